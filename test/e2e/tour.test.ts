/** The tour of the app, from an empty data folder, with the keyboard alone. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../../scripts/sample-class.ts';
import { TOUR_STOPS } from '../../src/ui/tour/tour-stops.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { LIMIT_MS } from './screens.ts';
import { rest } from './studio/studio-page.ts';
import { tabTo } from './tab-to.ts';

const PIN = '2580';
let dataFolder: string;
let launched: LaunchedApp;
let page: Page;

async function start(): Promise<void> {
  launched = await launchApp({ dataFolder });
  page = launched.page;
  page.setDefaultTimeout(LIMIT_MS);
}

async function startAgain(): Promise<void> {
  await launched.kill();
  await start();
}

async function choosePin(): Promise<void> {
  await press('Créer une classe');
  await page.locator('#pin:focus').waitFor();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await atHome();
}

async function unlock(): Promise<void> {
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.locator('#pin').fill(PIN);
  await page.keyboard.press('Enter');
  await atHome();
}

const atHome = (): Promise<void> => page.getByRole('heading', { name: 'Vos classes' }).waitFor();
const offer = () => page.locator('pc-tour-offer section');
/** The stop is there: its control was found, and whoever reads with a screen reader is at its words. */
const arriveAt = (number: number): Promise<void> => page.locator('pc-tour section:focus', { hasText: `${number} sur ${TOUR_STOPS.length}` }).waitFor();

/** The tour as the laptop keeps it, when all that was asked is kept. */
const kept = (state: string, stop: string | null = null) => expect.poll(() => ask(page, 'tour:read', undefined), { timeout: LIMIT_MS }).toMatchObject({ state, stop });

/** The names of all that the laptop keeps. */
const filesKept = (): string[] => readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).toSorted();

/** The screens are the real ones: the check answers, beside the bubble. */
async function checkAsAChild(): Promise<void> {
  await page.getByRole('button', { name: 'Je vérifie' }).click();
  await page.locator('pc-step-bar').getByText('Scopi n’avance pas encore').waitFor();
  await page.locator('pc-tour section').focus();
}

async function press(words: string): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
}

beforeEach(async () => {
  dataFolder = newFolder('data');
  await start();
});
afterEach(() => launched.close());

test('a new animator is offered the tour and takes it whole; it leaves nothing, is not offered again, and can be taken again', async () => {
  await choosePin();
  await offer().waitFor();
  await shot(page, 'tour-offer');
  const before = filesKept();
  await press('Commencer la visite');
  for (const [i, { id }] of TOUR_STOPS.entries()) {
    await arriveAt(i + 1);
    await rest(page);
    await shot(page, `tour-${String(i + 1).padStart(2, '0')}-${id}`);
    expect(await bubbleTrouble(page)).toBe('');
    expect(await problemsFoundByAxe(page)).toEqual([]);
    if (id === 'check') await checkAsAChild();
    await page.keyboard.press('Enter');
  }
  await atHome();
  await kept('done');
  expect(await page.locator('pc-tour').count()).toBe(0);
  expect(await ask(page, 'classes:list', undefined)).toEqual([]);
  expect(filesKept()).toEqual([...before, 'settings.json'].toSorted());

  await startAgain();
  await unlock();
  expect(await offer().count()).toBe(0);
  await press('Aide');
  await press('Faire la visite');
  await arriveAt(1);
  await page.keyboard.press('Escape');
  await atHome();
  expect(await page.locator('pc-tour').count()).toBe(0);
});

test('broken off it goes on where it was; skipped it is not offered again', async () => {
  await choosePin();
  await press('Commencer la visite');
  for (const number of [1, 2]) {
    await arriveAt(number);
    await page.keyboard.press('Enter');
  }
  await arriveAt(3);
  await kept('begun', TOUR_STOPS[2].id);
  await startAgain();
  await unlock();
  await press('Reprendre la visite');
  await arriveAt(3);
  await press('Précédent');
  await arriveAt(2);
  await press('Passer la visite');
  await kept('skipped');
  await startAgain();
  await unlock();
  expect(await offer().count()).toBe(0);
});

test('who goes off by a door of the app leaves the tour, and the animator’s space is closed behind them', async () => {
  await choosePin();
  await press('Commencer la visite');
  await arriveAt(1);
  await page.getByRole('button', { name: 'Créer une classe' }).click();
  await page.getByLabel('Nom de la classe').fill('CE2');
  await page.keyboard.press('Enter');
  await page.getByText('Pendant la visite, rien n’est changé').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await page.getByText('Pas encore de classe ici.').waitFor();
  expect(await page.locator('pc-tour').count()).toBe(0);
  await expect.poll(() => ask(page, 'animator:status', undefined)).toMatchObject({ isUnlocked: false });
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.locator('#pin').waitFor();
  await page.getByRole('button', { name: 'Aide' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('button', { name: 'Faire la visite' }).count()).toBe(0);
});

/** Empty when the bubble is whole in the window, lets its control be seen and has it lit. */
const bubbleTrouble = (from: Page): Promise<string> => from.evaluate(() => {
  const { shadowRoot } = document.querySelector('pc-tour')!;
  const [bubble, light] = ['section', '.light'].map((selector) => shadowRoot!.querySelector(selector)!.getBoundingClientRect()) as [DOMRect, DOMRect];
  const covered = Math.max(0, Math.min(bubble.right, light.right) - Math.max(bubble.left, light.left)) * Math.max(0, Math.min(bubble.bottom, light.bottom) - Math.max(bubble.top, light.top));
  if (light.width === 0) return 'nothing is lit';
  if (bubble.left < 0 || bubble.top < 0 || bubble.right > innerWidth || bubble.bottom > innerHeight) return 'the bubble hangs out';
  return covered > light.width * light.height / 3 ? 'the bubble covers its control' : '';
});
