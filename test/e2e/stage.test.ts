/** The stage's worker in a real window: what it draws, how it answers, and that a stuck one is replaced. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block, Blocks, Costume, Project, Target } from '../../src/core/project/project.ts';
import { openTestWindow, type TestWindow } from './test-window.ts';

const CANVAS = '<canvas style="display:block;width:720px;height:540px" tabindex="0"></canvas><input>';
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#ff0000"/></svg>';
const ARROW = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 10h50V0l30 20-30 20V30H0z" fill="#0000ff"/></svg>';
/** Each begins as it should, and ends too soon. */
const CUT = {
  'cut.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40"',
  'cut.png': 'base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYA',
  'cut.gif': 'base64,R0lGODlhEAAQAPAAAP8AAA==',
  'cut.jpg': 'base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAM=',
};
const FILES = { 'square.svg': SQUARE, 'arrow.svg': ARROW, ...CUT };

const costume = (name: string, centreX: number, centreY: number): Costume =>
  ({ assetId: name, name, md5ext: `${name}.svg`, dataFormat: 'svg', rest: {}, rotationCenterX: centreX, rotationCenterY: centreY, bitmapResolution: 1 });
const plain = (name: string, changes: Partial<Target>): Target => ({
  isStage: false, name, variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [], sounds: [], volume: 100, layerOrder: 1, rest: {}, ...changes,
});
const block = (opcode: string, changes: Partial<Block>): Block => ({ opcode, next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: false, ...changes });
const sprite = (name: string, shown: Costume, x: number, y: number, blocks: Blocks = {}, changes: Partial<NonNullable<Target['sprite']>> = {}): Target => plain(name, {
  costumes: [shown], blocks, sprite: { visible: true, x, y, size: 100, direction: 90, draggable: false, rotationStyle: 'all around', ...changes },
});
const projectOf = (...sprites: Target[]): Project => ({
  targets: [plain('Stage', { isStage: true, layerOrder: 0, stage: { tempo: 60, videoState: 'off', videoTransparency: 50, textToSpeechLanguage: null } }), ...sprites],
  monitors: [], extensions: [], meta: {}, rest: {},
});

const hat = (opcode: string, next: string, fields: Block['fields'] = {}): Block => block(opcode, { topLevel: true, x: 0, y: 0, next, fields });
const say = (text: string, parent: string): Block => block('looks_say', { parent, inputs: { MESSAGE: [1, [10, text]] } });

let shown: TestWindow;
let page: Page;

beforeAll(async () => {
  shown = await openTestWindow('e2e/stage/page.ts', 'openStage', CANVAS);
  page = shown.page;
});
afterAll(() => shown.close());

/** A fresh page with the project loaded. */
async function open(project: Project, isFirstWorkerStuck = false): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => 'openStage' in window);
  await page.evaluate(([given, files, isStuck]) => {
    window.lab = window.openStage(isStuck);
    window.lab.load(given, files);
  }, [JSON.stringify(project), FILES, isFirstWorkerStuck] as const);
  await page.waitForFunction(() => window.lab.heard.some((m) => m.type === 'loaded'));
}

/** Colours of the stage at points in stage units, from a snapshot 480 wide. */
async function coloursAt(...points: readonly (readonly [x: number, y: number])[]): Promise<string[]> {
  const png = await page.evaluate(async () => [...await window.lab.stage.snapshot(480) ?? []]);
  return readColours(Uint8Array.from(png), 1, points);
}

/** The same from the window itself, where the canvas is 720 wide. */
async function coloursShown(...points: readonly (readonly [x: number, y: number])[]): Promise<string[]> {
  return readColours(await page.screenshot(), 1.5, points);
}

function readColours(png: Uint8Array, scale: number, points: readonly (readonly [x: number, y: number])[]): string[] {
  const { data, width, channels } = decode(png);
  return points.map(([x, y]) => {
    const at = (Math.floor((180 - y) * scale) * width + Math.floor((x + 240) * scale)) * channels;
    return [...data.slice(at, at + 3)].map((c) => c.toString(16).padStart(2, '0')).join('');
  });
}

async function shot(name: string): Promise<void> {
  mkdirSync(join(import.meta.dirname, 'screenshots'), { recursive: true });
  await page.screenshot({ path: join(import.meta.dirname, 'screenshots', `${name}.png`) });
}

const heardEvents = (): Promise<unknown[]> => page.evaluate(() => window.lab.heard.flatMap((m) => (m.type === 'event' ? [m.event] : [])));
const waitForSay = (text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => window.lab.heard.some((m) => m.type === 'event' && m.event.kind === 'say' && m.event.text === wanted), text);

