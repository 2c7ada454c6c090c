/** Il était une fois is played from its first step to its treasure, by real drags and clicks: a dialogue, a thought, a greeting, a punch line. */
import { expect, onTestFinished, test } from 'vitest';
import { launchApp, shot } from './harness.ts';
import { openLesson, pass, pick, take, under, write } from './studio/play-lesson.ts';
import { programBlock, rest } from './studio/studio-page.ts';

test('Il était une fois: four bubbles in turn, and three more', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  await openLesson(page, 'raconte-une-histoire', 1, 'Il était une fois');
  /** After the last block with these words, so many seconds without a word, then a bubble. */
  const waitThen = async (words: string, seconds: string, bubble: string): Promise<void> => {
    await take(page, 'attendre', await under(page, words));
    if (seconds !== '1') await write(page, programBlock(page, 'attendre'), '1', seconds);
    await take(page, bubble, await under(page, 'attendre'));
  };
  const bubbles = page.locator('.blocklyWorkspace > .blocklyBlockCanvas').first().getByText('dire', { exact: true });

  await take(page, 'dire', await under(page, 'est cliqué'));
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await pass(page, 'Lila parle, et sa bulle');

  await programBlock(page, 'dire').waitFor({ state: 'detached' });
  await waitThen('est cliqué', '2', 'dire');
  await pass(page, 'Quelle politesse');

  await programBlock(page, 'attendre').waitFor({ state: 'detached' });
  await waitThen('dire', '2', 'dire');
  await page.locator('pc-sprite-tiles').getByRole('button', { name: 'Flamme', exact: true }).click();
  await expect.poll(() => bubbles.count()).toBe(1);
  await waitThen('dire', '2', 'dire');
  await pass(page, 'Quatre bulles, aucune');

  await programBlock(page, 'dire').waitFor({ state: 'detached' });
  await take(page, 'est cliqué', { x: 400, y: 180 });
  await waitThen('est cliqué', '8', 'penser');
  await pass(page, 'sa pensée fait rire');

  await programBlock(page, 'penser').waitFor({ state: 'detached' });
  await take(page, 'prendre le costume', await under(page, 'est cliqué'));
  await pick(page, programBlock(page, 'prendre le costume'), 'debout', 'salue 1');
  await pass(page, 'Lila salue le dragon');

  await waitThen('dire', '4', 'dire');
  await pass(page, 'un dialogue et une chute');
  await rest(page);
  await shot(page, 'play-histoire-end');
});
