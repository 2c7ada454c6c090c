/** What a town asks of the installed app on its command line, without a window. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packContent } from '../../electron/bags/bag-content.ts';
import { BAG_FORMAT_VERSION, sealBag } from '../../electron/bags/bag-file.ts';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { sampleBag } from '../bench/bags/sample-bags.ts';
import { newFolder } from './harness.ts';

const root = join(import.meta.dirname, '..', '..');

test('the app counts the bags of a folder as the command does, says what it could not read, and ends', async () => {
  const folder = newFolder('town');
  const header = { formatVersion: BAG_FORMAT_VERSION, classId: 'ce2', className: 'Classe 1', laptopId: '7', laptopLabel: '7', madeAtMs: 0, isOneChild: false };
  writeFileSync(join(folder, 'ce2.periscode-classe'), sealBag(header, packContent(sampleBag(1, 7, { hasPrograms: false }))));
  const electron = await electronExecutable();
  const ask = (program: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
    return { status, stdout, stderr };
  };
  const app = (...words: readonly string[]) => ask(electron, '--no-sandbox', `--user-data-dir=${newFolder('user')}`, root, '--bags-report', ...words);
  const counted = app(folder);
  expect(counted).toMatchObject({ status: 0, stdout: ask(process.execPath, join(root, 'scripts', 'bags.ts'), 'report', folder).stdout });
  expect(counted.stdout).toMatch(/^\ufeffClasse;Séances;.*\r\n"Classe 1";3\d;30;/u);
  writeFileSync(join(folder, 'rien.periscode-classe'), 'rien');
  const { status, stdout, stderr } = app(folder, '--json');
  expect([status, (JSON.parse(stdout) as { readonly classes: unknown[] }).classes.length]).toEqual([1, 1]);
  expect(stderr).toContain(`${join(folder, 'rien.periscode-classe')}: `);
});
