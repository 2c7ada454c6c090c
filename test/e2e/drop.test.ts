/** Files of the computer let go over the window. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSprite3 } from '../../src/core/sb3/write-sb3.ts';
import { buildProject } from '../project-builder.ts';
import { launchApp, shot, type LaunchedApp } from './harness.ts';
import { goodFile } from './studio/sample-sb3.ts';
import { rest, studioTitle, waitForStudio } from './studio/studio-page.ts';

const RED = strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path fill="#e23f3f" d="M0 0h40v40H0z"/></svg>');

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: 'Jouer sans prénom' }).waitFor();
});
afterAll(() => launched.close());

/** As a hand does that brings them from the desktop; `letsGo` false: they stay in the air. */
async function bring(files: Readonly<Record<string, Uint8Array>>, letsGo = true): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate(({ list, types }) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of list) dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    const under = document.elementFromPoint(600, 400) ?? document.body;
    for (const type of types) under.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
  }, { list: given, types: letsGo ? ['dragenter', 'dragover', 'drop'] : ['dragenter', 'dragover'] });
}

const sprites = () => page.locator('pc-sprite-tiles .sprites .spr:not(.add)');

test('before a project is open only a project is taken, and it is said', async () => {
  await bring({ 'rouge.svg': RED });
  await page.getByText('Ici, tu peux déposer un projet').waitFor();
  await bring({ 'Mon carré.sb3': goodFile() }, false);
  await page.getByText('Tu peux lâcher ton fichier ici.').waitFor();
  await rest(page);
  await shot(page, 'drop-veil');
  await bring({ 'Mon carré.sb3': goodFile() });
  await waitForStudio(page, 'Mon carré');
  expect(await page.locator('pc-drop-veil').count()).toBe(0);
  expect(await sprites().count()).toBe(1);
});

test('a picture is a sprite, but a costume where costumes are looked at; a sound goes to the sounds', async () => {
  await bring({ 'rouge.svg': RED });
  await page.locator('pc-sprite-tiles [data-target="rouge"][aria-pressed="true"]').waitFor();
  await page.getByRole('tab', { name: 'Costumes' }).click();
  const cards = page.locator('pc-asset-list .card');
  await cards.first().waitFor();
  await bring({ 'autre.svg': RED });
  await cards.nth(1).waitFor();
  expect(await cards.locator('.name').allTextContents()).toEqual(['rouge', 'autre']);
  expect(await sprites().count()).toBe(2);
  await bring({ 'loup.wav': new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', 'assets', 'sounds', 'wolf.wav'))) });
  await page.getByRole('tab', { name: 'Sons', selected: true }).waitFor();
  expect(await cards.locator('.name').allTextContents()).toEqual(['loup']);
});

test('a sprite of Scratch joins the others', async () => {
  const made = buildProject([{ name: 'Méduse' }]).targets[1]!;
  await bring({ 'meduse.sprite3': writeSprite3(made, new Map()) });
  await page.locator('pc-sprite-tiles [data-target="Méduse"][aria-pressed="true"]').waitFor();
  expect(await sprites().count()).toBe(3);
});

test('what is not understood is said, and nothing is lost', async () => {
  const seen = async (words: string): Promise<void> => {
    await page.getByText(words).waitFor();
    await page.getByRole('button', { name: 'Fermer' }).click();
  };
  await bring({ 'liste.pdf': strToU8('%PDF-1.4') });
  await seen('Ce fichier ne s’ouvre pas ici.');
  await bring({ 'abîmé.png': strToU8('pas une image') });
  await seen('Choisis une image SVG, PNG, JPG ou GIF');
  await bring({ 'abîmé.sb3': strToU8('pas un projet') });
  await seen('Ton programme d’avant est toujours là');
  expect(await sprites().count()).toBe(3);
  expect(await studioTitle(page).textContent()).toContain('Mon carré');
  expect(page.url()).toMatch(/^periscode:\/\/app\//u);
});
