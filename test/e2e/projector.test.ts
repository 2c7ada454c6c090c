/** A lesson shown to the class: big, without names, guessed first, and kept nowhere. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import { GUEST_CHILD_ID, GUEST_CLASS_ID } from '../../src/ipc/contract.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchWithSampleClass, shot, type LaunchedApp } from './harness.ts';
import { below, dragBlock, paletteBlock, programBlock, rest, spanOfColour, waitForStudio } from './studio/studio-page.ts';

/** Scopi’s belly. */
const CORAL = [217, 87, 63] as const;

let launched: LaunchedApp;
let page: Page;

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const screen = (name: string) => page.locator(`[data-screen="${name}"]`);
const bar = () => page.locator('pc-projector-bar');
const curtain = () => page.locator('pc-guess-curtain');

/** How many times larger the program's blocks are. */
const blockScale = (): Promise<number> => page.locator('.blocklyBlockCanvas').and(page.locator(':not(.blocklyFlyout *)')).first().evaluate((canvas) => Number(/scale\(([\d.]+)\)/u.exec(canvas.getAttribute('transform') ?? '')?.[1]));

beforeAll(async () => {
  launched = await launchWithSampleClass(15_000);
  page = launched.page;
  await page.reload();
});

afterAll(() => launched.close());

async function enterClass(): Promise<void> {
  await press('Espace animateur');
  await page.locator('#pin').fill(SAMPLE_PIN);
  await press('Ouvrir');
  await press(/CE2 mardi/u);
}

test('from the class to the projector: the step on top, big blocks, a big pointer, no name', async () => {
  await enterClass();
  await page.getByRole('table').waitFor();
  await shot(page, 'projector-from-class');
  await press('Projeter');
  await bar().getByRole('heading', { name: 'Scopi avance' }).waitFor();
  await page.locator('pc-step-bar').getByText('Clique sur le drapeau vert').waitFor();
  await programBlock(page, 'attendre').waitFor();
  await expect.poll(blockScale).toBe(1.5);
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isFullScreen())).toBe(true);
  expect(await page.locator('pc-studio-header, pc-sprite-numbers:visible').count()).toBe(0);
  await page.mouse.move(700, 500);
  expect(await page.locator('pc-big-pointer svg').evaluate((arrow) => arrow.getBoundingClientRect().left)).toBeCloseTo(691, 0);
  await expect.poll(() => spanOfColour(page, CORAL)).not.toBeNull();
  await rest(page);
  await shot(page, 'projector');
  expect(await problemsFoundByAxe(page)).toEqual([]);
});

test('at the flag the stage waits behind its question until it is revealed', async () => {
  await dragBlock(page, paletteBlock(page, 'avancer de'), await below(programBlock(page, 'attendre')));
  await press('Démarrer');
  await curtain().getByText('Que fera Scopi avec deux blocs avancer ?').waitFor();
  await shot(page, 'projector-guess');
  expect(await page.locator('pc-stage-bar').getByRole('button', { name: 'Arrêter' }).isDisabled()).toBe(true);
  await press('On regarde !');
  await curtain().waitFor({ state: 'detached' });
  await page.locator('pc-stage-bar').locator('pc-button:not([disabled])', { hasText: 'Arrêter' }).waitFor();
});

test('the step after begins with what the steps before made; without guessing the flag starts at once', async () => {
  await press('Étape d’après');
  await page.locator('pc-step-bar').getByText('Écris un plus grand nombre').waitFor();
  await programBlock(page, 'avancer de').waitFor();
  await press('Deviner d’abord');
  await press('Démarrer');
  await page.locator('pc-stage-bar').locator('pc-button:not([disabled])', { hasText: 'Arrêter' }).waitFor();
  expect(await curtain().count()).toBe(0);
});

test('Escape leads back to the animator’s space, and nothing was kept', async () => {
  await page.keyboard.press('Escape');
  await screen('animator').waitFor();
  await page.getByRole('heading', { name: 'Vos classes' }).waitFor();
  await expect.poll(() => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isFullScreen())).toBe(false);
  expect(await ask(page, 'projects:list', { classId: GUEST_CLASS_ID, childId: GUEST_CHILD_ID })).toEqual([]);
  expect(await ask(page, 'progress:list', { classId: GUEST_CLASS_ID })).toEqual([]);
  await press('Verrouiller');
  await expect(ask(page, 'packs:stepStarts', { classId: null, packId: 'premiers-pas', lessonId: 'lesson-01-scopi-avance' })).rejects.toThrow('votre code');
});

test('the work of a child is shown from the menu, without their name, and is theirs again after', async () => {
  await press(/CE2 mardi/u);
  await press('Adèle');
  await press(/^1 /u);
  await waitForStudio(page, 'Scopi avance');
  await launched.chooseMenu('Affichage', 'Mode projecteur');
  await bar().waitFor();
  await programBlock(page, 'attendre').waitFor();
  expect(await page.getByText('Adèle').count()).toBe(0);
  await page.keyboard.press('Escape');
  await bar().waitFor({ state: 'detached' });
  await page.locator('pc-studio-header').getByText('Adèle').waitFor();
  await programBlock(page, 'attendre').waitFor();
});

test('on a large screen everything is larger still', async () => {
  await press('Mes séances');
  await press('Quitter');
  await press(/Revenir aux classes/u);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width: 1920, height: 1080, deviceScaleFactor: 1, mobile: false });
  await enterClass();
  await press('Projeter');
  await programBlock(page, 'attendre').waitFor();
  await expect.poll(blockScale).toBe(2);
  await expect.poll(() => spanOfColour(page, CORAL)).not.toBeNull();
  expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([1920, 1080]);
  await rest(page);
  await shot(page, 'projector-1920');
});
