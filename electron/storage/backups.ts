/** Good copies of one class file, numbered so that no clock is needed to tell the newest. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, putInPlace, shareFile, syncToDisk } from './durable-files.ts';
import { openIfWhole, type Database } from './sqlite.ts';

export const BACKUPS_KEPT = 3;

export interface Backup {
  readonly path: string;
  readonly number: number;
  /** By the laptop's clock. */
  readonly madeAtMs: number;
}

const NAME = /^(\d{6})\.sqlite$/u;
const UNFINISHED = /^unfinished-.*\.sqlite(?:-wal|-shm)?$/u;
const DAY_MS = 24 * 60 * 60_000;

/** Gone files are none of ours. A clock set back makes nothing old. */
const isOld = (path: string): boolean => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > DAY_MS;

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  const numbered = readdirSync(folder).flatMap((file) => {
    const [path, number] = [join(folder, file), NAME.exec(file)?.[1]];
    // Another account may let go of it between two of our lines.
    const stat = number === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    return stat ? [{ path, number: Number(number), madeAtMs: stat.mtimeMs }] : [];
  });
  return numbered.sort((a, b) => b.number - a.number);
}

/** Copies the open class into `folder`, checks the copy, then lets go of the oldest. A copy that is not whole replaces nothing. */
export function makeBackup(db: Database, dataFolder: string, folder: string): void {
  const unfinished = unfinishedIn(dataFolder, folder, 'now');
  if (writeCopy(db, unfinished)) keepCopy(unfinished, dataFolder, folder);
}

/** Where a copy is written before it counts; one left there by an app that was killed goes. */
export function unfinishedIn(dataFolder: string, folder: string, name: string): string {
  makeFolder(dataFolder, folder);
  for (const file of readdirSync(folder)) if (UNFINISHED.test(file) && isOld(join(folder, file))) rmSync(join(folder, file), { force: true });
  return join(folder, `unfinished-${process.pid}-${name}.sqlite`);
}

/** Writes the class to a file of its own, pushed to the disk. False, and no file, when it does not come out whole. */
export function writeCopy(db: Database, to: string): boolean {
  rmSync(to, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(to);
    if (isWholeFile(to)) {
      syncToDisk(to, 'r+');
      return true;
    }
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
  rmSync(to, { force: true });
  return false;
}

/** From now on the finished file is the newest copy. */
export function keepCopy(finished: string, dataFolder: string, folder: string): void {
  shareFile(dataFolder, finished);
  const next = (listBackups(folder)[0]?.number ?? 0) + 1;
  putInPlace(finished, join(folder, `${String(next).padStart(6, '0')}.sqlite`));
  dropOldBackups(folder, BACKUPS_KEPT);
}

/** Lets go of all but the newest. */
export function dropOldBackups(folder: string, kept = 1): void {
  for (const old of listBackups(folder).slice(kept)) rmSync(old.path, { force: true });
}

/** The newest copy that is whole. */
export const lastGoodBackup = (folder: string): Backup | undefined => listBackups(folder).find((backup) => isWholeFile(backup.path));

/** Opens the file on its own to check it. */
export function isWholeFile(path: string): boolean {
  const db = openIfWhole(path);
  db?.close();
  return db !== null;
}
