/** The piano on which a note is chosen: by hand and by keys, heard, and written in the program. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';
import { musicFile } from './studio/sample-sb3.ts';
import { rest, waitForStudio } from './studio/studio-page.ts';

const folder = newFolder('piano');
let launched: LaunchedApp;

beforeAll(async () => {
  const path = join(folder, 'Musique.sb3');
  writeFileSync(path, musicFile());
  launched = await launchApp({ files: [path] });
  launched.page.setDefaultTimeout(15_000);
  await waitForStudio(launched.page, 'Musique');
  // Every source of sound is heard by its pitch on its way to the loudspeaker.
  await launched.page.evaluate(() => {
    const heard: number[] = [];
    const Real = OscillatorNode;
    Object.assign(window, { heard, OscillatorNode: class extends Real {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options);
        if (options?.periodicWave) heard.push(Math.round(options.frequency ?? 0));
      }
    } });
  });
});
afterAll(() => launched?.close());

declare global { interface Window { heard: number[] } }

const heard = (): Promise<number[]> => launched.page.evaluate(() => window.heard);
const noteFields = (): Locator => launched.page.locator('.blocklyBlockCanvas .note').and(launched.page.locator(':not(.blocklyFlyout *)'));
const piano = (): Locator => launched.page.getByRole('group', { name: 'Piano' });
const key = (name: string): Locator => piano().getByRole('button', { name, exact: true });

async function savedNotes(name: string): Promise<string[]> {
  const saved = join(folder, `${name}.sb3`);
  await launched.stubSaveDialog(saved);
  await launched.chooseMenu('Fichier', 'Enregistrer une copie…');
  await launched.page.getByText('Le fichier est écrit.').waitFor();
  const opened = readSb3(new Uint8Array(readFileSync(saved)));
  if (!opened.ok) throw new Error('The copy cannot be read');
  return Object.values(opened.value.project.targets[1]!.blocks).flatMap((block) => ('opcode' in block && block.opcode === 'note' ? [String(block.fields['NOTE']?.[0])] : [])).toSorted();
}

test('a key is pressed, heard, and the block says its note; the piano stays for the next try', async () => {
  await noteFields().first().click();
  await piano().waitFor();
  expect(await key('do (60)').getAttribute('aria-pressed')).toBe('true');
  await rest(launched.page);
  await shot(launched.page, 'piano');
  await key('sol (67)').click();
  await expect.poll(heard).toEqual([392]);
  await key('fa♯ (66)').click();
  await expect.poll(heard).toEqual([392, 370]);
  expect(await key('sol (67)').getAttribute('aria-pressed')).toBe('false');
  expect(await noteFields().first().textContent()).toContain('fa♯\u00a0(66)');
  await shot(launched.page, 'piano-chosen');
  expect(await problemsFoundByAxe(launched.page)).toEqual([]);
});

test('arrows go from key to key and by octaves, and Escape leaves it', async () => {
  const { page } = launched;
  const { length } = await heard();
  for (const arrow of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(arrow);
  // The last one would lead beyond the lowest octave.
  await expect.poll(async () => (await heard()).slice(length)).toEqual([392, 784, 740, 370, 185]);
  expect(await key('fa♯ (54)').evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await piano().waitFor({ state: 'detached' });
  expect(await noteFields().first().textContent()).toContain('fa♯\u00a0(54)');
});

test('notes that no key has are shown and kept as they are, even looked at on the piano', async () => {
  const { page } = launched;
  expect(await noteFields().nth(1).textContent()).toContain('130');
  await noteFields().nth(1).click();
  await piano().waitFor();
  expect(await piano().locator('[aria-pressed=true]').count()).toBe(0);
  expect(await key('do (84)').evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await savedNotes('copie')).toEqual(['0', '130', '54']);
});
