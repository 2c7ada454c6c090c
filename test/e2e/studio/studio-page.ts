/** What a person does in the studio, by what they see. */
import type { Locator, Page } from 'playwright';

export interface Point { readonly x: number; readonly y: number }
/** Where a block is let go, and the id of the block it must hang on then. */
export interface Place extends Point { readonly on?: string }

export const studioTitle = (page: Page): Locator => page.locator('pc-studio-header h1');
export const numberOf = (page: Page, name: 'x' | 'y' | 'Taille' | 'Direction'): Locator => page.locator('pc-sprite-numbers').getByRole('textbox', { name, exact: true });
export const paletteBlock = (page: Page, words: string | RegExp): Locator => page.locator('.blocklyFlyout .blocklyDraggable').filter({ hasText: words }).first();
/** The topmost block of the program with these words in it. */
export const programBlock = (page: Page, words: string): Locator => page.locator('.blocklyBlockCanvas .blocklyDraggable').filter({ hasText: words }).and(page.locator(':not(.blocklyFlyout *)')).last();

/** What moves has come to rest, for a picture. */
export const rest = (page: Page): Promise<unknown> => page.evaluate(() => Promise.allSettled(
  document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity).map((a) => a.finished),
));

/** The program is on the screen and can be touched. */
export async function waitForStudio(page: Page, title: string | RegExp): Promise<void> {
  await studioTitle(page).getByText(title, { exact: true }).waitFor();
  await page.locator('pc-studio-side canvas').waitFor();
  await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
}

/** Blockly draws what changed in the next frame, then tells of it, then the editor does: until then blocks stand where they were. */
export const drawn = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((done) => {
  requestAnimationFrame(() => { setTimeout(() => { setTimeout(done); }); });
}));

/** Takes a block by its left words and lets it go with its top left corner at `to`, as a hand does: in small steps. It must hang there then. */
export async function dragBlock(page: Page, block: Locator, to: Place): Promise<void> {
  await drawn(page);
  const known = await idsInProgram(page);
  const isNew = await block.evaluate((element) => element.closest('.blocklyFlyout') !== null);
  const taken = await idOf(block);
  const box = await boxOf(block);
  const grip = { x: 14, y: 20 };
  await page.mouse.move(box.x + grip.x, box.y + grip.y);
  await page.mouse.down();
  await page.mouse.move(to.x + grip.x + 60, to.y + grip.y + 40, { steps: 8 });
  await page.mouse.move(to.x + grip.x, to.y + grip.y, { steps: 8 });
  await page.mouse.up();
  await drawn(page);
  if (to.on === undefined) return;
  const inProgram = isNew ? (await idsInProgram(page)).find((id) => !known.includes(id)) : taken;
  await mustHangOn(page, inProgram ?? '', to.on);
}

/** Outer blocks before those that hang on them. */
const idsInProgram = (page: Page): Promise<readonly string[]> =>
  page.locator('.blocklyBlockCanvas [data-id]').and(page.locator(':not(.blocklyFlyout *)')).evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-id') ?? ''));

async function mustHangOn(page: Page, id: string, wanted: string): Promise<void> {
  const trouble = await page.evaluate((ids) => {
    // A block may bear the id of the one in the palette that it was made of.
    const [block, target] = ids.map((one) => [...document.querySelectorAll(`.blocklyBlockCanvas [data-id="${CSS.escape(one)}"]`)].find((element) => !element.closest('.blocklyFlyout')));
    const words = (of: Element | null | undefined): string => (of ? `« ${[...of.querySelectorAll(':scope > .blocklyText, :scope > g > text')].map((text) => text.textContent).join(' ')} »` : 'nothing');
    const on = block?.parentElement?.closest('.blocklyDraggable');
    return on && on === target ? '' : `${words(block)} hangs on ${words(on)}, not on ${words(target)}`;
  }, [id, wanted]);
  if (trouble) throw new Error(`The block was let go in a wrong place: ${trouble}`);
}

/** Where the locator's element is on the screen. */
export async function boxOf(locator: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('What is looked for is not on the screen');
  return box;
}

/** The id of the block itself, or of the one that this part belongs to. */
export const idOf = (part: Locator): Promise<string> => part.evaluate((element) => element.closest('.blocklyDraggable')?.getAttribute('data-id') ?? '');

/** Under the block that this is the outline of, or all of, where the next one snaps. */
export async function below(block: Locator): Promise<Place> {
  const { x, y, height } = await boxOf(block);
  return { x, y: y + height - 8, on: await idOf(block) };
}

/** Where on the stage (0 to 480 from the left) the colour `[r, g, b]` begins and ends, as the person sees it. Null: nowhere. */
export async function spanOfColour(page: Page, [red, green, blue]: readonly [number, number, number], canvas = page.locator('pc-studio-side canvas')): Promise<{ readonly left: number; readonly right: number } | null> {
  const picture = (await canvas.screenshot()).toString('base64');
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

/** Undoes by the studio's own button; a passing word has another. */
export const undo = (page: Page): Promise<void> => page.locator('pc-studio-header').getByRole('button', { name: 'Annuler', exact: true }).click();

/** Undoes by the passing word, which is there for six seconds. */
export const undoByWord = (page: Page): Promise<void> => page.locator('pc-toast').getByRole('button', { name: 'Annuler' }).click();

/** A new creation, whatever was on the screen of whoever plays. */
export async function beginCreation(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  const back = page.getByRole('button', { name: 'Mes séances' });
  if (await back.isVisible()) await back.click();
  await page.getByRole('button', { name: 'Nouvelle création' }).click();
  await waitForStudio(page, /^Ma création/u);
}

/** Opens the ⋯ of `name` and chooses. */
export async function choose(within: Locator, name: string, words: string): Promise<void> {
  await within.getByRole('button', { name: `Autres choix pour ${name}`, exact: true }).click();
  await within.getByRole('menuitem', { name: words }).click();
}

/** Takes `from` over `to`, at a part of its width and height, as a hand does: in small steps. It is still held. */
export async function carry(page: Page, from: Locator, to: Locator, at: Point = { x: 0.5, y: 0.5 }): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('What is carried, or where to, is not on the screen');
  // Blocks are held by their left end; whatever else is large enough there too.
  await page.mouse.move(start.x + Math.min(14, start.width / 2), start.y + Math.min(24, start.height / 2));
  await page.mouse.down();
  await page.mouse.move(end.x + end.width * at.x, end.y + end.height * at.y, { steps: 15 });
}

/** The same, and lets go. */
export async function drag(page: Page, from: Locator, to: Locator, at?: Point): Promise<void> {
  await carry(page, from, to, at);
  await page.mouse.up();
}

const square = (colour: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 60 60"><path fill="${colour}" d="M0 0h60v60H0z"/></svg>`;
/** A file to choose: a square of one colour. */
export const squareFile = (name: string, colour: string): { name: string; mimeType: string; buffer: Buffer } => ({ name: `${name}.svg`, mimeType: 'image/svg+xml', buffer: Buffer.from(square(colour)) });
