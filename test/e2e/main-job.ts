/** The main job as people do it, in pieces: the same in the window that tests start and in the app that was installed. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { shot } from './harness.ts';
import { below, dragBlock, numberOf, paletteBlock, programBlock, rest, spanOfColour, waitForStudio } from './studio/studio-page.ts';

export const NAMES = ['Inès', 'Malo', 'Léa', 'Noé', 'Yanis', 'Zoé', 'Amadou', 'Lina'];
const SOON = { timeout: 15_000 };
/** Scopi’s belly: nothing else on the stage has this colour. */
const CORAL = [217, 87, 63] as const;

export async function choosePin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.getByLabel('Votre code').fill('2468');
  await page.getByLabel('Encore une fois').fill('2468');
  await page.getByRole('button', { name: 'Garder ce code' }).click();
}

/** `giveNames` fills the box that has the focus with one name a line. */
export async function createClass(page: Page, course: string, giveNames: (names: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Créer une classe' }).first().click();
  await page.getByLabel('Nom de la classe').fill('CE2 mardi');
  await page.getByRole('button', { name: 'Créer la classe' }).click();
  await page.getByRole('button', { name: 'Coller les prénoms' }).click();
  await page.getByRole('textbox', { name: 'Un prénom par ligne' }).click();
  await giveNames(NAMES.join('\n'));
  await page.getByRole('button', { name: 'Ajouter ces 8 prénoms' }).click();
  await page.getByRole('combobox', { name: 'Parcours' }).selectOption({ label: course });
  await page.getByText('Malo').first().waitFor();
  await shot(page, 'main-job-1-class');
  await page.getByRole('button', { name: 'Revenir aux classes' }).click();
  await page.getByRole('button', { name: 'Verrouiller' }).click();
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /CE2 mardi/u }).click();
  await page.getByRole('button', { name: 'Inès' }).click();
  await page.getByRole('heading', { name: 'Mes séances' }).waitFor();
}

const stepIs = (page: Page, number: number): Promise<void> => page.locator('pc-step-bar').getByText(`Étape ${number} sur 6`).waitFor();
const check = (page: Page): Promise<void> => page.getByRole('button', { name: 'Je vérifie' }).click();

/** Inès, from her name to the third step, all kept. */
export async function passTwoSteps(page: Page): Promise<void> {
  await signIn(page);
  await shot(page, 'main-job-2-sessions');
  await page.getByRole('button', { name: /^1 Scopi avance/u }).click();
  await waitForStudio(page, 'Scopi avance');
  await stepIs(page, 1);
  await expect.poll(() => spanOfColour(page, CORAL), SOON).not.toBe(null);
  await shot(page, 'main-job-3-lesson');

  // Nothing is done yet: the check says what is missing, and points.
  await check(page);
  await page.locator('pc-step-bar').getByText('Scopi n’avance pas encore. Accroche le bloc bleu tout en bas.').waitFor();
  await shot(page, 'main-job-4-almost');

  // A block is taken from the palette and snapped under the others.
  await dragBlock(page, paletteBlock(page, 'avancer de'), await below(programBlock(page, 'attendre')));
  await programBlock(page, 'avancer de').waitFor();
  // From −60, where Scopi waits, the program goes to −100, then advances by 10.
  const before = await spanOfColour(page, CORAL);
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('−90');
  await expect.poll(async () => (await spanOfColour(page, CORAL))?.left, SOON).toBe((before?.left ?? NaN) - 30);

  await check(page);
  await page.locator('pc-success').getByText('Scopi attend, puis il avance !').waitFor();
  await rest(page);
  await shot(page, 'main-job-5-success');
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await stepIs(page, 2);

  // The next step asks for more: told so, the child changes the number and passes.
  await check(page);
  await page.locator('pc-step-bar').getByText('Scopi fait un tout petit pas. Écris un plus grand nombre.').waitFor();
  await shot(page, 'main-job-6-almost');
  await page.getByRole('button', { name: 'Revoir' }).click();
  await page.getByText('C’est à ce moment-là.').waitFor();
  await shot(page, 'main-job-6-replay');
  await page.locator('pc-replay-bar').getByRole('button', { name: 'Fermer' }).click();
  await page.locator('pc-replay-bar').waitFor({ state: 'detached' });
  await programBlock(page, 'avancer de').getByText('10', { exact: true }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await check(page);
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await stepIs(page, 3);
  await page.locator('pc-studio-header').getByRole('status').getByText('Gardé', { exact: true }).waitFor();
}

/** After a start anew: what she made, and what the animator sees of it. */
export async function findTwoSteps(page: Page): Promise<void> {
  await signIn(page);
  await page.getByText('Étape 3 sur 6').waitFor();
  await shot(page, 'main-job-7-sessions-after');
  await page.getByRole('button', { name: /^1 Scopi avance/u }).click();
  await waitForStudio(page, 'Scopi avance');
  await stepIs(page, 3);
  await programBlock(page, 'avancer de').getByText('100', { exact: true }).waitFor();
  await expect.poll(() => spanOfColour(page, CORAL), SOON).not.toBe(null);
  await shot(page, 'main-job-8-lesson-after');
  await page.getByRole('button', { name: 'Mes séances' }).click();
  await page.getByRole('button', { name: 'Quitter' }).click();
  await page.getByRole('button', { name: 'Revenir aux classes' }).click();

  // The animator sees two steps passed.
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.getByLabel('Votre code').fill('2468');
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await page.getByRole('button', { name: /CE2 mardi/u }).click();
  const steps = page.getByRole('row', { name: /Inès/u }).locator('.step-state');
  await expect.poll(() => steps.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label'))), SOON).toEqual(['fait', 'fait', 'en cours', 'pas commencé', 'pas commencé', 'pas commencé']);
  await shot(page, 'main-job-9-table');
}
