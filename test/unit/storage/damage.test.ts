import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { BACKUPS_KEPT, isWholeFile, listBackups, makeBackup } from '../../../electron/storage/backups.ts';
import { readDeviceId } from '../../../electron/storage/device.ts';
import { openDatabase, row } from '../../../electron/storage/sqlite.ts';
import type { ProgressFact } from '../../../src/core/progress/progress-event.ts';
import { openStorage } from '../../../electron/storage/open-storage.ts';
import { createTestClass, openTestStorage, t } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

const FACT: ProgressFact = { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' };
const HALF = (path: string): number => Math.floor(statSync(path).size / 2);

/** A closed class with some work in it and a good copy of it all. */
function closedClass() {
  const folder = tempFolder();
  const storage = openTestStorage(folder);
  const { id, store, childId } = createTestClass(storage);
  for (let i = 0; i < 200; i++) store.progress.record(childId, FACT);
  const key = store.assets.keep('a.wav', new Uint8Array(50_000));
  const { projectId } = store.projects.save({ childId, projectId: null, basedOn: null, title: 'Jeu', lesson: null, json: '{}', assets: new Map([['a.wav', key]]), thumbnail: null });
  storage.close();
  return { folder, id, childId, projectId, file: join(folder, 'classes', `${id}.sqlite`), backups: join(folder, 'backups', id) };
}

const overwrite = (path: string, at: number, bytes: Uint8Array): void => {
  const handle = openSync(path, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
};

const DAMAGES: Readonly<Record<string, (path: string) => void>> = {
  'all zeros': (path) => writeFileSync(path, new Uint8Array(statSync(path).size)),
  'emptied': (path) => truncateSync(path, 0),
  'cut in the middle': (path) => truncateSync(path, HALF(path)),
  'zeros at its end': (path) => overwrite(path, HALF(path), new Uint8Array(HALF(path))),
  'zeros in the middle': (path) => overwrite(path, HALF(path), new Uint8Array(4096)),
  'its last page cut short': (path) => truncateSync(path, statSync(path).size - 100),
  'zeros at its beginning': (path) => overwrite(path, 0, new Uint8Array(4096)),
  'another file': (path) => writeFileSync(path, 'Bonjour, je suis une liste de courses.'.repeat(500)),
  'a flipped page': (path) => overwrite(path, 4096, readFileSync(path).subarray(4096, 8192).map((byte) => byte ^ 0xff)),
};

describe.each(Object.entries(DAMAGES))('a class file with %s', (_name, damage) => {
  test('is set aside, the last good copy is there, and it is said', () => {
    const { folder, id, childId, projectId, file } = closedClass();
    damage(file);
    const damaged = readFileSync(file);
    const storage = openTestStorage(folder);
    expect(storage.classes.list()).toMatchObject([{ id, childCount: 2 }]);
    expect(storage.classes.open(id).progress.list(childId)).toHaveLength(200);
    expect(storage.classes.open(id).projects.load(projectId)?.keys.size).toBe(1);
    const [notice, ...others] = storage.notices();
    expect(others).toEqual([]);
    expect(notice).toMatch(/Le fichier de la classe «\sCE2 mardi\s» était abîmé.*dernière bonne copie, du \d+/u);
    const aside = readdirSync(join(folder, 'classes')).find((name) => name.includes('.damaged-'))!;
    expect(notice).toContain(aside);
    expect(readFileSync(join(folder, 'classes', aside)).equals(damaged)).toBe(true);
  });
});

test('a single bit that flips anywhere never stops a class from opening: where SQLite sees it the copy comes back, elsewhere one thing at most is not as it was', () => {
  const { folder, id, childId, projectId, file } = closedClass();
  const whole = readFileSync(file);
  const copies = { opened: 0, restored: 0 };
  for (let i = 0; i < 60; i++) {
    const flipped = Buffer.from(whole);
    const at = Math.floor((i + 0.37) * whole.length / 60);
    flipped[at] = flipped[at]! ^ (1 << (i % 8));
    writeFileSync(file, flipped);
    const storage = openStorage(folder, t);
    const place = `byte ${at}`;
    expect(storage.classes.list(), place).toMatchObject([{ id, childCount: 2 }]);
    const store = storage.classes.open(id);
    expect(store.progress.list(childId).length, place).toBeGreaterThanOrEqual(199);
    expect(store.projects.load(projectId), place).not.toBeNull();
    copies[storage.notices().length > 0 ? 'restored' : 'opened']++;
    storage.close();
  }
  expect(copies.restored).toBeGreaterThan(5);
});

describe('after damage', () => {
  test('a damaged copy is passed over for an older good one', () => {
    const { folder, id, file, backups } = closedClass();
    const [newest] = listBackups(backups);
    copyFileSync(newest!.path, join(backups, '000098.sqlite'));
    copyFileSync(newest!.path, join(backups, '000099.sqlite'));
    truncateSync(join(backups, '000099.sqlite'), 5000);
    truncateSync(file, 5000);
    expect(openTestStorage(folder).classes.list()).toMatchObject([{ id, childCount: 2 }]);
  });

  test('twice in one day, both damaged files are kept', () => {
    const { folder, file } = closedClass();
    for (const size of [5000, 6000]) {
      truncateSync(file, size);
      const storage = openTestStorage(folder);
      storage.classes.list();
      storage.close();
    }
    const aside = readdirSync(join(folder, 'classes')).filter((name) => name.includes('.damaged-')).map((name) => statSync(join(folder, 'classes', name)).size);
    expect(aside.sort()).toEqual([5000, 6000]);
  });

  test('without any copy the class is gone from the list, its file kept, and it is said; the others open', () => {
    const { folder, file, backups } = closedClass();
    rmSync(backups, { recursive: true });
    truncateSync(file, 5000);
    const storage = openTestStorage(folder);
    const other = createTestClass(storage);
    expect(storage.classes.list()).toMatchObject([{ id: other.id }]);
    expect(storage.notices()).toMatchObject([expect.stringContaining('il n’en existe pas de copie')]);
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(join(folder, 'classes')).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  test('the restored class counts its events under a new identity: lost ones may live on elsewhere', () => {
    const { folder, id, childId, file } = closedClass();
    truncateSync(file, 5000);
    const { progress } = openTestStorage(folder).classes.open(id);
    const [known] = progress.list(childId);
    const fresh = progress.record(childId, FACT);
    expect(fresh.counter).toBe(1);
    expect(fresh.deviceId).not.toBe(known?.deviceId);
    expect(fresh.deviceId.split('.')[0]).toBe(known?.deviceId.split('.')[0]);
  });

  test('a journal that outlived the damaged file does not get into the copy', () => {
    const { folder, id, file } = closedClass();
    writeFileSync(`${file}-wal`, new Uint8Array(8000).fill(7));
    truncateSync(file, 5000);
    expect(openTestStorage(folder).classes.list()).toMatchObject([{ id, childCount: 2 }]);
    expect(isWholeFile(file)).toBe(true);
  });
});

describe('copies', () => {
  test('the newest ones are kept, each whole', () => {
    const { folder, file, backups } = closedClass();
    const db = openDatabase(file);
    for (let i = 0; i < 5; i++) makeBackup(db, folder, backups);
    db.close();
    const kept = listBackups(backups);
    expect(kept).toHaveLength(BACKUPS_KEPT);
    expect(kept[0]!.number).toBe(kept[2]!.number + 2);
    expect(kept.every((backup) => isWholeFile(backup.path))).toBe(true);
  });

  test('one is made in a quiet moment, not in the middle of work nor too often', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => { vi.useRealTimers(); });
    const { folder, id, childId, backups } = closedClass();
    const { classes } = openTestStorage(folder);
    const newest = () => listBackups(backups)[0]?.number;
    const before = newest()!;
    classes.open(id).progress.record(childId, FACT);
    classes.backUpWhenQuiet();
    classes.backUpWhenQuiet();
    expect(newest(), 'the last copy is fresh').toBe(before);
    vi.setSystemTime(Date.now() + 11 * 60_000);
    classes.open(id).progress.record(childId, FACT);
    classes.backUpWhenQuiet();
    expect(newest(), 'something was just written').toBe(before);
    classes.backUpWhenQuiet();
    expect(newest()).toBe(before + 1);
    classes.backUpWhenQuiet();
    expect(newest(), 'nothing new').toBe(before + 1);
  });

  test('one that another account lets go of at the same moment stops nobody', () => {
    const { folder, id, backups } = closedClass();
    // Listed, and not there when it is looked at.
    symlinkSync(join(backups, 'gone'), join(backups, '000050.sqlite'));
    const storage = openTestStorage(folder);
    storage.classes.open(id).roster.add(['Zoé']);
    storage.close();
    expect(isWholeFile(listBackups(backups)[0]!.path)).toBe(true);
  });

  test('closing without changes makes none', () => {
    const { folder, id, backups } = closedClass();
    const before = listBackups(backups)[0]?.number;
    const storage = openTestStorage(folder);
    storage.classes.open(id).roster.list();
    storage.close();
    expect(listBackups(backups)[0]?.number).toBe(before);
  });
});

test('a large class is copied on a thread of its own while children work, and what is erased meanwhile is in no copy', async () => {
  const { folder, id, backups } = closedClass();
  const grown = openTestStorage(folder);
  for (let i = 0; i < 12; i++) grown.classes.open(id).assets.keep(`${i}.wav`, new Uint8Array(randomBytes(1_000_000)));
  grown.close();
  rmSync(backups, { recursive: true });

  const storage = openTestStorage(folder);
  const store = storage.classes.open(id);
  expect(listBackups(backups), 'not made before the class is open').toEqual([]);
  const late = store.roster.add(['Zoé'])[0]!;
  await store.copied();
  expect(listBackups(backups).map(({ path }) => isWholeFile(path))).toEqual([true]);
  expect(readdirSync(backups).filter((name) => name.startsWith('unfinished'))).toEqual([]);
  storage.close();

  rmSync(backups, { recursive: true });
  const again = openTestStorage(folder).classes.open(id);
  again.eraseChild(late.id);
  await again.copied();
  const copies = listBackups(backups).map(({ path }) => openDatabase(path));
  expect(copies.map((copy) => row(copy, 'SELECT count(*) AS n FROM children WHERE id = ?', late.id))).toEqual([{ n: 0 }]);
  for (const copy of copies) copy.close();
});

test('a copied disk takes another identity, the same laptop keeps its own', () => {
  const folder = tempFolder();
  const id = readDeviceId(folder, 'portable-1');
  expect(readDeviceId(folder, 'portable-1')).toBe(id);
  expect(readDeviceId(folder, 'portable-2')).not.toBe(id);
});
