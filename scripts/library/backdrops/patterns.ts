/** Backdrops to draw, to count and to play on: papers, grids, mazes. */
import { circle, polygon, rect, stroke } from '../draw.ts';
import type { Backdrop } from './backdrop.ts';
import { bands, fill, HEIGHT, WIDTH } from './parts.ts';

const every = (step: number, length: number, from = 0): readonly number[] => Array.from({ length: Math.floor((length - from) / step) + 1 }, (_, i) => from + i * step);
const lines = (step: number, colour: string, width: number): string => stroke(`${every(step, WIDTH).map((x) => `M${x} 0V360`).join('')}${every(step, HEIGHT).map((y) => `M0 ${y}H480`).join('')}`, colour, width);
/** One letter a cell: # is a wall, S the start, E the end; 12 × 9 cells of 40. */
const maze = (rows: readonly string[], floor: string, wall: string): string => fill(floor) + rows.map((row, y) => [...row].map((cell, x) => (cell === '#' ? rect(x * 40, y * 40, 40.5, 40.5, wall) : cell === 'S' ? circle(x * 40 + 20, y * 40 + 20, 13, '#FFC83D') : cell === 'E' ? polygon([x * 40 + 12, y * 40 + 36, x * 40 + 12, y * 40 + 4, x * 40 + 34, y * 40 + 12, x * 40 + 15, y * 40 + 20, x * 40 + 15, y * 40 + 36], '#3FA66B') : '')).join('')).join('');
/** Land of squares of 20: grass, earth, rock, column by column. */
const squareLand = (): string => every(20, 460).map((x, i) => {
  const top = (9 + Math.round(2 * Math.sin(i / 3))) * 20;
  return rect(x, top, 20.5, 20, '#3FA66B') + rect(x, top + 20, 20.5, 40, '#A86C33') + rect(x, top + 60, 20.5, HEIGHT - top - 60, '#7A4A22');
}).join('');
const digits = (text: string, x: number, y: number): string => [...text].map((digit, i) => stroke(`M${x + i * 8} ${y}${DIGITS[digit] ?? ''}`, '#42586D', 1.6)).join('');
/** Strokes of each digit in a box of 5 × 8: no letters in drawings, so that no font is needed. */
const DIGITS: Readonly<Record<string, string>> = { 0: 'h5v8h-5Z', 1: 'm2.5 0v8', 2: 'h5v4h-5v4h5', 5: 'm5 0h-5v4h5v4h-5', '-': 'm0 4h4' };
/** x and y by tens, told at every 50 and 100. */
const axes = (): string => fill('#fff') + stroke(`${every(20, WIDTH).map((x) => `M${x} 0V360`).join('')}${every(20, HEIGHT).map((y) => `M0 ${y}H480`).join('')}`, '#E3EEF2', 1)
  + stroke([-200, -100, 100, 200].map((x) => `M${240 + x} 0V360`).concat([-100, 100].map((y) => `M0 ${180 - y}H480`)).join(''), '#B9D3DC', 1.5) + stroke('M0 180H476M240 360V4', '#0B5A7A', 3) + polygon([480, 180, 468, 174, 468, 186], '#0B5A7A') + polygon([240, 0, 234, 12, 246, 12], '#0B5A7A')
  + [-200, -100, 100, 200].map((x) => stroke(`M${240 + x} 175v10`, '#0B5A7A', 3) + digits(String(x), 240 + x - String(x).length * 4, 190)).join('') + [-100, 100].map((y) => stroke(`M235 ${180 - y}h10`, '#0B5A7A', 3) + digits(String(y), 250, 176 - y)).join('') + digits('0', 246, 186);

