import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAnimatorHandlers } from '../../../electron/handlers/animator.ts';
import { createPrivacyHandlers } from '../../../electron/handlers/privacy.ts';
import { readSb3 } from '../../../src/core/sb3/read-sb3.ts';
import { createTestClass, openTestStorage, t } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

const PROJECT = JSON.stringify({ targets: [{ isStage: true, name: 'Stage', variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [{ name: 'a', assetId: 'a'.repeat(32), md5ext: `${'a'.repeat(32)}.svg`, dataFormat: 'svg' }], sounds: [], volume: 100 }], monitors: [], extensions: [], meta: { semver: '3.0.0' } });
const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');

/** Last put in first. */
const BACKPACK = ['sac-a-dos/01 abîmé.zip', 'sac-a-dos/02 Chat 2/item.json', `sac-a-dos/02 Chat 2/${'a'.repeat(32)}.svg`].toSorted();

async function classAtWork() {
  const storage = openTestStorage();
  const { id: classId, store, childId } = createTestClass(storage, ['Léa', 'Tom & <3']);
  const name = `${'a'.repeat(32)}.svg`;
  store.projects.save({ childId, projectId: null, basedOn: null, title: 'Ma fusée : la suite', lesson: null, json: PROJECT, assets: new Map([[name, store.assets.keep(name, SVG)]]), thumbnail: null });
  store.backpacks.add({ childId, kind: 'sprite', name: 'Chat : 2', picture: SVG, content: new Uint8Array(zipSync({ 'item.json': strToU8('{}'), [name]: SVG })) });
  store.backpacks.add({ childId, kind: 'script', name: 'abîmé', picture: null, content: new Uint8Array([1, 2]) });
  store.progress.record(childId, { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' });
  const place = join(tempFolder(), 'sortie');
  const ask = { ...createAnimatorHandlers(storage), ...createPrivacyHandlers({ ...storage, packs: { list: () => [] }, choosePlace: async () => place, locale: 'fr', t }) };
  await ask['animator:setPin']({ pin: '1234' });
  return { storage, store, classId, childId, ask, place };
}

test('everything about one child: a page without a script, programs that open, and what was noted; of nobody else', async () => {
  const { ask, classId, childId, place } = await classAtWork();
  expect(await ask['privacy:export']({ classId, childId })).toBe('sortie.zip');
  const files = unzipSync(readFileSync(`${place}.zip`));
  expect(Object.keys(files).toSorted()).toEqual(['01 Ma fusée la suite.sb3', 'a-lire.html', 'donnees.json', ...BACKPACK]);
  expect(files[BACKPACK[1]!]).toEqual(SVG);
  const page = strFromU8(files['a-lire.html']!);
  expect(page).toContain('Ce que Périscode sait de Léa');
  expect(page).toContain(`<img alt="" src="${encodeURI(BACKPACK[1]!)}"><b>Chat : 2</b><br>un sprite`);
  expect(page).not.toMatch(/<script|https?:|Tom|undefined/u);
  expect(readSb3(files['01 Ma fusée la suite.sb3']!).ok).toBe(true);
  const noted = JSON.parse(strFromU8(files['donnees.json']!)) as { events: unknown[]; changes: unknown[] };
  expect([noted.events.length, noted.changes.length > 0]).toEqual([1, true]);
  expect(strFromU8(files['donnees.json']!)).not.toContain('Tom');
});

test('the whole class: a folder for each child, names made safe', async () => {
  const { ask, classId, place } = await classAtWork();
  await ask['privacy:export']({ classId, childId: null });
  expect(Object.keys(unzipSync(readFileSync(`${place}.zip`))).filter((name) => !name.endsWith('/')).toSorted()).toEqual(['Léa/01 Ma fusée la suite.sb3', 'Léa/a-lire.html', 'Léa/donnees.json', ...BACKPACK.map((file) => `Léa/${file}`), 'Tom & 3/a-lire.html', 'Tom & 3/donnees.json']);
});

test('erased: in no list, in no file of the class nor of its copies; only the animator may', async () => {
  const { storage, store, ask, classId, childId } = await classAtWork();
  await ask['animator:lock'](undefined);
  await expect(ask['privacy:erase']({ classId, childIds: [childId] })).rejects.toThrow(t('storage.locked'));
  await expect(ask['privacy:export']({ classId, childId })).rejects.toThrow(t('storage.locked'));
  await ask['animator:unlock']({ pin: '1234' });
  await ask['privacy:erase']({ classId, childIds: store.roster.entries().map(({ id }) => id) });
  expect(store.roster.entries()).toEqual([]);
  storage.classes.close();
  for (const folder of ['classes', join('backups', classId)]) {
    for (const file of readdirSync(join(storage.dataFolder, folder))) expect(readFileSync(join(storage.dataFolder, folder, file)).includes('Léa')).toBe(false);
  }
});
