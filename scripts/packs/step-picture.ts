/** Composes a step's picture (120 × 72 in the step bar, drawn at twice that) from a scene, drawings and a few marks. */
import { drawing } from './drawings.ts';

/** `backdrop` is a drawing as large as the stage. */
export interface StepPicture { readonly backdrop: string; readonly things: readonly Thing[] }
export type Thing =
  | { readonly drawing: string; readonly x: number; readonly y: number; readonly width: number; readonly isFaint?: boolean }
  | { readonly mark: Mark; readonly x: number; readonly y: number; readonly width: number }
  /** A line of the pen, as SVG writes paths. */
  | { readonly path: string; readonly colour: string; readonly thickness: number };
export type Mark = keyof typeof MARKS;

const INK = '#10263D';

/** Each in a box of its own: [width, height, content]. */
const MARKS = {
  arrow: [80, 30, `<path d="M4 15h50" stroke="${INK}" stroke-width="7" stroke-dasharray="1 14" stroke-linecap="round"/><path d="M56 4l14 11-14 11" fill="none" stroke="${INK}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`],
  'arrow-left': [80, 30, `<path d="M76 15H26" stroke="${INK}" stroke-width="7" stroke-dasharray="1 14" stroke-linecap="round"/><path d="M24 4L10 15l14 11" fill="none" stroke="${INK}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`],
  'up-down': [30, 80, `<path d="M15 12v56" stroke="${INK}" stroke-width="7" stroke-dasharray="1 14" stroke-linecap="round"/><path d="M4 18L15 6l11 12M4 62l11 12 11-12" fill="none" stroke="${INK}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`],
  bubble: [84, 60, `<path d="M14 4h56q12 0 12 12v18q0 12-12 12H40L26 58V46H14Q2 46 2 34V16Q2 4 14 4Z" fill="#FFFFFF"/><g fill="${INK}"><circle cx="26" cy="25" r="5"/><circle cx="42" cy="25" r="5"/><circle cx="58" cy="25" r="5"/></g>`],
  hand: [40, 44, `<path d="M14 4q4-4 8 0l1 18 8 2q6 2 5 8l-2 10H14L4 30q-2-6 4-6l5 3Z" fill="#FFFFFF"/><path d="M14 36h20l-1 6H16Z" fill="#B9E0EA"/>`],
  turn: [66, 60, `<path d="M14 46A22 22 0 1 1 46 46" fill="none" stroke="${INK}" stroke-width="7" stroke-linecap="round"/><path d="M61 46H46V31" fill="none" stroke="${INK}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`],
  'space-key': [120, 34, `<rect x="2" y="4" width="116" height="28" rx="8" fill="#B9E0EA"/><rect x="2" y="2" width="116" height="24" rx="8" fill="#FFFFFF"/><path d="M44 12v6h32v-6" fill="none" stroke="${INK}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`],
  stars: [120, 60, '<g fill="#FFC83D"><path d="M20 22l5 11 11 5-11 5-5 11-5-11-11-5 11-5Z"/><path d="M62 2l6 13 13 6-13 6-6 13-6-13-13-6 13-6Z"/><path d="M104 22l5 11 11 5-11 5-5 11-5-11-11-5 11-5Z"/></g>'],
  hops: [110, 40, `<path d="M4 34q13-30 26 0q13-30 26 0q13-30 26 0" fill="none" stroke="${INK}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/><path d="M92 22l12 12-12 6" fill="none" stroke="${INK}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`],
  clock: [70, 70, `<circle cx="35" cy="35" r="32" fill="#FFFFFF"/><circle cx="35" cy="35" r="32" fill="none" stroke="#0E7193" stroke-width="5"/><path d="M35 17v18l12 8" fill="none" stroke="${INK}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`],
} as const;

export function drawStepPicture({ backdrop, things }: StepPicture): string {
  const scene = inBox(drawing(backdrop).svg, 0, 0, 240, 144, 'xMidYMax slice');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="144" viewBox="0 0 240 144">\n${scene}\n${things.map(drawThing).join('\n')}\n</svg>\n`;
}

function drawThing(thing: Thing): string {
  if ('path' in thing) return `<path d="${thing.path}" fill="none" stroke="${thing.colour}" stroke-width="${thing.thickness}" stroke-linecap="round" stroke-linejoin="round"/>`;
  if ('mark' in thing) {
    const [width, height, content] = MARKS[thing.mark];
    return `<svg x="${thing.x}" y="${thing.y}" width="${thing.width}" height="${Math.round((thing.width * height) / width)}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
  }
  const { svg, width, height } = drawing(thing.drawing);
  const placed = inBox(svg, thing.x, thing.y, thing.width, Math.round((thing.width * height) / width), 'xMidYMid meet');
  return thing.isFaint ? `<g opacity=".4">${placed}</g>` : placed;
}

/** The drawing as a nested picture. */
function inBox(svg: string, x: number, y: number, width: number, height: number, fit: string): string {
  const [, viewBox = '', content = ''] = /<svg[^>]*viewBox="([^"]+)"[^>]*>(.*)<\/svg>/su.exec(svg) ?? [];
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="${fit}">${content}</svg>`;
}
