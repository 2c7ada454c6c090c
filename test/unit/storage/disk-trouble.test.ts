import { DatabaseSync } from '@photostructure/sqlite';
import { spawnSync } from 'node:child_process';
import { chmodSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
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

/** Does the system let a process have a disk that only it sees? */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

function onSmallDisk(): Readonly<Record<string, unknown>> {
  const mounted = 'mount -t tmpfs -o size=3m none "$1" && exec "$2" "$3" "$1"';
  const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', mounted, 'sh', tempFolder(), process.execPath, join(import.meta.dirname, 'on-small-disk.ts')], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
}

test.runIf(canMount)('a full disk is said, loses nothing that was kept and stops neither copies nor closing; a read-only one is said at the start', () => {
  const told = onSmallDisk();
  const { keptWhenFull, kept } = told;
  expect(keptWhenFull).toBeGreaterThan(2);
  expect(told).toEqual({
    full: t('storage.diskFull'), keptWhenFull, listedWhenFull: keptWhenFull, backUpWhenFull: 'nothing', closedWhenFull: 'nothing', listedAfterRestart: keptWhenFull, roomAgain: 'nothing',
    openedReadOnly: expect.stringMatching(/Périscode ne peut rien enregistrer dans le dossier .*relancez Périscode/u), writableAgain: 'nothing', kept, listed: kept, notices: [],
  });
});

test('a clock set back ten years changes neither the order of work nor what is there', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => { vi.useRealTimers(); });
  const storage = openTestStorage();
  const { id, childId } = createTestClass(storage);
  const work = (n: number, basedOn: string | null) => ({ childId, projectId: 'jeu', basedOn, title: `Jeu ${n}`, lesson: null, json: `{"n":${n}}`, assets: new Map(), thumbnail: null });
  const { version } = storage.classes.use(id, ({ projects }) => projects.save(work(1, null)));
  vi.setSystemTime(Date.now() - 10 * 365.25 * 86_400_000);
  storage.close();
  const later = openTestStorage(storage.dataFolder);
  later.classes.use(id, ({ projects }) => projects.save(work(2, version)));
  later.classes.use(id, (store) => store.roster.add(['Zoé']));
  expect(later.classes.use(id, ({ projects }) => [projects.load('jeu')?.json, projects.list(childId).map(({ title }) => title)])).toEqual(['{"n":2}', ['Jeu 2']]);
  expect(later.classes.list()).toMatchObject([{ childCount: 3 }]);
  expect(later.notices()).toEqual([]);
});

test('two accounts at once in one class: the work of both is there, and no event has the name of another', () => {
  const one = openTestStorage();
  const { id, childId } = createTestClass(one);
  const other = openTestStorage(one.dataFolder);
  const fact = { kind: 'step-opened', packId: 'p', lessonId: 'l', stepId: 's' } as const;
  for (let i = 0; i < 20; i++) for (const storage of [one, other]) storage.classes.use(id, ({ progress }) => progress.record(childId, fact));
  expect(new Set(one.classes.use(id, ({ progress }) => progress.list(childId)).map(({ counter }) => counter)).size).toBe(40);
  expect(other.classes.use(id, ({ progress }) => progress.list(childId))).toHaveLength(40);
});
