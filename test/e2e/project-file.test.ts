import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { badFiles, goodFile, strangeFile } from './studio/sample-sb3.ts';
import { numberOf, spanOfColour, studioTitle, waitForStudio } from './studio/studio-page.ts';

/** Other tests may share the machine. */
const SOON = { timeout: 15_000 };
const RED = [255, 0, 0] as const;
const folder = newFolder('files');

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function readBack(path: string) {
  const opened = readSb3(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(`${path}: ${opened.error.kind}`);
  return opened.value;
}

async function openByMenu({ stubOpenDialog, chooseMenu }: LaunchedApp, path: string): Promise<void> {
  await stubOpenDialog([path]);
  await chooseMenu('Fichier', 'Ouvrir un projet…');
}

async function saveCopy({ stubSaveDialog, chooseMenu, page }: LaunchedApp, name: string): Promise<string> {
  const path = join(folder, name);
  await stubSaveDialog(path);
  await chooseMenu('Fichier', 'Enregistrer une copie…');
  await page.getByText('Le fichier est écrit.').waitFor();
  return path;
}

test('a project given on the command line runs, is saved as a copy and opens again unchanged', async () => {
  const original = put('Mon carré.sb3', goodFile());
  const launched = await launchApp({ files: [original] });
  onTestFinished(() => launched.kill());
  const { page } = launched;
  await waitForStudio(page, 'Mon carré');
  await expect.poll(() => spanOfColour(page, RED), SOON).toEqual({ left: 120, right: 159 });
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('−40');
  await expect.poll(() => spanOfColour(page, RED), SOON).toEqual({ left: 180, right: 219 });
  await shot(page, 'studio-file-opened');

  const copy = await saveCopy(launched, 'copie.sb3');
  expect(readBack(copy)).toEqual(readBack(original));

  await openByMenu(launched, copy);
  await waitForStudio(page, 'copie');
  const again = await saveCopy(launched, 'copie-2.sb3');
  expect(readFileSync(again)).toEqual(readFileSync(copy));

  // Both are now among the person's creations: nothing had to be saved.
  await page.getByRole('button', { name: 'Mes séances' }).click();
  await page.getByRole('button', { name: /^Mon carré/u }).waitFor();
  await page.getByRole('button', { name: /^copie/u }).waitFor();
  await launched.close();
});

test('a file that cannot be opened says why in French, and the present work stays', async () => {
  const launched = await launchApp({ files: [put('Mon travail.sb3', goodFile())] });
  onTestFinished(() => launched.kill());
  const { page } = launched;
  await waitForStudio(page, 'Mon travail');
  for (const [name, bytes] of Object.entries(badFiles)) {
    await openByMenu(launched, put(name, bytes));
    await page.getByRole('dialog', { name: 'Ce fichier ne s’ouvre pas' }).waitFor();
    const dialog = page.locator('pc-studio-message pc-dialog');
    await dialog.getByText('Ton programme d’avant est toujours là').waitFor();
    await shot(page, `studio-file-refused-${name.replace('.sb3', '')}`);
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    expect(await studioTitle(page).textContent()).toBe('Mon travail');
  }
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('−40');
  await launched.close();
});

test('a project with a missing picture and an unknown block opens, says so, and loses nothing', async () => {
  const original = put('Bizarre.sb3', strangeFile());
  const launched = await launchApp();
  onTestFinished(() => launched.kill());
  const { page } = launched;
  await page.getByRole('button', { name: 'Jouer sans prénom' }).waitFor();
  await openByMenu(launched, original);
  await page.getByRole('dialog', { name: 'Bizarre' }).waitFor();
  const dialog = page.locator('pc-studio-message pc-dialog');
  await dialog.getByText('Une image ou un son manque dans ce fichier. Les blocs «\u00a0LEGO EV3\u00a0» ne font rien ici').waitFor();
  await shot(page, 'studio-file-with-gaps');
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await expect.poll(() => numberOf(page, 'x').inputValue(), SOON).toBe('−40');
  const copy = await saveCopy(launched, 'bizarre-copie.sb3');
  expect(readBack(copy).project).toEqual(readBack(original).project);
  await launched.close();
});
