/** How fast the stage draws and answers, in a real Electron window without a GPU: the scenes of `stage/projects.ts`, then what an idle studio costs (alone with `--idle`; build first). With `--peers`, the first scene in another renderer too. Opening 150 costumes is in `files`. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithDisplay } from '../../scripts/display.ts';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import { bundleElectronPage, electronPageArguments } from '../support/electron-page.ts';
import type { Bench } from './bench.ts';
import { compareRenderer } from './peers/compare-renderer.ts';
import type { IdleResult } from './stage/measure-idle.ts';
import type { SceneResult } from './stage/page.ts';

async function measureIn<T>(folder: string, command: string, args: readonly string[]): Promise<T> {
  const results = join(folder, 'results.json');
  const status = await runWithDisplay(command, args, { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
  if (status !== 0) throw new Error(`The measuring ended with ${status}`);
  return JSON.parse(await readFile(results, 'utf8')) as T;
}

const describe = (scene: SceneResult): string =>
  `${scene.name}, ${scene.width} × ${scene.height}: ${scene.frameMs.toFixed(2)} ms of worker time a frame (tick ${scene.tickMs.toFixed(2)}, drawing ${scene.drawMs.toFixed(2)}; one of twenty over ${scene.slowFrameMs.toFixed(1)}), `
  + `so ${Math.round(1000 / scene.frameMs)} a second at most; shown ${scene.framesPerSecond.toFixed(1)} a second; page late by ${scene.pageLateMs.toFixed(1)} ms`;

const describeIdle = ({ name, pagePercent, appPercent, timers, frames }: IdleResult): string =>
  `${name}: ${pagePercent.toFixed(2)} % of a core for the page and its workers, ${appPercent.toFixed(2)} % for the whole app; ${timers} timers and ${frames} frames in ten seconds`;

export const bench: Bench = async (options) => {
  ensureSystemPackages();
  if (options.includes('--peers')) return compareRenderer();
  const folder = await bundleElectronPage(join(import.meta.dirname, 'stage', 'page.ts'));
  try {
    const scenes = options.includes('--idle') ? [] : await measureIn<readonly SceneResult[]>(folder, await electronExecutable(), electronPageArguments(folder));
    const idle = await measureIn<readonly IdleResult[]>(folder, process.execPath, [join(import.meta.dirname, 'stage', 'measure-idle.ts')]);
    return { lines: ['No GPU, medians:', ...scenes.map(describe), ...idle.map(describeIdle)], figures: { scenes, idle } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
