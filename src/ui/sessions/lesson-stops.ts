/** A child's lessons as stops on the sea chart: done, now, later. */
import type { PackSummary } from '../../ipc/contract.ts';

export interface LessonStop {
  readonly lessonId: string;
  readonly title: string;
  readonly treasure: string;
  readonly state: 'done' | 'now' | 'later';
  /** The step to do, from 1; the last one when all are done. */
  readonly step: number;
  readonly stepCount: number;
}

/** `isDone` says whether the child passed a step. The first lesson not finished is the one to do now; all stay open to look at. */
export function lessonStops(pack: PackSummary, isDone: (lessonId: string, stepId: string) => boolean): readonly LessonStop[] {
  let isNowTaken = false;
  return pack.lessons.map(({ id, title, treasure, stepIds }) => {
    const next = stepIds.findIndex((stepId) => !isDone(id, stepId));
    const isFinished = next < 0;
    const state = isFinished ? 'done' : isNowTaken ? 'later' : 'now';
    if (state === 'now') isNowTaken = true;
    return { lessonId: id, title, treasure, state, step: isFinished ? stepIds.length : next + 1, stepCount: stepIds.length };
  });
}
