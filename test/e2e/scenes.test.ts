/**
 * What the window shows of each scene of `test/scenes`, beside the picture kept of it. `PERISCODE_SCENES=write` keeps what is shown:
 * look at it before it is committed. Other pictures are shown beside, in `screenshots/scene-….png`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FILES, scenes, type Scene } from '../scenes/scenes.ts';
import { openTestWindow, type TestWindow } from './test-window.ts';

const CANVAS = '<canvas style="display:block;width:480px;height:360px;background:#fff" tabindex="0"></canvas>';
const CLIP = { x: 0, y: 0, width: 480, height: 360 };
const KEPT = join(import.meta.dirname, '..', 'scenes', 'expected');
/** A channel may be that far off (of 255), and that share of the pixels farther: processors round and smooth otherwise. */
const MOST_OFF = 24;
const MOST_OTHERS = 0.0003;
const isWriting = process.env['PERISCODE_SCENES'] === 'write';

let page: Page;

/** A window on a screen with so many pixels to a unit, for the tests that follow. */
function useScreen(pixels: 1 | 2): void {
  let shown: TestWindow;
  beforeAll(async () => {
    shown = await openTestWindow('scenes/page.ts', 'openScene', CANVAS, `--force-device-scale-factor=${pixels}`);
    page = shown.page;
    mkdirSync(KEPT, { recursive: true });
  });
  afterAll(() => shown.close());
}

/** Loaded, its scripts run to their end. */
async function open({ project, hasGrid = false }: Scene): Promise<void> {
  await page.evaluate(([json, files, grid]) => window.openScene(json, files, grid), [JSON.stringify(project), FILES, hasGrid] as const);
  await page.waitForFunction(() => window.lab.heard.some((m) => m.type === 'loaded'));
  await page.evaluate(() => { window.lab.stage.flag(); });
  const isOver = (): boolean => window.lab.heard.some((m) => m.type === 'event' && m.event.kind === 'flag') && window.lab.heard.findLast((m) => m.type === 'running')?.isRunning !== true;
  await page.waitForFunction(isOver);
}

/** What is shown once two pictures in a row are the same. */
async function settledPicture(): Promise<Buffer> {
  let before = await page.screenshot({ clip: CLIP });
  for (;;) {
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
    const now = await page.screenshot({ clip: CLIP });
    if (now.equals(before)) return now;
    before = now;
  }
}

/** The share of pixels that are others. */
function difference(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [decode(one), decode(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let others = 0;
  for (let i = 0; i < a.width * a.height; i++) {
    if ([0, 1, 2].some((c) => Math.abs(a.data[i * a.channels + c]! - b.data[i * b.channels + c]!) > MOST_OFF)) others++;
  }
  return others / (a.width * a.height);
}

async function compare(scene: Scene, name: string): Promise<void> {
  await open(scene);
  const file = join(KEPT, `${name}.png`);
  if (isWriting) return writeFileSync(file, await settledPicture());
  expect(existsSync(file), `no picture is kept of ${name}`).toBe(true);
  const kept = readFileSync(file);
  // Frames come when they come: the right one is waited for.
  await expect.poll(async () => difference(await settledPicture(), kept), { timeout: 10_000 }).toBeLessThan(MOST_OTHERS).catch(async (reason: unknown) => {
    mkdirSync(join(import.meta.dirname, 'screenshots'), { recursive: true });
    writeFileSync(join(import.meta.dirname, 'screenshots', `scene-${name}.png`), await settledPicture());
    throw reason;
  });
}

describe('on a screen of one pixel to a unit', () => {
  useScreen(1);
  test.each(scenes)('$name', (scene) => compare(scene, scene.name));
});

/** What would look blurred: edges of pictures, of letters, of lines and of values. */
const SHARP = new Set(['size', 'turn-all-around', 'bubble-right', 'pen-caps', 'monitor-slider']);

describe('on a screen of two pixels to a unit, twice as fine', () => {
  useScreen(2);
  test.each(scenes.filter(({ name }) => SHARP.has(name)))('$name', async (scene) => {
    await compare(scene, `${scene.name}@2x`);
    expect(await page.evaluate(() => document.querySelector('canvas')!.width)).toBe(960);
  });
});
