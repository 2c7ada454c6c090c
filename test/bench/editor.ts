/** How long the editor takes to open a sprite with many blocks and to show it again with one change, in a real Electron window. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithDisplay } from '../../scripts/display.ts';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import { bundleElectronPage, electronPageArguments } from '../support/electron-page.ts';
import type { Bench } from './bench.ts';
import type { SizeResult } from './editor/page.ts';

async function measureIn(folder: string): Promise<readonly SizeResult[]> {
  const results = join(folder, 'results.json');
  const status = await runWithDisplay(await electronExecutable(), electronPageArguments(folder), { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
  if (status !== 0) throw new Error(`Electron ended with ${status}`);
  return JSON.parse(await readFile(results, 'utf8')) as SizeResult[];
}

const describe = ({ blocks, openMs, callMs, undoMs }: SizeResult): string =>
  `${blocks} blocks: on the screen after ${Math.round(openMs)} ms (${Math.round(callMs)} of them in one piece), one change shown after ${Math.round(undoMs)} ms`;

export const bench: Bench = async () => {
  ensureSystemPackages();
  const folder = await bundleElectronPage(join(import.meta.dirname, 'editor', 'page.ts'));
  try {
    const sizes = await measureIn(folder);
    return { lines: ['A sprite opened in the editor:', ...sizes.map(describe)], figures: { sizes } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