test('sprites where they are, turned, in their order, on white; a missing picture has a placeholder', async () => {
  await open(projectOf(
    sprite('Carré', costume('square', 20, 20), 100, 50),
    { ...sprite('Flèche', costume('arrow', 40, 20), 100, 50, {}, { direction: 180 }), layerOrder: 2 },
    sprite('Perdu', costume('lost', 0, 0), -150, -80),
    sprite('Caché', costume('square', 20, 20), -100, 100, {}, { visible: false }),
  ));
  expect(await coloursAt([82, 50], [100, 60], [100, 15], [0, 0], [-100, 100])).toEqual(['ff0000', '0000ff', '0000ff', 'ffffff', 'ffffff']);
  expect((await coloursAt([-150, -40]))[0]).not.toBe('ffffff');
  expect(await page.evaluate(() => window.lab.heard.find((m) => m.type === 'loaded'))).toEqual({ type: 'loaded', missing: ['lost.svg'] });
  await page.waitForFunction(() => document.querySelector('canvas')!.width === Math.round(720 * devicePixelRatio));
  await shot('stage-sprites');
});

test('a costume of any kind that is missing or ends too soon is a placeholder, and the program runs', async () => {
  const formats = ['svg', 'png', 'gif', 'jpg'] as const;
  const rows = [['lost', 80], ['cut', -80]] as const;
  const at = formats.flatMap((format, i) => rows.map(([name, y]) => ({ name: `${name}.${format}`, dataFormat: format, x: -165 + i * 110, y })));
  const onFlag = { hat: hat('event_whenflagclicked', 'said'), said: say('tout va bien', 'hat') };
  await open(projectOf(...at.map(({ name, dataFormat, x, y }) => sprite(name, { ...costume(name, 0, 0), md5ext: name, dataFormat }, x, y, name === 'cut.jpg' ? onFlag : {}))));
  const paper = at.map(({ x, y }) => [x - 30, y + 30] as const);
  expect(new Set(await coloursAt(...paper))).toEqual(new Set(['dbe6f2']));
  const loaded = await page.evaluate(() => window.lab.heard.flatMap((m) => (m.type === 'loaded' ? [...m.missing] : [])));
  expect(loaded.sort()).toEqual(at.map(({ name }) => name).sort());
  await page.evaluate(() => window.lab.stage.flag());
  await waitForSay('tout va bien');
  await shot('stage-placeholders');
});

test('mirrored, sized, ghostly, bright: the same in the window as in a snapshot', async () => {
  const set = (effect: string, value: number, parent: string, next: string | null = null): Block =>
    block('looks_seteffectto', { parent, next, inputs: { VALUE: [1, [4, value]] }, fields: { EFFECT: [effect, null] } });
  const onFlag = (effect: string, value: number): Blocks => ({ hat: hat('event_whenflagclicked', 'set'), set: set(effect, value, 'hat') });
  await open(projectOf(
    sprite('Gauche', costume('arrow', 40, 20), 0, 100, {}, { direction: -90, rotationStyle: 'left-right' }),
    sprite('Grand', costume('square', 20, 20), -150, 0, {}, { size: 300 }),
    sprite('Petit', costume('square', 20, 20), -50, 0, {}, { size: 50 }),
    sprite('Fantôme', costume('square', 20, 20), 50, 0, onFlag('GHOST', 50)),
    sprite('Pâle', costume('square', 20, 20), 150, 0, onFlag('BRIGHTNESS', 100)),
    sprite('Tordu', costume('square', 20, 20), 0, -100, { hat: hat('event_whenflagclicked', 'set'), set: set('MOSAIC', 20, 'hat', 'also'), also: set('FISHEYE', 50, 'set') }),
  ));
  await page.evaluate(() => window.lab.stage.flag());
  const points = [[-37, 100], [37, 115], [-150, 55], [-150, 63], [-50, 8], [-50, 12], [50, 0], [150, 0], [0, -100]] as const;
  const colours = ['0000ff', 'ffffff', 'ff0000', 'ffffff', 'ff0000', 'ffffff', 'ff8080', 'ffffff', 'ff0000'];
  const nearly = (given: string[]): string[] => given.map((colour) => colour.replace(/^ff7[def]7[def]$/u, 'ff8080'));
  await expect.poll(async () => nearly(await coloursShown(...points)), { timeout: 10_000 }).toEqual(colours);
  expect(nearly(await coloursAt(...points))).toEqual(colours);
});

