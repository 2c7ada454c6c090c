/** The sounds of a creation: listened to, edited with real clicks, undone; recorded where the animator allows it. */
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flag, make, type Made } from '../project-builder.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, shot, type LaunchedApp } from './harness.ts';
import { openProject } from './studio/open-project.ts';

const root = join(import.meta.dirname, '..', '..');
const PIN = '4321';

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp({ switches: ['--use-fake-device-for-media-stream'] });
  launched.page.setDefaultTimeout(15_000);
});
afterAll(() => launched?.close());

const editor = (): Locator => launched.page.locator('pc-sound-editor');
const deed = (name: string): Locator => editor().locator(`[data-deed="${name}"]`);
const listed = (): Locator => launched.page.locator('pc-studio-sounds pc-asset-list li');
/** "Tout le son · 0,54 s": the seconds of it. */
const seconds = async (): Promise<number> => Number((await editor().locator('output').innerText()).match(/([\d,]+)\s*s$/u)![1]!.replace(',', '.'));

async function openSounds(): Promise<void> {
  const { page } = launched;
  await page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await page.getByRole('button', { name: 'Nouvelle création' }).click();
  await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
  await page.getByRole('tab', { name: 'Sons' }).click();
}

/** From the left edge of the wave, 0–1. */
async function choosePiece(from: number, to: number): Promise<void> {
  const { page } = launched;
  const box = (await editor().locator('pc-sound-wave').boundingBox())!;
  await page.mouse.move(box.x + box.width * from, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, box.y + 60, { steps: 6 });
  await page.mouse.up();
}

test('a sound is added, seen, cut, changed, and every step is undone by the project', async () => {
  const { page } = launched;
  await openSounds();
  expect(await deed('record').count()).toBe(0);
  await page.locator('pc-studio-sounds pc-asset-list input[type="file"]').setInputFiles(join(root, 'assets', 'sounds', 'wolf.wav'));
  await deed('play').waitFor();
  await expect.poll(seconds).toBe(1.9);
  expect((await editor().boundingBox())!.width).toBeGreaterThan(500);
  await choosePiece(0.5, 1);
  await shot(page, 'sound-editor');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await deed('cut').click();
  await expect.poll(seconds).toBeCloseTo(0.95, 1);
  await deed('slower').click();
  await expect.poll(seconds).toBeCloseTo(1.19, 1);
  await deed('fade-out').click();
  await shot(page, 'sound-editor-faded');
  const { page: { keyboard } } = launched;
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect.poll(seconds).toBeCloseTo(0.95, 1);
  await keyboard.press('Control+z');
  await expect.poll(seconds).toBe(1.9);
});

test('a piece is copied and pasted, and played to its end', async () => {
  await choosePiece(0, 0.25);
  await deed('copy').click();
  await choosePiece(0.5, 0.5);
  await deed('paste').click();
  await expect.poll(async () => editor().locator('output').innerText()).toMatch(/^Morceau/u);
  await deed('play').click();
  await editor().getByText('Arrêter', { exact: true }).waitFor();
  await editor().getByText('Écouter le morceau', { exact: true }).waitFor();
});

/** Sets the variable `bruit` to what it hears, again and again. */
const listening: readonly Made[] = [flag, make('data_showvariable', { VARIABLE: 'bruit' }), make('control_forever', { SUBSTACK: [make('data_setvariableto', { VARIABLE: 'bruit', VALUE: make('sensing_loudness') })] })];

async function listen(): Promise<void> {
  await openProject(launched, 'Écoute', [{ variables: { bruit: '?' }, scripts: [listening] }]);
  await launched.page.locator('pc-studio-side').getByRole('button', { name: 'Démarrer', exact: true }).click();
}
const loudness = async (): Promise<number> => Number((await launched.page.locator('pc-monitors .value').innerText()).match(/-?[\d.]+$/u)?.[0] ?? Number.NaN);

test('without the animator’s word a program that asks how loud it is hears −1', async () => {
  await listen();
  await expect.poll(loudness).toBe(-1);
});

test('the microphone stays closed until the animator allows it; then a sound is recorded', async () => {
  const { page } = launched;
  const state = (): Promise<string> => page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then((stream) => { stream.getTracks().forEach((track) => { track.stop(); }); return 'open'; }, (error: Error) => error.name));
  expect(await state()).toBe('NotAllowedError');
  await page.reload();
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.locator('#pin').fill(PIN);
  await page.locator('#again, #pin2, input[type="password"]').last().fill(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Cet ordinateur' }).click();
  await page.getByLabel('Volume le plus fort').fill('40');
  await page.getByRole('checkbox', { name: 'Les enfants peuvent s’enregistrer' }).check();
  await shot(page, 'sound-settings');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  expect(await state()).toBe('open');
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'open', (error: Error) => error.name))).toBe('NotAllowedError');
  await page.reload();
  await openSounds();
  await deed('record').click();
  await expect.poll(async () => Number(await editor().getByRole('meter').getAttribute('aria-valuenow'))).toBeGreaterThan(5);
  await shot(page, 'sound-recording');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await deed('record-stop').click();
  await expect.poll(() => listed().count()).toBe(1);
  await expect.poll(seconds).toBeGreaterThan(0.02);
});

test('with it a program hears how loud it is, and the microphone is closed when nobody asks any more', async () => {
  const { page } = launched;
  await page.evaluate(() => {
    const open: MediaStreamTrack[] = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      open.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { openTracks: open });
  });
  await listen();
  await expect.poll(loudness).toBeGreaterThan(5);
  const states = (): Promise<string[]> => page.evaluate(() => window.openTracks.map(({ readyState }) => readyState));
  expect(await states()).toEqual(['live']);
  await shot(page, 'sound-loudness');
  await page.locator('pc-studio-side').getByRole('button', { name: 'Arrêter', exact: true }).click();
  await expect.poll(states).toEqual(['ended']);
});

declare global { interface Window { openTracks: MediaStreamTrack[] } }
