/** The stage for whoever does not see it: what screen readers are given, and how often. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flag, make } from '../project-builder.ts';
import type { LaunchedApp } from './harness.ts';
import { launchStudio, openProject } from './studio/open-project.ts';

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchStudio();
  page = launched.page;
});
afterAll(() => launched.close());

const button = (name: string) => page.locator('pc-studio-side').getByRole('button', { name, exact: true });
const score = async (): Promise<number> => Number(await page.locator('pc-monitors .value b').textContent());
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

/** As Chromium hands it to screen readers. */
async function described(): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const stage = nodes.find(({ name, ignored }) => !ignored && name?.value === 'La scène');
  return plain(String(stage?.description?.value ?? ''));
}

interface Listener { readonly heard: string[] }

/** From now on, all that a screen reader would read out of the stage by itself. */
const listen = () => page.evaluateHandle((): Listener => {
  const heard: string[] = [];
  const region = document.querySelector('pc-studio-stage-words [role="status"]')!;
  new MutationObserver(() => { heard.push(region.textContent); }).observe(region, { childList: true, characterData: true, subtree: true });
  return { heard };
});

test('a game that says something at every tick is read out calmly; asked for, the stage tells all it shows', async () => {
  await openProject(launched, 'Bavard', [{ name: 'Chat', variables: { score: 0 }, scripts: [[flag, make('data_showvariable', { VARIABLE: 'score' }),
    make('control_forever', { SUBSTACK: [make('data_changevariableby', { VARIABLE: 'score', VALUE: 1 }), make('looks_say', { MESSAGE: make('data_variable', { VARIABLE: 'score' }) })] })]] }]);
  expect(await described()).toBe('Le programme est arrêté.');
  const listener = await listen();
  await button('Démarrer').click();
  await expect.poll(score, { timeout: 60_000 }).toBeGreaterThan(150);
  await expect.poll(described, { timeout: 20_000 }).toMatch(/^Le programme tourne\. Chat dit : « \d+ »\. (?:Chat : )?score : \d+\.$/u);
  await button('Arrêter').click();
  await expect.poll(described, { timeout: 20_000 }).toMatch(/^Le programme est arrêté\. (?:Chat : )?score : \d+\.$/u);
  const said = await score();
  const { heard } = await listener.jsonValue();
  expect(plain(heard[0]!)).toMatch(/^Le programme tourne\./u);
  expect(plain(heard.at(-1)!)).toContain('Le programme est arrêté.');
  // At thirty ticks a second some seventy of what is said are passed over for one that is read out; a busy machine says less.
  expect(heard.length).toBeLessThan(said / 2);
});

test('a question is heard where it is answered, and told with the stage', async () => {
  await openProject(launched, 'Question', [{ name: 'Poule', scripts: [[flag, make('sensing_askandwait', { QUESTION: 'Quel âge as-tu ?' }), make('looks_say', { MESSAGE: 'Merci' })]] }]);
  await button('Démarrer').click();
  await page.getByRole('textbox', { name: 'Quel âge as-tu ?' }).and(page.locator(':focus')).waitFor();
  await expect.poll(described, { timeout: 20_000 }).toBe('Le programme tourne. Poule demande : « Quel âge as-tu ? ».');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Poule dit : « Merci ».').waitFor();
  await expect.poll(described, { timeout: 20_000 }).toBe('Le programme est arrêté. Poule dit : « Merci ».');
});
