/** The page that is taken home, in a plain window, without the app. */
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildPlayer } from '../../scripts/build-player.ts';
import type { Project } from '../../src/core/project/project.ts';
import { writeSb3 } from '../../src/core/sb3/write-sb3.ts';
import { playerPage } from '../../src/core/take-home/player-page.ts';
import { createTranslate } from '../../src/core/text/translate.ts';
import { buildProject, flag, make, type Made, type SpriteParts } from '../project-builder.ts';
import { shot } from './harness.ts';
import { gameFile, openGameWindow, type GameWindow, type Screen } from './player/game-window.ts';

const UPRIGHT: Screen = { width: 360, height: 640, isTouch: true };
const SIDEWAYS: Screen = { width: 640, height: 360, isTouch: true };
const OLD_PC: Screen = { width: 1366, height: 768, isTouch: false };
const DISC = strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" viewBox="0 0 80 80"><circle cx="40" cy="40" r="40" fill="#e23f3f"/><text x="12" y="48" font-family="Sans Serif" font-size="22">Touche</text></svg>');
const SEA = strToU8('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360"><path fill="#b9e0ea" d="M-240-180h960v720h-960z"/></svg>');
const t = createTranslate('fr');
let shell = '';
let game: GameWindow;

beforeAll(async () => {
  shell = await buildPlayer();
  game = await openGameWindow();
});
beforeEach(() => { game.troubles.length = 0; });
afterAll(() => game.close());

/** Variables named are shown. */
function fileOf(sprites: readonly SpriteParts[], shown: readonly string[] = [], title = 'Le jeu des méduses'): string {
  const built = buildProject(sprites, { costumes: ['mer'], variables: Object.fromEntries(shown.map((name) => [name, 0])) });
  const monitors = shown.map((name, i) => ({ id: `id-${name}`, mode: 'default' as const, opcode: 'data_variable', params: { VARIABLE: name }, spriteName: null, value: 0, x: 5, y: 5 + i * 27, width: 0, height: 0, visible: true, rest: {} }));
  const project: Project = { ...built, monitors };
  const sb3 = Buffer.from(writeSb3({ project, assets: new Map([['costume1.svg', DISC], ['mer.svg', SEA]]) })).toString('base64');
  return gameFile(playerPage({ title, author: 'Poulpe', lesson: null, project, sb3 }, { shell, locale: 'fr', t }));
}

const add = (name: string, value = 1): Made => make('data_changevariableby', { VARIABLE: name, VALUE: value });
const shownValue = (name: string) => game.page.locator('.monitor').filter({ hasText: name }).locator('b');
const centred = { x: -40, y: 40 };

const JUMPER: SpriteParts = { name: 'Méduse', state: centred, scripts: [
  [flag, make('motion_gotoxy', { X: 100, Y: 40 }), add('départs')],
  [make('event_whenthisspriteclicked'), add('touches')],
  [make('event_whenkeypressed', { KEY_OPTION: 'right arrow' }), add('droite')],
  [make('event_whenkeypressed', { KEY_OPTION: 'left arrow' }), add('droite', -1)],
  [make('event_whenkeypressed', { KEY_OPTION: 'space' }), add('touches', 10)],
] };
const NAMES = ['départs', 'touches', 'droite'];

test.each([['upright', UPRIGHT], ['sideways', SIDEWAYS]])('on a phone held %s: the flag starts, a tap is a click, keys are on the screen', async (held, screen) => {
  const { page, tap, touch, troubles } = game;
  await game.open(fileOf([JUMPER], NAMES), screen);
  await shot(page, `player-${held}-ready`);
  await tap(page.getByRole('button', { name: 'Jouer' }));
  await expect.poll(() => shownValue('départs').textContent()).toBe('1');
  await shot(page, `player-${held}`);
  const box = (await page.locator('#canvas').boundingBox())!;
  const at = { x: box.x + (240 + 140) / 480 * box.width, y: box.y + 180 / 360 * box.height };
  await (await touch(at.x, at.y)).lift();
  await expect.poll(() => shownValue('touches').textContent()).toBe('1');
  await tap(page.getByRole('button', { name: 'flèche droite' }));
  await expect.poll(() => shownValue('droite').textContent()).toBe('1');
  await tap(page.getByRole('button', { name: 'espace' }));
  await expect.poll(() => shownValue('touches').textContent()).toBe('11');
  // All of the game can be seen at once, and nothing has to be scrolled sideways.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.querySelector('#game')!.getBoundingClientRect().bottom <= innerHeight + 1)).toBe(true);
  expect(await page.evaluate(() => [...document.querySelectorAll('button')].map((each) => each.getBoundingClientRect()).filter(({ width, height }) => width > 0 && Math.min(width, height) < 44).length)).toBe(0);
  expect(troubles).toEqual([]);
});

