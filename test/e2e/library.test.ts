import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsFoundByAxe } from './axe.ts';
import { shot, type LaunchedApp } from './harness.ts';
import { launchAsGuest } from './studio/open-project.ts';
import { rest, spanOfColour, waitForStudio } from './studio/studio-page.ts';

const SOON = { timeout: 15_000 };
/** Of Lila’s jersey. */
const LILA_YELLOW = [255, 200, 61] as const;
/** Of the moon’s ground. */
const MOON_GREY = [195, 201, 211] as const;

let launched: LaunchedApp;
let page: Page;
let library: Locator;

beforeAll(async () => {
  launched = await launchAsGuest();
  page = launched.page;
  library = page.locator('pc-library').first();
  await page.getByRole('button', { name: 'Nouvelle création' }).click();
  await waitForStudio(page, 'Ma création 1');
});

afterAll(() => launched.close());

const open = (): Promise<void> => page.locator('pc-sprite-tiles').getByRole('button', { name: 'Ajouter' }).click();
const tile = (name: string): Locator => library.getByRole('button', { name, exact: true });
const names = (): Promise<readonly string[]> => library.locator('.tile span').allTextContents();
const status = (): Promise<string | null> => library.getByRole('status').textContent();

test('what is typed finds sprites by other words too, without accents; the number found is said', async () => {
  await open();
  await tile('Scopi').waitFor();
  await rest(page);
  await shot(page, 'library-sprites');
  await page.keyboard.type('pieu');
  await expect.poll(names, SOON).toContain('Poulpe');
  expect(await names()).not.toContain('Scopi');
  await page.keyboard.type('vre');
  await expect.poll(status, SOON).toBe('Une trouvaille');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await library.getByRole('searchbox').fill('xqz');
  await library.getByText('Rien de ce nom.').waitFor();
  await shot(page, 'library-none');
});

test('a family shows its own only, arrows go from tile to tile, a character moves when it is looked at', async () => {
  await library.getByRole('searchbox').fill('');
  await library.getByRole('button', { name: 'Qui bougent' }).click();
  await expect.poll(names, SOON).toContain('Lila');
  expect(await names()).not.toContain('Poulpe');
  await tile('Scopi').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => tile('Pacha').evaluate((button) => button.matches(':focus')), SOON).toBe(true);
  const picture = (): Promise<string | null> => tile('Pacha').locator('img').getAttribute('src');
  await expect.poll(picture, SOON).toContain('walk-1');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(picture, SOON).toContain('stand');
});

test('a character comes to the stage with all its costumes, in the middle of its rotation', async () => {
  await tile('Lila').click();
  await expect.poll(() => spanOfColour(page, LILA_YELLOW), SOON).not.toBe(null);
  await page.locator('pc-sprite-tiles').getByRole('button', { name: 'Lila', exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Costumes' }).click();
  await expect.poll(() => page.locator('pc-asset-list').getByText('marche 4').count(), SOON).toBeGreaterThan(0);
  await shot(page, 'library-character');
  await page.getByRole('tab', { name: 'Code' }).click();
});

test('the surprise button brings one at once', async () => {
  await open();
  await tile('Scopi').waitFor();
  const before = await page.locator('pc-sprite-tiles [data-target]').count();
  await library.getByRole('button', { name: 'Surprise !' }).click();
  await expect.poll(() => page.locator('pc-sprite-tiles [data-target]').count(), SOON).toBe(before + 1);
});

test('a backdrop of the library is put on the stage', async () => {
  await page.locator('pc-sprite-tiles').getByRole('button', { name: 'Scène', exact: true }).click();
  await page.getByRole('tab', { name: 'Arrière-plans' }).or(page.getByRole('tab', { name: 'Costumes' })).first().click();
  await page.locator('pc-asset-list').getByRole('button', { name: 'Ajouter' }).click();
  await page.getByRole('menuitem', { name: 'Choisir' }).click();
  const backdrops = page.locator('pc-studio-costumes pc-library');
  await backdrops.getByRole('button', { name: 'Plage', exact: true }).waitFor();
  await rest(page);
  await shot(page, 'library-backdrops');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.keyboard.type('espace');
  await backdrops.getByRole('button', { name: 'Lune', exact: true }).click();
  await expect.poll(() => spanOfColour(page, MOON_GREY), SOON).not.toBe(null);
});

test('a sound is heard and chosen in the same way', async () => {
  await page.getByRole('tab', { name: 'Sons' }).click();
  await page.locator('pc-asset-list').getByRole('button', { name: 'Ajouter' }).click();
  await page.getByRole('menuitem', { name: 'Choisir' }).click();
  const sounds = page.locator('pc-studio-sounds pc-library');
  await sounds.locator('[data-item="cat"] img').waitFor();
  await rest(page);
  await shot(page, 'library-sounds');
  // Who does not read yet sees what it is.
  expect(await sounds.locator('[data-item="cat"] img').evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await page.keyboard.type('chat');
  await sounds.locator('[data-item="cow"]').waitFor({ state: 'detached' });
  expect(await problemsFoundByAxe(page)).toEqual([]);
  const read = page.waitForResponse(/assets\/sounds\/cat\.wav/u);
  await sounds.locator('li', { has: page.locator('[data-item="cat"]') }).locator('.hear').hover();
  await read;
  await sounds.locator('[data-item="cat"]').click();
  await expect.poll(() => page.locator('pc-studio-sounds pc-asset-list li').count(), SOON).toBe(1);
});
