import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { problemsFoundByAxe } from './axe.ts';
import { newFolder, shot, type LaunchedApp } from './harness.ts';
import { launchAsGuest, openProject } from './studio/open-project.ts';
import { beginCreation, below, carry, choose, drag, dragBlock, numberOf, paletteBlock, programBlock, spanOfColour, squareFile, undo, undoByWord } from './studio/studio-page.ts';

const SOON = { timeout: 15_000 };
const GREEN = [0, 255, 0] as const;
const RED = [255, 0, 0] as const;
const LONG = 'Une pieuvre au très très long nom';

let launched: LaunchedApp;
let page: Page;

const list = (): Locator => page.locator('pc-asset-list');
const cards = (): Promise<string[]> => list().locator('.card .name').allTextContents();
const worn = (): Promise<string | null> => list().locator('.card[aria-current="true"] .name').textContent();
const tiles = (): Locator => page.locator('pc-sprite-tiles');
const names = (): Promise<string[]> => tiles().locator('.cell .spr > span').allTextContents();
const tile = (name: string): Locator => tiles().getByRole('button', { name, exact: true });
const openTab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();

/** The octopus with two more costumes, the red one worn; their tab is open. */
async function giveCostumes(): Promise<void> {
  await openTab('Costumes');
  const file = list().locator('input[type="file"]');
  await file.setInputFiles(squareFile('vert', '#00ff00'));
  await expect.poll(() => spanOfColour(page, GREEN), SOON).not.toBe(null);
  await file.setInputFiles(squareFile('rouge', '#ff0000'));
  await expect.poll(() => spanOfColour(page, RED), SOON).not.toBe(null);
  expect(await cards()).toEqual(['Poulpe', 'vert', 'rouge']);
}

/** Another sprite with the same costumes and, if any, the same program. */
async function copyOctopus(): Promise<void> {
  await choose(tiles(), 'Poulpe', 'Dupliquer');
  await expect.poll(names, SOON).toEqual(['Poulpe', 'Poulpe 2']);
}

beforeAll(async () => {
  launched = await launchAsGuest();
  page = launched.page;
});

beforeEach(() => beginCreation(page));

afterAll(() => launched.close());

test('costumes come from files, are worn on the stage at once; what is no picture is refused kindly', async () => {
  await giveCostumes();
  await list().locator('input[type="file"]').setInputFiles({ name: 'lettre.png', mimeType: 'image/png', buffer: Buffer.from('Bonjour') });
  await page.getByText('Ce fichier ne s’ouvre pas.').waitFor();
  await page.locator('pc-studio-message').getByRole('button', { name: 'Fermer' }).click();
  await list().getByRole('button', { name: '2. vert' }).click();
  await expect.poll(() => spanOfColour(page, GREEN), SOON).not.toBe(null);
});

test('costumes are renamed, copied, put in order and taken away; each can be undone', async () => {
  await giveCostumes();
  await list().getByRole('button', { name: '2. vert' }).click();
  await choose(list(), 'vert', 'Renommer');
  await page.keyboard.type('rouge');
  await page.keyboard.press('Enter');
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge 2', 'rouge']);
  await undo(page);
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'vert', 'rouge']);

  await choose(list(), 'vert', 'Dupliquer');
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'vert', 'vert 2', 'rouge']);
  expect(await worn()).toBe('vert 2');
  await drag(page, list().getByRole('button', { name: '4. rouge' }), list().getByRole('button', { name: '1. Poulpe' }), { x: 0.5, y: 0.2 });
  await expect.poll(cards, SOON).toEqual(['rouge', 'Poulpe', 'vert', 'vert 2']);
  expect(await worn()).toBe('vert 2');
  await list().getByRole('button', { name: '1. rouge' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge', 'vert', 'vert 2']);
  await page.keyboard.press('Delete');
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'vert', 'vert 2']);
  await undoByWord(page);
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge', 'vert', 'vert 2']);
  await shot(page, 'studio-costumes');
  expect(await problemsFoundByAxe(page)).toEqual([]);
});

