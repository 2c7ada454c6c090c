/** A picture chosen on the computer, looked at before it is let in. */
import type { Picture } from './new-sprite.ts';

const MOST_BYTES = 5_000_000;
const PNG_START = [0x89, 0x50, 0x4e, 0x47];

/** Null when it is no SVG or PNG that can be shown, or too big. */
export async function readPicture(file: File): Promise<Picture | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(bytes);
  if (!format) return null;
  const size = await measure(new Blob([bytes], { type: format === 'svg' ? 'image/svg+xml' : 'image/png' }));
  return size && { name: file.name.replace(/\.[^.]*$/u, '').slice(0, 40) || 'image', format, bytes, ...size };
}

function formatOf(bytes: Uint8Array): 'svg' | 'png' | null {
  if (PNG_START.every((byte, i) => bytes[i] === byte)) return 'png';
  return new TextDecoder().decode(bytes.subarray(0, 2000)).includes('<svg') ? 'svg' : null;
}

async function measure(blob: Blob): Promise<{ readonly width: number; readonly height: number } | null> {
  const image = new Image();
  const url = URL.createObjectURL(blob);
  try {
    image.src = url;
    await image.decode();
    return image.naturalWidth > 0 && image.naturalHeight > 0 ? { width: image.naturalWidth, height: image.naturalHeight } : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
