/** Two languages that nobody speaks: one whose words are a third longer, one that is read from the right. Every screen has room for them. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../scripts/sample-class.ts';
import { launchWithSampleClass, shot, type LaunchedApp } from './harness.ts';
import { outOfReach } from './out-of-reach.ts';
import { LIMIT_MS, MORE_SCREENS, reach, SCREENS } from './screens.ts';
import { rest } from './studio/studio-page.ts';

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchWithSampleClass(LIMIT_MS);
});
afterAll(() => launched.close());

/** Words of the app, not of a program: Blockly measures its own. */
const lengthen = (page: Page): Promise<number> => page.evaluate(() => {
  const roots = (root: ParentNode & Node): (ParentNode & Node)[] => [root, ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : []))];
  let count = 0;
  for (const root of roots(document.body)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      if (words.length < 2 || node.parentElement?.closest('style, script, svg, .pc-blocks, pc-studio-lesson')) continue;
      node.textContent = `${words} ${'ŵôrđş '.repeat(Math.ceil(words.length / 18))}`.slice(0, Math.ceil(words.length * 1.33));
      count++;
    }
  }
  return count;
});

const turn = (page: Page, dir: 'rtl' | 'ltr'): Promise<void> => page.evaluate((to) => { document.documentElement.dir = to; }, dir);

test.each([...SCREENS, ...MORE_SCREENS])('$name', async ({ name, go }) => {
  const { page } = launched;
  await turn(page, 'ltr');
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await reach(page, 'home');
  await go(page);
  await turn(page, 'rtl');
  await rest(page);
  await shot(page, `languages-${name}-rtl`);
  const turned = await outOfReach(page);
  await turn(page, 'ltr');
  expect(await lengthen(page)).toBeGreaterThan(0);
  await rest(page);
  await shot(page, `languages-${name}-long`);
  expect({ turned, long: await outOfReach(page) }).toEqual({ turned: [], long: [] });
});
