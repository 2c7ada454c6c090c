/** What Shift does to a movement. */
import paperCore from 'paper/dist/paper-core';

/** The nearest place to `point` on a line at a multiple of `degrees` from `from`. */
export function snapAngle(from: paper.Point, point: paper.Point, degrees: number): paper.Point {
  const way = point.subtract(from);
  if (way.isZero()) return point;
  const angle = Math.round(way.angle / degrees) * degrees;
  return from.add(new paperCore.Point({ length: way.length * Math.cos((way.angle - angle) * Math.PI / 180), angle }));
}

/** The corner that makes a square with `from`. */
export function squareCorner(from: paper.Point, point: paper.Point): paper.Point {
  const side = Math.max(Math.abs(point.x - from.x), Math.abs(point.y - from.y));
  return from.add(new paperCore.Point(side * (point.x < from.x ? -1 : 1), side * (point.y < from.y ? -1 : 1)));
}
