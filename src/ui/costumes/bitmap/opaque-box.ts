import type { Frame } from '../export-frame.ts';
import type { Pixels } from './flood-fill.ts';

/** The smallest box with every pixel that is seen, in pixels; null when none is. */
export function opaqueBox({ data, width, height }: Pixels): Frame | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
