/** Rosaces: a loop in a loop, turned copies that come full circle. */
import type { Answers } from '../make-lesson.ts';
import type { Stack, Written } from '../script-words.ts';
import { begin, colour, down, move, nextColour, place, repeat, size, turn, turnLeft, up } from './words.ts';
import { rosette, sides, trace } from './traces.ts';

const start: Stack = [...begin(0, 0, size(2), colour('#ffc83d')), down];
const square = repeat(4, move(70), turn(90));
const triangle = repeat(3, move(80), turn(120));
const hexagon = repeat(6, move(40), turn(60));
const copies = (count: number, ...stack: Stack): Written => repeat(count, ...stack, turn(360 / count));
const flower = copies(18, triangle, nextColour(5));
const middle = { x: 120, y: 72 };

export const lesson03: Answers = {
  folder: 'lesson-03-rosaces',
  scene: {
    backdrop: 'backdrops/night-sky',
    actors: [
      { name: 'Zéphyr', costumes: ['aile/fly-1', 'aile/fly-3'], x: -160, y: -60, size: 40, rotationStyle: 'all around' },
      { name: 'Houhou', costumes: ['hou/float-1'], x: 195, y: 120, size: 45 },
      { name: 'Renard', costumes: ['renard'], x: -190, y: -140, size: 70 },
      { name: 'Hibou', costumes: ['hibou'], x: 175, y: -130, size: 70 },
    ],
  },
  projects: {
    starter: { Zéphyr: [[...start, square]] },
    'solution-deux': { Zéphyr: [[...start, square, turn(60), square]] },
    'solution-deux-2': { Zéphyr: [[...start, repeat(2, square, turnLeft(30))]] },
    'wrong-deux-1': { Zéphyr: [[...start, square, square]] },
    'wrong-deux-2': { Zéphyr: [[...start, repeat(4, move(70), turn(90), turn(60))]] },
    'solution-rosace': { Zéphyr: [[...start, copies(6, square)]] },
    'solution-rosace-2': { Zéphyr: [[...start, repeat(8, turnLeft(45), square)]] },
    'solution-rosace-defi': { Zéphyr: [[...start, copies(10, square)]] },
    'wrong-rosace-1': { Zéphyr: [[...start, repeat(6, square, turn(50))]] },
    'wrong-rosace-2': { Zéphyr: [[...start, repeat(6, square), turn(60)]] },
    'solution-petales': { Zéphyr: [[...start, copies(18, square)]] },
    'solution-petales-2': { Zéphyr: [[...start, repeat(20, turnLeft(18), square)]] },
    'wrong-petales-1': { Zéphyr: [[...start, repeat(18, square, turn(60))]] },
    'wrong-petales-2': { Zéphyr: [[...start, repeat(18, square, turn(10))]] },
    'solution-couleurs': { Zéphyr: [[...start, copies(18, square, nextColour(5))]] },
    'solution-couleurs-2': { Zéphyr: [[...start, copies(24, repeat(4, nextColour(1), move(60), turn(90)))]] },
    'wrong-couleurs-1': { Zéphyr: [[...start, nextColour(5), copies(18, square)]] },
    'wrong-couleurs-2': { Zéphyr: [[...start, copies(18, square), nextColour(5)]] },
    'solution-formes': { Zéphyr: [[...start, flower]] },
    'solution-formes-2': { Zéphyr: [[...start, copies(12, hexagon, nextColour(8))]] },
    'solution-formes-defi': { Zéphyr: [[...start, copies(12, repeat(5, move(45), turn(72)), nextColour(8))]] },
    'wrong-formes-1': { Zéphyr: [[...start, copies(18, repeat(3, move(80), turn(90)), nextColour(5))]] },
    'wrong-formes-2': { Zéphyr: [[...start, copies(18, repeat(4, move(50), turn(90)), nextColour(5))]] },
    'solution-ailleurs': { Zéphyr: [[...start, flower, up, move(150), down, copies(6, repeat(3, move(30), turn(120)))]] },
    'solution-ailleurs-2': { Zéphyr: [[...start, flower, up, place(-140, 60), down, copies(12, repeat(6, move(20), turn(60)), nextColour(8))]] },
    'wrong-ailleurs-1': { Zéphyr: [[...start, flower, place(150, -70), copies(8, repeat(3, move(30), turn(120)))]] },
    'wrong-ailleurs-2': { Zéphyr: [[...start, flower, up, copies(8, repeat(3, move(30), turn(120)))]] },
  },
  pictures: {
    deux: { backdrop: 'backdrops/night-sky', things: [trace({ ...middle, y: 50, colour: '#FFC83D' }, sides(4, 56)), trace({ ...middle, y: 50, colour: '#FA9A84', heading: 150 }, sides(4, 56))] },
    rosace: { backdrop: 'backdrops/night-sky', things: rosette({ ...middle, colour: '#FFC83D', thickness: 4 }, 6, sides(4, 46)) },
    petales: { backdrop: 'backdrops/night-sky', things: rosette({ ...middle, colour: '#FFC83D', thickness: 2.5 }, 18, sides(4, 46)) },
    couleurs: { backdrop: 'backdrops/night-sky', things: rosette(middle, 18, sides(4, 46)) },
    formes: { backdrop: 'backdrops/night-sky', things: [...rosette({ x: 70, y: 72 }, 12, sides(3, 56)), ...rosette({ x: 178, y: 72 }, 12, sides(6, 24))] },
    ailleurs: { backdrop: 'backdrops/night-sky', things: [...rosette({ x: 76, y: 68 }, 18, sides(3, 60)), ...rosette({ x: 190, y: 100, colour: '#FFC83D' }, 8, sides(3, 28))] },
  },
};
