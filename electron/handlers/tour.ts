import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

/** `isAllowed`: IT does not mind that it is offered. */
export function createTourHandlers({ settings, gate, classes }: Pick<Storage, 'settings' | 'gate' | 'classes'>, isAllowed: boolean): HandlersOf<'tour'> {
  /** No child ever came in here. */
  const isNewLaptop = (): boolean => classes.list().every(({ usedAtMs }) => usedAtMs === null);
  return {
    'tour:read': async () => {
      const { tour } = settings.read();
      return { ...tour, isOffered: isAllowed && (tour.state === 'begun' || (tour.state === 'new' && isNewLaptop())) };
    },
    'tour:keep': async (tour) => {
      gate.requireUnlocked();
      settings.write({ tour });
    },
  };
}
