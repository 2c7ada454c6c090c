/** Run by `stage.ts` on a test screen: what the studio costs while nobody touches it, before a program has run and after. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright';
import type { LaunchedApp } from '../../e2e/harness.ts';
import { launchStudio, openProject } from '../../e2e/studio/open-project.ts';
import { flag, make } from '../../project-builder.ts';

/** Processor time in percent of one core, of the page with its workers and of the whole app; timers and frames of the page in the same time, none of which should be. */
export interface IdleResult { readonly name: string; readonly pagePercent: number; readonly appPercent: number; readonly timers: number; readonly frames: number }

const SECONDS = 10;
/** Whatever was still going on when the studio opened. */
const SETTLING_MS = 5000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Seconds of processor time so far. */
async function readCpu(app: ElectronApplication): Promise<{ readonly page: number; readonly all: number }> {
  const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ type, cpu }) => ({ type, seconds: cpu.cumulativeCPUUsage ?? 0 })));
  const sum = (which: typeof metrics): number => which.reduce((total, { seconds }) => total + seconds, 0);
  return { page: sum(metrics.filter(({ type }) => type === 'Tab')), all: sum(metrics) };
}

/** What Chromium noted of timers and frames meanwhile. */
async function traceFor(app: ElectronApplication, ms: number): Promise<Pick<IdleResult, 'timers' | 'frames'>> {
  await app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['devtools.timeline'] }));
  await wait(ms);
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { readonly traceEvents: readonly { readonly name: string }[] };
  const count = (name: string): number => traceEvents.filter((event) => event.name === name).length;
  return { timers: count('TimerFire'), frames: count('FireAnimationFrame') };
}

async function measureIdle({ app }: LaunchedApp, name: string): Promise<IdleResult> {
  await wait(SETTLING_MS);
  const before = await readCpu(app);
  await wait(SECONDS * 1000);
  const after = await readCpu(app);
  const percent = (seconds: number): number => seconds / SECONDS * 100;
  return { name, pagePercent: percent(after.page - before.page), appPercent: percent(after.all - before.all), ...await traceFor(app, SECONDS * 1000) };
}

const launched = await launchStudio();
const { page } = launched;
const results = [await measureIdle(launched, 'idle studio, just opened')];
await openProject(launched, 'Tourne', [{ name: 'Poisson', scripts: [[flag, make('control_forever', { SUBSTACK: [make('motion_turnright', { DEGREES: 5 })] })]] }]);
await page.getByRole('button', { name: 'Démarrer' }).click();
// Shows that the instrument sees something.
results.push(await measureIdle(launched, 'for comparison, one sprite turns'));
await page.getByRole('button', { name: 'Arrêter' }).click();
results.push(await measureIdle(launched, 'idle studio, a program has run'));
await page.getByRole('button', { name: 'Mes séances' }).click();
await page.getByRole('button', { name: 'Nouvelle création' }).click();
await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
results.push(await measureIdle(launched, 'idle studio, the second one'));
await launched.kill();
writeFileSync(process.env['PERISCODE_RESULTS'] ?? 'results.json', JSON.stringify(results));
