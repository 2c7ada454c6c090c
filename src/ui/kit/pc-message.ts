import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { PcElement } from './pc-element.ts';
import './pc-icon.ts';

/** What happened, what is safe, what to do: sun for children, coral for adults. Read out as soon as it appears. */
@customElement('pc-message')
export class PcMessage extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; }
    div { display: flex; gap: 14px; padding: 14px 16px; border-radius: 16px; line-height: 1.3; background: var(--pc-almost); box-shadow: inset 0 0 0 2px var(--pc-almost-line); }
    .adult { background: var(--pc-help-soft); box-shadow: inset 0 0 0 2px var(--pc-help); }
    .good { background: var(--pc-done-soft); box-shadow: inset 0 0 0 2px var(--pc-done); }
    pc-icon { margin-top: 1px; }
    span { min-width: 0; overflow-wrap: anywhere; }
  `];

  @property() audience: 'child' | 'adult' = 'child';
  /** Good news for an adult. */
  @property({ type: Boolean }) good = false;
  @property() heading = '';

  override render() {
    const icon = this.good ? 'circle-check' : this.audience === 'adult' ? 'life-buoy' : 'circle-alert';
    return html`<div class=${this.good ? 'good' : this.audience} role=${this.good ? 'status' : 'alert'}><pc-icon .name=${icon} size="24" weight="2"></pc-icon>
      <span>${this.heading ? html`<b>${this.heading}</b> ` : ''}<slot></slot></span></div>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-message': PcMessage } }
