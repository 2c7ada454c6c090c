/** docs/ecrire-un-pack.md, followed by somebody who never programmed: from a copy to a lesson that another laptop's children do. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../scripts/sample-class.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { below, dragBlock, paletteBlock, programBlock, rest, waitForStudio } from './studio/studio-page.ts';

const PIN = '2580';
const TITLE = 'Les petits pas de Scopi';
/** The inside of a school laptop's window, with and without Windows' bars. */
const HEIGHTS = [768, 698];

let launched: LaunchedApp;
let page: Page;
const stick = join(newFolder('stick'), 'petits-pas.periscode-pack');
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const room = (name: string): Promise<void> => page.locator('pc-step-editor').getByRole('button', { name, exact: true }).click();
const kept = (): Promise<void> => page.getByText('Tout est gardé').waitFor();

/** A picture at both heights; nothing hangs out of the window, and nothing is hard to read or to reach. */
async function look(name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const height of HEIGHTS) {
    await launched.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(1366, size), height);
    await page.waitForFunction((size) => Math.abs(innerHeight - size) <= 2, height);
    await rest(page);
    expect(await page.evaluate(() => { const { scrollWidth, scrollHeight } = document.documentElement; return [scrollWidth <= innerWidth, scrollHeight <= innerHeight]; })).toEqual([true, true]);
    await shot(page, `${name}-${height}`);
  }
  expect.soft(await problemsFoundByAxe(page)).toEqual([]);
}

async function start(dataFolder?: string): Promise<void> {
  launched = await launchApp(dataFolder === undefined ? {} : { dataFolder });
  page = launched.page;
  page.setDefaultTimeout(15_000);
}

async function openAnimator(isFirst: boolean): Promise<void> {
  await button('Espace animateur').click();
  await page.locator('#pin').fill(PIN);
  if (isFirst) await page.locator('#again').fill(PIN);
  await button(isFirst ? 'Garder ce code' : 'Ouvrir').click();
  await page.getByRole('heading', { name: 'Vos classes' }).waitFor();
}

/** Scopi moves: the first step of the first lesson, as a child does it. */
async function moveScopi(): Promise<void> {
  const hat = programBlock(page, 'est cliqué');
  await hat.waitFor();
  await dragBlock(page, paletteBlock(page, 'avancer'), await below(programBlock(page, 'attendre')));
}

beforeAll(() => start());
afterAll(() => launched.close());

