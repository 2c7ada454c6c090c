import type { Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createBackpackHandlers({ classes }: Pick<Storage, 'classes'>, t: Translate): HandlersOf<'backpack'> {
  return {
    'backpack:list': async ({ classId, childId }) => classes.use(classId, (store) => store.backpacks.list(...store.roster.idsOf(childId))),
    'backpack:add': async ({ classId, ...item }) => {
      const added = classes.use(classId, (store) => store.backpacks.add(item, store.roster.idsOf(item.childId)));
      if (!added) throw new Refusal(t('storage.backpackFull'));
      return added;
    },
    'backpack:load': async ({ classId, id }) => classes.use(classId, (store) => store.backpacks.load(id)),
    'backpack:remove': async ({ classId, id }) => { classes.use(classId, (store) => store.backpacks.remove(id)); },
  };
}
