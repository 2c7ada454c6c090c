import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builderConfig, FUSES } from '../../../scripts/dist/builder-config.ts';
import { icoOf } from '../../../scripts/dist/icons.ts';
import { controlOf } from '../../../scripts/dist/linux-packages.ts';
import { findPackingFaults } from '../../../scripts/dist/packed-files.ts';

const GOOD = ['periscode', 'LICENSES.chromium.html', 'locales/fr.pak', 'locales/en-US.pak', 'licences/docs-THIRD-PARTY.md', 'resources/app.asar/dist/electron/main.js',
  'resources/app.asar/dist/lessons/premiers-pas/lesson-01/lesson.fr.md', 'resources/app.asar.unpacked/node_modules/@photostructure/sqlite/prebuilds/linux-x64/x.glibc.node'];

test('a package with what it needs has no fault', () => {
  expect(findPackingFaults(GOOD, true)).toEqual([]);
});

test.each([
  'resources/app.asar/dist/page/main.js.map', 'resources/app.asar/electron/main.ts', 'resources/app.asar/node_modules/x/index.d.mts', 'resources/app.asar/test/unit/x.js', 'resources/app.asar/docs/decisions/0001.md',
  'resources/default_app.asar', 'locales/de.pak', 'resources/app.asar.unpacked/node_modules/@photostructure/sqlite/prebuilds/darwin-arm64/x.node', 'resources/app.asar.unpacked/x.musl.node',
])('%s is a fault', (path) => {
  expect(findPackingFaults([...GOOD, path], true)).toEqual([expect.stringContaining(path)]);
});

test.each(GOOD.filter((path) => /main\.js|THIRD-PARTY|\.node$|chromium/u.test(path)))('without %s it is at fault', (path) => {
  expect(findPackingFaults(GOOD.filter((each) => each !== path), true)).toHaveLength(1);
});

test('the Debian package asks for what Electron needs, under the old names and the new', () => {
  expect(controlOf({ version: '1.2.3', description: 'Blocks', kilobytes: 5 })).toMatch(/^Depends: .*libgtk-3-0t64 \| libgtk-3-0, .*libnss3/mu);
});

test('an icon file of Windows says where each picture begins', () => {
  const ico = icoOf([{ size: 16, png: new Uint8Array([1, 2, 3]) }, { size: 256, png: new Uint8Array([4]) }]);
  expect(ico.readUInt16LE(4)).toBe(2);
  expect([ico.readUInt32LE(6 + 12), ico.readUInt32LE(22 + 12)]).toEqual([38, 41]);
  expect(ico[22]).toBe(0);
  expect(ico[41]).toBe(4);
});

test('nothing can turn the packed app into a plain Node, and file types reach both systems', () => {
  expect(FUSES).toMatchObject({ runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, onlyLoadAppFromAsar: true, enableEmbeddedAsarIntegrityValidation: true });
  const config = builderConfig({ appFolder: '/a', electronFolder: '/e', electronVersion: '1.0.0', iconsFolder: '/i', outputFolder: '/o' });
  const linux = readFileSync(join(import.meta.dirname, '../../../scripts/dist/linux/periscode.xml'), 'utf8');
  const extensions = [config.win?.fileAssociations ?? []].flat().map(({ ext }) => String(ext));
  expect(extensions).toEqual(['sb3', 'periscode-pack', 'periscode-classe']);
  expect([...linux.matchAll(/glob pattern="\*\.([^"]+)"/gu)].map(([, ext]) => ext)).toEqual(extensions);
});
