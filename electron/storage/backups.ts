/** Good copies of one class file, numbered so that no clock is needed to tell the newest. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, putInPlace, shareFile } from './durable-files.ts';
import { openIfWhole, type Database } from './sqlite.ts';

export const BACKUPS_KEPT = 3;

export interface Backup {
  readonly path: string;
  readonly number: number;
  /** By the laptop's clock. */
  readonly madeAtMs: number;
}

const NAME = /^(\d{6})\.sqlite$/u;

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
  makeFolder(dataFolder, folder);
  const unfinished = join(folder, `unfinished-${process.pid}.sqlite`);
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  if (!isWholeFile(unfinished)) {
    rmSync(unfinished, { force: true });
    return;
  }
  shareFile(dataFolder, unfinished);
  const next = (listBackups(folder)[0]?.number ?? 0) + 1;
  putInPlace(unfinished, join(folder, `${String(next).padStart(6, '0')}.sqlite`));
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
