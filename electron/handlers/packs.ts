import { strFromU8 } from 'fflate';
import { readLessonPlan } from '../../src/core/lesson/read-pack.ts';
import { stepStart } from '../../src/core/lesson/step-starts.ts';
import type { Translate } from '../../src/core/text/translate.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { Refusal } from '../refusal.ts';
import type { FoundThings } from '../sticks/found-things.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';
import { keptBy } from './kept-by.ts';

interface PacksHandlersNeeds extends Pick<Storage, 'classes' | 'gate'> {
  readonly packs: PackShelf;
  readonly found: Pick<FoundThings, 'pathOf' | 'forgetPacks'>;
  readonly t: Translate;
  /** Asks for a folder or a file; null when the person changes their mind. */
  readonly choosePack: (from: 'folder' | 'file') => Promise<string | null>;
}

export function createPacksHandlers({ packs, classes, gate, found, t, choosePack }: PacksHandlersNeeds): HandlersOf<'packs'> {
  const changing = <T>(work: () => T): T => {
    gate.requireUnlocked();
    found.forgetPacks();
    return work();
  };
  return {
    'packs:list': async ({ classId }) => packs.list(keptBy(classes, classId)),
    'packs:lesson': async ({ classId, packId, lessonId }) => packs.lesson(packId, lessonId, keptBy(classes, classId)),
    'packs:stepStarts': async ({ classId, packId, lessonId }) => {
      gate.requireUnlocked();
      return stepStarts(packs.wholeLesson(packId, lessonId, keptBy(classes, classId)));
    },
    'packs:import': async ({ from }) => {
      gate.requireUnlocked();
      const path = await choosePack(from);
      return path === null ? null : changing(() => packs.import(path));
    },
    'packs:bring': async ({ foundId }) => changing(() => packs.import(found.pathOf(foundId))),
    'packs:drop': async ({ name, files }) => changing(() => packs.importDropped(name, files)),
    'packs:remove': async ({ packId }) => {
      const follower = classes.list().find((one) => one.packId === packId);
      if (follower) throw new Refusal(t('packs.followed', { name: follower.name }));
      changing(() => { packs.remove(packId); });
    },
    'packs:restore': async ({ packId }) => { changing(() => { packs.restore(packId); }); },
  };
}

function stepStarts(files: ReturnType<PackShelf['wholeLesson']>): Map<string, Uint8Array<ArrayBuffer>> {
  const plan = readLessonPlan(strFromU8(files.get('lesson.json') ?? new Uint8Array()));
  if (!plan.ok) return new Map();
  return new Map(plan.value.steps.flatMap((step, i) => {
    const bytes = files.get(stepStart(plan.value, i));
    return bytes ? [[step.id, bytes] as const] : [];
  }));
}
