/** *Je vérifie* looks at the program that is on the screen, however late Blockly tells of it. */
import { onTestFinished, test } from 'vitest';
import { launchApp } from './harness.ts';
import { openLesson } from './studio/play-lesson.ts';
import { carry, paletteBlock, programBlock } from './studio/studio-page.ts';

test('a block that has just fallen is checked, although the laptop is too slow to have told of it', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  await openLesson(page, 'premiers-pas', 1, 'Scopi avance');
  // Blockly tells what was done in the next frame: none comes.
  await page.evaluate(() => { globalThis.requestAnimationFrame = () => 0; });
  await carry(page, paletteBlock(page, 'avancer'), programBlock(page, 'attendre'), { x: 0.1, y: 1.3 });
  await page.mouse.up();
  // A press beside the blocks: none of them is the chosen one any more.
  await page.mouse.click(700, 640);
  await page.getByRole('button', { name: 'Je vérifie' }).click();
  await page.locator('pc-success').getByText('Scopi attend, puis il avance').waitFor();
});
