import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';

/** Tells `zoom-asked` with 1 (nearer), -1 (farther) or 0 (the whole paper). */
@customElement('pc-zoom-bar')
export class PcZoomBar extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: inline-flex; align-items: center; gap: 2px; padding: 1px; border-radius: var(--pc-radius-m); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    output { min-width: 62px; text-align: center; font-size: var(--pc-text-s); color: var(--pc-text-soft); }
  `];

  @property({ type: Number }) zoom = 1;

  override render() {
    return html`<pc-button variant="flat" icon="zoom-out" label=${this.t('costume.zoom.out')} @click=${() => { this.tell('zoom-asked', -1); }}></pc-button>
      <output>${this.t('costume.zoom.value', { percent: Math.round(this.zoom * 100) })}</output>
      <pc-button variant="flat" icon="zoom-in" label=${this.t('costume.zoom.in')} @click=${() => { this.tell('zoom-asked', 1); }}></pc-button>
      <pc-button variant="flat" icon="equal" label=${this.t('costume.zoom.fit')} @click=${() => { this.tell('zoom-asked', 0); }}></pc-button>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-zoom-bar': PcZoomBar } }
