/** Comfort for a class and for a child, put on at sign-in and taken back at sign-out; the PIN; kiosk mode. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../../scripts/sample-class.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, shot, type LaunchedApp } from './harness.ts';

const PIN = '2580';
const HEIGHTS = [768, 698];

let launched: LaunchedApp;
let page: Page;

beforeEach(async () => { await start(await launchApp()); });
afterEach(() => launched.close());

async function start(started: LaunchedApp): Promise<void> {
  launched = started;
  page = launched.page;
  page.setDefaultTimeout(15_000);
  await page.locator('pc-home').waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const choose = (row: string, choice: string) => page.getByRole('radiogroup', { name: row }).getByRole('radio', { name: choice, exact: true }).check();
const worn = (key: string) => page.evaluate((name) => document.documentElement.dataset[name], key);

/** A class of two with a course, the animator's space open. */
async function makeClass(): Promise<string> {
  await ask(page, 'animator:setPin', { pin: PIN });
  const { id } = await ask(page, 'classes:create', { name: 'CE2 mardi', detail: 'CE2', emblem: 'octopus' });
  await ask(page, 'classes:setPack', { classId: id, packId: 'premiers-pas' });
  await ask(page, 'classes:addChildren', { classId: id, firstNames: ['Maximilien-Alexandre', 'Zoé'] });
  await page.reload();
  await page.locator('pc-home').waitFor();
  return id;
}

async function signIn(name: string): Promise<void> {
  await button(/CE2 mardi/u).click();
  await button(new RegExp(name, 'u')).click();
  await page.locator('pc-sessions').waitFor();
}

/** A picture at both heights; nothing hangs out of the window. */
async function look(name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const height of HEIGHTS) {
    await launched.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(1366, size), height);
    await page.waitForFunction((size) => Math.abs(innerHeight - size) <= 2, height);
    await shot(page, `comfort-${name}-${height}`);
    expect(await page.evaluate(() => { const { scrollWidth, scrollHeight } = document.documentElement; return [scrollWidth <= innerWidth, scrollHeight <= innerHeight]; })).toEqual([true, true]);
  }
  expect(await problemsFoundByAxe(page), name).toEqual([]);
}

test('a child chooses letters, sizes and colours; the blocks follow; the next child has the class’s, and they are there again the next time', async () => {
  const classId = await makeClass();
  await ask(page, 'access:choose', { classId, childId: null, change: { motion: 'calm', text: 'large' } });
  await signIn('Zoé');
  await expect.poll(() => worn('text')).toBe('large');
  await button('Confort').click();
  await look('panel');
  await choose('Lettres', 'OpenDyslexic');
  await choose('Couleurs', 'très contrastées');
  await choose('Blocs', 'grands');
  await look('panel-high');
  await button('C’est bon').click();
  await look('sessions-high');
  await button(/Commencer/u).click();
  await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
  await shot(page, 'comfort-studio-first');
  expect(await page.locator('.blocklyFlyout .blocklyText').first().evaluate((text) => getComputedStyle(text).fontFamily)).toContain('OpenDyslexic');
  expect(await page.locator('.blocklyBlockCanvas').last().getAttribute('transform')).toMatch(/scale\(1\.2\)/u);
  await look('studio-high');
  await button(/Mes séances|Revenir/u).first().click();
  await button('Quitter').click();
  await expect.poll(() => worn('font')).toBe('andika');
  expect([await worn('colours'), await worn('motion'), await worn('text')]).toEqual(['normal', 'calm', 'large']);
  await button(/Zoé/u).click();
  await expect.poll(() => worn('font')).toBe('opendyslexic');
  await button('Confort').click();
  await button('Comme au début').click();
  await expect.poll(() => worn('colours')).toBe('normal');
  expect(await worn('text')).toBe('large');
});

