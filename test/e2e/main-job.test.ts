/** The main job, as people do it: an animator prepares, a child learns, the plug is pulled, and everything is still there. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { below, dragBlock, numberOf, paletteBlock, programBlock, rest, spanOfColour, waitForStudio } from './studio/studio-page.ts';

const NAMES = ['Inès', 'Malo', 'Léa', 'Noé', 'Yanis', 'Zoé', 'Amadou', 'Lina'];
const SOON = { timeout: 15_000 };
/** Scopi’s belly: nothing else on the stage has this colour. */
const CORAL = [217, 87, 63] as const;

/** A stick with the lesson pack on it, under a name of its own. */
function plugStick(): string {
  const folder = join(newFolder('stick'), 'parcours-du-mardi');
  cpSync(join(import.meta.dirname, '../../lessons/premiers-pas'), folder, { recursive: true });
  const manifest = join(folder, 'pack.json');
  const pack = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifest, JSON.stringify({ ...pack, id: 'parcours-du-mardi', title: { fr: 'Parcours du mardi' } }));
  return folder;
}

async function prepareClass({ app, page, stubOpenDialog }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.getByLabel('Votre code').fill('2468');
  await page.getByLabel('Encore une fois').fill('2468');
  await page.getByRole('button', { name: 'Garder ce code' }).click();

  await stubOpenDialog([plugStick()]);
  await page.getByRole('tab', { name: 'Parcours' }).click();
  await page.getByRole('button', { name: 'Un dossier' }).click();
  await page.getByText('Le parcours « Parcours du mardi » est prêt.').waitFor();
  await page.getByRole('tab', { name: 'Classes' }).click();

  await page.getByRole('button', { name: 'Créer une classe' }).first().click();
  await page.getByLabel('Nom de la classe').fill('CE2 mardi');
  await page.getByRole('button', { name: 'Créer la classe' }).click();
  await page.getByRole('button', { name: 'Coller les prénoms' }).click();
  await app.evaluate(({ clipboard }, text) => { clipboard.writeText(text); }, NAMES.join('\n'));
  await page.getByRole('textbox', { name: 'Un prénom par ligne' }).click();
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: 'Ajouter ces 8 prénoms' }).click();
  await page.getByRole('combobox', { name: 'Parcours' }).selectOption({ label: 'Parcours du mardi' });
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

test('an animator prepares a class, a child passes two steps, and a power cut loses nothing', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.kill());
  const { page, dataFolder } = launched;
  page.setDefaultTimeout(SOON.timeout);
  await prepareClass(launched);

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

  await launched.kill();
  const again = await launchApp({ dataFolder });
  onTestFinished(() => again.kill());
  again.page.setDefaultTimeout(SOON.timeout);
  await signIn(again.page);
  await again.page.getByText('Étape 3 sur 6').waitFor();
  await shot(again.page, 'main-job-7-sessions-after');
  await again.page.getByRole('button', { name: /^1 Scopi avance/u }).click();
  await waitForStudio(again.page, 'Scopi avance');
  await stepIs(again.page, 3);
  await programBlock(again.page, 'avancer de').getByText('100', { exact: true }).waitFor();
  await expect.poll(() => spanOfColour(again.page, CORAL), SOON).not.toBe(null);
  await shot(again.page, 'main-job-8-lesson-after');
  await again.page.getByRole('button', { name: 'Mes séances' }).click();
  await again.page.getByRole('button', { name: 'Quitter' }).click();
  await again.page.getByRole('button', { name: 'Revenir aux classes' }).click();

  // The animator sees two steps passed.
  await again.page.getByRole('button', { name: 'Espace animateur' }).click();
  await again.page.getByLabel('Votre code').fill('2468');
  await again.page.getByRole('button', { name: 'Ouvrir' }).click();
  await again.page.getByRole('button', { name: /CE2 mardi/u }).click();
  const steps = again.page.getByRole('row', { name: /Inès/u }).locator('pc-step-state');
  await expect.poll(() => steps.evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement & { state: string }).state)), SOON).toEqual(['done', 'done', 'now', 'none', 'none', 'none']);
  await shot(again.page, 'main-job-9-table');
  await again.close();
});
