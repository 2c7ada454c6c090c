/** The pen in a real window: the drawing as it is seen, and lines by the ten thousand. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProject, call, flag, make, say, type Definition, type Made, type SpriteParts } from '../project-builder.ts';
import { openTestWindow, type TestWindow } from './test-window.ts';

const CANVAS = '<canvas style="display:block;width:720px;height:540px" tabindex="0"></canvas>';
const FISH = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 4l24 16L0 36z" fill="#f2735a"/><ellipse cx="46" cy="20" rx="30" ry="17" fill="#ff8552"/><circle cx="62" cy="15" r="4" fill="#10263d"/></svg>';
const SEA = '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="#dcf3e3"/></svg>';

const TICK_MS = 1000 / 30;

let shown: TestWindow;
let page: Page;

beforeAll(async () => {
  shown = await openTestWindow('e2e/stage/page.ts', 'openStage', CANVAS);
  page = shown.page;
});
afterAll(() => shown.close());

async function play(sprites: readonly SpriteParts[]): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => 'openStage' in window);
  const project = buildProject(sprites.map((sprite) => ({ costumes: ['fish'], ...sprite })), { costumes: ['sea'] });
  const centred = { ...project, targets: project.targets.map((t) => ({ ...t, costumes: t.costumes.map((c) => ({ ...c, rotationCenterX: t.isStage ? 240 : 40, rotationCenterY: t.isStage ? 180 : 20 })) })) };
  await page.evaluate(([given, files]) => {
    window.lab = window.openStage(false);
    window.lab.load(given, files);
  }, [JSON.stringify(centred), { 'fish.svg': FISH, 'sea.svg': SEA }] as const);
  await page.waitForFunction(() => window.lab.heard.some((m) => m.type === 'loaded'));
  await page.evaluate(() => window.lab.stage.flag());
}

const waitForSay = (text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => window.lab.heard.some((m) => m.type === 'event' && m.event.kind === 'say' && m.event.text === wanted), text);

/** Colours at points in stage units of a picture of the stage. */
function coloursOf(png: Uint8Array, points: readonly (readonly [x: number, y: number])[]): string[] {
  const { data, width, channels } = decode(png);
  const scale = width / 480;
  return points.map(([x, y]) => {
    const at = (Math.floor((180 - y) * scale) * width + Math.floor((x + 240) * scale)) * channels;
    return [...data.slice(at, at + 3)].map((c) => c.toString(16).padStart(2, '0')).join('');
  });
}
async function shoot(name: string): Promise<Uint8Array> {
  mkdirSync(join(import.meta.dirname, 'screenshots'), { recursive: true });
  return page.locator('canvas').screenshot({ path: join(import.meta.dirname, 'screenshots', `${name}.png`) });
}

const to = (x: number, y: number): Made => make('motion_gotoxy', { X: x, Y: y });
const steps = (count: number): Made => make('motion_movesteps', { STEPS: count });
const right = (degrees: number): Made => make('motion_turnright', { DEGREES: degrees });
const repeat = (times: number, ...stack: Made[]): Made => make('control_repeat', { TIMES: times, SUBSTACK: stack });
const colour = (hex: string): Made => make('pen_setPenColorToColor', { COLOR: hex });
const size = (width: number): Made => make('pen_setPenSizeTo', { SIZE: width });
const set = (parameter: string, value: number): Made => make('pen_setPenColorParamTo', { COLOR_PARAM: parameter, VALUE: value });
const change = (parameter: string, value: number): Made => make('pen_changePenColorParamBy', { COLOR_PARAM: parameter, VALUE: value });
const down = make('pen_penDown');
const up = make('pen_penUp');

