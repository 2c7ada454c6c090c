import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ask } from '../../scripts/sample-class.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, launchWithSampleClass, shot, type LaunchedApp } from './harness.ts';
import { launchAsGuest } from './studio/open-project.ts';
import { beginCreation, choose, drag, dragBlock, paletteBlock, programBlock, spanOfColour, squareFile, undoByWord, waitForStudio } from './studio/studio-page.ts';

const SOON = { timeout: 15_000 };
const RED = [255, 0, 0] as const;

const backpackOf = (page: Page): Locator => page.locator('pc-backpack');
const itemsOf = (page: Page): Promise<string[]> => backpackOf(page).locator('.item span').allTextContents();
const list = (page: Page): Locator => page.locator('pc-asset-list');
const tiles = (page: Page): Locator => page.locator('pc-sprite-tiles');
const openTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

async function openBackpack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sac à dos', exact: true }).click();
  await backpackOf(page).waitFor();
}

async function wearRed(page: Page): Promise<void> {
  await openTab(page, 'Costumes');
  await list(page).locator('input[type="file"]').setInputFiles(squareFile('rouge', '#ff0000'));
  await expect.poll(() => spanOfColour(page, RED), SOON).not.toBe(null);
}

describe('a guest', () => {
  let launched: LaunchedApp;
  let page: Page;

  beforeAll(async () => {
    launched = await launchAsGuest();
    page = launched.page;
  });

  beforeEach(async () => {
    await beginCreation(page);
    await openBackpack(page);
    for (let left = (await itemsOf(page)).length; left > 0; left--) {
      await backpackOf(page).getByRole('button', { name: /^Retirer/u }).first().click();
      await expect.poll(() => itemsOf(page), SOON).toHaveLength(left - 1);
    }
  });

  afterAll(() => launched.close());

  test('puts costumes, sounds, scripts and sprites into it by hand', async () => {
    await backpackOf(page).getByText('Glisse ici un script').waitFor();
    await shot(page, 'backpack-empty');
    expect(await problemsFoundByAxe(page)).toEqual([]);
    await wearRed(page);
    await drag(page, list(page).getByRole('button', { name: '2. rouge' }), backpackOf(page));
    await expect.poll(() => itemsOf(page), SOON).toEqual(['rouge']);
    await openTab(page, 'Sons');
    await list(page).getByRole('button', { name: 'Ajouter' }).click();
    await list(page).getByRole('menuitem', { name: 'Choisir' }).click();
    await page.locator('pc-studio-sounds pc-library').getByRole('button', { name: 'Surprise' }).click();
    await drag(page, list(page).locator('.card'), backpackOf(page));
    await expect.poll(() => itemsOf(page), SOON).toHaveLength(2);
    await openTab(page, 'Code');
    await dragBlock(page, paletteBlock(page, 'est cliqué'), { x: 420, y: 160 });
    const place = await programBlock(page, 'est cliqué').boundingBox();
    await drag(page, programBlock(page, 'est cliqué'), backpackOf(page));
    await expect.poll(async () => (await itemsOf(page))[0], SOON).toBe('quand drapeau est cliqué');
    // It is there twice now: what was given stays where it was.
    expect(await programBlock(page, 'est cliqué').boundingBox()).toEqual(place);
    await drag(page, tiles(page).getByRole('button', { name: 'Poulpe', exact: true }), backpackOf(page));
    await expect.poll(async () => (await itemsOf(page)).length, SOON).toBe(4);
    await shot(page, 'backpack');
    expect(await problemsFoundByAxe(page)).toEqual([]);
  });

  test('puts them into it by their menus', async () => {
    await wearRed(page);
    await choose(list(page), 'rouge', 'Mettre dans le sac à dos');
    await expect.poll(() => itemsOf(page), SOON).toEqual(['rouge']);
    await choose(tiles(page), 'Poulpe', 'Mettre dans le sac à dos');
    await expect.poll(() => itemsOf(page), SOON).toEqual(['Poulpe', 'rouge']);
    await openTab(page, 'Code');
    await dragBlock(page, paletteBlock(page, 'est cliqué'), { x: 420, y: 160 });
    await programBlock(page, 'est cliqué').click({ button: 'right', position: { x: 14, y: 24 } });
    await shot(page, 'block-menu');
    await page.getByRole('menuitem', { name: 'Mettre dans le sac à dos' }).click();
    await expect.poll(() => itemsOf(page), SOON).toEqual(['quand drapeau est cliqué', 'Poulpe', 'rouge']);
  });

  test('finds everything again in another creation, as long as the app is open', async () => {
    await wearRed(page);
    await choose(list(page), 'rouge', 'Mettre dans le sac à dos');
    await openTab(page, 'Code');
    await dragBlock(page, paletteBlock(page, 'est cliqué'), { x: 420, y: 160 });
    await drag(page, programBlock(page, 'est cliqué'), backpackOf(page));
    await choose(tiles(page), 'Poulpe', 'Mettre dans le sac à dos');
    await expect.poll(() => itemsOf(page), SOON).toEqual(['Poulpe', 'quand drapeau est cliqué', 'rouge']);

    await beginCreation(page);
    await openBackpack(page);
    await backpackOf(page).getByRole('button', { name: 'quand drapeau est cliqué', exact: true }).click();
    await programBlock(page, 'est cliqué').waitFor();
    await drag(page, backpackOf(page).getByRole('button', { name: 'rouge', exact: true }), tiles(page).getByRole('button', { name: 'Poulpe', exact: true }));
    await expect.poll(() => spanOfColour(page, RED), SOON).not.toBe(null);
    await undoByWord(page);
    await expect.poll(() => spanOfColour(page, RED), SOON).toBe(null);
    await backpackOf(page).getByRole('button', { name: 'Poulpe', exact: true }).click();
    await tiles(page).getByRole('button', { name: 'Poulpe 2', exact: true }).waitFor();
    await backpackOf(page).getByRole('button', { name: 'Retirer rouge du sac à dos' }).click();
    await expect.poll(() => itemsOf(page), SOON).toEqual(['Poulpe', 'quand drapeau est cliqué']);
    await undoByWord(page);
    await expect.poll(() => itemsOf(page), SOON).toEqual(['rouge', 'Poulpe', 'quand drapeau est cliqué']);
  });
});

