import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createBagsHandlers } from '../../../electron/handlers/bags.ts';
import { createClassesHandlers } from '../../../electron/handlers/classes.ts';
import { keptBy } from '../../../electron/handlers/kept-by.ts';
import { createPacksHandlers } from '../../../electron/handlers/packs.ts';
import { PackShelf } from '../../../electron/packs/pack-shelf.ts';
import { composePrint } from '../../../electron/printing/compose-print.ts';
import { FoundThings } from '../../../electron/sticks/found-things.ts';
import { ipcContract } from '../../../src/ipc/contract.ts';
import { CE2, openTestStorage, t } from '../storage/open-test-storage.ts';
import { tempFolder } from '../storage/temp-folder.ts';
import { PREMIERS_PAS, samplePack, SHIPPED, writeFolder, writeZip } from './sample-pack.ts';

/** `chosen`: what the animator chooses; `stick`: the folder that is a stick. */
function openHandlers(chosen: string | null, stick = tempFolder()) {
  const storage = openTestStorage();
  const asked: string[] = [];
  const packs = new PackShelf({ dataFolder: storage.dataFolder, builtInFolder: join(PREMIERS_PAS, '..'), appVersion: '0.1.0', locale: 'fr', t });
  const found = new FoundThings({ appVersion: '0.1.0', bags: storage.bags, packs, t });
  const ask = {
    ...createPacksHandlers({ ...storage, packs, found, t, choosePack: async (from) => { asked.push(from); return chosen; } }),
    ...createClassesHandlers(storage, packs),
    ...createBagsHandlers({ ...storage, t, found, probes: { platform: 'linux', env: { PERISCODE_STICKS: stick }, mounts: () => '', isThere: () => true }, ask: { bags: async () => [], place: async () => null, folder: async () => null } }),
  };
  return { ask, gate: storage.gate, classes: storage.classes, packs, asked, stick };
}

function openUnlocked(stick?: string) {
  const opened = openHandlers(null, stick);
  opened.gate.setPin('1234');
  return opened.ask;
}

const drop = (ask: ReturnType<typeof openUnlocked>, version: string, more: Parameters<typeof samplePack>[0] = {}) =>
  ask['packs:drop']({ name: 'essai', files: new Map(Object.entries(samplePack({ version, ...more })).map(([path, bytes]) => [path, new Uint8Array(bytes)])) });

test('loading a pack is the animator’s, and asks for nothing before', async () => {
  const { ask, gate, asked } = openHandlers('anything');
  await expect(ask['packs:import']({ from: 'folder' })).rejects.toThrow(t('storage.choosePinFirst'));
  gate.setPin('1234');
  gate.lock();
  await expect(ask['packs:import']({ from: 'folder' })).rejects.toThrow(t('storage.locked'));
  await expect(drop(ask, '1.0.0')).rejects.toThrow(t('storage.locked'));
  await expect(ask['packs:remove']({ packId: 'essai' })).rejects.toThrow(t('storage.locked'));
  expect(asked).toEqual([]);
});

test('a change of mind answers null; a pack chosen is loaded and answered as agreed', async () => {
  const undecided = openHandlers(null);
  undecided.gate.setPin('1234');
  expect(await undecided.ask['packs:import']({ from: 'file' })).toBeNull();
  const { ask, gate } = openHandlers(writeFolder(samplePack(), join(tempFolder(), 'essai')));
  gate.setPin('1234');
  expect(v.parse(ipcContract['packs:import'].output, await ask['packs:import']({ from: 'folder' }))).toMatchObject({ ok: true, pack: { id: 'essai', publisher: null }, before: null, changes: [] });
  const list = v.parse(ipcContract['packs:list'].output, await ask['packs:list']({ classId: null }));
  expect(list.map((pack) => pack.id)).toEqual([...SHIPPED, 'essai']);
  const [lesson] = list.at(-1)!.lessons;
  expect(v.parse(ipcContract['packs:lesson'].output, await ask['packs:lesson']({ classId: null, packId: 'essai', lessonId: lesson!.id })).files.size).toBeGreaterThan(3);
});

test('a pack on a stick is found, with what would be new, and loaded from there', async () => {
  const stick = tempFolder();
  writeZip(samplePack({ version: '1.1.0' }), join(stick, 'essai.periscode-pack'));
  writeFolder({ ...samplePack(), 'pack.json': new TextEncoder().encode('{}') }, join(stick, 'casse'));
  const ask = openUnlocked(stick);
  await drop(ask, '1.0.0');
  const look = async () => v.parse(ipcContract['sticks:look'].output, await ask['sticks:look'](undefined))[0]!.packs.toSorted((a, b) => a.fileName.localeCompare(b.fileName));
  const [broken, whole] = await look();
  expect(broken).toMatchObject({ pack: null, trouble: expect.stringContaining('pack.json') });
  expect(whole).toMatchObject({ pack: { version: '1.1.0', present: '1.0.0' }, trouble: null });
  expect(await ask['packs:bring']({ foundId: whole!.id })).toMatchObject({ ok: true, before: '1.0.0' });
  expect((await look())[1]).toMatchObject({ pack: { version: '1.1.0', present: '1.1.0' } });
});

