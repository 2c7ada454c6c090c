import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { plainText, type Words } from '../../core/lesson/lesson.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-listen.ts';
import '../kit/pc-scopi.ts';
import { lessonWordsStyles, showWords } from './lesson-words.ts';

/**
 * Where the lesson speaks: Scopi, the step's sentence, hints and the check. Its places never move.
 * When a check did not pass, `feedback` takes the sentence's place. Tells `check-asked`, `hints-asked` and `replay-asked`.
 */
@customElement('pc-step-bar')
export class PcStepBar extends PcElement {
  static override styles = [baseStyles, lessonWordsStyles, css`
    :host { position: relative; z-index: 2; display: block; background: var(--pc-deep); }
    section { display: flex; align-items: center; gap: 14px; height: 100%; padding: 6px 12px 0 124px; }
    pc-scopi { position: absolute; left: 4px; bottom: 6px; --pc-scopi-size: 120px; z-index: 2; }
    .say { position: relative; flex: 1; display: flex; align-items: center; gap: 14px; height: 88px; padding: 0 12px 0 20px; min-width: 0; background: var(--pc-surface); border-radius: var(--pc-radius-l); }
    .say::before { content: ""; position: absolute; left: -15px; top: 50%; margin-top: -13px; border: 13px solid transparent; border-left: 0; border-right: 17px solid var(--pc-surface); }
    .almost { box-shadow: inset 0 0 0 4px var(--pc-primary); }
    .words { flex: 1; min-width: 0; }
    .where { display: flex; align-items: center; gap: 10px; font-size: var(--pc-text-s); font-weight: 700; color: var(--pc-ocean-700); margin-bottom: 4px; line-height: 1; }
    .dots { display: flex; gap: 5px; align-items: center; }
    .dots i { width: 12px; height: 12px; border-radius: 50%; background: var(--pc-ocean-200); }
    .dots .done { background: var(--pc-done); }
    .dots .now { width: 26px; border-radius: 6px; background: var(--pc-sun-500); box-shadow: inset 0 0 0 2px var(--pc-sun-edge); }
    .dots .now.done { background: var(--pc-done); box-shadow: none; }
    p { font-size: calc(var(--pc-text-l) * var(--pc-reading, 1)); line-height: 1.25; text-wrap: pretty; }
    .remark { margin-top: 2px; font-size: var(--pc-text-m); line-height: 1.2; color: var(--pc-ocean-700); }
    .where[hidden] { display: none; }
    .pict { display: block; flex: none; width: 120px; height: 72px; border-radius: 12px; object-fit: cover; background: var(--pc-ocean-100); }
    .hints { font-size: var(--pc-text-m); --pc-target: 64px; }
    .hints div { display: flex; flex-direction: column; align-items: center; gap: 6px; color: var(--pc-on-quiet); }
    .hints div > span { display: flex; align-items: center; gap: 8px; }
    .ladder { display: inline-flex; gap: 4px; }
    .ladder i { width: 9px; height: 9px; border-radius: 50%; box-shadow: inset 0 0 0 2px currentColor; }
    .ladder .on { background: currentColor; }
    .check { --pc-target-child: 64px; }
    @media (max-height: 740px) {
      .say { height: 78px; } p { font-size: calc(1.25rem * var(--pc-reading, 1)); line-height: 1.2; } .pict { height: 64px; width: 96px; } pc-scopi { --pc-scopi-size: 108px; }
    }
    @media (max-width: 900px) {
      section { flex-wrap: wrap; padding: 8px; justify-content: flex-end; } .say { flex: 1 0 100%; height: auto; min-height: 88px; } pc-scopi, .say::before { display: none; }
    }
  `];

  /** From 1. */
  @property({ type: Number }) number = 1;
  /** One per step of the lesson: passed? */
  @property({ attribute: false }) passed: readonly boolean[] = [];
  @property({ attribute: false }) sentence: Words = [];
  @property() picture: string | null = null;
  @property() pictureWords = '';
  @property() feedback = '';
  /** What else Scopi saw, beside the feedback. */
  @property() remark = '';
  /** Can the run that did not pass be watched again? */
  @property({ type: Boolean }) canReplay = false;
  @property({ type: Number }) hintCount = 0;
  @property({ type: Number }) hintsOpen = 0;
  @property({ type: Boolean }) isChecking = false;

  override render() {
    const where = this.t('studio.step', { number: this.number, count: this.passed.length });
    const almost = this.t('studio.almost');
    return html`<section data-on="deep" aria-label=${this.t('studio.instruction')}>
      <pc-scopi .pose=${this.feedback ? 'thinking' : 'calm'}></pc-scopi>
      <div class=${this.feedback ? 'say almost' : 'say'} data-on="surface">
        <div class="words">
          <div class="where" ?hidden=${this.feedback !== '' && this.remark !== ''}>${where}<span class="dots" aria-hidden="true">${this.passed.map((isDone, i) => html`<i class="${isDone ? 'done' : ''} ${i + 1 === this.number ? 'now' : ''}"></i>`)}</span></div>
          <div role="status">${this.feedback ? html`<p><b>${almost}</b> ${this.feedback}</p>${this.remark ? html`<p class="remark">${this.remark}</p>` : nothing}` : html`<p>${showWords(this.sentence)}</p>`}</div>
        </div>
        ${this.picture && !this.feedback ? html`<img class="pict" src=${this.picture} alt=${this.pictureWords}>` : nothing}
        ${this.feedback && this.canReplay ? html`<pc-button class="again" icon="rotate-ccw" icon-size="22" @click=${() => { this.tell('replay-asked'); }}>${this.t('studio.replay')}</pc-button>` : nothing}
        <pc-listen by-itself .text=${this.feedback ? `${almost} ${this.feedback} ${this.remark}` : plainText(this.sentence)}></pc-listen>
      </div>
      ${this.hintCount > 0 ? this.renderHints() : nothing}
      <pc-button class="check" big variant="primary" icon="check" ?disabled=${this.isChecking} @click=${() => { this.tell('check-asked'); }}>
        ${this.t(this.isChecking ? 'studio.checking' : 'studio.check')}</pc-button>
    </section>`;
  }

  private renderHints() {
    const rungs = Array.from({ length: this.hintCount }, (_, i) => html`<i class=${i < this.hintsOpen ? 'on' : ''}></i>`);
    return html`<pc-button class="hints" @click=${() => { this.tell('hints-asked'); }}><div><span><pc-icon name="lightbulb" size="24"></pc-icon>${this.t('studio.hint')}</span>
      <span class="ladder" role="img" aria-label=${this.t('studio.hints.open', { open: this.hintsOpen, count: this.hintCount })}>${rungs}</span></div></pc-button>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-step-bar': PcStepBar } }
