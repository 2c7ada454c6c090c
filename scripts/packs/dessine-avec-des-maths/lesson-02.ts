/** Tous les polygones: a triangle, a hexagon, then any number of sides, as 360 ÷ n. */
import type { Answers } from '../make-lesson.ts';
import { b, v, type Given, type Stack, type Written } from '../script-words.ts';
import { begin, colour, divide, down, move, repeat, setTo, size, turn, turnLeft } from './words.ts';
import { sides, trace } from './traces.ts';

const start = begin(-30, 0, size(5), colour('#ffc83d'));
const ask = b('sensing_askandwait', { QUESTION: 'Combien de côtés ?' });
const answer = b('sensing_answer');
const polygon = (count: Given, side: Given, degrees: Given): Written => repeat(count, move(side), turn(degrees));
const asked: Stack = [...start, ask, setTo('n', answer), down];
const n = v('n');
const CHALK = '#FFC83D';

export const lesson02: Answers = {
  folder: 'lesson-02-tous-les-polygones',
  scene: {
    backdrop: 'backdrops/slate',
    actors: [
      { name: 'Abeille', costumes: ['abeille-haut', 'abeille-bas'], x: -150, y: -90, size: 60, rotationStyle: 'all around' },
      { name: 'Zéphyr', costumes: ['aile/fly-1'], x: 185, y: 120, size: 45 },
      { name: 'Tulipe', costumes: ['fleur'], x: -190, y: -100 },
      { name: 'Coccinelle', costumes: ['coccinelle'], x: 190, y: -110, size: 80 },
    ],
    variables: { n: 0 },
    shown: ['n'],
  },
  projects: {
    starter: { Abeille: [[...start, down, polygon(4, 60, 90)]] },
    'solution-triangle': { Abeille: [[...start, down, polygon(3, 80, 120)]] },
    'solution-triangle-2': { Abeille: [[...start, down, repeat(3, turnLeft(120), move(60))]] },
    'solution-triangle-defi': { Abeille: [[...start, down, polygon(3, 110, 120)]] },
    'wrong-triangle-1': { Abeille: [[...start, down, polygon(3, 60, 60)]] },
    'wrong-triangle-2': { Abeille: [[...start, down, polygon(3, 60, 90)]] },
    'solution-alveole': { Abeille: [[...start, down, polygon(6, 60, 60)]] },
    'solution-alveole-2': { Abeille: [[...start, down, repeat(3, turnLeft(60), move(40), turnLeft(60), move(40))]] },
    'wrong-alveole-1': { Abeille: [[...start, down, polygon(6, 60, 90)]] },
    'wrong-alveole-2': { Abeille: [[...start, down, polygon(5, 60, 60)]] },
    'solution-demande': { Abeille: [[...asked, polygon(6, 60, 60)]] },
    'solution-demande-2': { Abeille: [[...start, down, polygon(6, 60, 60), setTo('n', 6), ask, setTo('n', answer)]] },
    'wrong-demande-1': { Abeille: [[...start, ask, down, polygon(6, 60, 60)]] },
    'wrong-demande-2': { Abeille: [[...start, setTo('n', answer), ask, down, polygon(6, 60, 60)]] },
    'solution-tours': { Abeille: [[...asked, polygon(n, 60, 60)]] },
    'solution-tours-2': { Abeille: [[...start, ask, setTo('n', answer), down, repeat(answer, turn(60), move(50))]] },
    'wrong-tours-1': { Abeille: [[...start, setTo('n', 8), down, ask, polygon(n, 60, 60)]] },
    'wrong-tours-2': { Abeille: [[...start, down, polygon(n, 60, 60), ask, setTo('n', answer)]] },
    'solution-angle': { Abeille: [[...asked, polygon(n, 60, divide(360, n))]] },
    'solution-angle-2': { Abeille: [[...start, ask, setTo('n', answer), down, repeat(answer, move(25), move(25), turnLeft(divide(360, answer)))]] },
    'solution-angle-defi': { Abeille: [[...asked, polygon(n, 20, divide(360, n))]] },
    'wrong-angle-1': { Abeille: [[...asked, polygon(n, 60, divide(n, 360))]] },
    'wrong-angle-2': { Abeille: [[...asked, polygon(n, 60, divide(180, n))]] },
    'solution-rond': { Abeille: [[...asked, polygon(n, divide(360, n), divide(360, n))]] },
    'solution-rond-2': { Abeille: [[...asked, repeat(n, turn(divide(360, n)), move(divide(500, n)))]] },
    'wrong-rond-1': { Abeille: [[...asked, polygon(n, 60, divide(360, n))]] },
    'wrong-rond-2': { Abeille: [[...asked, polygon(n, 10, divide(360, n))]] },
  },
  pictures: {
    triangle: { backdrop: 'backdrops/slate', things: [trace({ x: 70, y: 24, colour: CHALK, thickness: 6 }, sides(3, 104)), { drawing: 'abeille-haut', x: 30, y: 2, width: 60 }] },
    alveole: { backdrop: 'backdrops/slate', things: [trace({ x: 92, y: 20, colour: CHALK, thickness: 6 }, sides(6, 56)), { drawing: 'abeille-bas', x: 90, y: 46, width: 60 }] },
    demande: { backdrop: 'backdrops/slate', things: [{ drawing: 'abeille-haut', x: 26, y: 56, width: 92 }, { mark: 'bubble', x: 118, y: 14, width: 96 }] },
    tours: { backdrop: 'backdrops/slate', things: [trace({ x: 52, y: 100, colour: CHALK, thickness: 6, heading: 0 }, [[50, 60], [50, 60], [50, 60]]), { drawing: 'abeille-haut', x: 120, y: 40, width: 84 }] },
    angle: {
      backdrop: 'backdrops/slate',
      things: [trace({ x: 22, y: 44, colour: CHALK }, sides(3, 56)), trace({ x: 104, y: 40, colour: '#FFFFFF' }, sides(5, 36)), trace({ x: 180, y: 36, colour: '#FA9A84' }, sides(8, 26))],
    },
    rond: { backdrop: 'backdrops/slate', things: [trace({ x: 116, y: 18, colour: CHALK, thickness: 6 }, sides(36, 9)), { drawing: 'abeille-haut', x: 92, y: 46, width: 60 }] },
  },
};
