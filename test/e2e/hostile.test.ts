import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { call, flag, make, say, type Definition, type Made, type SpriteParts } from '../project-builder.ts';
import { shot, type LaunchedApp } from './harness.ts';
import { launchStudio, openProject } from './studio/open-project.ts';

const set = (name: string, value: Made | string): Made => make('data_setvariableto', { VARIABLE: name, VALUE: value });
const get = (name: string): Made => make('data_variable', { VARIABLE: name });
const forever = (...stack: readonly Made[]): Made => make('control_forever', { SUBSTACK: stack });
const inWarp = (...stack: readonly Made[]): Definition => ({ proccode: 'vite', names: [], isWarp: true, stack });
const broadcast = (name: string): Made => make('event_broadcast', { BROADCAST_INPUT: name });
const received = (name: string): Made => make('event_whenbroadcastreceived', { BROADCAST_OPTION: name });
const clone = make('control_create_clone_of', { CLONE_OPTION: '_myself_' });
const push = make('data_addtolist', { LIST: 'l', ITEM: 'un élément assez long' });

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchStudio();
  page = launched.page;
});
afterAll(() => launched.close());

const button = (name: string) => page.locator('pc-studio-side').getByRole('button', { name, exact: true });

/** Runs, and measures meanwhile how long the page takes to answer: the longest time between two of its turns, in milliseconds. */
async function start(name: string, parts: SpriteParts): Promise<void> {
  await openProject(launched, name, [{ name: 'Carré', ...parts }]);
  await button('Démarrer').click();
  await page.locator('pc-stage-bar pc-button[running]').waitFor();
}

/** How long the page is deaf at worst while a hundred turns pass. */
const longestDeafness = (): Promise<number> => page.evaluate(() => new Promise<number>((resolve) => {
  let [last, worst, turns] = [performance.now(), 0, 0];
  const turn = (): void => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
    if (++turns < 100) setTimeout(turn, 4);
    else resolve(worst);
  };
  turn();
}));

async function stop(): Promise<void> {
  await button('Arrêter').click();
  await page.locator('pc-stage-bar pc-button[running]').waitFor({ state: 'detached', timeout: 4000 });
}

afterEach(async () => {
  const close = page.locator('pc-studio-message pc-dialog').getByRole('button', { name: 'Fermer' });
  if (await close.isVisible()) await close.click();
});

const heavy: readonly (readonly [name: string, parts: SpriteParts])[] = [
  ['une boucle sans fin en un coup', { variables: { n: 0 }, scripts: [[flag, call('vite')]], definitions: [inWarp(forever(set('n', make('operator_add', { NUM1: get('n'), NUM2: 1 }))))] }],
  ['cinq boucles sans fin en un coup', { variables: { n: 0 }, scripts: Array.from({ length: 5 }, () => [flag, call('vite')]), definitions: [inWarp(forever(set('n', make('operator_add', { NUM1: get('n'), NUM2: 1 }))))] }],
  ['une liste d’un million', { lists: { l: [] }, scripts: [[flag, make('data_showlist', { LIST: 'l' }), forever(call('vite'))]], definitions: [inWarp(make('control_repeat', { TIMES: 1_000_000, SUBSTACK: [push] }))] }],
  ['dix mille messages', { scripts: [[flag, forever(make('control_repeat', { TIMES: 10_000, SUBSTACK: [broadcast('m')] }))], [flag, forever(call('vite'))], [received('m'), make('looks_nextcostume')]], definitions: [inWarp(make('control_repeat', { TIMES: 10_000, SUBSTACK: [broadcast('m')] }))] }],
  ['des clones de clones', { scripts: [[flag, forever(clone)], [make('control_start_as_clone'), make('motion_goto', { TO: '_random_' }), forever(clone, make('motion_turnright', { DEGREES: 15 }))]] }],
];

test.each(heavy)('%s: the page answers, and Stop stops', async (name, parts) => {
  await start(name, parts);
  expect(await longestDeafness()).toBeLessThan(100);
  await stop();
});

test('a text that doubles without end is told of in kind words, and its script stops', async () => {
  await openProject(launched, 'Texte', [{ name: 'Carré', variables: { t: 'abcdefgh' }, scripts: [[flag, forever(set('t', make('operator_join', { STRING1: get('t'), STRING2: get('t') })))]] }]);
  await button('Démarrer').click();
  await page.getByText('un texte devient trop long').waitFor();
  await shot(page, 'hostile-text');
});

test.each([true, false])('a block that calls itself without end is told of in kind words, and its script stops (warp: %s)', async (isWarp) => {
  await openProject(launched, `Sans fond ${isWarp}`, [{ name: 'Carré', scripts: [[flag, call('moi')]], definitions: [{ proccode: 'moi', names: [], isWarp, stack: [call('moi'), say('jamais')] }] }]);
  await button('Démarrer').click();
  await page.getByText('un bloc s’appelle lui-même sans fin').waitFor();
  await shot(page, 'hostile-recursion');
});
