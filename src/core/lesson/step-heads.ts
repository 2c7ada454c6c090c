/** A short word for each step, at the head of its column. */
import { plainText, type Lesson } from './lesson.ts';

export interface StepHead {
  /** The instruction's first words, often the child's verb: "Ajoute", "On clique". */
  readonly word: string;
  readonly instruction: string;
}

/** `lesson` is null while it is being read. */
export function stepHeads(stepIds: readonly string[], lesson: Lesson | null): readonly StepHead[] {
  return stepIds.map((id) => {
    const step = lesson?.steps.find((one) => one.id === id);
    const instruction = step ? plainText(step.instruction) : '';
    return { word: firstWords(instruction), instruction };
  });
}

/** A word of at least four letters, with the shorter one before it: "On clique" says more than "On". */
const firstWords = (text: string): string => /^\P{L}*(\p{L}{4,}|\p{L}+\P{L}+\p{L}+)/u.exec(text)?.[1] ?? text;
