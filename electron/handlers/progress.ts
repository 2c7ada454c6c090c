import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createProgressHandlers({ classes }: Pick<Storage, 'classes'>): HandlersOf<'progress'> {
  return {
    'progress:list': async ({ classId, childId }) => [...classes.use(classId, (store) => store.progressOf(childId))],
    'progress:record': async ({ classId, childId, fact }) => classes.use(classId, (store) => store.progress.record(childId, fact)),
  };
}
