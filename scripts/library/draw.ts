/** Small words for flat SVG drawings: shapes without outlines, round ends, ink only for eyes and mouths. Lengths in stage units, angles in degrees. */

export const INK = '#10263D';
export const WHITE = '#fff';

/** At most two decimals: files stay small. */
const n = (value: number): number => Math.round(value * 100) / 100;
const spin = (turn: number, x: number, y: number): string => (turn === 0 ? '' : ` transform="rotate(${n(turn)} ${n(x)} ${n(y)})"`);

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, turn = 0): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${spin(turn, x, y)}/>`;
export const circle = (x: number, y: number, r: number, fill: string): string => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"/>`;
export const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;
export const stroke = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${radius ? ` rx="${n(radius)}"` : ''} fill="${fill}"/>`;
export const polygon = (points: readonly number[], fill: string): string => `<polygon points="${points.map(n).join(' ')}" fill="${fill}"/>`;

const group = (transform: string, parts: readonly string[]): string => `<g transform="${transform}">${parts.join('')}</g>`;
export const moved = (x: number, y: number, ...parts: readonly string[]): string => group(`translate(${n(x)} ${n(y)})`, parts);
export const turned = (angle: number, x: number, y: number, ...parts: readonly string[]): string => (angle === 0 ? parts.join('') : group(`rotate(${n(angle)} ${n(x)} ${n(y)})`, parts));
/** Made larger or smaller about (x, y). */
export const scaled = (sx: number, sy: number, x: number, y: number, ...parts: readonly string[]): string =>
  group(`translate(${n(x)} ${n(y)}) scale(${n(sx)} ${n(sy)}) translate(${n(-x)} ${n(-y)})`, parts);
export const seeThrough = (opacity: number, ...parts: readonly string[]): string => `<g opacity="${opacity}">${parts.join('')}</g>`;

export const svg = (width: number, height: number, ...parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>\n`;

/** An open eye, `size` 1 for a child's. */
export const eye = (x: number, y: number, size = 1): string => ellipse(x, y, 3.6 * size, 4.8 * size, INK) + circle(x + 1.2 * size, y - 1.7 * size, 1.5 * size, WHITE);
export const closedEye = (x: number, y: number, size = 1): string => stroke(`M${n(x - 4 * size)} ${n(y + 1)}q${n(4 * size)} ${n(-5 * size)} ${n(8 * size)} 0`, INK, 2.4 * size);
export const smile = (x: number, y: number, width: number): string => stroke(`M${n(x - width / 2)} ${n(y)}q${n(width / 2)} ${n(width / 2)} ${n(width)} 0`, INK, 2.6);
export const openMouth = (x: number, y: number, width: number): string =>
  path(`M${n(x - width / 2)} ${n(y)}h${n(width)}a${n(width / 2)} ${n(width / 2)} 0 0 1 ${n(-width)} 0Z`, '#8E2F2A') + ellipse(x, y + width * 0.36, width * 0.26, width * 0.13, '#F28B82');

export interface Bend { readonly x: number; readonly y: number }

/** An arm or a leg of two halves: from (x, y), `swing` 0 hanging down and positive forwards (right), the second half bent back by `bend`. */
export function limb(x: number, y: number, length: number, swing: number, bend: number, colour: string, width: number): { readonly drawing: string; readonly end: Bend; readonly angle: number } {
  const reach = (from: Bend, angle: number): Bend => ({ x: from.x + (Math.sin((angle * Math.PI) / 180) * length) / 2, y: from.y + (Math.cos((angle * Math.PI) / 180) * length) / 2 });
  const joint = reach({ x, y }, swing);
  const angle = swing - bend;
  const end = reach(joint, angle);
  return { drawing: stroke(`M${n(x)} ${n(y)}L${n(joint.x)} ${n(joint.y)} ${n(end.x)} ${n(end.y)}`, colour, width), end, angle };
}
