/** Which project each step begins with when the steps before went as they should. */
import type { LessonPlan } from './pack-schema.ts';

/** A path in the lesson's folder. */
export const stepStart = ({ starter, steps }: LessonPlan, index: number): string => steps[index]?.starter ?? steps[index - 1]?.solutions[0] ?? starter;
