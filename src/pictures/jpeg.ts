import { decode } from 'jpeg-js';
import type { DecodedPicture } from '../core/stage/picture.ts';
import { bitmap, checkSize } from './bitmap.ts';

export function decodeJpeg(bytes: Uint8Array): DecodedPicture {
  const { width, height, data } = decode(bytes, { useTArray: true, formatAsRGBA: true, maxResolutionInMP: 16.8, maxMemoryUsageInMB: 512 });
  checkSize(width, height);
  return bitmap(width, height, new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength));
}
