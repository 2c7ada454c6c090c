/** Where the stops of a sea chart stand, and the wake that joins them. */

export interface PlacedStop {
  /** Centre of its disc. */
  readonly x: number;
  readonly y: number;
  /** On which side of the disc its name is. */
  readonly side: 'left' | 'right';
}

export interface PathLayout {
  /** One column, no room for anything beside it: a zoomed or very small window. */
  readonly isNarrow: boolean;
  readonly height: number;
  readonly stops: readonly PlacedStop[];
  /** SVG paths: as far as the child has come, and on to the last stop. */
  readonly wakeDone: string;
  readonly wakeToCome: string;
}

/** Drawn for a chart this wide; a wider one keeps it in its middle. */
const FRAME = 942;
const TOP = 92;
const BOTTOM = 88;
const LEAST_GAP = 72;
const MOST_GAP = 190;
const NARROW = 800;
const NARROW_X = 72;
const NARROW_GAP = 140;
/** Columns left and right of the middle, before and after the stop to do now. Its neighbours stand right of it, so that Scopi and its button have room. */
const NOW_X = 300;
/** The last stop leaves the corner to the chest. */
const LAST_RIGHT_X = 530;
const COLUMNS = { before: { left: 190, right: 548 }, after: { left: 344, right: 628 } } as const;

/** `nowIndex` is the stop to do now, or the number of stops when all are done. */
export function layoutPath(count: number, nowIndex: number, width: number, height: number): PathLayout {
  if (width < NARROW) return layoutColumn(count, nowIndex, height);
  const gap = Math.min(MOST_GAP, Math.max(LEAST_GAP, (height - TOP - BOTTOM) / Math.max(1, count - 1)));
  const offset = Math.max(0, (width - FRAME) / 2);
  // All done: the last stop stands left, and Scopi right of it, by the chest.
  const leftIndex = nowIndex < count ? nowIndex : count - 1;
  const stops = Array.from({ length: count }, (_, i): PlacedStop => {
    const isLeft = (i - leftIndex) % 2 === 0;
    const { left, right } = i < nowIndex ? COLUMNS.before : COLUMNS.after;
    const x = i === nowIndex ? NOW_X : isLeft ? left : i === count - 1 ? LAST_RIGHT_X : right;
    return { x: x + offset, y: Math.round(TOP + i * gap), side: isLeft && i > nowIndex ? 'left' : 'right' };
  });
  const reached = Math.min(nowIndex, count - 1);
  const start = { x: 64 + offset, y: 22 };
  return {
    isNarrow: false,
    height: Math.max(height, Math.round(TOP + (count - 1) * gap + BOTTOM)),
    stops,
    wakeDone: wake([start, ...stops.slice(0, reached + 1)]),
    wakeToCome: wake(stops.slice(reached)),
  };
}

function layoutColumn(count: number, nowIndex: number, height: number): PathLayout {
  const stops = Array.from({ length: count }, (_, i): PlacedStop => ({ x: NARROW_X, y: TOP + i * NARROW_GAP, side: 'right' }));
  const reached = Math.min(nowIndex, count - 1);
  return {
    isNarrow: true, height: Math.max(height, TOP + (count - 1) * NARROW_GAP + BOTTOM), stops,
    wakeDone: wake(stops.slice(0, reached + 1)), wakeToCome: wake(stops.slice(reached)),
  };
}

function wake(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let from = first;
  const curves = rest.map((to) => {
    const bend = (to.y - from.y) * 0.9;
    const curve = `C${from.x} ${from.y + bend} ${to.x} ${to.y - bend} ${to.x} ${to.y}`;
    from = to;
    return curve;
  });
  return `M${first.x} ${first.y}${curves.join('')}`;
}
