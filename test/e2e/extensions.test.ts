/** Families of blocks that are not in the palette at first: added by the child and named in the file; foreign ones are called by name. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import { launchApp, newFolder, shot } from './harness.ts';
import { goodFile, strangeFile } from './studio/sample-sb3.ts';
import { below, dragBlock, paletteBlock, programBlock, rest, waitForStudio } from './studio/studio-page.ts';

const folder = newFolder('extensions');

test('the pen is added, its blocks are at hand, and the file says so', async () => {
  const path = join(folder, 'Essai.sb3');
  writeFileSync(path, goodFile());
  const launched = await launchApp({ files: [path] });
  const { page } = launched;
  await waitForStudio(page, 'Essai');
  const rail = page.getByRole('navigation', { name: 'Familles de blocs' });
  expect(await rail.getByRole('button', { name: 'Stylo' }).count()).toBe(0);
  await rail.getByRole('button', { name: 'Ajouter' }).click();
  await rest(page);
  await shot(page, 'extensions-dialog');
  await page.getByRole('button', { name: 'Stylo Dessiner sur la scène en avançant' }).click();
  await paletteBlock(page, 'poser le stylo').waitFor();
  expect(await rail.getByRole('button', { name: 'Stylo' }).getAttribute('aria-current')).toBe('true');

  await paletteBlock(page, 'poser le stylo').hover({ position: { x: 14, y: 20 } });
  await rest(page);
  await dragBlock(page, paletteBlock(page, 'poser le stylo'), await below(programBlock(page, 'avancer de')));
  await expect.poll(() => programBlock(page, 'avancer de').textContent()).toMatch(/poser\sle\sstylo/u);
  await rest(page);
  await shot(page, 'extensions-added');

  const saved = join(folder, 'copie.sb3');
  await launched.stubSaveDialog(saved);
  await launched.chooseMenu('Fichier', 'Enregistrer une copie…');
  await page.getByText('Le fichier est écrit.').waitFor();
  const opened = readSb3(new Uint8Array(readFileSync(saved)));
  expect(opened.ok && opened.value.project.extensions).toEqual(['pen']);

  for (const [family, block] of [['Musique', 'jouer la note'], ['Voix', 'dire à voix haute']] as const) {
    await rail.getByRole('button', { name: 'Ajouter' }).click();
    await page.locator('.pc-extension').filter({ hasText: family }).click();
    await paletteBlock(page, block).waitFor();
  }
  expect(await rail.getByRole('button', { name: 'Ajouter' }).count()).toBe(0);
  // The last family is among those seen, however many there are.
  await expect.poll(async () => {
    const [last, all] = [await rail.getByRole('button', { name: 'Voix' }).boundingBox(), await rail.boundingBox()];
    return last !== null && all !== null && last.y + last.height <= all.y + all.height + 1;
  }).toBe(true);
  await rest(page);
  await shot(page, 'extensions-all');
  await launched.close();
});

test('blocks of a foreign family are named in the message and in the program', async () => {
  const path = join(folder, 'Étrange.sb3');
  writeFileSync(path, strangeFile());
  const launched = await launchApp({ files: [path] });
  const { page } = launched;
  await page.getByText('Les blocs «\u00a0LEGO EV3\u00a0» ne font rien ici').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await programBlock(page, 'bloc LEGO EV3\u00a0: motor turn clockwise').waitFor();
  await launched.close();
});
