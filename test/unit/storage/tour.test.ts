import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createAnimatorHandlers } from '../../../electron/handlers/animator.ts';
import { createSettingsHandlers } from '../../../electron/handlers/settings.ts';
import { createTourHandlers } from '../../../electron/handlers/tour.ts';
import { ipcContract } from '../../../src/ipc/contract.ts';
import { createTestClass, openTestStorage, t } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

function openHandlers(folder = tempFolder(), isAllowed = true) {
  const storage = openTestStorage(folder);
  const ask = { ...createAnimatorHandlers(storage), ...createSettingsHandlers(storage), ...createTourHandlers(storage, isAllowed) };
  return { storage, ask, read: async () => v.parse(ipcContract['tour:read'].output, await ask['tour:read'](undefined)) };
}

test('on a new laptop the tour is offered until it is answered; left on the way, it is offered from there', async () => {
  const { ask, read } = openHandlers();
  expect(await read()).toEqual({ state: 'new', stop: null, isOffered: true });
  await ask['animator:setPin']({ pin: '1234' });
  await ask['tour:keep']({ state: 'begun', stop: 'table' });
  expect(await read()).toEqual({ state: 'begun', stop: 'table', isOffered: true });
});

test.each(['skipped', 'done'] as const)('%s, it is not offered again, after a restart either', async (state) => {
  const folder = tempFolder();
  const { ask } = openHandlers(folder);
  await ask['animator:setPin']({ pin: '1234' });
  await ask['tour:keep']({ state, stop: null });
  expect(await openHandlers(folder).read()).toEqual({ state, stop: null, isOffered: false });
});

test('where children have worked already it is no first start', async () => {
  const { storage, read } = openHandlers();
  const { store } = createTestClass(storage);
  expect((await read()).isOffered).toBe(true);
  store.use();
  expect((await read()).isOffered).toBe(false);
});

test('IT may keep it from being offered', async () => {
  expect((await openHandlers(tempFolder(), false).read()).isOffered).toBe(false);
});

test('only an animator takes it', async () => {
  const { ask } = openHandlers();
  await expect(ask['tour:keep']({ state: 'begun', stop: null })).rejects.toThrow(t('storage.choosePinFirst'));
});

test('the settings of the laptop and its tour do not undo each other', async () => {
  const folder = tempFolder();
  const { ask } = openHandlers(folder);
  await ask['animator:setPin']({ pin: '1234' });
  const before = v.parse(ipcContract['settings:read'].output, await ask['settings:read'](undefined));
  await ask['tour:keep']({ state: 'done', stop: null });
  await ask['settings:write']({ ...before, mostVolume: 40 });
  const again = openHandlers(folder);
  expect((await again.read()).state).toBe('done');
  expect(await again.ask['settings:read'](undefined)).toMatchObject({ mostVolume: 40 });
});

test('a tour that cannot be read costs no other setting', async () => {
  const folder = tempFolder();
  const { ask } = openHandlers(folder);
  await ask['animator:setPin']({ pin: '1234' });
  await ask['settings:write']({ ...await ask['settings:read'](undefined), mostVolume: 40 });
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')) as object, tour: 'twice' }));
  const again = openHandlers(folder);
  expect((await again.read()).state).toBe('new');
  expect(await again.ask['settings:read'](undefined)).toMatchObject({ mostVolume: 40 });
});