test('a picture of lines, dots, stamps and see-through ink, sharp at the size of the window', async () => {
  await play([
    { scripts: [[
      flag, make('looks_hide'), make('pen_clear'),
      to(-200, 100), colour('#0b5a7a'), size(1), down, repeat(4, steps(80), right(90)), up,
      to(-90, 20), size(6), set('color', 0), set('saturation', 90), set('brightness', 95), down, repeat(36, steps(14), right(10), change('color', 2.8)), up,
      to(60, 130), colour('#c4432e'), size(40), set('transparency', 50), down, to(200, 130), up, to(130, 170), down, to(130, 90), up,
      set('transparency', 0), colour('#1b6040'), size(20), to(-200, -120), down, up,
      to(150, -40), make('pen_stamp'), right(30), make('looks_seteffectto', { EFFECT: 'ghost', VALUE: 50 }), to(150, -110), make('pen_stamp'), say('fini'),
    ]] },
    { scripts: [[flag, to(-90, -60)]] },
  ]);
  await waitForSay('fini');
  await expect.poll(async () => coloursOf(await shoot('pen'), [[-160, 100], [-200, -120], [180, 130], [130, 130], [-90, -60], [150, -40]]), { timeout: 10_000 })
    .toEqual([expect.stringMatching(/^0b5a7a|^..../u), '1b6040', expect.stringMatching(/^d0|^cf/u), expect.stringMatching(/^c[a-f0-9]/u), expect.not.stringMatching('dcf3e3'), expect.not.stringMatching('dcf3e3')]);
  const png = await page.evaluate(async () => [...await window.lab.stage.snapshot(480) ?? []]);
  expect(coloursOf(Uint8Array.from(png), [[-200, -120], [0, -170]])).toEqual(['1b6040', 'dcf3e3']);
  await page.evaluate(() => { document.querySelector('canvas')!.style.cssText = 'display:block;width:480px;height:360px'; });
  await expect.poll(async () => coloursOf(await shoot('pen-small'), [[-200, -120], [180, 130]]), { timeout: 10_000 }).toEqual(['1b6040', expect.stringMatching(/^d0|^cf/u)]);
});

test('a line is a colour that can be touched; "erase all" takes it away', async () => {
  const touches = make('sensing_touchingcolor', { COLOR: '#ff0000' });
  await play([
    { scripts: [[flag, make('looks_hide'), to(-100, 0), colour('#ff0000'), size(10), down, to(100, 0), up, make('event_broadcast', { BROADCAST_INPUT: 'drawn' })]] },
    { scripts: [[flag, to(0, 100)], [make('event_whenbroadcastreceived', { BROADCAST_OPTION: 'drawn' }), say(touches), to(0, 10), say(make('operator_join', { STRING1: 'then ', STRING2: touches })), make('pen_clear'), say(make('operator_join', { STRING1: 'after ', STRING2: touches }))]] },
  ]);
  await waitForSay('after false');
  const said = await page.evaluate(() => window.lab.heard.flatMap((m) => (m.type === 'event' && m.event.kind === 'say' ? [m.event.text] : [])));
  expect(said).toEqual(['false', 'then true', 'after false']);
});

test('fifty thousand lines a second, and the page goes on at its pace', async () => {
  const scribble: Definition = { proccode: 'scribble', names: [], isWarp: true, stack: [repeat(1700, steps(9), make('motion_turnright', { DEGREES: make('operator_random', { FROM: -40, TO: 40 }) }), make('motion_ifonedgebounce'))] };
  await play([{ definitions: [scribble], scripts: [[flag, make('looks_hide'), colour('#1287a8'), down, make('control_forever', { SUBSTACK: [call('scribble')] })]] }]);
  // The best second counts: others may be busy on this machine.
  const frameMs = (): Promise<number[]> => page.evaluate(() => window.lab.heard.flatMap((m) => (m.type === 'alive' ? [m.frameMs] : [])));
  await expect.poll(async () => (await frameMs()).length, { timeout: 20_000 }).toBeGreaterThan(4);
  await shoot('pen-scribble');
  expect(Math.min(...(await frameMs()).slice(1))).toBeLessThan(TICK_MS);
});
