import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { askingFile } from './studio/sample-sb3.ts';
import { launchAsGuest } from './studio/open-project.ts';
import { beginCreation, dragBlock, dragOnStage, numberOf, paletteBlock, programBlock, rest, spanOfColour, studioTitle, undo, waitForStudio } from './studio/studio-page.ts';

const SOON = { timeout: 15_000 };
/** The star of the library. */
const YELLOW = [252, 213, 63] as const;

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchAsGuest();
  page = launched.page;
});

beforeEach(() => beginCreation(page));

afterAll(() => launched.close());

test('a sprite is found without its accent, added, moved by its numbers, renamed, and taken away; each can be undone', async () => {
  await page.locator('pc-sprite-tiles').getByRole('button', { name: 'Ajouter' }).click();
  await page.keyboard.type('etoil');
  await rest(page);
  await shot(page, 'studio-library');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.locator('pc-library').getByRole('button', { name: 'Étoile', exact: true }).click();
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('−120');
  await expect.poll(() => spanOfColour(page, YELLOW), SOON).not.toBe(null);

  const before = await spanOfColour(page, YELLOW);
  await numberOf(page, 'x').fill('−20');
  await numberOf(page, 'x').press('Enter');
  await expect.poll(async () => (await spanOfColour(page, YELLOW))?.left, SOON).toBe((before?.left ?? NaN) + 100);
  await page.getByRole('textbox', { name: 'Nom' }).fill('Ma star');
  await page.getByRole('textbox', { name: 'Nom' }).press('Enter');
  await page.getByRole('button', { name: 'Ma star', exact: true }).waitFor();

  await page.getByRole('button', { name: 'Autres choix pour Ma star' }).click();
  await page.getByRole('menuitem', { name: 'Retirer' }).click();
  await expect.poll(() => spanOfColour(page, YELLOW), SOON).toBe(null);
  await undo(page);
  await expect.poll(async () => (await spanOfColour(page, YELLOW))?.left, SOON).toBe((before?.left ?? NaN) + 100);
  await undo(page);
  await page.getByRole('button', { name: 'Étoile', exact: true }).waitFor();
  await undo(page);
  await expect.poll(async () => (await spanOfColour(page, YELLOW))?.left, SOON).toBe(before?.left);
  await undo(page);
  await expect.poll(() => spanOfColour(page, YELLOW), SOON).toBe(null);
});

test('a sprite is taken by hand to another place, which is its place from now on', async () => {
  await dragOnStage(page, { x: 0, y: 0 }, { x: 100, y: -60 });
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('100');
  await expect.poll(() => numberOf(page, 'y').inputValue(), SOON).toBe('−60');
  await undo(page);
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('0');
  await page.getByRole('button', { name: 'Refaire' }).click();
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('100');
  await page.getByRole('button', { name: 'Plein écran' }).click();
  await dragOnStage(page, { x: 100, y: -60 }, { x: 0, y: 0 });
  await page.getByRole('button', { name: 'Quitter le plein écran' }).click();
  expect(await numberOf(page, 'x').inputValue()).toBe('100');
  await undo(page);
});

test('a creation is called as the child wishes', async () => {
  const title = (await studioTitle(page).textContent())!.trim();
  await page.getByRole('button', { name: title }).click();
  await page.keyboard.type('Rien de bon');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: title }).click();
  await page.keyboard.type('Mon aquarium');
  await page.keyboard.press('Enter');
  await studioTitle(page).getByText('Mon aquarium', { exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('title');
});

test('blocks share the same undo, by the keyboard too', async () => {
  await dragBlock(page, paletteBlock(page, 'est cliqué'), { x: 420, y: 200 });
  await programBlock(page, 'est cliqué').waitFor();
  await page.keyboard.press('Control+Z');
  await programBlock(page, 'est cliqué').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Y');
  await programBlock(page, 'est cliqué').waitFor();
});

test('full screen and back, costumes and sounds', async () => {
  await page.getByRole('button', { name: 'Plein écran' }).click();
  await expect.poll(async () => (await page.locator('pc-studio-side canvas').boundingBox())?.width ?? 0, SOON).toBeGreaterThan(800);
  await shot(page, 'studio-full-screen');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await page.locator('pc-studio-side canvas').boundingBox())?.width, SOON).toBe(480);
  await page.getByRole('tab', { name: 'Costumes' }).click();
  await page.getByRole('button', { name: '1. Poulpe' }).waitFor();
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Sons' }).click();
  await page.getByText('Aucun son ici').waitFor();
  await page.getByRole('tab', { name: 'Code' }).click();
});

