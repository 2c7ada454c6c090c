import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';

/** "Ask and wait": a sprite's question over the foot of the stage. Tells `answered` with what was typed. */
@customElement('pc-ask-box')
export class PcAskBox extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: absolute; left: 10px; right: 10px; bottom: 10px; z-index: var(--pc-z-bubble); display: block; }
    form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 12px; border-radius: var(--pc-radius-m); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-line-strong), var(--pc-shadow-2); }
    label { flex: 1 0 100%; font-weight: 700; overflow-wrap: anywhere; line-height: 1.35; max-height: 5.5em; overflow: hidden auto; }
    label:empty { display: none; }
    input { flex: 1; min-width: 0; height: 44px; padding: 0 14px; border: 2px solid var(--pc-line-strong); border-radius: var(--pc-radius-pill); background: var(--pc-surface); }
  `];

  @property() question = '';
  @query('input') private readonly input!: HTMLInputElement;

  override firstUpdated(): void {
    this.input.focus();
  }

  override render() {
    return html`<form @submit=${this.send}><label for="answer">${this.question}</label>
      <input id="answer" autocomplete="off" spellcheck="false" aria-label=${this.question || this.t('studio.answer')} @keydown=${(event: Event) => { event.stopPropagation(); }}>
      <pc-button type="button" variant="action" icon="check" icon-size="24" label=${this.t('studio.answer.send')} @click=${this.send}></pc-button></form>`;
  }

  private send(event: Event): void {
    event.preventDefault();
    this.tell('answered', this.input.value);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-ask-box': PcAskBox } }
