/** What is known of a child: given to the family, erased, and said where it lies. All of it is the animator's. */
import { basename } from 'node:path';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { exportChild, exportClass, type ExportNeeds } from '../privacy/child-export.ts';
import { Refusal } from '../refusal.ts';
import { saveFile } from '../saved-file.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

interface PrivacyNeeds extends Pick<Storage, 'classes' | 'gate' | 'dataFolder'> {
  readonly packs: Pick<PackShelf, 'list'>;
  /** Where to keep the zip of this name; null when the person changes their mind. */
  readonly choosePlace: (name: string) => Promise<string | null>;
  readonly locale: Locale;
  readonly t: Translate;
}

export function createPrivacyHandlers({ classes, gate, dataFolder, packs, choosePlace, locale, t }: PrivacyNeeds): HandlersOf<'privacy'> {
  const needs = (): ExportNeeds => ({ packs: packs.list(), locale, t, now: new Date() });
  return {
    'privacy:where': async () => ({ dataFolder }),
    'privacy:export': async ({ classId, childId }) => {
      gate.requireUnlocked();
      const { name, bytes } = classes.use(classId, (store) => {
        if (childId === null) return { name: store.summary().name, bytes: exportClass(store, needs()) };
        const child = store.roster.entries().find(({ id }) => id === childId);
        if (!child) throw new Refusal(t('storage.noSuchClass'));
        return { name: child.firstName, bytes: exportChild(store, child, needs()) };
      });
      const path = await choosePlace(name);
      return path === null ? null : basename(await saveFile(path, 'zip', bytes, t));
    },
    'privacy:erase': async ({ classId, childIds }) => {
      gate.requireUnlocked();
      classes.use(classId, (store) => { store.eraseChildren(childIds); });
    },
  };
}
