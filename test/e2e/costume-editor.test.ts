/** The costume editor in the studio, drawn on with a real mouse; what it makes is decoded as the stage does. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeDecoder } from '../../scripts/node-pictures.ts';
import type { PictureDecoder } from '../../src/pictures/picture-decoder.ts';
import type { DrawnCostume } from '../../src/ui/costumes/drawn-costume.ts';
import { fittingZoom } from '../../src/ui/costumes/zoom.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { waitForStudio } from './studio/studio-page.ts';

const SOON = { timeout: 15_000 };
const SEA = '12a5b8';
const INK = '10263d';
const RED = 'e8384f';
const NOTHING = 'none';
/** A place on the paper, from its middle, in units, downwards. */
type Place = readonly [x: number, y: number];

let launched: LaunchedApp;
let page: Page;
let decoder: PictureDecoder;

const editor = (): Locator => page.locator('pc-costume-editor');
const paper = (): Locator => editor().locator('.paper canvas');
const tool = (id: string): Promise<void> => editor().locator(`[data-tool="${id}"]`).click();
const action = (name: RegExp): Promise<void> => editor().getByRole('button', { name }).first().click();

/** What the project holds. */
async function held(): Promise<DrawnCostume> {
  const { bytes, ...rest } = await editor().evaluate((element) => {
    const { costume } = element as HTMLElement & { costume: DrawnCostume };
    return { ...costume, bytes: [...costume.bytes] };
  });
  return { ...rest, bytes: Uint8Array.from(bytes) };
}

/** Colours where the stage would show these places, seen from the rotation centre. */
async function colours(...places: readonly Place[]): Promise<string[]> {
  const costume = await held();
  const picture = decoder.decode(costume.bytes, costume.dataFormat, 2);
  if (!picture) throw new Error('The costume cannot be decoded');
  const perUnit = picture.width / picture.naturalWidth * costume.bitmapResolution;
  return places.map(([x, y]) => {
    const [px, py] = [costume.rotationCenterX / costume.bitmapResolution + x - picture.originX, costume.rotationCenterY / costume.bitmapResolution + y - picture.originY].map((at) => Math.floor(at * perUnit));
    const at = (py! * picture.width + px!) * 4;
    const isInside = px! >= 0 && py! >= 0 && px! < picture.width && py! < picture.height;
    return !isInside || picture.rgba[at + 3] === 0 ? NOTHING : [...picture.rgba.slice(at, at + 3)].map((channel) => channel.toString(16).padStart(2, '0')).join('');
  });
}

/** The place on the screen, while the whole paper is shown. */
async function onScreen([x, y]: Place): Promise<Place> {
  const box = await paper().boundingBox();
  if (!box) throw new Error('The paper is not on the screen');
  const zoom = fittingZoom(box.width, box.height);
  return [box.x + box.width / 2 + x * zoom, box.y + box.height / 2 + y * zoom];
}

async function press(place: Place): Promise<void> {
  await page.mouse.click(...await onScreen(place));
}

async function drag(first: Place, ...rest: readonly Place[]): Promise<void> {
  await page.mouse.move(...await onScreen(first));
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...await onScreen(place), { steps: 6 });
  await page.mouse.up();
}

async function choosePaint(side: 'fill' | 'outline', within: string): Promise<void> {
  const picker = editor().locator(`pc-paint-picker[data-side="${side}"]`);
  await picker.locator('.pot').click();
  await picker.locator(within).click();
  await picker.locator('.pot').click();
}

const importFile = (path: string): Promise<void> => editor().locator('input[type="file"]').setInputFiles(path);

beforeAll(async () => {
  decoder = await createNodeDecoder();
  launched = await launchApp();
  page = launched.page;
  page.setDefaultTimeout(SOON.timeout);
  await page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await page.getByRole('button', { name: 'Nouvelle création' }).click();
  await waitForStudio(page, 'Ma création 1');
  await page.getByRole('tab', { name: 'Costumes' }).click();
  await paper().waitFor();
});

afterAll(() => launched.close());

const BODY: Place = [0, -10];
const BOX: readonly [Place, Place] = [[-210, -150], [-130, -110]];
const IN_BOX: Place = [-170, -130];

