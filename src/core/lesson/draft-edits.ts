/** What an author does with lessons and steps: add, copy, move, take away. Each gives a new draft; the words of all languages follow. */
import type { Locale } from '../text/translate.ts';
import { slugOf, namedFiles, type Draft, type LessonDraft, type WrittenManifest, type WrittenStep } from './draft.ts';
import { emptySection, mapWords } from './draft-words.ts';
import { KEYWORDS } from './join-lesson.ts';
import type { WordSection } from './lesson-words.ts';

export const editManifest = (draft: Draft, change: Partial<WrittenManifest>): Draft => ({ ...draft, manifest: { ...draft.manifest, ...change } });

export const lessonOf = (draft: Draft, folder: string): LessonDraft | undefined => draft.lessons.find((lesson) => lesson.folder === folder);
export const stepOf = (lesson: LessonDraft, stepId: string): WrittenStep | undefined => lesson.plan.steps.find((step) => step.id === stepId);

export const editLesson = (draft: Draft, folder: string, change: (lesson: LessonDraft) => LessonDraft): Draft =>
  ({ ...draft, lessons: draft.lessons.map((lesson) => (lesson.folder === folder ? change(lesson) : lesson)) });

export const editStep = (draft: Draft, folder: string, stepId: string, change: (step: WrittenStep) => WrittenStep): Draft =>
  editLesson(draft, folder, (lesson) => withSteps(lesson, lesson.plan.steps.map((step) => (step.id === stepId ? change(step) : step))));

const withSteps = (lesson: LessonDraft, steps: readonly WrittenStep[]): LessonDraft => ({ ...lesson, plan: { ...lesson.plan, steps } });

/** A list with the item at `from` at the place of its neighbour; the same list at either end. */
function moved<T>(items: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by;
  if (from < 0 || to < 0 || to >= items.length) return items;
  return items.map((item, i) => (i === from ? items[to]! : i === to ? items[from]! : item));
}

const insertedAfter = <T>(items: readonly T[], at: number, item: T): readonly T[] => [...items.slice(0, at + 1), item, ...items.slice(at + 1)];

/** As many sessions as lessons. */
const withLessons = (draft: Draft, lessons: readonly LessonDraft[]): Draft => ({ ...draft, lessons, manifest: { ...draft.manifest, sessions: lessons.length } });

export const moveLesson = (draft: Draft, folder: string, by: -1 | 1): Draft =>
  withLessons(draft, moved(draft.lessons, draft.lessons.findIndex((lesson) => lesson.folder === folder), by));

/** The last lesson stays: a pack has one at least. */
export const removeLesson = (draft: Draft, folder: string): Draft =>
  (draft.lessons.length === 1 ? draft : withLessons(draft, draft.lessons.filter((lesson) => lesson.folder !== folder)));

/** Of an edit that made something: what it is called. */
export interface Made { readonly draft: Draft; readonly id: string }

/** A copy after the lesson itself, with its files, called `title`. */
export function duplicateLesson(draft: Draft, folder: string, title: string): Made {
  const at = draft.lessons.findIndex((lesson) => lesson.folder === folder);
  const original = draft.lessons[at]!;
  const id = newFolder(draft, title);
  const copy = mapWords({ ...original, folder: id, plan: { ...original.plan, id } }, (words) => ({ ...words, lesson: { ...words.lesson, heading: title } }));
  const files = namedFiles(original.plan).flatMap((path): [string, Uint8Array][] => { const bytes = draft.files.get(`${folder}/${path}`); return bytes ? [[`${id}/${path}`, bytes]] : []; });
  return { id, draft: withLessons({ ...draft, files: new Map([...draft.files, ...files]) }, insertedAfter(draft.lessons, at, copy)) };
}

/** A lesson of one step after another lesson, whose starter, first toolbox and answers it has: there is always something to play. */
export function addLesson(draft: Draft, after: string, title: string, sentences: NewSentences): Made {
  const { id, draft: copied } = duplicateLesson(draft, after, title);
  return {
    id,
    draft: editLesson(copied, id, (lesson) => {
      const [first] = lesson.plan.steps;
      const { variants: _variants, picture: _picture, audio: _audio, ...step } = first!;
      const one = mapWords(withSteps(lesson, [{ ...step, id: 'etape-1' }]), (words, locale) => ({
        lesson: { ...emptySection(title), lines: [{ key: KEYWORDS[locale].objective, text: sentences[locale].objective, line: 0 }] },
        steps: [keepingMessages(newSection('etape-1', locale, sentences), words.steps.find(({ heading }) => heading === first!.id), step)],
      }));
      return one;
    }),
  };
}

