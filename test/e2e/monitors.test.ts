/** Values on the stage, as a person moves, shows and writes them; the coordinates over the stage; an answer typed on it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { flag, make } from '../project-builder.ts';
import { shot, type LaunchedApp } from './harness.ts';
import { launchStudio, openProject } from './studio/open-project.ts';
import { rest } from './studio/studio-page.ts';

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchStudio();
  page = launched.page;
});
afterAll(() => launched.close());

const button = (name: string) => page.locator('pc-studio-side').getByRole('button', { name, exact: true });
const value = (words: string) => page.locator('pc-monitors .value').filter({ hasText: words });

/** By its middle, as a hand does. */
async function drag(words: string, dx: number, dy: number): Promise<void> {
  const box = (await value(words).boundingBox())!;
  await page.mouse.move(box.x + 12, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 12 + dx, box.y + 8 + dy, { steps: 5 });
  await page.mouse.up();
}

test('values are dragged, shown large and as a slider that sets them; rows of a list are written, added and taken away', async () => {
  await openProject(launched, 'Valeurs', [{ name: 'Carré', variables: { vies: 3 }, lists: { noms: ['Inès', 'Tom', 'Léo'] }, scripts: [
    [flag, make('data_showvariable', { VARIABLE: 'vies' }), make('data_showlist', { LIST: 'noms' }), make('control_forever', { SUBSTACK: [make('motion_setx', { X: make('data_variable', { VARIABLE: 'vies' }) })] })]] }]);
  await button('Démarrer').click();
  await value('noms').waitFor();
  const before = (await value('vies').boundingBox())!;
  await drag('vies', 200, 120);
  // At once, before the stage can have answered: the value is still under the hand.
  await page.mouse.dblclick(before.x + 212, before.y + 128);
  await expect.poll(async () => { const now = (await page.locator('pc-monitors .large').boundingBox())!; return [Math.round(now.x - before.x), Math.round(now.y - before.y)]; }).toEqual([200, 120]);
  await value('3').first().click({ button: 'right' });
  await page.getByRole('menuitemradio', { name: 'Curseur' }).click();
  await page.locator('pc-monitor-menu .max').fill('10');
  await page.locator('pc-monitor-menu .max').press('Enter');
  await page.keyboard.press('Escape');
  const slider = page.locator('pc-monitors input[type=range]');
  await expect.poll(() => slider.getAttribute('max')).toBe('10');
  await slider.focus();
  await page.keyboard.press('End');
  await value('vies').getByText('10', { exact: true }).waitFor();
  await expect.poll(() => page.locator('pc-sprite-numbers').getByRole('textbox', { name: 'x', exact: true }).inputValue()).toBe('10');

  await page.locator('pc-list-monitor').getByRole('button', { name: 'Tom' }).click();
  await page.locator('pc-list-monitor input').fill('Zoé');
  await page.keyboard.press('Enter');
  await page.locator('pc-list-monitor input').fill('Ali');
  await page.keyboard.press('ArrowDown');
  const items = () => page.locator('pc-list-monitor .item, pc-list-monitor input').evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : one.textContent)));
  await expect.poll(items).toEqual(['Inès', 'Zoé', 'Ali', 'Léo']);
  await page.locator('pc-list-monitor').getByRole('button', { name: 'Supprimer la ligne 4' }).click();
  await expect.poll(items).toEqual(['Inès', 'Zoé', 'Ali']);
  await page.locator('pc-list-monitor').getByRole('button', { name: 'Inès' }).click();
  await button('Montrer le repère x et y').click();
  await rest(page);
  await shot(page, 'stage-monitors');
  await page.locator('pc-studio-header').getByRole('button', { name: /annuler/iu }).first().click();
});

