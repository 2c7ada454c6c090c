import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createAnimatorHandlers } from '../../../electron/handlers/animator.ts';
import { createBagsHandlers } from '../../../electron/handlers/bags.ts';
import { createClassesHandlers } from '../../../electron/handlers/classes.ts';
import { createSettingsHandlers } from '../../../electron/handlers/settings.ts';
import { PackShelf } from '../../../electron/packs/pack-shelf.ts';
import { FoundThings } from '../../../electron/sticks/found-things.ts';
import { ipcContract } from '../../../src/ipc/contract.ts';
import { CE2, openTestStorage, t } from '../storage/open-test-storage.ts';
import { tempFolder } from '../storage/temp-folder.ts';

/** A laptop with an unlocked animator and that stick in it; what is asked is answered by `answers`. */
async function openLaptop(stick: string, answers: { bags?: readonly string[]; place?: string | null; folder?: string | null } = {}) {
  const storage = openTestStorage();
  const packs = new PackShelf({ dataFolder: storage.dataFolder, builtInFolder: tempFolder(), appVersion: '0.1.0', locale: 'fr', t });
  const ask = {
    ...createAnimatorHandlers(storage), ...createClassesHandlers(storage, packs), ...createSettingsHandlers(storage),
    ...createBagsHandlers({
      ...storage, t, found: new FoundThings({ appVersion: '0.1.0', bags: storage.bags, packs, t }), probes: { platform: 'linux', env: { PERISCODE_STICKS: stick }, mounts: () => '', isThere: () => true },
      ask: { bags: async () => answers.bags ?? [], place: async () => answers.place ?? null, folder: async () => answers.folder ?? null },
    }),
  };
  await ask['animator:setPin']({ pin: '1234' });
  return ask;
}

test('a class goes from laptop to laptop on a stick, by what is found on it', async () => {
  const stick = tempFolder();
  const one = await openLaptop(stick);
  await one['settings:write']({ ...await one['settings:read'](undefined), laptopName: '7' });
  const { id: classId } = await one['classes:create'](CE2);
  await one['classes:addChildren']({ classId, firstNames: ['Léa'] });
  const [found] = await one['sticks:look'](undefined);
  expect(await one['bags:take']({ classId, childId: null, password: null, stickId: found!.id })).toBe(readdirSync(stick)[0]);

  const two = await openLaptop(stick);
  const [seen] = v.parse(ipcContract['sticks:look'].output, await two['sticks:look'](undefined));
  expect(seen?.bags[0]?.bag).toMatchObject({ className: 'CE2 mardi', laptopLabel: '7', isKnown: false });
  expect(await two['bags:bring']({ bagId: seen!.bags[0]!.id, password: null, into: null })).toMatchObject({ classId });
  expect(await two['classes:children']({ classId })).toMatchObject([{ firstName: 'Léa' }]);
  expect(v.parse(ipcContract['classes:laptops'].output, await two['classes:laptops']({ classId })).laptops).toMatchObject([{ label: '7', isThisOne: false }]);
});

test('a file that is no bag is shown with the reason, and an id that nothing was found under is refused', async () => {
  const stick = tempFolder();
  writeFileSync(join(stick, 'lettre.periscode-classe'), 'Bonjour');
  const one = await openLaptop(stick, { bags: [join(stick, 'lettre.periscode-classe'), join(stick, 'disparu.periscode-classe')] });
  const [found] = await one['sticks:look'](undefined);
  expect(found?.bags).toMatchObject([{ fileName: 'lettre.periscode-classe', bag: null, trouble: t('bag.not-a-bag') }]);
  expect((await one['bags:choose'](undefined)).map(({ trouble }) => trouble)).toEqual([t('bag.not-a-bag'), t('bag.unreadable')]);
  await expect(one['bags:bring']({ bagId: 'inconnu', password: null, into: null })).rejects.toThrow(t('bag.unreadable'));
});

test('a folder is watched once it was chosen, until it is given up; a changed mind changes nothing', async () => {
  const folder = tempFolder();
  const answers: { folder: string | null } = { folder };
  const one = await openLaptop(tempFolder(), answers);
  const { id: classId } = await one['classes:create'](CE2);
  expect(await one['bags:watch']({ classId, isWatched: true })).toBe(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  answers.folder = null;
  expect(await one['bags:watch']({ classId, isWatched: true })).toBe(folder);
  expect(await one['bags:watch']({ classId, isWatched: false })).toBeNull();
});

test('all of it is the animator’s', async () => {
  const one = await openLaptop(tempFolder());
  const { id: classId } = await one['classes:create'](CE2);
  await one['animator:lock'](undefined);
  for (const asked of [one['sticks:look'](undefined), one['bags:choose'](undefined), one['bags:take']({ classId, childId: null, password: null, stickId: null }), one['bags:watch']({ classId, isWatched: false })]) {
    await expect(asked).rejects.toThrow(t('storage.locked'));
  }
});
