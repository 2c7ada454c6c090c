import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import './pc-scopi.ts';

/** Nothing here yet: Scopi, a few words, and in the slot the one thing to do. */
@customElement('pc-empty')
export class PcEmpty extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: block; }
    div { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 10px; min-height: 100%; padding: 20px; text-align: center;
      border: 2px dashed var(--pc-line-strong); border-radius: 20px; background: var(--pc-empty-background, transparent); }
    b { font-size: var(--pc-text-m); line-height: 1.3; }
  `];

  @property() heading = '';
  @property({ type: Number, attribute: 'scopi-size' }) scopiSize = 96;

  override render() {
    return html`<div><pc-scopi .size=${this.scopiSize}></pc-scopi><b>${this.heading}</b><slot></slot></div>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-empty': PcEmpty } }
