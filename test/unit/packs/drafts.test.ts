/** Drafts on the disk: kept whole whatever happens, the original untouched, and what is written can be loaded by another laptop. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createDraftsHandlers } from '../../../electron/handlers/drafts.ts';
import { DraftShelf } from '../../../electron/packs/draft-shelf.ts';
import { PackShelf } from '../../../electron/packs/pack-shelf.ts';
import { createRandom } from '../../../src/core/base/random.ts';
import { ipcContract } from '../../../src/ipc/contract.ts';
import { openTestStorage, t } from '../storage/open-test-storage.ts';
import { tempFolder } from '../storage/temp-folder.ts';
import { PREMIERS_PAS, readFolder } from './sample-pack.ts';

const KILLS = 12;
/** About as long as one write takes: the end comes anywhere in it. */
const WRITE_MS = 20;

function openHandlers(dataFolder = tempFolder(), place: string | null = null) {
  const { gate } = openTestStorage(dataFolder);
  const packs = new PackShelf({ dataFolder, builtInFolder: join(PREMIERS_PAS, '..'), appVersion: '0.1.0', locale: 'fr', t });
  const drafts = new DraftShelf({ dataFolder, locale: 'fr', t });
  return { ask: createDraftsHandlers({ packs, drafts, gate, t, choosePlace: async () => place }), gate, packs, drafts, dataFolder };
}

function openUnlocked(dataFolder?: string, place?: string) {
  const opened = openHandlers(dataFolder, place);
  opened.gate.setPin('1234');
  return opened;
}

test('all of it is the animator’s', async () => {
  const { ask, gate } = openHandlers();
  gate.setPin('1234');
  gate.lock();
  await expect(ask['drafts:create']({ packId: 'premiers-pas', title: 'A' })).rejects.toThrow(t('storage.locked'));
  for (const channel of ['drafts:open', 'drafts:remove', 'drafts:restore', 'drafts:publish', 'drafts:export'] as const) await expect(ask[channel]({ draftId: 'a' })).rejects.toThrow(t('storage.locked'));
});

test('a copy has its own id, and the original stays as it was', async () => {
  const { ask } = openUnlocked();
  const before = readFolder(PREMIERS_PAS);
  const one = v.parse(ipcContract['drafts:create'].output, await ask['drafts:create']({ packId: 'premiers-pas', title: 'Premiers pas' }));
  const two = await ask['drafts:create']({ packId: 'premiers-pas', title: 'Premiers pas' });
  expect([one.id, two.id, one.version, one.lessonCount]).toEqual(['premiers-pas-2', 'premiers-pas-3', '1.0.0', Object.keys(before).filter((path) => path.endsWith('/lesson.json')).length]);
  expect((await ask['drafts:list'](undefined)).map(({ id }) => id).sort()).toEqual(['premiers-pas-2', 'premiers-pas-3']);
  const files = await ask['drafts:open']({ draftId: one.id });
  expect([...files.keys()].sort()).toEqual(Object.keys(before).sort());
  await ask['drafts:write']({ draftId: one.id, written: new Map([['lesson-01-scopi-avance/lesson.fr.md', strToU8('# Autre')]]), removed: ['lesson-01-scopi-avance/lesson.en.md'] });
  const changed = await ask['drafts:open']({ draftId: one.id });
  expect([strFromU8(changed.get('lesson-01-scopi-avance/lesson.fr.md')!), changed.has('lesson-01-scopi-avance/lesson.en.md'), changed.size]).toEqual(['# Autre', false, files.size - 1]);
  expect(readFolder(PREMIERS_PAS)).toEqual(before);
  expect(await ask['drafts:open']({ draftId: two.id })).toEqual(new Map([...files, ['pack.json', expect.anything()]]));
});

test('what nothing names any more leaves the disk; a path outside is refused and changes nothing', async () => {
  const { ask, dataFolder } = openUnlocked();
  const { id } = await ask['drafts:create']({ packId: 'premiers-pas', title: 'A' });
  const kept = () => readdirSync(join(dataFolder, 'drafts', id, 'files')).length;
  const before = kept();
  for (const n of [1, 2, 3]) await ask['drafts:write']({ draftId: id, written: new Map([['lesson-01-scopi-avance/x.svg', strToU8(`${n}`)]]), removed: [] });
  expect(kept()).toBe(before + 1);
  await expect(ask['drafts:write']({ draftId: id, written: new Map([['../x', strToU8('x')]]), removed: [] })).rejects.toThrow(t('packs.outside'));
  await expect(ask['drafts:open']({ draftId: '..' })).rejects.toThrow(t('drafts.unreadable'));
  expect(kept()).toBe(before + 1);
});

