/** Run by `files.ts` on a test screen: does with one large file what a child does, and writes what it took. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../../e2e/harness.ts';
import { numberOf, spanOfColour, waitForStudio } from '../../e2e/studio/studio-page.ts';
import { makeBigProject } from './big-project.ts';
import { watchBusy, type FileStep } from './busy.ts';

export interface FileResult { readonly sizeMb: number; readonly costumeCount: number; readonly steps: readonly FileStep[] }

const RED = [255, 0, 0] as const;
const LONG = { timeout: 120_000 };
const [, , size = '95', folder = ''] = process.argv;

async function firstFrame({ page }: LaunchedApp): Promise<void> {
  await page.locator('pc-studio-side canvas').waitFor(LONG);
  while (!await spanOfColour(page, RED));
}

const allKept = ({ page }: LaunchedApp): Promise<unknown> =>
  page.waitForFunction(() => (document.querySelector('pc-studio-header') as { kept?: string } | null)?.kept === 'kept', null, LONG);

const costumeCount = size === '0' ? 1 : 150;
const original = makeBigProject(Number(size), costumeCount);
const path = join(folder, 'gros.sb3');
writeFileSync(path, original.bytes);
const launched = await launchApp();
const { page } = launched;
const steps: FileStep[] = [];
await page.getByRole('button', { name: 'Jouer sans prénom' }).waitFor();
const measure = await watchBusy(launched);
await launched.stubOpenDialog([path]);
steps.push(await measure('opened: first frame', async () => {
  await launched.chooseMenu('Fichier', 'Ouvrir un projet…');
  await firstFrame(launched);
}));
steps.push(await measure('opened: all kept', async () => {
  await waitForStudio(page, 'gros');
  await allKept(launched);
}));
steps.push(await measure('changed: kept', async () => {
  await numberOf(page, 'x').fill('5');
  await numberOf(page, 'x').press('Enter');
  await page.waitForFunction(() => (document.querySelector('pc-studio-header') as { kept?: string } | null)?.kept === 'pending', null, LONG);
  await allKept(launched);
}));
await launched.stubSaveDialog(join(folder, 'copie.sb3'));
steps.push(await measure('copy written', async () => {
  await launched.chooseMenu('Fichier', 'Enregistrer une copie…');
  await page.getByText('Le fichier est écrit.').waitFor(LONG);
}));
await page.getByRole('button', { name: 'Mes séances' }).click();
await page.getByRole('button', { name: /^gros/u }).waitFor();
steps.push(await measure('opened again: first frame', async () => {
  await page.getByRole('button', { name: /^gros/u }).click();
  await firstFrame(launched);
}));
await launched.kill();
writeFileSync(process.env['PERISCODE_RESULTS'] ?? 'results.json', JSON.stringify({ sizeMb: original.bytes.length / 2 ** 20, costumeCount, steps } satisfies FileResult));
