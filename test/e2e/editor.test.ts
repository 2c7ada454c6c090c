import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
async function programNow({ stubSaveDialog, chooseMenu }: LaunchedApp, name: string): Promise<{ blocks: Blocks; variables: string[] }> {
  const path = join(folder, `${name}.sb3`);
  await stubSaveDialog(path);
  await chooseMenu('Fichier', 'Enregistrer une copie…');
  // The words of the save before may still be there: the file itself says when it is written.
  await expect.poll(() => existsSync(path)).toBe(true);
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

test('a variable is renamed, and taken away with the blocks that use it once the child knows how many; undo brings all back', async () => {
  const launched = await openSample();
  const { page } = launched;
  await page.getByRole('button', { name: 'Variables' }).click();
  await dragBlock(page, paletteBlock(page, 'montrer la variable'), await below(programBlock(page, 'avancer de')));
  await programBlock(page, 'montrer la variable').waitFor();

  await paletteBlock(page, 'score').click({ button: 'right' });
  await page.getByText('Renommer…').click();
  await page.getByRole('dialog').getByRole('textbox').fill('points');
  await page.keyboard.press('Enter');
  await expect.poll(() => programBlock(page, 'montrer la variable').textContent()).toContain('points');
  expect((await programNow(launched, 'renommé')).variables).toEqual(['points']);

  await programBlock(page, 'montrer la variable').locator('.blocklyDropdownField').first().click();
  await shot(page, 'editor-variable-menu');
  await page.getByRole('option', { name: 'supprimer « points »' }).click();
  await page.getByText('est utilisée dans 1 bloc').waitFor();
  await shot(page, 'editor-variable-goes');
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await programBlock(page, 'montrer la variable').waitFor({ state: 'detached' });
  expect(await programNow(launched, 'sans')).toMatchObject({ variables: [] });

  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => programBlock(page, 'montrer la variable').textContent()).toContain('points');
  await launched.close();
});

test('a variable can belong to one sprite', async () => {
  const launched = await openSample();
  const { page } = launched;
  await page.getByRole('button', { name: 'Variables' }).click();
  await page.locator('.blocklyFlyoutButton').filter({ hasText: 'Créer une variable' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('vies');
  await page.getByRole('checkbox', { name: 'Seulement pour ce sprite' }).check();
  await page.keyboard.press('Enter');
  await paletteBlock(page, 'vies').waitFor();
  expect((await programNow(launched, 'à lui')).variables).toEqual(['score']);
  await launched.close();
});

test('a custom block is made with its inputs, a parameter dragged out is copied, and the block takes another shape', async () => {
  const launched = await openSample();
  const { page } = launched;
  await page.getByRole('button', { name: 'Mes Blocs' }).click();
  await page.locator('.blocklyFlyoutButton').filter({ hasText: 'Créer un bloc' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('sauter');
  await dialog.getByRole('button', { name: 'Nombre ou texte' }).click();
  await dialog.getByRole('textbox').nth(1).fill('haut');
  await dialog.getByRole('button', { name: 'Oui ou non' }).click();
  await dialog.getByRole('checkbox').check();
  await shot(page, 'editor-custom-block');
  await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
  const argument = page.locator('.blocklyBlockCanvas .argument_reporter_string_number').and(page.locator(':not(.blocklyFlyout *)'));
  await argument.first().waitFor();

  const start = (await argument.first().boundingBox())!;
  await page.mouse.move(start.x + 10, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(start.x + 80, start.y - 110, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => argument.count()).toBe(2);
  await shot(page, 'editor-custom-block-made');

  const { blocks } = await programNow(launched, 'bloc');
  const prototype = Object.values(blocks).find((b) => (b as Block).opcode === 'procedures_prototype') as Block;
  expect(prototype.mutation).toMatchObject({ proccode: 'sauter %s %b', argumentnames: '["haut","condition"]', argumentdefaults: '["","false"]', warp: 'true' });

  await page.getByRole('button', { name: 'Mes Blocs' }).click();
  await paletteBlock(page, 'sauter').click({ button: 'right', position: { x: 16, y: 16 } });
  await page.getByText('Modifier…').click();
  await dialog.getByRole('textbox').first().fill('bondir');
  await dialog.getByRole('button', { name: 'D’accord' }).click();
  await paletteBlock(page, 'bondir').waitFor();
  await launched.close();
});

test('a block is found by a word typed without accents, and Escape leaves', async () => {
  const launched = await openSample();
  const { page } = launched;
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('textbox', { name: 'Cherche un bloc' }).fill('repeter');
  await paletteBlock(page, 'avancer de').waitFor({ state: 'detached' });
  await paletteBlock(page, 'répéter').waitFor();
  await shot(page, 'editor-search');
  await page.keyboard.press('Escape');
  await paletteBlock(page, 'avancer de').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Chercher');
  await launched.close();
});

test('a note beside the program is saved, and the palette widens over the program for long blocks', async () => {
  const launched = await openSample();
  const { page } = launched;
  await page.locator('.blocklyMainBackground').first().click({ button: 'right', position: { x: 600, y: 400 } });
  await page.getByText('Ajouter une note').click();
  await shot(page, 'editor-notes');
  const path = join(folder, 'notes.sb3');
  await launched.stubSaveDialog(path);
  await launched.chooseMenu('Fichier', 'Enregistrer une copie…');
  await page.getByText('Le fichier est écrit.').waitFor();
  const opened = readSb3(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.error.kind);
  const comments = Object.values(opened.value.project.targets[1]!.comments);
  expect(comments.map(({ blockId, text }) => [blockId === null, text]).sort()).toEqual([[true, '']]);

  const flyout = page.locator('.blocklyFlyout').first();
  await flyout.hover({ position: { x: 100, y: 300 } });
  await expect.poll(async () => (await flyout.boundingBox())!.width).toBeGreaterThan(300);
  await shot(page, 'editor-wide-palette');
  await launched.close();
});
