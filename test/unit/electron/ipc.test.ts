import { expect, test, vi } from 'vitest';
import { registerIpc } from '../../../electron/ipc.ts';
import { Refusal } from '../../../electron/refusal.ts';
import { APP_PAGE } from '../../../electron/schemes.ts';
import { ipcContract, type Handlers, type Reply } from '../../../src/ipc/contract.ts';

type Frame = { readonly url: string; readonly parent: Frame | null } | null;
type Listener = (event: { senderFrame: Frame }, input: unknown) => Promise<Reply>;

const page: Frame = { url: APP_PAGE, parent: null };
const APOLOGY = 'Quelque chose d’inattendu est arrivé.';

/** The door with handlers of which a test replaces some; the others must not be reached. */
function openDoor(replaced: Partial<Handlers>) {
  const listeners = new Map<string, Listener>();
  const log = vi.fn<(line: string) => void>();
  const untouched = Object.fromEntries(Object.keys(ipcContract).map((channel) => [channel, () => { throw new Error(`${channel} was reached`); }]));
  registerIpc({ handle: (channel: string, listener: unknown) => { listeners.set(channel, listener as Listener); } }, { ...untouched, ...replaced } as Handlers, { log, apology: () => APOLOGY });
  return { ask: (channel: string, input?: unknown, senderFrame: Frame = page) => listeners.get(channel)!({ senderFrame }, input), log, listeners };
}

test('there is a listener for every request of the contract', () => {
  expect([...openDoor({}).listeners.keys()]).toEqual(Object.keys(ipcContract));
});

test('a right request gets its answer', async () => {
  const { ask } = openDoor({ 'classes:children': async ({ classId }) => [{ id: 'a', firstName: classId, avatar: 'fish' }] });
  expect(await ask('classes:children', { classId: 'ce2' })).toEqual({ ok: true, value: [{ id: 'a', firstName: 'ce2', avatar: 'fish' }] });
});

test('input is handed over as the schema reads it', async () => {
  const create = vi.fn(async () => ({ id: 'a', name: '', detail: '', emblem: '', school: '', slot: '', schoolYear: '', childCount: 0, packId: null, hasCodes: false, usedAtMs: null }));
  await openDoor({ 'classes:create': create }).ask('classes:create', { name: '  CE2 mardi ', detail: '', emblem: 'fish', more: 'dropped' });
  expect(create).toHaveBeenCalledWith({ name: 'CE2 mardi', detail: '', emblem: 'fish' });
});

const foreign: readonly (readonly [string, Frame])[] = [
  ['another page', { url: 'periscode://app/stage-worker.js', parent: null }],
  ['a page whose address only begins like ours', { url: `${APP_PAGE}.evil`, parent: null }],
  ['the web', { url: 'https://example.org/', parent: null }],
  ['a frame inside the page', { url: APP_PAGE, parent: page }],
  ['a frame that is gone', null],
];
test.each(foreign)('%s is refused', async (_name, frame) => {
  const { ask, log } = openDoor({ 'classes:list': async () => [] });
  expect(await ask('classes:list', undefined, frame)).toEqual({ ok: false, message: APOLOGY });
  expect(log).toHaveBeenCalledOnce();
});

test.each([[{}], [{ classId: 3 }], [{ classId: '../other' }], [null], ['ce2']])('%j does not have the agreed shape', async (input) => {
  expect(await openDoor({}).ask('classes:children', input)).toEqual({ ok: false, message: APOLOGY });
});

test('a refusal’s sentence reaches the person', async () => {
  const { ask } = openDoor({ 'classes:list': async () => { throw new Refusal('Branche la clé.'); } });
  expect(await ask('classes:list')).toEqual({ ok: false, message: 'Branche la clé.' });
});

test('any other error stays in the log, with its path', async () => {
  const { ask, log } = openDoor({ 'classes:list': async () => { throw new Error("ENOENT '/home/claire/ce2.sqlite'"); } });
  expect(await ask('classes:list')).toEqual({ ok: false, message: APOLOGY });
  expect(log.mock.calls.join()).toContain('/home/claire/ce2.sqlite');
});