test('an update says what changed, and a class in the middle of its cycle keeps its version until somebody says otherwise', async () => {
  const ask = openUnlocked();
  await drop(ask, '1.0.0', { title: { fr: 'Un' } });
  const { id: classId } = await ask['classes:create'](CE2);
  await ask['classes:setPack']({ classId, packId: 'essai' });
  const changelog = [{ version: '1.2.0', changes: { fr: 'Deux fins possibles' } }, { version: '1.1.0', changes: { fr: 'Des indices plus courts' } }, { version: '1.0.0', changes: { fr: 'Le début' } }];
  expect(await drop(ask, '1.2.0', { title: { fr: 'Deux' }, changelog })).toMatchObject({ ok: true, before: '1.0.0', changes: ['Deux fins possibles', 'Des indices plus courts'] });
  const shown = async (id: string | null) => { const pack = (await ask['packs:list']({ classId: id })).find((one) => one.id === 'essai'); return [pack?.title, pack?.version, pack?.newer]; };
  expect(await shown(null)).toEqual(['Deux', '1.2.0', null]);
  expect(await shown(classId)).toEqual(['Un', '1.0.0', '1.2.0']);
  await ask['classes:setPack']({ classId, packId: 'essai' });
  expect(await shown(classId)).toEqual(['Deux', '1.2.0', null]);
});

test('a class’s lessons are those of its version', async () => {
  const ask = openUnlocked();
  const lessonId = Object.keys(samplePack()).find((path) => path.endsWith('lesson.json'))!.split('/')[0]!;
  const withWords = (version: string, title: string) => ask['packs:drop']({ name: 'essai', files: new Map(Object.entries(samplePack({ version })).map(([path, bytes]) =>
    [path, new Uint8Array(path.endsWith('lesson.fr.md') ? new TextEncoder().encode(strFromU8(bytes).replace(/^# .*/u, `# ${title}`)) : bytes)])) });
  await withWords('1.0.0', 'Avant');
  const { id: classId } = await ask['classes:create'](CE2);
  await ask['classes:setPack']({ classId, packId: 'essai' });
  await withWords('2.0.0', 'Après');
  const titleFor = async (id: string | null) => strFromU8((await ask['packs:lesson']({ classId: id, packId: 'essai', lessonId })).files.get('lesson.fr.md')!).split('\n')[0];
  expect([await titleFor(classId), await titleFor(null)]).toEqual(['# Avant', '# Après']);
});

test('the projector shows and the printer prints the version that the class keeps', async () => {
  const lessonId = Object.keys(samplePack()).find((path) => path.endsWith('lesson.json'))!.split('/')[0]!;
  const { ask, gate, packs, classes } = openHandlers(null);
  gate.setPin('1234');
  const withWords = (version: string, title: string, starter?: Uint8Array) => ask['packs:drop']({ name: 'essai', files: new Map(Object.entries(samplePack({ version })).map(([path, bytes]) =>
    [path, new Uint8Array(path.endsWith('lesson.fr.md') ? new TextEncoder().encode(strFromU8(bytes).replace(/^# .*/u, `# ${title}`)) : path.endsWith('starter.sb3') ? starter ?? bytes : bytes)])) });
  const [, another] = Object.entries(samplePack()).find(([path]) => /solution.*\.sb3$/u.test(path))!;
  await withWords('1.0.0', 'Avant');
  const { id: classId } = await ask['classes:create'](CE2);
  await ask['classes:setPack']({ classId, packId: 'essai' });
  await withWords('2.0.0', 'Après', another);
  const isOfNewest = async (id: string | null) => Buffer.from([...(await ask['packs:stepStarts']({ classId: id, packId: 'essai', lessonId })).values()][0]!).equals(another);
  expect([await isOfNewest(classId), await isOfNewest(null)]).toEqual([false, true]);
  const printedTitle = (id: string | null) => composePrint({ what: 'worksheet', packId: 'essai', lessonId, classId: id, childId: null, to: 'pdf' }, { className: '', firstNames: [] }, { packs, kept: keptBy(classes, id), locale: 'fr', t, now: new Date(0) }).title;
  expect([printedTitle(classId), printedTitle(null)]).toEqual([expect.stringContaining('Avant'), expect.stringContaining('Après')]);
});

test('a loaded pack is taken away and brought back; not one that a class follows', async () => {
  const ask = openUnlocked();
  await drop(ask, '1.0.0');
  const has = async () => (await ask['packs:list']({ classId: null })).some(({ id }) => id === 'essai');
  await ask['packs:remove']({ packId: 'essai' });
  expect(await has()).toBe(false);
  await ask['packs:restore']({ packId: 'essai' });
  expect(await has()).toBe(true);
  const { id: classId } = await ask['classes:create'](CE2);
  await ask['classes:setPack']({ classId, packId: 'essai' });
  await expect(ask['packs:remove']({ packId: 'essai' })).rejects.toThrow(t('packs.followed', { name: 'CE2 mardi' }));
  expect(await has()).toBe(true);
});

test('what came with the app stays', async () => {
  const ask = openUnlocked();
  await ask['packs:remove']({ packId: 'premiers-pas' });
  expect((await ask['packs:list']({ classId: null })).map(({ id }) => id)).toEqual(SHIPPED);
});

test('files dropped that leave their folder are refused', async () => {
  const ask = openUnlocked();
  const files = new Map([...Object.entries(samplePack()).map(([path, bytes]) => [path, new Uint8Array(bytes)] as const), ['../dehors.txt', new Uint8Array(1)]]);
  expect(await ask['packs:drop']({ name: 'essai', files })).toMatchObject({ ok: false, message: expect.stringContaining('../dehors.txt') });
});