test('a value moved by the keyboard keeps the focus, and the others their place', async () => {
  await openProject(launched, 'Deux valeurs', [{ name: 'Carré', variables: { vies: 3, points: 0 }, scripts: [[flag, make('data_showvariable', { VARIABLE: 'vies' }), make('data_showvariable', { VARIABLE: 'points' })]] }]);
  await button('Démarrer').click();
  await value('points').focus();
  const [before, other] = [(await value('points').boundingBox())!, await value('vies').boundingBox()];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expect.poll(async () => { const now = (await value('points').boundingBox())!; return [Math.round(now.x - before.x), Math.round(now.y - before.y)]; }).toEqual([10, 5]);
  expect(await value('points').evaluate((element) => element.matches(':focus'))).toBe(true);
  await page.locator('pc-studio-header').getByText('Gardé', { exact: true }).waitFor();
  expect(await value('vies').boundingBox()).toEqual(other);
});

test('a long list scrolls to its last row, under the wheel', async () => {
  await openProject(launched, 'Longue liste', [{ name: 'Carré', lists: { noms: Array.from({ length: 40 }, (_, i) => `nom ${i + 1}`) }, scripts: [[flag, make('data_showlist', { LIST: 'noms' })]] }]);
  await button('Démarrer').click();
  const list = page.locator('pc-list-monitor');
  const [first, last] = [list.getByRole('button', { name: 'nom 1', exact: true }), list.getByRole('button', { name: 'nom 40', exact: true })];
  await first.waitFor();
  const isSeen = (row: typeof first): Promise<boolean> => row.evaluate((element) => { const [a, b] = [element.getBoundingClientRect(), element.closest('ol')!.getBoundingClientRect()]; return a.top >= b.top && a.bottom <= b.bottom; });
  expect([await isSeen(first), await isSeen(last)]).toEqual([true, false]);
  await first.hover();
  await page.mouse.wheel(0, 5_000);
  await expect.poll(() => isSeen(last)).toBe(true);
  await rest(page);
  await shot(page, 'stage-long-list');
});

test('a sprite is carried over the stage by hand while nothing runs, and its click does not start it', async () => {
  await openProject(launched, 'À la main', [{ name: 'Carré', variables: { clics: 0 }, scripts: [[make('event_whenthisspriteclicked'), make('data_changevariableby', { VARIABLE: 'clics', VALUE: 1 }), make('data_showvariable', { VARIABLE: 'clics' })]] }]);
  const number = (name: string): Promise<number> => page.locator('pc-sprite-numbers').getByRole('textbox', { name, exact: true }).inputValue().then(Number);
  const stage = (await page.locator('pc-studio-side canvas').boundingBox())!;
  const unit = stage.width / 480;
  const from = { x: stage.x + stage.width / 2 + 10, y: stage.y + stage.height / 2 + 10 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60 * unit, from.y - 40 * unit, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => [await number('x'), await number('y')]).toEqual([60, 40]);
  expect(await value('clics').count()).toBe(0);
  await page.mouse.click(from.x + 60 * unit, from.y - 40 * unit);
  await value('clics').getByText('1', { exact: true }).waitFor();
  // Where it was put is where the project has it.
  await page.locator('pc-studio-header').getByRole('button', { name: /annuler/iu }).first().click();
  await expect.poll(async () => [await number('x'), await number('y')]).toEqual([0, 0]);
});

test('played full screen, values stay where they are: only sliders and lists are touched', async () => {
  await openProject(launched, 'Plein écran', [{ name: 'Carré', variables: { vies: 3 }, lists: { noms: ['Inès'] }, scripts: [[flag, make('data_showvariable', { VARIABLE: 'vies' }), make('data_showlist', { LIST: 'noms' })]] }]);
  await button('Démarrer').click();
  await value('noms').waitFor();
  await button('Plein écran').click();
  const before = (await value('vies').boundingBox())!;
  await drag('vies', 60, 60);
  expect(await value('vies').boundingBox()).toEqual(before);
  expect(await page.locator('pc-list-monitor').getByRole('button').count()).toBe(0);
  await shot(page, 'stage-full');
  await page.keyboard.press('Escape');
  await button('Plein écran').waitFor();
});
