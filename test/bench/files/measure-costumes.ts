/** Run by `files.ts` on a test screen: one sprite of 200 costumes is opened, its list looked through and its costumes worn one after the other. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../../e2e/harness.ts';
import { waitForStudio } from '../../e2e/studio/studio-page.ts';
import { makeBigProject } from './big-project.ts';
import { watchBusy, type FileStep } from './busy.ts';
import type { FileResult } from './measure.ts';

const COSTUMES = 200;
const [, , , folder = ''] = process.argv;

const nextFrame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve); });

/** A screenful at a time, down to the end. */
async function scrollThrough({ page }: LaunchedApp): Promise<void> {
  const list = page.locator('pc-asset-list ul');
  while (await list.evaluate(async (element) => {
    const before = element.scrollTop;
    element.scrollTop += element.clientHeight;
    await new Promise(requestAnimationFrame);
    return element.scrollTop > before;
  }));
}

async function wearAll({ page }: LaunchedApp): Promise<void> {
  await page.locator('pc-asset-list .card').first().focus();
  for (let i = 0; i < COSTUMES; i++) {
    await page.keyboard.press('Enter');
    await page.evaluate(nextFrame);
    await page.keyboard.press('ArrowDown');
  }
}

const { bytes } = makeBigProject(0, COSTUMES);
const path = join(folder, 'costumes.sb3');
writeFileSync(path, bytes);
const launched = await launchApp();
const { page } = launched;
await page.getByRole('button', { name: 'Jouer sans prénom' }).waitFor();
const measure = await watchBusy(launched);
const steps: FileStep[] = [];
await launched.stubOpenDialog([path]);
steps.push(await measure('opened', async () => {
  await launched.chooseMenu('Fichier', 'Ouvrir un projet…');
  await waitForStudio(page, 'costumes');
}));
await page.locator('pc-sprite-tiles [data-target="Foule"]').click();
steps.push(await measure('list of costumes shown', async () => {
  await page.getByRole('tab', { name: 'Costumes' }).click();
  await page.locator('pc-asset-list .card').nth(COSTUMES - 1).waitFor({ state: 'attached' });
}));
steps.push(await measure('scrolled to its end', () => scrollThrough(launched)));
steps.push(await measure(`${COSTUMES} costumes worn in turn`, () => wearAll(launched)));
await launched.kill();
writeFileSync(process.env['PERISCODE_RESULTS'] ?? 'results.json', JSON.stringify({ sizeMb: bytes.length / 2 ** 20, costumeCount: COSTUMES, steps } satisfies FileResult));
