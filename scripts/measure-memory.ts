/** `npm run measure:memory`: the most that all processes of the app hold together while children work one after the other, on two cores without a graphics card; fails beyond what the smallest laptop has. Linux only. */
import { spawnSync } from 'node:child_process';
import { launchApp } from '../test/e2e/harness.ts';
import { haveATurn, makeClass, TURN_LIMIT_MS } from '../test/e2e/soak/class-at-work.ts';
import { buildApp } from './build.ts';
import { onTestScreen } from './display.ts';
import { numberOption } from './number-option.ts';
import { descendantsOf, memoryOf } from './process-memory.ts';
import { SAMPLE_CHILDREN } from './sample-class.ts';

const MOST_BYTES = 1.5e9;
const LOOK_EVERY_MS = 250;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** The most that was held at once while `work` went on, in how many processes. */
async function mostDuring(work: () => Promise<void>): Promise<{ readonly bytes: number; readonly processes: number }> {
  let most = { bytes: 0, processes: 0 };
  const timer = setInterval(() => {
    const pids = descendantsOf(process.pid);
    const bytes = memoryOf(pids);
    if (bytes > most.bytes) most = { bytes, processes: pids.length };
  }, LOOK_EVERY_MS);
  await work().finally(() => { clearInterval(timer); });
  return most;
}

async function work(children: number): Promise<void> {
  const launched = await launchApp({ switches: ['--disable-gpu'] });
  const { page } = launched;
  page.setDefaultTimeout(TURN_LIMIT_MS);
  try {
    await makeClass(page);
    await page.reload();
    await page.getByRole('button', { name: /^Mardi/u }).click();
    for (let i = 0; i < children; i++) await haveATurn(page, SAMPLE_CHILDREN[i % SAMPLE_CHILDREN.length]!);
    await launched.close();
  } finally {
    await launched.kill();
  }
}

const children = numberOption('children', 8);
await onTestScreen(async () => {
  spawnSync('taskset', ['-cp', '0,1', String(process.pid)]);
  await buildApp();
  const { bytes, processes } = await mostDuring(() => work(children));
  const isTooMuch = !(bytes > 0 && bytes <= MOST_BYTES);
  process.exitCode = isTooMuch ? 1 : 0;
  process.stdout.write(`${children} children: ${megabytes(bytes)} at most, in ${processes} processes, shared pages counted once; ${isTooMuch ? 'MORE than' : 'within'} ${megabytes(MOST_BYTES)}\n`);
});
