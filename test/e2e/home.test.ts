/** Sign-in, sessions and the animator's space, as people use them, in the real window. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../scripts/sample-class.ts';
import { launchApp, newFolder, type LaunchedApp } from './harness.ts';
import { lookAt } from './look.ts';

const PIN = '2580';
const NAMES = ['Adam', 'Anouk', 'Basile', 'Élina', 'Inès', 'Léa', 'Lea', 'Maximilien-Alexandre'];
let launched: LaunchedApp;
let page: Page;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const screen = (name: string) => page.locator(`[data-screen="${name}"]`);

const look = (name: string): Promise<void> => lookAt(launched, name);

async function openAnimator(): Promise<void> {
  await button('Espace animateur').click();
  await page.locator('#pin').fill(PIN);
  await button('Ouvrir').click();
  await page.getByRole('heading', { name: 'Vos classes' }).waitFor();
}

async function leaveAnimator(): Promise<void> {
  await button('Verrouiller').click();
  await screen('home').waitFor();
}

beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
});

afterAll(() => launched.close());

describe('the first time', () => {
  test('no class yet: a kind invitation', async () => {
    await page.getByText('Pas encore de classe ici.').waitFor();
    expect(await page.title()).toBe('Accueil · Périscode');
    await look('home-empty');
  });

  test('the animator chooses a PIN; two that differ are told apart', async () => {
    await button('Créer une classe').click();
    await page.locator('#pin').fill(PIN);
    await page.locator('#again').fill('2581');
    await page.keyboard.press('Enter');
    await page.getByText('Les deux codes ne sont pas les mêmes.').waitFor();
    await look('animator-pin');
    await page.locator('#again').fill(PIN);
    await button('Garder ce code').click();
    await page.getByText('Pas encore de classe', { exact: true }).waitFor();
    await look('animator-empty');
  });

  test('they create a class and paste its first names', async () => {
    await button('Créer une classe').click();
    await page.locator('#name').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#name').waitFor({ state: 'detached' });
    // The focus is back on the button.
    await page.keyboard.press('Enter');
    await page.locator('#name').waitFor();
    await page.locator('#name').fill('CE2 mardi');
    await page.locator('#detail').fill('CE2 · mardi');
    await page.getByRole('radio', { name: 'Dauphin' }).check();
    await look('animator-class-form');
    await page.keyboard.press('Enter');
    await page.getByText('Pas encore de prénom dans cette classe').waitFor();
    await look('animator-class-empty');
    await button('Coller les prénoms').click();
    await page.locator('#names').fill(NAMES.join('\n'));
    await page.getByText('8 prénoms seront ajoutés').waitFor();
    expect(await page.getByText('Lea 2', { exact: true }).count()).toBe(1);
    await page.getByText('Un prénom est déjà pris').waitFor();
    await look('animator-names');
    await button('Ajouter ces 8 prénoms').click();
    await page.getByRole('row').nth(8).waitFor();
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Adam', 'Anouk', 'Basile', 'Élina', 'Inès', 'Léa', 'Lea 2', 'Maximilien-Alexandre']);
    expect(await page.locator('#pack option:checked').innerText()).toBe('Premiers pas');
    await page.getByRole('columnheader', { name: /^1 ?\p{L}+/u }).waitFor();
    await look('animator-class');
  });

  test('the table is read again when they come back to the window', async () => {
    const [one] = await ask(page, 'classes:list', undefined);
    const [child] = await ask(page, 'classes:children', { classId: one!.id });
    const place = { packId: 'premiers-pas', lessonId: 'lesson-01-scopi-avance', stepId: 'depart' };
    await ask(page, 'progress:record', { classId: one!.id, childId: child!.id, fact: { kind: 'step-passed', ...place } });
    const cell = page.locator('tbody td').first();
    await cell.getByRole('img', { name: 'pas commencé' }).waitFor();
    await page.evaluate(() => { dispatchEvent(new Event('focus')); });
    await cell.getByRole('img', { name: 'fait' }).waitFor();
    await button('Revenir aux classes').click();
  });

  test('a folder that is no pack is refused, and nothing changes', async () => {
    const folder = join(newFolder('stick'), 'photos');
    mkdirSync(folder);
    writeFileSync(join(folder, 'vacances.txt'), 'rien');
    await launched.stubOpenDialog([folder]);
    await launched.page.getByRole('tab', { name: 'Parcours' }).click();
    await look('animator-packs');
    await button('Un dossier').click();
    await page.locator('pc-message', { hasText: 'pack.json' }).waitFor();
    await look('animator-pack-refused');
    await leaveAnimator();
  });
});

describe('a child', () => {
  test('finds their class, their name, their sessions', async () => {
    await button(/CE2 mardi/u).waitFor();
    await look('home');
    await button(/CE2 mardi/u).click();
    await button('Maximilien-Alexandre').waitFor();
    await look('names');
    await button('Inès').click();
    await button(/Commencer/u).waitFor();
    expect(await page.title()).toBe('Mes séances · Périscode');
    expect(await screen('sessions').locator('[aria-current="step"]').count()).toBe(1);
    await look('sessions');
  });

  test('leaves towards the names, then the classes', async () => {
    await button('Quitter').click();
    await screen('names').waitFor();
    await button(/Revenir aux classes/u).click();
    await screen('home').waitFor();
  });

  test('can do it all with the keyboard', async () => {
    await button(/CE2 mardi/u).waitFor();
    await tabTo('CE2 mardi');
    await page.keyboard.press('Enter');
    await button('Basile').waitFor();
    await tabTo('Basile');
    await page.keyboard.press('Space');
    await button(/Commencer/u).waitFor();
    await tabTo('Quitter');
    await page.keyboard.press('Enter');
    await screen('names').waitFor();
    await button(/Revenir aux classes/u).click();
  });

  test('plays without a name', async () => {
    await button('Jouer sans prénom').click();
    await screen('sessions').waitFor();
    await page.getByText('Sans prénom', { exact: true }).waitFor();
    await button('Quitter').click();
    await screen('home').waitFor();
  });

  test('hears the question, or is told why not', async () => {
    const hasVoice = await page.evaluate(() => speechSynthesis.getVoices().some((voice) => voice.lang.startsWith('fr') && voice.localService));
    await button('Écouter').click();
    const reason = page.getByText('Cet ordinateur n’a pas de voix');
    if (!hasVoice) await reason.waitFor();
    expect(await reason.count()).toBe(hasVoice ? 0 : 1);
  });
});

describe('the PIN', () => {
  test('opens the space again', async () => {
    await openAnimator();
    await look('animator-classes');
    await leaveAnimator();
  });

  test('makes one wait longer after several wrong ones, and says how long', async () => {
    await button('Espace animateur').click();
    for (let i = 0; i < 3; i++) {
      await page.locator('#pin').fill('0000');
      await page.keyboard.press('Enter');
      await page.getByText(i < 2 ? 'Vous pouvez réessayer.' : /Réessayez dans \d secondes?\./u).waitFor();
    }
    expect(await button('Ouvrir').isDisabled()).toBe(true);
    await look('animator-pin-wait');
    await button('Revenir à l’accueil').click();
    await screen('home').waitFor();
  });
});

/** Presses Tab until the focus, seen through shadow roots, is on a control with these words. */
async function tabTo(words: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      let words = '';
      while (element) {
        words += element.textContent ?? '';
        element = element.shadowRoot?.activeElement ?? null;
      }
      return words;
    });
    if (focused.includes(words) && focused.length < 400) return;
  }
  throw new Error(`Tab never reached “${words}”`);
}
