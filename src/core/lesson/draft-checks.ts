/** The checks of a step and what is said to a child who is not there yet. */
import type { Locale } from '../text/translate.ts';
import type { CheckKind } from './checks/registry.ts';
import type { Level } from './lesson.ts';
import { slugOf, type Draft, type WrittenCheck, type WrittenStep } from './draft.ts';
import { editLesson, editStep, lessonOf, stepOf, type Made } from './draft-edits.ts';
import { editLevel, writtenAt } from './draft-levels.ts';
import { linesOf, mapSection, mapWords, setLines, wordsIn } from './draft-words.ts';

/** Puts a check of that kind last; `entries` fill what the kind must have. */
export function addCheck(draft: Draft, folder: string, stepId: string, kind: CheckKind, entries: Readonly<Record<string, unknown>>, level: Level = 'standard'): Made {
  const step = stepOf(lessonOf(draft, folder)!, stepId)!;
  const id = slugOf(kind, idsIn(step), 'verification');
  return { id, draft: editLevel(draft, folder, stepId, level, ({ checks }) => ({ checks: [...checks, { kind, id, ...entries }] })) };
}

/** Ids of the step's checks and of those of its variants: the words name all of them alike. */
const idsIn = (step: WrittenStep): ReadonlySet<string> => new Set([
  ...step.checks.map((check) => check.id),
  ...Object.values(step.variants ?? {}).flatMap((variant) => (variant.checks ?? []).map((check) => check.id)),
]);

/** `entries` are put in place; one that is undefined is taken away. */
export const editCheck = (draft: Draft, folder: string, stepId: string, checkId: string, entries: Readonly<Record<string, unknown>>, level: Level = 'standard'): Draft =>
  editLevel(draft, folder, stepId, level, ({ checks }) => ({ checks: checks.map((check) => (check.id === checkId ? withEntries(check, entries) : check)) }));

const withEntries = ({ kind, id, ...rest }: WrittenCheck, entries: Readonly<Record<string, unknown>>): WrittenCheck =>
  ({ kind, id, ...Object.fromEntries(Object.entries({ ...rest, ...entries }).filter(([, value]) => value !== undefined)) });

/** With its message, and the wrong answers made for it go to the first check that stays. The last check stays. */
export function removeCheck(draft: Draft, folder: string, stepId: string, checkId: string, level: Level = 'standard'): Draft {
  const step = stepOf(lessonOf(draft, folder)!, stepId)!;
  const checks = writtenAt(step, level).checks.filter((check) => check.id !== checkId);
  const [first] = checks;
  if (!first) return draft;
  const less = editLevel(draft, folder, stepId, level, () => ({ checks }));
  return withoutLostMessages(level === 'standard' ? withFails(less, folder, stepId, checkId, first.id) : less, folder, stepId, idsIn(step));
}

const withFails = (draft: Draft, folder: string, stepId: string, from: string, to: string): Draft =>
  editStep(draft, folder, stepId, ({ wrong, ...step }) => (wrong ? { ...step, wrong: wrong.map((answer) => (answer.fails === from ? { ...answer, fails: to } : answer)) } : step));

/** The level is checked as the standard one again. */
export function dropOwnChecks(draft: Draft, folder: string, stepId: string, level: Level): Draft {
  const before = idsIn(stepOf(lessonOf(draft, folder)!, stepId)!);
  return withoutLostMessages(editLevel(draft, folder, stepId, level, () => ({ checks: undefined })), folder, stepId, before);
}

/** Messages of checks that are at no level any more go with them. */
function withoutLostMessages(draft: Draft, folder: string, stepId: string, before: ReadonlySet<string>): Draft {
  const lost = [...before].filter((id) => !idsIn(stepOf(lessonOf(draft, folder)!, stepId)!).has(id));
  if (lost.length === 0) return draft;
  return editLesson(draft, folder, (lesson) => mapWords(lesson, (words) => mapSection(words, stepId, (section) => lost.reduce((less, id) => setLines(less, id, []), section))));
}

/** What the author wrote for that check; empty when the kind's own sentence is said. */
export const messageOf = (draft: Draft, folder: string, stepId: string, checkId: string, locale: Locale): string =>
  linesOf(wordsIn(lessonOf(draft, folder)!, locale).steps.find(({ heading }) => heading === stepId)!, checkId)[0] ?? '';
