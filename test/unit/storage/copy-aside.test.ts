import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isWholeFile } from '../../../electron/storage/backups.ts';
import { copyAside } from '../../../electron/storage/copy-aside.ts';
import { openDatabase, run } from '../../../electron/storage/sqlite.ts';
import { tempFolder } from './temp-folder.ts';

/** A database of 24 MB, and where its copy is to go: too large to be copied between two lines of a test. */
function largeDatabase() {
  const folder = tempFolder();
  const [database, to] = [join(folder, 'large.sqlite'), join(folder, 'copy.sqlite')];
  const db = openDatabase(database);
  db.exec('PRAGMA application_id = 0x50657269; CREATE TABLE assets (bytes BLOB)');
  for (let i = 0; i < 24; i++) run(db, 'INSERT INTO assets VALUES (?)', randomBytes(1_000_000));
  db.close();
  return { database, to };
}

test('a copy stopped before it began leaves nothing; one that is let be is whole', async () => {
  const { database, to } = largeDatabase();
  const stopped = copyAside({ database, to });
  stopped.stop();
  expect(await stopped.done).toBe(false);
  expect(existsSync(to)).toBe(false);
  expect(await copyAside({ database, to }).done).toBe(true);
  expect(isWholeFile(to)).toBe(true);
});
