/** The help of a block: asked from its menu and by a key, in the palette and in the program; its example plays, and the child's own program is left alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { goodFile } from './studio/sample-sb3.ts';
import { boxOf, paletteBlock, programBlock, rest, spanOfColour, waitForStudio } from './studio/studio-page.ts';

const LIMIT_MS = 20_000;
/** Scopi’s belly. */
const SCOPI = [217, 87, 63] as const;
const folder = newFolder('block-help');

let launched: LaunchedApp;
let page: Page;

beforeEach(async () => {
  const path = join(folder, 'Essai.sb3');
  writeFileSync(path, goodFile());
  launched = await launchApp({ files: [path] });
  page = launched.page;
  page.setDefaultTimeout(LIMIT_MS);
  await waitForStudio(page, 'Essai');
});
afterEach(() => launched.close());

const card = (): Locator => page.locator('pc-block-help');
const dialog = (): Locator => page.getByRole('dialog', { name: /^Aide/u });
const family = (name: string): Promise<void> => page.getByRole('navigation', { name: 'Familles de blocs' }).getByRole('button', { name, exact: true }).click();

async function askByMenu(block: Locator): Promise<void> {
  await block.click({ button: 'right', position: { x: 14, y: 20 } });
  await page.getByRole('menuitem', { name: 'Aide' }).click();
  await dialog().waitFor();
}

/** The small stage shows one thing after another. */
async function playsOn(): Promise<void> {
  const stage = card().locator('canvas');
  await stage.waitFor();
  const first = await stage.screenshot();
  await expect.poll(async () => (await stage.screenshot()).equals(first), { timeout: LIMIT_MS }).toBe(false);
}

async function leave(): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}

const wholeInWindow = async (): Promise<boolean> => {
  const { x, y, width, height } = await boxOf(dialog());
  return x >= 0 && y >= 0 && x + width <= await page.evaluate(() => innerWidth) && y + height <= await page.evaluate(() => innerHeight);
};

/** The block that has the focus. */
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('.blocklyDraggable')?.textContent ?? '');

function blocksIn(file: Uint8Array): unknown {
  const read = readSb3(file);
  return read.ok && read.value.project.targets.map(({ blocks }) => blocks);
}

async function savedBlocks(): Promise<unknown> {
  const path = join(newFolder('block-help'), 'copie.sb3');
  await launched.stubSaveDialog(path);
  await launched.chooseMenu('Fichier', 'Enregistrer une copie…');
  await page.getByText('Le fichier est écrit.').waitFor();
  return blocksIn(new Uint8Array(readFileSync(path)));
}

test('from the menu of blocks in the palette and in the program: words, an example that plays, and nothing of the child’s changes', async () => {
  await askByMenu(programBlock(page, 'avancer de'));
  await card().getByText('Le sprite avance droit devant lui.').waitFor();
  await playsOn();
  await rest(page);
  expect(await wholeInWindow()).toBe(true);
  expect(await card().getByRole('img', { name: /^Le programme.*répéter 4 fois \(avancer de 70 pas, attendre/u }).count()).toBe(1);
  await shot(page, 'block-help-program');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await leave();
  // Whoever walks with the keyboard goes on at the block.
  expect(await focused()).toMatch(/avancer/u);

  for (const [name, block, sentence] of [['Capteurs', 'demander', 'Le sprite pose une question'], ['Opérateurs', 'nombre au hasard', 'comme un dé'], ['Événements', 'la touche', 'sur cette touche du clavier']] as const) {
    await family(name);
    await askByMenu(paletteBlock(page, block));
    await card().getByText(sentence).waitFor();
    await playsOn();
    await rest(page);
    expect(await wholeInWindow()).toBe(true);
    await shot(page, `block-help-${name.normalize('NFD').replaceAll(/\P{ASCII}/gu, '').toLowerCase()}`);
    await leave();
  }
  expect(await page.getByRole('button', { name: 'Annuler' }).isDisabled()).toBe(true);
  expect(await savedBlocks()).toEqual(blocksIn(goodFile()));
});

test('by the key A, in the program and in the palette; focus comes back each time', async () => {
  await programBlock(page, 'avancer de').click({ position: { x: 14, y: 20 } });
  await page.keyboard.press('a');
  await dialog().waitFor();
  // The first thing to press is what stops it.
  await card().locator('.buttons pc-button:focus-within').waitFor();
  await page.keyboard.press('Enter');
  await card().getByRole('button', { name: 'Montrer' }).waitFor();
  await leave();
  expect(await focused()).toMatch(/avancer/u);

  await page.keyboard.press('t');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toMatch(/est\scliqué/u);
  await page.keyboard.press('a');
  await card().getByText('quand tu cliques sur le drapeau vert').waitFor();
  await playsOn();
  await leave();
  expect(await focused()).toMatch(/est\scliqué/u);
  expect(await savedBlocks()).toEqual(blocksIn(goodFile()));
});

test('where nothing should move by itself, a still picture waits to be shown, once; sounds only when asked', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await family('Son');
  await askByMenu(paletteBlock(page, 'au volume'));
  await card().getByRole('button', { name: 'Montrer' }).waitFor();
  await expect.poll(() => spanOfColour(page, SCOPI, card().locator('canvas')), { timeout: LIMIT_MS }).not.toBeNull();
  expect(await card().getByRole('button', { name: 'Arrêter' }).count()).toBe(0);
  await rest(page);
  await shot(page, 'block-help-still');
  await card().getByRole('button', { name: 'Montrer' }).click();
  await card().locator('.note').waitFor();
  await shot(page, 'block-help-note');
  await card().getByRole('button', { name: 'Montrer' }).waitFor();
  await card().getByRole('button', { name: 'Avec le son' }).click();
  await card().getByRole('button', { name: 'Arrêter' }).waitFor();
  await leave();
});

test('the longest words, in the largest letters and blocks, stay inside the card and the window', async () => {
  await page.evaluate(() => { Object.assign(document.documentElement.dataset, { text: 'larger', font: 'opendyslexic', blocks: 'larger' }); });
  for (const [name, place, block] of [['longest', 'Mouvement', /glisser.*x/u], ['widest', 'Capteurs', 'la couleur']] as const) {
    await family(place);
    await askByMenu(paletteBlock(page, block));
    await playsOn();
    await rest(page);
    await shot(page, `block-help-${name}`);
    expect(await wholeInWindow()).toBe(true);
    expect(await dialog().evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
    await leave();
  }
});
