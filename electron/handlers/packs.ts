import type { PackShelf } from '../packs/pack-shelf.ts';
import type { AnimatorGate } from '../storage/animator-gate.ts';
import type { HandlersOf } from './handlers-of.ts';

interface PacksHandlersNeeds {
  readonly packs: PackShelf;
  readonly gate: AnimatorGate;
  /** Asks for a folder or a file; null when the person changes their mind. */
  readonly choosePack: (from: 'folder' | 'file') => Promise<string | null>;
}

export function createPacksHandlers({ packs, gate, choosePack }: PacksHandlersNeeds): HandlersOf<'packs'> {
  return {
    'packs:list': async () => packs.list(),
    'packs:lesson': async ({ packId, lessonId }) => packs.lesson(packId, lessonId),
    'packs:import': async ({ from }) => {
      gate.requireUnlocked();
      const path = await choosePack(from);
      return path === null ? null : packs.import(path);
    },
  };
}