async function signIn(page: Page, child: string): Promise<void> {
  page.setDefaultTimeout(SOON.timeout);
  await page.getByRole('button', { name: /CE2 mardi/u }).click();
  await page.getByRole('button', { name: child, exact: true }).click();
}

/** Put in by main's own door; `size` in bytes each. */
async function fill(page: Page, child: string, count: number, size: number): Promise<void> {
  const { id: classId } = (await ask(page, 'classes:list', undefined)).find(({ name }) => name === 'CE2 mardi')!;
  const { id: childId } = (await ask(page, 'classes:children', { classId })).find(({ firstName }) => firstName === child)!;
  await page.evaluate(async ({ classId, childId, count, size }) => {
    const { periscode } = globalThis as typeof globalThis & { periscode: { request(channel: string, input: unknown): Promise<unknown> } };
    for (let i = 1; i <= count; i++) await periscode.request('backpack:add', { classId, childId, kind: 'costumes', name: `costume ${i}`, picture: null, content: new Uint8Array(size) });
  }, { classId, childId, count, size });
}

describe('a child of a class', () => {
  test('finds it again after the app was closed; each child has their own', async () => {
    const first = await launchWithSampleClass(SOON.timeout);
    onTestFinished(() => first.kill());
    await first.page.reload();
    await signIn(first.page, 'Chloé');
    await beginCreation(first.page);
    await wearRed(first.page);
    await choose(list(first.page), 'rouge', 'Mettre dans le sac à dos');
    await first.page.getByText('« rouge » est dans ton sac à dos.').waitFor();
    await first.close();

    const second = await launchApp({ dataFolder: first.dataFolder });
    onTestFinished(() => second.kill());
    const { page } = second;
    await signIn(page, 'Bilal');
    await beginCreation(page);
    await openBackpack(page);
    await backpackOf(page).getByText('Glisse ici un script').waitFor();
    await page.getByRole('button', { name: 'Mes séances' }).click();
    await page.getByRole('button', { name: 'Quitter' }).click();
    await page.getByRole('button', { name: 'Chloé', exact: true }).click();
    await page.getByRole('button', { name: /^1 /u }).click();
    await waitForStudio(page, 'Scopi avance');
    await openBackpack(page);
    await expect.poll(() => itemsOf(page), SOON).toEqual(['rouge']);
    await shot(page, 'backpack-lesson');
    expect(await problemsFoundByAxe(page)).toEqual([]);
    await backpackOf(page).getByRole('button', { name: 'rouge', exact: true }).click();
    await expect.poll(() => spanOfColour(page, RED), SOON).not.toBe(null);
    await second.close();
  });

  test('is told kindly when it is full', async () => {
    const { page, kill, close } = await launchWithSampleClass(SOON.timeout);
    onTestFinished(() => kill());
    await fill(page, 'Chloé', 60, 10);
    await fill(page, 'Bilal', 1, 29_999_000);
    await page.reload();
    for (const child of ['Chloé', 'Bilal']) {
      await signIn(page, child);
      await beginCreation(page);
      await openBackpack(page);
      const before = await itemsOf(page);
      await drag(page, tiles(page).getByRole('button', { name: 'Poulpe', exact: true }), backpackOf(page));
      await page.getByText('Ton sac à dos est plein').waitFor();
      await shot(page, `backpack-full-${before.length}`);
      expect(await problemsFoundByAxe(page)).toEqual([]);
      await page.locator('pc-studio-message').getByRole('button', { name: 'Fermer' }).click();
      expect(await itemsOf(page)).toEqual(before);
      await page.getByRole('button', { name: 'Mes séances' }).click();
      await page.getByRole('button', { name: 'Quitter' }).click();
      await page.getByRole('button', { name: /Revenir aux classes/u }).click();
    }
    await close();
  });
});
