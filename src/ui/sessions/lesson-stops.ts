/** A child's lessons as stops on the sea chart: done, now, later. */
import type { ChildProgress } from '../../core/progress/fold-progress.ts';
import { nextStepIn } from '../../core/progress/position.ts';
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

/** The first lesson not finished is the one to do now; all stay open to look at. */
export function lessonStops(pack: PackSummary, child: ChildProgress | undefined): readonly LessonStop[] {
  let isNowTaken = false;
  return pack.lessons.map((lesson) => {
    const { id, title, treasure, stepIds } = lesson;
    const next = nextStepIn(pack.id, lesson, child);
    const state = next === null ? 'done' : isNowTaken ? 'later' : 'now';
    if (state === 'now') isNowTaken = true;
    return { lessonId: id, title, treasure, state, step: next === null ? stepIds.length : stepIds.indexOf(next) + 1, stepCount: stepIds.length };
  });
}
