/** Pieces of scenery for backdrops of 480 × 360: each drawn at its foot (x, y), `size` 1 as it stands in the middle distance. */
import { circle, ellipse, path, polygon, rect, scaled, stroke, WHITE } from '../draw.ts';

export const WIDTH = 480;
export const HEIGHT = 360;

export const fill = (colour: string): string => rect(0, 0, WIDTH, HEIGHT, colour);
/** Flat stripes from top to bottom, all of one height. */
export const bands = (colours: readonly string[], top = 0, bottom = HEIGHT): string =>
  colours.map((colour, i) => rect(0, top + ((bottom - top) * i) / colours.length, WIDTH, bottom - top - ((bottom - top) * i) / colours.length, colour)).join('');

/** Ground or water from a waving upper edge at `y` to the bottom. */
export function wave(y: number, height: number, length: number, colour: string, shift = 0): string {
  const steps = Math.ceil((WIDTH + length * 2) / length);
  return path(`M${-length * 2 + shift} ${y}q${length / 2} ${-height * 2} ${length} 0${`t${length} 0`.repeat(steps)}V${HEIGHT}H${-length * 2 + shift}Z`, colour);
}
/** Land that rises to `top` at `x` and falls to `foot` on both sides. */
export const hill = (x: number, top: number, half: number, foot: number, colour: string): string =>
  path(`M${x - half} ${foot}C${x - half / 2} ${foot} ${x - half / 2} ${top} ${x} ${top}S${x + half / 2} ${foot} ${x + half} ${foot}V${HEIGHT}H${x - half}Z`, colour);
export const peak = (x: number, top: number, half: number, foot: number, colour: string, snow = ''): string =>
  polygon([x - half, foot, x, top, x + half, foot], colour) + (snow ? peakSnow(x, top, half, foot, snow) : '');
function peakSnow(x: number, top: number, half: number, foot: number, colour: string): string {
  const down = (foot - top) * 0.3;
  const out = half * 0.3;
  return path(`M${x} ${top}L${x + out} ${top + down}l${-out * 0.5} ${-down * 0.15}l${-out * 0.4} ${down * 0.35}l${-out * 0.5} ${-down * 0.3}l${-out * 0.35} ${down * 0.15}L${x - out} ${top + down}Z`, colour);
}

export const sun = (x: number, y: number, r: number, colour = '#FFC83D', halo = '#FFE28A'): string => circle(x, y, r * 1.35, halo) + circle(x, y, r, colour);
export const moon = (x: number, y: number, r: number): string => circle(x, y, r, '#FFF1C7') + circle(x - r * 0.3, y - r * 0.2, r * 0.2, '#F1E0A6') + circle(x + r * 0.35, y + r * 0.3, r * 0.26, '#F1E0A6') + circle(x + r * 0.2, y - r * 0.45, r * 0.12, '#F1E0A6');
export const cloud = (x: number, y: number, size = 1, colour = WHITE): string =>
  scaled(size, size, x, y, circle(x - 26, y - 10, 16, colour) + circle(x - 2, y - 20, 22, colour) + circle(x + 26, y - 12, 17, colour) + rect(x - 44, y - 18, 88, 20, colour, 10));
