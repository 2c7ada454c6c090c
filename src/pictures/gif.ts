import { GifReader } from 'omggif';
import type { DecodedPicture } from '../core/stage/picture.ts';
import { bitmap, checkSize } from './bitmap.ts';

/** The first picture of a GIF, moving or not. */
export function decodeGif(bytes: Uint8Array): DecodedPicture {
  const gif = new GifReader(bytes);
  checkSize(gif.width, gif.height);
  const rgba = new Uint8ClampedArray(gif.width * gif.height * 4);
  gif.decodeAndBlitFrameRGBA(0, rgba);
  return bitmap(gif.width, gif.height, rgba);
}
