/** A line with round ends, row by row: for each row the one interval it covers. */

export interface Interval { left: number; right: number }

/** What lies within `radius` of the line on the row at `y`, into `found`; false when nothing does. The shape is convex, so its parts join up. */
export function capsuleRow(fromX: number, fromY: number, toX: number, toY: number, radius: number, y: number, found: Interval): boolean {
  found.left = Infinity;
  found.right = -Infinity;
  addDisc(fromX, fromY, radius, y, found);
  addDisc(toX, toY, radius, y, found);
  addBody(fromX, fromY, toX - fromX, toY - fromY, radius, y, found);
  return found.left <= found.right;
}

function addDisc(x: number, centreY: number, radius: number, y: number, found: Interval): void {
  const half = Math.sqrt(radius * radius - (y - centreY) ** 2);
  if (!(half >= 0)) return;
  found.left = Math.min(found.left, x - half);
  found.right = Math.max(found.right, x + half);
}

/** Between the ends: along the line 0 to its length, across it up to the radius. */
function addBody(x: number, fromY: number, dx: number, dy: number, radius: number, y: number, found: Interval): void {
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const [ux, uy] = [dx / length, dy / length];
  const up = y - fromY;
  const along = within(ux, up * uy, 0, length);
  const across = within(-uy, up * ux, -radius, radius);
  const left = Math.max(along[0], across[0]);
  const right = Math.min(along[1], across[1]);
  if (left > right) return;
  found.left = Math.min(found.left, x + left);
  found.right = Math.max(found.right, x + right);
}

/** The s for which least ≤ slope · s + offset ≤ most. */
function within(slope: number, offset: number, least: number, most: number): readonly [number, number] {
  if (Math.abs(slope) < 1e-12) return offset >= least && offset <= most ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [one, other] = [(least - offset) / slope, (most - offset) / slope];
  return one < other ? [one, other] : [other, one];
}
