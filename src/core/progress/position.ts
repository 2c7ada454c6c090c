/** Where a child is on the path of a pack. */
import { placeKey, type ChildProgress } from './fold-progress.ts';

export interface PathLesson { readonly id: string; readonly stepIds: readonly string[] }
export interface Position { readonly lessonId: string; readonly stepId: string }

/** The first step not done yet, in the order of the path: the one to open next. Null when all are done. */
export function positionIn(packId: string, lessons: readonly PathLesson[], child: ChildProgress | undefined): Position | null {
  for (const lesson of lessons) {
    const stepId = nextStepIn(packId, lesson, child);
    if (stepId !== null) return { lessonId: lesson.id, stepId };
  }
  return null;
}

/** The first step of this lesson not done yet; null when the lesson is done. */
export const nextStepIn = (packId: string, lesson: PathLesson, child: ChildProgress | undefined): string | null =>
  lesson.stepIds.find((stepId) => !isStepDone(packId, lesson.id, stepId, child)) ?? null;

export const countDone = (packId: string, lesson: PathLesson, child: ChildProgress | undefined): number =>
  lesson.stepIds.filter((stepId) => isStepDone(packId, lesson.id, stepId, child)).length;

const isStepDone = (packId: string, lessonId: string, stepId: string, child: ChildProgress | undefined): boolean =>
  child?.get(placeKey({ packId, lessonId, stepId }))?.isDone ?? false;
