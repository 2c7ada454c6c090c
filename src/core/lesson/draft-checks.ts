/** The checks of a step and what is said to a child who is not there yet. */
import type { Locale } from '../text/translate.ts';
import type { CheckKind } from './checks/registry.ts';
import { slugOf, type Draft, type WrittenCheck, type WrittenStep } from './draft.ts';
import { editLesson, editStep, lessonOf, stepOf, type Made } from './draft-edits.ts';
import { linesOf, mapSection, mapWords, setLines, wordsIn } from './draft-words.ts';

/** Puts a check of that kind last; `entries` fill what the kind must have. */
export function addCheck(draft: Draft, folder: string, stepId: string, kind: CheckKind, entries: Readonly<Record<string, unknown>>): Made {
  const step = stepOf(lessonOf(draft, folder)!, stepId)!;
  const id = slugOf(kind, idsIn(step), 'verification');
  return { id, draft: editStep(draft, folder, stepId, (old) => ({ ...old, checks: [...old.checks, { kind, id, ...entries }] })) };
}

/** Ids of the step's checks and of those of its variants: the words name all of them alike. */
const idsIn = (step: WrittenStep): ReadonlySet<string> => new Set([
  ...step.checks.map((check) => check.id),
  ...Object.values(step.variants ?? {}).flatMap((variant) => (variant?.checks ?? []).map((check) => (check as WrittenCheck).id)),
]);

/** `entries` are put in place; one that is undefined is taken away. */
export const editCheck = (draft: Draft, folder: string, stepId: string, checkId: string, entries: Readonly<Record<string, unknown>>): Draft =>
  editStep(draft, folder, stepId, (step) => ({ ...step, checks: step.checks.map((check) => (check.id === checkId ? withEntries(check, entries) : check)) }));

const withEntries = ({ kind, id, ...rest }: WrittenCheck, entries: Readonly<Record<string, unknown>>): WrittenCheck =>
  ({ kind, id, ...Object.fromEntries(Object.entries({ ...rest, ...entries }).filter(([, value]) => value !== undefined)) });

/** With its message, and the wrong answers made for it go to the first check that stays. The last check stays. */
export function removeCheck(draft: Draft, folder: string, stepId: string, checkId: string): Draft {
  const step = stepOf(lessonOf(draft, folder)!, stepId)!;
  const checks = step.checks.filter((check) => check.id !== checkId);
  const [first] = checks;
  if (!first) return draft;
  const wrong = step.wrong?.map((answer) => (answer.fails === checkId ? { ...answer, fails: first.id } : answer));
  const less = editStep(draft, folder, stepId, (old) => ({ ...old, checks, ...(wrong ? { wrong } : {}) }));
  const isNamed = idsIn(stepOf(lessonOf(less, folder)!, stepId)!).has(checkId);
  return isNamed ? less : editLesson(less, folder, (lesson) => mapWords(lesson, (words) => mapSection(words, stepId, (section) => setLines(section, checkId, []))));
}

/** What the author wrote for that check; empty when the kind's own sentence is said. */
export const messageOf = (draft: Draft, folder: string, stepId: string, checkId: string, locale: Locale): string =>
  linesOf(wordsIn(lessonOf(draft, folder)!, locale).steps.find(({ heading }) => heading === stepId)!, checkId)[0] ?? '';
