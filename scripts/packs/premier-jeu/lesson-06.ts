/** Perdu, gagné: a fish with three lives, a shark, a countdown, two endings. */
import type { Answers } from '../make-lesson.ts';
import { v, type Stack } from '../script-words.ts';
import { add, backdrop, below, bounce, flag, forever, goTo, move, put, repeat, stopAll, toMouse, touching, until, wait, waitUntil, when } from './words.ts';

const [SEA, STORM, RAINBOW] = ['Fond de la mer', 'Orage', 'Arc-en-ciel'] as const;
const Requin: readonly Stack[] = [[flag, goTo(180, 90), forever(move(4), bounce)]];
const follow = forever(toMouse);
const bitten = touching('Requin');
const noLife = below(v('vies'), 1);
const begin: Stack = [flag, put('vies', 3), follow];
const bite: Stack = [flag, forever(when(bitten, add('vies', -1), wait(1)))];
const lose: Stack = [flag, waitUntil(noLife), backdrop(STORM)];
const end: Stack = [...lose, stopAll];
const fish = (...stacks: readonly Stack[]) => ({ Requin, Bulle: stacks });
const whole = fish([flag, backdrop(SEA), put('vies', 3), follow], bite, end);
const countdown: Stack = [flag, put('temps', 15), repeat(15, wait(1), add('temps', -1))];

export const lesson06: Answers = {
  folder: 'lesson-06-perdu-gagne',
  scene: {
    backdrop: ['backdrops/underwater', 'backdrops/storm', 'backdrops/rainbow'],
    actors: [
      { name: 'Bulle', costumes: ['bulle/swim-1', 'bulle/swim-2', 'bulle/swim-3', 'bulle/swim-4', 'bulle/happy'], x: -150, y: -100, size: 60 },
      { name: 'Requin', costumes: ['croc/swim-1', 'croc/swim-2', 'croc/swim-3', 'croc/swim-4'], x: 60, y: 20, size: 80 },
      { name: 'Réveil', costumes: ['reveil'], x: 200, y: -140, size: 80 },
      { name: 'Coquillage', costumes: ['coquillage'], x: -200, y: -145, size: 80 },
    ],
    variables: { vies: 0, temps: 0 },
    shown: ['vies', 'temps'],
  },
  projects: {
    starter: fish([flag, follow]),
    'solution-vies': fish(begin),
    'solution-vies-2': fish([flag, follow], [flag, put('vies', 1), add('vies', 2)]),
    'wrong-vies-1': fish([flag, follow], [put('vies', 3)]),
    'wrong-vies-2': fish([flag, add('vies', 1), follow]),
    'solution-aie': fish(begin, bite),
    'solution-aie-2': fish(begin, [flag, forever(waitUntil(bitten), add('vies', -1), wait(1.5))]),
    'wrong-aie-1': fish(begin, [flag, forever(when(bitten, add('vies', -1)))]),
    'wrong-aie-2': fish(begin, [flag, when(bitten, add('vies', -1), wait(1))]),
    'solution-perdu': fish(begin, bite, lose),
    'solution-perdu-2': fish(begin, bite, [flag, forever(when(noLife, backdrop(STORM)))]),
    'wrong-perdu-1': fish(begin, bite, [flag, waitUntil(below(v('vies'), 4)), backdrop(STORM)]),
    'wrong-perdu-2': fish(begin, bite, [flag, when(noLife, backdrop(STORM))]),
    'solution-stop': fish(begin, bite, end),
    'solution-stop-2': fish(begin, bite, [flag, forever(when(noLife, backdrop(STORM), stopAll))]),
    'wrong-stop-1': fish(begin, bite, lose, [stopAll]),
    'wrong-stop-2': fish(begin, bite, [...lose, wait(20), stopAll]),
    'solution-rideau': whole,
    'solution-rideau-2': fish(begin, [flag, backdrop(SEA)], bite, end),
    'wrong-rideau-1': fish(begin, bite, [flag, waitUntil(noLife), backdrop(SEA), backdrop(STORM), stopAll]),
    'wrong-rideau-2': fish(begin, bite, end, [backdrop(SEA)]),
    'solution-chrono': { ...whole, Réveil: [countdown] },
    'solution-chrono-2': { ...whole, Réveil: [[flag, put('temps', 15), until(below(v('temps'), 1), wait(1), add('temps', -1))]] },
    'wrong-chrono-1': { ...whole, Réveil: [[flag, put('temps', 15), repeat(15, add('temps', -1))]] },
    'wrong-chrono-2': { ...whole, Réveil: [[flag, put('temps', 15), repeat(10, wait(1), add('temps', -1))]] },
    'solution-gagne': { ...whole, Réveil: [[...countdown, backdrop(RAINBOW), stopAll]] },
    'solution-gagne-2': { ...whole, Réveil: [[flag, put('temps', 15), until(below(v('temps'), 1), wait(1), add('temps', -1)), backdrop(RAINBOW), stopAll]] },
    'wrong-gagne-1': { ...whole, Réveil: [[flag, put('temps', 15), repeat(15, wait(1), add('temps', -1), backdrop(RAINBOW)), stopAll]] },
    'wrong-gagne-2': { ...whole, Réveil: [[...countdown, backdrop(RAINBOW)]] },
  },
  pictures: {
    vies: { backdrop: 'backdrops/underwater', things: [{ drawing: 'bulle/swim-1', x: 66, y: 50, width: 100 }, { drawing: 'coeur', x: 46, y: 8, width: 40 }, { drawing: 'coeur', x: 100, y: 2, width: 40 }, { drawing: 'coeur', x: 154, y: 8, width: 40 }] },
    aie: { backdrop: 'backdrops/underwater', things: [{ drawing: 'croc/swim-1', x: 0, y: 30, width: 130 }, { drawing: 'bulle/swim-2', x: 136, y: 52, width: 84 }, { drawing: 'coeur', x: 164, y: 10, width: 36, isFaint: true }] },
    perdu: { backdrop: 'backdrops/storm', things: [{ drawing: 'bulle/swim-3', x: 78, y: 58, width: 86 }] },
    stop: { backdrop: 'backdrops/storm', things: [{ drawing: 'croc/swim-2', x: 12, y: 44, width: 124, isFaint: true }, { drawing: 'cadenas', x: 152, y: 44, width: 64 }] },
    rideau: { backdrop: 'backdrops/underwater', things: [{ drawing: 'bulle/happy', x: 20, y: 40, width: 100 }, { mark: 'turn', x: 140, y: 40, width: 72 }] },
    chrono: { backdrop: 'backdrops/underwater', things: [{ drawing: 'reveil', x: 30, y: 40, width: 78 }, { mark: 'clock', x: 134, y: 36, width: 76 }] },
    gagne: { backdrop: 'backdrops/rainbow', things: [{ drawing: 'bulle/happy', x: 66, y: 48, width: 106 }, { mark: 'stars', x: 60, y: 4, width: 120 }] },
  },
};
