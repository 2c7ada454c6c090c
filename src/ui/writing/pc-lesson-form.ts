import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { editLesson, lessonOf } from '../../core/lesson/draft-edits.ts';
import { linesOf, setHeading, setLines, setNotes, wordsIn, wordsLocale, type WordKey } from '../../core/lesson/draft-words.ts';
import type { Draft, LessonDraft } from '../../core/lesson/draft.ts';
import { KEYWORDS } from '../../core/lesson/join-lesson.ts';
import type { WordSection } from '../../core/lesson/lesson-words.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import { PcElement } from '../kit/pc-element.ts';
import type { DraftEdit } from './draft-edit.ts';
import { choiceField, formStyles, linesField, textField } from './fields.ts';

const MOST_WORDS = 6;
const GRANTS = ['canPace', 'canAddSprites', 'canEditAssets'] as const;

/** A lesson's own words, and what children may do in it. Tells `draft-edited`. */
@customElement('pc-lesson-form')
export class PcLessonForm extends PcElement {
  static override styles = [baseStyles, fieldStyles, formStyles, css`:host { display: block; }`];

  @property({ attribute: false }) draft!: Draft;
  @property() folder = '';

  override render() {
    const lesson = lessonOf(this.draft, this.folder);
    if (!lesson) return html``;
    const locale = wordsLocale(lesson, pageLocale());
    const section = wordsIn(lesson, locale).lesson;
    const one = (key: WordKey): string => linesOf(section, KEYWORDS[locale][key])[0] ?? '';
    const line = (key: 'objective' | 'question' | 'challenge' | 'ending') => textField({
      id: key, label: this.t(`writing.lesson.${key}`), value: one(key), hint: this.t(`writing.lesson.${key}Why`),
      onText: (text) => { this.edit(key, (old) => setLines(old, KEYWORDS[locale][key], [text])); },
    });
    return html`<div class="form">
      ${textField({ id: 'lesson-title', label: this.t('writing.lesson.title'), value: section.heading, onText: (text) => { this.edit('title', (old) => setHeading(old, text)); } })}
      ${line('objective')}${line('question')}
      ${linesField({ id: 'word', label: this.t('writing.lesson.words'), hint: this.t('writing.lesson.wordsWhy'), texts: linesOf(section, KEYWORDS[locale].word), most: MOST_WORDS,
        lineLabel: (number) => this.t('writing.lesson.word', { number }), onTexts: (texts) => { this.edit('words', (old) => setLines(old, KEYWORDS[locale].word, texts)); } })}
      ${line('challenge')}${line('ending')}
      ${textField({ id: 'lesson-notes', label: this.t('writing.notes'), hint: this.t('writing.notesWhy'), value: section.notes.join('\n'), rows: 4, onText: (text) => { this.edit('notes', (old) => setNotes(old, text)); } })}
      <h3>${this.t('writing.lesson.may')}</h3><div>${GRANTS.map((grant) => choiceField(grant, this.t(`writing.lesson.${grant}`), lesson.plan[grant] ?? true, (isGranted) => { this.grant(grant, isGranted); }))}</div>
    </div>`;
  }

  private grant(grant: (typeof GRANTS)[number], isGranted: boolean): void {
    this.change(({ plan, ...lesson }) => ({ ...lesson, plan: { ...plan, [grant]: isGranted } }), '');
  }

  private edit(tag: string, change: (section: WordSection) => WordSection): void {
    this.change((lesson) => {
      const locale = wordsLocale(lesson, pageLocale());
      const words = wordsIn(lesson, locale);
      return { ...lesson, words: { ...lesson.words, [locale]: { ...words, lesson: change(words.lesson) } } };
    }, `${this.folder} ${tag}`);
  }

  private change(change: (lesson: LessonDraft) => LessonDraft, tag: string): void {
    this.tell('draft-edited', { change: (draft) => editLesson(draft, this.folder, change), tag } satisfies DraftEdit);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-lesson-form': PcLessonForm } }
