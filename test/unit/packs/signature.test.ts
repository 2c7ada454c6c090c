import { createHash, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { PackShelf } from '../../../electron/packs/pack-shelf.ts';
import { rawKey, signManifest } from '../../../electron/packs/signature.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { tempFolder } from '../storage/temp-folder.ts';
import { manifestOf, samplePack, writeZip, type Files } from './sample-pack.ts';

const t = createTranslate('fr');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const listed = (files: Files) => Object.entries(files).filter(([path]) => path !== 'pack.json').map(([path, bytes]) => ({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));

function signedPack(): Files {
  const files = samplePack();
  return { ...files, 'pack.json': strToU8(signManifest(JSON.stringify({ ...manifestOf(files), files: listed(files) }), PEM)) };
}

function load(files: Files, dataFolder = tempFolder()) {
  return new PackShelf({ dataFolder, builtInFolder: tempFolder(), appVersion: '0.1.0', locale: 'fr', t }).import(writeZip(files, join(tempFolder(), 'essai.zip')));
}

const changed = (files: Files, change: (text: string) => string): Files => ({ ...files, 'pack.json': strToU8(change(strFromU8(files['pack.json']!))) });

test('a pack signed with a known key is shown under its publisher’s name; with another, under nobody’s', async () => {
  const dataFolder = tempFolder();
  writeFileSync(join(dataFolder, 'publishers.json'), JSON.stringify([{ name: 'Ville de Nancy', publicKey: rawKey(publicKey) }]));
  expect(await load(signedPack(), dataFolder)).toMatchObject({ ok: true, pack: { publisher: 'Ville de Nancy' } });
  expect(await load(signedPack())).toMatchObject({ ok: true, pack: { publisher: null } });
});

test('spaces and the order of keys do not break a signature', async () => {
  const reordered = changed(signedPack(), (text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())));
  expect(await load(reordered)).toMatchObject({ ok: true });
});

test('a title changed afterwards, a signature without a list of files, or one that is none: refused with the file', async () => {
  const broken: readonly Files[] = [
    changed(signedPack(), (text) => text.replace('"Premiers pas"', '"Autre chose"')),
    changed(signedPack(), (text) => { const { files: _, ...rest } = JSON.parse(text) as Record<string, unknown>; return JSON.stringify(rest); }),
    changed(signedPack(), (text) => text.replace(/"value": "[^"]{4}/u, '"value": "AAAA')),
    changed(signedPack(), (text) => text.replace(/"publicKey": "[^"]*"/u, '"publicKey": "pas une clé"')),
  ];
  for (const files of broken) expect(await load(files)).toMatchObject({ ok: false, message: expect.stringContaining(t('packs.badSignature')) });
});
