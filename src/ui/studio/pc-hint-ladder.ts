import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { plainText, type Level, type Words } from '../../core/lesson/lesson.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-listen.ts';
import { lessonWordsStyles, showWords } from './lesson-words.ts';

/** What each rung that is not open yet promises. */
const PROMISES: readonly TextKey[] = ['studio.hint.closed.1', 'studio.hint.closed.2', 'studio.hint.closed.3', 'studio.hint.closed.4'];

/** Hints, opened one at a time and never closed again, and the level for whom they are not enough, or too much. Tells `next-hint-asked`, `adult-asked`, `level-chosen`, `hints-closed`. */
@customElement('pc-hint-ladder')
export class PcHintLadder extends PcElement {
  static override styles = [baseStyles, lessonWordsStyles, css`
    pc-dialog { --pc-dialog-width: 680px; }
    ol { list-style: none; display: flex; flex-direction: column; gap: 10px; }
    .rung { display: flex; align-items: center; gap: 14px; width: 100%; min-height: 56px; padding: 10px 14px; border-radius: var(--pc-radius-m); background: var(--pc-surface-sunken); color: var(--pc-text-soft); text-align: left; box-shadow: var(--ring); }
    .open { background: var(--pc-almost); color: var(--pc-text); }
    button.rung { color: var(--pc-on-quiet); font-weight: 700; }
    button.rung:hover { background: var(--pc-selected); }
    b { display: grid; place-items: center; width: 34px; height: 34px; border-radius: 50%; flex: none; background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    .open b { background: var(--pc-primary); color: var(--pc-on-primary); box-shadow: none; }
    .words { flex: 1; }
    fieldset { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 16px; }
    legend { float: left; align-self: center; font-weight: 700; margin-right: 6px; }
    label { flex: 1; display: flex; align-items: center; justify-content: center; gap: 8px; min-height: 48px; padding: 0 14px; border-radius: var(--pc-radius-m); background: var(--pc-surface-sunken); color: var(--pc-on-quiet); font-weight: 700; cursor: pointer; }
    label:hover { background: var(--pc-selected); }
    label:has(:checked) { background: var(--pc-selected); box-shadow: inset 0 0 0 3px var(--pc-selected-line); }
    label:has(:focus-visible) { outline: 3px solid var(--pc-focus-outer); outline-offset: 3px; }
  `];

  @property({ type: Boolean }) open = false;
  /** Those already open, gentlest first. */
  @property({ attribute: false }) hints: readonly Words[] = [];
  @property({ type: Number }) count = 0;
  @property() level: Level = 'standard';
  /** To choose from; fewer than two: there is no choice. */
  @property({ attribute: false }) levels: readonly Level[] = [];

  override render() {
    return html`<pc-dialog heading=${this.t('studio.hints')} ?open=${this.open} @dismiss=${this.close}>
      <ol aria-live="polite">${Array.from({ length: this.count }, (_, i) => html`<li>${this.renderRung(i)}</li>`)}</ol>
      ${this.levels.length > 1 ? this.renderLevels() : nothing}
      <pc-button slot="actions" icon="hand" @click=${() => { this.tell('adult-asked'); }}>${this.t('studio.callAdult')}</pc-button>
      <pc-button slot="actions" variant="action" data-safe @click=${this.close}>${this.t('studio.hint.back')}</pc-button>
    </pc-dialog>`;
  }

  private renderRung(index: number) {
    const hint = this.hints[index];
    const promise = this.t(PROMISES[Math.min(index, PROMISES.length - 1)] ?? 'studio.hint');
    if (hint) return html`<div class="rung open"><b>${index + 1}</b><span class="words">${showWords(hint)}</span>${this.open ? html`<pc-listen .text=${plainText(hint)}></pc-listen>` : nothing}</div>`;
    if (index === this.hints.length) return html`<button type="button" class="rung" @click=${() => { this.tell('next-hint-asked'); }}><b>${index + 1}</b>${promise}</button>`;
    return html`<div class="rung"><b>${index + 1}</b>${promise}</div>`;
  }

  private renderLevels() {
    return html`<fieldset><legend>${this.t('studio.level')}</legend>${this.levels.map((level) => html`<label><input type="radio" class="vh" name="level" .checked=${level === this.level}
      @change=${() => { this.tell('level-chosen', level); }}>${this.t(`studio.level.${level}`)}</label>`)}</fieldset>`;
  }

  private close(): void {
    this.tell('hints-closed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-hint-ladder': PcHintLadder } }
