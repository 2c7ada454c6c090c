/** How long the animator's table of a big class takes in the real window, beside that of the same class with little in it: 40 children, 60 lessons, 200,000 events. Build first. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWithDisplay } from '../../scripts/display.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import type { Bench } from './bench.ts';
import { CHILDREN, EVENTS, FEW, LESSONS, TIMES, writeYear } from './progress/class-of-a-year.ts';
import type { Measured, Opened } from './progress/measure.ts';

const describe = (name: string, { shownMs, wholeMs, mainMs, pageMs }: Opened): string => `${name}: shown after ${Math.round(shownMs)} ms, whole after ${Math.round(wholeMs)}; ${mainMs.toFixed(1)} ms of the main process's time, ${pageMs.toFixed(1)} of the page's`;

export const bench: Bench = async () => {
  ensureSystemPackages();
  const dataFolder = mkdtempSync(join(tmpdir(), 'periscode-bench-'));
  const results = join(dataFolder, 'results.json');
  try {
    writeYear(dataFolder);
    const status = await runWithDisplay(process.execPath, [join(import.meta.dirname, 'progress', 'measure.ts'), dataFolder], { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
    if (status !== 0) throw new Error(`The measuring ended with ${status}`);
    const { first, big, small } = JSON.parse(readFileSync(results, 'utf8')) as Measured;
    const ratio = (of: keyof Opened): string => (big[of] / small[of]).toFixed(2);
    return {
      lines: [
        `The table of ${CHILDREN} children, ${LESSONS} lessons:`, describe(`${EVENTS} events, for the first time since the start`, first), describe(`${EVENTS} events, median of ${TIMES}`, big),
        describe(`${FEW} events, median of ${TIMES}`, small), `ratio ${ratio('shownMs')} shown, ${ratio('mainMs')} and ${ratio('pageMs')} of their time`,
      ],
      figures: { first, big, small },
    };
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
};
