/** La pluie de pommes: one apple makes clones, and each looks after itself. */
import type { Answers } from '../make-lesson.ts';
import type { Stack } from '../script-words.ts';
import { add, addX, addY, below, cloneMe, cloneStarts, deleteClone, flag, forever, goTo, hide, pressed, put, random, repeat, show, touching, until, wait, waitUntil, when, y } from './words.ts';

const Renard: readonly Stack[] = [[flag, forever(when(pressed('right arrow'), addX(10)), when(pressed('left arrow'), addX(-10)))]];
const makeApples = forever(wait(0.5), cloneMe);
const inTheSky = goTo(random(-200, 200), 150);
const low = below(y, -160);
const fall = until(low, addY(-5));
const born: Stack = [cloneStarts, inTheSky];
const hiding: Stack = [flag, hide, makeApples];
const eaten = when(touching('Renard'), add('score', 1), deleteClone);
const counting: Stack = [flag, put('score', 0), hide, makeApples];
const Pomme: readonly Stack[] = [counting, [cloneStarts, inTheSky, show, until(low, addY(-5), eaten), deleteClone]];
const game = { Renard, Pomme };
const apples = (...stacks: readonly Stack[]) => ({ Renard, Pomme: stacks });

export const lesson05: Answers = {
  folder: 'lesson-05-la-pluie-de-pommes',
  scene: {
    backdrop: 'backdrops/mountain',
    actors: [
      { name: 'Renard', costumes: ['renard'], x: 0, y: -115 },
      { name: 'Pomme', costumes: ['pomme'], x: 200, y: 0, sounds: ['pop'] },
      { name: 'Banane', costumes: ['banane'], x: -200, y: 0 },
      { name: 'Nuage', costumes: ['nuage'], x: -90, y: 145, size: 170 },
    ],
    variables: { score: 0 },
    shown: ['score'],
  },
  projects: {
    starter: apples(born),
    'solution-pluie': apples([flag, makeApples], born),
    'solution-pluie-2': apples([flag, repeat(40, cloneMe, wait(0.4))], born),
    'wrong-pluie-1': apples([flag, forever(cloneMe)], born),
    'wrong-pluie-2': apples([flag, wait(0.5), cloneMe], born),
    'solution-tombe': apples([flag, makeApples], [...born, fall]),
    'solution-tombe-2': apples([flag, makeApples], [...born, repeat(80, addY(-4))]),
    'wrong-tombe-1': apples([flag, makeApples], [...born, addY(-5)]),
    'wrong-tombe-2': apples([flag, makeApples], born, [flag, fall]),
    'solution-supprime': apples([flag, makeApples], [...born, fall, deleteClone]),
    'solution-supprime-2': apples([flag, makeApples], [...born, forever(addY(-6), when(low, deleteClone))]),
    'wrong-supprime-1': apples([flag, makeApples], [...born, until(low, addY(-5), deleteClone)]),
    'wrong-supprime-2': apples([flag, makeApples], [...born, fall, hide]),
    'solution-cache': apples(hiding, [...born, show, fall, deleteClone]),
    'solution-cache-2': apples([flag, hide], [flag, repeat(100, wait(0.4), cloneMe)], [cloneStarts, show, inTheSky, repeat(62, addY(-5)), deleteClone]),
    'wrong-cache-1': apples(hiding, [...born, fall, deleteClone]),
    'wrong-cache-2': apples([flag, makeApples], [...born, show, fall, deleteClone]),
    'solution-croque': game,
    'solution-croque-2': apples(counting, [...born, show, fall, deleteClone], [cloneStarts, waitUntil(touching('Renard')), add('score', 1), deleteClone]),
    'wrong-croque-1': apples(counting, [cloneStarts, inTheSky, show, until(low, addY(-5), when(touching('Renard'), add('score', 1))), deleteClone]),
    'wrong-croque-2': apples(hiding, [cloneStarts, inTheSky, show, until(low, addY(-5), eaten), deleteClone]),
    'solution-banane': { ...game, Banane: [[flag, hide, forever(wait(1), cloneMe)], [...born, show, fall, deleteClone]] },
    'solution-banane-2': { ...game, Banane: [[flag, hide, forever(cloneMe, wait(1))], [cloneStarts, show, inTheSky, repeat(100, addY(-3), when(touching('Renard'), add('score', 5), deleteClone)), deleteClone]] },
    'wrong-banane-1': { ...game, Banane: [[flag, hide, forever(wait(1), cloneMe)], [...born, show, fall]] },
    'wrong-banane-2': { ...game, Banane: [[flag, hide, wait(1), cloneMe], [...born, show, fall, deleteClone]] },
  },
  pictures: {
    pluie: { backdrop: 'backdrops/mountain', things: [{ drawing: 'pomme', x: 20, y: 12, width: 44 }, { drawing: 'pomme', x: 98, y: 24, width: 44 }, { drawing: 'pomme', x: 176, y: 8, width: 44 }] },
    tombe: { backdrop: 'backdrops/mountain', things: [{ drawing: 'pomme', x: 30, y: 12, width: 46 }, { drawing: 'pomme', x: 104, y: 60, width: 46 }, { drawing: 'pomme', x: 172, y: 28, width: 46 }, { mark: 'up-down', x: 78, y: 20, width: 24 }] },
    supprime: { backdrop: 'backdrops/mountain', things: [{ drawing: 'pomme', x: 96, y: 6, width: 46 }, { drawing: 'pomme', x: 96, y: 84, width: 46, isFaint: true }, { mark: 'stars', x: 68, y: 88, width: 104 }] },
    cache: { backdrop: 'backdrops/mountain', things: [{ drawing: 'pomme', x: 24, y: 44, width: 66, isFaint: true }, { mark: 'arrow', x: 96, y: 62, width: 50 }, { drawing: 'pomme', x: 152, y: 12, width: 40 }, { drawing: 'pomme', x: 186, y: 60, width: 40 }] },
    croque: { backdrop: 'backdrops/mountain', things: [{ drawing: 'renard', x: 70, y: 48, width: 92 }, { drawing: 'pomme', x: 98, y: 6, width: 44 }, { mark: 'stars', x: 150, y: 20, width: 84 }] },
    banane: { backdrop: 'backdrops/mountain', things: [{ drawing: 'banane', x: 20, y: 14, width: 50 }, { drawing: 'pomme', x: 96, y: 52, width: 44 }, { drawing: 'banane', x: 170, y: 34, width: 56 }] },
  },
};
