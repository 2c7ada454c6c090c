/** Spirales et hasard: a step that grows, an angle drawn by lot, a sky of stars. */
import type { Answers } from '../make-lesson.ts';
import { b, v, type Given, type Stack, type Written } from '../script-words.ts';
import { add, begin, colour, down, move, nextColour, place, random, repeat, setTo, size, turn, turnLeft, up } from './words.ts';
import { rosette, sides, spiral, trace } from './traces.ts';

const start: Stack = [...begin(0, 0, size(3), colour('#7fe3ff')), setTo('pas', 2)];
const wind = (times: number, degrees: Given, ...more: Stack): Written => repeat(times, move(v('pas')), turn(degrees), ...more);
const grow = add('pas', 1);
const galaxy: Stack = [...start, down, wind(100, 91, add('pas', 2), nextColour(1))];
const chance: Stack = [...start, setTo('angle', random(60, 170)), down, wind(100, v('angle'), add('pas', 2), nextColour(1))];
const clicked: Stack = [b('event_whenthisspriteclicked'), size(2), colour('#ffc83d')];
const star = repeat(5, move(40), turn(144));
const anywhere = b('motion_goto', { TO: '_random_' });
const ICE = '#7FE3FF';
const middle = { x: 120, y: 72, colour: ICE, thickness: 3 };

export const lesson05: Answers = {
  folder: 'lesson-05-spirales-et-hasard',
  scene: {
    backdrop: 'backdrops/space',
    actors: [
      { name: 'Soucoupe', costumes: ['soucoupe'], x: -120, y: -110, size: 50 },
      { name: 'Étoile', costumes: ['etoile'], x: -190, y: 130, size: 80 },
      { name: 'Bip', costumes: ['bip/dance-1', 'bip/dance-2'], x: 195, y: -130, size: 45 },
      { name: 'Extraterrestre', costumes: ['extraterrestre'], x: -195, y: -140, size: 70 },
    ],
    variables: { pas: 0, angle: 0 },
    shown: ['pas', 'angle'],
  },
  projects: {
    starter: { Soucoupe: [[...start, down, wind(60, 30)]], Étoile: [clicked] },
    'solution-grandit': { Soucoupe: [[...start, down, wind(60, 30, grow)]], Étoile: [clicked] },
    'solution-grandit-2': { Soucoupe: [[...start, down, repeat(80, add('pas', 0.5), turnLeft(20), move(v('pas')))]], Étoile: [clicked] },
    'wrong-grandit-1': { Soucoupe: [[...start, down, wind(60, 30), grow]], Étoile: [clicked] },
    'wrong-grandit-2': { Soucoupe: [[...start, grow, down, wind(60, 30)]], Étoile: [clicked] },
    'solution-carree': { Soucoupe: [[...start, down, wind(60, 91, grow)]], Étoile: [clicked] },
    'solution-carree-2': { Soucoupe: [[...start, down, repeat(70, move(v('pas')), turnLeft(89), grow)]], Étoile: [clicked] },
    'wrong-carree-1': { Soucoupe: [[...start, down, wind(60, 90, grow)]], Étoile: [clicked] },
    'wrong-carree-2': { Soucoupe: [[...start, down, wind(60, 60, grow)]], Étoile: [clicked] },
    'solution-carree-defi': { Soucoupe: [[...start, down, wind(90, 121, grow)]], Étoile: [clicked] },
    'solution-galaxie': { Soucoupe: [galaxy], Étoile: [clicked] },
    'solution-galaxie-2': { Soucoupe: [[...start, down, repeat(120, nextColour(2), move(v('pas')), add('pas', 1.5), turn(121))]], Étoile: [clicked] },
    'wrong-galaxie-1': { Soucoupe: [[...start, down, wind(100, 91, grow), nextColour(1)]], Étoile: [clicked] },
    'wrong-galaxie-2': { Soucoupe: [[...start, down, wind(60, 91, grow, nextColour(1))]], Étoile: [clicked] },
    'solution-hasard': { Soucoupe: [chance], Étoile: [clicked] },
    'solution-hasard-2': { Soucoupe: [[...start, down, setTo('angle', random(20, 160)), repeat(110, nextColour(1), add('pas', 1), turnLeft(v('angle')), move(v('pas')))]], Étoile: [clicked] },
    'wrong-hasard-1': { Soucoupe: [[...start, setTo('angle', 91), down, wind(100, v('angle'), add('pas', 2), nextColour(1))]], Étoile: [clicked] },
    'wrong-hasard-2': { Soucoupe: [[...start, setTo('angle', random(60, 170)), down, wind(100, 91, add('pas', 2), nextColour(1))]], Étoile: [clicked] },
    'solution-etoile': { Soucoupe: [chance], Étoile: [[...clicked, down, star]] },
    'solution-etoile-2': { Soucoupe: [chance], Étoile: [[...clicked, down, repeat(5, turnLeft(72), move(30))]] },
    'wrong-etoile-1': { Soucoupe: [chance], Étoile: [[...clicked, down, repeat(5, move(40), turn(120))]] },
    'wrong-etoile-2': { Soucoupe: [chance], Étoile: [[...clicked, down, repeat(4, move(40), turn(144))]] },
    'solution-ciel': { Soucoupe: [chance], Étoile: [[...clicked, repeat(12, up, anywhere, down, star)]] },
    'solution-ciel-2': { Soucoupe: [chance], Étoile: [[...clicked, repeat(15, up, place(random(-200, 200), random(-140, 140)), down, repeat(5, move(25), turn(144)))]] },
    'wrong-ciel-1': { Soucoupe: [chance], Étoile: [[...clicked, down, repeat(12, anywhere, star)]] },
    'wrong-ciel-2': { Soucoupe: [chance], Étoile: [[...clicked, down, repeat(12, star, turn(30))]] },
    'solution-ciel-defi': { Soucoupe: [chance], Étoile: [[...clicked, repeat(40, up, anywhere, down, repeat(5, move(20), turn(144)))]] },
  },
  pictures: {
    grandit: { backdrop: 'backdrops/space', things: [trace(middle, spiral(42, 0.75, 30)), { drawing: 'soucoupe', x: 12, y: 76, width: 62 }] },
    carree: { backdrop: 'backdrops/space', things: [trace(middle, spiral(62, 1.7, 91))] },
    galaxie: { backdrop: 'backdrops/space', things: rosette({ x: 120, y: 72 }, 6, spiral(13, 3.4, 34)) },
    hasard: { backdrop: 'backdrops/space', things: [trace({ ...middle, x: 46 }, spiral(17, 4, 126)), trace({ ...middle, x: 122, colour: '#FFC83D' }, spiral(15, 4.6, 150)), trace({ ...middle, x: 198, colour: '#FF8AC8' }, spiral(40, 1.4, 71))] },
    etoile: { backdrop: 'backdrops/space', things: [trace({ x: 64, y: 54, colour: '#FFC83D', thickness: 6 }, sides(5, 112, 144)), { mark: 'hand', x: 176, y: 86, width: 40 }] },
    ciel: {
      backdrop: 'backdrops/space',
      things: [[20, 30, 34], [84, 84, 40], [150, 28, 30], [196, 96, 36], [36, 106, 26], [120, 50, 24]].map(([x, y, side]) => trace({ x: x!, y: y!, colour: '#FFC83D', thickness: 3 }, sides(5, side!, 144))),
    },
  },
};
