/** How fast the stage draws and answers, in a real Electron window without a GPU: the scenes of `stage/projects.ts`; with `--peers`, the first one in another renderer too. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithDisplay } from '../../scripts/display.ts';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import { bundleElectronPage, electronPageArguments } from '../support/electron-page.ts';
import type { Bench } from './bench.ts';
import { compareRenderer } from './peers/compare-renderer.ts';
import type { SceneResult } from './stage/page.ts';

async function measureIn(folder: string): Promise<readonly SceneResult[]> {
  const results = join(folder, 'results.json');
  const status = await runWithDisplay(await electronExecutable(), electronPageArguments(folder), { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
  if (status !== 0) throw new Error(`Electron ended with ${status}`);
  return JSON.parse(await readFile(results, 'utf8')) as SceneResult[];
}

const describe = (scene: SceneResult): string =>
  `${scene.name}, ${scene.width} × ${scene.height}: ${scene.frameMs.toFixed(2)} ms of worker time a frame (tick ${scene.tickMs.toFixed(2)}, drawing ${scene.drawMs.toFixed(2)}; one of twenty over ${scene.slowFrameMs.toFixed(1)}), `
  + `so ${Math.round(1000 / scene.frameMs)} a second at most; shown ${scene.framesPerSecond.toFixed(1)} a second; page late by ${scene.pageLateMs.toFixed(1)} ms`;

export const bench: Bench = async (options) => {
  ensureSystemPackages();
  if (options.includes('--peers')) return compareRenderer();
  const folder = await bundleElectronPage(join(import.meta.dirname, 'stage', 'page.ts'));
  try {
    const scenes = await measureIn(folder);
    return { lines: ['No GPU, medians:', ...scenes.map(describe)], figures: { scenes } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
