/** Every screen, in every way the app may be coloured: axe finds nothing wrong (RGAA 4.1 AA, as far as a program can tell). */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, makeSampleClass } from '../../scripts/sample-class.ts';
import { choicesOf } from '../../src/core/classes/access.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, type LaunchedApp } from './harness.ts';
import { EMPTY_SCREENS, LIMIT_MS, MORE_SCREENS, reach, SCREENS, type Screen } from './screens.ts';
import { rest } from './studio/studio-page.ts';

const COLOURS = choicesOf('colours');
/** How many problems each look at a screen found: a screen that is looked at again counts once. */
const looks = new Map<string, readonly number[]>();
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  launched.page.setDefaultTimeout(LIMIT_MS);
});
afterAll(async () => {
  // For whoever asks for the figures: npm run test:a11y.
  const to = process.env['PERISCODE_A11Y_FIGURES'];
  const counts = [...looks.values()].flat();
  if (to) writeFileSync(to, JSON.stringify({ screens: looks.size, ways: COLOURS.length, looks: counts.length, problems: counts.reduce((sum, count) => sum + count, 0) }));
  await launched.close();
});

/** Whole in the first colouring; in the others, what colours decide. The page is dressed as `dress` does it; the editor's own colours are measured in test/unit/editor/colours.test.ts. */
async function lookThrough({ name, go }: Screen): Promise<void> {
  const { page } = launched;
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await reach(page, 'home');
  await go(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await rest(page);
  const found: string[][] = [];
  for (const [i, colours] of COLOURS.entries()) {
    await page.evaluate((to) => { document.documentElement.dataset['colours'] = to; }, colours);
    await rest(page);
    found.push((await problemsFoundByAxe(page, i > 0)).map((problem) => `${name}, ${colours}: ${problem}`));
  }
  looks.set(name, found.map((problems) => problems.length));
  expect(found.flat()).toEqual([]);
}

test.each(EMPTY_SCREENS)('before there is a class: $name', (screen) => lookThrough(screen));

test('with a class', async () => { await makeSampleClass(launched.page); });
test.each([...SCREENS, ...MORE_SCREENS])('$name', (screen) => lookThrough(screen));

test('axe sees what is wrong', async () => {
  await launched.page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<button id="nameless"></button>'); });
  expect(await problemsFoundByAxe(launched.page)).toEqual([expect.stringContaining('button-name')]);
  await launched.page.evaluate(() => { document.querySelector('#nameless')?.remove(); });
});
