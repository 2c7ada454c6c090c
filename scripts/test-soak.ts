/** `npm run test:soak -- --minutes 4`: a class at work at sixty times its pace, four hours in four minutes; fails when memory grows. The last line has the figures. */
import { classAtWork, type Sample } from '../test/e2e/soak/class-at-work.ts';
import { buildApp } from './build.ts';
import { onTestScreen } from './display.ts';
import { numberOption } from './number-option.ts';

const PACE = 60;
const MOST_GROWTH = 1.1;
/** Of the samples: what the app fills once and keeps is full by then. */
const WARMING = 0.25;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
/** Of the samples around a moment: one alone may be taken in the middle of something. */
const around = (samples: readonly Sample[], at: number, of: (sample: Sample) => number): number => median(samples.slice(Math.max(0, at - 1), at + 2).map(of));

const minutes = numberOption('minutes', 4);
await onTestScreen(async () => {
  await buildApp();
  const samples = await classAtWork(minutes, ({ children, megabytes }) => { process.stdout.write(`${children} children were here: ${megabytes.toFixed(0)} MB\n`); });
  const first = Math.max(1, Math.floor(samples.length * WARMING));
  const last = samples.length - 2;
  const growth = (of: (sample: Sample) => number): number => around(samples, last, of) / around(samples, first, of);
  const said = (name: string, of: (sample: Sample) => number): string => `${name} ${around(samples, first, of).toFixed(1)} → ${around(samples, last, of).toFixed(1)} MB (× ${growth(of).toFixed(3)})`;
  const isGrown = !(growth(({ megabytes }) => megabytes) <= MOST_GROWTH);
  process.exitCode = isGrown ? 1 : 0;
  process.stdout.write(`${minutes} minutes, ${minutes * PACE / 60} hours of a class: ${samples.length} children, a sample after each when garbage is collected and caches are given back; ${said('all processes but the graphics’', ({ megabytes }) => megabytes)}, ${said('heap of the page', ({ pageHeap }) => pageHeap)}, ${said('heap of the main process', ({ mainHeap }) => mainHeap)}: ${isGrown ? 'it GREW' : 'no growth over 10 %'}\n`);
});