/** What is written in a new lesson and a new step until the author says it better. */
export type NewSentences = Readonly<Record<Locale, { readonly objective: string; readonly instruction: string; readonly hint: string; readonly success: string }>>;

const newSection = (id: string, locale: Locale, sentences: NewSentences): WordSection => ({
  ...emptySection(id), paragraphs: [sentences[locale].instruction],
  lines: [{ key: KEYWORDS[locale].hint, text: sentences[locale].hint, line: 0 }, { key: KEYWORDS[locale].success, text: sentences[locale].success, line: 0 }],
});

/** The messages of the checks that the new step took over. */
function keepingMessages(section: WordSection, from: WordSection | undefined, { checks }: Pick<WrittenStep, 'checks'>): WordSection {
  const ids = new Set(checks.map((check) => check.id));
  return { ...section, lines: [...section.lines, ...(from?.lines ?? []).filter((line) => ids.has(line.key))] };
}

const newFolder = (draft: Draft, title: string): string => {
  const taken = new Set(draft.lessons.map((lesson) => lesson.folder));
  return slugOf(`lesson ${String(draft.lessons.length + 1).padStart(2, '0')} ${title}`, taken, 'lesson');
};

const newStepId = (lesson: LessonDraft): string => slugOf(`etape ${lesson.plan.steps.length + 1}`, new Set(lesson.plan.steps.map((step) => step.id)), 'etape');

export function moveStep(draft: Draft, folder: string, stepId: string, by: -1 | 1): Draft {
  return editLesson(draft, folder, (lesson) => inOrderOfSteps(withSteps(lesson, moved(lesson.plan.steps, lesson.plan.steps.findIndex((step) => step.id === stepId), by))));
}

/** The words follow the plan, as a reader expects. */
const inOrderOfSteps = (lesson: LessonDraft): LessonDraft => mapWords(lesson, (words) => {
  const placeOf = new Map(lesson.plan.steps.map((step, i) => [step.id, i]));
  return { ...words, steps: words.steps.toSorted((a, b) => (placeOf.get(a.heading) ?? 0) - (placeOf.get(b.heading) ?? 0)) };
});

/** The last step stays. */
export const removeStep = (draft: Draft, folder: string, stepId: string): Draft => editLesson(draft, folder, (lesson) => {
  if (lesson.plan.steps.length === 1) return lesson;
  const less = withSteps(lesson, lesson.plan.steps.filter((step) => step.id !== stepId));
  return mapWords(less, (words) => ({ ...words, steps: words.steps.filter(({ heading }) => heading !== stepId) }));
});

/** A copy after the step itself; answers and pictures are shared until one of the two is given others. */
export const duplicateStep = (draft: Draft, folder: string, stepId: string): Made =>
  insertStep(draft, folder, stepId, (step) => step, (section) => section);

/** A step after another one, with its blocks, checks and answers to begin with, and words to replace. */
export const addStep = (draft: Draft, folder: string, after: string, sentences: NewSentences): Made =>
  insertStep(draft, folder, after, ({ variants: _variants, picture: _picture, audio: _audio, starter: _starter, ...step }) => step,
    (section, locale, step) => keepingMessages(newSection(section.heading, locale, sentences), section, step));

function insertStep(draft: Draft, folder: string, after: string, planOf: (step: WrittenStep) => WrittenStep, wordsOf: (section: WordSection, locale: Locale, step: WrittenStep) => WordSection): Made {
  const lesson = lessonOf(draft, folder)!;
  const id = newStepId(lesson);
  const at = lesson.plan.steps.findIndex((step) => step.id === after);
  const step: WrittenStep = { ...planOf(lesson.plan.steps[at]!), id };
  const longer = mapWords(withSteps(lesson, insertedAfter(lesson.plan.steps, at, step)), (words, locale) => {
    const place = words.steps.findIndex(({ heading }) => heading === after);
    return { ...words, steps: insertedAfter(words.steps, place, { ...wordsOf(words.steps[place] ?? emptySection(after), locale, step), heading: id }) };
  });
  return { id, draft: editLesson(draft, folder, () => longer) };
}
