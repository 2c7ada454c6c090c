/** Which colours a picture shows where it lets nothing shine through, as finely as touching a colour tells them apart. */
import type { DecodedPicture } from './picture.ts';

/** 5 bits of red, 5 of green, 4 of blue. */
const cellOf = (red: number, green: number, blue: number): number => ((red >> 3) << 9) | ((green >> 3) << 4) | (blue >> 4);
const CELLS = 1 << 14;

const known = new WeakMap<DecodedPicture, Uint8Array>();

/** Worked out once for a picture. */
export function hasSolidColour(picture: DecodedPicture, rgb: number): boolean {
  let palette = known.get(picture);
  if (!palette) known.set(picture, palette = paletteOf(picture));
  return palette[cellOf((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff)] === 1;
}

function paletteOf({ rgba }: DecodedPicture): Uint8Array {
  const palette = new Uint8Array(CELLS);
  for (let i = 0; i < rgba.length; i += 4) if (rgba[i + 3] === 255) palette[cellOf(rgba[i]!, rgba[i + 1]!, rgba[i + 2]!)] = 1;
  return palette;
}
