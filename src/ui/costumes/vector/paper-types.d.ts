/** What paper.js's own types leave out. */
declare namespace paper {
  interface Color {
    /** The ends of a gradient. */
    origin: Point;
    destination: Point;
  }

  interface Matrix {
    /** Puts the matrix into the item's own points, and with `recursively` those of its parts. */
    apply(recursively: boolean, setApplyMatrix: boolean): boolean;
  }
}
