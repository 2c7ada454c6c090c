/** Paints one bitmap on another. */
import { encode } from 'fast-png';
import type { DecodedPicture } from '../core/stage/picture.ts';
import { decodeJpeg } from './jpeg.ts';
import { decodePng } from './png.ts';

/** A PNG as large as `base`, with `over` on it from the top left; null when one of them is no PNG or JPEG. */
export function layOver(base: Uint8Array, over: Uint8Array): Uint8Array | null {
  const [under, upper] = [decodeBitmap(base), decodeBitmap(over)];
  if (!under || !upper) return null;
  const { width, height, rgba } = under;
  for (let y = 0; y < Math.min(height, upper.height); y++) {
    for (let x = 0; x < Math.min(width, upper.width); x++) blend(rgba, (y * width + x) * 4, upper.rgba, (y * upper.width + x) * 4);
  }
  return new Uint8Array(encode({ width, height, data: rgba, channels: 4, depth: 8 }));
}

function decodeBitmap(bytes: Uint8Array): DecodedPicture | null {
  try {
    return bytes[0] === 0xff ? decodeJpeg(bytes) : decodePng(bytes);
  } catch {
    // The decoders throw all sorts of things at what they cannot read.
    return null;
  }
}

/** Colours stand beside their opacity, not multiplied with it. */
function blend(under: Uint8ClampedArray, at: number, upper: Uint8ClampedArray, from: number): void {
  const opacity = upper[from + 3]! / 255;
  if (opacity === 0) return;
  const rest = (under[at + 3]! / 255) * (1 - opacity);
  const whole = opacity + rest;
  for (let i = 0; i < 3; i++) under[at + i] = (upper[from + i]! * opacity + under[at + i]! * rest) / whole;
  under[at + 3] = whole * 255;
}
