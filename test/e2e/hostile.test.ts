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
const asClone = make('control_start_as_clone');
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

async function start(name: string, parts: SpriteParts): Promise<void> {
  await openProject(launched, name, [{ name: 'Carré', ...parts }]);
  await button('Démarrer').click();
  await page.locator('pc-stage-bar pc-button[running]').waitFor();
}

/** A click changes the page, and so does the next, while the program runs. How long that took is told. */
async function answersClicks(name: string): Promise<void> {
  const tab = (label: string) => page.getByRole('tab', { name: label });
  for (const label of ['Sons', 'Code']) {
    await tab(label).click();
    await expect.poll(() => tab(label).getAttribute('aria-selected')).toBe('true');
  }
  console.info(`${name}: the page is deaf for ${Math.round(await longestDeafness())} ms at most`);
  expect(await page.locator('pc-stage-bar pc-button[running]').count()).toBe(1);
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
  ['trois cents clones, chacun ses boucles', { variables: { n: 0 }, scripts: [[flag, make('control_repeat', { TIMES: 300, SUBSTACK: [clone] }), forever()], [asClone, forever(make('motion_turnright', { DEGREES: 15 }))], [asClone, forever(call('vite'))]], definitions: [inWarp(make('control_repeat', { TIMES: 10_000, SUBSTACK: [set('n', get('n'))] }))] }],
  ['deux cents sommes dans une somme', { variables: { n: 0 }, scripts: [[flag, forever(call('vite'))]], definitions: [inWarp(forever(set('n', Array.from({ length: 200 }).reduce<Made>((inner) => make('operator_add', { NUM1: 1, NUM2: inner }), get('n')))))] }],
  ['cent textes de dix millions', { variables: { t: 'abcdefgh' }, lists: { l: [] }, scripts: [[flag, forever(call('vite'))]], definitions: [inWarp(make('control_repeat', { TIMES: 20, SUBSTACK: [set('t', make('operator_join', { STRING1: get('t'), STRING2: get('t') }))] }), make('control_repeat', { TIMES: 5, SUBSTACK: [make('data_addtolist', { LIST: 'l', ITEM: get('t') })] }), set('t', 'abcdefgh'), make('data_deletealloflist', { LIST: 'l' }))] }],
  ['des clones de clones', { scripts: [[flag, forever(clone)], [asClone, make('motion_goto', { TO: '_random_' }), forever(clone, make('motion_turnright', { DEGREES: 15 }))]] }],
];

test.each(heavy)('%s: the page answers, and Stop stops', async (name, parts) => {
  await start(name, parts);
  await answersClicks(name);
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
