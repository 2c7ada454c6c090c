/** Which pixels of the stage pens have marked: rows are looked through when asked for after a change. */
import { STAGE_WORDS, type Coverage } from './target-mask.ts';
import { STAGE_HEIGHT } from './transform.ts';

export class PenMask implements Coverage {
  readonly firstRow = 0;
  readonly lastRow = STAGE_HEIGHT - 1;
  readonly firstWord = 0;
  readonly lastWord = STAGE_WORDS - 1;
  readonly seen = new Int32Array(STAGE_WORDS * STAGE_HEIGHT);
  readonly solid = new Int32Array(STAGE_WORDS * STAGE_HEIGHT);
  readonly #isMade = new Uint8Array(STAGE_HEIGHT);
  readonly #rgba: Uint8ClampedArray;

  constructor(rgba: Uint8ClampedArray) {
    this.#rgba = rgba;
  }

  change(row: number): void {
    this.#isMade[row] = 0;
  }

  changeAll(): void {
    this.#isMade.fill(0);
  }

  startOf(row: number): number {
    if (this.#isMade[row] === 0) this.#make(row);
    return row * STAGE_WORDS;
  }

  #make(row: number): void {
    this.#isMade[row] = 1;
    const rgba = this.#rgba;
    for (let word = row * STAGE_WORDS; word < (row + 1) * STAGE_WORDS; word++) {
      let seen = 0;
      let solid = 0;
      for (let i = 0; i < 32; i++) {
        const opacity = rgba[(word * 32 + i) * 4 + 3]!;
        if (opacity > 0) seen |= 1 << i;
        if (opacity === 255) solid |= 1 << i;
      }
      this.seen[word] = seen;
      this.solid[word] = solid;
    }
  }
}
