import type { DecodedPicture } from '../core/stage/picture.ts';
import { bitmap, checkSize } from './bitmap.ts';

const FILE_HEADER = 14;
/** Kinds of compression: none, and none with the place of each channel told. */
const PLAIN: ReadonlySet<number> = new Set([0, 3]);

/** A Windows bitmap with 8, 24 or 32 bits a pixel, not compressed; throws for others, which programs have long ceased to write. */
export function decodeBmp(bytes: Uint8Array): DecodedPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getInt32(18, true);
  const storedHeight = view.getInt32(22, true);
  const height = Math.abs(storedHeight);
  const bits = view.getUint16(28, true);
  checkSize(width, height);
  if (!PLAIN.has(view.getUint32(30, true))) throw new TypeError('compressed BMP');
  const { at, step } = pixelReader(bytes, view, bits);
  const start = view.getUint32(10, true);
  const rowBytes = Math.ceil(width * bits / 32) * 4;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    // Rows are stored from the bottom, unless the height is negative.
    const row = start + rowBytes * (storedHeight > 0 ? height - 1 - y : y);
    if (row + rowBytes > bytes.length) throw new RangeError('BMP cut short');
    for (let x = 0; x < width; x++) rgba.set(at(row + x * step), (y * width + x) * 4);
  }
  return bitmap(width, height, bits === 32 ? withOpacity(rgba) : rgba);
}

interface PixelReader { readonly step: number; at(place: number): readonly number[] }

/** Channels are stored blue, green, red, and with 32 bits opacity. */
function pixelReader(bytes: Uint8Array, view: DataView, bits: number): PixelReader {
  if (bits === 24 || bits === 32) return { step: bits / 8, at: (place) => [bytes[place + 2]!, bytes[place + 1]!, bytes[place]!, bits === 32 ? bytes[place + 3]! : 255] };
  if (bits !== 8) throw new TypeError(`BMP of ${bits} bits`);
  const palette = FILE_HEADER + view.getUint32(FILE_HEADER, true);
  const colourAt = (place: number): number => palette + bytes[place]! * 4;
  return { step: 1, at: (place) => [bytes[colourAt(place) + 2]!, bytes[colourAt(place) + 1]!, bytes[colourAt(place)]!, 255] };
}

/** Many programs leave the fourth byte at nought and mean that nothing is clear. */
function withOpacity(rgba: Uint8ClampedArray): Uint8ClampedArray {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 0) return rgba;
  for (let i = 3; i < rgba.length; i += 4) rgba[i] = 255;
  return rgba;
}
