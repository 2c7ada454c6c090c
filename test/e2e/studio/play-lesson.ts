/** A child plays a lesson: opens it in a class, takes blocks to their places, writes in them, and has each step checked. */
import type { Locator, Page } from 'playwright';
import { ask } from '../../../scripts/sample-class.ts';
import { below, boxOf, dragBlock, drawn, idOf, paletteBlock, programBlock, waitForStudio, type Place } from './studio-page.ts';

/** Signs a child of a new class in, who follows the pack, and opens its lesson `number` (from 1). */
export async function openLesson(page: Page, packId: string, number: number, title: string): Promise<void> {
  await ask(page, 'animator:setPin', { pin: '2468' });
  await ask(page, 'animator:unlock', { pin: '2468' });
  const { id: classId } = await ask(page, 'classes:create', { name: 'Mardi', detail: '', emblem: 'turtle' });
  await ask(page, 'classes:setPack', { classId, packId });
  await ask(page, 'classes:addChildren', { classId, firstNames: ['Inès'] });
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await page.getByRole('button', { name: /^Mardi/u }).click();
  await page.getByRole('button', { name: 'Inès' }).click();
  await page.getByRole('button', { name: new RegExp(`^${number} ${title}`, 'u') }).click();
  await waitForStudio(page, title);
}

/** Takes the block of the palette with these words to `to`; the palette is scrolled to it. */
export async function take(page: Page, words: string | RegExp, to: Place): Promise<void> {
  const block = paletteBlock(page, words);
  await bringIntoView(page, block);
  await dragBlock(page, block, to);
}

/** Turns the wheel over the palette until the block is all there. */
async function bringIntoView(page: Page, block: Locator): Promise<void> {
  const flyout = await boxOf(page.locator('.blocklyFlyout').first());
  const { y, height } = await boxOf(block);
  const bottom = Math.min(flyout.y + flyout.height, await page.evaluate(() => innerHeight)) - 12;
  if (y >= flyout.y && y + height <= bottom) return;
  await page.mouse.move(flyout.x + 60, flyout.y + 200);
  await page.mouse.wheel(0, y + height - bottom);
  await page.waitForFunction(([node, before]) => node!.getBoundingClientRect().y !== before, [await block.elementHandle(), y] as const);
  await drawn(page);
}

/** Under the block of the program with these words, above what hangs there. */
export const under = (page: Page, words: string): Promise<Place> => below(programBlock(page, words).locator('> .blocklyPath').first());

/** The top of a loop's mouth. */
export async function inside(page: Page, words: string): Promise<Place> {
  const { x, y } = await boxOf(loop(page, words));
  return { x: x + 16, y: y + 48, on: await idOf(loop(page, words)) };
}

/** Takes a block of the program, with what hangs under it, to `to`. */
export const move = (page: Page, block: Locator, to: Place): Promise<void> => dragBlock(page, block, to);

/** The outermost block of the program with these words: the loop, not what is in it. */
export const loop = (page: Page, words: string): Locator => programBlock(page, words).first();

/** Writes over `before` in the block with these words. */
export async function write(page: Page, block: Locator, before: string, after: string): Promise<void> {
  const input = page.locator('.blocklyHtmlInput');
  await block.getByText(before, { exact: true }).first().click();
  await input.press('Control+A');
  await input.pressSequentially(after);
  await input.press('Enter');
  await input.waitFor({ state: 'detached' });
  await drawn(page);
}

/** Chooses in the menu of a block that shows `before`. */
export async function pick(page: Page, block: Locator, before: string, after: string): Promise<void> {
  await block.getByText(before).first().click();
  const option = page.getByRole('option', { name: after, exact: true });
  await option.click();
  await option.waitFor({ state: 'hidden' });
  await drawn(page);
}

/** The check is content: `praise` is said; the next step comes, or the treasure of the lesson. */
export async function pass(page: Page, praise: string): Promise<void> {
  await page.getByRole('button', { name: 'Je vérifie' }).click();
  await page.locator('pc-success').getByText(praise).waitFor();
  const next = page.getByRole('button', { name: 'Étape suivante' });
  if (await next.isVisible()) {
    await next.click();
    await next.waitFor({ state: 'hidden' });
    await drawn(page);
  } else {
    await page.locator('pc-success').getByText('Trésor trouvé !').waitFor();
  }
}
