/** The words of a draft, line by line: each edit gives the section as it then is. */
import type { Locale } from '../text/translate.ts';
import type { LessonDraft } from './draft.ts';
import type { KEYWORDS } from './join-lesson.ts';
import type { LessonWords, WordSection } from './lesson-words.ts';

export type WordKey = keyof (typeof KEYWORDS)['fr'];

/** The language in which a lesson is edited: that of the person when the lesson has it. */
export const wordsLocale = ({ words }: LessonDraft, locale: Locale): Locale => (words[locale] ? locale : 'fr');
/** A draft is only read when its French words are there. */
export const wordsIn = (lesson: LessonDraft, locale: Locale): LessonWords => lesson.words[locale] ?? lesson.words.fr!;

export const emptySection = (heading: string): WordSection => ({ heading, line: 0, paragraphs: [], notes: [], lines: [] });

export const linesOf = (section: WordSection, key: string): readonly string[] => section.lines.flatMap((line) => (line.key === key ? [line.text] : []));

/** One line of text: a line break would begin something else. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, (space) => (space.includes('\n') ? ' ' : space)).trim();
/** A line of its own that begins with none of the format's signs. */
const paragraph = (text: string): string => oneLine(text).replace(/^[-#*>]+\s*/u, '');

export const setHeading = (section: WordSection, heading: string): WordSection => ({ ...section, heading: paragraph(heading) || section.heading });

export const setInstruction = (section: WordSection, text: string): WordSection => ({ ...section, paragraphs: paragraph(text) === '' ? [] : [paragraph(text)] });

/** One paragraph a line. */
export const setNotes = (section: WordSection, text: string): WordSection => ({ ...section, notes: text.split('\n').map((line) => line.trim().replace(/^>\s*/u, '')).filter(Boolean) });

/** All lines of a key; they stay where the first of them was, else come last. Empty ones are left out. */
export function setLines(section: WordSection, key: string, texts: readonly string[]): WordSection {
  const at = section.lines.findIndex((line) => line.key === key);
  const others = section.lines.filter((line) => line.key !== key);
  const before = at < 0 ? others.length : section.lines.slice(0, at).length;
  const own = texts.map(oneLine).filter(Boolean).map((text) => ({ key, text, line: 0 }));
  return { ...section, lines: [...others.slice(0, before), ...own, ...others.slice(before)] };
}

/** The same change to the words of every language. */
export function mapWords(lesson: LessonDraft, change: (words: LessonWords, locale: Locale) => LessonWords): LessonDraft {
  return { ...lesson, words: Object.fromEntries(Object.entries(lesson.words).map(([locale, words]) => [locale, change(words, locale as Locale)])) };
}

export const mapSection = (words: LessonWords, stepId: string, change: (section: WordSection) => WordSection): LessonWords =>
  ({ ...words, steps: words.steps.map((section) => (section.heading === stepId ? change(section) : section)) });
