/**
 * The pen layer as the questions about colours see it: 480 × 360 pixels without smoothing, the same in the app and headless.
 * What is shown is drawn apart, at the screen's own sharpness.
 */
import type { DrawnTarget, Ink, PenPort } from '../runtime/ports.ts';
import { Capsule } from './capsule.ts';
import { colourAt, type Layer } from './colours.ts';
import { PenMask } from './pen-mask.ts';
import { someColumn } from './target-mask.ts';
import type { TargetView } from './target-view.ts';
import { STAGE_BOX, STAGE_HEIGHT, STAGE_WIDTH } from './transform.ts';

/** A row of pixels has its middles at …, −0.5, 0.5, 1.5, …: thin lines along whole numbers lie on a row, not between two. */
const THIN: ReadonlySet<number> = new Set([1, 3]);

export class PenRaster implements PenPort, Layer {
  readonly #viewOf: (target: DrawnTarget) => TargetView | null;
  readonly #capsule = new Capsule();
  /** Rows from the top, four bytes a pixel, not premultiplied. Made with the first mark. */
  rgba = new Uint8ClampedArray();
  #pixels = new Uint32Array();
  /** Of the layer as a whole: the marks have their own. */
  readonly opacity = 1;
  isEmpty = true;
  mask = new PenMask(this.rgba);

  constructor(viewOf: (target: DrawnTarget) => TargetView | null) {
    this.#viewOf = viewOf;
  }

  #begin(): void {
    this.isEmpty = false;
    if (this.rgba.length > 0) return;
    this.rgba = new Uint8ClampedArray(STAGE_WIDTH * STAGE_HEIGHT * 4);
    this.#pixels = new Uint32Array(this.rgba.buffer);
    this.mask = new PenMask(this.rgba);
  }

  clear(): void {
    if (!this.isEmpty) {
      this.#pixels.fill(0);
      this.mask.changeAll();
    }
    this.isEmpty = true;
  }

  line({ rgb, opacity, size }: Ink, fromX: number, fromY: number, toX: number, toY: number): void {
    if (this.isEmpty) this.#begin();
    const shift = THIN.has(size) ? 0.5 : 0;
    const y0 = fromY + shift;
    const x1 = toX + shift;
    const y1 = toY + shift;
    const radius = size / 2;
    const capsule = this.#capsule;
    capsule.set(fromX + shift, y0, x1, y1, radius);
    const top = Math.min(STAGE_BOX.top - 0.5, Math.floor(Math.max(y0, y1) + radius - 0.5) + 0.5);
    const bottom = Math.max(STAGE_BOX.bottom + 0.5, Math.ceil(Math.min(y0, y1) - radius - 0.5) + 0.5);
    for (let y = bottom; y <= top; y++) {
      if (capsule.findRow(y)) this.#fill(y, capsule.left, capsule.right, rgb, opacity);
    }
    // The thinnest dot may lie between the middles of four pixels: it is seen all the same.
    if (size < 2) this.#fill(Math.floor(y1) + 0.5, Math.floor(x1) + 0.5, Math.floor(x1) + 0.5, rgb, opacity);
  }

  stamp(target: DrawnTarget): void {
    const view = this.#viewOf(target);
    if (!view || view.opacity === 0) return;
    if (this.isEmpty) this.#begin();
    const { firstRow, lastRow, firstWord, lastWord, seen } = view.mask;
    for (let row = firstRow; row <= lastRow && firstWord <= lastWord; row++) {
      this.mask.change(row);
      const start = view.mask.startOf(row);
      for (let word = firstWord; word <= lastWord; word++) this.#stampWord(view, row, word, seen[start + word]!);
    }
  }

  /** Most of a sprite's pixels hide what is there. */
  #stampWord(view: TargetView, row: number, word: number, seen: number): void {
    const { rgba: from, opacity } = view;
    someColumn(word, seen, (column) => {
      const pixel = view.indexAt(column, row);
      const colour = colourAt(from, pixel);
      if (opacity === 1 && from[pixel + 3] === 255) this.#pixels[row * STAGE_WIDTH + column] = solidPixel(colour);
      else this.#blend((row * STAGE_WIDTH + column) * 4, colour, (opacity * from[pixel + 3]!) / 255);
      return false;
    });
  }

  /** Marks come and go too fast for a palette to be kept of them. */
  mayShow(): boolean {
    return true;
  }

  indexAt(column: number, row: number): number {
    return this.isEmpty ? -1 : (row * STAGE_WIDTH + column) * 4;
  }

  #fill(y: number, left: number, right: number, rgb: number, opacity: number): void {
    if (Math.abs(y) >= STAGE_BOX.top || opacity === 0) return;
    const first = Math.max(0, Math.ceil(left - STAGE_BOX.left - 0.5));
    const last = Math.min(STAGE_WIDTH - 1, Math.floor(right - STAGE_BOX.left - 0.5));
    const start = startOfRow(y);
    if (first > last) return;
    this.mask.change(start / 4 / STAGE_WIDTH);
    if (opacity < 1) this.#fillThin(start / 4, first, last, rgb, opacity);
    else {
      this.#blend(start + first * 4, rgb, 1);
      this.#pixels.fill(this.#pixels[start / 4 + first]!, start / 4 + first, start / 4 + last + 1);
    }
  }

  /** What lies under a line is mostly of one colour: the same pixel again is worked out once. */
  #fillThin(start: number, first: number, last: number, rgb: number, opacity: number): void {
    let before = 0;
    let after = -1;
    for (let at = start + first; at <= start + last; at++) {
      if (after >= 0 && this.#pixels[at] === before) {
        this.#pixels[at] = after;
        continue;
      }
      before = this.#pixels[at]!;
      this.#blend(at * 4, rgb, opacity);
      after = this.#pixels[at]!;
    }
  }

  #blend(at: number, rgb: number, opacity: number): void {
    const { rgba } = this;
    const under = (rgba[at + 3]! / 255) * (1 - opacity);
    const all = opacity + under;
    if (all === 0) return;
    rgba[at] = (((rgb >> 16) & 0xff) * opacity + rgba[at]! * under) / all;
    rgba[at + 1] = (((rgb >> 8) & 0xff) * opacity + rgba[at + 1]! * under) / all;
    rgba[at + 2] = ((rgb & 0xff) * opacity + rgba[at + 2]! * under) / all;
    rgba[at + 3] = all * 255;
  }
}

const startOfRow = (y: number): number => Math.floor(STAGE_BOX.top - y) * STAGE_WIDTH * 4;

/** As it lies in memory: every machine that Electron runs on stores the lowest byte first. */
const solidPixel = (rgb: number): number => 0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
