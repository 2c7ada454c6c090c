/** Le stylo: down, up, colours; a square by hand, then with a loop. */
import type { Answers } from '../make-lesson.ts';
import type { Stack } from '../script-words.ts';
import { begin, colour, down, face, flag, move, nextColour, place, repeat, size, turn, turnLeft, up } from './words.ts';
import { sides, trace } from './traces.ts';

const start = begin(-120, 60, size(6));
const byHand: Stack = [move(80), turn(90), move(80), turn(90), move(80), turn(90), move(80), turn(90)];
const square = repeat(4, move(80), turn(90));
const rainbow = repeat(4, nextColour(12), move(80), turn(90));
const BLUE = '#1287A8';

export const lesson01: Answers = {
  folder: 'lesson-01-le-stylo',
  scene: {
    backdrop: 'backdrops/grid',
    actors: [
      // Not where the program puts her, so that starting again is seen to matter.
      { name: 'Caro', costumes: ['caro/swim-1', 'caro/swim-3'], x: -60, y: -110, size: 40, rotationStyle: 'all around' },
      { name: 'Scopi', costumes: ['scopi/dive-1'], x: 190, y: 120, size: 60, direction: -90 },
      { name: 'Pince', costumes: ['pince/walk-1'], x: 180, y: -130, size: 50 },
      { name: 'Gelée', costumes: ['gelee/swim-1'], x: -200, y: 120, size: 45 },
    ],
  },
  projects: {
    starter: { Caro: [start] },
    'solution-trait': { Caro: [[...start, down, move(120)]] },
    'solution-trait-2': { Caro: [[...start, down, move(60), move(60)]] },
    'wrong-trait-1': { Caro: [[...start, move(120)]] },
    'wrong-trait-2': { Caro: [[...start, move(120), down]] },
    'solution-coin': { Caro: [[...start, down, move(80), turn(90), move(80)]] },
    'solution-coin-2': { Caro: [[...start, down, move(100), turnLeft(90), move(60), move(20)]] },
    'wrong-coin-1': { Caro: [[...start, down, move(80), move(80), turn(90)]] },
    'wrong-coin-2': { Caro: [[...start, down, move(80), turn(90)]] },
    'solution-carre': { Caro: [[...start, down, ...byHand]] },
    'solution-carre-2': { Caro: [[...start, down, repeat(4, turnLeft(90), move(70))]] },
    'solution-carre-defi': { Caro: [[...start, down, repeat(4, move(100), turn(90))]] },
    'wrong-carre-1': { Caro: [[...start, down, move(80), turn(90), move(80), turn(90), move(80), turn(90), move(80)]] },
    'wrong-carre-2': { Caro: [[...start, down, move(80), turn(90), move(80), turn(90), move(40), turn(90), move(80), turn(90)]] },
    'solution-boucle': { Caro: [[...start, down, square]] },
    'solution-boucle-2': { Caro: [[flag, ...start.slice(1), down, repeat(2, repeat(2, turn(90), move(60)))]] },
    'wrong-boucle-1': { Caro: [[...start, down, repeat(4, move(80)), turn(90)]] },
    'wrong-boucle-2': { Caro: [[...start, down, repeat(3, move(80), turn(90))]] },
    'solution-couleurs': { Caro: [[...start, down, rainbow]] },
    'solution-couleurs-2': { Caro: [[...start, down, colour('#ff0000'), move(80), turn(90), colour('#00ff00'), move(80), turn(90), colour('#ffff00'), move(80), turn(90), colour('#ff00ff'), move(80), turn(90)]] },
    'wrong-couleurs-1': { Caro: [[...start, nextColour(12), down, square]] },
    'wrong-couleurs-2': { Caro: [[...start, down, repeat(4, move(80), turn(90)), nextColour(12)]] },
    'solution-deux': { Caro: [[...start, down, rainbow, up, move(140), down, rainbow]] },
    'solution-deux-2': { Caro: [[...start, down, rainbow, up, place(40, 20), face(45), down, rainbow, turnLeft(45)]] },
    'solution-deux-defi': { Caro: [[...start, repeat(3, down, rainbow, up, move(100))]] },
    'wrong-deux-1': { Caro: [[...start, down, rainbow, move(140), rainbow]] },
    'wrong-deux-2': { Caro: [[...start, down, rainbow, up, move(140), rainbow]] },
  },
  pictures: {
    trait: { backdrop: 'backdrops/grid', things: [trace({ x: 24, y: 84, colour: BLUE, thickness: 8 }, [[120, 0]]), { drawing: 'caro/swim-1', x: 134, y: 48, width: 90 }] },
    coin: { backdrop: 'backdrops/grid', things: [trace({ x: 40, y: 34, colour: BLUE, thickness: 8 }, [[110, 90], [76, 0]]), { mark: 'turn', x: 166, y: 8, width: 52 }] },
    carre: { backdrop: 'backdrops/grid', things: [trace({ x: 70, y: 22, colour: BLUE, thickness: 8 }, sides(4, 100)), { drawing: 'caro/swim-1', x: 34, y: 2, width: 66 }] },
    boucle: { backdrop: 'backdrops/grid', things: [trace({ x: 24, y: 28, colour: BLUE, thickness: 8 }, sides(4, 88)), { mark: 'turn', x: 138, y: 40, width: 76 }] },
    couleurs: {
      backdrop: 'backdrops/grid',
      things: ['#E0532F', '#3FA66B', '#1287A8', '#7C4DDB'].map((ink, i) => trace({ x: 70 + (i % 3 > 0 ? 100 : 0), y: 22 + (i > 1 ? 100 : 0), colour: ink, heading: 90 * (i + 1), thickness: 8 }, [[100, 0]])),
    },
    deux: { backdrop: 'backdrops/grid', things: [trace({ x: 22, y: 36, colour: '#E0532F', thickness: 8 }, sides(4, 72)), trace({ x: 146, y: 36, colour: '#7C4DDB', thickness: 8 }, sides(4, 72)), { mark: 'arrow', x: 96, y: 6, width: 52 }] },
  },
};
