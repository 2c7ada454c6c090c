/** A line with round ends, row by row: for each row the one interval it covers. The shape is convex, so that its parts join up. */
export class Capsule {
  /** Of the row last asked for. */
  left = 0;
  right = 0;
  #fromX = 0;
  #fromY = 0;
  #toX = 0;
  #toY = 0;
  #radius = 0;
  #length = 0;
  // The direction of the line, and what it takes to go one unit along or across it on a row.
  #ux = 0;
  #uy = 0;

  set(fromX: number, fromY: number, toX: number, toY: number, radius: number): void {
    this.#fromX = fromX;
    this.#fromY = fromY;
    this.#toX = toX;
    this.#toY = toY;
    this.#radius = radius;
    const [dx, dy] = [toX - fromX, toY - fromY];
    const length = this.#length = Math.sqrt(dx * dx + dy * dy);
    this.#ux = length > 0 ? dx / length : 0;
    this.#uy = length > 0 ? dy / length : 0;
  }

  /** Finds what lies within the radius on the row at `y`; false when nothing does. */
  findRow(y: number): boolean {
    this.left = Infinity;
    this.right = -Infinity;
    this.#addDisc(this.#fromX, y - this.#fromY);
    if (this.#length > 0) {
      this.#addDisc(this.#toX, y - this.#toY);
      this.#addBody(y - this.#fromY);
    }
    return this.left <= this.right;
  }

  #addDisc(x: number, up: number): void {
    const half = Math.sqrt(this.#radius * this.#radius - up * up);
    if (half >= 0) this.#add(x - half, x + half);
  }

  /** Between the ends: along the line 0 to its length, across it up to the radius. */
  #addBody(up: number): void {
    const ux = this.#ux;
    const uy = this.#uy;
    const radius = this.#radius;
    if (Math.abs(uy) < FLAT) {
      if (Math.abs(up) <= radius) this.#add(Math.min(this.#fromX, this.#toX), Math.max(this.#fromX, this.#toX));
      return;
    }
    // Across: −radius ≤ up · ux − s · uy ≤ radius, for s to the right of the first end.
    const middle = up * ux / uy;
    const reach = radius / Math.abs(uy);
    let left = middle - reach;
    let right = middle + reach;
    if (Math.abs(ux) >= FLAT) {
      // Along: 0 ≤ s · ux + up · uy ≤ length.
      const start = -up * uy / ux;
      const end = start + this.#length / ux;
      left = Math.max(left, Math.min(start, end));
      right = Math.min(right, Math.max(start, end));
    } else if (up * uy < 0 || up * uy > this.#length) {
      return;
    }
    if (left <= right) this.#add(this.#fromX + left, this.#fromX + right);
  }

  #add(left: number, right: number): void {
    if (left < this.left) this.left = left;
    if (right > this.right) this.right = right;
  }
}

/** Lines this near to a row or a column count as along it. */
const FLAT = 1e-12;
