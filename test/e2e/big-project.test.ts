import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import { makeBigProject } from '../bench/files/big-project.ts';
import { launchApp, newFolder, type LaunchedApp } from './harness.ts';
import { numberOf, waitForStudio } from './studio/studio-page.ts';

const LONG = { timeout: 60_000 };

const untilKept = ({ page }: LaunchedApp, state: 'kept' | 'pending'): Promise<unknown> =>
  page.waitForFunction((wanted) => (document.querySelector('pc-studio-header') as { kept?: string } | null)?.kept === wanted, state, LONG);

test('a project of 30 MB is kept through a power cut, and written back with every picture and sound', async () => {
  const folder = newFolder('big');
  const { bytes, assetIds } = makeBigProject(30, 40);
  writeFileSync(join(folder, 'gros.sb3'), bytes);
  const first = await launchApp({ files: [join(folder, 'gros.sb3')] });
  onTestFinished(() => first.kill());
  await waitForStudio(first.page, 'gros');
  await untilKept(first, 'kept');
  await numberOf(first.page, 'x').fill('5');
  await numberOf(first.page, 'x').press('Enter');
  await untilKept(first, 'pending');
  await untilKept(first, 'kept');
  await first.kill();

  const again = await launchApp({ dataFolder: first.dataFolder });
  onTestFinished(() => again.kill());
  await again.page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await again.page.getByRole('button', { name: /^gros/u }).click();
  await waitForStudio(again.page, 'gros');
  expect(await numberOf(again.page, 'x').inputValue()).toBe('5');
  const copy = join(folder, 'copie.sb3');
  await again.stubSaveDialog(copy);
  await again.chooseMenu('Fichier', 'Enregistrer une copie…');
  await again.page.getByText('Le fichier est écrit.').waitFor(LONG);
  const [before, after] = [bytes, new Uint8Array(readFileSync(copy))].map((file) => readSb3(file));
  if (!before?.ok || !after?.ok) throw new Error('not readable');
  expect([...after.value.assets.keys()].sort()).toEqual(assetIds);
  for (const [name, kept] of after.value.assets) expect(Buffer.from(kept).equals(before.value.assets.get(name) ?? new Uint8Array()), name).toBe(true);
  await again.close();
}, 180_000);
