import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ClassJournal } from '../../../electron/storage/class-journal.ts';
import { ClassStanding } from '../../../electron/storage/class-standing.ts';
import { KeptAssets } from '../../../electron/storage/kept-assets.ts';
import { migrate, MIGRATIONS, NewerFile, shapeOf } from '../../../electron/storage/migrations/migrate.ts';
import { ProgressJournal } from '../../../electron/storage/progress-journal.ts';
import { ProjectVersions } from '../../../electron/storage/project-versions.ts';
import { APPLICATION_ID, openDatabase, row, rows, run, type Database } from '../../../electron/storage/sqlite.ts';
import { mustAddUp } from './adds-up.ts';
import { tempFolder } from './temp-folder.ts';

function openNew(shape: number): Database {
  const db = openDatabase(join(tempFolder(), 'a.sqlite'));
  onTestFinished(() => { db.close(); });
  migrate(db, shape);
  return db;
}

const addLea = (db: Database): void => run(db, 'INSERT INTO children (id, first_name, avatar, added_at_ms) VALUES (?, ?, ?, ?)', 'lea', 'Léa', 'octopus', 1);
const addEvent = (db: Database): void => run(db, 'INSERT INTO events VALUES (?, ?, ?, ?, ?)', 'd', 1, 'lea', 5, '{"kind":"step-opened","packId":"p","lessonId":"l","stepId":"s"}');

test('1, children and progress: an empty file becomes one of ours', () => {
  const db = openNew(0);
  expect(row(db, 'PRAGMA application_id')).toEqual({ application_id: 0 });
  migrate(db, 1);
  expect(row(db, 'PRAGMA application_id')).toEqual({ application_id: APPLICATION_ID });
  addLea(db);
  addEvent(db);
  expect(rows(db, 'SELECT first_name FROM children')).toEqual([{ first_name: 'Léa' }]);
});

test('1: events refuse to change, to go, and to belong to nobody', () => {
  const db = openNew(1);
  addLea(db);
  addEvent(db);
  expect(() => run(db, 'UPDATE events SET at_ms = 6')).toThrow('append-only');
  expect(() => run(db, 'DELETE FROM events')).toThrow('append-only');
  expect(() => run(db, "INSERT INTO events VALUES ('d', 2, 'nobody', 5, '{}')")).toThrow('FOREIGN KEY');
  expect(() => addEvent(db)).toThrow('UNIQUE');
  expect(new ProgressJournal(db, 'd').list()).toHaveLength(1);
});

test('2, projects: what was there stays, and projects can be kept', () => {
  const db = openNew(1);
  addLea(db);
  addEvent(db);
  expect(() => rows(db, 'SELECT * FROM projects')).toThrow('no such table');
  migrate(db, 2);
  expect(row(db, 'SELECT count(*) AS n FROM children')).toEqual({ n: 1 });
  expect(row(db, 'SELECT at_ms FROM events')).toEqual({ at_ms: 5 });
  run(db, "INSERT INTO projects VALUES ('p', 'lea', 'Mon jeu', NULL, NULL)");
  run(db, "INSERT INTO versions (project_id, saved_at_ms, json_gz, asset_ids) VALUES ('p', 7, x'00', '[]')");
  expect(() => run(db, "INSERT INTO projects VALUES ('q', 'lea', 'x', 'pack', NULL)")).toThrow('CHECK');
  expect(() => run(db, "INSERT INTO versions (project_id, saved_at_ms, json_gz, asset_ids) VALUES ('none', 7, x'00', '[]')")).toThrow('FOREIGN KEY');
});

test('3, removed projects: those kept stay, and can be removed', () => {
  const db = openNew(2);
  addLea(db);
  run(db, "INSERT INTO projects VALUES ('p', 'lea', 'Mon jeu', NULL, NULL)");
  migrate(db, 3);
  expect(row(db, 'SELECT title, removed_at_ms FROM projects')).toEqual({ title: 'Mon jeu', removed_at_ms: null });
  run(db, "UPDATE projects SET removed_at_ms = 5 WHERE id = 'p'");
});

test('4, backpack: children stay, and each can carry something', () => {
  const db = openNew(3);
  addLea(db);
  expect(() => rows(db, 'SELECT * FROM backpack')).toThrow('no such table');
  migrate(db, 4);
  expect(row(db, 'SELECT first_name FROM children')).toEqual({ first_name: 'Léa' });
  run(db, "INSERT INTO backpack VALUES ('i', 'lea', 'script', 'saut', NULL, x'00', 7)");
  expect(() => run(db, "INSERT INTO backpack VALUES ('j', 'nobody', 'script', 'saut', NULL, x'00', 7)")).toThrow('FOREIGN KEY');
});