test('every screen holds with very large letters and high contrast', async () => {
  await makeClass();
  await ask(page, 'settings:write', { ...await ask(page, 'settings:read', undefined), access: { colours: 'high', text: 'larger' } });
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await page.locator('pc-home').waitFor();
  expect(await worn('colours')).toBe('high');
  await look('home');
  await button(/CE2 mardi/u).click();
  await look('names');
  await button(/Maximilien/u).click();
  await page.locator('pc-sea-chart').waitFor();
  await look('sessions');
  await button(/Commencer/u).click();
  await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
  await look('studio');
  for (const tab of ['Costumes', 'Sons']) {
    await page.getByRole('tab', { name: tab }).click();
    await look(tab.toLowerCase());
  }
  await button(/Mes séances/u).click();
  await button('Quitter').click();
  await button('Espace animateur').click();
  await look('gate');
  await page.locator('#pin').fill(PIN);
  await button('Ouvrir').click();
  await page.getByRole('heading', { name: 'Vos classes' }).waitFor();
  await look('classes');
  await page.getByRole('tab', { name: 'Cet ordinateur' }).click();
  await button('Confort').click();
  await page.getByRole('radiogroup', { name: 'Lettres' }).waitFor();
  await look('laptop');
  await button('C’est bon').click();
  await look('this-laptop');
  await page.getByRole('tab', { name: 'Classes' }).click();
  await button(/CE2 mardi/u).click();
  await page.getByRole('heading', { name: 'CE2 mardi' }).waitFor();
  await look('class');
  const overfull = await page.locator('pc-help-panel, pc-class-bag, .deeds pc-button').evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent));
  expect(overfull).toEqual([]);
  expect(await page.locator('pc-help-panel').evaluate((panel) => panel.scrollHeight <= panel.clientHeight)).toBe(true);
});

test('a wrong code waits longer and longer, also after a restart; a file of the IT person takes a forgotten one away, and nothing else', async () => {
  await makeClass();
  await ask(page, 'animator:lock', undefined);
  await button('Espace animateur').click();
  for (const told of [/pas le bon code. Vous pouvez/u, /pas le bon code. Vous pouvez/u, /Réessayez dans \d secondes/u]) {
    await page.locator('#pin').fill('0000');
    await button('Ouvrir').click();
    await page.getByText(told).waitFor();
  }
  const { dataFolder } = launched;
  await launched.close();
  await start(await launchApp({ dataFolder }));
  expect(await ask(page, 'animator:unlock', { pin: PIN })).toMatchObject({ isUnlocked: false });
  await launched.close();
  writeFileSync(join(dataFolder, 'reset-pin'), '');
  await start(await launchApp({ dataFolder }));
  expect(await ask(page, 'animator:status', undefined)).toEqual({ hasPin: false, isUnlocked: false });
  await button(/CE2 mardi/u).waitFor();
});

test('in kiosk mode there is no menu and no way out but the animator’s', async () => {
  await makeClass();
  await button('Espace animateur').click();
  await page.getByRole('tab', { name: 'Cet ordinateur' }).click();
  await page.getByRole('checkbox', { name: /tout l’écran/u }).check();
  const isKiosk = () => launched.app.evaluate(({ BrowserWindow, Menu }) => [BrowserWindow.getAllWindows()[0]!.isKiosk(), Menu.getApplicationMenu() === null]);
  await expect.poll(isKiosk).toEqual([true, true]);
  await look('class-list');
  await button('Verrouiller').click();
  await page.locator('pc-home').waitFor();
  for (const keys of ['F11', 'Alt+F4', 'Control+Q', 'Control+W', 'Escape']) await page.keyboard.press(keys);
  await launched.app.evaluate(({ app, BrowserWindow }) => { BrowserWindow.getAllWindows()[0]!.close(); app.quit(); });
  expect(await isKiosk()).toEqual([true, true]);
  // A window that was not let go is no more about to close: what the page held back is a loading.
  await Promise.all([page.waitForEvent('load'), ask(page, 'app:goOn', undefined).catch(() => null)]);
  await expect(ask(page, 'app:leave', undefined)).rejects.toThrow();
  await button(/CE2 mardi/u).waitFor();
  await ask(page, 'animator:unlock', { pin: PIN });
  await ask(page, 'settings:write', { ...await ask(page, 'settings:read', undefined), isKiosk: false });
  await expect.poll(isKiosk).toEqual([false, false]);
});