export const PATTERN_BACKDROPS: readonly Backdrop[] = [
  { id: 'white', category: 'patterns', fr: 'Blanc|vide papier', en: 'White|empty paper', drawing: [fill('#fff')] },
  { id: 'axes', category: 'patterns', fr: 'Repère x et y|coordonnées quadrillage axes', en: 'Axes x and y|coordinates grid', drawing: [axes()] },
  { id: 'grid', category: 'patterns', fr: 'Quadrillage|carreaux cases', en: 'Grid|squares cells', drawing: [fill('#F1FAFC'), lines(40, '#B9E0EA', 2)] },
  { id: 'board', category: 'patterns', fr: 'Damier|cases jeu échecs', en: 'Checkerboard|squares game chess', drawing: [fill('#FFF8EC'), ...every(60, 420).flatMap((x, i) => every(60, 300).filter((_, j) => (i + j) % 2 === 0).map((y) => rect(x, y, 60, 60, '#B9E0EA')))] },
  { id: 'notebook', category: 'patterns', fr: 'Page de cahier|lignes écrire école', en: 'Notebook page|lines write school', drawing: [fill('#fff'), stroke(every(8, HEIGHT).map((y) => `M0 ${y}H480`).join(''), '#DDEBF5', 0.8), stroke(`${every(32, HEIGHT).map((y) => `M0 ${y}H480`).join('')}${every(32, WIDTH).map((x) => `M${x} 0V360`).join('')}`, '#B4C9E8', 1.4), rect(70, 0, 2.5, 360, '#F2735A'), ...[60, 180, 300].map((y) => circle(28, y, 9, '#DDF1F6'))] },
  { id: 'slate', category: 'patterns', fr: 'Tableau noir|craie école', en: 'Blackboard|chalk school', drawing: [fill('#8A5A2B'), rect(14, 14, 452, 318, '#1F5B4A', 4), stroke('M50 60q60-20 120 0M60 290h90M340 70l40 30M380 70l-40 30', '#2F6E5B', 7), rect(60, 334, 60, 7, '#FFF8EC', 3), rect(140, 334, 40, 7, '#FFC83D', 3), rect(360, 326, 60, 16, '#42586D', 4)] },
  { id: 'dots', category: 'patterns', fr: 'Petits pois|points motif', en: 'Dots|spots pattern', drawing: [fill('#FFE6DF'), ...every(60, 450, 30).flatMap((x, i) => every(60, 330, i % 2 ? 30 : 0).map((y) => circle(x, y, 11, '#FA9A84')))] },
  { id: 'stripes', category: 'patterns', fr: 'Rayures|lignes motif couleurs', en: 'Stripes|lines pattern colours', drawing: [...every(60, 460, -380).map((x, i) => polygon([x, 360, x + 60, 360, x + 420, 0, x + 360, 0], ['#FFC83D', '#F2735A', '#7FC6DA', '#3FA66B'][i % 4]!))] },
  { id: 'blue-fade', category: 'patterns', fr: 'Dégradé bleu|mer ciel couleurs', en: 'Blue shades|sea sky colours', drawing: [bands(['#F1FAFC', '#DDF1F6', '#B9E0EA', '#9BD3E2', '#7FC6DA', '#4DA9C3', '#1287A8', '#0E7193', '#0B5A7A', '#073B52'])] },
  { id: 'warm-fade', category: 'patterns', fr: 'Dégradé chaud|jaune orange rouge couleurs', en: 'Warm shades|yellow orange red colours', drawing: [bands(['#FFF1C7', '#FFE28A', '#FFD563', '#FFC83D', '#FFB347', '#FFA21F', '#F98B45', '#F2735A', '#DD5A45', '#C4432E'])] },
  { id: 'maze', category: 'patterns', fr: 'Labyrinthe|chemin jeu murs', en: 'Maze|path game walls', drawing: [maze(['############', '#S.#.....#.#', '##.#.###.#.#', '#..#.#.#...#', '#.##.#.###.#', '#....#...#.#', '#.####.#.#.#', '#......#..E#', '############'], '#F1FAFC', '#0B5A7A')] },
  { id: 'hedge-maze', category: 'patterns', fr: 'Labyrinthe de haies|jardin chemin jeu', en: 'Hedge maze|garden path game', drawing: [maze(['############', '#S...#.....#', '####.#.###.#', '#....#.#.#.#', '#.####.#.#.#', '#.#......#.#', '#.#.######.#', '#...#.....E#', '############'], '#F4DFB0', '#3FA66B')] },
  { id: 'pixels', category: 'patterns', fr: 'Pixels|jeu vidéo carrés plateforme', en: 'Pixels|video game squares platform', drawing: [fill('#8FD3F0'), rect(60, 40, 80, 20, '#fff'), rect(40, 60, 120, 20, '#fff'), rect(300, 60, 60, 20, '#fff'), rect(280, 80, 100, 20, '#fff'), rect(400, 20, 60, 60, '#FFC83D'), squareLand()] },
  { id: 'target', category: 'patterns', fr: 'Cible|cercles ronds jeu', en: 'Target|circles rings game', drawing: [fill('#DDF1F6'), ...[170, 136, 102, 68, 34].map((r, i) => circle(240, 180, r, i % 2 ? '#FFF8EC' : '#F2735A')), circle(240, 180, 12, '#FFC83D')] },
];
