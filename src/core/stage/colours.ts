/** When two colours count as the same, and which colour is seen at a point of the stage. Colours are 0xRRGGBB. */
import type { TargetView } from './target-view.ts';

/** The colour touched: the top 5, 5 and 4 bits of red, green and blue. */
const TOUCHED_BITS = 0xf8f8f0;
/** The colour of one's own that touches: the top 6 bits of each. */
const OWN_BITS = 0xfcfcfc;

export const isTouchedColour = (seen: number, wanted: number): boolean => ((seen ^ wanted) & TOUCHED_BITS) === 0;
export const isOwnColour = (seen: number, wanted: number): boolean => ((seen ^ wanted) & OWN_BITS) === 0;

export const colourAt = (rgba: Uint8ClampedArray, index: number): number =>
  (rgba[index]! << 16) | (rgba[index + 1]! << 8) | rgba[index + 2]!;

export interface Layer { readonly view: TargetView; readonly opacity: number }

/** What is seen through `layers` (front to back) at a point; behind them all the stage is white. */
export function seenColour(layers: readonly Layer[], x: number, y: number): number {
  let [red, green, blue] = [0, 0, 0];
  let light = 1;
  for (const { view, opacity } of layers) {
    const index = view.indexAt(x, y);
    if (index < 0) continue;
    const part = light * opacity * view.rgba[index + 3]! / 255;
    red += part * view.rgba[index]!;
    green += part * view.rgba[index + 1]!;
    blue += part * view.rgba[index + 2]!;
    light -= part;
    if (light < 1e-3) break;
  }
  const white = light * 255;
  return (Math.round(red + white) << 16) | (Math.round(green + white) << 8) | Math.round(blue + white);
}
