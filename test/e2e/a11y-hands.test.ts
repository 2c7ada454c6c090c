/** A whole session for hands that hold no mouse, and one for hands that cannot drag: sign in, follow a lesson, build, run, check, change sprite. */
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchWithSampleClass, shot, type LaunchedApp } from './harness.ts';
import { numberOf, paletteBlock, programBlock, waitForStudio, type Point } from './studio/studio-page.ts';
import { focusedWords, tabTo } from './tab-to.ts';

let launched: LaunchedApp;
let page: Page;

beforeEach(async () => {
  launched = await launchWithSampleClass(15_000);
  page = launched.page;
  await page.reload();
  await page.getByRole('button', { name: /CE2 mardi/u }).waitFor();
});
afterEach(() => launched.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const announced = (): Promise<string> => page.locator('[aria-live]').evaluateAll((regions) => regions.map(({ textContent }) => textContent ?? '').join(' '));
const press = (...keys: readonly string[]): Promise<void> => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** Presses `key` until `told` has these words: what has the focus, or what is announced. */
async function pressUntil(key: string, told: () => Promise<string>, words: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await press(key);
    const isThere = await expect.poll(told, { timeout: 400 }).toContain(words).then(() => true, () => false);
    if (isThere) return;
  }
  throw new Error(`${key} never came to “${words}”: ${await told()}`);
}

/** By the keyboard, as every button is. */
async function push(words: string | RegExp): Promise<void> {
  await tabTo(page, words);
  await press('Enter');
}

test('without a mouse', async () => {
  await press('Tab');
  await push('CE2 mardi');
  await button('Adèle').waitFor();
  await push('Adèle');
  await button(/^1 /u).waitFor();
  await push(/^1 /u);
  await waitForStudio(page, 'Scopi avance');

  // Not yet: told so, where the focus is.
  await push('Je vérifie');
  await page.locator('pc-step-bar').getByText('Scopi n’avance pas encore').waitFor();

  // A block of the palette, and where it goes.
  await tabTo(page, 'Événements, titre');
  await pressUntil('ArrowDown', () => focusedWords(page), 'avancer de');
  await shot(page, 'a11y-keyboard-palette');
  await press('Enter');
  await pressUntil('ArrowDown', announced, 'attendre');
  await shot(page, 'a11y-keyboard-move');
  await press('Enter');
  await programBlock(page, 'attendre').getByText('avancer de').waitFor();

  await push(/^\s*Démarrer/u);
  await expect.poll(() => numberOf(page, 'x').inputValue()).toBe('−90');
  await push('Je vérifie');
  await page.locator('pc-success').getByText('Scopi attend, puis il avance').waitFor();
  await shot(page, 'a11y-keyboard-success');
  await push('Étape suivante');
  await page.locator('pc-step-bar').getByText('2', { exact: false }).first().waitFor();

  await push('Poisson');
  await page.getByRole('textbox', { name: 'Nom' }).or(page.locator('pc-sprite-tiles [aria-pressed="true"], pc-sprite-tiles [aria-current="true"]')).first().waitFor();
  await shot(page, 'a11y-keyboard-sprite');
  await push('Mes séances');
  await page.locator('[data-screen="sessions"]').waitFor();
  await push('Quitter');
  await page.locator('[data-screen="names"]').waitFor();
});

/** A press and a release at one place. */
const click = ({ x, y }: Point): Promise<void> => page.mouse.click(x, y);

/** The upper left of a block of the program, where its own words are. */
async function gripOf(words: string, at: Point = { x: 14, y: 20 }): Promise<Point> {
  const box = await programBlock(page, words).locator('> .blocklyPath').first().boundingBox();
  return { x: box!.x + at.x, y: box!.y + at.y };
}

test('by clicks, without dragging', async () => {
  await button(/CE2 mardi/u).click();
  await button('Adèle').click();
  await button(/^1 /u).click();
  await waitForStudio(page, 'Scopi avance');

  await paletteBlock(page, 'avancer de').click({ position: { x: 14, y: 20 } });
  await page.getByText('Appuie là où le bloc va').waitFor();
  await shot(page, 'a11y-clicks-held');
  // Lower half: under it.
  await click(await gripOf('attendre', { x: 14, y: 40 }));
  await programBlock(page, 'attendre').getByText('avancer de').waitFor();
  await button('Démarrer').click();
  await expect.poll(() => numberOf(page, 'x').inputValue()).toBe('−90');
  await button('Je vérifie').click();
  await page.locator('pc-success').getByText('Scopi attend, puis il avance').waitFor();
  await button('Étape suivante').click();
  await page.locator('pc-sprite-tiles').getByText('Poisson').click();
  await expect.poll(() => page.locator('pc-sprite-numbers').getByRole('textbox').first().inputValue()).toBe('Poisson');
});

/** Picks a block of the palette up by a click, and puts it at `to` by another. */
async function put(family: string, words: string, to: () => Promise<Point>): Promise<void> {
  await page.locator('.pc-rail').getByRole('button', { name: family }).click();
  await paletteBlock(page, words).click({ position: { x: 14, y: 20 } });
  await page.locator('.pc-placing').getByText('Appuie').waitFor();
  await click(await to());
}

const isEmptyHanded = (): Promise<void> => page.locator('.pc-placing:empty').waitFor({ state: 'attached' });
const words = async (of: string): Promise<string> => ((await programBlock(page, of).textContent()) ?? '').replace(/\s+/gu, ' ');

test('by clicks: on free ground, under, inside, before and in a field; Escape lets go, what does not fit stays in the hand, and a script moves', async () => {
  await button('Jouer sans prénom').click();
  await button('Nouvelle création').click();
  await waitForStudio(page, /^Ma création/u);
  const ground = await page.locator('.pc-blocks').boundingBox();
  const free = (x: number, y: number) => (): Promise<Point> => Promise.resolve({ x: ground!.x + x, y: ground!.y + y });

  await put('Événements', 'est cliqué', free(320, 80));
  await programBlock(page, 'est cliqué').waitFor();
  await put('Contrôle', 'répéter', () => gripOf('est cliqué', { x: 14, y: 50 }));
  await put('Mouvement', 'avancer de', () => gripOf('répéter', { x: 40, y: 50 }));
  await put('Mouvement', 'tourner', () => gripOf('avancer de', { x: 14, y: 6 }));
  await put('Opérateurs', 'nombre au hasard', async () => {
    const box = await programBlock(page, 'avancer de').locator('.math_number').first().boundingBox();
    return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
  });
  await isEmptyHanded();
  await shot(page, 'a11y-clicks-built');
  expect(await words('est cliqué')).toMatch(/est cliqué.*répéter.*tourner.*avancer de.*nombre au hasard/u);

  // A hat goes under nothing.
  await put('Événements', 'est cliqué', () => gripOf('tourner'));
  await page.locator('.pc-placing').getByText('Appuie').waitFor();
  await page.keyboard.press('Escape');
  await isEmptyHanded();
  expect(await page.locator('.blocklyBlockCanvas .event_whenflagclicked, .blocklyBlockCanvas .blocklyDraggable').and(page.locator(':not(.blocklyFlyout *)')).filter({ hasText: 'est cliqué' }).count()).toBe(1);

  await programBlock(page, 'tourner').click({ button: 'right', position: { x: 14, y: 20 } });
  await page.getByText('Déplacer en deux clics').click();
  await click(await free(420, 420)());
  await isEmptyHanded();
  expect(await words('est cliqué')).not.toContain('tourner');
  await button('Annuler').click();
  await expect.poll(() => words('est cliqué')).toContain('tourner');
});
