import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addLesson, addStep, duplicateLesson, duplicateStep, moveLesson, moveStep, removeLesson, removeStep, type Made } from '../../core/lesson/draft-edits.ts';
import { wordsIn, wordsLocale } from '../../core/lesson/draft-words.ts';
import type { Draft, LessonDraft } from '../../core/lesson/draft.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { DraftEdit, DraftPlace } from './draft-edit.ts';
import { newSentences } from './new-sentences.ts';

/** The pack, its lessons, and the steps of the one that is open. Tells `place-chosen` (a DraftPlace) and `draft-edited`. */
@customElement('pc-draft-outline')
export class PcDraftOutline extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; min-height: 0; }
    nav { display: flex; flex-direction: column; gap: 10px; height: 100%; }
    .plan { flex: 1; overflow: auto; min-height: 0; padding: 4px; margin: -4px; scrollbar-width: thin; }
    button { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 44px; padding: 5px 10px; border-radius: 12px; text-align: left; line-height: 1.2; font-size: var(--pc-text-s); box-shadow: var(--ring); }
    button:hover { background: var(--pc-surface-sunken); }
    [aria-current="true"] { background: var(--pc-selected); color: var(--pc-on-quiet); font-weight: 700; }
    ol { display: flex; flex-direction: column; gap: 2px; }
    ol ol { margin-left: 18px; padding-left: 6px; border-left: 3px solid var(--pc-ocean-200); }
    .pack, .lesson { font-weight: 700; }
    .lesson span, .pack span { min-width: 0; overflow-wrap: anywhere; }
    i { flex: none; display: grid; place-items: center; width: 26px; height: 26px; border-radius: 50%; font-style: normal; font-weight: 700; background: var(--pc-surface-sunken); color: var(--pc-on-quiet); }
    .text { min-width: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    .tools { display: flex; flex-wrap: wrap; gap: 4px; }
    .tools pc-button { font-size: var(--pc-text-s); }
  `];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) place: DraftPlace = { folder: null, stepId: null };

  override render() {
    const { folder } = this.place;
    return html`<nav aria-label=${this.t('writing.outline')}><div class="plan">
      <button class="pack" type="button" aria-current=${folder === null} @click=${() => { this.go({ folder: null, stepId: null }); }}><pc-icon name="map" size="22"></pc-icon><span>${this.draft.manifest.title.fr}</span></button>
      <ol>${this.draft.lessons.map((lesson, i) => this.renderLesson(lesson, i))}</ol></div>
      ${folder === null ? nothing : this.renderTools(folder)}</nav>`;
  }

  private renderLesson(lesson: LessonDraft, at: number) {
    const isOpen = lesson.folder === this.place.folder;
    const words = wordsIn(lesson, wordsLocale(lesson, pageLocale()));
    return html`<li><button class="lesson" type="button" aria-current=${isOpen && this.place.stepId === null} aria-expanded=${isOpen} @click=${() => { this.go({ folder: lesson.folder, stepId: null }); }}><i>${at + 1}</i><span>${words.lesson.heading}</span></button>
      ${isOpen ? html`<ol>${lesson.plan.steps.map((step, i) => html`<li><button type="button" data-step=${step.id} aria-current=${this.place.stepId === step.id} @click=${() => { this.go({ folder: lesson.folder, stepId: step.id }); }}>
        <i>${i + 1}</i><span class="text">${words.steps.find(({ heading }) => heading === step.id)?.paragraphs[0]?.replaceAll('`', '') ?? '…'}</span></button></li>`)}</ol>` : nothing}</li>`;
  }

  private renderTools(folder: string) {
    const { stepId } = this.place;
    const what = stepId === null ? 'lesson' : 'step';
    const t = (name: 'add' | 'copy' | 'up' | 'down' | 'remove'): string => this.t(`writing.${what}.${name}`);
    return html`<div class="tools" role="toolbar" aria-label=${this.t(`writing.${what}.tools`)}>
      <pc-button variant="primary" icon="plus" label=${t('add')} @click=${() => { this.make(folder, stepId, 'add'); }}>${t('add')}</pc-button>
      <pc-button icon="copy" label=${t('copy')} @click=${() => { this.make(folder, stepId, 'copy'); }}></pc-button>
      <pc-button icon="arrow-up" label=${t('up')} @click=${() => { this.move(folder, stepId, -1); }}></pc-button>
      <pc-button icon="arrow-down" label=${t('down')} @click=${() => { this.move(folder, stepId, 1); }}></pc-button>
      <pc-button icon="trash-2" label=${t('remove')} ?disabled=${this.isLast} @click=${() => { this.takeAway(folder, stepId); }}></pc-button></div>`;
  }

  private get isLast(): boolean {
    const { folder, stepId } = this.place;
    return stepId === null ? this.draft.lessons.length === 1 : this.draft.lessons.find((lesson) => lesson.folder === folder)?.plan.steps.length === 1;
  }

  private make(folder: string, stepId: string | null, how: 'add' | 'copy'): void {
    const { draft, id } = stepId === null ? this.newLesson(folder, how) : how === 'add' ? addStep(this.draft, folder, stepId, newSentences()) : duplicateStep(this.draft, folder, stepId);
    this.edit({ change: () => draft });
    this.go(stepId === null ? { folder: id, stepId: null } : { folder, stepId: id });
  }

  private newLesson(folder: string, how: 'add' | 'copy'): Made {
    const lesson = this.draft.lessons.find((one) => one.folder === folder)!;
    return how === 'add' ? addLesson(this.draft, folder, this.t('writing.lesson.new'), newSentences())
      : duplicateLesson(this.draft, folder, this.t('writing.copyTitle', { title: wordsIn(lesson, wordsLocale(lesson, pageLocale())).lesson.heading }));
  }

  private move(folder: string, stepId: string | null, by: -1 | 1): void {
    this.edit({ change: (draft) => (stepId === null ? moveLesson(draft, folder, by) : moveStep(draft, folder, stepId, by)) });
  }

  private takeAway(folder: string, stepId: string | null): void {
    this.edit({ change: (draft) => (stepId === null ? removeLesson(draft, folder) : removeStep(draft, folder, stepId)) });
    this.go(stepId === null ? { folder: null, stepId: null } : { folder, stepId: null });
  }

  private go(place: DraftPlace): void { this.tell('place-chosen', place); }
  private edit(edit: DraftEdit): void { this.tell('draft-edited', edit); }
}

declare global { interface HTMLElementTagNameMap { 'pc-draft-outline': PcDraftOutline } }