test('what the editor has drawn is worn at once under the same name, and undone the editor has its former picture', async () => {
  await giveCostumes();
  await list().getByRole('button', { name: '2. vert', exact: true }).click();
  const told = (): Promise<string> => page.locator('pc-costume-editor').evaluate((editor) => new TextDecoder().decode((Reflect.get(editor, 'costume') as { bytes: Uint8Array }).bytes));
  await page.locator('pc-costume-editor').evaluate((editor, text) => {
    const detail = { dataFormat: 'svg', bytes: new TextEncoder().encode(text), rotationCenterX: 30, rotationCenterY: 30, bitmapResolution: 1 };
    editor.dispatchEvent(new CustomEvent('costume-drawn', { detail, bubbles: true, composed: true }));
  }, squareFile('', '#0000ff').buffer.toString());
  await expect.poll(() => spanOfColour(page, [0, 0, 255]), SOON).not.toBe(null);
  expect(await worn()).toBe('vert');
  expect(await told()).toContain('#0000ff');
  await undo(page);
  await expect.poll(() => spanOfColour(page, GREEN), SOON).not.toBe(null);
  expect(await told()).toContain('#00ff00');
});

test('a sprite is copied with all it has, renamed on its tile, and taken away with a way back', async () => {
  await giveCostumes();
  await openTab('Code');
  await dragBlock(page, paletteBlock(page, 'est cliqué'), { x: 420, y: 160 });
  await copyOctopus();
  await programBlock(page, 'est cliqué').waitFor();
  await openTab('Costumes');
  expect(await cards()).toEqual(['Poulpe', 'vert', 'rouge']);

  await tile('Poulpe 2').dblclick();
  await page.keyboard.type(LONG);
  await page.keyboard.press('Enter');
  await expect.poll(names, SOON).toEqual(['Poulpe', LONG]);
  await shot(page, 'studio-sprites');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await tile(LONG).focus();
  await page.keyboard.press('Delete');
  await expect.poll(names, SOON).toEqual(['Poulpe']);
  await undoByWord(page);
  await expect.poll(names, SOON).toEqual(['Poulpe', LONG]);
});

test('sprites are put in order by hand and by the keys', async () => {
  await copyOctopus();
  await drag(page, tile('Poulpe 2'), tile('Poulpe'), { x: 0.2, y: 0.5 });
  await expect.poll(names, SOON).toEqual(['Poulpe 2', 'Poulpe']);
  await undo(page);
  await expect.poll(names, SOON).toEqual(['Poulpe', 'Poulpe 2']);
  await tile('Poulpe').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(names, SOON).toEqual(['Poulpe 2', 'Poulpe']);
});

test('thirty sprites: the tiles scroll, the last is reached by the keys, nothing else moves or overflows', async () => {
  await openProject(launched, 'Trente', Array.from({ length: 30 }, (_, i) => ({ name: i === 7 ? LONG : `Sprite ${i + 1}`, state: { x: i * 14 - 210, y: i % 5 * 40 - 80 } })));
  await expect.poll(async () => (await names()).length, SOON).toBe(30);
  for (const height of [768, 698]) {
    await page.setViewportSize({ width: 1366, height });
    await tile('Sprite 1').focus();
    await shot(page, `studio-thirty-sprites-${height}`);
    expect(await problemsFoundByAxe(page)).toEqual([]);
    await tile('Sprite 30').focus();
    const inView = await tile('Sprite 30').evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
    expect(inView).toBe(true);
    await shot(page, `studio-thirty-sprites-last-${height}`);
    // The page itself never scrolls.
    expect(await page.evaluate(() => [document.scrollingElement!.scrollHeight - innerHeight, document.scrollingElement!.scrollWidth - innerWidth])).toEqual([0, 0]);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(async () => (await names()).slice(-2), SOON).toEqual(['Sprite 30', 'Sprite 29']);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await names()).length, SOON).toBe(29);
  await undoByWord(page);
  await expect.poll(async () => (await names()).slice(-2), SOON).toEqual(['Sprite 30', 'Sprite 29']);
});

