/** Screens that are read, at 200 % and as narrow as 320 pixels: nothing hangs out at the side, and whatever is below is scrolled to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../scripts/sample-class.ts';
import { launchWithSampleClass, shotOfWindow, type LaunchedApp } from './harness.ts';
import { outOfReach } from './out-of-reach.ts';
import { LIMIT_MS, MORE_SCREENS, reach, SCREENS } from './screens.ts';
import { rest } from './studio/studio-page.ts';

const READ = ['home', 'names', 'sessions', 'animator', 'animator-class', 'comfort', 'guest', 'parcours', 'cet-ordinateur', 'roster', 'help', 'tour', 'tour-offer'];
/** Of the window's 1366 pixels. */
const ZOOMS = [{ name: '200 %', factor: 2 }, { name: '320 pixels', factor: 1366 / 320 }] as const;
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchWithSampleClass(LIMIT_MS);
});
afterAll(() => launched.close());

async function zoom({ app, page }: LaunchedApp, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => { BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(to); }, factor);
  await page.waitForFunction((width) => Math.abs(innerWidth - width) <= 4, 1366 / factor);
}

test.each([...SCREENS, ...MORE_SCREENS].filter(({ name }) => READ.includes(name)))('$name', async ({ name, go }) => {
  const { page } = launched;
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await reach(page, 'home');
  await go(page);
  const found: string[] = [];
  try {
    for (const { name: much, factor } of ZOOMS) {
      await zoom(launched, factor);
      await rest(page);
      await shotOfWindow(launched.app, `a11y-reflow-${name}-${Math.round(1366 / factor)}`);
      found.push(...(await outOfReach(page)).map((what) => `${much}: ${what}`));
    }
  } finally {
    await zoom(launched, 1);
  }
  expect(found).toEqual([]);
});

test('what hangs out is seen', async () => {
  await launched.page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<button id="far" style="position:fixed;left:2000px">Loin</button>'); });
  expect(await outOfReach(launched.page)).toContainEqual(expect.stringContaining('button Loin'));
});

test('what must be scrolled to both ways is seen; what scrolls to one side is not', async () => {
  const { page } = launched;
  await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;overflow:auto"><div style="overflow:auto"><button style="margin-left:3000px">Tableau</button></div><button style="margin:3000px 0 0 3000px">Coin</button></div>'); });
  expect((await outOfReach(page)).filter((what) => /Tableau|Coin/u.test(what))).toEqual([expect.stringContaining('button Coin')]);
});
