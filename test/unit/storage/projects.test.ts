import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { KeptAssets } from '../../../electron/storage/kept-assets.ts';
import { laptopOf } from '../../../src/core/progress/progress-event.ts';
import type { ProjectToSave } from '../../../electron/storage/project-shelf.ts';
import { openDatabase, row, rows, run } from '../../../electron/storage/sqlite.ts';
import { versionToDrop, VERSIONS_KEPT } from '../../../electron/storage/versions-kept.ts';
import { createTestClass, openTestStorage } from './open-test-storage.ts';

const PNG = new Uint8Array([1, 2, 3]);
/** What its bytes say. */
const PNG_NAME = '5289df737df57326fcdd22597afb1fac.png';
const LESSON = { packId: 'premiers-pas', lessonId: 'bonjour' };

function openShelf() {
  const storage = openTestStorage();
  const { store, id, childId } = createTestClass(storage);
  const save = (changes: Partial<ProjectToSave> = {}) =>
    store.projects.save({ childId, projectId: null, basedOn: null, title: 'Mon jeu', lesson: null, json: '{"a":1}', assets: new Map(), thumbnail: null, ...changes });
  return { store, childId, save, file: join(storage.dataFolder, 'classes', `${id}.sqlite`) };
}

describe('saving', () => {
  test('what was saved comes back, with its assets; those without bytes are told', () => {
    const { store, save, childId } = openShelf();
    const key = store.assets.keep(PNG_NAME, PNG);
    const { projectId, version, savedAtMs, missing } = save({ lesson: LESSON, assets: new Map([[PNG_NAME, key], ['gone.png', 'gone.png']]), thumbnail: PNG });
    expect(missing).toEqual(['gone.png']);
    expect(store.projects.load(projectId)).toEqual({ id: projectId, version, title: 'Mon jeu', lesson: LESSON, json: '{"a":1}', keys: new Map([[PNG_NAME, PNG_NAME]]) });
    expect(store.assets.read(key)).toEqual(PNG);
    expect(store.projects.list(childId)).toEqual([{ id: projectId, title: 'Mon jeu', lesson: LESSON, updatedAtMs: savedAtMs, thumbnail: PNG, laptopId: laptopOf(version), isBeside: false }]);
  });

  test('an unchanged program makes no version, but brings a newer picture and title', () => {
    const { store, save, childId } = openShelf();
    const { projectId } = save();
    save({ projectId, title: 'Ma fusée', thumbnail: PNG });
    expect(store.projects.versionTimes(projectId)).toHaveLength(1);
    expect(store.projects.list(childId)).toMatchObject([{ title: 'Ma fusée', thumbnail: PNG }]);
  });

  test('an asset is kept once, and a later version may count on it', () => {
    const { store, save, file } = openShelf();
    const assets = new Map([[PNG_NAME, store.assets.keep(PNG_NAME, PNG)]]);
    const { projectId } = save({ assets });
    store.assets.keep(PNG_NAME, PNG);
    save({ projectId, json: '{"a":2}', assets });
    expect(store.projects.load(projectId)).toMatchObject({ json: '{"a":2}', keys: assets });
    const db = openDatabase(file);
    expect(row(db, 'SELECT count(*) AS n FROM assets')).toEqual({ n: 1 });
    db.close();
  });

  test('two assets of one name, of which one is not what its name says, are both kept', () => {
    const { store, save } = openShelf();
    const other = new Uint8Array([4, 5, 6]);
    const first = save({ assets: new Map([[PNG_NAME, store.assets.keep(PNG_NAME, PNG)]]) }).projectId;
    const second = save({ assets: new Map([[PNG_NAME, store.assets.keep(PNG_NAME, other)]]) }).projectId;
    const bytesIn = (projectId: string) => [...store.projects.load(projectId)?.keys ?? []].map(([name, key]) => [name, store.assets.read(key)]);
    expect(bytesIn(first)).toEqual([[PNG_NAME, PNG]]);
    expect(bytesIn(second)).toEqual([[PNG_NAME, other]]);
    store.assets.dropUnused(-1);
    expect(bytesIn(second)).toEqual([[PNG_NAME, other]]);
  });

  test('a project whose file was put back from an older copy is made again under its id', () => {
    const { store, save } = openShelf();
    expect(save({ projectId: 'known-to-the-page' }).projectId).toBe('known-to-the-page');
    expect(store.projects.load('known-to-the-page')?.json).toBe('{"a":1}');
  });

  test('last saved first; renaming; an unknown project', () => {
    const { store, save, childId } = openShelf();
    const first = save({ title: 'Un' }).projectId;
    const second = save({ title: 'Deux' }).projectId;
    expect(store.projects.list(childId).map((p) => p.id)).toEqual([second, first]);
    save({ projectId: first, json: '{"b":1}' });
    store.projects.rename(first, 'Premier');
    expect(store.projects.list(childId).map((p) => p.title)).toEqual(['Premier', 'Deux']);
    expect(store.projects.load('nothing')).toBeNull();
  });

  test('a version damaged on the disk gives way to the one before', () => {
    const { store, save, file } = openShelf();
    const { projectId } = save();
    save({ projectId, json: '{"a":2}' });
    const db = openDatabase(file);
    const last = rows<{ id: number; json_gz: Uint8Array }>(db, 'SELECT id, json_gz FROM versions ORDER BY id DESC LIMIT 1')[0]!;
    const flipped = last.json_gz.map((byte, i) => (i === 12 ? byte ^ 1 : byte));
    run(db, 'UPDATE versions SET json_gz = ? WHERE id = ?', flipped, last.id);
    db.close();
    expect(store.projects.load(projectId)?.json).toBe('{"a":1}');
  });
});

