import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';

export interface Asked {
  readonly question: string;
  /** A bubble on the stage says it already. */
  readonly isSaid: boolean;
  /** For people. */
  readonly asker: string;
  /** Address of the asker's picture. */
  readonly picture: string | null;
}

/** "Ask and wait": where a sprite's question is answered, over the foot of the stage. Tells `answered` with what was typed. One element for each question. */
@customElement('pc-ask-box')
export class PcAskBox extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: absolute; left: 10px; right: 10px; bottom: 10px; z-index: var(--pc-z-bubble); display: block; }
    form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 8px 10px; border-radius: var(--pc-radius-m); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-line-strong), var(--pc-shadow-2); }
    .question { flex: 1 0 100%; font-weight: 700; overflow-wrap: anywhere; line-height: 1.35; max-height: 5.5em; overflow: hidden auto; }
    .asker { display: flex; align-items: center; gap: 6px; max-width: 130px; font-size: var(--pc-text-s); font-weight: 700; line-height: 1.1; }
    .asker span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding-block: 2px; }
    .asker img { flex: none; width: 36px; height: 36px; object-fit: contain; }
    input { flex: 1; min-width: 0; height: 44px; padding: 0 14px; border: 2px solid var(--pc-line-strong); border-radius: var(--pc-radius-pill); background: var(--pc-surface); }
  `];

  @property({ attribute: false }) asked: Asked = { question: '', isSaid: false, asker: '', picture: null };
  @query('input') private readonly input!: HTMLInputElement;

  override firstUpdated(): void {
    this.input.focus({ preventScroll: true });
  }

  override render() {
    const { question, isSaid, asker, picture } = this.asked;
    return html`<form @submit=${this.send}>${question && !isSaid ? html`<p class="question">${question}</p>` : nothing}
      <div class="asker" title=${asker}>${picture ? html`<img src=${picture} alt="">` : nothing}<span>${asker}</span></div>
      <input autocomplete="off" spellcheck="false" aria-label=${question || this.t('studio.answer')} @keydown=${(event: Event) => { event.stopPropagation(); }}>
      <pc-button type="button" variant="action" icon="check" icon-size="24" label=${this.t('studio.answer.send')} @click=${this.send}></pc-button></form>`;
  }

  private send(event: Event): void {
    event.preventDefault();
    this.tell('answered', this.input.value);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-ask-box': PcAskBox } }
