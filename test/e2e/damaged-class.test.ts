import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStorage } from '../../electron/storage/open-storage.ts';
import { createTranslate } from '../../src/core/text/translate.ts';
import { launchApp, newFolder, shot } from './harness.ts';

test('a damaged class comes back from its last good copy, and the first screen says so', async () => {
  const dataFolder = newFolder('damaged');
  const storage = openStorage(dataFolder, createTranslate('fr'));
  const { id } = storage.classes.create({ name: 'CE2 mardi', detail: 'CE2', emblem: 'octopus' });
  storage.classes.open(id).roster.add(['Léa', 'Tom']);
  storage.close();
  truncateSync(join(dataFolder, 'classes', `${id}.sqlite`), 5000);

  const { app, page, close } = await launchApp({ dataFolder });
  const told = page.locator('pc-notice').getByText(/Le fichier de la classe «\sCE2 mardi\s» était abîmé/u);
  await told.first().waitFor();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1366, 698));
  await page.waitForFunction(() => Math.abs(innerHeight - 698) <= 2);
  await shot(page, 'damaged-class');
  // The class is seen whole: nothing pushes it out of the window.
  const card = await page.getByRole('button', { name: /CE2 mardi/u }).boundingBox();
  const main = await page.locator('pc-home main').boundingBox();
  expect(card && main && card.y + card.height).toBeLessThanOrEqual((main?.y ?? 0) + (main?.height ?? 0));

  await page.getByRole('button', { name: 'Détails' }).click();
  await page.locator('pc-notice pc-dialog').getByText(/Fichier abîmé, pour la personne/u).waitFor();
  await shot(page, 'damaged-class-details');
  await page.getByRole('button', { name: 'J’ai compris' }).click();
  await page.getByRole('button', { name: 'Mettre de côté' }).click();
  await told.first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /CE2 mardi/u }).click();
  await page.getByRole('button', { name: /Léa/u }).waitFor();
  expect(await page.getByRole('button', { name: /Léa|Tom/u }).count()).toBe(2);
  await close();
});
