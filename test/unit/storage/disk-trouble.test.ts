import { DatabaseSync } from '@photostructure/sqlite';
import { chmodSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskTroubleOf } from '../../../electron/storage/disk-trouble.ts';
import { openDatabase } from '../../../electron/storage/sqlite.ts';
import { createTestClass, openTestStorage, t } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

const troubleWhen = (work: () => void) => {
  try {
    work();
    return 'none';
  } catch (error) {
    return diskTroubleOf(error);
  }
};

function newFile(): string {
  const path = join(tempFolder(), 'a.sqlite');
  const db = openDatabase(path);
  db.exec('CREATE TABLE notes (text TEXT)');
  db.close();
  return path;
}

describe('what SQLite answers is put into words', () => {
  test('no room left', () => {
    const db = openDatabase(newFile());
    db.exec('PRAGMA max_page_count = 3');
    expect(troubleWhen(() => db.prepare('INSERT INTO notes VALUES (?)').run('x'.repeat(100_000)))).toBe('storage.diskFull');
    db.close();
  });

  test('no right to write', () => {
    const path = newFile();
    chmodSync(path, 0o444);
    const db = new DatabaseSync(path, { readOnly: true });
    expect(troubleWhen(() => db.exec("INSERT INTO notes VALUES ('x')"))).toBe('storage.forbidden');
    db.close();
  });

  test('someone else is writing for long', () => {
    const path = newFile();
    const [mine, other] = [new DatabaseSync(path, { timeout: 1 }), new DatabaseSync(path)];
    other.exec('BEGIN IMMEDIATE');
    expect(troubleWhen(() => mine.exec("INSERT INTO notes VALUES ('x')"))).toBe('storage.busy');
    other.close();
    mine.close();
  });

  test('a folder that went away', () => {
    expect(troubleWhen(() => openDatabase(join(tempFolder(), 'gone', 'a.sqlite')))).toBe('storage.diskGone');
  });

  test('our own mistakes are not the disk’s', () => {
    const db = openDatabase(newFile());
    expect(troubleWhen(() => db.exec('SELECT nothing'))).toBeNull();
    expect(diskTroubleOf(new TypeError('x'))).toBeNull();
    db.close();
  });
});

test('a data folder that went away is said in words, and work goes on once it is back', () => {
  const storage = openTestStorage();
  const { id } = createTestClass(storage);
  const classes = join(storage.dataFolder, 'classes');
  renameSync(classes, `${classes}-elsewhere`);
  expect(() => storage.classes.create({ name: 'Autre', detail: '', emblem: 'crab' })).toThrow(t('storage.diskGone'));
  renameSync(`${classes}-elsewhere`, classes);
  expect(storage.classes.use(id, (store) => store.roster.count())).toBe(2);
});
