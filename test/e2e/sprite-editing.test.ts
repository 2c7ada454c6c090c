import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { below, dragBlock, numberOf, paletteBlock, programBlock, spanOfColour, waitForStudio } from './studio/studio-page.ts';

const SOON = { timeout: 15_000 };
const GREEN = [0, 255, 0] as const;
const RED = [255, 0, 0] as const;

let launched: LaunchedApp;
let page: Page;

const square = (colour: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 60 60"><path fill="${colour}" d="M0 0h60v60H0z"/></svg>`;
const undo = (): Promise<void> => page.locator('pc-studio-header').getByRole('button', { name: 'Annuler', exact: true }).click();
const list = (): Locator => page.locator('pc-asset-list');
const cards = (): Promise<string[]> => list().locator('.card .name').allTextContents();
const worn = (): Promise<string | null> => list().locator('.card[aria-current="true"] .name').textContent();

/** Opens the ⋯ of `name` and chooses. */
async function choose(within: Locator, name: string, words: string): Promise<void> {
  await within.getByRole('button', { name: `Autres choix pour ${name}`, exact: true }).click();
  await within.getByRole('menuitem', { name: words }).click();
}

/** As a hand does: in small steps. */
async function drag(from: Locator, to: Locator, at: { readonly x: number; readonly y: number } = { x: 0.5, y: 0.5 }): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('What is dragged, or where to, is not on the screen');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width * at.x, end.y + end.height * at.y, { steps: 10 });
  await page.mouse.up();
}

beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  page.setDefaultTimeout(SOON.timeout);
  await page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await page.getByRole('button', { name: 'Nouvelle création' }).click();
  await waitForStudio(page, 'Ma création 1');
});

afterAll(() => launched.close());

test('costumes come from files, are worn on the stage at once, renamed, copied, moved and taken away; each can be undone', async () => {
  const folder = newFolder('costumes');
  writeFileSync(join(folder, 'vert.svg'), square('#00ff00'));
  writeFileSync(join(folder, 'rouge.svg'), square('#ff0000'));
  writeFileSync(join(folder, 'lettre.png'), 'Bonjour');
  await page.getByRole('tab', { name: 'Costumes' }).click();
  const file = list().locator('input[type="file"]');
  await file.setInputFiles(join(folder, 'vert.svg'));
  await expect.poll(() => spanOfColour(page, GREEN), SOON).not.toBe(null);
  await file.setInputFiles(join(folder, 'rouge.svg'));
  await expect.poll(() => spanOfColour(page, RED), SOON).not.toBe(null);
  expect(await cards()).toEqual(['Poulpe', 'vert', 'rouge']);
  await file.setInputFiles(join(folder, 'lettre.png'));
  await page.getByText('Ce fichier ne s’ouvre pas.').waitFor();
  await page.locator('.studio > pc-dialog').getByRole('button', { name: 'Fermer' }).click();

  await list().getByRole('button', { name: '2. vert' }).click();
  await expect.poll(() => spanOfColour(page, GREEN), SOON).not.toBe(null);
  await choose(list(), 'vert', 'Renommer');
  await page.keyboard.type('rouge');
  await page.keyboard.press('Enter');
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge 2', 'rouge']);
  await undo();
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'vert', 'rouge']);

  await choose(list(), 'vert', 'Dupliquer');
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'vert', 'vert 2', 'rouge']);
  expect(await worn()).toBe('vert 2');
  await drag(list().getByRole('button', { name: '4. rouge' }), list().getByRole('button', { name: '1. Poulpe' }), { x: 0.5, y: 0.2 });
  await expect.poll(cards, SOON).toEqual(['rouge', 'Poulpe', 'vert', 'vert 2']);
  expect(await worn()).toBe('vert 2');
  await list().getByRole('button', { name: '1. rouge' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge', 'vert', 'vert 2']);
  await page.keyboard.press('Delete');
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'vert', 'vert 2']);
  await page.locator('pc-toast').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge', 'vert', 'vert 2']);
  await shot(page, 'studio-costumes');
  expect(await problemsFoundByAxe(page)).toEqual([]);
});

