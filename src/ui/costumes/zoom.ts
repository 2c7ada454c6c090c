/** How near the paper is looked at. */
import type { Place } from './drawn-costume.ts';
import { PAPER } from './drawn-costume.ts';

const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 12];
const LEAST_ZOOM = STEPS[0]!;
const MOST_ZOOM = STEPS.at(-1)!;

/** The next step nearer (`by` 1) or farther (−1). */
export function nextZoom(zoom: number, by: 1 | -1): number {
  return by > 0 ? STEPS.find((step) => step > zoom * 1.01) ?? MOST_ZOOM : STEPS.findLast((step) => step < zoom / 1.01) ?? LEAST_ZOOM;
}

export const clampZoom = (zoom: number): number => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));

/** Shows the whole paper with a little air around it. */
export const fittingZoom = (width: number, height: number): number =>
  clampZoom(Math.min((width - 24) / PAPER.width, (height - 24) / PAPER.height));

/** The new middle of the view when the place under the pointer stays where it is. */
export function middleAfterZoom(middle: Place, fixed: Place, from: number, to: number): Place {
  return { x: fixed.x + (middle.x - fixed.x) * from / to, y: fixed.y + (middle.y - fixed.y) * from / to };
}
