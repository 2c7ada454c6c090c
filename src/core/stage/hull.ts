/** The convex hull of what can be seen of a picture: turned and scaled, its box is the box of the whole. */
import type { DecodedPicture } from './picture.ts';

const known = new WeakMap<DecodedPicture, Float64Array>();

/** Corners (x, y, x, y…) in pixels from the picture's top left; empty when every pixel is clear. Worked out once for a picture. */
export function opaqueHull(picture: DecodedPicture): Float64Array {
  let hull = known.get(picture);
  if (!hull) known.set(picture, hull = Float64Array.from(convexHull(outermostCorners(picture))));
  return hull;
}

type Point = readonly [x: number, y: number];

/** The outer corners of the first and last opaque pixel of each row, sorted by x and then y. */
function outermostCorners({ width, height, rgba }: DecodedPicture): Point[] {
  const corners: Point[] = [];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let first = 0;
    while (first < width && rgba[(row + first) * 4 + 3] === 0) first++;
    if (first === width) continue;
    let last = width - 1;
    while (rgba[(row + last) * 4 + 3] === 0) last--;
    corners.push([first, y], [first, y + 1], [last + 1, y], [last + 1, y + 1]);
  }
  return corners.sort(([x1, y1], [x2, y2]) => x1 - x2 || y1 - y2);
}

/** Andrew's monotone chain over sorted points. */
function convexHull(points: readonly Point[]): number[] {
  if (points.length === 0) return [];
  return [...halfHull(points), ...halfHull(points.toReversed())].flat();
}

/** One side from end to end, without the last point, with which the other side begins. */
function halfHull(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length > 1 && !turnsLeft(chain.at(-2)!, chain.at(-1)!, point)) chain.pop();
    chain.push(point);
  }
  chain.pop();
  return chain;
}

const turnsLeft = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean => (bx - ax) * (cy - ay) > (by - ay) * (cx - ax);
