import type { ChosenAccess } from '../../src/core/classes/access.ts';
import { joinAccess } from '../../src/core/classes/access.ts';
import { GUEST_CLASS_ID, type LaptopSettings } from '../../src/ipc/contract.ts';
import { accessOf, chooseAccess } from '../storage/access-layers.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createAccessHandlers({ classes, gate, settings }: Pick<Storage, 'classes' | 'gate' | 'settings'>, isReducedMotion: () => boolean): HandlersOf<'access'> {
  const laptop = (): ChosenAccess => ({ ...(isReducedMotion() && { motion: 'calm' as const }), ...ofLaptop(settings.read()) });
  return {
    'access:read': async ({ classId, childId }) => (classId === null || classId === GUEST_CLASS_ID ? joinAccess(laptop()) : classes.use(classId, ({ journal }) => accessOf(journal, childId, laptop()))),
    'access:choose': async ({ classId, childId, change }) => {
      // Of a guest nothing stays: the next one has the laptop as it is.
      if (classId === GUEST_CLASS_ID) return;
      if (childId === null) gate.requireUnlocked();
      classes.use(classId, ({ journal }) => { chooseAccess(journal, childId, change); });
    },
  };
}

const ofLaptop = ({ access, areLettersArrows }: LaptopSettings): ChosenAccess => ({ ...(areLettersArrows && { keys: 'letters' as const }), ...access });
