import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createSettingsHandlers({ settings, gate }: Pick<Storage, 'settings' | 'gate'>): HandlersOf<'settings'> {
  return {
    'settings:read': async () => settings.read(),
    'settings:write': async (wanted) => {
      gate.requireUnlocked();
      settings.write(wanted);
    },
  };
}
