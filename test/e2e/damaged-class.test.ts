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

  const { page, close } = await launchApp({ dataFolder });
  await page.getByText(/Le fichier de la classe «\sCE2 mardi\s» était abîmé/u).waitFor();
  await shot(page, 'damaged-class');
  await page.getByRole('button', { name: /CE2 mardi/u }).click();
  await page.getByRole('button', { name: /Léa/u }).waitFor();
  expect(await page.getByRole('button', { name: /Léa|Tom/u }).count()).toBe(2);
  await close();
});
