/** What the animator reads of a lesson: for a child who is stuck what was seen, what goes astray there, what to ask; for the group what to do next. */
import { readWords } from '../../core/lesson/block-words.ts';
import { plainText, type Lesson, type Step } from '../../core/lesson/lesson.ts';
import { sortNotes } from '../../core/lesson/lesson-notes.ts';
import type { GroupPlace, HelpWanted } from '../../core/progress/progress-table.ts';
import type { Locale, Translate } from '../../core/text/translate.ts';
import type { HelpWords } from './pc-help-panel.ts';

/** `stepId`: where; null when the lesson has no such step. */
export function helpWords(lesson: Lesson, stepId: string | undefined, { checkId }: Pick<HelpWanted, 'checkId'>, locale: Locale): HelpWords | null {
  const step = lesson.steps.find((one) => one.id === stepId);
  if (!step) return null;
  const message = plainText(readWords(checksOf(step).find((check) => check.id === checkId)?.message ?? '', [], locale));
  // A message with places in it only makes sense right after the run that filled them.
  return { why: message !== '' && !message.includes('{') ? message : plainText(step.instruction), question: questionOf(step), typical: sortNotes(step.notes, locale).typical };
}

/** At whatever level. */
const checksOf = (step: Step): Step['checks'] => [...step.checks, ...Object.values(step.variants).flatMap((variant) => variant.checks ?? [])];

const questionOf = (step: Step): string => (step.hints[0] ? plainText(step.hints[0]) : '');

/** One sentence: where most are, and what to do. */
export function groupWords(place: GroupPlace, lesson: Lesson, stepIds: readonly string[], t: Translate): string {
  const step = lesson.steps.find((one) => one.id === stepIds[place.stepIndex]);
  const values = { step: place.stepIndex + 1, count: place.count, of: place.of };
  switch (place.kind) {
    case 'not-begun': return t('animator.group.notBegun');
    case 'stuck-together': return t('animator.group.stuck', values);
    case 'done': return lesson.challenge ? t('animator.group.challenge', { challenge: plainText(lesson.challenge) }) : t('animator.group.sharing');
    case 'working': {
      const question = step ? questionOf(step) : '';
      return question ? t('animator.group.ask', { ...values, question }) : t('animator.group.working', values);
    }
  }
}
