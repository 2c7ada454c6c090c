import type { DecodedPicture } from '../core/stage/picture.ts';

/** Pixels of the largest bitmap opened: a small file may claim to be enormous. */
const MOST_PIXELS = 4096 * 4096;

export function bitmap(width: number, height: number, rgba: Uint8ClampedArray): DecodedPicture {
  return { width, height, naturalWidth: width, naturalHeight: height, originX: 0, originY: 0, rgba };
}

/** Throws for what is too large to unpack, or empty. */
export function checkSize(width: number, height: number): void {
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) throw new RangeError(`picture of ${width} × ${height}`);
}