test('a removed draft comes back, until the app starts again', async () => {
  const { ask, dataFolder } = openUnlocked();
  const { id } = await ask['drafts:create']({ packId: 'premiers-pas', title: 'A' });
  await ask['drafts:remove']({ draftId: id });
  expect(await ask['drafts:list'](undefined)).toEqual([]);
  await ask['drafts:restore']({ draftId: id });
  expect(await ask['drafts:list'](undefined)).toHaveLength(1);
  await ask['drafts:remove']({ draftId: id });
  const { drafts } = openHandlers(dataFolder);
  drafts.restore(id);
  expect(drafts.list()).toEqual([]);
});

test('published, a class can follow it; exported, another laptop loads it, file for file', async () => {
  const place = join(tempFolder(), 'mes-pas');
  const { ask, packs, drafts } = openUnlocked(tempFolder(), place);
  const { id } = await ask['drafts:create']({ packId: 'premiers-pas', title: 'Mes pas' });
  expect(await ask['drafts:publish']({ draftId: id })).toMatchObject({ ok: true, pack: { id, title: 'Mes pas', isBuiltIn: false } });
  expect(packs.list().map((pack) => pack.id)).toContain(id);
  expect(await ask['drafts:export']({ draftId: id })).toEqual({ ok: true, name: 'mes-pas.periscode-pack' });
  const elsewhere = openHandlers();
  expect(await elsewhere.packs.import(`${place}.periscode-pack`)).toMatchObject({ ok: true, pack: { id } });
  expect(elsewhere.packs.files(id)).toEqual(drafts.read(id));
});

test('what children could not open is neither published nor exported', async () => {
  const place = join(tempFolder(), 'mes-pas');
  const { ask } = openUnlocked(tempFolder(), place);
  const { id } = await ask['drafts:create']({ packId: 'premiers-pas', title: 'Mes pas' });
  await ask['drafts:write']({ draftId: id, written: new Map(), removed: ['lesson-01-scopi-avance/starter.sb3'] });
  const refused = { ok: false, message: expect.stringContaining('starter.sb3') as string };
  expect([await ask['drafts:publish']({ draftId: id }), await ask['drafts:export']({ draftId: id })]).toEqual([refused, refused]);
  expect(() => readFileSync(`${place}.periscode-pack`)).toThrow('ENOENT');
});

test('a draft of which a file is gone is told of, and the others are there', async () => {
  const { ask, dataFolder } = openUnlocked();
  const { id } = await ask['drafts:create']({ packId: 'premiers-pas', title: 'A' });
  await ask['drafts:create']({ packId: 'premiers-pas', title: 'B' });
  rmSync(join(dataFolder, 'drafts', id, 'files'), { recursive: true });
  await expect(ask['drafts:open']({ draftId: id })).rejects.toThrow(t('drafts.unreadable'));
  expect((await ask['drafts:list'](undefined)).map((draft) => draft.title)).toEqual(['B']);
});

test(`nothing said to be kept is lost when the app is killed (${KILLS} times)`, async () => {
  const dataFolder = tempFolder();
  const drafts = new DraftShelf({ dataFolder, locale: 'fr', t });
  drafts.create('essai', new Map(Object.entries(readFolder(PREMIERS_PAS))));
  const random = createRandom(20261130);
  let last = 0;
  for (let run = 0; run < KILLS; run++) {
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'write-draft-until-killed.ts'), dataFolder, `${last + 1}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    const stopAt = last + 1 + Math.floor(random.next() * 10);
    for await (const line of createInterface(writer.stdout)) {
      last = Number(line);
      if (last === stopAt) setTimeout(() => writer.kill('SIGKILL'), random.next() * WRITE_MS);
    }
    if (writer.signalCode === null) await once(writer, 'exit');
    const files = new DraftShelf({ dataFolder, locale: 'fr', t }).read('essai');
    const [one, two] = ['un.txt', 'deux.txt'].map((path) => strFromU8(files.get(path)!));
    expect(Number(one)).toBeGreaterThanOrEqual(last);
    expect(two).toBe(`${one} `.repeat(20_000));
    last = Number(one);
  }
});
