import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';

/** What Scopi, on the left, says. */
@customElement('pc-bubble')
export class PcBubble extends LitElement {
  static override styles = [baseStyles, css`
    :host { position: relative; display: block; background: var(--pc-surface); color: var(--pc-text); border-radius: var(--pc-radius-l); padding: 14px 22px; font-size: var(--pc-text-l); line-height: 1.25; box-shadow: 0 0 0 2px var(--pc-card-line); }
    :host::before { content: ""; position: absolute; left: -15px; top: 50%; margin-top: -13px; border: 13px solid transparent; border-left: 0; border-right: 17px solid var(--pc-surface); }
  `];

  override render() {
    return html`<slot></slot>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-bubble': PcBubble } }