test('shapes are drawn, filled, turned and undone one stroke at a time, and what was there does not move on the stage', async () => {
  const octopus = await colours(BODY, [20, 20], [-20, 20]);
  expect(octopus[0]).not.toBe(NOTHING);
  await tool('rectangle');
  await drag(...BOX);
  await expect.poll(() => colours(IN_BOX, [-210, -130]), SOON).toEqual([SEA, INK]);
  expect(await colours(BODY, [20, 20], [-20, 20])).toEqual(octopus);

  await tool('pencil');
  await drag([-150, 140], [0, 140], [150, 140]);
  await expect.poll(() => colours([-100, 140], [100, 140], [100, 150]), SOON).toEqual([INK, INK, NOTHING]);

  await choosePaint('fill', '[data-colour="#e8384f"]');
  await tool('fill');
  await press(IN_BOX);
  await expect.poll(() => colours(IN_BOX), SOON).toEqual([RED]);
  await shot(page, 'costume-vector');

  await tool('select');
  await press(IN_BOX);
  const [centre, top] = [IN_BOX, [-170, -150] as const];
  const knob = await onScreen(top);
  await page.mouse.move(knob[0], knob[1] - 34);
  await page.mouse.down();
  await page.keyboard.down('Shift');
  await page.mouse.move(...await onScreen([centre[0] + 60, centre[1]]), { steps: 8 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const [above, beside]: readonly Place[] = [[-170, -160], [-200, -130]];
  await expect.poll(() => colours(above!, beside!), SOON).toEqual([RED, NOTHING]);

  await page.keyboard.press('Control+z');
  await expect.poll(() => colours(above!, beside!), SOON).toEqual([NOTHING, RED]);
  await editor().getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect.poll(() => colours(IN_BOX), SOON).toEqual([SEA]);
  await editor().getByRole('button', { name: 'Refaire', exact: true }).click();
  await expect.poll(() => colours(IN_BOX, [100, 140]), SOON).toEqual([RED, INK]);
  expect(await colours(BODY, [20, 20], [-20, 20])).toEqual(octopus);
});

test('a gradient, an outline and a text are painted as the stage paints them', async () => {
  await tool('select');
  await press(IN_BOX);
  await choosePaint('outline', '[data-none]');
  await choosePaint('fill', '[data-way="horizontal"]');
  await expect.poll(() => colours([-211, -130]), SOON).toEqual([NOTHING]);
  const [left, right] = await colours([-207, -130], [-133, -130]);
  expect(Number.parseInt(left!.slice(2, 4), 16)).toBeLessThan(Number.parseInt(right!.slice(2, 4), 16) - 100);
  await choosePaint('fill', '[data-way="plain"]');
  await expect.poll(() => colours([-133, -130]), SOON).toEqual([RED]);

  await tool('text');
  await press([60, -120]);
  await page.keyboard.type('Été');
  await page.keyboard.press('Enter');
  await page.keyboard.type('MMM');
  await page.setViewportSize({ width: 1366, height: 698 });
  await shot(page, 'costume-vector-text-698');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press('Escape');
  await expect.poll(async () => new TextDecoder().decode((await held()).bytes), SOON).toMatch(/<text[^>]*font-family="Andika".*Été.*MMM/u);
  // Somewhere along the second line of letters.
  expect(await colours(...Array.from({ length: 60 }, (_, i): Place => [60 + i, -84]))).toContain(RED);
});

test('keys choose tools, copy, move, group and take away', async () => {
  await page.keyboard.press('s');
  expect(await editor().locator('[data-tool="select"]').getAttribute('aria-pressed')).toBe('true');
  await press(IN_BOX);
  await page.keyboard.press('Control+d');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => colours(IN_BOX, [-150, -80]), SOON).toEqual([RED, RED]);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+g');
  expect(await colours([-129.4, -130])).toEqual([NOTHING]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => colours([-129.4, -130]), SOON).toEqual([RED]);
  await page.keyboard.press('Control+Shift+G');
  await press([-150, -80]);
  await page.keyboard.press('Delete');
  await expect.poll(() => colours([-150, -80], IN_BOX), SOON).toEqual([NOTHING, RED]);
});

test('lines, ovals, order, flips, turns and points that are pulled', async () => {
  await choosePaint('fill', '[data-colour="#e8384f"]');
  await choosePaint('outline', '[data-colour="#10263d"]');
  await page.keyboard.press('l');
  await drag([120, -150], [200, -150]);
  await expect.poll(() => colours([160, -150], [160, -140]), SOON).toEqual([INK, NOTHING]);
  await page.keyboard.press('o');
  await drag([120, 60], [200, 100]);
  await expect.poll(() => colours([160, 80], [122, 62]), SOON).toEqual([RED, NOTHING]);
  await choosePaint('fill', '[data-colour="#10263d"]');
  await page.keyboard.press('r');
  await drag([160, 40], [220, 120]);
  await expect.poll(() => colours([180, 80]), SOON).toEqual([INK]);

  // The rectangle goes behind the oval, step by step or at once.
  await page.keyboard.press('s');
  await press([210, 50]);
  await page.keyboard.press('PageDown');
  await expect.poll(() => colours([180, 80], [210, 50]), SOON).toEqual([RED, INK]);
  for (const [key, colour] of [['PageUp', INK], ['End', RED], ['Home', INK]] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => colours([180, 80]), SOON).toEqual([colour]);
  }

  // Together they are flipped, then turned by a quarter.
  await page.keyboard.down('Shift');
  await press([130, 80]);
  await page.keyboard.up('Shift');
  await page.keyboard.press('h');
  await expect.poll(() => colours([125, 50], [215, 50]), SOON).toEqual([INK, NOTHING]);
  await page.keyboard.press('v');
  await expect.poll(() => colours([125, 50], [215, 50]), SOON).toEqual([INK, NOTHING]);
  await page.keyboard.press('d');
  await expect.poll(() => colours([195, 35], [145, 125], [170, 125]), SOON).toEqual([INK, NOTHING, RED]);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Delete');
  await expect.poll(() => colours([195, 35]), SOON).toEqual([NOTHING]);
  await page.keyboard.press('Control+v');
  await expect.poll(() => colours([211, 51]), SOON).toEqual([INK]);
  await page.keyboard.press('Delete');

  await choosePaint('fill', '[data-colour="#e8384f"]');

  // A corner of the red box is pulled out.
  await page.keyboard.press('p');
  await press(IN_BOX);
  await drag([-210, -110], [-225, -70]);
  await expect.poll(() => colours([-212, -90]), SOON).toEqual([RED]);
  await action(/^Annuler$/u);
  await expect.poll(() => colours([-212, -90]), SOON).toEqual([NOTHING]);
});

