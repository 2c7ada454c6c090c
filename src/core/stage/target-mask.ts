/** Which pixels of the stage a picture covers, one bit for each, so that 32 are compared at once. Rows are worked out when first asked for. */
import type { Box } from '../runtime/ports.ts';
import type { DecodedPicture } from './picture.ts';
import { STAGE_BOX, STAGE_HEIGHT, STAGE_WIDTH, type Affine } from './transform.ts';

/** Words of 32 pixels in a row of the stage; the first pixel from the left is the lowest bit. */
export const STAGE_WORDS = STAGE_WIDTH / 32;
/** The middles of the stage's pixels: columns count from the left, rows from the top. */
export const middleX = (column: number): number => STAGE_BOX.left + 0.5 + column;
export const middleY = (row: number): number => STAGE_BOX.top - 0.5 - row;

/** Calls `isOne` with the columns of the bits set in `bits`, the word at place `word`, until it holds. */
export function someColumn(word: number, bits: number, isOne: (column: number) => boolean): boolean {
  for (let left = bits; left !== 0; left &= left - 1) if (isOne(word * 32 + 31 - Math.clz32(left & -left))) return true;
  return false;
}

/** The pixels covered: those not wholly clear, and those that let nothing shine through. */
export interface Coverage {
  /** The rows and words with anything in them: none when the first is beyond the last. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstWord: number;
  readonly lastWord: number;
  readonly seen: Int32Array;
  readonly solid: Int32Array;
  /** Where in both the first word of the stage's row would be, for a row from first to last. */
  startOf(row: number): number;
}

export class TargetMask implements Coverage {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstWord: number;
  readonly lastWord: number;
  readonly seen: Int32Array;
  readonly solid: Int32Array;
  readonly #firstColumn: number;
  readonly #lastColumn: number;
  readonly #words: number;
  readonly #picture: DecodedPicture;
  readonly #toPicture: Affine;
  readonly #isMade: Uint8Array;

  /** `box` holds all that can be seen; `toPicture` brings points of the stage to pixels of the picture. */
  constructor(picture: DecodedPicture, toPicture: Affine, { left, right, top, bottom }: Box) {
    this.#picture = picture;
    this.#toPicture = toPicture;
    this.#firstColumn = Math.max(0, Math.ceil(left - middleX(0)));
    this.#lastColumn = Math.min(STAGE_WIDTH - 1, Math.floor(right - middleX(0)));
    this.firstRow = Math.max(0, Math.ceil(middleY(0) - top));
    this.lastRow = Math.min(STAGE_HEIGHT - 1, Math.floor(middleY(0) - bottom));
    this.firstWord = this.#firstColumn >> 5;
    this.lastWord = this.#firstColumn <= this.#lastColumn ? this.#lastColumn >> 5 : -1;
    const rows = Math.max(0, this.lastRow - this.firstRow + 1) || 0;
    this.#words = Math.max(0, this.lastWord - this.firstWord + 1);
    this.#isMade = new Uint8Array(rows);
    this.seen = new Int32Array(rows * this.#words);
    this.solid = new Int32Array(rows * this.#words);
  }

  startOf(row: number): number {
    const line = row - this.firstRow;
    if (this.#isMade[line] === 0) this.#make(line);
    return line * this.#words - this.firstWord;
  }

  #make(line: number): void {
    this.#isMade[line] = 1;
    const { width, height, rgba } = this.#picture;
    const { a, b, c, d, e, f } = this.#toPicture;
    const { seen, solid } = this;
    const y = middleY(this.firstRow + line);
    const columnBase = c * y + e;
    const rowBase = d * y + f;
    const wordBase = line * this.#words - this.firstWord;
    const last = this.#lastColumn;
    for (let i = this.#firstColumn; i <= last; i++) {
      const x = i + (STAGE_BOX.left + 0.5);
      const column = a * x + columnBase;
      const row = b * x + rowBase;
      if (!(column >= 0 && row >= 0 && column < width && row < height)) continue;
      const alpha = rgba[((row | 0) * width + (column | 0)) * 4 + 3]!;
      if (alpha === 0) continue;
      const at = wordBase + (i >> 5);
      seen[at]! |= 1 << i;
      if (alpha === 255) solid[at]! |= 1 << i;
    }
  }
}
