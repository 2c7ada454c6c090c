import { expect, test } from 'vitest';
import { BACKPACK_LIMITS } from '../../../src/ipc/contract.ts';
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
