import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { Tile } from './pc-sprite-tiles.ts';

/** To whom something is copied. Tells `copy-chosen` with a target's name, and `copy-closed`. */
@customElement('pc-copy-to')
export class PcCopyTo extends PcElement {
  static override styles = [baseStyles, css`
    pc-dialog { --pc-dialog-width: 620px; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(116px, 1fr)); gap: 10px; max-height: 50vh; overflow-y: auto; padding: 4px; }
    li button { width: 100%; height: 112px; padding: 6px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 4px; border-radius: var(--pc-radius-m); background: var(--pc-surface-sunken); font-size: var(--pc-text-s); font-weight: 700; box-shadow: var(--ring); }
    li button:hover { background: var(--pc-selected); }
    img { width: 60px; height: 60px; object-fit: contain; }
    span { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  `];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) tiles: readonly Tile[] = [];

  override render() {
    return html`<pc-dialog heading=${this.t('studio.copyTo')} ?open=${this.open} @dismiss=${this.close}>
      <ul>${this.tiles.map(({ name, isStage, picture }) => html`<li><button type="button" @click=${() => { this.tell('copy-chosen', name); }}>
        ${picture ? html`<img src=${picture} alt="">` : html`<pc-icon name="image" size="44"></pc-icon>`}<span>${isStage ? this.t('studio.scene') : name}</span></button></li>`)}</ul>
      <pc-button slot="actions" data-safe @click=${this.close}>${this.t('studio.close')}</pc-button></pc-dialog>`;
  }

  private close(): void {
    this.tell('copy-closed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-copy-to': PcCopyTo } }
