/** When two colours count as the same, and which colours are seen in a row of the stage. Colours are 0xRRGGBB. */
import type { Row, TargetView } from './target-view.ts';
import { STAGE_WIDTH } from './transform.ts';

/** The colour touched: the top 5, 5 and 4 bits of red, green and blue. */
const TOUCHED_BITS = 0xf8f8f0;
/** The colour of one's own that touches: the top 6 bits of each. */
const OWN_BITS = 0xfcfcfc;
/** Less light than this no longer changes a colour. */
const DARK = 1e-3;

export const isTouchedColour = (seen: number, wanted: number): boolean => ((seen ^ wanted) & TOUCHED_BITS) === 0;
export const isOwnColour = (seen: number, wanted: number): boolean => ((seen ^ wanted) & OWN_BITS) === 0;

export const colourAt = (rgba: Uint8ClampedArray, index: number): number =>
  (rgba[index]! << 16) | (rgba[index + 1]! << 8) | rgba[index + 2]!;

/** A target, or what pens drew. */
export type Layer = Pick<TargetView, 'rgba' | 'opacity' | 'trace'>;

const found = new Int32Array(STAGE_WIDTH);
/** How much of what is further behind still comes through, and the colour gathered so far. */
const light = new Float64Array(STAGE_WIDTH);
const red = new Float64Array(STAGE_WIDTH);
const green = new Float64Array(STAGE_WIDTH);
const blue = new Float64Array(STAGE_WIDTH);

/** What is seen through `layers` (front to back) at the points of `row` where `asked` is not −1, into `seen`; behind them all the stage is white. */
export function seenColours(layers: readonly Layer[], row: Row, asked: Int32Array, seen: Int32Array): void {
  const { count } = row;
  for (let i = 0; i < count; i++) {
    light[i] = asked[i]! < 0 ? 0 : 1;
    red[i] = green[i] = blue[i] = 0;
  }
  // Most layers lie behind others that hide them, or beside what is asked.
  for (const layer of layers) if (layer.trace(row, found) && !addLayer(layer, count)) break;
  for (let i = 0; i < count; i++) {
    const white = light[i]! * 255 + 0.5;
    seen[i] = ((red[i]! + white) << 16) | ((green[i]! + white) << 8) | (blue[i]! + white);
  }
}

/** Adds what was found of the layer. Does light still come through somewhere? */
function addLayer({ rgba, opacity }: Layer, count: number): boolean {
  let isLit = false;
  for (let i = 0; i < count; i++) {
    const before = light[i]!;
    if (before < DARK) continue;
    const index = found[i]!;
    if (index >= 0) {
      const part = before * opacity * rgba[index + 3]! / 255;
      red[i]! += part * rgba[index]!;
      green[i]! += part * rgba[index + 1]!;
      blue[i]! += part * rgba[index + 2]!;
      light[i] = before - part;
      isLit ||= before - part >= DARK;
    } else {
      isLit = true;
    }
  }
  return isLit;
}
