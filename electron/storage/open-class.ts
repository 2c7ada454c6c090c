/** Makes a class file, and opens one whatever state it is in. */
import { existsSync, rmSync } from 'node:fs';
import type { ClassKey } from '../../src/core/classes/class-entry.ts';
import type { ClassState } from '../../src/core/classes/fold-class.ts';
import { makeBackup } from './backups.ts';
import { journalsOf, type ClassFiles } from './class-files.ts';
import { ClassJournal } from './class-journal.ts';
import { ClassStanding } from './class-standing.ts';
import { ClassStore } from './class-store.ts';
import { putInPlace, shareFile } from './durable-files.ts';
import { claimWriter } from './meta.ts';
import { migrate, MIGRATIONS, shapeOf } from './migrations/migrate.ts';
import { restoreClass, type Restored } from './restore-class.ts';
import { openDatabase, openIfWhole, type Database } from './sqlite.ts';

export interface OpenedClass {
  /** Null when the file was damaged and had no good copy. */
  readonly store: ClassStore | null;
  /** Set when the file was found damaged. */
  readonly restored?: Restored;
}

/** Makes the file beside its place first, with what `fill` puts into it: a class is there whole or not at all. */
export function createClassFile<T>(files: ClassFiles, deviceId: string, fill: (db: Database, writer: string) => T): T {
  const unfinished = files.database.replace(/\.sqlite$/u, `.new-${process.pid}.sqlite`);
  for (const file of [unfinished, ...journalsOf(unfinished)]) rmSync(file, { force: true });
  const db = openDatabase(unfinished);
  let filled: T;
  try {
    bringUpToDate(db);
    filled = fill(db, claimWriter(db, deviceId));
  } finally {
    db.close();
  }
  shareFile(files.dataFolder, unfinished);
  putInPlace(unfinished, files.database);
  return filled;
}

function bringUpToDate(db: Database): void {
  migrate(db);
  new ClassStanding(db).countWhatIsNot();
}

/** Fills a new class with what is known about it. */
export const withFacts = (facts: ClassState['facts']) => (db: Database, writer: string): void =>
  new ClassJournal(db, writer).record(...Object.entries(facts).map(([key, value]) => ({ kind: 'class-set' as const, key: key as ClassKey, value })));

/** @throws NewerFile, or what SQLite says of a file that is sound but cannot be opened (rights, disk full). */
export function openClass(files: ClassFiles, deviceId: string): OpenedClass {
  const sound = openIfWhole(files.database);
  if (sound) return { store: toStore(sound, files, deviceId) };
  const restored = restoreClass(files, new Date());
  const copy = existsSync(files.database) ? openIfWhole(files.database) : null;
  return { store: copy && toStore(copy, files, deviceId), restored };
}

function toStore(db: Database, files: ClassFiles, deviceId: string): ClassStore {
  try {
    if (shapeOf(db) < MIGRATIONS.length) makeBackup(db, files.dataFolder, files.backups);
    bringUpToDate(db);
    return new ClassStore(db, files, deviceId);
  } catch (error) {
    db.close();
    throw error;
  }
}
