import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';

/** The step bar turned into a raised hand, seen from behind the child, until an adult presses. Tells `adult-came`. */
@customElement('pc-adult-call')
export class PcAdultCall extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; background: var(--pc-help); color: var(--pc-white); }
    div { display: flex; align-items: center; gap: 24px; height: 100%; padding: 6px 24px; }
    p { flex: 1; font: 700 var(--pc-text-2xl)/1.1 var(--pc-font-heading); }
  `];

  @property() childName = '';

  override render() {
    return html`<div role="status" data-on="deep"><pc-icon name="hand" size="90" weight="2"></pc-icon><p>${this.t('studio.adultCalled', { name: this.childName })}</p>
      <pc-button big @click=${() => { this.tell('adult-came'); }}>${this.t('studio.adultCame')}</pc-button></div>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-adult-call': PcAdultCall } }
