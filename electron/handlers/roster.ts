/** The children of a class, as the animator keeps them; an avatar is chosen by the child too. */
import type { Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';
import { moveChild } from '../storage/move-child.ts';
import type { ClassStore } from '../storage/class-store.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createRosterHandlers({ classes, gate }: Pick<Storage, 'classes' | 'gate'>, t: Translate): HandlersOf<'roster'> {
  const change = <T>(classId: string, work: (store: ClassStore) => T): T => {
    gate.requireUnlocked();
    return classes.use(classId, work);
  };
  return {
    'roster:list': async ({ classId }) => change(classId, ({ roster }) => roster.entries()),
    'roster:rename': async ({ classId, childId, firstName }) => change(classId, ({ roster }) => roster.rename(childId, firstName)),
    'roster:setAvatar': async ({ classId, childId, avatar }) => { classes.use(classId, ({ roster }) => { roster.set(childId, 'avatar', avatar); }); },
    'roster:archive': async ({ classId, childId, isArchived }) => { change(classId, ({ roster }) => { roster.set(childId, 'isArchived', isArchived ? 'yes' : null); }); },
    'roster:join': async ({ classId, ids, isJoined }) => { change(classId, ({ roster }) => { roster.join(ids, isJoined); }); },
    'roster:move': async ({ classId, childId, toClassId }) => {
      change(classId, (from) => classes.use(toClassId, (to) => {
        if (!moveChild(from, to, childId)) throw new Refusal(t('roster.move.erased'));
      }));
    },
    'roster:setCodes': async ({ classId, hasCodes }) => { change(classId, ({ roster }) => { roster.setCodes(hasCodes); }); },
    'roster:newCode': async ({ classId, childId }) => change(classId, ({ roster }) => [...roster.newCode(childId)]),
  };
}
