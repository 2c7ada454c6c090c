/** When the stage is drawn, and how large: frames are counted by the worker itself. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { bundleElectronPage, electronPageArguments } from '../support/electron-page.ts';
import type { FrameCounts } from './stage/frames-page.ts';
import { launchStudio } from './studio/open-project.ts';

let counts: FrameCounts;

/** Without Playwright, which tells every page that it is looked at. */
async function countFrames(): Promise<FrameCounts> {
  const folder = await bundleElectronPage(join(import.meta.dirname, 'stage', 'frames-page.ts'), '<canvas style="display:block;width:480px;height:360px" tabindex="0"></canvas>');
  const results = join(folder, 'results.json');
  try {
    const child = spawn(await electronExecutable(), electronPageArguments(folder), { stdio: 'ignore', env: { ...process.env, PERISCODE_RESULTS: results } });
    expect(await new Promise((resolve) => { child.once('exit', resolve); })).toBe(0);
    return JSON.parse(readFileSync(results, 'utf8')) as FrameCounts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(async () => { counts = await countFrames(); }, 120_000);

const NONE = [0, 0];

test('a program that changes nothing to see draws no frame while it runs, one that turns a sprite does', () => {
  expect(counts.counting).toEqual({ frames: NONE, isRunning: true });
  for (const frames of counts.turning.frames) expect(frames).toBeGreaterThan(0);
});

test('a hidden window draws nothing while its program runs on; shown again it draws', () => {
  expect(counts.hidden).toEqual({ frames: NONE, isRunning: true });
  for (const frames of counts.shownAgain.frames) expect(frames).toBeGreaterThan(0);
});

test('full screen, on this screen and on a projector, the stage is as large as the window lets it, 4 by 3 and pixel for pixel', async () => {
  const launched = await launchStudio();
  onTestFinished(() => launched.kill());
  await launched.page.getByRole('button', { name: 'Plein écran' }).click();
  const canvas = launched.page.locator('pc-studio-side canvas');
  const measure = () => canvas.evaluate((element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    return { isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, part: Math.max(width / innerWidth, height / innerHeight), ratio: width / height, sharpness: (element as HTMLCanvasElement).width / (width * devicePixelRatio) };
  });
  for (const [width, height] of [[1366, 768], [1920, 1080], [1024, 768]] as const) {
    await launched.page.setViewportSize({ width, height });
    await expect.poll(async () => { const { isInside, part, ratio, sharpness } = await measure(); return [isInside, part > 0.88, ratio.toFixed(2), sharpness.toFixed(2)]; }, { timeout: 20_000 }).toEqual([true, true, '1.33', '1.00']);
  }
  await launched.close();
});
