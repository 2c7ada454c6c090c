/** Brings a class file to the newest shape. Its number is the file's `user_version`. */
import { row, transact, type Database } from '../sqlite.ts';
import { childrenAndProgress } from './001-children-and-progress.ts';
import { projects } from './002-projects.ts';
import { removedProjects } from './003-removed-projects.ts';
import { backpack } from './004-backpack.ts';
import { merging } from './005-merging.ts';
import { assetParts } from './006-asset-parts.ts';
import { standing } from './007-standing.ts';
import type { Migration } from './migration.ts';

/** In order: the first makes shape 1, the next shape 2… */
export const MIGRATIONS: readonly Migration[] = [childrenAndProgress, projects, removedProjects, backpack, merging, assetParts, standing];

/** The file was written by a newer Périscode: nothing is wrong with it, this one must not touch it. */
export class NewerFile extends Error {}

export const shapeOf = (db: Database): number => row<{ user_version: number }>(db, 'PRAGMA user_version')?.user_version ?? 0;

/** @throws NewerFile */
export function migrate(db: Database, upTo = MIGRATIONS.length): void {
  if (shapeOf(db) > MIGRATIONS.length) throw new NewerFile(`shape ${shapeOf(db)}, this version knows ${MIGRATIONS.length}`);
  transact(db, () => {
    for (let shape = shapeOf(db); shape < upTo; shape++) {
      MIGRATIONS[shape]!.up(db);
      db.exec(`PRAGMA user_version = ${shape + 1}`);
    }
  });
}
