/** Real storage, a real folder: what lies on the stick afterwards. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { createTakeHomeHandlers } from '../../../electron/handlers/take-home.ts';
import { Refusal } from '../../../electron/refusal.ts';
import { formatProject } from '../../../src/core/sb3/format-project.ts';
import { readSb3 } from '../../../src/core/sb3/read-sb3.ts';
import type { Input, Output } from '../../../src/ipc/contract.ts';
import { buildProject } from '../../project-builder.ts';
import { createTestClass, openTestStorage, t } from '../storage/open-test-storage.ts';
import { tempFolder } from '../storage/temp-folder.ts';

const PIN = '1234';
const PICTURE = strToU8('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>');
const SHELL = '<html lang="LOCALE"><title><!--title--></title><!--body--><script id="project"><!--project--></script></html>';

function setUp(names: readonly string[] = ['Léa', 'Tom']) {
  const storage = openTestStorage();
  const { id: classId, store } = createTestClass(storage, names);
  const stick = tempFolder();
  const playerFile = join(tempFolder(), 'player.html');
  writeFileSync(playerFile, SHELL);
  storage.gate.setPin(PIN);
  const ask = createTakeHomeHandlers({
    storage, playerFile, askFolder: async () => stick, locale: 'fr', t,
    packs: { lesson: () => { throw new Refusal('none here'); } }, found: { pathOf: () => stick },
  });
  const children = store.roster.list();
  const save = (child: number, title: string, lesson: string | null = null): string => {
    const key = store.assets.keep('costume1.svg', PICTURE);
    return store.projects.save({
      childId: children[child]!.id, projectId: null, basedOn: null, title, lesson: lesson === null ? null : { packId: 'pack', lessonId: lesson },
      json: formatProject(buildProject([{ name: title }])), assets: new Map([['costume1.svg', key]]), thumbnail: null,
    }).projectId;
  };
  const wish = (more: Partial<Input<'takeHome:begin'>> = {}): Input<'takeHome:begin'> => ({ classId, childIds: null, projectId: null, hasLessons: true, hasFree: true, isNamed: false, stickId: null, ...more });
  const take = async (more?: Partial<Input<'takeHome:begin'>>): Promise<Output<'takeHome:next'>> => {
    const begun = await ask['takeHome:begin'](wish(more));
    for (;;) {
      const at = await ask['takeHome:next']({ takingId: begun!.takingId });
      if (at.folder !== null) return at;
    }
  };
  return { storage, store, stick, ask, children, save, wish, take };
}

const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/u.test(path)).sort();

test('a class goes home whole: the last of each lesson and the free ones, under the names of animals', async () => {
  const { stick, save, take } = setUp();
  save(0, 'Vieux', 'l1');
  save(0, 'Récent', 'l1');
  save(0, 'Libre');
  save(1, 'Récent', 'l1');
  const { folder, left, total } = await take();
  expect([total, left]).toEqual([3, []]);
  expect(readdirSync(stick)).toEqual([folder]);
  expect(folder).toBe('Périscode - CE2 mardi');
  expect(filesIn(join(stick, folder!))).toEqual(['Dauphin/Récent.html', 'Dauphin/Récent.sb3', 'Poulpe/Libre.html', 'Poulpe/Libre.sb3', 'Poulpe/Récent.html', 'Poulpe/Récent.sb3', 'index.html']);
  const everything = filesIn(join(stick, folder!)).map((path) => readFileSync(join(stick, folder!, path), 'utf8')).join('');
  expect(everything).not.toMatch(/Léa|Tom/u);
  const read = readSb3(readFileSync(join(stick, folder!, 'Poulpe/Libre.sb3')));
  expect(read.ok && [read.value.project.targets[1]!.name, [...read.value.assets.keys()]]).toEqual(['Libre', ['costume1.svg']]);
  const index = readFileSync(join(stick, folder!, 'index.html'), 'utf8');
  for (const [, href] of index.matchAll(/href="([^"]+)"/gu)) expect(existsSync(join(stick, folder!, decodeURIComponent(href!)))).toBe(true);
});

test('first names only when the animator ticks them, and once they are unlocked', async () => {
  const { storage, stick, save, take, ask, wish, children } = setUp();
  const projectId = save(0, 'Jeu');
  const { folder } = await take({ isNamed: true, childIds: [children[0]!.id] });
  expect(readFileSync(join(stick, folder!, 'Jeu.html'), 'utf8')).toContain('Léa');
  storage.gate.lock();
  await expect(ask['takeHome:begin'](wish())).rejects.toThrow(t('storage.locked'));
  await expect(ask['takeHome:begin'](wish({ isNamed: true, projectId }))).rejects.toThrow(t('storage.locked'));
  const alone = await take({ projectId });
  expect(filesIn(join(stick, alone.folder!))).toEqual(['Jeu.html', 'Jeu.sb3']);
  expect(readFileSync(join(stick, alone.folder!, 'Jeu.html'), 'utf8')).not.toContain('Léa');
});

test('two titles that a stick would not tell apart, and a second folder of the same name, get numbers', async () => {
  const { stick, save, take } = setUp(['Léa']);
  save(0, 'Jeu');
  save(0, 'JEU');
  save(0, 'Jeu?');
  await take();
  const { folder } = await take();
  expect(folder).toBe('Périscode - CE2 mardi 2');
  expect(filesIn(join(stick, folder!)).filter((path) => path.endsWith('.sb3'))).toHaveLength(3);
});

test('a stick that was pulled out is told, and nothing half is seen', async () => {
  const { stick, save, ask, wish } = setUp();
  save(0, 'Un');
  save(1, 'Deux');
  const begun = await ask['takeHome:begin'](wish());
  await ask['takeHome:next']({ takingId: begun!.takingId });
  expect(readdirSync(stick).every((name) => name.startsWith('.'))).toBe(true);
  const [beside] = readdirSync(stick);
  // A file where the second child's folder should be: the writing breaks half-way.
  writeFileSync(join(stick, beside!, 'Dauphin'), '');
  await expect(ask['takeHome:next']({ takingId: begun!.takingId })).rejects.toThrow(t('takeHome.refused'));
  expect(readdirSync(stick)).toEqual([]);
});

test('given up half-way leaves nothing', async () => {
  const { stick, save, ask, wish } = setUp();
  save(0, 'Un');
  save(1, 'Deux');
  const begun = await ask['takeHome:begin'](wish());
  await ask['takeHome:next']({ takingId: begun!.takingId });
  await ask['takeHome:abandon'](undefined);
  expect(readdirSync(stick)).toEqual([]);
  await expect(ask['takeHome:next']({ takingId: begun!.takingId })).rejects.toThrow(t('takeHome.over'));
});

test('nothing to take is said before a folder is asked for', async () => {
  const { ask, wish } = setUp();
  await expect(ask['takeHome:begin'](wish())).rejects.toThrow(t('takeHome.nothing'));
});

test('a title cannot lead out of the folder', async () => {
  const { stick, save, take } = setUp(['Léa']);
  mkdirSync(join(stick, 'inside'));
  save(0, '../../dehors');
  save(0, 'C:\\Windows');
  const { folder } = await take();
  expect(readdirSync(stick).sort()).toEqual([folder, 'inside'].sort());
});
