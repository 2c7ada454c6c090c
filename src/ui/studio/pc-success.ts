import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Words } from '../../core/lesson/lesson.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-emoji.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-scopi.ts';
import { wavePath } from '../kit/wave-path.ts';
import { lessonWordsStyles, showWords } from './lesson-words.ts';

/** Set at the end of the lesson: its treasure's emoji, its title, its show-and-tell and its free challenge. */
export interface LessonEnd { readonly treasure: string; readonly title: string; readonly sharing: Words | null; readonly challenge: Words | null }

/** A step that passes, and at the end of the lesson its treasure. Tells `next-asked` (or `leave-asked` at the end) and `success-closed`. */
@customElement('pc-success')
export class PcSuccess extends PcElement {
  static override styles = [baseStyles, lessonWordsStyles, css`
    pc-dialog { --pc-dialog-width: 560px; --pc-surface: var(--pc-water); }
    .next { display: flex; flex-wrap: wrap; justify-content: center; gap: 12px; margin-top: 20px; }
    .sky { position: relative; height: 190px; margin: -26px -28px 0; background: var(--pc-sun-100); overflow: hidden; }
    .sky svg { position: absolute; left: 0; bottom: 0; width: 100%; height: 90px; }
    .scopi { position: absolute; left: 50%; bottom: 10px; margin-left: -90px; animation: surface var(--pc-slow) var(--pc-ease); }
    .treasure { position: absolute; left: calc(50% + 96px); bottom: 34px; animation: surface var(--pc-slow) var(--pc-ease); }
    @keyframes surface { from { opacity: 0; transform: translateY(80px); } }
    .words { padding-top: 20px; text-align: center; font-size: calc(var(--pc-text-l) * var(--pc-reading, 1)); line-height: 1.3; }
    h2 { font-size: var(--pc-text-3xl); margin-bottom: 8px; }
    .after { display: flex; flex-direction: column; gap: 8px; margin-top: 14px; text-align: left; font-size: var(--pc-text-m); }
    .after li { display: grid; grid-template-columns: 24px 1fr; gap: 12px; padding: 10px 14px; border-radius: 14px; background: var(--pc-quiet); color: var(--pc-text); }
    .bubble { position: absolute; bottom: -20px; border-radius: 50%; background: var(--pc-ocean-300); animation: bubble 2.4s var(--pc-ease) both; }
    @keyframes bubble { from { opacity: .9; transform: translateY(0); } to { opacity: 0; transform: translateY(-200px); } }
    :host-context([data-motion="calm"]) .bubble { display: none; }
    @media (prefers-reduced-motion: reduce) { .bubble { display: none; } }
  `];

  @property({ type: Boolean }) open = false;
  /** What the program now does. */
  @property({ attribute: false }) sentence: Words = [];
  @property({ attribute: false }) end: LessonEnd | null = null;

  override render() {
    const heading = this.t(this.end ? 'studio.end' : 'studio.success');
    return html`<pc-dialog ?open=${this.open} @dismiss=${this.close}>
      ${this.open ? html`<div class="sky"><svg aria-hidden="true">${svg`<path d=${wavePath({ top: 24, half: 70, rise: 12, shift: 140 }, 700, 90)} style="fill:var(--pc-water)"/>`}</svg>
        ${this.end ? BUBBLES : ''}<pc-scopi class="scopi" pose="happy" size="170"></pc-scopi>${this.end ? html`<pc-emoji class="treasure" .name=${this.end.treasure} size="88"></pc-emoji>` : ''}</div>
      <div class="words" role="status"><h2>${heading}</h2><p>${this.sentence.length > 0 ? showWords(this.sentence) : this.t('studio.success.words')}</p>
        ${this.end ? this.renderEnd(this.end) : ''}</div>` : ''}
      <div class="next"><pc-button big @click=${this.close}>${this.t('studio.stay')}</pc-button>
      ${this.end ? html`<pc-button big variant="primary" data-safe icon="map" @click=${() => { this.tell('leave-asked'); }}>${this.t('studio.end.back')}</pc-button>`
        : html`<pc-button big variant="primary" data-safe icon-end="arrow-right" @click=${() => { this.tell('next-asked'); }}>${this.t('studio.next')}</pc-button>`}</div>
    </pc-dialog>`;
  }

  /** What comes after the last step: somebody to show it to, and something of one's own to make. */
  private renderEnd({ title, sharing, challenge }: LessonEnd) {
    if (!sharing && !challenge) return html`<p>${this.t('studio.end.words', { title })}</p>`;
    const part = (icon: string, heading: TextKey, words: Words | null) => (words ? html`<li><pc-icon name=${icon} size="24"></pc-icon><span><b>${this.t(heading)}</b> ${showWords(words)}</span></li>` : '');
    return html`<ul class="after">${part('eye', 'studio.end.sharing', sharing)}${part('puzzle', 'studio.end.challenge', challenge)}</ul>`;
  }

  private close(): void {
    this.tell('success-closed');
  }
}

/** Twenty-four paper bubbles rise once; their places look scattered and are always the same. */
const BUBBLES = Array.from({ length: 24 }, (_, i) => {
  const size = 8 + ((i * 7) % 13);
  return html`<i class="bubble" style="left:${(i * 37 + 11) % 100}%;width:${size}px;height:${size}px;animation-delay:${(i * 113) % 900}ms"></i>`;
});

declare global { interface HTMLElementTagNameMap { 'pc-success': PcSuccess } }
