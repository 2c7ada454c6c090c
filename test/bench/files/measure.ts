/** Run by `files.ts` on a test screen: does with one large file what a child does, and writes what it took. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../../e2e/harness.ts';
import { numberOf, spanOfColour, waitForStudio } from '../../e2e/studio/studio-page.ts';
import { makeBigProject } from './big-project.ts';

export interface FileStep { readonly name: string; readonly totalMs: number; readonly longestPageMs: number; readonly longestMainMs: number }
export interface FileResult { readonly sizeMb: number; readonly costumeCount: number; readonly steps: readonly FileStep[] }

/** How long a turn of the event loop ever took since the last reading. */
interface Watched { longestMs?: number }

const RED = [255, 0, 0] as const;
const LONG = { timeout: 120_000 };
const [, , size = '95', folder = ''] = process.argv;

/** The same in the page and in the main process. */
function watch(): void {
  const on = globalThis as Watched;
  on.longestMs = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    on.longestMs = Math.max(on.longestMs ?? 0, now - last);
    last = now;
  }, 2);
}

function take(): number {
  const on = globalThis as Watched;
  const longest = on.longestMs ?? 0;
  on.longestMs = 0;
  return longest;
}

async function measure({ page, app }: LaunchedApp, steps: FileStep[], name: string, work: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.evaluate(take), app.evaluate(take)]);
  const started = performance.now();
  await work();
  const totalMs = performance.now() - started;
  steps.push({ name, totalMs, longestPageMs: await page.evaluate(take), longestMainMs: await app.evaluate(take) });
}

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
const { page, app } = launched;
const steps: FileStep[] = [];
await page.getByRole('button', { name: 'Jouer sans prénom' }).waitFor();
await Promise.all([page.evaluate(watch), app.evaluate(watch)]);
await launched.stubOpenDialog([path]);
await measure(launched, steps, 'opened: first frame', async () => {
  await launched.chooseMenu('Fichier', 'Ouvrir un projet…');
  await firstFrame(launched);
});
await measure(launched, steps, 'opened: all kept', async () => {
  await waitForStudio(page, 'gros');
  await allKept(launched);
});
await measure(launched, steps, 'changed: kept', async () => {
  await numberOf(page, 'x').fill('5');
  await numberOf(page, 'x').press('Enter');
  await page.waitForFunction(() => (document.querySelector('pc-studio-header') as { kept?: string } | null)?.kept === 'pending', null, LONG);
  await allKept(launched);
});
await launched.stubSaveDialog(join(folder, 'copie.sb3'));
await measure(launched, steps, 'copy written', async () => {
  await launched.chooseMenu('Fichier', 'Enregistrer une copie…');
  await page.getByText('Le fichier est écrit.').waitFor(LONG);
});
await page.getByRole('button', { name: 'Mes séances' }).click();
await page.getByRole('button', { name: /^gros/u }).waitFor();
await measure(launched, steps, 'opened again: first frame', async () => {
  await page.getByRole('button', { name: /^gros/u }).click();
  await firstFrame(launched);
});
await launched.kill();
writeFileSync(process.env['PERISCODE_RESULTS'] ?? 'results.json', JSON.stringify({ sizeMb: original.bytes.length / 2 ** 20, costumeCount, steps } satisfies FileResult));
