import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createAnimatorHandlers({ gate }: Pick<Storage, 'gate'>): HandlersOf<'animator'> {
  return {
    'animator:status': async () => gate.status(),
    'animator:setPin': async ({ pin }) => { gate.setPin(pin); },
    'animator:unlock': async ({ pin }) => gate.unlock(pin),
    'animator:lock': async () => { gate.lock(); },
  };
}
