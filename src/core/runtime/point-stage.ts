/** A stage without pictures, for runs where nothing is drawn and for tests: every costume is a square of 100 units. */
import type { Box, DrawnTarget, StageQueries } from './ports.ts';

const SIDE = 100;

const boxOf = ({ x, y, size }: DrawnTarget): Box => {
  const half = (SIDE * size) / 200;
  return { left: x - half, right: x + half, top: y + half, bottom: y - half };
};

const isOverlapping = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

export const pointStage: StageQueries = {
  bounds: boxOf,
  costumeSize: () => ({ width: SIDE, height: SIDE }),
  isTouchingTarget: (target, other) => isOverlapping(boxOf(target), boxOf(other)),
  isTouchingPoint: (target, x, y) => isOverlapping(boxOf(target), { left: x, right: x, top: y, bottom: y }),
  isTouchingColor: () => false,
  isColorTouchingColor: () => false,
};
