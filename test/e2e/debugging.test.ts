import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, flag, make, say, type Made } from '../project-builder.ts';
import { shot, type LaunchedApp } from './harness.ts';
import { launchStudio, openProject } from './studio/open-project.ts';
import { rest } from './studio/studio-page.ts';

const change = (name: string, by: number): Made => make('data_changevariableby', { VARIABLE: name, VALUE: by });

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchStudio();
  page = launched.page;
});
afterAll(() => launched.close());

const button = (name: string) => page.locator('pc-studio-side').getByRole('button', { name, exact: true });
const nextBlocks = (): Promise<string[]> => page.locator('.pc-next').evaluateAll((blocks) => blocks.map((block) => block.querySelector('.blocklyText')?.textContent?.replaceAll('\u00a0', ' ') ?? ''));

test('a reporter that is clicked shows its value beside it; a running stack glows, and a second click stops it', async () => {
  await openProject(launched, 'Valeurs', [{ name: 'Carré', variables: { n: 0 }, scripts: [
    [make('operator_add', { NUM1: 20, NUM2: 22 })], [make('control_forever', { SUBSTACK: [make('motion_turnright', { DEGREES: 3 })] })]] }]);
  await page.locator('[data-id="b1"]').first().click({ position: { x: 5, y: 20 } });
  await page.locator('.pc-value').getByText('42').waitFor();
  await shot(page, 'debugging-value');
  const stack = page.locator('[data-id="b2"]').first();
  await stack.click({ position: { x: 20, y: 14 } });
  await expect.poll(() => stack.getAttribute('class')).toContain('pc-running');
  await stack.click({ position: { x: 20, y: 14 } });
  await expect.poll(() => stack.getAttribute('class')).not.toContain('pc-running');
});

test('paused, one block at a time, slowly; what runs is listed and leads to its sprite', async () => {
  await openProject(launched, 'Pas à pas', [
    { name: 'Carré', variables: { n: 0 }, scripts: [[flag, make('data_showvariable', { VARIABLE: 'n' }), change('n', 1), make('motion_movesteps', { STEPS: 50 }), call('saute'), say('fini')]], definitions: [{ proccode: 'saute', names: [], isWarp: true, stack: [change('n', 10)] }] },
    { name: 'Rond', scripts: [[flag, make('control_forever', { SUBSTACK: [make('motion_turnright', { DEGREES: 5 })] })]] },
  ]);
  await page.locator('pc-sprite-tiles').getByRole('button', { name: 'Carré', exact: true }).click();
  await button('Pas à pas').click();
  await button('Pause').click();
  await button('Démarrer').click();
  await button('Un bloc').click();
  await expect.poll(nextBlocks).toHaveLength(1);
  await button('Un bloc').click();
  await button('Un bloc').click();
  await page.locator('pc-monitors').getByText('n 1').waitFor();
  await rest(page);
  await shot(page, 'debugging-paused');
  await button('Un bloc').click();
  await button('Un bloc').click();
  await button('Un bloc').click();
  await page.locator('pc-monitors').getByText('n 11').waitFor();
  await expect.poll(() => page.locator('pc-pace-bar dl').innerText()).toMatch(/^n\s+11$/u);
  await page.locator('pc-pace-bar').getByRole('button', { name: /^Rond/u }).click();
  await page.locator('.blocklySelected', { hasText: 'quand' }).waitFor();
  await expect.poll(nextBlocks).toHaveLength(1);
  await button('Doucement').click();
  await shot(page, 'debugging-slow');
  await button('Vite').click();
  await button('Arrêter').click();
  await page.locator('pc-pace-bar').getByText('Rien ne tourne').waitFor();
  await button('Fermer le pas à pas').click();
  await page.locator('pc-sprite-numbers').waitFor();
});

test('a block that returns a value is shown round, in the slot where it stands', async () => {
  await openProject(launched, 'Renvoyer', [{ name: 'Carré', scripts: [[flag, say(call('double de %s', 21)), make('motion_movesteps', { STEPS: call('double de %s', 5) })]],
    definitions: [{ proccode: 'double de %s', names: ['n'], stack: [make('procedures_return', { VALUE: make('operator_multiply', { NUM1: make('argument_reporter_string_number', { VALUE: 'n' }), NUM2: 2 }) })] }] }]);
  const asked = page.locator('.blocklyBlockCanvas [data-id]').filter({ hasText: 'double de' }).filter({ hasNotText: 'définir' });
  await asked.first().waitFor();
  expect(await page.getByText('procedures_call').count()).toBe(0);
  await rest(page);
  await shot(page, 'debugging-returning-block');
  await button('Démarrer').click();
  await expect.poll(() => page.locator('pc-stage-bar pc-button[running]').count()).toBe(0);
});

test('an endless loop changed while it runs is the new one at once, and the rest goes on', async () => {
  await openProject(launched, 'En direct', [{ name: 'Carré', variables: { n: 0, m: 0 }, scripts: [
    [flag, make('data_showvariable', { VARIABLE: 'n' }), make('control_forever', { SUBSTACK: [make('data_setvariableto', { VARIABLE: 'n', VALUE: 'mercredi' })] })],
    [flag, make('data_showvariable', { VARIABLE: 'm' }), make('control_wait', { DURATION: 1 }), make('control_forever', { SUBSTACK: [change('m', 1)] })]] }]);
  await button('Démarrer').click();
  await page.locator('pc-monitors').getByText('n mercredi').waitFor();
  await page.locator('.blocklyBlockCanvas').getByText('mercredi').first().click();
  await page.keyboard.type('après');
  await page.keyboard.press('Enter');
  await page.locator('pc-monitors').getByText('n après').waitFor();
  await button('Arrêter').click();
});
