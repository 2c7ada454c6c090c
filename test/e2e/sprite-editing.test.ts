import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { spanOfColour, waitForStudio } from './studio/studio-page.ts';

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
  await shot(page, 'studio-costumes');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.locator('pc-toast').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(cards, SOON).toEqual(['Poulpe', 'rouge', 'vert', 'vert 2']);
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