test('5, merging: names, titles and versions are as they were, now as what can be joined with other laptops', () => {
  const db = openNew(4);
  run(db, "INSERT INTO meta VALUES ('name', 'CE2 mardi'), ('pack-id', 'premiers-pas'), ('writer', 'a.b')");
  addLea(db);
  addEvent(db);
  run(db, "INSERT INTO projects VALUES ('p', 'lea', 'Mon jeu', NULL, NULL, NULL), ('q', 'lea', 'Vieux', NULL, NULL, 9)");
  run(db, "INSERT INTO versions (project_id, saved_at_ms, json_gz, asset_ids) VALUES ('p', 7, x'00', '[]'), ('q', 8, x'01', '[]'), ('p', 9, x'02', '[]')");
  migrate(db, 5);
  const state = new ClassJournal(db, 'a.b').state();
  expect(state.facts).toEqual({ name: 'CE2 mardi', packId: 'premiers-pas' });
  expect(state.children).toEqual([{ id: 'lea', ids: ['lea'], firstName: 'Léa', avatar: 'octopus', isArchived: false, code: null }]);
  expect([...state.projects]).toEqual([['p', { title: 'Mon jeu', removed: null }], ['q', { title: 'Vieux', removed: { 'start.q': 1 } }]]);
  expect(rows(db, 'SELECT key FROM meta')).toEqual([{ key: 'writer' }]);
  const versions = new ProjectVersions(db, 'a.b', Date.now);
  expect(versions.of('p').map(({ savedAtMs, seen }) => [savedAtMs, seen])).toEqual([[9, { 'start.p': 2 }], [7, { 'start.p': 1 }]]);
  expect(versions.heads('p').map(({ savedAtMs }) => savedAtMs)).toEqual([9]);
  expect(new ProgressJournal(db, 'd').list()).toHaveLength(1);
});

test('5: changes refuse to change and to go, but for a child of whom nothing may be kept', () => {
  const db = openNew(5);
  run(db, "INSERT INTO children VALUES ('lea')");
  run(db, "INSERT INTO changes VALUES ('d', 1, 1, 'lea', 5, '{}'), ('d', 2, 2, NULL, 5, '{}')");
  addEvent(db);
  expect(() => run(db, 'UPDATE changes SET at_ms = 6')).toThrow('append-only');
  expect(() => run(db, 'DELETE FROM changes')).toThrow('append-only');
  expect(() => run(db, 'DELETE FROM events')).toThrow('append-only');
  run(db, "INSERT INTO erased VALUES ('lea')");
  run(db, "DELETE FROM changes WHERE child_id = 'lea'");
  run(db, 'DELETE FROM events');
  expect(() => run(db, 'DELETE FROM changes')).toThrow('append-only');
});

test('6, parts: what was kept whole stays, and long assets can lie in parts', () => {
  const db = openNew(5);
  run(db, "INSERT INTO assets VALUES ('a.png', x'0102', 7)");
  migrate(db, 6);
  const assets = new KeptAssets(db);
  assets.keepPart('b.wav', 2, new Uint8Array([3]));
  expect(assets.has('b.wav')).toBe(false);
  assets.keepPart('b.wav', 0, new Uint8Array([1, 2]));
  expect([assets.readPart('a.png', 0), assets.readPart('a.png', 2), assets.read('a.png')]).toEqual([new Uint8Array([1, 2]), null, new Uint8Array([1, 2])]);
  expect([assets.readPart('b.wav', 0), assets.readPart('b.wav', 2), assets.read('b.wav')]).toEqual([new Uint8Array([1, 2]), new Uint8Array([3]), new Uint8Array([1, 2, 3])]);
});

test('7, standing: what happened stays, and can be counted', () => {
  const db = openNew(6);
  run(db, "INSERT INTO children VALUES ('lea')");
  for (const [n, kind] of [[1, 'step-opened'], [2, 'check-failed'], [3, 'step-passed']] as const) run(db, 'INSERT INTO events VALUES (?, ?, ?, ?, ?)', 'd', n, 'lea', 5, JSON.stringify({ kind, packId: 'p', lessonId: 'l', stepId: 's', checkId: 'c' }));
  expect(() => rows(db, 'SELECT * FROM seats')).toThrow('no such table');
  migrate(db, 7);
  expect(new ProgressJournal(db, 'd').list()).toHaveLength(3);
  const standing = new ClassStanding(db);
  standing.countWhatIsNot();
  expect(standing.stepsOf({ packId: 'p', lessonId: 'l' }).step(['lea'], { packId: 'p', lessonId: 'l', stepId: 's' })).toMatchObject({ isPassed: true, tries: 2 });
  mustAddUp(db);
});

test('the newest shape is reached once, and a newer file is let be', () => {
  const db = openNew(MIGRATIONS.length);
  migrate(db);
  expect(shapeOf(db)).toBe(MIGRATIONS.length);
  db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
  expect(() => migrate(db)).toThrow(NewerFile);
});

test('a migration that stops half-way leaves the file as it was', () => {
  const db = openNew(1);
  db.exec('CREATE TABLE assets (mine TEXT)');
  expect(() => migrate(db, 2)).toThrow('already exists');
  expect(shapeOf(db)).toBe(1);
  expect(() => rows(db, 'SELECT * FROM projects')).toThrow('no such table');
});
