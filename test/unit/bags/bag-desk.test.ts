import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BagDesk } from '../../../electron/bags/bag-desk.ts';
import { listBackups } from '../../../electron/storage/backups.ts';
import { createTestClass, openTestStorage, t } from '../storage/open-test-storage.ts';
import { tempFolder } from '../storage/temp-folder.ts';

const FACT = { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' } as const;

/** A class on two laptops, each with its own desk. */
async function twoLaptops() {
  const [one, two] = [openTestStorage(), openTestStorage()];
  const { id, store, childId } = createTestClass(one);
  store.progress.record(childId, FACT);
  const bag = await one.bagDesk.make({ classId: id });
  return { one, two, id, childId, store, bag };
}

test('a class that was joined on the thread is there for the main process, and what it does meanwhile too', async () => {
  const { one, two, id, childId, store, bag } = await twoLaptops();
  const joining = two.bagDesk.join(bag.bytes);
  expect(await joining).toMatchObject({ classId: id, joined: { events: 1 } });
  expect(two.classes.list().map(({ childCount }) => childCount)).toEqual([2]);
  two.classes.open(id).progress.record(childId, FACT);
  const back = two.bagDesk.make({ classId: id });
  store.progress.record(childId, { ...FACT, stepId: 's2' });
  expect((await one.bagDesk.join((await back).bytes)).joined.events).toBe(1);
  expect(store.progressOf(childId)).toHaveLength(3);
});

test('a bag in trouble is refused in words; one with a password opens with it', async () => {
  const { one, two, id, bag } = await twoLaptops();
  await expect(two.bagDesk.join(bag.bytes.slice(0, -10))).rejects.toThrow(t('bag.cut'));
  const locked = await one.bagDesk.make({ classId: id, password: 'corail' });
  await expect(two.bagDesk.join(locked.bytes, 'Corail')).rejects.toThrow(t('bag.wrong-password'));
  expect(await two.bagDesk.join(locked.bytes, 'corail')).toMatchObject({ classId: id });
});

test('what the thread brought is in the next copy of the class', async () => {
  const { one, two, id, childId, bag } = await twoLaptops();
  await two.bagDesk.join(bag.bytes);
  two.classes.open(id).progress.record(childId, FACT);
  const { bytes } = await two.bagDesk.make({ classId: id });
  const backups = join(one.dataFolder, 'backups', id);
  one.close();
  const again = openTestStorage(one.dataFolder);
  again.classes.open(id);
  const before = listBackups(backups)[0]!.number;
  await again.bagDesk.join(bytes);
  again.close();
  expect(listBackups(backups)[0]!.number).toBe(before + 1);
});

test('a folder is exchanged on the thread; a thread that ended is begun again', async () => {
  const { one, id, store } = await twoLaptops();
  const folder = tempFolder();
  store.watchedFolder = folder;
  expect(await one.bagDesk.exchange(id)).toEqual({ joined: 0, waiting: 0, isWritten: true });
  expect(await one.bagDesk.exchange(id)).toEqual({ joined: 0, waiting: 0, isWritten: false });
  one.bagDesk.close();
  expect(await one.bagDesk.exchange(id)).toMatchObject({ isWritten: true });
});

test('a laptop without room for its files says so', async () => {
  const file = join(tempFolder(), 'fichier');
  writeFileSync(file, '');
  const desk = new BagDesk({ dataFolder: file, laptopId: 'x' }, t);
  const { bag } = await twoLaptops();
  await expect(desk.join(bag.bytes)).rejects.toThrow();
  desk.close();
  expect([statSync(file).size, readFileSync(file, 'utf8')]).toEqual([0, '']);
});
