import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { PcElement } from './pc-element.ts';
import './pc-icon.ts';

/** Lies over the window while files are carried over it, and says that they can be let go. */
@customElement('pc-drop-veil')
export class PcDropVeil extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: fixed; inset: 0; z-index: var(--pc-z-toast); pointer-events: none; display: grid; place-items: center; border: 6px dashed var(--pc-selected-line); background: color-mix(in srgb, var(--pc-selected) 70%, transparent); }
    p { display: flex; align-items: center; gap: 14px; padding: 18px 28px; border-radius: var(--pc-radius-l); background: var(--pc-surface); color: var(--pc-text); font: 700 var(--pc-text-l)/1.3 var(--pc-font-body); box-shadow: var(--pc-shadow-2); }
  `];

  override render() {
    return html`<p role="status"><pc-icon name="download" size="32"></pc-icon>${this.t('drop.here')}</p>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-drop-veil': PcDropVeil } }
