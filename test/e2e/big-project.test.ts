import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import { makeBigProject } from '../bench/files/big-project.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
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

test('of 200 costumes only those that are seen have their picture made', async () => {
  const folder = newFolder('costumes');
  writeFileSync(join(folder, 'costumes.sb3'), makeBigProject(0, 200).bytes);
  const launched = await launchApp({ files: [join(folder, 'costumes.sb3')] });
  onTestFinished(() => launched.kill());
  const { page } = launched;
  await waitForStudio(page, 'costumes');
  await page.locator('pc-sprite-tiles [data-target="Foule"]').click();
  await page.getByRole('tab', { name: 'Costumes' }).click();
  const cards = page.locator('pc-asset-list .card');
  await cards.first().locator('img').waitFor();
  expect(await cards.count()).toBe(200);
  expect(await cards.locator('img').count()).toBeLessThan(20);
  await shot(page, 'costumes-200');
  expect(await page.locator('pc-asset-list [role="menuitem"]').count()).toBe(0);
  await cards.last().scrollIntoViewIfNeeded();
  await cards.last().locator('img').waitFor();
  expect(await cards.locator('img').count()).toBeLessThan(40);
  await launched.close();
});
