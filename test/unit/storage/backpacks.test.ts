import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BACKPACK_LIMITS } from '../../../src/ipc/contract.ts';
import { packContent, unpackContent } from '../../../electron/bags/bag-content.ts';
import type { ClassStore } from '../../../electron/storage/class-store.ts';
import { createTestClass, openTestStorage } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

const item = (childId: string, name: string, bytes = 3) => ({ childId, kind: 'script' as const, name, picture: new Uint8Array([1]), content: new Uint8Array(bytes).fill(7) });

test('what a child put in is there after the app was closed, for that child only', () => {
  const folder = tempFolder();
  const first = openTestStorage(folder);
  const { id, store, childId } = createTestClass(first);
  store.backpacks.add(item(childId, 'saut'));
  const added = store.backpacks.add(item(childId, 'danse'));
  first.close();
  const { backpacks, roster } = openTestStorage(folder).classes.open(id);
  expect(backpacks.list(childId).map(({ name }) => name)).toEqual(['danse', 'saut']);
  expect(backpacks.list(childId)[0]).toEqual({ id: added!.id, kind: 'script', name: 'danse', picture: new Uint8Array([1]) });
  expect(backpacks.load(added!.id)).toEqual(new Uint8Array([7, 7, 7]));
  expect(backpacks.list(roster.list().find((child) => child.id !== childId)!.id)).toEqual([]);
  backpacks.remove(added!.id);
  expect([backpacks.load(added!.id), backpacks.list(childId).map(({ name }) => name)]).toEqual([null, ['saut']]);
});

test('a full backpack takes nothing more, by number and by weight', () => {
  const { store, childId } = createTestClass(openTestStorage());
  expect(store.backpacks.add(item(childId, 'lourd', BACKPACK_LIMITS.bytes))).not.toBe(null);
  expect(store.backpacks.add(item(childId, 'plume', 1))).toBe(null);
  store.backpacks.remove(store.backpacks.list(childId)[0]!.id);
  for (let i = 0; i < BACKPACK_LIMITS.items; i++) expect(store.backpacks.add(item(childId, `${i}`))).not.toBe(null);
  expect(store.backpacks.add(item(childId, 'de trop'))).toBe(null);
});

const namesIn = (store: ClassStore, ...childIds: readonly string[]) => store.backpacks.list(...childIds).map(({ name }) => name).toSorted();
const bagOf = (store: ClassStore) => packContent(store.exchange.take({ deviceId: 'x', label: '7' }, 5));

/** One class on two laptops. */
function twoLaptops() {
  const { store: here, childId } = createTestClass(openTestStorage());
  const { store: there } = createTestClass(openTestStorage());
  const carry = (from: ClassStore, to: ClassStore) => to.exchange.join(unpackContent(bagOf(from)));
  here.backpacks.add(item(childId, 'saut'));
  const danse = here.backpacks.add(item(childId, 'danse'))!;
  carry(here, there);
  return { here, there, childId, danse, carry };
}

test('a class bag carries the backpacks; what was taken out on one laptop is out on all, whatever bag comes later', () => {
  const { here, there, childId, danse, carry } = twoLaptops();
  const old = bagOf(here);
  expect(there.backpacks.list(childId)).toEqual(here.backpacks.list(childId));
  expect(there.backpacks.load(danse.id)).toEqual(new Uint8Array([7, 7, 7]));
  there.backpacks.remove(danse.id);
  there.backpacks.add(item(childId, 'course'));
  carry(there, here);
  carry(here, there);
  for (const store of [here, there]) {
    store.exchange.join(unpackContent(old));
    expect(namesIn(store, childId)).toEqual(['course', 'saut']);
  }
});

test('a bag with one child carries that child’s backpack and no other', () => {
  const { here, childId } = twoLaptops();
  const tom = here.roster.list().find(({ id }) => id !== childId)!.id;
  here.backpacks.add(item(tom, 'secret'));
  const { store: far } = createTestClass(openTestStorage());
  far.exchange.join(unpackContent(packContent(here.exchange.takeChild([childId]))));
  expect([namesIn(far, childId), namesIn(far, tom)]).toEqual([['danse', 'saut'], []]);
});

test('full on two laptops, joined: nothing is lost, and nothing more goes in until there is room', () => {
  const { here, there, childId, carry } = twoLaptops();
  for (const store of [here, there]) while (store.backpacks.add(item(childId, 'plein'))) ;
  carry(there, here);
  const all = 2 * BACKPACK_LIMITS.items - 2;
  expect(here.backpacks.list(childId)).toHaveLength(all);
  expect(here.backpacks.add(item(childId, 'de trop'))).toBeNull();
});

test('two entries of one child have one backpack', () => {
  const { here, childId } = twoLaptops();
  const tom = here.roster.list().find(({ id }) => id !== childId)!.id;
  here.backpacks.add(item(tom, 'de Tom'));
  here.roster.join([childId, tom], true);
  expect(namesIn(here, ...here.roster.idsOf(childId))).toEqual(['danse', 'de Tom', 'saut']);
});

test('erased with the child, on every laptop, and not brought back', () => {
  const { here, there, childId, danse, carry } = twoLaptops();
  const old = bagOf(there);
  here.eraseChild(childId);
  carry(here, there);
  for (const store of [here, there]) {
    store.exchange.join(unpackContent(old));
    expect([namesIn(store, childId), store.backpacks.load(danse.id)]).toEqual([[], null]);
  }
});

test('a bag of the first format, which had no backpacks, is joined', () => {
  const { here, there, childId } = twoLaptops();
  const { backpack: _, ...first } = here.exchange.take({ deviceId: 'x', label: '7' }, 5);
  const files = unzipSync(packContent({ ...first, backpack: [] }));
  const { backpack: none, ...list } = JSON.parse(strFromU8(files['class.json']!)) as Record<string, unknown>;
  expect(none).toEqual([]);
  there.exchange.join(unpackContent(zipSync({ ...files, 'class.json': strToU8(JSON.stringify(list)) })));
  expect(namesIn(there, childId)).toEqual(['danse', 'saut']);
});
