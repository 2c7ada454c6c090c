/** Hair and what is worn on it, for a head of radius 27 about (50, 38) that looks to the right. */
import { circle, ellipse, path, rect, stroke } from '../draw.ts';

interface Hair { readonly behind: string; readonly inFront: string }
export type HairStyle = 'curls' | 'short' | 'bob' | 'pigtails' | 'scarf' | 'long' | 'spiky' | 'cap';

const puffs = (places: readonly (readonly [x: number, y: number, r: number])[], colour: string): string => places.map(([x, y, r]) => circle(x, y, r, colour)).join('');
/** Over the forehead, from one temple to the other. */
const FRINGE = 'M22 40C20 20 33 8 50 8s29 10 28 26C68 34 60 30 56 24 50 32 38 34 32 34c-3 6-4 8-5 14-3-2-5-5-5-8Z';

export const HAIR: Readonly<Record<HairStyle, (colour: string) => Hair>> = {
  curls: (colour) => ({
    behind: puffs([[50, 14, 14], [32, 18, 13], [68, 18, 12], [22, 32, 12], [76, 28, 8], [20, 46, 10], [27, 58, 8]], colour),
    inFront: puffs([[30, 26, 8], [40, 19, 8], [51, 16, 8], [62, 18, 7.5], [71, 24, 6], [24, 36, 7]], colour),
  }),
  short: (colour) => ({ behind: circle(47, 34, 28, colour), inFront: path(FRINGE, colour) }),
  bob: (colour) => ({
    behind: path('M20 36C20 16 34 7 50 7s30 10 30 28c0 14-2 24-6 28H28c-6-4-8-16-8-27Z', colour),
    inFront: path('M21 40C20 18 34 8 50 8s29 10 28 27c-12-1-22-3-30-9-4 6-10 9-16 10-2 8-1 16 0 22-8-2-11-10-11-18Z', colour),
  }),
  pigtails: (colour) => ({
    behind: circle(47, 34, 28, colour) + ellipse(13, 52, 9, 15, colour, 16) + ellipse(86, 50, 7, 13, colour, -16) + circle(19, 38, 4.5, '#FFC83D') + circle(80, 38, 4, '#FFC83D'),
    inFront: path(FRINGE, colour),
  }),
  scarf: (colour) => ({
    behind: path('M16 40C16 18 32 5 50 5s34 13 33 34c0 12-3 22-9 27q-24 12-46 2c-8-6-12-16-12-28Z', colour),
    inFront: path('M20 42C20 18 34 7 50 7s31 12 30 31c-2-14-12-22-27-22-16 0-24 10-24 24 0 12 6 20 16 25-16 1-25-11-25-23Z', colour) + path('M32 58q18 12 38 4l2 8q-20 14-42 0Z', colour),
  }),
  long: (colour) => ({ behind: path('M19 36C19 16 34 7 50 7s30 10 30 28c0 8-1 14-3 18L30 88c-14 4-20-4-18-16 1-10 7-20 7-36Z', colour), inFront: path(FRINGE, colour) }),
  spiky: (colour) => ({
    behind: circle(46, 34, 27, colour),
    inFront: path('M21 42c-2-12 0-20 5-26l1-10 10 4 8-9 7 8 11-4 1 10 10 3-2 8c3 4 5 8 5 12-4-6-10-9-17-9-4 2-6 3-8 6l-4-6c-8 3-14 4-18 12-2 3-3 6-3 10-3-2-5-5-6-9Z', colour),
  }),
  cap: (colour) => ({
    behind: circle(46, 40, 26, '#4A2C1A'),
    inFront: path('M22 36C22 18 34 8 50 8s28 9 28 24q-28-4-56 4Z', colour) + path('M52 28q24-4 40 6-2 5-8 4-16-5-32-2Z', colour) + stroke('M50 8v4', '#FFC83D', 5) + rect(24, 34, 6, 10, '#4A2C1A', 3),
  }),
};