/** Always the same places for the same number. */
export function scatter(count: number, seed: number, draw: (x: number, y: number, i: number) => string): string {
  let value = seed;
  const next = (): number => (value = (value * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, (_, i) => draw(Math.round(next() * WIDTH), Math.round(next() * 1000) / 1000, i)).join('');
}
export const stars = (count: number, seed: number, bottom = HEIGHT, colour = '#FFF1C7'): string => scatter(count, seed, (x, y, i) => circle(x, Math.round(y * bottom), i % 5 === 0 ? 2.6 : 1.4, colour));
export const bubbles = (count: number, seed: number): string => scatter(count, seed, (x, y, i) => circle(x, Math.round(30 + y * 270), 2 + (i % 4) * 1.5, '#DDF1F6'));

export const tree = (x: number, y: number, size = 1, leaves = '#3FA66B', shade = '#25794F', trunk = '#8A5A2B'): string =>
  scaled(size, size, x, y, rect(x - 6, y - 44, 12, 46, trunk, 4) + circle(x - 20, y - 56, 22, shade) + circle(x + 20, y - 56, 22, shade) + circle(x, y - 74, 28, leaves) + circle(x - 12, y - 56, 18, leaves) + circle(x + 16, y - 60, 16, leaves));
export const fir = (x: number, y: number, size = 1, colour = '#25794F', shade = '#1B6040', snow = ''): string =>
  scaled(size, size, x, y, rect(x - 5, y - 14, 10, 15, '#7A4A22', 2) + polygon([x - 34, y - 12, x, y - 62, x + 34, y - 12], shade) + polygon([x - 28, y - 38, x, y - 86, x + 28, y - 38], colour) + polygon([x - 21, y - 64, x, y - 108, x + 21, y - 64], colour)
    + (snow ? polygon([x - 11, y - 84, x, y - 108, x + 11, y - 84], snow) : ''));
export const palm = (x: number, y: number, size = 1): string =>
  scaled(size, size, x, y, stroke(`M${x} ${y}q4 -50 20 -86`, '#B98032', 10) + [[-52, -2], [-40, -30], [10, -44], [50, -26], [58, 6]].map(([dx = 0, dy = 0], i) => path(`M${x + 20} ${y - 88}q${dx * 0.3} ${dy - 14} ${dx} ${dy + 8}q${-dx * 0.5} ${2} ${-dx} ${-dy - 8}Z`, i % 2 ? '#3FA66B' : '#25794F')).join('')
    + circle(x + 16, y - 82, 6, '#7A4A22') + circle(x + 26, y - 82, 6, '#7A4A22'));
export const bush = (x: number, y: number, size = 1, colour = '#3FA66B'): string => scaled(size, size, x, y, circle(x - 20, y - 8, 16, colour) + circle(x, y - 16, 20, colour) + circle(x + 22, y - 9, 17, colour) + rect(x - 36, y - 12, 75, 13, colour, 6));
export const flower = (x: number, y: number, colour: string): string => stroke(`M${x} ${y}v-12`, '#25794F', 2.4) + circle(x, y - 14, 5, colour) + circle(x, y - 14, 2, '#FFF1C7');
export const cactus = (x: number, y: number, size = 1): string => scaled(size, size, x, y, stroke(`M${x} ${y}V${y - 72}M${x} ${y - 28}h-22v-22M${x} ${y - 38}h20v-18`, '#25794F', 15) + stroke(`M${x - 3} ${y - 8}V${y - 68}`, '#3FA66B', 3));
export const rock = (x: number, y: number, size = 1, colour = '#7F94A8', shade = '#5F7488'): string => scaled(size, size, x, y, path(`M${x - 34} ${y}q-4-20 12-28q10-16 28-8q22 4 26 22l4 14Z`, colour) + path(`M${x - 34} ${y}q-2-10 4-16q34 16 62 2l4 14Z`, shade));
export const seaweed = (x: number, y: number, height: number, colour = '#3FA66B'): string => stroke(`M${x} ${y}q-14 ${-height / 4} 0 ${-height / 2}t0 ${-height / 2}`, colour, 9);
export const coral = (x: number, y: number, size = 1, colour = '#F2735A'): string => scaled(size, size, x, y, stroke(`M${x} ${y}V${y - 50}M${x} ${y - 14}q-22 0-22-30M${x} ${y - 24}q20 0 20-28M${x - 22} ${y - 30}h-8v-10`, colour, 9));

export const house = (x: number, y: number, size: number, wall: string, roof: string, shutter = '#0E7193'): string =>
  scaled(size, size, x, y, rect(x - 38, y - 56, 76, 56, wall) + polygon([x - 48, y - 54, x, y - 94, x + 48, y - 54], roof) + rect(x - 9, y - 34, 18, 34, shutter, 3) + [-30, 14].map((dx) => rect(x + dx, y - 44, 16, 16, '#DDF1F6', 2)).join('') + rect(x + 20, y - 92, 11, 26, roof));
/** A front of `columns` × `floors` windows. */
export const building = (x: number, y: number, columns: number, floors: number, wall: string, glass: string): string =>
  rect(x, y - floors * 30 - 10, columns * 24 + 12, floors * 30 + 10, wall)
  + Array.from({ length: columns * floors }, (_, i) => rect(x + 11 + (i % columns) * 24, y - 28 - Math.floor(i / columns) * 30, 13, 17, glass, 2)).join('');
export const fence = (y: number, colour = '#E2D3B5', step = 26): string =>
  rect(0, y - 26, WIDTH, 5, colour) + rect(0, y - 12, WIDTH, 5, colour) + Array.from({ length: Math.ceil(WIDTH / step) }, (_, i) => polygon([i * step + 6, y, i * step + 6, y - 32, i * step + 11, y - 38, i * step + 16, y - 32, i * step + 16, y], colour)).join('');
export const lamp = (x: number, y: number, height = 90): string => rect(x - 3, y - height, 6, height, '#10263D', 2) + circle(x, y - height - 6, 10, '#FFE28A') + rect(x - 8, y - height + 2, 16, 4, '#10263D', 2);
export const bench = (x: number, y: number, colour = '#B98032'): string => rect(x - 34, y - 22, 68, 6, colour, 2) + rect(x - 34, y - 38, 68, 6, colour, 2) + rect(x - 28, y - 38, 5, 38, '#42586D') + rect(x + 23, y - 38, 5, 38, '#42586D');
export const rainbow = (x: number, y: number, r: number): string => ['#F2735A', '#FFA21F', '#FFC83D', '#3FA66B', '#1287A8', '#7B4FDE'].map((colour, i) => stroke(`M${x - r + i * 12} ${y}a${r - i * 12} ${r - i * 12} 0 0 1 ${2 * (r - i * 12)} 0`, colour, 12.5)).join('');
export const floorTiles = (top: number, colour: string, line: string): string => rect(0, top, WIDTH, HEIGHT - top, colour) + stroke(`M0 ${top + 24}H480M0 ${top + 60}H480${[-360, -200, -60, 60, 200, 360].map((dx) => `M${240 + dx * 0.6} ${top}L${240 + dx * 1.4} ${HEIGHT}`).join('')}`, line, 2);
export const shadow = (x: number, y: number, rx: number, colour: string): string => ellipse(x, y, rx, rx / 6, colour);
