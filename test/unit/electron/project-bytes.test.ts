import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ArrivingBytes } from '../../../electron/arriving-bytes.ts';
import { HandedFiles } from '../../../electron/handed-files.ts';
import { answerBytes } from '../../../electron/project-bytes.ts';
import { assetAddress, keyIn, pieceAddress, placeOf } from '../../../src/ipc/addresses.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { createTestClass, openTestStorage } from '../storage/open-test-storage.ts';

const t = createTranslate('fr');
const folder = mkdtempSync(join(tmpdir(), 'periscode-bytes-'));

function setUp() {
  const { classes, ...storage } = openTestStorage();
  const { id } = createTestClass({ classes, ...storage });
  const files = new HandedFiles();
  const arriving = new ArrivingBytes();
  const log = vi.fn<(line: string) => void>();
  const ask = (method: 'GET' | 'PUT' | 'POST', url: string, body?: Uint8Array<ArrayBuffer>) => answerBytes(new Request(url, { method, ...(body ? { body } : {}) }), { files, arriving, classes, t, log });
  return { ask, files, arriving, classes, log, classId: id };
}

test('a chosen file is read whole, with its size, and cannot be written', async () => {
  const { ask, files } = setUp();
  const path = join(folder, 'jeu.sb3');
  const bytes = new Uint8Array(3_000_000).map((_, i) => i % 251);
  writeFileSync(path, bytes);
  const address = files.hand(path, 'read');
  const answer = await ask('GET', address);
  expect(answer?.headers.get('Content-Length')).toBe('3000000');
  expect(Buffer.from(await answer!.arrayBuffer()).equals(bytes)).toBe(true);
  expect((await ask('PUT', address, new Uint8Array([1])))?.status).toBe(404);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a chosen place is written, and cannot be read', async () => {
  const { ask, files } = setUp();
  const address = files.hand(join(folder, 'copie'), 'sb3');
  expect((await ask('PUT', address, new Uint8Array([7, 8])))?.status).toBe(200);
  expect([...readFileSync(join(folder, 'copie.sb3'))]).toEqual([7, 8]);
  expect((await ask('GET', address))?.status).toBe(404);
});

test('what the disk refuses is said in words', async () => {
  const { ask, files, log } = setUp();
  const path = join(folder, 'parti.sb3');
  writeFileSync(path, 'x');
  const address = files.hand(path, 'read');
  rmSync(path);
  const answer = await ask('GET', address);
  expect([answer?.status, await answer?.text()]).toEqual([409, t('window.fileGone', { name: 'parti.sb3' })]);
  expect(log).toHaveBeenCalledOnce();
  const nowhere = await ask('PUT', files.hand(join(folder, 'clé', 'x.sb3'), 'sb3'), new Uint8Array([1]));
  expect(await nowhere?.text()).toBe(t('window.folderGone'));
});

test('a picture is kept under its key and read back', async () => {
  const { ask, classId } = setUp();
  const key = await (await ask('PUT', assetAddress(classId, 'x.png'), new Uint8Array([1, 2, 3])))?.text();
  expect(key).toBe('5289df737df57326fcdd22597afb1fac.png');
  expect([...new Uint8Array(await (await ask('GET', assetAddress(classId, key!)))!.arrayBuffer())]).toEqual([1, 2, 3]);
  expect((await ask('GET', assetAddress(classId, 'gone.png')))?.status).toBe(404);
  expect(keyIn(assetAddress(classId, key!))).toBe(key);
});

test('a long sound comes in pieces, lies in parts, and is read back whole', async () => {
  const { ask, classes, classId } = setUp();
  const address = assetAddress(classId, 'x.wav');
  const sound = new Uint8Array(25).map((_, i) => i);
  expect(await (await ask('POST', pieceAddress(address, 0), sound.slice(0, 10)))?.text()).toBe('');
  await ask('POST', pieceAddress(address, 10), sound.slice(10, 20));
  const key = await (await ask('PUT', pieceAddress(address, 20), sound.slice(20)))!.text();
  expect(key).toBe('d983c63bf41853056787fe1bb764dbff.wav');
  expect([0, 10, 20, 25].map((at) => classes.use(classId, ({ assets }) => assets.readPart(key, at)?.length))).toEqual([10, 10, 5, undefined]);
  expect([...new Uint8Array(await (await ask('GET', assetAddress(classId, key)))!.arrayBuffer())]).toEqual([...sound]);
});

test('a file comes in pieces; when the rest does not come, nothing of it stays', async () => {
  const { ask, files, arriving } = setUp();
  const here = mkdtempSync(join(folder, 'pieces-'));
  const address = files.hand(join(here, 'copie'), 'sb3');
  await ask('POST', pieceAddress(address, 0), new Uint8Array([1, 2]));
  expect(existsSync(join(here, 'copie.sb3'))).toBe(false);
  await ask('PUT', pieceAddress(address, 2), new Uint8Array([3]));
  expect([...readFileSync(join(here, 'copie.sb3'))]).toEqual([1, 2, 3]);
  await ask('POST', pieceAddress(address, 0), new Uint8Array([9, 9]));
  await arriving.abandonAll();
  expect(readdirSync(here)).toEqual(['copie.sb3']);
  expect((await ask('PUT', pieceAddress(address, 2), new Uint8Array([3])))?.status).toBe(409);
  expect([...readFileSync(join(here, 'copie.sb3'))]).toEqual([1, 2, 3]);
});

test('an empty picture is kept too', async () => {
  const { ask, classId } = setUp();
  const key = await (await ask('PUT', assetAddress(classId, 'x.svg'), new Uint8Array()))?.text();
  expect((await (await ask('GET', assetAddress(classId, key!)))!.arrayBuffer()).byteLength).toBe(0);
});

test.each([
  'periscode://app/index.html', 'periscode://app/assets/sprites/poulpe.svg', 'periscode://app/chosen/../index.html', 'periscode://other/chosen/abc',
  'periscode://app/kept/c/..%2F..%2Fetc', 'periscode://app/kept/c/.hidden', 'periscode://app/kept/c/a/b', 'https://app/chosen/abc', 'periscode://app/chosen/',
])('%s names no bytes', (url) => expect(placeOf(url)).toBeNull());

test('nobody guesses an address', async () => {
  const { ask } = setUp();
  expect((await ask('GET', 'periscode://app/chosen/0123456789abcdef'))?.status).toBe(404);
});
