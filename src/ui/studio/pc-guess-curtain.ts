import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-scopi.ts';

/** Hides the stage until everybody has guessed. Tells `revealed`. */
@customElement('pc-guess-curtain')
export class PcGuessCurtain extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: absolute; inset: 0; z-index: 2; display: grid; place-content: center; justify-items: center; gap: 16px; padding: 16px; border-radius: var(--pc-radius-m); background: var(--pc-deep); color: var(--pc-text-on-deep); text-align: center; }
    p { font: 700 clamp(1.5rem, 2.2vw, 2.5rem)/1.2 var(--pc-font-heading); text-wrap: balance; }
  `];

  @property() question = '';

  override firstUpdated(): void {
    this.renderRoot.querySelector('pc-button')?.focus();
  }

  override render() {
    return html`<pc-scopi pose="thinking" size="110"></pc-scopi><p role="status">${this.question}</p>
      <div data-on="deep"><pc-button big variant="primary" icon="eye" @click=${() => this.tell('revealed')}>${this.t('projector.reveal')}</pc-button></div>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-guess-curtain': PcGuessCurtain } }
