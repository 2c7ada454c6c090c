/** What the animator reads of a lesson: a short word for each step, and for a child who is stuck what was seen and what to ask. */
import { readWords } from '../../core/lesson/block-words.ts';
import { plainText, type Lesson } from '../../core/lesson/lesson.ts';
import type { HelpWords } from './pc-help-panel.ts';
import type { StepHead } from './pc-progress-table.ts';
import type { TableRow } from './progress-table.ts';

/** The instruction's first words, often the child's verb: "Ajoute", "On clique". `lesson` is null while it is being read. */
export function stepHeads(stepIds: readonly string[], lesson: Lesson | null): readonly StepHead[] {
  return stepIds.map((id) => {
    const step = lesson?.steps.find((one) => one.id === id);
    const instruction = step ? plainText(step.instruction) : '';
    return { word: firstWords(instruction), instruction };
  });
}

export function helpWords(lesson: Lesson, { help }: TableRow): HelpWords | null {
  const step = help && lesson.steps[help.stepIndex];
  if (!step) return null;
  const message = plainText(readWords(step.checks.find((check) => check.id === help.checkId)?.message ?? '', [], 'fr'));
  // A message with places in it only makes sense right after the run that filled them.
  return { why: message !== '' && !message.includes('{') ? message : plainText(step.instruction), question: step.hints[0] ? plainText(step.hints[0]) : '' };
}

/** A word of at least four letters, with the shorter one before it: "On clique" says more than "On". */
const firstWords = (text: string): string => /^\P{L}*(\p{L}{4,}|\p{L}+\P{L}+\p{L}+)/u.exec(text)?.[1] ?? text;
