/** The stage's first scene in the other engine's renderer, WebGL without a GPU, and in ours. */
import { copyFile, cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithDisplay } from '../../../scripts/display.ts';
import { electronExecutable } from '../../../scripts/electron-runtime.ts';
import { bundleElectronPage, electronPageArguments } from '../../support/electron-page.ts';
import type { BenchResult } from '../bench.ts';
import { fetchPeer } from './fetch-peers.ts';
import type { RenderTimes } from './render-page.ts';

const NAME = '@scratch/scratch-render';

/** What cannot be fetched or run is told, not thrown. */
export async function compareRenderer(): Promise<BenchResult> {
  try {
    const { peerMs, ourMs } = await measure();
    const timesFaster = peerMs / ourMs;
    return {
      lines: [`${NAME}, 300 sprites moving, turning, changing size, 480 × 360: ${peerMs.toFixed(1)} ms a frame; ours ${ourMs.toFixed(1)}: ${timesFaster.toFixed(2)} times as many frames (goal 3)`],
      figures: { [NAME]: { peerMs, ourMs, timesFaster } },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { lines: [`${NAME}: could not be run here. ${reason}`], figures: { [NAME]: { problem: reason } } };
  }
}

async function measure(): Promise<RenderTimes> {
  // It comes with the engine.
  const web = join(fetchPeer('@scratch/scratch-vm'), '..', 'scratch-render', 'dist', 'web');
  const folder = await bundleElectronPage(join(import.meta.dirname, 'render-page.ts'), '<script src="scratch-render.min.js"></script>');
  try {
    await copyFile(join(web, 'scratch-render.min.js'), join(folder, 'scratch-render.min.js'));
    await cp(join(web, 'chunks'), join(folder, 'chunks'), { recursive: true });
    const results = join(folder, 'results.json');
    const status = await runWithDisplay(await electronExecutable(), electronPageArguments(folder), { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
    if (status !== 0) throw new Error(`Electron ended with ${status}`);
    return JSON.parse(await readFile(results, 'utf8')) as RenderTimes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
