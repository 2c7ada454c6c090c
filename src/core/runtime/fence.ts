/** The edges of the stage: how far a sprite may leave it, and how it bounces. Stage units, y upwards; numbers in and out, as this is asked at every move. */
import type { Box } from './ports.ts';

export const STAGE_HALF_WIDTH = 240;
export const STAGE_HALF_HEIGHT = 180;
/** At least this much of a sprite stays visible. */
const MIN_VISIBLE = 15;
const LEAST_BOUNCE = 0.2;
/** What rounding may have left behind. */
const DUST = 1e-9;

export interface Point { readonly x: number; readonly y: number }

/** How a sprite is drawn around its place, and the places where the fence leaves it alone: all but few moves end there. */
export interface Extent extends Box { readonly leastX: number; readonly mostX: number; readonly leastY: number; readonly mostY: number }

/** `box` as drawn around (x, y). */
export function extentOf(box: Box, x: number, y: number): Extent {
  const [left, right, top, bottom] = [box.left - x, box.right - x, box.top - y, box.bottom - y];
  const seen = Math.min(MIN_VISIBLE, Math.floor(Math.min(right - left, top - bottom) / 2));
  const [limitX, limitY] = [STAGE_HALF_WIDTH - seen, STAGE_HALF_HEIGHT - seen];
  return { left, right, top, bottom, leastX: -limitX - right, mostX: limitX - left, leastY: -limitY - top, mostY: limitY - bottom };
}

/** Where a sprite really goes when sent there, one axis at a time. */
export const fenceX = ({ leastX, mostX }: Extent, x: number): number => fenceAxis(leastX, mostX, x);
export const fenceY = ({ leastY, mostY }: Extent, y: number): number => fenceAxis(leastY, mostY, y);

/** Stopped at a whole number, as in Scratch. */
function fenceAxis(least: number, most: number, to: number): number {
  if (to < least) return Math.ceil(least - DUST);
  return to > most ? Math.floor(most + DUST) : to;
}

export type Edge = 'left' | 'top' | 'right' | 'bottom';

/** The edge that `box`, drawn around (x, y), touches or crosses; of several the first in this order. */
export function touchedEdge(box: Box, x: number, y: number): Edge | null {
  if (STAGE_HALF_WIDTH + (box.left + x) <= 0) return 'left';
  if (STAGE_HALF_HEIGHT - (box.top + y) <= 0) return 'top';
  if (STAGE_HALF_WIDTH - (box.right + x) <= 0) return 'right';
  return STAGE_HALF_HEIGHT + (box.bottom + y) <= 0 ? 'bottom' : null;
}

/** The direction (degrees, 90 = right) after bouncing off `edge`; never along it. */
export function bouncedDirection(direction: number, edge: Edge): number {
  const radians = (90 - direction) * (Math.PI / 180);
  let [dx, dy] = [Math.cos(radians), -Math.sin(radians)];
  if (edge === 'left') dx = Math.max(LEAST_BOUNCE, Math.abs(dx));
  if (edge === 'right') dx = -Math.max(LEAST_BOUNCE, Math.abs(dx));
  if (edge === 'top') dy = Math.max(LEAST_BOUNCE, Math.abs(dy));
  if (edge === 'bottom') dy = -Math.max(LEAST_BOUNCE, Math.abs(dy));
  return Math.atan2(dy, dx) * (180 / Math.PI) + 90;
}

/** Moves a place so that `box`, drawn around it, lies inside the stage (where it fits). */
export const pushInsideX = (box: Box, x: number): number => x + push(box.left + x, box.right + x, STAGE_HALF_WIDTH);
export const pushInsideY = (box: Box, y: number): number => y + push(box.bottom + y, box.top + y, STAGE_HALF_HEIGHT);

const push = (low: number, high: number, limit: number): number => Math.max(0, -limit - low) + Math.min(0, limit - high);