test('what the editor has drawn is worn at once under the same name, and undone the editor has its former picture', async () => {
  await list().getByRole('button', { name: '3. vert', exact: true }).click();
  const told = (): Promise<string> => page.locator('pc-costume-editor').evaluate((editor) => new TextDecoder().decode((editor as unknown as { costume: { bytes: Uint8Array } }).costume.bytes));
  await page.locator('pc-costume-editor').evaluate((editor, text) => {
    const detail = { dataFormat: 'svg', bytes: new TextEncoder().encode(text), rotationCenterX: 30, rotationCenterY: 30, bitmapResolution: 1 };
    editor.dispatchEvent(new CustomEvent('costume-drawn', { detail, bubbles: true, composed: true }));
  }, square('#0000ff'));
  await expect.poll(() => spanOfColour(page, [0, 0, 255]), SOON).not.toBe(null);
  expect(await worn()).toBe('vert');
  expect(await told()).toContain('#0000ff');
  await undo();
  await expect.poll(() => spanOfColour(page, GREEN), SOON).not.toBe(null);
  expect(await told()).toContain('#00ff00');
});

const tiles = (): Locator => page.locator('pc-sprite-tiles');
const names = (): Promise<string[]> => tiles().locator('.cell .spr > span').allTextContents();
const tile = (name: string): Locator => tiles().getByRole('button', { name, exact: true });

test('a sprite is copied with all it has, put elsewhere in the list by hand and by the keys, renamed on its tile, and taken away with a way back', async () => {
  await page.getByRole('tab', { name: 'Code' }).click();
  await dragBlock(page, paletteBlock(page, 'est cliqué'), { x: 420, y: 160 });
  await choose(tiles(), 'Poulpe', 'Dupliquer');
  await expect.poll(names, SOON).toEqual(['Poulpe', 'Poulpe 2']);
  await programBlock(page, 'est cliqué').waitFor();
  await page.getByRole('tab', { name: 'Costumes' }).click();
  expect(await cards()).toEqual(['Poulpe', 'rouge', 'vert', 'vert 2']);
  await page.getByRole('tab', { name: 'Code' }).click();

  await tile('Poulpe 2').dblclick();
  await page.keyboard.type('Une pieuvre au très très long nom');
  await page.keyboard.press('Enter');
  await expect.poll(names, SOON).toEqual(['Poulpe', 'Une pieuvre au très très long nom']);
  await drag(tile('Une pieuvre au très très long nom'), tile('Poulpe'), { x: 0.2, y: 0.5 });
  await expect.poll(names, SOON).toEqual(['Une pieuvre au très très long nom', 'Poulpe']);
  await undo();
  await expect.poll(names, SOON).toEqual(['Poulpe', 'Une pieuvre au très très long nom']);
  await tile('Poulpe').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(names, SOON).toEqual(['Une pieuvre au très très long nom', 'Poulpe']);
  await shot(page, 'studio-sprites');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await tile('Une pieuvre au très très long nom').click();
  await page.keyboard.press('Delete');
  await expect.poll(names, SOON).toEqual(['Poulpe']);
  await page.locator('pc-toast').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(names, SOON).toEqual(['Une pieuvre au très très long nom', 'Poulpe']);
});

test('costumes and scripts let go over another sprite are copied there, and so by the menu', async () => {
  const [long, octopus] = ['Une pieuvre au très très long nom', 'Poulpe'];
  await tile(octopus).click();
  await page.getByRole('tab', { name: 'Costumes' }).click();
  await drag(list().getByRole('button', { name: '2. rouge' }), tile(long));
  await page.getByText(`Copié vers « ${long} ».`).waitFor();
  await tile(long).click();
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge', 'vert', 'vert 2', 'rouge 2']);
  await choose(list(), 'rouge 2', 'Copier vers…');
  await shot(page, 'studio-copy-to');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.locator('pc-copy-to').getByRole('button', { name: octopus }).click();
  await tile(octopus).click();
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge', 'vert', 'vert 2', 'rouge 2']);

  await page.getByRole('tab', { name: 'Code' }).click();
  await dragBlock(page, paletteBlock(page, 'envoyer à tous'), await below(programBlock(page, 'est cliqué')));
  const before = await programBlock(page, 'envoyer à tous').boundingBox();
  const hat = await programBlock(page, 'est cliqué').boundingBox();
  const goal = await tile(long).boundingBox();
  if (!hat || !goal) throw new Error('Not on the screen');
  await page.mouse.move(hat.x + 14, hat.y + 24);
  await page.mouse.down();
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 20 });
  await page.locator('.studio-carried').waitFor();
  await shot(page, 'studio-script-carried');
  await page.mouse.up();
  await page.getByText(`Copié vers « ${long} ».`).waitFor();
  expect(await programBlock(page, 'envoyer à tous').boundingBox()).toEqual(before);
  await tile(long).click();
  await programBlock(page, 'envoyer à tous').waitFor();
  await undo();
  await programBlock(page, 'envoyer à tous').waitFor({ state: 'detached' });
});

