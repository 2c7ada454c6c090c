import { expect, test } from 'vitest';
import { packContent, unpackContent } from '../../../electron/bags/bag-content.ts';
import { openDatabase, rows } from '../../../electron/storage/sqlite.ts';
import type { ClassStore } from '../../../electron/storage/class-store.ts';
import { fuzzBags } from './bag-fuzz.ts';
import { playHistory } from './merge-history.ts';
import { CE2, createTestClass, openTestStorage } from './open-test-storage.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const HISTORIES = 12;
const FACT = { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' } as const;
const PNG = new Uint8Array([137, 80, 78, 71, 1]);

test(`laptops that meet in any order, twice, with wrong clocks, come to the same class and lose nothing (${HISTORIES} histories)`, () => {
  const figures = Array.from({ length: HISTORIES }, (_, i) => playHistory(i + 1, 2 + i, 200));
  expect(figures.reduce((sum, { doubles }) => sum + doubles, 0)).toBeGreaterThan(0);
});

test('a thousand bags damaged or made to harm are refused or joined whole, and the class goes on', () => {
  const { refused, joined } = fuzzBags(1, 1000);
  expect(refused + joined).toBe(1000);
  expect(Math.min(refused, joined)).toBeGreaterThan(100);
});

const carry = (from: ClassStore, to: ClassStore): void => { to.exchange.join(unpackContent(packContent(from.exchange.take({ deviceId: 'x', label: '7' }, 5)))); };

/** One class on two laptops, with a project of Léa's on both. */
function twoLaptops() {
  const [here, there] = [openTestStorage(), openTestStorage()];
  const { store, id, childId } = createTestClass(here);
  const other = there.classes.open(there.classes.create(CE2).id);
  const save = (on: ClassStore, json: string, projectId: string | null = null, basedOn: string | null = null, assets: ReadonlyMap<string, string> = new Map()) =>
    on.projects.save({ childId, projectId, basedOn, title: 'Mon jeu', lesson: null, json, assets: new Map(assets), thumbnail: null });
  const first = save(store, '{"n":1}', null, null, new Map([['a.png', store.assets.keep('a.png', PNG)]]));
  store.progress.record(childId, FACT);
  carry(store, other);
  return { here, id, store, other, childId, save, first };
}

test('a child goes on on another laptop: names, progress, program and pictures are there', () => {
  const { store, other, childId, first } = twoLaptops();
  expect(other.roster.list()).toEqual(store.roster.list());
  expect(other.progressOf(childId)).toEqual(store.progressOf(childId));
  const opened = other.projects.load(first.projectId);
  expect(opened).toEqual(store.projects.load(first.projectId));
  expect(other.assets.read([...opened!.keys.values()][0]!)).toEqual(PNG);
});

test('work on both laptops: both are there, and each goes on by itself', () => {
  const { store, other, childId, save, first } = twoLaptops();
  save(store, '{"n":"ici"}', first.projectId, first.version);
  // It has seen more changes, so its work comes first everywhere.
  other.roster.add(['Zoé']);
  save(other, '{"n":"là-bas"}', first.projectId, first.version);
  carry(store, other);
  carry(other, store);
  const programs = (on: ClassStore) => on.projects.list(childId).map(({ id, isBeside }) => [on.projects.load(id)?.json, isBeside]);
  expect(programs(store)).toEqual([['{"n":"là-bas"}', false], ['{"n":"ici"}', true]]);
  expect(programs(other)).toEqual(programs(store));
  const beside = store.projects.list(childId)[1]!;
  save(store, '{"n":"ici encore"}', beside.id, store.projects.load(beside.id)!.version);
  expect(programs(store)).toEqual([['{"n":"ici encore"}', false], ['{"n":"là-bas"}', false]]);
  carry(store, other);
  expect(programs(other)).toEqual(programs(store));
});

test('a project put away on one laptop and worked on on another is shown', () => {
  const { store, other, childId, save, first } = twoLaptops();
  store.projects.remove(first.projectId);
  save(other, '{"n":2}', first.projectId, first.version);
  expect(store.projects.list(childId)).toEqual([]);
  carry(other, store);
  expect(store.projects.list(childId).map(({ id }) => id)).toEqual([first.projectId]);
});

test('an open studio that did not see what arrived meanwhile does not cover it', () => {
  const { store, other, childId, save, first } = twoLaptops();
  save(other, '{"n":"arrivé"}', first.projectId, first.version);
  carry(other, store);
  save(store, '{"n":"ouvert depuis longtemps"}', first.projectId, first.version);
  expect(store.projects.list(childId).map(({ id }) => store.projects.load(id)?.json).sort()).toEqual(['{"n":"arrivé"}', '{"n":"ouvert depuis longtemps"}']);
});

test('an erased child leaves no trace in any file, and does not come back with a bag', () => {
  const { here, id, store, other, childId } = twoLaptops();
  const copies = () => readdirSync(join(here.dataFolder, 'backups', id)).map((name) => join(here.dataFolder, 'backups', id, name));
  store.eraseChild(childId);
  carry(other, store);
  expect(store.roster.list().map(({ firstName }) => firstName)).toEqual(['Tom']);
  expect(store.progress.list(childId)).toEqual([]);
  expect(store.projects.list(childId)).toEqual([]);
  for (const file of [join(here.dataFolder, 'classes', `${id}.sqlite`), ...copies()]) {
    expect(readFileSync(file).includes('Léa')).toBe(false);
    const db = openDatabase(file);
    expect(rows(db, 'SELECT * FROM assets')).toEqual([]);
    db.close();
  }
  carry(store, other);
  expect(other.roster.list().map(({ firstName }) => firstName)).toEqual(['Tom']);
});

test('a bag that does not fit changes nothing', () => {
  const { store, other, childId } = twoLaptops();
  const bag = other.exchange.take({ deviceId: 'x', label: '7' }, 5);
  const before = JSON.stringify([store.journal.entries(), store.progressOf()]);
  const event = { deviceId: 'z', counter: 1, childId, atMs: 0, fact: FACT };
  expect(() => store.exchange.join({ ...bag, events: [event, { ...event, counter: -1 }] })).toThrow('CHECK');
  expect(JSON.stringify([store.journal.entries(), store.progressOf()])).toBe(before);
});

test('erasing a child gives no number free: what is done next has a name that nothing had before', () => {
  const { store, childId } = twoLaptops();
  const before = store.progress.record(childId, FACT);
  store.eraseChild(childId);
  const [tom] = store.roster.list();
  expect(store.progress.record(tom!.id, FACT).counter).toBe(before.counter + 1);
});
