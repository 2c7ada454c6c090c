import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import type { IconName } from '../kit/pc-icon.ts';

/** Tells `zoom-asked` with 1 (nearer), -1 (farther) or 0 (the whole paper). */
@customElement('pc-zoom-bar')
export class PcZoomBar extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: inline-flex; align-items: center; gap: 2px; padding: 1px; border-radius: var(--pc-radius-m); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    output { min-width: 62px; text-align: center; font-size: var(--pc-text-s); color: var(--pc-text-soft); }
  `];

  @property({ type: Number }) zoom = 1;

  override render() {
    return html`${this.renderButton('zoom-out', 'costume.zoom.out', '−', -1)}
      <output>${this.t('costume.zoom.value', { percent: Math.round(this.zoom * 100) })}</output>
      ${this.renderButton('zoom-in', 'costume.zoom.in', '+', 1)}${this.renderButton('equal', 'costume.zoom.fit', '=', 0)}`;
  }

  private renderButton(icon: IconName, label: TextKey, key: string, by: -1 | 0 | 1) {
    return html`<pc-button variant="flat" .icon=${icon} label=${this.t(label)} tip=${this.t('costume.tool.withKey', { tool: this.t(label), key })} @click=${() => { this.tell('zoom-asked', by); }}></pc-button>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-zoom-bar': PcZoomBar } }
