/** Back in time: the versions of a project, and the bin, as a child uses them. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../scripts/sample-class.ts';
import { launchWithSampleClass, type LaunchedApp } from './harness.ts';
import { lookAt } from './look.ts';

let launched: LaunchedApp;
let page: Page;
let owner: { classId: string; childId: string };

const button = (name: string | RegExp, options: { exact?: boolean } = {}) => page.getByRole('button', { name, ...options });
const screen = (name: string) => page.locator(`[data-screen="${name}"]`);
const look = (name: string): Promise<void> => lookAt(launched, name);

/** How many sprites the project that is kept has. */
async function keptSprites(projectId: string): Promise<number> {
  const { json } = await ask(page, 'projects:load', { classId: owner.classId, projectId });
  return (JSON.parse(json) as { targets: unknown[] }).targets.length - 1;
}

const kept = () => page.locator('.kept:not(.pending, .refused)').waitFor();

async function addSprite(): Promise<void> {
  await page.locator('pc-sprite-tiles').getByRole('button', { name: 'Ajouter' }).click();
  await page.locator('pc-library').getByRole('button', { name: 'Surprise !' }).click();
  await page.locator('.kept.pending').waitFor();
  await kept();
}

beforeAll(async () => {
  launched = await launchWithSampleClass(10_000);
  page = launched.page;
  await page.reload();
  const classId = (await ask(page, 'classes:list', undefined)).find(({ name }) => name === 'CP vendredi')!.id;
  owner = { classId, childId: (await ask(page, 'classes:children', { classId })).find(({ firstName }) => firstName === 'Inès')!.id };
  await button(/CP vendredi/u).click();
  await button('Inès').click();
});

afterAll(() => launched.close());

test('an earlier version is looked at, then the present again; what was the present stays', async () => {
  await button('Nouvelle création').click();
  await page.locator('.studio-blocks .blocklySvg').first().waitFor();
  await addSprite();
  await addSprite();
  const [{ id } = { id: '' }] = await ask(page, 'projects:list', owner);
  const before = await keptSprites(id);
  await button('Versions').click();
  await page.locator('pc-versions li').nth(1).waitFor();
  await page.locator('pc-versions li button').nth(1).click();
  await look('versions');
  const count = await page.locator('pc-versions li').count();
  await button('Revenir à cette version').click();
  await page.locator('pc-versions').waitFor({ state: 'detached' });
  await kept();
  expect(await keptSprites(id)).toBeLessThan(before);
  await button('Versions').click();
  await expect.poll(() => page.locator('pc-versions li').count()).toBe(count + 1);
  await page.locator('pc-versions li button').nth(1).click();
  await button('Revenir à cette version').click();
  await page.locator('pc-versions').waitFor({ state: 'detached' });
  await expect.poll(() => keptSprites(id)).toBe(before);
});

test('what was thrown away waits in the bin, and comes back', async () => {
  await button('Mes séances').click();
  await screen('sessions').waitFor();
  await button(/^Jeter «/u).click();
  await button('Quitter').click();
  await button('Inès').click();
  await button('Corbeille (1)').click();
  await page.locator('pc-bin li').waitFor();
  await look('bin');
  await page.locator('pc-bin').getByRole('button', { name: /La reprendre/u }).click();
  await page.locator('pc-creations [data-project]').waitFor();
  expect(await ask(page, 'projects:bin', owner)).toEqual([]);
});
