import type { PackShelf } from '../packs/pack-shelf.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createClassesHandlers({ classes, gate, laptopId }: Pick<Storage, 'classes' | 'gate' | 'laptopId'>, packs: Pick<PackShelf, 'manifest'>): HandlersOf<'classes'> {
  return {
    'classes:list': async () => classes.list(),
    'classes:children': async ({ classId }) => classes.use(classId, (store) => store.roster.list()),
    'classes:laptops': async ({ classId }) => classes.use(classId, ({ exchange, watchedFolder }) => ({
      laptops: exchange.laptops().map(({ deviceId: id, label, toldAtMs }) => ({ id, label, toldAtMs, isThisOne: id === laptopId })), watchedFolder,
    })),
    'classes:create': async (facts) => {
      gate.requireUnlocked();
      return classes.create(facts);
    },
    'classes:change': async ({ classId, facts }) => {
      gate.requireUnlocked();
      classes.use(classId, (store) => { store.change(facts); });
    },
    'classes:signIn': async ({ classId, childId, pictures }) => classes.use(classId, (store) => {
      const code = store.roster.codeOf(childId);
      if (code && !pictures) return 'asked';
      if (code && code.join(' ') !== pictures?.join(' ')) return 'wrong';
      store.use();
      return 'in';
    }),
    'classes:setPack': async ({ classId, packId }) => {
      gate.requireUnlocked();
      const pack = packId === null ? null : { packId, version: packs.manifest(packId).version };
      classes.use(classId, (store) => store.setPack(pack));
    },
    'classes:addChildren': async ({ classId, firstNames }) => {
      gate.requireUnlocked();
      return classes.use(classId, (store) => store.roster.add(firstNames));
    },
  };
}
