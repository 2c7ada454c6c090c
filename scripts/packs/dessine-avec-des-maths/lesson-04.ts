/** Mon propre bloc: a block of one's own, then with inputs, then blocks made of blocks: a village. */
import type { Answers } from '../make-lesson.ts';
import { call, define, input, type Given, type Stack } from '../script-words.ts';
import { begin, colour, divide, down, face, move, repeat, size, turn, turnLeft, up } from './words.ts';
import { sides, trace } from './traces.ts';

const start = begin(-190, -30, size(4), colour('#c2410c'));
const fixed = repeat(4, move(50), turn(90));
const square: Stack = [define('carré'), down, fixed, up];
const sized: Stack = [define('carré %s', ['taille']), down, repeat(4, move(input('taille')), turn(90)), up];
const polygon: Stack = [define('polygone %s %s', ['n', 'taille']), down, repeat(input('n'), move(input('taille')), turn(divide(360, input('n')))), up];
const figure = (n: Given, side: Given) => call('polygone %s %s', n, side);
const house: Stack = [define('maison %s', ['taille']), figure(4, input('taille')), turnLeft(60), figure(3, input('taille')), turn(60)];
const build = (side: number) => call('maison %s', side);
const WALL = '#C2410C';
const outline = (x: number, y: number, side: number) => [trace({ x, y, colour: WALL }, sides(4, side)), trace({ x, y, colour: WALL, heading: 30 }, sides(3, side))];

export const lesson04: Answers = {
  folder: 'lesson-04-mon-propre-bloc',
  scene: {
    backdrop: 'backdrops/meadow',
    actors: [
      { name: 'Bip', costumes: ['bip/walk-1', 'bip/walk-3'], x: -60, y: -120, size: 40 },
      { name: 'Plumette', costumes: ['plume/fly-1'], x: 60, y: 140, size: 40 },
      { name: 'Filou', costumes: ['filou/stand'], x: 190, y: -130, size: 45, direction: -90 },
      { name: 'Escargot', costumes: ['escargot'], x: -190, y: -150, size: 60 },
    ],
  },
  projects: {
    starter: { Bip: [[...start, down, fixed]] },
    'solution-carre': { Bip: [[...start, call('carré')], [define('carré'), down, fixed]] },
    'solution-carre-2': { Bip: [[...start, down, call('tour')], [define('tour'), repeat(2, repeat(2, move(40), turn(90)))]] },
    'wrong-carre-1': { Bip: [start, [define('carré'), down, fixed]] },
    'wrong-carre-2': { Bip: [[...start, down, fixed], [define('carré')]] },
    'solution-trois': { Bip: [[...start, call('carré'), move(80), call('carré'), move(80), call('carré')], square] },
    'solution-trois-2': { Bip: [[...start, repeat(3, up, call('carré'), move(70))], square] },
    'wrong-trois-1': { Bip: [[...start, call('carré'), move(80), call('carré'), move(80), call('carré')], [define('carré'), down, fixed]] },
    'wrong-trois-2': { Bip: [[...start, call('carré'), call('carré'), call('carré')], square] },
    'solution-taille': { Bip: [[...start, call('carré %s', 30), move(80), call('carré %s', 50), move(80), call('carré %s', 80)], sized] },
    'solution-taille-2': { Bip: [[...start, call('carré %s', 80), move(100), call('carré %s', 50), move(60), call('carré %s', 30)], [define('carré %s', ['c']), down, repeat(2, move(input('c')), turn(90), move(input('c')), turn(90)), up]] },
    'solution-taille-defi': { Bip: [[...start, ...[20, 30, 40, 50, 80].flatMap((side) => [call('carré %s', side), move(side + 10)])], sized] },
    'wrong-taille-1': { Bip: [[...start, call('carré %s', 30), move(80), call('carré %s', 50), move(80), call('carré %s', 80)], [define('carré %s', ['taille']), down, fixed, up]] },
    'wrong-taille-2': { Bip: [[...start, call('carré %s', 50), move(80), call('carré %s', 50), move(80), call('carré %s', 50)], sized] },
    'solution-cotes': { Bip: [[...start, figure(3, 60), move(80), figure(4, 60), move(80), figure(5, 50)], polygon] },
    'solution-cotes-2': { Bip: [[...start, figure(5, 40), move(90), figure(4, 40), move(60), figure(3, 40)], [define('polygone %s %s', ['combien', 'long']), down, repeat(input('combien'), turnLeft(divide(360, input('combien'))), move(input('long'))), up]] },
    'wrong-cotes-1': { Bip: [[...start, figure(3, 60), move(80), figure(4, 60), move(80), figure(5, 50)], [define('polygone %s %s', ['n', 'taille']), down, repeat(input('n'), move(input('taille')), turn(90)), up]] },
    'wrong-cotes-2': { Bip: [[...start, figure(4, 30), move(80), figure(4, 50), move(80), figure(4, 80)], polygon] },
    'solution-maison': { Bip: [[...start, figure(4, 80), turnLeft(60), figure(3, 80)], polygon] },
    'solution-maison-2': { Bip: [[...start, face(30), figure(3, 60), face(90), figure(4, 60)], polygon] },
    'wrong-maison-1': { Bip: [[...start, figure(4, 80), figure(3, 80)], polygon] },
    'wrong-maison-2': { Bip: [[...start, figure(4, 80), turn(60), figure(3, 80)], polygon] },
    'solution-village': { Bip: [[...start, build(60), move(90), build(70), move(90), build(50)], house, polygon] },
    'solution-village-2': { Bip: [[...start, repeat(4, call('cabane'), move(80))], [define('cabane'), face(30), figure(3, 50), face(90), figure(4, 50)], polygon] },
    'solution-village-defi': { Bip: [[...start, repeat(5, build(50), move(75))], house, polygon] },
    'wrong-village-1': { Bip: [[...start, build(60), move(90), build(70), move(90), build(50)], house.slice(0, -1), polygon] },
    'wrong-village-2': { Bip: [[...start, build(60)], house, polygon] },
  },
  pictures: {
    carre: { backdrop: 'backdrops/meadow', things: [trace({ x: 140, y: 40, colour: WALL, thickness: 6 }, sides(4, 74)), { drawing: 'bip/dance-1', x: 24, y: 22, width: 104 }] },
    trois: { backdrop: 'backdrops/meadow', things: [20, 94, 168].map((x) => trace({ x, y: 48, colour: WALL, thickness: 6 }, sides(4, 52))) },
    taille: { backdrop: 'backdrops/meadow', things: [[18, 28], [68, 48], [138, 80]].map(([x, side]) => trace({ x: x!, y: 36, colour: WALL, thickness: 6 }, sides(4, side!))) },
    cotes: { backdrop: 'backdrops/meadow', things: [[3, 66, 18], [4, 54, 98], [5, 40, 182]].map(([n, side, x]) => trace({ x: x!, y: 46, colour: WALL, thickness: 6 }, sides(n!, side!))) },
    maison: { backdrop: 'backdrops/meadow', things: [...outline(96, 70, 60), { drawing: 'bip/dance-1', x: 14, y: 60, width: 74 }] },
    village: { backdrop: 'backdrops/meadow', things: [...outline(20, 70, 54), ...outline(90, 70, 60), ...outline(166, 70, 46)] },
  },
};
