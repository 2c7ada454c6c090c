/** L’affiche: a composition of polygons, a rosette, confetti, stamps and a title, to be printed. */
import type { Answers } from '../make-lesson.ts';
import { b, call, define, input, type Given, type Stack, type Written } from '../script-words.ts';
import { begin, colour, divide, down, move, nextColour, place, random, repeat, size, turn, up } from './words.ts';
import { rosette, sides, trace } from './traces.ts';

const start = begin(-200, 150, size(3), colour('#d9480f'));
const definition: Stack = [define('polygone %s %s', ['n', 'taille']), down, repeat(input('n'), move(input('taille')), turn(divide(360, input('n')))), up];
const figure = (n: Given, side: Given): Written => call('polygone %s %s', n, side);
const frieze: Stack = [figure(3, 40), move(100), figure(4, 40), move(100), figure(5, 32), move(100), figure(6, 26), move(100), figure(8, 18)];
const middle = place(0, -20);
const flower = repeat(12, figure(4, 60), turn(30));
const bright = repeat(12, figure(4, 60), turn(30), nextColour(8));
const anywhere = b('motion_goto', { TO: '_random_' });
const confetti = repeat(10, anywhere, figure(5, 8));
const stamp = b('pen_stamp');
const stamped = repeat(10, anywhere, figure(5, 8), stamp);
const title = b('looks_say', { MESSAGE: 'L’océan des figures' });
const program = (...stack: Stack) => ({ Caro: [[...start, ...stack], definition] });
const INKS = ['#D9480F', '#FFC83D', '#3FA66B', '#1287A8', '#7C4DDB'];
const row = [3, 4, 5, 6, 8].map((n, i) => trace({ x: 18 + i * 45, y: 12, colour: INKS[i]!, thickness: 3 }, sides(n, 80 / n)));
const poster = [...row, ...rosette({ x: 120, y: 90 }, 12, sides(4, 34))];
const dots = [[24, 66], [60, 112], [30, 120], [196, 66], [214, 108], [180, 124], [62, 62]].map(([x, y], i) => trace({ x: x!, y: y!, colour: INKS[i % 5]!, thickness: 3 }, sides(5, 7)));

export const lesson06: Answers = {
  folder: 'lesson-06-l-affiche',
  scene: {
    backdrop: ['backdrops/white', 'backdrops/notebook', 'backdrops/night-sky'],
    actors: [
      { name: 'Caro', costumes: ['caro/swim-1', 'caro/swim-3'], x: 100, y: -120, size: 30, rotationStyle: 'all around' },
      { name: 'Bip', costumes: ['bip/walk-1'], x: 205, y: -140, size: 35 },
      { name: 'Zéphyr', costumes: ['aile/fly-1'], x: -205, y: -140, size: 40 },
    ],
  },
  projects: {
    starter: program(figure(3, 40)),
    'solution-frise': program(...frieze),
    'solution-frise-2': program(repeat(5, figure(6, 25), move(85))),
    'solution-frise-defi': program(repeat(8, figure(5, 20), move(52))),
    'wrong-frise-1': program(...frieze.filter(({ opcode }) => opcode !== 'motion_movesteps')),
    'wrong-frise-2': program(...frieze.slice(0, 5)),
    'solution-rosace': program(...frieze, middle, flower),
    'solution-rosace-2': program(repeat(5, figure(6, 25), move(85)), place(0, -30), repeat(20, turn(18), figure(3, 70))),
    'wrong-rosace-1': program(...frieze, flower),
    'wrong-rosace-2': program(...frieze, middle, repeat(12, figure(4, 60), turn(25))),
    'solution-couleurs': program(...frieze, middle, bright),
    'solution-couleurs-2': program(repeat(5, figure(6, 25), move(85), nextColour(15)), middle, repeat(12, nextColour(5), figure(4, 60), turn(30))),
    'wrong-couleurs-1': program(...frieze, middle, nextColour(8), flower),
    'wrong-couleurs-2': program(...frieze, nextColour(20), middle, flower, nextColour(20)),
    'solution-confettis': program(...frieze, middle, bright, confetti),
    'solution-confettis-2': program(...frieze, middle, bright, repeat(15, place(random(-200, 200), random(-140, -40)), figure(3, 10))),
    'wrong-confettis-1': program(...frieze, middle, bright, repeat(10, figure(5, 8))),
    'wrong-confettis-2': program(...frieze, middle, bright, anywhere, figure(5, 8)),
    'solution-tampon': program(...frieze, middle, bright, stamped),
    'solution-tampon-2': program(...frieze, middle, bright, confetti, repeat(4, anywhere, stamp)),
    'wrong-tampon-1': program(...frieze, middle, bright, confetti, stamp),
    'wrong-tampon-2': program(...frieze, middle, bright, repeat(2, anywhere, stamp), confetti),
    'solution-titre': program(...frieze, middle, bright, stamped, title),
    'solution-titre-2': program(title, ...frieze, middle, bright, stamped),
    'wrong-titre-1': { Caro: [[...start, ...frieze, middle, bright, stamped], definition, [title]] },
    'wrong-titre-2': program(...frieze, middle, bright, stamped, b('looks_say', { MESSAGE: '' })),
  },
  pictures: {
    frise: { backdrop: 'backdrops/notebook', things: [3, 4, 5, 6, 8].map((n, i) => trace({ x: 18 + i * 45, y: 56, colour: INKS[i]!, thickness: 4 }, sides(n, 84 / n))) },
    rosace: { backdrop: 'backdrops/notebook', things: [...row, ...rosette({ x: 120, y: 90, colour: '#D9480F' }, 12, sides(4, 34))] },
    couleurs: { backdrop: 'backdrops/notebook', things: poster },
    confettis: { backdrop: 'backdrops/notebook', things: [...poster, ...dots] },
    tampon: { backdrop: 'backdrops/notebook', things: [...poster, ...[[14, 56], [176, 52], [20, 102], [180, 100]].map(([x, y]) => ({ drawing: 'caro/swim-1', x: x!, y: y!, width: 44 }))] },
    titre: { backdrop: 'backdrops/night-sky', things: [...poster, { drawing: 'caro/swim-1', x: 8, y: 92, width: 60 }, { mark: 'bubble', x: 48, y: 52, width: 54 }] },
  },
};
