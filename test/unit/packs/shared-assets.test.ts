import { unzipSync } from 'fflate';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPackFolder } from '../../../electron/packs/read-pack-folder.ts';
import { readFiles, readStoredPack } from '../../../electron/packs/stored-pack.ts';
import { shareLessonAssets } from '../../../scripts/share-lesson-assets.ts';
import { bytesIn } from '../../../scripts/dist/files-in.ts';
import { tempFolder } from '../storage/temp-folder.ts';

const lessons = join(import.meta.dirname, '../../../lessons');
const PACKS = ['premiers-pas', 'musique-et-rythme'];
const contentsOf = (bytes: Uint8Array): object => Object.fromEntries(Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1)));

test('pictures and sounds of lessons lie once in the app, and every project of every step is whole when it is read', async () => {
  const folder = tempFolder();
  for (const pack of PACKS) cpSync(join(lessons, pack), join(folder, pack), { recursive: true });
  const before = bytesIn(folder);
  await shareLessonAssets(folder);
  expect(bytesIn(folder)).toBeLessThan(before / 2);
  for (const pack of PACKS) {
    const stored = readStoredPack(join(folder, pack), { isBuiltIn: true, locale: 'fr', publishers: [] });
    const whole = readPackFolder(join(lessons, pack));
    const files = readFiles(stored!)!;
    expect([...files.keys()].sort()).toEqual([...(whole.ok ? whole.value.keys() : [])].sort());
    for (const path of [...files.keys()].filter((name) => name.endsWith('.sb3'))) expect(contentsOf(files.get(path)!), path).toEqual(contentsOf(readFileSync(join(lessons, pack, path))));
  }
});