test('a costume let go over another sprite is copied there, and so by the menu', async () => {
  await copyOctopus();
  await tile('Poulpe').click();
  await giveCostumes();
  await drag(page, list().getByRole('button', { name: '2. vert' }), tile('Poulpe 2'));
  await page.getByText('Copié vers « Poulpe 2 ».').waitFor();
  await tile('Poulpe 2').click();
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'vert']);
  await choose(list(), 'vert', 'Copier vers…');
  await shot(page, 'studio-copy-to');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.locator('pc-copy-to').getByRole('button', { name: 'Poulpe', exact: true }).click();
  await tile('Poulpe').click();
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'vert', 'rouge', 'vert 2']);
});

test('a script let go over another sprite is copied there and stays where it was; so by its own menu', async () => {
  await copyOctopus();
  await tile('Poulpe').click();
  await dragBlock(page, paletteBlock(page, 'est cliqué'), { x: 420, y: 160 });
  await dragBlock(page, paletteBlock(page, 'envoyer à tous'), await below(programBlock(page, 'est cliqué')));
  const before = await programBlock(page, 'envoyer à tous').boundingBox();
  await carry(page, programBlock(page, 'est cliqué'), tile('Poulpe 2'));
  await page.locator('.studio-carried').waitFor();
  await shot(page, 'studio-script-carried');
  await page.mouse.up();
  await page.getByText('Copié vers « Poulpe 2 ».').waitFor();
  expect(await programBlock(page, 'envoyer à tous').boundingBox()).toEqual(before);
  await tile('Poulpe 2').click();
  await programBlock(page, 'envoyer à tous').waitFor();
  await undo(page);
  await programBlock(page, 'envoyer à tous').waitFor({ state: 'detached' });

  await tile('Poulpe').click();
  await programBlock(page, 'est cliqué').click({ button: 'right', position: { x: 14, y: 24 } });
  await page.getByRole('menuitem', { name: 'Copier vers…' }).click();
  await page.locator('pc-copy-to').getByRole('button', { name: 'Poulpe 2' }).click();
  await tile('Poulpe 2').click();
  await programBlock(page, 'envoyer à tous').waitFor();
});

test('a costume, a sound and a sprite are kept in files of their own', async () => {
  const folder = newFolder('kept');
  const kept = async (within: Locator, name: string, file: string): Promise<Buffer> => {
    await launched.stubSaveDialog(join(folder, file));
    await choose(within, name, 'Garder dans un fichier');
    await expect.poll(() => existsSync(join(folder, file)), SOON).toBe(true);
    return readFileSync(join(folder, file));
  };
  await giveCostumes();
  expect((await kept(list(), 'vert', 'vert.svg')).toString()).toContain('#00ff00');
  await openTab('Sons');
  await addSurpriseSound();
  const [sound] = await cards();
  expect((await kept(list(), sound!, 'son.wav')).subarray(0, 4).toString()).toMatch(/RIFF|ID3|\uFFFD/u);
  expect((await kept(tiles(), 'Poulpe', 'Poulpe.sprite3')).subarray(0, 2).toString()).toBe('PK');
});

async function addSurpriseSound(): Promise<void> {
  await list().getByRole('button', { name: 'Ajouter' }).click();
  await list().getByRole('menuitem', { name: 'Choisir' }).click();
  await page.locator('pc-studio-sounds pc-library').getByRole('button', { name: 'Surprise' }).click();
  await expect.poll(cards, SOON).toHaveLength(1);
}

test('a sprite is turned on its dial, and told how it turns', async () => {
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
  await addSurpriseSound();
  await shot(page, 'studio-sounds');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await list().locator('.card').press('Delete');
  await page.getByText('Aucun son ici').waitFor();
});
