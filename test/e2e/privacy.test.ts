/** What families may ask for: to see everything, and to have it erased; and the end of the year. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_CHILDREN, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import { launchWithSampleClass, newFolder, type LaunchedApp } from './harness.ts';
import { lookAt } from './look.ts';

let launched: LaunchedApp;
let page: Page;
const folder = newFolder('privacy');

const button = (name: string | RegExp, options: { exact?: boolean } = {}) => page.getByRole('button', { name, ...options });
const look = (name: string): Promise<void> => lookAt(launched, name);

beforeAll(async () => {
  launched = await launchWithSampleClass(10_000);
  page = launched.page;
  await page.reload();
  await button('Espace animateur').click();
  await page.locator('#pin').fill(SAMPLE_PIN);
  await button('Ouvrir').click();
  await button(/CE2 mardi/u).click();
  await button('Enfants', { exact: true }).click();
});

afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what is kept, and where, is said in plain words', async () => {
  await button('Ce qui est gardé, et où').click();
  await page.getByText(launched.dataFolder).waitFor();
  await look('kept-page');
  await button('Fermer').click();
});

test('the register sheet is kept as a PDF', async () => {
  await launched.stubSaveDialog(join(folder, 'registre'));
  await button('Un fichier PDF').click();
  await page.getByText('Le fichier « registre.pdf » est prêt.').waitFor();
  expect(readFileSync(join(folder, 'registre.pdf'), 'latin1').startsWith('%PDF-')).toBe(true);
});

test('everything about one child is written, then they are erased once one is sure', async () => {
  await button('Inès').click();
  await launched.stubSaveDialog(join(folder, 'ines'));
  await button('Tout donner à la famille').click();
  await page.getByText('Le fichier « ines.zip » est prêt.').waitFor();
  expect(Object.keys(unzipSync(readFileSync(join(folder, 'ines.zip'))))).toContain('a-lire.html');
  await button('Effacer cet enfant…').click();
  await look('erase-child');
  await button('Garder').click();
  await button('Effacer cet enfant…').click();
  await button('Effacer pour toujours').click();
  await button('Inès').waitFor({ state: 'detached' });
});

test('the end of the year: given, put aside, erased', async () => {
  await button('Fin d’année…').click();
  await look('year-end');
  await launched.stubSaveDialog(join(folder, 'classe'));
  await button('Remettre').click();
  await expect.poll(() => page.locator('pc-year-end .done').count()).toBe(1);
  expect(Object.keys(unzipSync(readFileSync(join(folder, 'classe.zip')))).filter((name) => name.endsWith('a-lire.html'))).toHaveLength(SAMPLE_CHILDREN.length - 1);
  await button('Mettre de côté').click();
  await expect.poll(() => page.locator('pc-year-end .done').count()).toBe(2);
  await page.locator('pc-year-end').getByRole('button', { name: 'Effacer…' }).click();
  await button('Effacer pour toujours').click();
  await page.getByText('Plus personne n’est gardé dans cette classe.').waitFor();
});
