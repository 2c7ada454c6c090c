/** What is done with a damaged class file: it is set aside, never deleted, and the last good copy takes its place. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { lastGoodBackup } from './backups.ts';
import { journalsOf, type ClassFiles } from './class-files.ts';
import { putInPlace, shareFile } from './durable-files.ts';
import { writeMeta } from './meta.ts';
import { openDatabase } from './sqlite.ts';

export interface Restored {
  /** File name, in the folder of the classes. */
  readonly setAsideAs: string;
  /** When the copy now in place was made; null when there was none, and the class is gone from the list. */
  readonly copyMadeAtMs: number | null;
}

/** Safe to be killed at any line: until the last one the damaged file is still there, and found damaged again. */
export function restoreClass(files: ClassFiles, now: Date): Restored {
  const setAsideAs = setAside(files, now);
  const backup = lastGoodBackup(files.backups);
  if (backup) putBack(backup.path, files);
  else for (const file of [...journalsOf(files.database), files.database]) rmSync(file, { force: true });
  return { setAsideAs, copyMadeAtMs: backup?.madeAtMs ?? null };
}

function setAside({ dataFolder, database }: ClassFiles, now: Date): string {
  const aside = freeName(database, now.toISOString().slice(0, 10));
  for (const suffix of ['', '-wal']) {
    if (!existsSync(database + suffix)) continue;
    copyFileSync(database + suffix, aside + suffix);
    shareFile(dataFolder, aside + suffix);
  }
  return basename(aside);
}

/** A file set aside before, even on the same day, is never written over. */
function freeName(database: string, date: string): string {
  let aside = database.replace(/\.sqlite$/u, `.damaged-${date}.sqlite`);
  for (let n = 2; existsSync(aside); n++) aside = database.replace(/\.sqlite$/u, `.damaged-${date}-${n}.sqlite`);
  return aside;
}

function putBack(backup: string, { dataFolder, database }: ClassFiles): void {
  const unfinished = database.replace(/\.sqlite$/u, `.unfinished-${process.pid}.sqlite`);
  copyFileSync(backup, unfinished);
  forgetWriter(unfinished);
  shareFile(dataFolder, unfinished);
  for (const journal of journalsOf(database)) rmSync(journal, { force: true });
  putInPlace(unfinished, database);
}

/** Events lost with the damaged file may live on in other laptops under its identity. */
function forgetWriter(path: string): void {
  const db = openDatabase(path);
  writeMeta(db, 'writer', null);
  db.close();
}
