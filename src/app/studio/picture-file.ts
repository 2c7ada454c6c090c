/** A picture chosen on the computer, looked at before it is let in. */
import type { Picture } from './new-sprite.ts';

/** What is asked of the system's chooser. */
export const PICTURE_FILES = '.svg,.png,.jpg,.jpeg,.gif,image/svg+xml,image/png,image/jpeg,image/gif';

const MOST_BYTES = 5_000_000;
/** How each kind of bitmap begins. */
const STARTS: readonly (readonly [format: 'png' | 'jpg' | 'gif', bytes: readonly number[]])[] = [['png', [0x89, 0x50, 0x4e, 0x47]], ['jpg', [0xff, 0xd8, 0xff]], ['gif', [0x47, 0x49, 0x46, 0x38]]];
const TYPES: Readonly<Record<Picture['format'], string>> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' };
/** A photograph is kept at twice the size of the stage, and no larger; pixels. */
const STAGE = { width: 480, height: 360 };

/** Null when it is no SVG, PNG, JPEG or GIF that can be shown, or too big. */
export async function readPicture(file: File): Promise<Picture | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(bytes);
  const image = format && await decode(new Blob([bytes], { type: TYPES[format] }));
  if (!format || !image) return null;
  const picture = { name: file.name.replace(/\.[^.]*$/u, '').slice(0, 40) || 'image', format, bytes, width: image.naturalWidth, height: image.naturalHeight };
  return format !== 'svg' && (picture.width > STAGE.width || picture.height > STAGE.height) ? shrink(picture, image) : picture;
}

function formatOf(bytes: Uint8Array): Picture['format'] | null {
  const known = STARTS.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  return new TextDecoder().decode(bytes.subarray(0, 2000)).includes('<svg') ? 'svg' : null;
}

async function decode(blob: Blob): Promise<HTMLImageElement | null> {
  const image = new Image();
  const url = URL.createObjectURL(blob);
  try {
    image.src = url;
    await image.decode();
    return image.naturalWidth > 0 && image.naturalHeight > 0 ? image : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Fits on the stage, at two pixels per unit. */
async function shrink(picture: Picture, image: HTMLImageElement): Promise<Picture> {
  const scale = Math.min(1, (2 * STAGE.width) / picture.width, (2 * STAGE.height) / picture.height);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const format = picture.format === 'jpg' ? 'jpg' : 'png';
  const blob = await canvas.convertToBlob({ type: TYPES[format], quality: 0.9 });
  return { name: picture.name, format, bytes: new Uint8Array(await blob.arrayBuffer()), width, height, resolution: 2 };
}
