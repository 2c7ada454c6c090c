/** A class and a child take creations home from the app; what lies on the stick is played in a window without the app. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import { formatProject } from '../../src/core/sb3/format-project.ts';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import type { Input, Reply } from '../../src/ipc/contract.ts';
import { buildProject, flag, make } from '../project-builder.ts';
import { launchWithSampleClass, newFolder, shot, type LaunchedApp } from './harness.ts';
import { openGameWindow, type GameWindow } from './player/game-window.ts';

let launched: LaunchedApp;
let game: GameWindow;
let page: Page;
let stick: string;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const moving = (title: string): string => formatProject(buildProject([{ name: title, scripts: [[flag, make('motion_movesteps', { STEPS: 50 }), make('data_setvariableto', { VARIABLE: 'x', VALUE: make('motion_xposition') }), make('data_showvariable', { VARIABLE: 'x' })]] }], { variables: { x: 0 } }));

/** A map does not survive the way into the page. */
async function save(project: Pick<Input<'projects:save'>, 'classId' | 'childId' | 'title' | 'lesson' | 'json'>): Promise<void> {
  await page.evaluate(async (given) => {
    const { periscode } = globalThis as typeof globalThis & { periscode: { request(channel: string, input: unknown): Promise<Reply> } };
    const reply = await periscode.request('projects:save', { ...given, projectId: null, basedOn: null, assets: new Map(), thumbnail: null });
    if (!reply.ok) throw new Error(reply.message);
  }, project);
}

beforeAll(async () => {
  stick = join(newFolder('stick'), 'CLÉ VERTE');
  mkdirSync(stick);
  launched = await launchWithSampleClass(15_000, { env: { PERISCODE_STICKS: stick } });
  page = launched.page;
  const { id: classId, packId } = (await ask(page, 'classes:list', undefined)).find(({ name }) => name === 'CE2 mardi')!;
  const pack = (await ask(page, 'packs:list', { classId })).find(({ id }) => id === packId)!;
  for (const [i, { id }] of (await ask(page, 'classes:children', { classId })).entries()) {
    await save({ classId, childId: id, title: 'La course des crabes', lesson: { packId: pack.id, lessonId: pack.lessons[0]!.id }, json: moving(`Crabe ${i}`) });
    await save({ classId, childId: id, title: i === 0 ? 'Un titre vraiment très long pour voir : <b>jusqu’où</b> il va' : 'Mon jeu', lesson: null, json: moving('Libre') });
  }
  await page.reload();
  game = await openGameWindow();
});
afterAll(async () => {
  await game.close();
  await launched.close();
});

test('the animator takes the whole class home on the stick that is plugged in', async () => {
  await button('Espace animateur').click();
  await page.locator('#pin').fill(SAMPLE_PIN);
  await button('Ouvrir').click();
  await button(/CE2 mardi/u).first().click();
  await button('À emporter à la maison').waitFor();
  expect(await page.locator('.deeds').evaluate((deeds) => deeds.getBoundingClientRect().right <= innerWidth && deeds.scrollWidth <= deeds.clientWidth)).toBe(true);
  await shot(page, 'take-home-class');
  await button('À emporter à la maison').click();
  await expect.poll(() => page.locator('pc-take-home-form #to option').first().textContent()).toContain('CLÉ VERTE');
  await shot(page, 'take-home-form');
  await page.locator('pc-take-home-form').getByRole('button', { name: 'Emporter', exact: true }).click();
  await page.getByText('16 créations sont dans le dossier « Périscode - CE2 mardi ».').waitFor();
  await shot(page, 'take-home-done');
  await button('Fermer').click();
  const folder = join(stick, 'Périscode - CE2 mardi');
  expect(readdirSync(stick)).toEqual(['Périscode - CE2 mardi']);
  expect(readdirSync(folder)).toContain('index.html');
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('Adèle');
});

test('a game of the stick moves when the flag is touched, offline and without a complaint', async () => {
  const file = join(stick, 'Périscode - CE2 mardi', 'Poulpe', 'La course des crabes.html');
  expect(readSb3(readFileSync(file.replace(/html$/u, 'sb3'))).ok).toBe(true);
  await game.open(file, { width: 360, height: 640, isTouch: true });
  await game.tap(game.page.getByRole('button', { name: 'Jouer' }));
  await expect.poll(() => game.page.locator('.monitor b').textContent()).toBe('50');
  await shot(game.page, 'take-home-game');
  await game.page.locator('#note').scrollIntoViewIfNeeded();
  await game.page.evaluate(() => { scrollTo(0, document.querySelector<HTMLElement>('#note')!.offsetTop); });
  await shot(game.page, 'take-home-game-note');
  expect(await game.page.locator('#note').textContent()).toContain('Ce que cela apprend');
  expect(game.troubles).toEqual([]);
});

test('the index of the stick leads to every game', async () => {
  await game.page.goto(`file://${encodeURI(join(stick, 'Périscode - CE2 mardi', 'index.html'))}`);
  expect(await game.page.locator('a').count()).toBe(16);
  await shot(game.page, 'take-home-index');
  await game.page.locator('a').first().click();
  await game.page.locator('#game[data-state="ready"]').waitFor();
  expect(game.troubles).toEqual([]);
});

test('a child takes one creation to a folder, under the name of an animal', async () => {
  const folder = newFolder('home');
  await button('Revenir aux classes').click();
  await button('Verrouiller').click();
  await button(/CE2 mardi/u).first().click();
  await button(/Adèle/u).first().click();
  await page.locator('pc-creations').waitFor();
  await shot(page, 'take-home-creations');
  await launched.stubOpenDialog([]);
  await button('Emporter « La course des crabes » à la maison').click();
  await launched.stubOpenDialog([folder]);
  await button('Emporter « La course des crabes » à la maison').click();
  await page.getByText('est dans le dossier « Périscode - La course des crabes ».').waitFor();
  await shot(page, 'take-home-toast');
  const inside = join(folder, 'Périscode - La course des crabes');
  expect(readdirSync(inside).sort()).toEqual(['La course des crabes.html', 'La course des crabes.sb3']);
  expect(readFileSync(join(inside, 'La course des crabes.html'), 'utf8')).not.toContain('Adèle');
  expect(existsSync(join(inside, 'index.html'))).toBe(false);
});
