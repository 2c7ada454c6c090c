import type { PackShelf } from '../packs/pack-shelf.ts';
import { tableOf } from '../printing/class-at-lesson.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createProgressHandlers({ classes, gate }: Pick<Storage, 'classes' | 'gate'>, packs: Pick<PackShelf, 'list'>): HandlersOf<'progress'> {
  return {
    'progress:list': async ({ classId, childId }) => [...classes.use(classId, (store) => store.progressOf(childId))],
    'progress:table': async ({ classId, lessonId }) => {
      gate.requireUnlocked();
      return classes.use(classId, (store) => {
        const { lesson, rows } = tableOf(store, lessonId, packs);
        const work = store.standing.work();
        const ids = store.roster.allIds();
        return { lessonId: lesson?.id ?? null, rows, lastSeen: rows.flatMap(({ child: { id } }) => work.lastSeen(ids.get(id) ?? []).map((seen) => ({ childId: id, ...seen }))) };
      });
    },
    'progress:record': async ({ classId, childId, fact }) => {
      if (fact.kind === 'step-validated' || fact.kind === 'step-unvalidated') gate.requireUnlocked();
      return classes.use(classId, (store) => store.progress.record(childId, fact));
    },
  };
}
