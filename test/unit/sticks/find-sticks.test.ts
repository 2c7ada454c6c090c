import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSticks, installerVersion, lookThrough, type StickProbes } from '../../../electron/sticks/find-sticks.ts';
import { tempFolder } from '../storage/temp-folder.ts';

const probes = (more: Partial<StickProbes>): StickProbes => ({ platform: 'linux', env: {}, mounts: () => '', isThere: () => true, ...more });

test('on Linux, what is mounted for people, under its label', () => {
  const mounts = () => '/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/ecole/CLÉ\\040USB vfat rw 0 0\n/dev/sdc1 /run/media/ecole/B vfat rw 0 0\ntmpfs /run/user/1000 tmpfs rw 0 0\n';
  expect(findSticks(probes({ mounts })).map(({ path }) => path)).toEqual(['/media/ecole/CLÉ USB', '/run/media/ecole/B']);
});

test('on Windows, every letter that is there but the system’s', () => {
  expect(findSticks(probes({ platform: 'win32', env: { SystemDrive: 'D:' }, isThere: (path) => ['D:\\', 'E:\\', 'H:\\'].includes(path) }))).toEqual([{ name: 'E:', path: 'E:\\' }, { name: 'H:', path: 'H:\\' }]);
});

test('bags and packs on a stick and in its folders; not deeper, not hidden, not half-made', async () => {
  const path = tempFolder();
  for (const folder of ['sacs/vieux', 'premiers-pas', 'vide']) mkdirSync(join(path, folder), { recursive: true });
  for (const file of ['a.periscode-classe', '.b.periscode-classe', 'c.PERISCODE-PACK', 'sacs/d.periscode-classe', 'sacs/vieux/e.periscode-classe', 'premiers-pas/pack.json', 'photo.jpg']) writeFileSync(join(path, file), 'x');
  const found = await lookThrough({ name: 'CLÉ', path });
  expect(found.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(['bag a.periscode-classe', 'bag d.periscode-classe', 'pack c.PERISCODE-PACK', 'pack premiers-pas']);
});

test('a stick that was just pulled out holds nothing', async () => {
  expect(await lookThrough({ name: 'CLÉ', path: join(tempFolder(), 'gone') })).toEqual([]);
});

test.each([
  ['Periscode-1.2.3-installation.exe', 'win32', '1.2.3'], ['Periscode-1.2.3.msi', 'win32', '1.2.3'], ['periscode-1.2.3-amd64.deb', 'linux', '1.2.3'], ['periscode-10.0.1-x86_64.tar.gz', 'linux', '10.0.1'],
  ['periscode-1.2.3-amd64.deb', 'win32', null], ['Periscode-1.2.3-installation.exe', 'linux', null], ['periscode-1.2.3-for-tests-amd64.deb', 'linux', null], ['autre-1.2.3.msi', 'win32', null],
] as const)('%s on %s installs %s', (name, platform, version) => {
  expect(installerVersion(name, platform)).toBe(version);
});
