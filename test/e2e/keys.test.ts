/** Programs hear a French keyboard: by what a key prints, and by its place. Key events are the browser's own, of an AZERTY laptop. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flag, make, type Made } from '../project-builder.ts';
import { launchApp, newFolder, type LaunchedApp } from './harness.ts';
import { openProject } from './studio/open-project.ts';

let launched: LaunchedApp;
let page: Page;
let keyboard: CDPSession;

beforeAll(async () => {
  const dataFolder = newFolder('data');
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ isMicrophoneAllowed: false, mostVolume: 100, areLettersArrows: true }));
  launched = await launchApp({ dataFolder });
  page = launched.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await page.getByRole('button', { name: 'Nouvelle création' }).click();
  await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
  keyboard = await page.context().newCDPSession(page);
  await openProject(launched, 'Touches', [{ lists: { touches: [] }, scripts: [
    [flag, make('data_deletealloflist', { LIST: 'touches' }), make('data_showlist', { LIST: 'touches' })], ...KEYS.map(whenPressed)] }]);
});
afterAll(() => launched.close());

/** One press, as Chromium hears it from the system. */
async function press(key: string, code: string): Promise<void> {
  const text = [...key].length === 1 ? { text: key } : {};
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, ...text });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
}

const whenPressed = (key: string): Made[] => [make('event_whenkeypressed', { KEY_OPTION: key }), make('data_addtolist', { ITEM: key, LIST: 'touches' })];
const heard = (): Promise<readonly string[]> => page.locator('pc-list-monitor .item').allInnerTexts();

const KEYS = ['1', '2', '7', '9', '0', 'é', 'è', 'ç', 'à', 'a', 'z', 'space', 'enter', 'up arrow', 'left arrow'];

test.each([
  ['1 without Shift', '&', 'Digit1', ['1']],
  ['1 with Shift', '1', 'Digit1', ['1']],
  ['é, which is 2 by its place', 'é', 'Digit2', ['2', 'é']],
  ['è, which is 7', 'è', 'Digit7', ['7', 'è']],
  ['ç, which is 9', 'ç', 'Digit9', ['9', 'ç']],
  ['à, which is 0', 'à', 'Digit0', ['0', 'à']],
  ['a, where QWERTY has q', 'a', 'KeyQ', ['a']],
  ['A with Shift', 'A', 'KeyQ', ['a']],
  ['the space bar', ' ', 'Space', ['space']],
  ['Enter', 'Enter', 'Enter', ['enter']],
  ['Z, which the animator made an arrow', 'z', 'KeyW', ['z', 'up arrow']],
  ['Q, an arrow that no block waits for as a letter', 'q', 'KeyA', ['left arrow']],
  ['the arrow itself', 'ArrowUp', 'ArrowUp', ['up arrow']],
])('%s', async (_name, key, code, expected) => {
  await page.locator('pc-studio-side').getByRole('button', { name: 'Démarrer', exact: true }).click();
  await page.locator('pc-list-monitor').getByText('vide').waitFor();
  await press(key, code);
  await expect.poll(async () => (await heard()).toSorted()).toEqual(expected.toSorted());
});
