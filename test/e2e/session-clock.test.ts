/** A session from its plan to the closing ritual; an hour passes in no time. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import { launchWithSampleClass, shot, type LaunchedApp } from './harness.ts';
import { problemsFoundByAxe } from './axe.ts';
import { below, dragBlock, paletteBlock, programBlock, waitForStudio } from './studio/studio-page.ts';

let launched: LaunchedApp;
let page: Page;

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const reading = () => page.locator('pc-clock-bars');

async function enterClass(): Promise<void> {
  await press('Espace animateur');
  await page.locator('#pin').fill(SAMPLE_PIN);
  await press('Ouvrir');
  await press(/CE2 mardi/u);
  await press('Horloge de la séance');
}

async function openLesson(): Promise<void> {
  await press(/CE2 mardi/u);
  await press('Adèle');
  await press(/^1 /u);
  await waitForStudio(page, 'Scopi avance');
}

beforeAll(async () => {
  launched = await launchWithSampleClass(15_000);
  page = launched.page;
  await page.clock.install();
  await page.reload();
});

afterAll(() => launched.close());

test('five moments as the pack says, whose lengths can be changed', async () => {
  await enterClass();
  expect(await page.getByLabel('Défi').inputValue()).toBe('20');
  await page.getByLabel('Défi').fill('25');
  await page.getByText('50 minutes en tout').waitFor();
  await shot(page, 'session-plan');
  await press('Commencer la séance');
  await reading().getByText('Accueil').first().waitFor();
  expect(await reading().locator('.left').innerText()).toBe('5');
  await shot(page, 'session-clock');
  await launched.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]!.setContentSize(1366, 698); });
  await page.waitForFunction(() => innerHeight <= 700);
  await shot(page, 'session-clock-698');
  expect(await problemsFoundByAxe(page)).toEqual([]);
});

test('everybody is called to the board, and goes on', async () => {
  await press('Tous au tableau');
  await page.getByRole('heading', { name: 'Tous au tableau !' }).waitFor();
  await shot(page, 'session-board');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await press('On reprend');
  await page.locator('pc-session-curtain').waitFor({ state: 'detached' });
});

test('after a reload it goes on; children are warned 10 minutes before the end of the challenge', async () => {
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await openLesson();
  await page.clock.fastForward('25:10');
  await page.getByText('Il reste 10 minutes : finis ton idée.').waitFor();
  await shot(page, 'session-warning');
});

test('the closing ritual says that all is kept, and it is', async () => {
  await dragBlock(page, paletteBlock(page, 'avancer de'), await below(programBlock(page, 'attendre')));
  await page.clock.fastForward('20:00');
  await page.getByRole('heading', { name: 'Tout est enregistré, on range !' }).waitFor();
  await shot(page, 'session-tidying');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await press('Encore 5 minutes');
  await page.locator('pc-session-curtain').waitFor({ state: 'detached' });
  await page.clock.fastForward('05:00');
  await press('C’est rangé');
  await page.locator('[data-screen="home"]').waitFor();
  await openLesson();
  await programBlock(page, 'avancer de').waitFor();
});
