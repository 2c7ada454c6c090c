/** A lesson that keeps its sprites, costumes and sounds: nothing comes in, by any way. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ask, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot } from './harness.ts';
import { beginCreation, choose, drag, programBlock, dragBlock, paletteBlock, squareFile, waitForStudio } from './studio/studio-page.ts';

/** The data folder of a laptop on which a newer version of the pack forbids it in its first lesson. */
function withClosedLesson(): string {
  const dataFolder = newFolder('data');
  const pack = join(dataFolder, 'packs', 'premiers-pas', '9.0.0');
  cpSync(join(import.meta.dirname, '../../lessons/premiers-pas'), pack, { recursive: true });
  const change = (path: string, more: object): void => { writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')) as object, ...more })); };
  change(join(pack, 'pack.json'), { version: '9.0.0' });
  change(join(pack, 'lesson-01-scopi-avance', 'lesson.json'), { canAddSprites: false, canEditAssets: false });
  return dataFolder;
}

test('neither a sprite nor a costume comes in, by menu, by press or by hand; a script does', async () => {
  const launched = await launchApp({ dataFolder: withClosedLesson() });
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  const backpack = page.locator('pc-backpack');
  const items = (): Promise<string[]> => backpack.locator('.item span').allTextContents();
  const tiles = page.locator('pc-sprite-tiles');
  const names = (): Promise<string[]> => tiles.locator('[role="group"], li').allInnerTexts();

  await ask(page, 'animator:setPin', { pin: SAMPLE_PIN });
  await ask(page, 'animator:unlock', { pin: SAMPLE_PIN });
  const { id: classId } = await ask(page, 'classes:create', { name: 'CE2 mardi', detail: '', emblem: 'turtle' });
  await ask(page, 'classes:setPack', { classId, packId: 'premiers-pas' });
  await ask(page, 'classes:addChildren', { classId, firstNames: ['Bilal'] });
  await page.reload();
  await page.getByRole('button', { name: /CE2 mardi/u }).click();
  await page.getByRole('button', { name: 'Bilal', exact: true }).click();
  await beginCreation(page);
  await page.getByRole('button', { name: 'Sac à dos', exact: true }).click();
  await page.getByRole('tab', { name: 'Costumes' }).click();
  await page.locator('pc-asset-list input[type="file"]').setInputFiles(squareFile('rouge', '#ff0000'));
  await choose(page.locator('pc-asset-list'), 'rouge', 'Mettre dans le sac à dos');
  await choose(tiles, 'Poulpe', 'Mettre dans le sac à dos');
  await page.getByRole('tab', { name: 'Code' }).click();
  await dragBlock(page, paletteBlock(page, 'est cliqué'), { x: 420, y: 160 });
  await drag(page, programBlock(page, 'est cliqué'), backpack);
  await expect.poll(items).toEqual(['quand drapeau est cliqué', 'Poulpe', 'rouge']);
  await page.getByRole('button', { name: 'Mes séances' }).click();

  await page.getByRole('button', { name: /^1 Scopi avance/u }).click();
  await waitForStudio(page, 'Scopi avance');
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Code']);
  await tiles.getByRole('button', { name: /^Autres choix/u }).first().waitFor();
  expect(await tiles.getByRole('button', { name: 'Ajouter' }).count()).toBe(0);
  await tiles.getByRole('button', { name: /^Autres choix/u }).first().click();
  expect(await tiles.getByRole('menuitem', { name: 'Dupliquer' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  if (!await backpack.isVisible()) await page.getByRole('button', { name: 'Sac à dos', exact: true }).click();
  const before = await names();
  await backpack.getByRole('button', { name: 'Poulpe', exact: true }).click();
  await page.getByText('les sprites restent les mêmes').waitFor();
  await shot(page, 'lesson-limits');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await backpack.getByRole('button', { name: 'rouge', exact: true }).click();
  await page.getByText('costumes et sons restent les mêmes').waitFor();
  await backpack.getByRole('button', { name: 'Poulpe', exact: true }).click();
  await page.getByText('les sprites restent les mêmes').waitFor();
  await drag(page, backpack.getByRole('button', { name: 'rouge', exact: true }), tiles.getByRole('button', { name: 'Scopi', exact: true }));
  await page.getByText('costumes et sons restent les mêmes').waitFor();
  expect(await names()).toEqual(before);
  // Nothing has changed, so there is nothing to undo.
  expect(await page.locator('pc-studio-header').getByRole('button', { name: 'Annuler', exact: true }).isDisabled()).toBe(true);
  expect(await items()).toHaveLength(3);

  const hats = await programBlock(page, 'est cliqué').count();
  await backpack.getByRole('button', { name: 'quand drapeau est cliqué', exact: true }).click();
  await page.getByText('« quand drapeau est cliqué »').waitFor();
  expect(await page.locator('.blocklyBlockCanvas .blocklyDraggable').filter({ hasText: 'est cliqué' }).count()).toBeGreaterThan(hats);
});