test('a sprite is turned on its dial, and told how it turns', async () => {
  await tile('Poulpe').click();
  await page.getByRole('button', { name: 'Direction et rotation' }).click();
  const dial = page.getByRole('slider', { name: 'Direction' });
  const box = await dial.boundingBox();
  if (!box) throw new Error('The dial is not on the screen');
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 8, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => numberOf(page, 'Direction').inputValue(), SOON).toBe('0');
  await page.getByRole('button', { name: 'Gauche ou droite' }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Gauche ou droite' }).getAttribute('aria-pressed'), SOON).toBe('true');
  await dial.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => numberOf(page, 'Direction').inputValue(), SOON).toBe('15');
  await shot(page, 'studio-direction');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a sound of the library is added, looked at, and taken away', async () => {
  await page.getByRole('tab', { name: 'Sons' }).click();
  await page.getByText('Aucun son ici').waitFor();
  await shot(page, 'studio-sounds-none');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await list().getByRole('button', { name: 'Ajouter' }).click();
  await list().getByRole('menuitem', { name: 'Choisir' }).click();
  await page.locator('pc-studio-sounds pc-library').getByRole('button', { name: 'Surprise' }).click();
  await expect.poll(cards, SOON).toHaveLength(1);
  await shot(page, 'studio-sounds');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await list().locator('.card').press('Delete');
  await page.getByText('Aucun son ici').waitFor();
});

test('the backpack is filled by hand and by the menu, and emptied into another creation', async () => {
  const [backpack, items] = [page.locator('pc-backpack'), (): Promise<string[]> => page.locator('pc-backpack .item span').allTextContents()];
  await page.getByRole('button', { name: 'Sac à dos', exact: true }).click();
  await backpack.getByText('Glisse ici un script').waitFor();
  await page.getByRole('tab', { name: 'Costumes' }).click();
  await drag(list().getByRole('button', { name: '2. rouge' }), backpack);
  await expect.poll(items, SOON).toEqual(['rouge']);
  await page.getByRole('tab', { name: 'Code' }).click();
  const hat = await programBlock(page, 'est cliqué').boundingBox();
  const goal = await backpack.boundingBox();
  if (!hat || !goal) throw new Error('Not on the screen');
  await page.mouse.move(hat.x + 14, hat.y + 24);
  await page.mouse.down();
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 20 });
  await page.mouse.up();
  await expect.poll(items, SOON).toHaveLength(2);
  await choose(tiles(), 'Poulpe', 'Mettre dans le sac à dos');
  await expect.poll(items, SOON).toEqual(['Poulpe', 'quand drapeau est cliqué', 'rouge']);
  await shot(page, 'studio-backpack');
  expect(await problemsFoundByAxe(page)).toEqual([]);

  await launched.chooseMenu('Fichier', 'Nouveau projet');
  await waitForStudio(page, 'Ma création 2');
  await backpack.getByRole('button', { name: 'quand drapeau est cliqué', exact: true }).click();
  await programBlock(page, 'est cliqué').waitFor();
  await drag(backpack.getByRole('button', { name: 'rouge', exact: true }), tile('Poulpe'));
  await expect.poll(() => spanOfColour(page, RED), SOON).not.toBe(null);
  await backpack.getByRole('button', { name: 'Poulpe', exact: true }).click();
  await expect.poll(names, SOON).toEqual(['Poulpe', 'Poulpe 2']);
  await backpack.getByRole('button', { name: 'Retirer rouge du sac à dos' }).click();
  await expect.poll(items, SOON).toEqual(['Poulpe', 'quand drapeau est cliqué']);
  await page.locator('pc-toast').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(items, SOON).toEqual(['rouge', 'Poulpe', 'quand drapeau est cliqué']);
});
