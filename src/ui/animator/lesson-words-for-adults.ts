/** What the animator reads of a lesson: a short word for each step, and for a child who is stuck what was seen and what to ask. */
import { plainText, type Lesson } from '../../core/lesson/lesson.ts';
import type { HelpWords } from './pc-help-panel.ts';
import type { StepHead } from './pc-progress-table.ts';
import type { TableRow } from './progress-table.ts';

/** Step ids are words their author chose ("avance", "petit-saut"). `lesson` is null while it is being read. */
export function stepHeads(stepIds: readonly string[], lesson: Lesson | null): readonly StepHead[] {
  return stepIds.map((id) => {
    const step = lesson?.steps.find((one) => one.id === id);
    return { word: capital(id.replaceAll('-', ' ')), instruction: step ? plainText(step.instruction) : '' };
  });
}

export function helpWords(lesson: Lesson, { help }: TableRow): HelpWords | null {
  const step = help && lesson.steps[help.stepIndex];
  if (!step) return null;
  const message = step.checks.find((check) => check.id === help.checkId)?.message ?? '';
  // A message with places in it only makes sense right after the run that filled them.
  return { why: message !== '' && !message.includes('{') ? message : plainText(step.instruction), question: step.hints[0] ? plainText(step.hints[0]) : '' };
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);
