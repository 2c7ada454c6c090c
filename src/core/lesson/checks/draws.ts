import * as v from 'valibot';
import type { PenMark, PenRecord } from '../../runtime/pen-record.ts';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

const Count = v.optional(v.pipe(v.number(), v.minValue(0)), 0);
/** Lines that differ by less look alike. */
const SAME_DEGREES = 2;
/** A figure closes where its ends are this near, in stage units. */
const NEAR = 2;

/**
 * Pens have drawn: at least so many `lines`, `figures` that close (of just `sides` lines when given, each side `side` long or more), ways
 * the lines go (`headings`), `colours`, `stamps`, and `length` in stage units altogether; at most `atMost` lines. `isGrowing`: each line of
 * the longest stroke ends farther from where the stroke began than the turn before. Seen: `{lines}`, `{figures}`, `{colours}`, `{headings}`.
 */
export const draws = defineDynamicCheck(
  v.strictObject({
    ...dynamicEntries('draws'),
    lines: Count, length: Count, figures: Count, headings: Count, colours: Count, stamps: Count,
    sides: v.optional(v.pipe(v.number(), v.integer(), v.minValue(3))),
    side: Count,
    atMost: v.optional(v.number(), Infinity),
    isGrowing: v.optional(v.boolean(), false),
  }),
  (check) => {
    let seen = { lines: 0, figures: 0, colours: 0, headings: 0 };
    let [lookedAt, isDrawn] = [-1, false];
    const judge = (pen: PenRecord): boolean => {
      const { segments } = pen;
      const figures = pen.strokes.flatMap((stroke) => figuresIn(joinStraight(stroke)))
        .filter((figure) => (check.sides ?? figure.length) === figure.length && figure.every((side) => lengthOf(side) >= check.side));
      seen = { lines: segments.length, figures: figures.length, colours: pen.colours.size, headings: headingsOf(segments) };
      return isEnough(seen, check) && seen.lines <= check.atMost && pen.length >= check.length && pen.stampCount >= check.stamps
        && (!check.isGrowing || isGrowing(pen));
    };
    return {
      look({ pen }) {
        if (pen.changeCount !== lookedAt) [lookedAt, isDrawn] = [pen.changeCount, judge(pen)];
        return isDrawn;
      },
      seen: () => seen,
    };
  },
);

type Counts = Readonly<Record<'lines' | 'figures' | 'colours' | 'headings', number>>;
const isEnough = (seen: Counts, least: Counts): boolean =>
  seen.lines >= least.lines && seen.figures >= least.figures && seen.colours >= least.colours && seen.headings >= least.headings;

const lengthOf = ({ fromX, fromY, toX, toY }: PenMark): number => Math.hypot(toX - fromX, toY - fromY);
const headingOf = ({ fromX, fromY, toX, toY }: PenMark): number => ((Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI + 360) % 360;

/** A side drawn in several steps is one side. */
function joinStraight(stroke: readonly PenMark[]): readonly PenMark[] {
  const joined: PenMark[] = [];
  for (const mark of stroke) {
    const last = joined.at(-1);
    if (last && areAlike(headingOf(last), headingOf(mark))) joined[joined.length - 1] = { ...last, toX: mark.toX, toY: mark.toY };
    else joined.push(mark);
  }
  return joined;
}

const areAlike = (one: number, other: number): boolean => Math.abs(((one - other + 540) % 360) - 180) < SAME_DEGREES;

/** Each time a stroke comes back to where the figure began, a figure is done and the next begins. */
function figuresIn(sides: readonly PenMark[]): readonly (readonly PenMark[])[] {
  const figures: (readonly PenMark[])[] = [];
  let open: PenMark[] = [];
  for (const side of sides) {
    open.push(side);
    if (open.length < 3 || Math.hypot(side.toX - open[0]!.fromX, side.toY - open[0]!.fromY) > NEAR) continue;
    figures.push(open);
    open = [];
  }
  return figures;
}

function headingsOf(segments: readonly PenMark[]): number {
  const known: number[] = [];
  for (const heading of segments.map(headingOf)) if (!known.some((one) => areAlike(one, heading))) known.push(heading);
  return known.length;
}

/** Goes round at least once; looked at in eight parts, each goes farther out than the one before. */
function isGrowing({ strokes }: PenRecord): boolean {
  const longest = strokes.reduce<readonly PenMark[]>((most, stroke) => (stroke.length > most.length ? stroke : most), []);
  const start = longest[0];
  if (!start || longest.length < 8 || turnOf(longest) < 360) return false;
  const parts = Array.from({ length: 8 }, (_, i) => longest.slice(Math.floor((i * longest.length) / 8), Math.floor(((i + 1) * longest.length) / 8)));
  const reach = parts.map((part) => Math.max(...part.map(({ toX, toY }) => Math.hypot(toX - start.fromX, toY - start.fromY))));
  return reach.every((far, i) => i === 0 || far > reach[i - 1]!);
}

/** Degrees, all turns added up. */
const turnOf = (stroke: readonly PenMark[]): number =>
  stroke.slice(1).reduce((sum, mark, i) => sum + Math.abs(((headingOf(mark) - headingOf(stroke[i]!) + 540) % 360) - 180), 0);
