/** Photographs in costumes: kindly refused at first, taken once the animator allows it, with the light of the camera out afterwards. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, shot, type LaunchedApp } from './harness.ts';

const PIN = '4321';
const WITH_CAMERA = ['--use-fake-device-for-media-stream'];

let launched: LaunchedApp;
let page: Page;

const editor = () => page.locator('pc-costume-editor');
const costume = (): Promise<string> => editor().evaluate((element) => {
  const { costume: { bytes } } = element as HTMLElement & { costume: { bytes: Uint8Array } };
  return new TextDecoder().decode(bytes);
});

async function launch(switches: readonly string[], dataFolder?: string): Promise<void> {
  launched = await launchApp({ switches, ...(dataFolder === undefined ? {} : { dataFolder }) });
  page = launched.page;
  page.setDefaultTimeout(15_000);
}

async function openPhoto(): Promise<void> {
  await page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await page.getByRole('button', { name: 'Nouvelle création' }).click();
  await page.getByRole('tab', { name: 'Costumes' }).click();
  await editor().getByRole('button', { name: 'Photo' }).click();
}

/** Every stream that the page opens from now on, as `window.openTracks`. */
const watchTracks = (): Promise<void> => page.evaluate(() => {
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  window.openTracks = [];
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    window.openTracks.push(...stream.getTracks());
    return stream;
  };
});

beforeAll(() => launch(WITH_CAMERA));
afterAll(() => launched.close());

test('without the animator’s word a child reads why there is no photo, and what to do', async () => {
  await openPhoto();
  await page.getByText('L’appareil photo est fermé sur cet ordinateur.').waitFor();
  await shot(page, 'costume-photo-closed');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'open', (error: Error) => error.name))).toBe('NotAllowedError');
  await page.getByRole('button', { name: 'Revenir au dessin' }).click();
});

test('once it is allowed a photo is taken into the costume, undone in one step, and the camera closed', async () => {
  await page.reload();
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.locator('#pin').fill(PIN);
  await page.locator('#again, #pin2, input[type="password"]').last().fill(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Cet ordinateur' }).click();
  await page.getByRole('checkbox', { name: 'Les enfants peuvent prendre des photos' }).check();
  await page.setViewportSize({ width: 1366, height: 698 });
  await shot(page, 'camera-settings');
  await page.setViewportSize({ width: 1366, height: 768 });
  // The microphone is another permission.
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'open', (error: Error) => error.name))).toBe('NotAllowedError');
  await page.reload();
  await watchTracks();
  await openPhoto();
  const take = page.getByRole('button', { name: 'Je prends la photo' });
  await expect.poll(() => take.isEnabled()).toBe(true);
  await shot(page, 'costume-photo');
  expect(await problemsFoundByAxe(page)).toEqual([]);
  expect(await page.evaluate(() => window.openTracks.map(({ kind, readyState }) => `${kind} ${readyState}`))).toEqual(['video live']);
  const before = await costume();
  await take.click();
  await expect.poll(costume).toContain('data:image/jpeg');
  await expect.poll(() => page.evaluate(() => window.openTracks.map(({ readyState }) => readyState))).toEqual(['ended']);
  await shot(page, 'costume-photo-taken');
  await editor().getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect.poll(costume).toBe(before);

  await editor().locator('[data-convert]').click();
  await editor().locator('[data-tool="brush"]').waitFor();
  await editor().getByRole('button', { name: 'Photo' }).click();
  await expect.poll(() => take.isEnabled()).toBe(true);
  const drawn = (await costume()).length;
  await page.keyboard.press('Enter');
  await expect.poll(async () => page.evaluate(() => window.openTracks.map(({ readyState }) => readyState))).toEqual(['ended', 'ended']);
  expect((await costume()).length).toBe(drawn);
});

test('where no camera answers, another way is said', async () => {
  const { dataFolder } = launched;
  await launched.close();
  await launch([], dataFolder);
  await openPhoto();
  await page.getByText('Je ne trouve pas d’appareil photo').waitFor();
  await shot(page, 'costume-photo-none');
});
