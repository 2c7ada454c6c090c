/** A class with real work in it, as each earlier Périscode left it, opened by today's. */
import { gzipSync } from 'node:zlib';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/storage/migrations/migrate.ts';
import { openDatabase, run, type Database } from '../../../electron/storage/sqlite.ts';
import { listBackups } from '../../../electron/storage/backups.ts';
import { openTestStorage } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

const FACT = { kind: 'step-passed', packId: 'premiers-pas', lessonId: 'plonger', stepId: 'avancer' };
const PICTURE = new Uint8Array(2000).fill(7);
const THUMBNAIL = new Uint8Array([137, 80, 78, 71]);
const LONG = new Uint8Array([1, 2, 3, 4]);
const PROGRAM = (n: number): Uint8Array => gzipSync(`{"n":${n}}`);

/** What each shape could hold, written when a class was of that shape. `until`: the first shape that has it in another form. */
const CONTENTS: readonly { readonly from: number; readonly until: number; readonly put: (db: Database) => void }[] = [
  { from: 1, until: 5, put: (db) => {
    run(db, "INSERT INTO meta VALUES ('name', 'CE2 mardi'), ('detail', 'CE2 · mardi'), ('emblem', 'octopus'), ('pack-id', 'premiers-pas'), ('writer', 'laptop.file')");
    run(db, "INSERT INTO children (id, first_name, avatar, added_at_ms) VALUES ('lea', 'Léa', 'octopus', 1), ('tom', 'Tom', 'crab', 2)");
  } },
  { from: 1, until: Infinity, put: (db) => { for (let n = 1; n <= 30; n++) run(db, 'INSERT INTO events VALUES (?, ?, ?, ?, ?)', 'laptop.file', n, 'lea', n, JSON.stringify(FACT)); } },
  { from: 2, until: Infinity, put: (db) => run(db, 'INSERT INTO assets VALUES (?, ?, 5)', 'a.png', PICTURE) },
  { from: 2, until: 5, put: (db) => {
    run(db, "INSERT INTO projects (id, child_id, title, pack_id, lesson_id) VALUES ('jeu', 'lea', 'Mon jeu', NULL, NULL), ('seance', 'tom', 'Plonger', 'premiers-pas', 'plonger')");
    for (const [id, n, thumbnail] of [['jeu', 1, null], ['seance', 1, THUMBNAIL], ['jeu', 2, THUMBNAIL], ['jeu', 3, null]] as const) {
      run(db, 'INSERT INTO versions (project_id, saved_at_ms, json_gz, asset_ids, thumbnail) VALUES (?, ?, ?, ?, ?)', id, n, PROGRAM(n), '["a.png"]', thumbnail);
    }
  } },
  { from: 3, until: 5, put: (db) => {
    run(db, "INSERT INTO projects (id, child_id, title, removed_at_ms) VALUES ('vieux', 'lea', 'Vieux jeu', 9)");
    run(db, "INSERT INTO versions (project_id, saved_at_ms, json_gz, asset_ids) VALUES ('vieux', 9, ?, '[]')", PROGRAM(9));
  } },
  { from: 4, until: Infinity, put: (db) => run(db, "INSERT INTO backpack VALUES ('saut', 'lea', 'script', 'saut', NULL, x'0102', 7)") },
  { from: 6, until: Infinity, put: (db) => {
    run(db, 'INSERT INTO asset_parts VALUES (?, 2, ?, ?)', 'long.wav', LONG.subarray(2), Date.now());
    run(db, 'INSERT INTO assets VALUES (?, ?, ?)', 'long.wav', LONG.subarray(0, 2), Date.now());
  } },
];

/** Each thing is put in the newest shape that still has it as it was, at most `shape`. */
function classOfShape(shape: number): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'classes'));
  const db = openDatabase(join(folder, 'classes', 'ce2-mardi.sqlite'));
  for (let reached = 1; reached <= shape; reached++) {
    migrate(db, reached);
    for (const { from, until, put } of CONTENTS) if (from <= shape && reached === Math.min(shape, until - 1)) put(db);
  }
  db.close();
  return folder;
}

test.each(MIGRATIONS.map(({ name }, i) => [i + 1, name] as const))('a class of shape %i (%s) opens with all that was in it, after a copy of it as it was', (shape) => {
  const folder = classOfShape(shape);
  const storage = openTestStorage(folder);
  expect(storage.classes.list()).toMatchObject([{ id: 'ce2-mardi', name: 'CE2 mardi', detail: 'CE2 · mardi', emblem: 'octopus', childCount: 2, packId: 'premiers-pas' }]);
  const { roster, progress, projects, backpacks, assets, standing } = storage.classes.open('ce2-mardi');
  expect(roster.list()).toEqual([{ id: 'lea', firstName: 'Léa', avatar: 'octopus' }, { id: 'tom', firstName: 'Tom', avatar: 'crab' }]);
  expect(progress.list('lea').map(({ counter, fact }) => ({ counter, fact }))).toEqual(Array.from({ length: 30 }, (_, i) => ({ counter: i + 1, fact: FACT })));
  expect(standing.stepsOf(FACT).step(['lea'], FACT)?.tries).toBe(30);
  if (shape >= 2) {
    expect(projects.list('lea')).toMatchObject([{ id: 'jeu', title: 'Mon jeu', lesson: null, updatedAtMs: 3, thumbnail: THUMBNAIL }]);
    expect(projects.list('tom')).toMatchObject([{ id: 'seance', title: 'Plonger', lesson: { packId: 'premiers-pas', lessonId: 'plonger' }, thumbnail: THUMBNAIL }]);
    expect(projects.load('jeu')).toMatchObject({ json: '{"n":3}', keys: new Map([['a.png', 'a.png']]) });
    expect(projects.versionTimes('jeu')).toEqual([1, 2, 3]);
    expect(assets.read('a.png')).toEqual(PICTURE);
  }
  if (shape >= 3) {
    projects.restore('vieux');
    expect(projects.list('lea').map(({ title }) => title).sort()).toEqual(['Mon jeu', 'Vieux jeu']);
    expect(projects.load('vieux')?.json).toBe('{"n":9}');
  }
  if (shape >= 4) expect([backpacks.list('lea').map(({ name }) => name), backpacks.load('saut')]).toEqual([['saut'], new Uint8Array([1, 2])]);
  if (shape >= 6) expect(assets.read('long.wav')).toEqual(LONG);
  expect(storage.notices()).toEqual([]);
  expect(listBackups(join(folder, 'backups', 'ce2-mardi'))).toHaveLength(1);
});
