import { onTestFinished } from 'vitest';
import { openStorage, type Storage } from '../../../electron/storage/open-storage.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import type { ClassStore } from '../../../electron/storage/class-store.ts';
import { tempFolder } from './temp-folder.ts';

export const t = createTranslate('fr');

/** The real storage in a folder of the test's own, closed when it ends. */
export function openTestStorage(folder = tempFolder()): Storage {
  const storage = openStorage(folder, t);
  onTestFinished(() => { storage.close(); });
  return storage;
}

export const CE2 = { name: 'CE2 mardi', detail: 'CE2', emblem: 'octopus' };

export function createTestClass(storage: Storage, names: readonly string[] = ['Léa', 'Tom']): { id: string; store: ClassStore; childId: string } {
  const { id } = storage.classes.create(CE2);
  const store = storage.classes.open(id);
  return { id, store, childId: store.roster.add(names)[0]!.id };
}