test('a project removed is no longer listed, comes back whole, and comes back by itself when it is worked on', () => {
  const { store, save, childId } = openShelf();
  const { projectId } = save();
  const listed = () => store.projects.list(childId).map(({ id }) => id);
  save({ projectId, json: '{"a":2}' });
  store.projects.remove(projectId);
  expect(listed()).toEqual([]);
  store.projects.restore(projectId);
  expect(listed()).toEqual([projectId]);
  expect(store.projects.versionTimes(projectId)).toHaveLength(2);
  store.projects.remove(projectId);
  save({ projectId, json: '{"a":2}' });
  expect(listed()).toEqual([projectId]);
});

describe('versions kept', () => {
  test('few enough all stay', () => {
    expect(versionToDrop([1, 2, 3], 3)).toBeNull();
  });

  test('the first, the newest and the last of each day outlive a busy quarter of an hour', () => {
    const MINUTE = 60_000, WEEK = 7 * 24 * 60 * MINUTE;
    let kept: number[] = [];
    const sessions = 8, savesEach = 100;
    for (let session = 0; session < sessions; session++) {
      for (let i = 0; i < savesEach; i++) {
        kept.push(session * WEEK + i * MINUTE / 4);
        const drop = versionToDrop(kept);
        if (drop !== null) kept = kept.filter((_, place) => place !== drop);
      }
    }
    expect(kept).toHaveLength(VERSIONS_KEPT);
    expect(kept[0]).toBe(0);
    const lastOf = (session: number) => session * WEEK + (savesEach - 1) * MINUTE / 4;
    for (let session = 0; session < sessions; session++) expect(kept).toContain(lastOf(session));
    expect(kept.slice(-10)).toEqual(Array.from({ length: 10 }, (_, i) => lastOf(7) - (9 - i) * MINUTE / 4));
  });

  test('a project saved many times stays at its limit and opens', () => {
    const { store, save } = openShelf();
    const { projectId } = save();
    for (let i = 0; i < VERSIONS_KEPT + 5; i++) save({ projectId, json: `{"n":${i}}` });
    expect(store.projects.versionTimes(projectId)).toHaveLength(VERSIONS_KEPT);
    expect(store.projects.load(projectId)?.json).toBe(`{"n":${VERSIONS_KEPT + 4}}`);
  });
});

test('pictures that nothing uses go after a while, the others stay', () => {
  const { store, save, file } = openShelf();
  const { projectId } = save({ assets: new Map([[PNG_NAME, store.assets.keep(PNG_NAME, PNG)]]) });
  const unused = store.assets.keep('unused.png', new Uint8Array([9]));
  const db = openDatabase(file);
  const names = () => rows<{ md5ext: string }>(db, 'SELECT md5ext FROM assets ORDER BY bytes').map((asset) => asset.md5ext);
  store.assets.keepPart('never-whole.wav', 5, new Uint8Array([8]));
  const parts = () => rows(db, 'SELECT at FROM asset_parts').length;
  store.assets.dropUnused(60_000);
  expect(parts()).toBe(1);
  expect(names()).toEqual([PNG_NAME, unused]);
  new KeptAssets(db, () => Date.now() + 120_000).dropUnused(60_000);
  expect(names()).toEqual([PNG_NAME]);
  expect(parts()).toBe(0);
  db.close();
  expect(store.projects.load(projectId)?.keys.size).toBe(1);
});
