/** The edges of the stage: how far a sprite may leave it, and how it bounces. Boxes in stage units, y upwards. */
import type { Box } from './ports.ts';

export const STAGE_HALF_WIDTH = 240;
export const STAGE_HALF_HEIGHT = 180;
/** At least this much of a sprite stays visible. */
const MIN_VISIBLE = 15;
const LEAST_BOUNCE = 0.2;

export interface Point { readonly x: number; readonly y: number }

/** Where a sprite drawn in `box` while at `from` really goes when sent `to`. */
export function fence(box: Box, from: Point, to: Point): Point {
  const inset = Math.floor(Math.min(box.right - box.left, box.top - box.bottom) / 2);
  const seen = Math.min(MIN_VISIBLE, inset);
  return {
    x: fenceAxis(box.left, box.right, from.x, to.x, STAGE_HALF_WIDTH - seen),
    y: fenceAxis(box.bottom, box.top, from.y, to.y, STAGE_HALF_HEIGHT - seen),
  };
}

function fenceAxis(low: number, high: number, from: number, to: number, limit: number): number {
  const moved = to - from;
  if (high + moved < -limit) return Math.ceil(from - (limit + high));
  if (low + moved > limit) return Math.floor(from + (limit - low));
  return to;
}

export type Edge = 'left' | 'top' | 'right' | 'bottom';

/** The edge that `box` touches or crosses; of several the first in this order. */
export function touchedEdge(box: Box): Edge | null {
  const room: readonly (readonly [Edge, number])[] = [
    ['left', STAGE_HALF_WIDTH + box.left], ['top', STAGE_HALF_HEIGHT - box.top], ['right', STAGE_HALF_WIDTH - box.right], ['bottom', STAGE_HALF_HEIGHT + box.bottom],
  ];
  return room.find(([, distance]) => distance <= 0)?.[0] ?? null;
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

/** Moves `at` so that `box`, drawn there, lies inside the stage (where it fits). */
export function pushInside(box: Box, at: Point): Point {
  return { x: at.x + push(box.left, box.right, STAGE_HALF_WIDTH), y: at.y + push(box.bottom, box.top, STAGE_HALF_HEIGHT) };
}

const push = (low: number, high: number, limit: number): number => Math.max(0, -limit - low) + Math.min(0, limit - high);