test('a sprite that turned rests exactly where its direction says', async () => {
  await open(projectOf(sprite('Flèche', costume('arrow', 40, 20), 0, 0, {
    hat: hat('event_whenflagclicked', 'loop'),
    loop: block('control_repeat', { parent: 'hat', next: 'point', inputs: { TIMES: [1, [6, 7]], SUBSTACK: [2, 'turn'] } }),
    turn: block('motion_turnright', { parent: 'loop', inputs: { DEGREES: [1, [4, 13]] } }),
    point: block('motion_pointindirection', { parent: 'loop', inputs: { DIRECTION: [1, [8, 0]] } }),
  }, { size: 300 })));
  await page.evaluate(() => window.lab.stage.flag());
  await expect.poll(() => coloursShown([0, 110], [0, -110], [110, 0]), { timeout: 10_000 }).toEqual(['0000ff', '0000ff', 'ffffff']);
});

test('the flag starts scripts; the sprite moves, speaks, and the page is told', async () => {
  await open(projectOf(sprite('Flèche', costume('arrow', 40, 20), -60, -120, {
    hat: hat('event_whenflagclicked', 'move'),
    move: block('motion_movesteps', { parent: 'hat', next: 'effect', inputs: { STEPS: [1, [4, 100]] } }),
    effect: block('looks_seteffectto', { parent: 'move', next: 'say', inputs: { VALUE: [1, [4, 100]] }, fields: { EFFECT: ['COLOR', null] } }),
    say: say('Bonjour ! Je suis une flèche qui part vers la droite.', 'effect'),
  })));
  await page.evaluate(() => window.lab.stage.flag());
  await waitForSay('Bonjour ! Je suis une flèche qui part vers la droite.');
  await page.waitForFunction(() => window.lab.heard.some((m) => m.type === 'state' && m.states.some((s) => s.name === 'Flèche' && s.x === 40)));
  expect(await coloursAt([-60, -120], [40, -120])).toEqual(['ffffff', 'ffff00']);
  await shot('stage-bubble');
});

test('a click goes to the sprite under the mouse, a key to its hat, but not while typing in a field', async () => {
  await open(projectOf(sprite('Carré', costume('square', 20, 20), 100, 50, {
    click: hat('event_whenthisspriteclicked', 'sayClick'), sayClick: say('clic', 'click'),
    key: hat('event_whenkeypressed', 'sayKey', { KEY_OPTION: ['1', null] }), sayKey: say('un', 'key'),
  })));
  await page.mouse.click((100 + 240) * 1.5, (180 + 50) * 1.5);
  await page.locator('input').focus();
  await page.keyboard.press('1');
  expect(await heardEvents()).toEqual([]);
  await page.mouse.click((100 + 240) * 1.5, (180 - 50) * 1.5);
  await waitForSay('clic');
  expect(await page.inputValue('input')).toBe('1');
  await page.locator('canvas').focus();
  await page.keyboard.press('1');
  await waitForSay('un');
  expect((await heardEvents()).filter((e) => (e as { kind: string }).kind === 'say')).toHaveLength(2);
});

test('a worker that does not answer is replaced, with its project and a new canvas', async () => {
  await open(projectOf(sprite('Carré', costume('square', 20, 20), 0, 0)), true);
  await page.waitForFunction(() => window.lab.troubles.includes('stuck'), undefined, { timeout: 20_000 });
  await page.waitForFunction(() => window.lab.heard.filter((m) => m.type === 'loaded').length === 2, undefined, { timeout: 20_000 });
  expect(await coloursAt([0, 0])).toEqual(['ff0000']);
  expect(await page.locator('canvas').count()).toBe(1);
});

test('checks run in their own worker', async () => {
  await open(projectOf());
  const report = await page.evaluate((json) => window.lab.stage.check({ project: JSON.parse(json), assets: new Map(), checks: [], seed: 1 }), JSON.stringify(projectOf()));
  expect(report).toEqual({ isPassed: true, results: [] });
});

/** A WAV of silence, 8 bits, 8,000 samples a second. */
function silence(samples: number): number[] {
  const wav = Buffer.alloc(44 + samples, 128);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  for (const [value, at] of [[1, 20], [1, 22], [1, 32], [8, 34]] as const) wav.writeUInt16LE(value, at);
  wav.writeUInt32LE(8000, 24);
  wav.writeUInt32LE(8000, 28);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  return [...wav];
}

test('sounds end when they should, also without a device and when they cannot be decoded', async () => {
  const play = (bytes: readonly number[], durationMs: number): Promise<number> =>
    page.evaluate(([given, ms]) => window.playSound(given, ms), [bytes, durationMs] as const);
  const decoded = await play(silence(4000), 5000);
  expect(decoded).toBeGreaterThan(450);
  expect(decoded).toBeLessThan(4000);
  expect(await play([1, 2, 3], 300)).toBeGreaterThan(290);
});
