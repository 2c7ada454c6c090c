import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block, Blocks } from '../../src/core/project/project.ts';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { goodFile } from './studio/sample-sb3.ts';
import { below, dragBlock, paletteBlock, programBlock, waitForStudio } from './studio/studio-page.ts';

const folder = newFolder('editor');

async function openSample(): Promise<LaunchedApp> {
  const path = join(folder, 'Essai.sb3');
  writeFileSync(path, goodFile());
  const launched = await launchApp({ files: [path] });
  await waitForStudio(launched.page, 'Essai');
  return launched;
}

/** The program as it would be taken away now: the sprite's blocks, and the names of the stage's variables. */
async function programNow({ stubSaveDialog, chooseMenu, page }: LaunchedApp, name: string): Promise<{ blocks: Blocks; variables: string[] }> {
  const path = join(folder, `${name}.sb3`);
  await stubSaveDialog(path);
  await chooseMenu('Fichier', 'Enregistrer une copie…');
  const told = page.getByText('Le fichier est écrit.');
  await told.waitFor();
  const opened = readSb3(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.error.kind);
  const [stage, sprite] = opened.value.project.targets;
  return { blocks: sprite!.blocks, variables: Object.values(stage!.variables).map((v) => v.name) };
}

const opcodesFrom = (blocks: Blocks, id: string | null): string[] => {
  const block = id === null ? undefined : (blocks[id] as Block | undefined);
  return block ? [block.opcode, ...opcodesFrom(blocks, block.next)] : [];
};

test('a block dragged by hand snaps, takes a number typed on a French keyboard, and can be taken back', async () => {
  const launched = await openSample();
  const { page } = launched;
  await page.getByRole('button', { name: 'Mouvement' }).click();
  await dragBlock(page, paletteBlock(page, 'tourner'), await below(programBlock(page, 'avancer de')));
  await programBlock(page, 'tourner').waitFor();

  await programBlock(page, 'tourner').locator('.math_number').first().click();
  await page.keyboard.type('é,(');
  await page.keyboard.press('Enter');
  await expect.poll(() => programBlock(page, 'tourner').textContent()).toContain('2,5');
  await shot(page, 'editor-snapped');

  const { blocks } = await programNow(launched, 'posé');
  expect(opcodesFrom(blocks, 'flag')).toEqual(['event_whenflagclicked', 'motion_movesteps', 'motion_turnright']);
  expect((blocks[(blocks['move'] as Block).next!] as Block).inputs['DEGREES']).toEqual([1, [4, '2.5']]);

  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => programBlock(page, 'tourner').textContent()).toContain('15');
  await launched.close();
});

test('the bin takes blocks away, and a new variable is named in the page', async () => {
  const launched = await openSample();
  const { page } = launched;
  const bin = await page.locator('.pc-bin').boundingBox();
  await dragBlock(page, programBlock(page, 'avancer de'), { x: bin!.x + 8, y: bin!.y + 4 });
  await programBlock(page, 'avancer de').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Variables' }).click();
  await page.locator('.blocklyFlyoutButton').filter({ hasText: 'Créer une variable' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('score');
  await page.keyboard.press('Enter');
  await dialog.getByText('Ce nom est déjà pris').waitFor();
  await dialog.getByRole('textbox').fill('vies');
  await shot(page, 'editor-new-variable');
  await page.keyboard.press('Enter');
  await paletteBlock(page, 'vies').waitFor();

  const { blocks, variables } = await programNow(launched, 'jeté');
  expect(Object.keys(blocks)).toEqual(['flag']);
  expect(variables).toEqual(['score', 'vies']);
  await launched.close();
});
