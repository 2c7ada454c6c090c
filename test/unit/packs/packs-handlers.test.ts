import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createPacksHandlers } from '../../../electron/handlers/packs.ts';
import { PackShelf } from '../../../electron/packs/pack-shelf.ts';
import { ipcContract } from '../../../src/ipc/contract.ts';
import { openTestStorage, t } from '../storage/open-test-storage.ts';
import { tempFolder } from '../storage/temp-folder.ts';
import { PREMIERS_PAS, samplePack, SHIPPED, writeFolder } from './sample-pack.ts';

function openHandlers(chosen: string | null) {
  const { dataFolder, gate } = openTestStorage();
  const asked: string[] = [];
  const packs = new PackShelf({ dataFolder, builtInFolder: join(PREMIERS_PAS, '..'), appVersion: '0.1.0', locale: 'fr', t });
  const ask = createPacksHandlers({ packs, gate, choosePack: async (from) => { asked.push(from); return chosen; } });
  return { ask, gate, asked };
}

test('loading a pack is the animator’s, and asks for nothing before', async () => {
  const { ask, gate, asked } = openHandlers('anything');
  await expect(ask['packs:import']({ from: 'folder' })).rejects.toThrow(t('storage.choosePinFirst'));
  gate.setPin('1234');
  gate.lock();
  await expect(ask['packs:import']({ from: 'folder' })).rejects.toThrow(t('storage.locked'));
  expect(asked).toEqual([]);
});

test('a change of mind answers null; a pack chosen is loaded and answered as agreed', async () => {
  const undecided = openHandlers(null);
  undecided.gate.setPin('1234');
  expect(await undecided.ask['packs:import']({ from: 'file' })).toBeNull();
  const { ask, gate } = openHandlers(writeFolder(samplePack(), join(tempFolder(), 'essai')));
  gate.setPin('1234');
  expect(v.parse(ipcContract['packs:import'].output, await ask['packs:import']({ from: 'folder' }))).toMatchObject({ ok: true, pack: { id: 'essai' } });
  const list = v.parse(ipcContract['packs:list'].output, await ask['packs:list'](undefined));
  expect(list.map((pack) => pack.id)).toEqual([...SHIPPED, 'essai']);
  const [lesson] = list.at(-1)!.lessons;
  expect(v.parse(ipcContract['packs:lesson'].output, await ask['packs:lesson']({ packId: 'essai', lessonId: lesson!.id })).files.size).toBeGreaterThan(3);
});
