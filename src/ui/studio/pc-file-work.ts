import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

/** Says that a file is being read or written, once that has taken a second, and how far it is. */
@customElement('pc-file-work')
export class PcFileWork extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: fixed; inset: auto 0 24px; z-index: var(--pc-z-toast); margin: auto; width: 320px; padding: 14px 18px; border-radius: 16px; background: var(--pc-white); box-shadow: var(--pc-shadow-2); animation: appear 0s 1s both; }
    label { display: grid; gap: 8px; font-weight: 700; text-align: center; }
    progress { width: 100%; height: 12px; accent-color: var(--pc-done); }
    @keyframes appear { from { visibility: hidden; } to { visibility: visible; } }
  `];

  /** Between 0 and 1; null when that cannot be known. */
  @property({ type: Number }) done: number | null = null;

  override render() {
    return html`<label role="status">${this.t('studio.fileWork')}${this.done === null ? html`<progress></progress>` : html`<progress max="1" .value=${this.done}></progress>`}</label>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-file-work': PcFileWork } }
