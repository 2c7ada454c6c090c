/** Fills the patch of like colour around a pixel. Pure: works on the bytes of an ImageData. */

export interface Pixels { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Edges are smoothed: what is nearly the colour belongs to the patch. The sum of the differences of the channels. */
const TOLERANCE = 120;

/** Changes `data` in place; false when the pixel lies outside or nothing changes. */
export function floodFill({ data, width, height }: Pixels, x: number, y: number, colour: Rgba): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return false;
  const start = (y * width + x) * 4;
  const from = [data[start]!, data[start + 1]!, data[start + 2]!, data[start + 3]!];
  if (colour.every((channel, i) => channel === from[i])) return false;
  const seen = new Uint8Array(width * height);
  const isAlike = (pixel: number): boolean => seen[pixel] === 0 && difference(data, pixel * 4, from) <= TOLERANCE;
  const waiting = [y * width + x];
  while (waiting.length > 0) {
    const pixel = waiting.pop()!;
    if (!isAlike(pixel)) continue;
    fillRow(pixel, width, isAlike, (at) => {
      seen[at] = 1;
      data.set(colour, at * 4);
      if (at >= width) waiting.push(at - width);
      if (at + width < width * height) waiting.push(at + width);
    });
  }
  return true;
}

/** Every like pixel left and right of `pixel` on its row. */
function fillRow(pixel: number, width: number, isAlike: (at: number) => boolean, fill: (at: number) => void): void {
  const first = pixel - pixel % width;
  let left = pixel;
  while (left > first && isAlike(left - 1)) left--;
  for (let at = left; at < first + width && isAlike(at); at++) fill(at);
}

/** Two see-through pixels are alike whatever colour they would have. */
function difference(data: Uint8ClampedArray, at: number, from: readonly number[]): number {
  const alpha = Math.abs(data[at + 3]! - from[3]!);
  if (data[at + 3] === 0 && from[3] === 0) return 0;
  return alpha + Math.abs(data[at]! - from[0]!) + Math.abs(data[at + 1]! - from[1]!) + Math.abs(data[at + 2]! - from[2]!);
}