test('on an old PC: the keyboard plays, no keys on the screen, the family note below', async () => {
  const { page, troubles } = game;
  await game.open(fileOf([JUMPER], NAMES), OLD_PC);
  await shot(page, 'player-pc-ready');
  await page.getByRole('button', { name: 'Drapeau vert' }).click();
  await expect.poll(() => shownValue('départs').textContent()).toBe('1');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => shownValue('droite').textContent()).toBe('-1');
  expect(await page.getByRole('button', { name: 'flèche droite' }).isVisible()).toBe(false);
  expect(await page.locator('.monitor').first().textContent()).toBe('départs1');
  expect(await page.locator('#note').textContent()).toContain('n’envoie rien à personne');
  await shot(page, 'player-pc');
  await page.locator('#note').scrollIntoViewIfNeeded();
  await shot(page, 'player-pc-note');
  await page.getByRole('button', { name: 'Plein écran' }).click();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await shot(page, 'player-pc-full');
  await page.evaluate(() => document.exitFullscreen());
  expect(troubles).toEqual([]);
});

test('a question is answered in the page', async () => {
  const { page, tap, troubles } = game;
  await game.open(fileOf([{ state: { visible: false }, scripts: [[flag, make('sensing_askandwait', { QUESTION: 'Comment tu t’appelles ?' }), make('data_setvariableto', { VARIABLE: 'nom', VALUE: make('sensing_answer') })]] }], ['nom']), UPRIGHT);
  await tap(page.getByRole('button', { name: 'Jouer' }));
  await page.getByRole('textbox', { name: 'Comment tu t’appelles ?' }).fill('Inès');
  await shot(page, 'player-ask');
  await page.keyboard.press('Enter');
  await expect.poll(() => shownValue('nom').textContent()).toBe('Inès');
  expect(await page.locator('#ask').isVisible()).toBe(false);
  expect(troubles).toEqual([]);
});

test('a key held under a finger stays down until it is lifted, and Stop ends everything', async () => {
  const { page, tap, touch, troubles } = game;
  const turn = [make('control_if', { CONDITION: make('sensing_keypressed', { KEY_OPTION: 'up arrow' }), SUBSTACK: [add('tours')] })];
  await game.open(fileOf([{ scripts: [[flag, make('control_forever', { SUBSTACK: turn })]] }], ['tours']), UPRIGHT);
  await tap(page.getByRole('button', { name: 'Jouer' }));
  const key = (await page.getByRole('button', { name: 'flèche haut' }).boundingBox())!;
  const finger = await touch(key.x + 20, key.y + 20);
  await expect.poll(async () => Number(await shownValue('tours').textContent())).toBeGreaterThan(3);
  await finger.lift();
  await tap(page.getByRole('button', { name: 'Stop' }));
  await expect.poll(() => page.locator('#flag').getAttribute('aria-pressed')).toBe('false');
  expect(troubles).toEqual([]);
});

test('touching is decided on the pixels that the browser drew', async () => {
  const { page, troubles } = game;
  const touching = (other: string): Made => make('sensing_touchingobject', { TOUCHINGOBJECTMENU: other });
  // Two discs of 80: their boxes overlap at a corner 60 away on both axes, their pixels do not; 50 away they do.
  const asks = { name: 'Un', state: { x: 0, y: 0 }, scripts: [[flag, make('data_setvariableto', { VARIABLE: 'touche', VALUE: make('operator_join', { STRING1: touching('Loin'), STRING2: touching('Près') }) })]] };
  await game.open(fileOf([asks, { name: 'Loin', state: { x: 60, y: 60 } }, { name: 'Près', state: { x: 50, y: -50 } }], ['touche']), OLD_PC);
  await page.getByRole('button', { name: 'Drapeau vert' }).click();
  await expect.poll(() => shownValue('touche').textContent()).toBe('falsetrue');
  expect(troubles).toEqual([]);
});

