/** Screens that are read, at 200 % and as narrow as 320 pixels: nothing hangs out at the side, and whatever is below is scrolled to. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, makeSampleClass } from '../../scripts/sample-class.ts';
import { launchApp, shot, type LaunchedApp } from './harness.ts';
import { LIMIT_MS, MORE_SCREENS, reach, SCREENS } from './screens.ts';
import { rest } from './studio/studio-page.ts';

const READ = ['home', 'names', 'sessions', 'animator', 'animator-class', 'comfort', 'guest', 'parcours', 'cet-ordinateur', 'roster', 'help'];
/** Of the window's 1366 pixels. */
const ZOOMS = [{ name: '200 %', factor: 2 }, { name: '320 pixels', factor: 1366 / 320 }] as const;
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  launched.page.setDefaultTimeout(LIMIT_MS);
  await makeSampleClass(launched.page);
});
afterAll(() => launched.close());

async function zoom({ app, page }: LaunchedApp, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => { BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(to); }, factor);
  await page.waitForFunction((width) => Math.abs(innerWidth - width) <= 4, 1366 / factor);
}

/** Controls and words that no scrolling brings to the eye. What scrolls may do so in one direction of its own: a table does. */
const outOfReach = (page: Page): Promise<string[]> => page.evaluate(() => {
  const within = (a: DOMRect, b: { left: number; right: number; top: number; bottom: number }): boolean => a.left >= b.left - 3 && a.right <= b.right + 3 && a.top >= b.top - 3 && a.bottom <= b.bottom + 3;
  const parentOf = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);
  const isReached = (element: Element): boolean => {
    let box = element.getBoundingClientRect();
    for (let above = parentOf(element); above && above !== document.documentElement; above = parentOf(above)) {
      const { overflowX, overflowY, position } = getComputedStyle(above);
      const edges = above.getBoundingClientRect();
      const scrolls = [overflowX, overflowY].some((way) => way === 'auto' || way === 'scroll') && (above.scrollHeight > above.clientHeight || above.scrollWidth > above.clientWidth);
      if (scrolls) box = edges;
      else if (overflowX === 'hidden' && !within(box, edges)) return false;
      if (position === 'fixed' || above instanceof HTMLDialogElement) break;
    }
    return within(box, { left: 0, right: innerWidth, top: 0, bottom: innerHeight });
  };
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const modal = all(document).find((element) => element instanceof HTMLDialogElement && element.open);
  const isSeen = (element: Element): boolean => element.getBoundingClientRect().width > 4 && element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
  const holds = (element: Element): boolean => { for (let at: Element | null = element; at; at = parentOf(at)) if (at === modal) return true; return !modal; };
  return all(document).filter((element) => element.matches('button, input, select, textarea, a, h1, h2, p, legend, th, [role="tab"]') && isSeen(element) && holds(element) && !isReached(element))
    .map((element) => `${element.tagName.toLowerCase()} ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40)} ${JSON.stringify(element.getBoundingClientRect())}`);
});

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
      await shot(page, `a11y-reflow-${name}-${Math.round(1366 / factor)}`);
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
