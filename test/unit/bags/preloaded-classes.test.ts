import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringPreloaded } from '../../../electron/bags/preloaded-classes.ts';
import { createTestClass, openTestStorage } from '../storage/open-test-storage.ts';
import { tempFolder } from '../storage/temp-folder.ts';

/** A folder with the bag of a class that was prepared on another laptop. */
function prepared(): { readonly folder: string; readonly id: string } {
  const folder = tempFolder();
  const office = openTestStorage();
  const { id } = createTestClass(office);
  writeFileSync(join(folder, 'ce2.periscode-classe'), office.bags.make({ classId: id }).bytes);
  return { folder, id };
}

test('the classes that IT put ready are there at the first start', () => {
  const { folder, id } = prepared();
  const laptop = openTestStorage();
  expect(bringPreloaded(folder, laptop)).toEqual([]);
  expect(laptop.classes.use(id, (store) => store.roster.list().map(({ firstName }) => firstName))).toEqual(['Léa', 'Tom']);
});

test('each is joined once: what the animator changed since is not asked again', () => {
  const { folder } = prepared();
  const laptop = openTestStorage();
  bringPreloaded(folder, laptop);
  let joins = 0;
  const counting = { dataFolder: laptop.dataFolder, bags: { join: (): never => { joins++; throw new Error('again'); } } };
  expect(bringPreloaded(folder, counting)).toEqual([]);
  expect(joins).toBe(0);
});

test('a bag that cannot be joined is told by name, and the others are', () => {
  const { folder, id } = prepared();
  writeFileSync(join(folder, 'a-casse.periscode-classe'), 'pas un sac');
  const laptop = openTestStorage();
  expect(bringPreloaded(folder, laptop)).toEqual([expect.stringContaining('a-casse.periscode-classe')]);
  expect(laptop.classes.has(id)).toBe(true);
});

test('a folder that is not there brings nothing', () => {
  expect(bringPreloaded(join(tempFolder(), 'gone'), openTestStorage())).toEqual([]);
});
