import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countWords, longestInstruction } from '../../core/lesson/audit/audit-words.ts';
import { editLesson, editStep, lessonOf, stepOf } from '../../core/lesson/draft-edits.ts';
import { dropPicture, takePicture, type Origin } from '../../core/lesson/draft-files.ts';
import { linesOf, mapSection, setInstruction, setLines, setNotes, wordsIn, wordsLocale } from '../../core/lesson/draft-words.ts';
import type { Draft } from '../../core/lesson/draft.ts';
import { KEYWORDS } from '../../core/lesson/join-lesson.ts';
import type { WordSection } from '../../core/lesson/lesson-words.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { readLibraryFile, type LibraryItem } from '../library/library-items.ts';
import '../library/pc-library.ts';
import type { DraftEdit } from './draft-edit.ts';
import { formStyles, linesField, numberField, textField } from './fields.ts';

const MOST_HINTS = 4;
const LONGEST_MINUTES = 60;
const PICTURE_ENDINGS: ReadonlySet<string> = new Set(['svg', 'png', 'jpg', 'jpeg', 'gif']);
const PERISCODE: Origin = { licence: 'CC-BY-4.0', author: 'Périscode', source: 'assets' };
const FLUENT: Origin = { licence: 'MIT', author: 'Microsoft Corporation', source: 'https://github.com/microsoft/fluentui-emoji' };

/** What a step says: instruction, hints, success, a note for the animator, and its picture. Tells `draft-edited`. */
@customElement('pc-step-words')
export class PcStepWords extends PcElement {
  static override styles = [baseStyles, fieldStyles, formStyles, css`
    :host { display: block; }
    .picture { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; }
    pc-button { font-size: var(--pc-text-s); }
  `];

  @property({ attribute: false }) draft!: Draft;
  @property() folder = '';
  @property() stepId = '';
  @state() private isChoosing = false;
  @state() private problem = '';

  override render() {
    const lesson = lessonOf(this.draft, this.folder)!;
    const locale = wordsLocale(lesson, pageLocale());
    const section = wordsIn(lesson, locale).steps.find(({ heading }) => heading === this.stepId);
    const step = stepOf(lesson, this.stepId);
    if (!section || !step) return nothing;
    const { hint, success } = KEYWORDS[locale];
    const other = (level: 'decouverte' | 'defi') => textField({ id: level, label: this.t(`writing.step.${level}`), value: linesOf(section, KEYWORDS[locale][level])[0] ?? '', onText: (text) => { this.edit(level, (old) => setLines(old, KEYWORDS[locale][level], [text])); } });
    const instruction = section.paragraphs[0] ?? '';
    return html`<div class="form">
      ${textField({ id: 'instruction', label: this.t('writing.step.instruction'), value: instruction, rows: 2, onText: (text) => { this.edit('instruction', (old) => setInstruction(old, text)); },
        hint: `${this.t('writing.step.wordCount', { count: countWords(instruction), most: longestInstruction(this.draft.manifest) })} ${this.t('writing.step.blockWords')}` })}
      ${linesField({ id: 'hint', label: this.t('writing.step.hints'), hint: this.t('writing.step.hintsWhy'), texts: linesOf(section, hint), most: MOST_HINTS,
        lineLabel: (number) => this.t('writing.step.hint', { number }), onTexts: (texts) => { this.edit('', (old) => setLines(old, hint, texts)); } })}
      <div class="row">${textField({ id: 'success', label: this.t('writing.step.success'), value: linesOf(section, success)[0] ?? '', hint: this.t('writing.step.successWhy'), onText: (text) => { this.edit('success', (old) => setLines(old, success, [text])); } })}
        ${numberField('minutes', this.t('writing.step.minutes'), step.minutes, 1, LONGEST_MINUTES, (minutes) => { this.change((draft) => editStep(draft, this.folder, this.stepId, (old) => ({ ...old, minutes }))); })}</div>
      <div class="row">${other('decouverte')}${other('defi')}</div>
      ${textField({ id: 'step-notes', label: this.t('writing.notes'), hint: this.t('writing.notesWhy'), value: section.notes.join('\n'), rows: 2, onText: (text) => { this.edit('notes', (old) => setNotes(old, text)); } })}
      <h3>${this.t('writing.picture')}</h3>${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}
      <div class="picture"><pc-button icon="image-plus" @click=${() => { this.isChoosing = true; }}>${this.t('writing.picture.choose')}</pc-button>
        ${step.picture === undefined ? nothing : html`<pc-button icon="trash-2" @click=${() => { this.change((draft) => dropPicture(draft, this.folder, this.stepId)); }}>${this.t('writing.picture.remove')}</pc-button>`}
        <span class="quiet">${this.t('writing.picture.own')}</span></div></div>
      <pc-library kind="costume" ?open=${this.isChoosing} @library-closed=${() => { this.isChoosing = false; }}
        @library-chosen=${(event: CustomEvent<LibraryItem>) => this.takeDrawn(event.detail)} @file-chosen=${(event: CustomEvent<File>) => this.takeFile(event.detail)}></pc-library>`;
  }

  private async takeDrawn({ pictures: [picture] }: LibraryItem): Promise<void> {
    this.isChoosing = false;
    if (!picture) return;
    const bytes = await readLibraryFile(picture.address);
    this.take('svg', bytes, picture.address.includes('/sprites/') ? FLUENT : PERISCODE);
  }

  private async takeFile(file: File): Promise<void> {
    this.isChoosing = false;
    const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
    this.problem = PICTURE_ENDINGS.has(ending) ? '' : this.t('writing.picture.unknown', { name: file.name });
    if (this.problem === '') this.take(ending, new Uint8Array(await file.arrayBuffer()), { licence: 'CC-BY-4.0', author: this.draft.manifest.authors.join(', '), source: file.name });
  }

  private take(ending: string, bytes: Uint8Array, origin: Origin): void {
    this.change((draft) => takePicture(draft, this.folder, this.stepId, ending, bytes, origin));
  }

  private edit(tag: string, change: (section: WordSection) => WordSection): void {
    this.change((draft) => editLesson(draft, this.folder, (lesson) => {
      const locale = wordsLocale(lesson, pageLocale());
      return { ...lesson, words: { ...lesson.words, [locale]: mapSection(wordsIn(lesson, locale), this.stepId, change) } };
    }), tag === '' ? '' : `${this.folder} ${this.stepId} ${tag}`);
  }

  private change(change: DraftEdit['change'], tag = ''): void {
    this.tell('draft-edited', { change, tag } satisfies DraftEdit);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-step-words': PcStepWords } }
