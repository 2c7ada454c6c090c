/** `npm run test:crash -- --kills 500`: two windows at work are killed at random moments; the last line has the figures. */
import { playCrashes, type CrashFigures } from '../test/unit/storage/crash-run.ts';
import { numberOption } from './number-option.ts';

const [kills, from] = [numberOption('kills', 50), numberOption('from', 1)];
const SAY_EVERY = 25;
const started = Date.now();
let reached: CrashFigures = { kills: 0, kept: 0, cut: 0 };
try {
  await playCrashes(kills, from, (figures) => {
    reached = figures;
    if (figures.kills % SAY_EVERY === 0) process.stdout.write(`${figures.kills} kills…\n`);
  });
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.stdout.write(`${reached.kills} kills of two windows at work, ${reached.kept} deeds told as kept, ${reached.cut} cut half-way: ${process.exitCode ? 'NOT all there' : 'nothing lost, every file sound'}, ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
