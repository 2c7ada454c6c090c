/** What may come into the project of a lesson, from wherever: the library, a file, a copy, the backpack. */
import type { Lesson } from './lesson.ts';

export type Addition = 'script' | 'costumes' | 'sounds' | 'sprite';

/** Anything without a lesson; scripts always. */
export function allowsAdding(lesson: Pick<Lesson, 'canAddSprites' | 'canEditAssets'> | undefined, what: Addition): boolean {
  if (!lesson || what === 'script') return true;
  return what === 'sprite' ? lesson.canAddSprites : lesson.canEditAssets;
}
