/** A class at one lesson of the pack it follows: for the screen and for reports alike. */
import { currentLessonId, progressTable, type TableRow } from '../../src/core/progress/progress-table.ts';
import type { PackSummary } from '../../src/ipc/contract.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import type { ClassStore } from '../storage/class-store.ts';

export interface ClassAtLesson {
  /** Null when the class follows no pack of this laptop. */
  readonly packId: string | null;
  readonly lesson: PackSummary['lessons'][number] | null;
  readonly rows: TableRow[];
}

/** `lessonId`: null, or of no lesson of the pack: the one the class is at. */
export function tableOf(store: ClassStore, lessonId: string | null, packs: Pick<PackShelf, 'list'>): ClassAtLesson {
  const { standing } = store;
  const { packId } = store.summary();
  const lessons = packs.list(store.pack).find((pack) => pack.id === packId)?.lessons ?? [];
  const wanted = lessons.find((lesson) => lesson.id === lessonId);
  const currentId = packId === null || wanted ? null : currentLessonId(lessons.map(({ id }) => id), (id) => standing.hasBegun({ packId, lessonId: id }));
  const lesson = wanted ?? lessons.find(({ id }) => id === currentId) ?? null;
  const ids = store.roster.allIds();
  if (packId === null || !lesson) return { packId: null, lesson: null, rows: progressTable(store.roster.list(), [], () => undefined) };
  const place = { packId, lessonId: lesson.id };
  const steps = standing.stepsOf(place);
  return { packId, lesson, rows: progressTable(store.roster.list(), lesson.stepIds, (childId, stepId) => steps.step(ids.get(childId) ?? [], { ...place, stepId })) };
}
