/** When two colours count as the same, and whether one is seen among 32 pixels of the stage. Colours are 0xRRGGBB. */
import { someColumn, STAGE_WORDS, type Coverage } from './target-mask.ts';

/** The colour touched: the top 5, 5 and 4 bits of red, green and blue. */
const TOUCHED_BITS = 0xf8f8f0;
/** The colour of one's own that touches: the top 6 bits of each. */
const OWN_BITS = 0xfcfcfc;
/** Less light than this no longer changes a colour. */
const DARK = 1e-3;
/** Behind all layers. */
const WHITE = 0xffffff;

const isTouchedColour = (seen: number, wanted: number): boolean => ((seen ^ wanted) & TOUCHED_BITS) === 0;
export const isOwnColour = (seen: number, wanted: number): boolean => ((seen ^ wanted) & OWN_BITS) === 0;

export const colourAt = (rgba: Uint8ClampedArray, index: number): number =>
  (rgba[index]! << 16) | (rgba[index + 1]! << 8) | rgba[index + 2]!;

/** A target, or what pens drew. Rows and columns are those of the stage's pixels, a word is 32 of a row. */
export interface Layer {
  readonly rgba: Uint8ClampedArray;
  readonly opacity: number;
  readonly mask: Coverage;
  /** False only where no solid pixel counts as of that colour. */
  mayShow(rgb: number): boolean;
  /** Where in `rgba` a pixel begins. Only where the mask has a pixel. */
  indexAt(column: number, row: number): number;
}

/** A layer with what is asked for again and again at hand. */
class OpenLayer {
  readonly layer: Layer;
  readonly mask: Coverage;
  readonly seen: Int32Array;
  readonly solid: Int32Array;
  readonly isOpaque: boolean;
  /** Where the open row starts in `seen` and `solid`. */
  start = 0;
  #mayShow: boolean | null = null;

  constructor(layer: Layer) {
    this.layer = layer;
    this.mask = layer.mask;
    this.seen = this.mask.seen;
    this.solid = this.mask.solid;
    this.isOpaque = layer.opacity === 1;
  }

  mayShow(rgb: number): boolean {
    return this.#mayShow ??= this.layer.mayShow(rgb);
  }
}

/** Looks for a colour through layers, front to back, a row at a time. Only what is half clear has to be mixed. */
export class ColourSearch {
  /** Of each word of the row, the pixels asked for; then those of them that nothing solid has hidden yet, and those seen through something. */
  readonly asked = new Int32Array(STAGE_WORDS);
  readonly #mixed = new Int32Array(STAGE_WORDS);
  readonly #layers: readonly OpenLayer[];
  readonly #rgb: number;

  constructor(layers: readonly Layer[], rgb: number) {
    this.#layers = layers.map((layer) => new OpenLayer(layer));
    this.#rgb = rgb;
  }

  /** Is the colour seen at one of the pixels in `asked`, of the words from first to last? Uses up `asked`. */
  isSeenIn(row: number, firstWord: number, lastWord: number): boolean {
    const { asked } = this;
    const mixed = this.#mixed;
    for (let word = firstWord; word <= lastWord; word++) mixed[word] = 0;
    for (const layer of this.#layers) {
      const { mask } = layer;
      if (row < mask.firstRow || row > mask.lastRow) continue;
      layer.start = mask.startOf(row);
      if (this.#isSolidIn(layer, row, Math.max(firstWord, mask.firstWord), Math.min(lastWord, mask.lastWord))) return true;
    }
    for (let word = firstWord; word <= lastWord; word++) {
      if ((asked[word]! & ~mixed[word]!) !== 0 && isTouchedColour(WHITE, this.#rgb)) return true;
      if (someColumn(word, mixed[word]!, (column) => isTouchedColour(mixedColour(this.#layers, column, row), this.#rgb))) return true;
    }
    return false;
  }

  #isSolidIn(open: OpenLayer, row: number, firstWord: number, lastWord: number): boolean {
    const { asked } = this;
    const mixed = this.#mixed;
    const { layer, start, seen, solid, isOpaque } = open;
    for (let word = firstWord; word <= lastWord; word++) {
      const found = seen[start + word]! & asked[word]!;
      if (found === 0) continue;
      const hiding = isOpaque ? solid[start + word]! & found : 0;
      const plain = hiding & ~mixed[word]!;
      if (plain !== 0 && open.mayShow(this.#rgb) && someColumn(word, plain, (column) => isTouchedColour(colourAt(layer.rgba, layer.indexAt(column, row)), this.#rgb))) return true;
      mixed[word]! |= found & ~hiding;
      asked[word]! &= ~hiding;
    }
    return false;
  }
}

/** The layers are open at `row`. */
function mixedColour(layers: readonly OpenLayer[], column: number, row: number): number {
  let light = 1;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (const { layer, mask, seen, start } of layers) {
    if (!isInside(mask, column >> 5, row) || (seen[start + (column >> 5)]! & (1 << column)) === 0) continue;
    const index = layer.indexAt(column, row);
    const { rgba } = layer;
    const part = light * layer.opacity * rgba[index + 3]! / 255;
    red += part * rgba[index]!;
    green += part * rgba[index + 1]!;
    blue += part * rgba[index + 2]!;
    light -= part;
    if (light < DARK) break;
  }
  const white = light * 255 + 0.5;
  return ((red + white) << 16) | ((green + white) << 8) | (blue + white);
}

const isInside = ({ firstRow, lastRow, firstWord, lastWord }: Coverage, word: number, row: number): boolean =>
  row >= firstRow && row <= lastRow && word >= firstWord && word <= lastWord;
