/** What a person does in the studio, by what they see. */
import type { Locator, Page } from 'playwright';

export interface Point { readonly x: number; readonly y: number }

export const studioTitle = (page: Page): Locator => page.locator('pc-studio-header h1');
export const numberOf = (page: Page, name: 'x' | 'y' | 'Taille' | 'Direction'): Locator => page.locator('pc-sprite-numbers').getByRole('textbox', { name, exact: true });
export const paletteBlock = (page: Page, words: string): Locator => page.locator('.blocklyFlyout .blocklyDraggable').filter({ hasText: words }).first();
/** The topmost block of the program with these words in it. */
export const programBlock = (page: Page, words: string): Locator => page.locator('.blocklyBlockCanvas .blocklyDraggable').filter({ hasText: words }).and(page.locator(':not(.blocklyFlyout *)')).last();

/** What moves has come to rest, for a picture. */
export const rest = (page: Page): Promise<unknown> => page.evaluate(() => Promise.allSettled(
  document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity).map((a) => a.finished),
));

/** The program is on the screen and can be touched. */
export async function waitForStudio(page: Page, title: string): Promise<void> {
  await studioTitle(page).getByText(title, { exact: true }).waitFor();
  await page.locator('pc-studio-side canvas').waitFor();
  await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
}

/** Takes a block of the palette by its left words and lets it go with its top left corner at `to`, as a hand does: in small steps. */
export async function dragBlock(page: Page, block: Locator, to: Point): Promise<void> {
  const box = await block.boundingBox();
  if (!box) throw new Error('The block to drag is not on the screen');
  const grip = { x: 14, y: 20 };
  await page.mouse.move(box.x + grip.x, box.y + grip.y);
  await page.mouse.down();
  await page.mouse.move(to.x + grip.x + 60, to.y + grip.y + 40, { steps: 8 });
  await page.mouse.move(to.x + grip.x, to.y + grip.y, { steps: 8 });
  await page.mouse.up();
}

/** Under `block`, where the next one snaps. */
export async function below(block: Locator): Promise<Point> {
  const box = await block.boundingBox();
  if (!box) throw new Error('The block is not on the screen');
  return { x: box.x, y: box.y + box.height - 8 };
}

/** Where on the stage (0 to 480 from the left) the colour `[r, g, b]` begins and ends, as the person sees it. Null: nowhere. */
export async function spanOfColour(page: Page, [red, green, blue]: readonly [number, number, number]): Promise<{ readonly left: number; readonly right: number } | null> {
  const picture = (await page.locator('pc-studio-side canvas').screenshot()).toString('base64');
  return page.evaluate(async ({ picture, wanted }) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const columns = [...Array(bitmap.width).keys()].filter((x) => [...Array(bitmap.height).keys()].some((y) => {
      const at = (y * bitmap.width + x) * 4;
      return wanted.every((value, i) => Math.abs(data[at + i]! - value) < 12);
    }));
    return columns.length === 0 ? null : { left: columns[0]!, right: columns.at(-1)! };
  }, { picture, wanted: [red, green, blue] as const });
}

/** Takes what is at `from` on the stage to `to`, as a hand does. Stage units, y upwards. */
export async function dragOnStage(page: Page, from: Point, to: Point): Promise<void> {
  const box = await page.locator('pc-studio-side canvas').boundingBox();
  if (!box) throw new Error('The stage is not on the screen');
  const place = ({ x, y }: Point): [number, number] => [box.x + (x + 240) * box.width / 480, box.y + (180 - y) * box.height / 360];
  await page.mouse.move(...place(from));
  await page.mouse.down();
  await page.mouse.move(...place(to), { steps: 8 });
  await page.mouse.up();
}
