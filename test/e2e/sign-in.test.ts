/** The children of a class as the animator keeps them, and how they come in: with pictures, or two together. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import type { CodePicture } from '../../src/core/classes/picture-code.ts';
import { launchWithSampleClass, newFolder, type LaunchedApp } from './harness.ts';
import { lookAt } from './look.ts';

const WORDS: Readonly<Record<CodePicture, string>> = {
  anchor: 'ancre', star: 'étoile', 'red-apple': 'pomme', key: 'clé', umbrella: 'parapluie', rocket: 'fusée', banana: 'banane', bell: 'cloche', drum: 'tambour', cactus: 'cactus', mushroom: 'champignon', balloon: 'ballon',
};

let launched: LaunchedApp;
let page: Page;
const folder = newFolder('cards');
let code: readonly CodePicture[] = [];

const button = (name: string | RegExp, options: { exact?: boolean } = {}) => page.getByRole('button', { name, ...options });
const screen = (name: string) => page.locator(`[data-screen="${name}"]`);
const look = (name: string): Promise<void> => lookAt(launched, name);

async function openRoster(): Promise<void> {
  await button('Espace animateur').click();
  await page.locator('#pin').fill(SAMPLE_PIN);
  await button('Ouvrir').click();
  await button(/CE2 mardi/u).click();
  await button('Enfants', { exact: true }).click();
  await page.getByRole('heading', { name: 'Les enfants', exact: true }).waitFor();
}

async function leaveAnimator(): Promise<void> {
  await button('Revenir à la classe').click();
  await button('Revenir aux classes').click();
  await button('Verrouiller').click();
  await screen('home').waitFor();
}

async function showPictures(pictures: readonly CodePicture[]): Promise<void> {
  for (const picture of pictures) await button(WORDS[picture], { exact: true }).click();
}

beforeAll(async () => {
  launched = await launchWithSampleClass(10_000);
  page = launched.page;
  await page.reload();
});

afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the animator changes what is known of a class', async () => {
  await openRoster();
  await look('roster-class');
  await button('Modifier').click();
  await page.getByLabel('École (facultatif)').fill('École Jean-Moulin');
  await page.getByLabel('Créneau (facultatif)').fill('mardi, 16 h 30');
  await look('roster-class-form');
  await page.keyboard.press('Enter');
  await page.getByText('École Jean-Moulin').waitFor();
});

test('renames a child, gives another animal, and joins two entries; each can be undone', async () => {
  await button('Chloé').click();
  await page.getByLabel('Prénom ou pseudonyme').fill('Noah');
  await button('Renommer').click();
  await page.getByText('il devient « Noah 2 »').waitFor();
  await button('Changer d’animal').click();
  await look('avatar-picker');
  await button('Méduse').click();
  await page.getByRole('heading', { name: 'Noah 2' }).waitFor();
  await button('C’est le même enfant…').click();
  await page.locator('#choice').selectOption({ label: 'Noah' });
  await look('roster-same-child');
  await button('Réunir').click();
  await page.getByRole('heading', { name: 'Fiches réunies' }).waitFor();
  await look('roster-child');
  await button('Séparer').click();
  await page.getByRole('heading', { name: 'Fiches réunies' }).waitFor({ state: 'detached' });
});

test('puts a child aside and takes them back; another changes class', async () => {
  await button('Bilal').click();
  await button('Mettre de côté').click();
  await page.getByRole('heading', { name: 'Mis de côté' }).waitFor();
  await button('Reprendre dans la classe').click();
  await page.getByRole('heading', { name: 'Mis de côté' }).waitFor({ state: 'detached' });
  await button('Diego').click();
  await button('Changer de classe…').click();
  await page.locator('#choice').selectOption({ label: 'CP vendredi' });
  await button('Changer de classe', { exact: true }).click();
  await page.getByText('Diego 2 est').or(page.getByText('Diego est maintenant dans « CP vendredi »')).waitFor();
  const other = (await ask(page, 'classes:list', undefined)).find(({ name }) => name === 'CP vendredi')!;
  expect((await ask(page, 'classes:children', { classId: other.id })).map(({ firstName }) => firstName)).toContain('Diego 2');
});

test('asks for three pictures from now on', async () => {
  await button('CE2 mardi').click();
  await page.getByLabel('Demander le code en images').check();
  await launched.stubSaveDialog(join(folder, 'cartes'));
  await button('Un fichier PDF').first().click();
  await page.getByText('Le fichier « cartes.pdf » est prêt.').waitFor();
  expect(readFileSync(join(folder, 'cartes.pdf'), 'latin1').startsWith('%PDF-')).toBe(true);
  await button('Inès').click();
  await page.locator('pc-code-pictures').waitFor();
  await look('roster-code');
  const classId = (await ask(page, 'classes:list', undefined)).find(({ name }) => name === 'CE2 mardi')!.id;
  code = (await ask(page, 'roster:list', { classId })).find(({ firstName }) => firstName === 'Inès')!.code!;
  await leaveAnimator();
});

test('a child shows three pictures; others are told in words not to be theirs', async () => {
  await button(/CE2 mardi/u).click();
  await button('Inès').click();
  await screen('code').waitFor();
  await look('code');
  await showPictures(code.toReversed());
  await page.getByRole('alert').getByText('Ce n’est pas ton code.').waitFor();
  await look('code-wrong');
  await button('J’ai oublié mon code').click();
  await page.getByRole('alert').getByText('Appelle un adulte.').waitFor();
  await showPictures(code);
  await screen('sessions').waitFor();
});

test('chooses another animal, and leaves: the class of this laptop is offered first', async () => {
  await button(/Changer d’animal/u).click();
  await button('Requin').click();
  await screen('sessions').locator('pc-avatar-picker').waitFor({ state: 'detached' });
  await button('Quitter').click();
  await button(/Revenir aux classes/u).click();
  await page.getByText('La dernière fois').waitFor();
  expect(await page.locator('pc-card').first().innerText()).toContain('CE2 mardi');
  await look('home-last-class');
});

test('two children come in together: who steers is shown, and a swap is one press away', async () => {
  await openRoster();
  await page.getByLabel('Demander le code en images').uncheck();
  await leaveAnimator();
  await button(/CE2 mardi/u).click();
  await button('Nous sommes deux').click();
  await button('Inès').click();
  await page.getByRole('heading', { name: 'Et qui d’autre ?' }).waitFor();
  await look('names-two');
  await button('Louis').click();
  await page.getByText('Inès et Louis').waitFor();
  await look('sessions-two');
  await page.clock.install();
  await button('Nouvelle création').click();
  await page.getByText('Inès pilote').waitFor();
  await page.clock.fastForward('08:05');
  await button('On échange').waitFor();
  await look('studio-two');
  await button('On échange').click();
  await page.getByText('Louis pilote', { exact: true }).waitFor();
});
