/** Drawings of the pictures, told as to the sprite that makes them: go forward, turn, go forward. */
import type { Thing } from '../step-picture.ts';

type Move = readonly [steps: number, degrees: number];
export interface Start { readonly x: number; readonly y: number; readonly colour: string; readonly heading?: number; readonly thickness?: number }

const times = (count: number, moves: readonly Move[]): readonly Move[] => Array.from({ length: count }, () => moves).flat();
export const sides = (count: number, side: number, degrees = 360 / count): readonly Move[] => times(count, [[side, degrees]]);

/** From `x`, `y` (to the right, downwards); a heading of 90 is to the right, turns go clockwise. */
export function trace({ x, y, colour, heading = 90, thickness = 5 }: Start, moves: readonly Move[]): Thing {
  let [atX, atY, towards] = [x, y, heading];
  const points = moves.map(([steps, degrees]) => {
    const radians = (towards * Math.PI) / 180;
    [atX, atY, towards] = [atX + steps * Math.sin(radians), atY - steps * Math.cos(radians), towards + degrees];
    return `L${Math.round(atX * 10) / 10} ${Math.round(atY * 10) / 10}`;
  });
  return { path: `M${x} ${y}${points.join('')}`, colour, thickness };
}

const RAINBOW = ['#E0532F', '#FFC83D', '#3FA66B', '#1287A8', '#7C4DDB', '#D94F9B'];

/** Turned copies of one figure, `colour` or of all colours. */
export const rosette = (start: Omit<Start, 'colour'> & { readonly colour?: string }, copies: number, moves: readonly Move[]): readonly Thing[] =>
  Array.from({ length: copies }, (_, i) =>
    trace({ thickness: 3, ...start, colour: start.colour ?? RAINBOW[i % RAINBOW.length]!, heading: (start.heading ?? 90) + (360 / copies) * i }, moves));

/** Each line a little longer than the one before. */
export const spiral = (count: number, growth: number, degrees: number): readonly Move[] => Array.from({ length: count }, (_, i): Move => [growth * (i + 1), degrees]);
