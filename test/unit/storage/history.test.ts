/** Going back in time, and what stays when something of a project was damaged on the disk. */
import { expect, test } from 'vitest';
import { openDatabase, run } from '../../../electron/storage/sqlite.ts';
import { join } from 'node:path';
import type { Storage } from '../../../electron/storage/open-storage.ts';
import { createTestClass, openTestStorage } from './open-test-storage.ts';

const PNG = new Uint8Array([137, 80, 78, 71, 1]);

/** A project of three versions, the last of them with a picture. */
function threeVersions() {
  const storage = openTestStorage();
  const { store, id, childId } = createTestClass(storage);
  let saved = { projectId: '', version: '' };
  const save = (json: string) => {
    saved = store.projects.save({ childId, projectId: saved.projectId || null, basedOn: saved.version || null, title: 'Jeu', lesson: null, json, assets: new Map([['a.png', store.assets.keep('a.png', PNG)]]), thumbnail: PNG });
    return saved.version;
  };
  const versions = ['{"n":1}', '{"n":2}', '{"n":3}'].map(save);
  const damage = (sql: string): void => { harm(storage, id, sql); };
  return { storage, id, store, childId, versions, projectId: saved.projectId, save, damage };
}

function harm({ dataFolder }: Storage, id: string, sql: string): void {
  const db = openDatabase(join(dataFolder, 'classes', `${id}.sqlite`));
  run(db, sql);
  db.close();
}

test('going back adds a version: the present is still there, and can be had again', () => {
  const { store, projectId, versions } = threeVersions();
  expect(store.projects.history(projectId).map(({ version, isPresent }) => [version, isPresent])).toEqual([[versions[2], true], [versions[1], false], [versions[0], false]]);
  expect(store.projects.goBack(projectId, versions[0]!)).toBe(true);
  expect(store.projects.load(projectId)?.json).toBe('{"n":1}');
  expect(store.projects.history(projectId)).toHaveLength(4);
  expect(store.projects.goBack(projectId, versions[2]!)).toBe(true);
  expect(store.projects.load(projectId)?.json).toBe('{"n":3}');
  expect(store.projects.goBack(projectId, 'nothing:1')).toBe(false);
});

test('what was put in the bin is listed there, and no longer after it was taken back', () => {
  const { store, projectId, childId } = threeVersions();
  store.projects.remove(projectId);
  expect([store.projects.list(childId).length, store.projects.bin(childId).map(({ id }) => id)]).toEqual([0, [projectId]]);
  store.projects.restore(projectId);
  expect([store.projects.list(childId).length, store.projects.bin(childId).length]).toEqual([1, 0]);
});

test('when versions take too much room the oldest go, never somebody’s present', () => {
  const { store, projectId, childId } = threeVersions();
  const other = store.projects.save({ childId, projectId: null, basedOn: null, title: 'Autre', lesson: null, json: '{"m":1}', assets: new Map(), thumbnail: null }).projectId;
  store.projects.keepWithin(10_000);
  expect(store.projects.history(projectId)).toHaveLength(3);
  // Room for two of them and the other project: some 30 bytes each.
  store.projects.keepWithin(100);
  expect(store.projects.history(projectId).map(({ isPresent }) => isPresent)).toEqual([true, false]);
  store.projects.keepWithin(0);
  expect([store.projects.load(projectId)?.json, store.projects.load(other)?.json]).toEqual(['{"n":3}', '{"m":1}']);
});

const LAST = '(SELECT max(id) FROM versions)';
const damages: readonly (readonly [string, string, string])[] = [
  ['the program of the present', `UPDATE versions SET json_gz = x'00' WHERE id = ${LAST}`, '{"n":2}'],
  ['the list of its pictures', `UPDATE versions SET asset_ids = '[a' WHERE id = ${LAST}`, '{"n":2}'],
  ['what it was made from', `UPDATE versions SET seen = '{!' WHERE id = ${LAST}`, '{"n":3}'],
  ['its thumbnail', `UPDATE versions SET thumbnail = x'00'`, '{"n":3}'],
  ['an earlier version', 'UPDATE versions SET json_gz = x\'00\', seen = \'\', asset_ids = \'?\' WHERE id = (SELECT min(id) FROM versions)', '{"n":3}'],
  ['the bytes of a picture', `UPDATE assets SET bytes = x'00'`, '{"n":3}'],
  ['a picture that is gone', 'DELETE FROM assets', '{"n":3}'],
];

test.each(damages)('damaged: %s; the project opens, goes on and can be carried away', (_what, sql, json) => {
  const { storage, id, store, childId, projectId, damage } = threeVersions();
  damage(sql);
  expect(store.projects.list(childId).map((project) => project.id)).toEqual([projectId]);
  const opened = store.projects.load(projectId)!;
  expect(opened.json).toBe(json);
  expect(store.projects.history(projectId).length).toBeGreaterThan(0);
  store.projects.save({ childId, projectId, basedOn: opened.version, title: 'Jeu', lesson: null, json: '{"n":4}', assets: new Map(), thumbnail: null });
  expect(store.projects.load(projectId)?.json).toBe('{"n":4}');
  expect(store.progressOf(childId)).toEqual([]);
  expect(store.exchange.take({ deviceId: 'x', label: '7' }, 0).versions.length).toBeGreaterThan(0);
  storage.classes.close();
  expect(storage.classes.open(id).projects.load(projectId)?.json).toBe('{"n":4}');
});

test('a change or an event damaged while the class is open is passed over; the next start looks for a good copy', () => {
  const { store, childId, projectId, damage } = threeVersions();
  damage(`INSERT INTO changes VALUES ('x.y', 1, 99, NULL, 0, '{"kind":')`);
  damage(`INSERT INTO events SELECT 'x.y', 1, id, 0, '{' FROM children LIMIT 1`);
  expect(store.projects.list(childId)).toHaveLength(1);
  expect(store.progressOf(childId)).toEqual([]);
  expect(store.projects.load(projectId)?.json).toBe('{"n":3}');
});
