import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AVATARS, type Avatar } from '../../core/base/avatars.ts';
import { baseStyles } from './base-styles.ts';
import './pc-avatar.ts';
import './pc-button.ts';
import './pc-dialog.ts';
import { PcElement } from './pc-element.ts';

/** All the animals of the sea, to choose one. Tells `avatar-chosen` (its name) and `dismiss`. */
@customElement('pc-avatar-picker')
export class PcAvatarPicker extends PcElement {
  static override styles = [baseStyles, css`
    :host { --pc-dialog-width: 760px; }
    ul { display: grid; grid-template-columns: repeat(7, 1fr); gap: 8px; }
    li button { width: 100%; display: grid; place-items: center; padding: 5px; border-radius: 18px; box-shadow: var(--ring); }
    li button:hover { background: var(--pc-surface-sunken); }
    li button[aria-pressed="true"] { background: var(--pc-selected); box-shadow: var(--ring), inset 0 0 0 3px var(--pc-selected-line); }
    pc-avatar { --pc-avatar-size: 76px; }
    @media (max-height: 740px) { pc-avatar { --pc-avatar-size: 70px; } }
    @media (max-width: 760px) { ul { grid-template-columns: repeat(4, 1fr); } }
  `];

  @property() heading = '';
  @property() chosen = '';

  override render() {
    return html`<pc-dialog heading=${this.heading} open><ul>${AVATARS.map((name) => this.renderOne(name))}</ul>
      <pc-button slot="actions" data-safe @click=${() => { this.tell('dismiss'); }}>${this.t('animator.cancel')}</pc-button></pc-dialog>`;
  }

  private renderOne(name: Avatar) {
    const words = this.t(`animal.${name}`);
    return html`<li><button type="button" aria-pressed=${name === this.chosen} aria-label=${words} title=${words} @click=${() => { this.tell('avatar-chosen', name); }}><pc-avatar .name=${name}></pc-avatar></button></li>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-avatar-picker': PcAvatarPicker } }
