/** Children who come to one laptop one after the other, without a pause: each signs in, has a step checked, watches why, builds, runs, takes it back, looks at their creation and leaves. */
import type { Page } from 'playwright';
import { ask, SAMPLE_CHILDREN } from '../../../scripts/sample-class.ts';
import { launchApp, type LaunchedApp } from '../harness.ts';
import { paletteBlock, undo, waitForStudio } from '../studio/studio-page.ts';

export interface Sample {
  /** Children who have been here. */
  readonly children: number;
  /** The main process, the page with its workers, and helpers; not the graphics process, whose caches the driver rules. */
  readonly megabytes: number;
  readonly pageHeap: number;
  readonly mainHeap: number;
}

export const TURN_LIMIT_MS = 60_000;
const MINUTE_MS = 60_000;
const MEGA = 1024 * 1024;

/** Works for that long, and gives a sample after each child. */
export async function classAtWork(minutes: number, onSample: (sample: Sample) => void): Promise<readonly Sample[]> {
  const launched = await launchApp({ switches: ['--js-flags=--expose-gc'] });
  const { page } = launched;
  page.setDefaultTimeout(TURN_LIMIT_MS);
  try {
    await makeClass(page);
    await page.reload();
    await button(page, /^Mardi/u).click();
    const samples: Sample[] = [];
    for (const end = Date.now() + minutes * MINUTE_MS; Date.now() < end;) {
      await haveATurn(page, SAMPLE_CHILDREN[samples.length % SAMPLE_CHILDREN.length]!);
      const sample = await measure(launched, samples.length + 1);
      samples.push(sample);
      onSample(sample);
    }
    await launched.close();
    return samples;
  } finally {
    await launched.kill();
  }
}

/** Nobody has begun yet: every check of the first step is missed. */
export async function makeClass(page: Page): Promise<void> {
  await ask(page, 'animator:setPin', { pin: '2468' });
  await ask(page, 'animator:unlock', { pin: '2468' });
  const { id: classId } = await ask(page, 'classes:create', { name: 'Mardi', detail: '', emblem: 'turtle' });
  await ask(page, 'classes:setPack', { classId, packId: 'premiers-pas' });
  await ask(page, 'classes:addChildren', { classId, firstNames: SAMPLE_CHILDREN });
  await ask(page, 'animator:lock', undefined);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

export async function haveATurn(page: Page, child: string): Promise<void> {
  await button(page, new RegExp(`^${child}`, 'u')).first().click();
  await page.locator('[data-screen="sessions"]').waitFor();
  await button(page, /^1 /u).click();
  await workOnStep(page);
  await page.getByRole('button', { name: 'Mes séances' }).click();
  await lookAtCreation(page);
  await button(page, 'Quitter').click();
  await page.locator('[data-screen="names"]').waitFor();
}

/** The lesson is left as it was found: no child has more to load than the one before. */
async function workOnStep(page: Page): Promise<void> {
  await waitForStudio(page, /./u);
  await button(page, 'Je vérifie').click();
  const again = page.getByRole('button', { name: 'Revoir' });
  await again.waitFor();
  await again.click();
  await page.locator('pc-replay-bar').getByRole('button', { name: 'Fermer' }).click();
  await page.locator('pc-replay-bar').waitFor({ state: 'detached' });
  const before = await programBlocks(page).count();
  await paletteBlock(page, /./u).click({ position: { x: 14, y: 30 } });
  await page.locator('.is-placing').waitFor();
  const area = await page.locator('.pc-blocks').boundingBox();
  await page.mouse.click(area!.x + area!.width - 120, area!.y + area!.height - 120);
  await page.waitForFunction((count) => document.querySelectorAll('.blocklyBlockCanvas .blocklyDraggable').length > count, before);
  await button(page, 'Démarrer').click();
  await button(page, 'Arrêter').click();
  await undo(page);
  await page.locator('pc-studio-header').getByRole('status').getByText('Gardé', { exact: true }).waitFor();
}

const programBlocks = (page: Page) => page.locator('.blocklyBlockCanvas .blocklyDraggable');

/** One creation each, made the first time. */
async function lookAtCreation(page: Page): Promise<void> {
  await page.locator('[data-screen="sessions"]').waitFor();
  const mine = page.getByRole('button', { name: /^Ma création/u });
  await (await mine.count() > 0 ? mine.first() : button(page, 'Nouvelle création')).click();
  await waitForStudio(page, /^Ma création/u);
  for (const tab of ['Costumes', 'Sons', 'Code']) await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name: 'Mes séances' }).click();
  await page.locator('[data-screen="sessions"]').waitFor();
}

/**
 * What nobody holds any more is collected first, in every thread. So are Chromium's caches, as when the system has little memory left: pictures that were
 * decoded for one child stay until then, about a megabyte each time.
 */
async function measure({ app, page }: LaunchedApp, children: number): Promise<Sample> {
  const collect = (): void => { (globalThis as { gc?: () => void }).gc?.(); };
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Memory.simulatePressureNotification', { level: 'critical' });
  await Promise.all(page.workers().map((worker) => worker.evaluate(collect).catch(() => undefined)));
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  const main = await app.evaluate(({ app: electron }) => {
    (globalThis as { gc?: () => void }).gc?.();
    const kilobytes = electron.getAppMetrics().filter(({ type }) => type !== 'GPU').map(({ memory }) => memory.workingSetSize);
    return { kilobytes: kilobytes.reduce((sum, one) => sum + one, 0), heap: process.memoryUsage().heapUsed };
  });
  return { children, megabytes: main.kilobytes / 1024, pageHeap: usedSize / MEGA, mainHeap: main.heap / MEGA };
}