test('the paper is seen from nearer and farther, by buttons and by keys', async () => {
  const shown = (): Promise<number> => editor().locator('pc-zoom-bar output').innerText().then((text) => Number.parseInt(text, 10));
  const whole = await shown();
  await editor().getByRole('button', { name: 'Voir de plus près' }).click();
  expect(await shown()).toBeGreaterThan(whole);
  await editor().getByRole('button', { name: 'Voir toute la feuille' }).click();
  expect(await shown()).toBe(whole);
  await paper().hover();
  await page.keyboard.press('s');
  await page.keyboard.press('+');
  expect(await shown()).toBeGreaterThan(whole);
  await page.keyboard.press('=');
  expect(await shown()).toBe(whole);
});

test('every tool and every deed on what is chosen tells its key', async () => {
  const titles = (where: string): Promise<readonly (string | null)[]> => editor().locator(where).evaluateAll((all) => all.map((one) => (one.shadowRoot?.querySelector('button') ?? one).getAttribute('title')));
  expect((await titles('pc-tool-rail button')).filter((title) => !/\(touche .\)$/u.test(title!))).toEqual([]);
  expect((await titles('pc-action-bar pc-button, .history pc-button, pc-zoom-bar pc-button')).filter((title) => !/\(.+\)$/u.test(title!))).toEqual([]);
});

test('the centre is put elsewhere: the picture stays, and an undo puts the centre back', async () => {
  const before = await held();
  await tool('centre');
  await press([50, 30]);
  await expect.poll(async () => (await held()).rotationCenterX, SOON).toBeCloseTo(before.rotationCenterX + 50, -0.5);
  expect(new TextDecoder().decode((await held()).bytes)).toBe(new TextDecoder().decode(before.bytes));
  await action(/^Annuler$/u);
  await expect.poll(async () => (await held()).rotationCenterX, SOON).toBe(before.rotationCenterX);
});

