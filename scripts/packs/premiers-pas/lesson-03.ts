/** Encore, encore: a loop instead of ten blocks. The crab crosses the beach. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';

const flag = b('event_whenflagclicked');
const begin: Stack = [flag, b('motion_gotoxy', { X: -180, Y: -110 })];
const repeat = (TIMES: number, ...SUBSTACK: Stack) => b('control_repeat', { TIMES, SUBSTACK });
const forever = (...SUBSTACK: Stack) => b('control_forever', { SUBSTACK });
const move = (STEPS: number) => b('motion_movesteps', { STEPS });
const wait = (DURATION: number) => b('control_wait', { DURATION });
const nextCostume = b('looks_nextcostume');
const turn = b('motion_turnright', { DEGREES: 15 });
const bounce = b('motion_ifonedgebounce');
const crossing: Stack = [...begin, repeat(30, move(10), wait(0.1), nextCostume)];

export const lesson03: Answers = {
  folder: 'lesson-03-encore-encore',
  scene: {
    backdrop: 'plage',
    actors: [
      // Not where the program puts it, so that starting again is seen to matter.
      { name: 'Crabe', costumes: ['crabe', 'crabe-pinces'], x: -110, y: -50 },
      { name: 'Poisson', costumes: ['poisson'], x: 20, y: 60 },
      { name: 'Poulpe', costumes: ['poulpe'], x: -150, y: 40, rotationStyle: 'all around' },
      { name: 'Parasol', costumes: ['parasol'], x: 170, y: -90 },
    ],
  },
  projects: {
    starter: { Crabe: [[...begin, repeat(10)]] },
    'solution-boucle': { Crabe: [[...begin, repeat(10, move(10))]] },
    'solution-boucle-2': { Crabe: [[...begin, repeat(20, move(5))]] },
    'wrong-boucle-1': { Crabe: [[...begin, repeat(10), move(10)]] },
    'wrong-boucle-2': { Crabe: [[...begin, repeat(10)], [move(10)]] },
    'solution-traverse': { Crabe: [[...begin, repeat(30, move(10))]] },
    'solution-traverse-2': { Crabe: [[...begin, repeat(10, move(15), move(15))]] },
    'wrong-traverse-1': { Crabe: [[...begin, repeat(20, move(10))]] },
    'wrong-traverse-2': { Crabe: [[...begin, repeat(10), move(300)]] },
    'solution-pinces': { Crabe: [[...begin, repeat(30, move(10), nextCostume)]] },
    'solution-pinces-2': { Crabe: [[...begin, repeat(15, nextCostume, move(20))]] },
    'wrong-pinces-1': { Crabe: [[...begin, repeat(30, move(10)), nextCostume]] },
    'solution-doucement': { Crabe: [crossing] },
    'solution-doucement-2': { Crabe: [[...begin, repeat(60, wait(0.05), move(5), nextCostume)]] },
    'wrong-doucement-1': { Crabe: [[...begin, repeat(30, move(10), nextCostume), wait(0.1)]] },
    'solution-nage': { Poisson: [[flag, forever(move(5), bounce)]] },
    'solution-nage-2': { Poisson: [[flag, forever(bounce, move(10), wait(0.1))]] },
    'wrong-nage-1': { Poisson: [[flag, repeat(10, move(10), bounce)]] },
    'wrong-nage-2': { Poisson: [[flag, forever(move(10))]] },
    'solution-danse': { Poulpe: [[flag, repeat(10, turn, wait(0.1))]] },
    'solution-danse-2': { Poulpe: [[flag, forever(b('looks_changesizeby', { CHANGE: 10 }), wait(0.2), b('looks_changesizeby', { CHANGE: -10 }), wait(0.2))]] },
    'wrong-danse-1': { Poulpe: [[flag, turn, turn]] },
    'wrong-danse-2': { Crabe: [[flag, repeat(10, turn)]] },
  },
  pictures: {
    boucle: { backdrop: 'plage', things: [{ drawing: 'crabe', x: 24, y: 58, width: 70 }, { mark: 'hops', x: 96, y: 58, width: 110 }] },
    traverse: { backdrop: 'plage', things: [{ drawing: 'crabe', x: 8, y: 72, width: 60 }, { mark: 'hops', x: 70, y: 66, width: 90 }, { drawing: 'parasol', x: 156, y: 44, width: 80 }] },
    pinces: { backdrop: 'plage', things: [{ drawing: 'crabe', x: 20, y: 52, width: 78 }, { mark: 'arrow', x: 100, y: 90, width: 38 }, { drawing: 'crabe-pinces', x: 144, y: 52, width: 78 }] },
    doucement: { backdrop: 'plage', things: [{ drawing: 'crabe', x: 30, y: 58, width: 78 }, { mark: 'clock', x: 136, y: 22, width: 70 }] },
    nage: { backdrop: 'mer', things: [{ mark: 'arrow-left', x: 16, y: 70, width: 54 }, { drawing: 'poisson', x: 82, y: 34, width: 76 }, { mark: 'arrow', x: 170, y: 70, width: 54 }] },
    danse: { backdrop: 'mer', things: [{ drawing: 'poulpe', x: 76, y: 34, width: 88 }, { mark: 'turn', x: 166, y: 20, width: 54 }, { mark: 'stars', x: 4, y: 16, width: 76 }] },
  },
};
