/** Ten pictures of 48 × 48 pixels, drawn here. */
import type { DecodedPicture } from '../../../src/core/stage/picture.ts';

const SIDE = 48;

export const CROWD_PICTURES: readonly string[] = Array.from({ length: 10 }, (_, i) => `picture${i}`);
/** Each file is the number of its picture. */
export const crowdAssets: ReadonlyMap<string, Uint8Array> = new Map(CROWD_PICTURES.map((name, i) => [`${name}.png`, Uint8Array.of(i)]));

/** A disc with a hole on its right, in a colour of its own, softly edged like a real costume. */
export function decodeCrowd([number = 0]: Uint8Array): DecodedPicture {
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const toCentre = Math.hypot(x + 0.5 - SIDE / 2, y + 0.5 - SIDE / 2);
      const toHole = Math.hypot(x + 0.5 - SIDE * 0.75, y + 0.5 - SIDE / 2);
      const alpha = Math.min(1, SIDE / 2 - toCentre, toHole - 5);
      rgba.set([(number * 97) % 256, (number * 53) % 256, (number * 29 + 80) % 256, alpha * 255], (y * SIDE + x) * 4);
    }
  }
  return { width: SIDE, height: SIDE, naturalWidth: SIDE, naturalHeight: SIDE, originX: 0, originY: 0, rgba };
}