test('a project full of markup is a project like any other', async () => {
  const { page, troubles } = game;
  const name = '</script><img src=x onerror="document.title=1">';
  await game.open(fileOf([{ name, scripts: [[flag, make('looks_say', { MESSAGE: name }), add(name)]] }], [name], name), OLD_PC);
  await page.getByRole('button', { name: 'Drapeau vert' }).click();
  await expect.poll(() => shownValue(name).textContent()).toBe('1');
  expect(await page.locator('h1').textContent()).toBe(name);
  expect(await page.locator('img').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('a sprite that may be dragged follows the finger', async () => {
  const { page, tap, touch, troubles } = game;
  await game.open(fileOf([{ state: { ...centred, draggable: true }, scripts: [[flag, make('control_forever', { SUBSTACK: [make('data_setvariableto', { VARIABLE: 'x', VALUE: make('motion_xposition') })] })]] }], ['x']), UPRIGHT);
  await tap(page.getByRole('button', { name: 'Jouer' }));
  await expect.poll(() => shownValue('x').textContent()).toBe('-40');
  const box = (await page.locator('#canvas').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const finger = await touch(middle.x, middle.y);
  await finger.move(middle.x + box.width / 8, middle.y);
  await finger.move(middle.x + box.width / 4, middle.y);
  await finger.lift();
  await expect.poll(async () => Math.abs(Number(await shownValue('x').textContent()) - 80)).toBeLessThan(2);
  expect(troubles).toEqual([]);
});

// Chromium took the drag for the beginning of a scroll, and the tap for its end: two times in five.
test('a tap straight after a quick drag is a tap', async () => {
  const { page, tap, touch } = game;
  await game.open(fileOf([{ state: { ...centred, draggable: true }, scripts: [[flag, make('control_forever', { SUBSTACK: [make('motion_turnright', { DEGREES: 5 })] })]] }]), UPRIGHT);
  const box = (await page.locator('#canvas').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await tap(page.getByRole('button', { name: 'Jouer' }));
  const isRunning = () => page.locator('#flag').getAttribute('aria-pressed');
  for (let drag = 0; drag < 6; drag++) {
    await page.locator('#flag').click();
    await expect.poll(isRunning).toBe('true');
    const finger = await touch(middle.x, middle.y);
    await finger.move(middle.x + box.width / 8, middle.y);
    await finger.move(middle.x + box.width / 4, middle.y);
    await finger.lift();
    await tap(page.getByRole('button', { name: 'Stop' }));
    await expect.poll(isRunning).toBe('false');
  }
});

test('a note is over when it should be, and nothing complains of sound', async () => {
  const { page, tap, troubles } = game;
  await game.open(fileOf([{ scripts: [[flag, make('music_playNoteForBeats', { NOTE: 60, BEATS: 0.1 }), make('music_playDrumForBeats', { DRUM: 1, BEATS: 0.1 }), add('finies')]] }], ['finies']), UPRIGHT);
  await tap(page.getByRole('button', { name: 'Jouer' }));
  await expect.poll(() => shownValue('finies').textContent()).toBe('1');
  expect(troubles).toEqual([]);
});

/** What browsers of 2021 have not; `src/player/old-browsers.ts` is there for them. */
const OLD_BROWSER = `delete globalThis.OffscreenCanvas; delete HTMLCanvasElement.prototype.transferControlToOffscreen; delete Map.groupBy; delete Object.hasOwn;
  for (const name of ['at', 'findLast', 'toReversed', 'toSorted']) delete Array.prototype[name];`;

test('a browser of 2021 plays too', async () => {
  const { page, tap, touch, troubles } = game;
  await game.open(fileOf([JUMPER], NAMES), UPRIGHT, OLD_BROWSER);
  expect(await page.evaluate(() => [OffscreenCanvas, Map.groupBy].map((each) => String(each).includes('native')))).toEqual([false, false]);
  await tap(page.getByRole('button', { name: 'Jouer' }));
  await expect.poll(() => shownValue('départs').textContent()).toBe('1');
  const box = (await page.locator('#canvas').boundingBox())!;
  await (await touch(box.x + 380 / 480 * box.width, box.y + box.height / 2)).lift();
  await expect.poll(() => shownValue('touches').textContent()).toBe('1');
  await shot(page, 'player-old-browser');
  expect(troubles).toEqual([]);
});

test('what is no game says so, in words', async () => {
  const { page } = game;
  await page.goto(`file://${encodeURI(gameFile(playerPage({ title: 'Jeu', author: 'Poulpe', lesson: null, project: buildProject([]), sb3: 'AAAA' }, { shell, locale: 'fr', t })))}`);
  await page.getByText('Ce navigateur est trop ancien pour ce jeu.').waitFor();
});