describe('an animator writes a lesson', () => {
  test('first the program is made, as a child would', async () => {
    await button('Jouer sans prénom').click();
    await button(/^1 Scopi avance/u).click();
    await waitForStudio(page, 'Scopi avance');
    await moveScopi();
    await button('Je vérifie').click();
    await page.locator('pc-success').getByText('Scopi attend, puis il avance').waitFor();
    await page.locator('pc-success').getByRole('button', { name: 'Étape suivante' }).click();
    await page.getByText('Gardé', { exact: true }).waitFor();
    await button('Mes séances').click();
    await button('Quitter').click();
  });

  test('a pack is duplicated', async () => {
    await openAnimator(true);
    await look('write-0-packs');
    await page.getByRole('tab', { name: 'Parcours' }).click();
    await button('Écrire un parcours').click();
    await page.getByText('Pas encore de parcours à vous').waitFor();
    await look('write-1-none');
    await button('Dupliquer le parcours « Premiers pas »').click();
    await page.locator('#title').fill(TITLE);
    await look('write-2-name');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await look('write-3-pack');
  });

  test('an instruction is changed, and the child’s step bar shows it', async () => {
    await button(/^1 ?Scopi avance/u).click();
    await look('write-4-lesson');
    await page.locator('[data-step="depart"]').click();
    await page.locator('#instruction').fill('Aide Scopi : accroche `avancer` en bas.');
    await page.locator('pc-step-bar').getByText('Aide Scopi').waitFor();
    await kept();
    await look('write-5-words');
  });

  test('blocks are chosen by clicking, and a click too many is undone', async () => {
    await room('Blocs');
    await page.locator('[data-opcode="looks_show"]').click();
    await page.getByText('L’enfant a 4 blocs').waitFor();
    await look('write-6-blocks');
    await page.locator('pc-draft-editor').getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.getByText('L’enfant a 3 blocs').waitFor();
  });

  test('a check is built from a sentence', async () => {
    await room('Vérifications');
    await look('write-7-checks');
    await button('Ajouter une vérification').click();
    await look('write-8-kinds');
    await page.locator('[data-kind="stays-on-stage"]').click();
    const check = page.getByRole('article').nth(2);
    await check.getByText('être sur la scène').waitFor();
    await check.getByLabel('Comment cela doit arriver').selectOption('doit toujours');
    await check.getByText('pendant').waitFor();
    await check.locator('input[type="number"]').first().fill('6');
    await page.keyboard.press('Tab');
    await check.getByLabel('Ce qu’on dit à l’enfant tant que ce n’est pas vrai').fill('Scopi est parti ! Écris un plus petit nombre.');
    await kept();
    await look('write-9-check');
  });

  test('a level gets blocks and checks of its own, and gives them back', async () => {
    const level = (name: string): Promise<void> => page.getByRole('group', { name: 'Niveau' }).getByRole('button', { name, exact: true }).click();
    await level('Défi');
    await page.getByText('« Je vérifie » regarde la même chose').waitFor();
    await button('Vérifier autre chose').click();
    await page.getByText('Ce niveau a ses propres vérifications').waitFor();
    await page.getByRole('article').nth(2).getByRole('button', { name: 'Enlever', exact: true }).click();
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
    await look('write-17-level-checks');
    await room('Blocs');
    await button('Choisir d’autres blocs').click();
    await page.locator('[data-opcode="looks_show"]').click();
    await page.getByText('L’enfant a 4 blocs').waitFor();
    await look('write-18-level-blocks');
    await level('Normal');
    await page.getByText('L’enfant a 3 blocs').waitFor();
    await room('Projets');
    await level('Défi');
    await page.getByText('l’enfant commence comme au niveau').waitFor();
    await look('write-19-level-projects');
    await room('Vérifications');
    await button('Reprendre les vérifications').click();
    await room('Blocs');
    await button('Reprendre les blocs').click();
    await level('Normal');
    await room('Vérifications');
    await expect.poll(() => page.getByRole('article').count()).toBe(3);
  });

  test('the creation is taken as a right answer, and all answers are tried', async () => {
    await room('Projets');
    await button('Ajouter une réponse juste').click();
    await page.locator('pc-project-chooser').getByRole('button', { name: /Scopi avance/u }).waitFor();
    await look('write-10-choose');
    await page.locator('pc-project-chooser').getByRole('button', { name: /Scopi avance/u }).click();
    await page.getByText('Réponse juste 3').waitFor();
    await look('write-11-projects');
    await room('Essai');
    await button('Essayer').click();
    await page.getByText('L’étape va bien').waitFor();
    expect(await page.getByRole('row').count()).toBe(5);
    await look('write-12-trial');
  });

  test('what is to be mended is said in words', async () => {
    await room('Projets');
    await button('Ajouter une réponse à corriger').click();
    await page.locator('pc-project-chooser').getByRole('button', { name: /Scopi avance/u }).click();
    await page.getByText('Réponse à corriger 2').waitFor();
    await room('Essai');
    await button('Essayer').click();
    await page.getByText('étape « 1 » : cette réponse passe la vérification 1, elle ne devrait pas').waitFor();
    await look('write-13-mend');
    await page.locator('pc-draft-editor').getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.getByText('Vous avez changé quelque chose').waitFor();
  });

  test('a step is added and moved; what was made is there after a kill', async () => {
    await page.locator('pc-draft-outline').getByRole('button', { name: 'Étape', exact: true }).click();
    await room('Mots et image');
    await page.locator('#instruction').fill('Regarde Scopi partir.');
    await button('Descendre l’étape').click();
    expect(await page.locator('[data-step]').allInnerTexts()).toHaveLength(7);
    await kept();
    await launched.kill();
    await start(launched.dataFolder);
    await openAnimator(false);
    await page.getByRole('tab', { name: 'Parcours' }).click();
    await button('Écrire un parcours').click();
    await look('write-14-mine');
    await button(`Modifier le parcours « ${TITLE} »`).click();
    await button(/^1 ?Scopi avance/u).click();
    await page.getByText('Regarde Scopi partir.').waitFor();
    await page.locator('[data-step]').nth(2).click();
    await button('Jeter l’étape').click();
    expect(await page.locator('[data-step]').count()).toBe(6);
  });

  test('it is given to the classes and taken on a stick', async () => {
    await button(TITLE).first().click();
    await button('Donner aux classes').click();
    await page.getByText('est dans la liste des parcours').waitFor();
    expect((await ask(page, 'packs:list', { classId: null })).at(-1)).toMatchObject({ id: 'les-petits-pas-de-scopi', version: '1.0.0', title: TITLE });
    await launched.stubSaveDialog(stick);
    await button('Emporter sur une clé').click();
    await page.getByText('Le fichier « petits-pas.periscode-pack » est prêt.').waitFor();
    await button('Essayer tout le parcours').click();
    await page.getByText('Tout va bien').waitFor({ timeout: 60_000 });
    await look('write-15-given');
  });
});

test('on another laptop the pack is loaded, and a child does the lesson', async () => {
  await launched.close();
  await start();
  await openAnimator(true);
  await launched.stubOpenDialog([stick]);
  await page.getByRole('tab', { name: 'Parcours' }).click();
  await button('Un fichier').click();
  await page.getByText(`Le parcours « ${TITLE} » est prêt.`).waitFor();
  await page.getByRole('tab', { name: 'Classes' }).click();
  await button('Créer une classe').first().click();
  await page.locator('#name').fill('CE1');
  await page.keyboard.press('Enter');
  await page.locator('#pack').selectOption(TITLE);
  await button('Coller les prénoms').click();
  await page.locator('#names').fill('Léa');
  await button('Ajouter ce prénom').click();
  await page.getByRole('row').nth(1).waitFor();
  await button('Revenir aux classes').click();
  await button('Verrouiller').click();
  await button(/CE1/u).click();
  await button(/Léa/u).click();
  await button(/^1 Scopi avance/u).click();
  await waitForStudio(page, 'Scopi avance');
  await page.locator('pc-step-bar').getByText('Aide Scopi').waitFor();
  await moveScopi();
  await button('Je vérifie').click();
  await page.locator('pc-success').getByText('Scopi attend, puis il avance').waitFor();
  await shot(page, 'write-16-child');
});
