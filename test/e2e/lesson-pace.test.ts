import { expect, onTestFinished, test } from 'vitest';
import { launchApp, shot } from './harness.ts';
import { below, dragBlock, paletteBlock, programBlock, rest, waitForStudio } from './studio/studio-page.ts';

test('a child in a lesson looks at the program block by block, with the variables beside it', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  const button = (name: string) => page.locator('pc-studio-side').getByRole('button', { name, exact: true });
  await page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await page.getByRole('button', { name: /^1 Scopi avance/u }).click();
  await waitForStudio(page, 'Scopi avance');
  const last = programBlock(page, 'attendre');
  await last.waitFor();
  await dragBlock(page, paletteBlock(page, 'avancer'), await below(last));
  await button('Pas à pas').click();
  await button('Pause').click();
  await button('Démarrer').click();
  await button('Un bloc').click();
  await expect.poll(() => page.locator('.pc-next').count()).toBe(1);
  await rest(page);
  await shot(page, 'lesson-pace');
  await button('Reprendre').click();
  await page.locator('pc-pace-bar').getByText('Rien ne tourne').waitFor();
  await button('Fermer le pas à pas').click();
  await page.locator('pc-pace-bar').waitFor({ state: 'detached' });
});