test('what cannot be edited stays as it was: a mask comes in and goes out again', async () => {
  const path = join(newFolder('imports'), 'masque.svg');
  writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><mask id="m"><path fill="#fff" d="M0 0h40v80H0z"/></mask><g fill="#00ff00"><path mask="url(#m)" d="M0 0h80v80H0z"/></g></svg>');
  await tool('select');
  await importFile(path);
  await expect.poll(async () => new TextDecoder().decode((await held()).bytes).includes('<image'), SOON).toBe(true);
  const [left, right] = await colours([-20, 0], [30, 0]);
  expect(left).toBe('00ff00');
  expect(right).not.toBe('00ff00');
  await action(/^Annuler$/u);
});

test('pixels: painted, filled, lifted, rubbed out, and back among shapes', async () => {
  const octopus = await colours(BODY);
  await editor().locator('[data-convert]').click();
  await editor().locator('[data-tool="brush"]').waitFor();
  await expect.poll(async () => (await held()).dataFormat, SOON).toBe('png');
  expect(await colours(BODY, IN_BOX)).toEqual([...octopus, RED]);

  await choosePaint('outline', '[data-colour="#10263d"]');
  await tool('brush');
  await drag([150, -20], [210, -20], [210, 60], [150, 60], [150, -20]);
  await tool('fill');
  await press([180, 20]);
  await expect.poll(() => colours([180, -20], [180, 20], [225, 20]), SOON).toEqual([INK, RED, NOTHING]);

  await tool('select');
  await drag([135, -35], [225, 75]);
  await drag([180, 20], [100, 20]);
  await expect.poll(() => colours([100, 20], [210, 20]), SOON).toEqual([RED, NOTHING]);
  await shot(page, 'costume-bitmap');
  await tool('eraser');
  await drag([90, 20], [110, 20]);
  await expect.poll(() => colours([100, 20], [100, 40]), SOON).toEqual([NOTHING, RED]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => colours([100, 20]), SOON).toEqual([RED]);

  await page.keyboard.press('r');
  await drag([-210, 60], [-150, 100]);
  await page.keyboard.press('o');
  await drag([-210, 110], [-150, 150]);
  await page.keyboard.press('l');
  await drag([-130, 60], [-130, 150]);
  await expect.poll(() => colours([-180, 80], [-180, 130], [-208, 112], [-130, 100]), SOON).toEqual([RED, RED, NOTHING, INK]);

  // Written, a text is a piece in the hand: moved, turned by a quarter, laid down.
  await page.keyboard.press('t');
  await press([20, -130]);
  await page.keyboard.type('lll');
  await page.setViewportSize({ width: 1366, height: 698 });
  await shot(page, 'costume-bitmap-text-698');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press('Escape');
  const along = (from: Place, step: Place): Promise<string[]> => colours(...Array.from({ length: 40 }, (_, i): Place => [from[0] + i * step[0], from[1] + i * step[1]]));
  const strokes = (row: readonly string[]): number => row.filter((colour, i) => colour === RED && row[i - 1] !== RED).length;
  await expect.poll(async () => strokes(await along([18, -145], [1, 0])), SOON).toBe(3);
  await page.keyboard.press('d');
  await expect.poll(async () => strokes(await along([36, -165], [0, 1])), SOON).toBe(3);
  await page.keyboard.press('Control+d');
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => strokes(await along([102, -149], [0, 1])), SOON).toBe(3);
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  expect(await editor().locator('pc-paper-text').count()).toBe(0);

  await editor().locator('[data-convert]').click();
  await editor().locator('[data-tool="reshape"]').waitFor();
  await expect.poll(async () => (await held()).dataFormat, SOON).toBe('svg');
  expect(await colours([100, 20], BODY, [225, 20])).toEqual([RED, ...octopus, NOTHING]);
});

test('a photograph is made small, other files are refused kindly, and axe finds nothing', async () => {
  const folder = newFolder('imports');
  const big = new Uint8Array(1500 * 300 * 4).fill(255);
  writeFileSync(join(folder, 'grande.png'), encode({ width: 1500, height: 300, data: big, channels: 4 }));
  writeFileSync(join(folder, 'autre.png'), deflateSync(Buffer.from('rien')));
  await importFile(join(folder, 'grande.png'));
  await expect.poll(() => colours([200, 0], [0, 70]), SOON).toContain('ffffff');
  const picture = decoder.decode((await held()).bytes, 'svg', 1)!;
  expect(picture.naturalWidth).toBeLessThanOrEqual(500);
  await importFile(join(folder, 'autre.png'));
  await page.getByText('Je n’arrive pas à lire cette image.').waitFor();
  expect(await problemsFoundByAxe(page)).toEqual([]);
});
