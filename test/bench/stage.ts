/** How fast the stage draws 300 sprites that move and turn on each tick, in a real Electron window without a GPU. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithDisplay } from '../../scripts/display.ts';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import { bundleElectronPage, electronPageArguments } from '../support/electron-page.ts';
import type { Bench } from './bench.ts';
import type { SizeResult } from './stage/page.ts';

async function measureIn(folder: string): Promise<readonly SizeResult[]> {
  const results = join(folder, 'results.json');
  const status = await runWithDisplay(await electronExecutable(), electronPageArguments(folder), { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
  if (status !== 0) throw new Error(`Electron ended with ${status}`);
  return JSON.parse(await readFile(results, 'utf8')) as SizeResult[];
}

const describe = (size: SizeResult): string =>
  `${size.width} × ${size.height}: ${size.frameMs.toFixed(2)} ms of worker time a frame (tick ${size.tickMs.toFixed(2)}, drawing ${size.drawMs.toFixed(2)}), `
  + `so ${Math.round(1000 / size.frameMs)} frames a second at most; shown: ${size.framesPerSecond.toFixed(1)} a second, page ${size.pageFramesPerSecond.toFixed(1)}`;

export const bench: Bench = async () => {
  ensureSystemPackages();
  const folder = await bundleElectronPage(join(import.meta.dirname, 'stage', 'page.ts'));
  try {
    const sizes = await measureIn(folder);
    return { lines: ['300 sprites that move and turn each tick, no GPU (medians):', ...sizes.map(describe)], figures: { sizes } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
