/** Places inside a program where a block can be let go, and what is done to the blocks that are there. */
import type { Locator, Page } from 'playwright';
import { take, write } from './play-lesson.ts';
import { boxOf, drawn, idOf, programBlock, type Place, type Point } from './studio-page.ts';

/** A row of the program: where a block lies under another one that has more under it. */
const ROW = 52;

/** The innermost block of the program with these words, and this written or held in it. */
export const blockWith = (page: Page, words: string, value: string): Locator =>
  page.locator('.blocklyBlockCanvas .blocklyDraggable').and(page.locator(':not(.blocklyFlyout *)')).filter({ hasText: words }).filter({ hasText: value }).last();

/** Right under it, before what follows it. */
export async function after(page: Page, words: string, value: string): Promise<Place> {
  const block = blockWith(page, words, value);
  const { x, y } = await boxOf(block);
  return { x, y: y + ROW, on: await idOf(block) };
}

/** Where a block is let go to stand before this one, or in its place. */
export const cornerOf = (block: Locator): Promise<Point> => boxOf(block);

/** The hole of a block where something round goes: the first one, or the nth. */
export const roundHole = (block: Locator, nth = 0): Locator => block.locator('.blocklyDraggable').nth(nth);
/** Its first empty hole where a question goes. */
export const pointedHole = (block: Locator): Locator => block.locator('.blocklyOutlinePath').first();

/** Makes « variable = value » (or `<`, `>`) in the pointed hole of the block with these words. */
export async function compare(page: Page, words: string, variable: string, sign: string, value: string): Promise<void> {
  await take(page, sign, await cornerOf(pointedHole(programBlock(page, words))));
  const question = programBlock(page, sign);
  await take(page, variable, await cornerOf(roundHole(question)));
  await write(page, question, '50', value);
}

/** Throws the block whose corner is there away by the keyboard; what hangs under it stays. */
export async function discard(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.click(x + 14, y + 24);
  await page.keyboard.press('Delete');
  await drawn(page);
}