test('a picture of the computer becomes a sprite; what is no picture is refused kindly', async () => {
  const folder = newFolder('pictures');
  const file = page.locator('pc-library input[type="file"]');
  writeFileSync(join(folder, 'Mon dessin.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 60 60"><path fill="#00ff00" d="M0 0h60v60H0z"/></svg>');
  writeFileSync(join(folder, 'lettre.png'), 'Bonjour');
  await page.locator('pc-sprite-tiles').getByRole('button', { name: 'Ajouter' }).click();
  await file.setInputFiles(join(folder, 'Mon dessin.svg'));
  await page.getByRole('button', { name: 'Mon dessin', exact: true }).waitFor();
  await expect.poll(async () => { const span = await spanOfColour(page, [0, 255, 0]); return span && span.right - span.left; }, SOON).toBe(59);
  await page.locator('pc-sprite-tiles').getByRole('button', { name: 'Ajouter' }).click();
  await file.setInputFiles(join(folder, 'lettre.png'));
  await page.getByText('Ce fichier ne s’ouvre pas.').waitFor();
  await page.locator('pc-studio-message pc-dialog').getByRole('button', { name: 'Fermer' }).click();
});

/** Called so, and moved by 20: one that nobody touched is not kept. */
async function touchCreation(name: string): Promise<void> {
  await page.locator('pc-studio-header h1 button').click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await studioTitle(page).getByText(name, { exact: true }).waitFor();
  await numberOf(page, 'x').fill('−20');
  await page.keyboard.press('Enter');
}

test('the menu begins another creation; the one before is kept', async () => {
  await touchCreation('Mon récif');
  await launched.chooseMenu('Fichier', 'Nouveau projet');
  await waitForStudio(page, /^Ma création/u);
  await page.getByRole('button', { name: 'Mes séances' }).click();
  await page.getByRole('button', { name: /^Mon récif/u }).click();
  await waitForStudio(page, 'Mon récif');
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('−20');
});

test('a creation thrown away can be had back on the spot', async () => {
  await touchCreation('Mon épave');
  await page.getByRole('button', { name: 'Mes séances' }).click();
  const creation = page.getByRole('button', { name: /^Mon épave/u });
  const throwAway = page.getByRole('button', { name: 'Jeter « Mon épave »' });
  await throwAway.click();
  await creation.waitFor({ state: 'detached' });
  await shot(page, 'sessions-thrown-away');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await creation.waitFor();
  await throwAway.click();
  await creation.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Nouvelle création' }).click();
  await waitForStudio(page, /^Ma création/u);
  await page.getByRole('button', { name: 'Mes séances' }).click();
  await page.getByRole('button', { name: 'Nouvelle création' }).waitFor();
  expect(await creation.count()).toBe(0);
});

test('a question is answered over the stage, and the values shown follow', async () => {
  const path = join(newFolder('asking'), 'Question.sb3');
  writeFileSync(path, askingFile());
  await launched.stubOpenDialog([path]);
  await launched.chooseMenu('Fichier', 'Ouvrir un projet…');
  await waitForStudio(page, 'Question');
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await page.getByRole('textbox', { name: 'Comment t’appelles-tu ?' }).fill('Inès');
  await shot(page, 'studio-question');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  expect(await page.locator('pc-ask-box p').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.locator('pc-monitors').getByText('prénom Inès').waitFor();
  await page.locator('pc-monitors').getByRole('img', { name: 'longueur 2' }).waitFor();
  await page.locator('pc-ask-box').waitFor({ state: 'detached' });
  await shot(page, 'studio-values');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');

  // Who is hidden has no bubble: the question stands over the field. In full screen too.
  await page.getByRole('button', { name: 'Cacher Carré' }).click();
  await page.getByRole('button', { name: 'Plein écran' }).click();
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await page.locator('pc-ask-box p').getByText('Comment t’appelles-tu ?').waitFor();
  await page.keyboard.type('Malo');
  await shot(page, 'studio-question-full-screen');
  await page.keyboard.press('Enter');
  await page.locator('pc-monitors').getByText('prénom Malo').waitFor();
  await page.keyboard.press('Escape');
});

test('zoomed in twice, blocks and stage are two tabs and nothing is lost', async () => {
  await setContentSize(683, 384);
  await page.getByRole('button', { name: 'Démarrer' }).waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: 'Scène' }).click();
  await page.getByRole('button', { name: 'Démarrer' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await shot(page, 'studio-zoomed');
  await setContentSize(1366, 768);
  await page.getByRole('tab', { name: 'Scène' }).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Code', selected: true }).waitFor();
});

async function setContentSize(width: number, height: number): Promise<void> {
  await launched.app.evaluate(({ BrowserWindow }, size) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(300, 200);
    window?.setContentSize(size.width, size.height);
  }, { width, height });
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 2, width);
}

test('closing the window in the middle of a change keeps it', async () => {
  const first = await launchApp();
  onTestFinished(() => first.kill());
  await first.page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await first.page.getByRole('button', { name: 'Nouvelle création' }).click();
  await waitForStudio(first.page, 'Ma création 1');
  await numberOf(first.page, 'y').fill('77');
  await numberOf(first.page, 'y').press('Enter');
  await first.page.locator('pc-studio-header').getByText('Je garde…').waitFor();
  await first.close();

  const second = await launchApp({ dataFolder: first.dataFolder });
  onTestFinished(() => second.kill());
  await second.page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await second.page.getByRole('button', { name: /^Ma création 1/u }).click();
  await waitForStudio(second.page, 'Ma création 1');
  await expect.poll(() => numberOf(second.page, 'y').inputValue(), SOON).toBe('77');
  await second.close();
});
