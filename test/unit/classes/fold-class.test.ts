import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ClassEntry, type ClassChange } from '../../../src/core/classes/class-entry.ts';
import { childWithId, foldClass } from '../../../src/core/classes/fold-class.ts';
import { headsOf, isKnownTo } from '../../../src/core/classes/project-heads.ts';

let counter = 0;
const entry = (deviceId: string, clock: number, change: ClassChange, atMs = 0): ClassEntry => ({ deviceId, counter: ++counter, clock, atMs, change });
const added = (childId: string, clock: number, firstName = childId): ClassEntry => entry('a', clock, { kind: 'child-added', childId, firstName, avatar: 'crab' });
const renamed = (deviceId: string, clock: number, value: string | null, atMs = 0): ClassEntry => entry(deviceId, clock, { kind: 'child-set', childId: 'lea', key: 'firstName', value }, atMs);
const joined = (...ids: [string, string]): ClassEntry => entry('a', 9, { kind: 'children-joined', ids });

test('whoever knew of the other name has the last word, whatever their clock and their name', () => {
  const entries = [added('lea', 1, 'Léa'), renamed('zz', 2, 'Lea B.', 9_000_000), renamed('aa', 3, 'Léa B.', 5)];
  expect(foldClass(entries).children.map(({ firstName }) => firstName)).toEqual(['Léa B.']);
  expect(foldClass(entries.toReversed()).children.map(({ firstName }) => firstName)).toEqual(['Léa B.']);
});

test('two who did not know of each other: the same one has it everywhere', () => {
  const entries = [added('lea', 1), renamed('aa', 2, 'un'), renamed('bb', 2, 'deux')];
  expect(foldClass(entries)).toEqual(foldClass(entries.toReversed()));
  expect(foldClass(entries).children[0]?.firstName).toBe('deux');
});

test('a value set to nothing is what it was at first', () => {
  expect(foldClass([added('lea', 1, 'Léa'), renamed('a', 2, 'Lea'), renamed('a', 3, null)]).children[0]?.firstName).toBe('Léa');
});

test('two entries of one child are one, over as many steps as it takes, in any order; the first added speaks for them', () => {
  const entries = [added('c', 3), added('a', 1, 'Ali'), added('b', 2), added('d', 4), joined('c', 'b'), joined('b', 'a')];
  for (const each of [entries, entries.toReversed()]) {
    const state = foldClass(each);
    expect(state.children.map(({ id, ids }) => [id, ids])).toEqual([['a', ['a', 'b', 'c']], ['d', ['d']]]);
    expect(childWithId(state, 'c')?.firstName).toBe('Ali');
  }
});

test('two entries that were joined by mistake are two again, and may be joined once more', () => {
  const parted = entry('a', 10, { kind: 'children-parted', ids: ['b', 'a'] });
  const entries = [added('a', 1), added('b', 2), joined('a', 'b'), parted];
  for (const each of [entries, entries.toReversed()]) expect(foldClass(each).children.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
  const again = entry('a', 11, { kind: 'children-joined', ids: ['a', 'b'] });
  expect(foldClass([...entries, again]).children.map(({ ids }) => ids)).toEqual([['a', 'b']]);
});

test('what only a newer Périscode knows of a class or a child is carried on, and changes nothing here', () => {
  const newer = [entry('a', 2, { kind: 'child-set', childId: 'lea', key: 'hat', value: 'red' }), entry('a', 3, { kind: 'class-set', key: 'motto', value: 'Ohé' })];
  expect(v.parse(v.array(ClassEntry), newer)).toEqual(newer);
  expect(foldClass([added('lea', 1, 'Léa'), ...newer]).children).toEqual(foldClass([added('lea', 1, 'Léa')]).children);
});

test('an erased child is nowhere, even when what they did arrives later; whom they were joined to stays', () => {
  const state = foldClass([entry('x', 5, { kind: 'child-erased', erasedId: 'b' }), added('a', 1), added('b', 2), joined('a', 'b'), entry('a', 3, { kind: 'project-titled', childId: 'b', projectId: 'p', title: 'Jeu' })]);
  expect(state.children.map(({ id, ids }) => [id, ids])).toEqual([['a', ['a']]]);
  expect([...state.projects]).toEqual([]);
});

const version = (deviceId: string, own: number, clock: number, seen: Record<string, number> = {}) => ({ deviceId, counter: own, clock, seen: { ...seen, [deviceId]: own } });

test('work done on two laptops that did not know of each other is in two presents, the last one first', () => {
  const common = version('a', 1, 1);
  const [here, there] = [version('a', 2, 2, common.seen), version('b', 1, 3, common.seen)];
  expect(headsOf([common, here, there])).toEqual([there, here]);
});

test('work made from what another laptop did has one present, though versions between are missing', () => {
  const later = version('c', 1, 9, { a: 7, b: 2 });
  expect(headsOf([version('a', 3, 3), later, version('b', 2, 8, { a: 3 })])).toEqual([later]);
  expect(isKnownTo({ deviceId: 'a', counter: 8 }, later.seen)).toBe(false);
});

test('of versions that each pretend to know the other, one is still the present', () => {
  const version = (deviceId: string, clock: number) => ({ deviceId, counter: 1, clock, seen: { a: 1, b: 1, c: 1 } });
  expect(headsOf([version('a', 1), version('c', 3), version('b', 2)]).map(({ deviceId }) => deviceId)).toEqual(['c']);
});

test('a hundred thousand entries that join the same children do not keep anybody waiting', () => {
  const chain = Array.from({ length: 100_000 }, (_, i) => joined(`id${i}`, `id${i + 1}`));
  expect(foldClass([added('id0', 1), added('id99999', 2), ...chain]).children.map(({ ids }) => ids.length)).toEqual([100_001]);
});
