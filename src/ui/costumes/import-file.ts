/** A picture chosen on the computer, made small enough for a costume. */
import { toBase64 } from './base64.ts';
import { newCanvas } from './png-bytes.ts';

export type ImportedPicture = { readonly kind: 'svg'; readonly text: string } | { readonly kind: 'bitmap'; readonly image: HTMLImageElement; readonly width: number; readonly height: number };

export const IMPORT_TYPES = '.svg,.png,.jpg,.jpeg,.gif,image/svg+xml,image/png,image/jpeg,image/gif';
const MOST_BYTES = 20_000_000;
/** Twice the stage: finer is never seen. */
const MOST = { width: 960, height: 720 };

/** Null when it is no picture that can be read. */
export async function readPictureFile(file: Blob): Promise<ImportedPicture | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/^\s*(?:<\?xml|<!DOCTYPE|<!--|<svg)/iu.test(new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\uFEFF/u, ''))) return { kind: 'svg', text: new TextDecoder().decode(bytes) };
  const type = bitmapType(bytes);
  const image = type && await readImage(`data:${type};base64,${toBase64(bytes)}`);
  if (!image || image.naturalWidth === 0) return null;
  return shrink(image, type);
}

/** By the first bytes: names lie. */
export function bitmapType([first, second]: Uint8Array): string | null {
  if (first === 0x89 && second === 0x50) return 'image/png';
  if (first === 0xff && second === 0xd8) return 'image/jpeg';
  if (first === 0x47 && second === 0x49) return 'image/gif';
  return first === 0x42 && second === 0x4d ? 'image/bmp' : null;
}

/** Null when the address holds no picture. */
export async function readImage(address: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}

/** Photographs stay JPEG; all else becomes PNG, which every reader of costumes knows. */
async function shrink(image: HTMLImageElement, type: string): Promise<ImportedPicture | null> {
  const scale = Math.min(1, MOST.width / image.naturalWidth, MOST.height / image.naturalHeight);
  const canvas = newCanvas(Math.max(1, Math.round(image.naturalWidth * scale)), Math.max(1, Math.round(image.naturalHeight * scale)));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const small = await readImage(type === 'image/jpeg' ? canvas.toDataURL(type, 0.9) : canvas.toDataURL());
  return small && { kind: 'bitmap', image: small, width: canvas.width, height: canvas.height };
}
