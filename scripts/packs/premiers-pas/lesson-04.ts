/** Plus grand, plus petit: size, hiding, waiting. The balloon fish puffs up and back. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';

const flag = b('event_whenflagclicked');
const clicked = b('event_whenthisspriteclicked');
const wait = (DURATION: number) => b('control_wait', { DURATION });
const setSize = b('looks_setsizeto', { SIZE: 100 });
const begin: Stack = [flag, setSize, wait(1)];
const grow = (CHANGE: number) => b('looks_changesizeby', { CHANGE });
const repeat = (TIMES: number, ...SUBSTACK: Stack) => b('control_repeat', { TIMES, SUBSTACK });
const forever = (...SUBSTACK: Stack) => b('control_forever', { SUBSTACK });
const hide = b('looks_hide');
const show = b('looks_show');
const ball = (...stacks: readonly Stack[]) => ({ Ballon: stacks });
const puff: Stack = [...begin, repeat(10, grow(10))];

export const lesson04: Answers = {
  folder: 'lesson-04-grand-petit',
  scene: {
    backdrop: 'mer',
    actors: [
      { name: 'Ballon', costumes: ['poisson-ballon'], x: 50, y: 20, size: 60 },
      { name: 'Scopi', costumes: ['scopi'], x: -150, y: -30, size: 80 },
      { name: 'Diamant', costumes: ['diamant'], x: 160, y: -120 },
    ],
  },
  projects: {
    starter: ball(begin),
    'solution-gonfle': ball([...begin, grow(10)]),
    'solution-gonfle-2': ball([...begin, grow(20), grow(20)]),
    'wrong-gonfle-1': ball(begin, [grow(10)]),
    'wrong-gonfle-2': ball([...begin, grow(-10)]),
    'solution-encore': ball(puff),
    'solution-encore-2': ball([...begin, repeat(5, grow(20), wait(0.1))]),
    'wrong-encore-1': ball([...begin, grow(10), repeat(10)]),
    'wrong-encore-2': ball([...begin, grow(100)]),
    'solution-degonfle': ball([...puff, wait(1), setSize]),
    'solution-degonfle-2': ball([...puff, wait(1), repeat(10, grow(-10))]),
    'wrong-degonfle-1': ball([...puff, wait(1)]),
    'wrong-degonfle-2': ball([...begin, wait(1), setSize, repeat(10, grow(10))]),
    'solution-coucou': ball([...begin, hide, wait(1), show]),
    'solution-coucou-2': ball([...puff, wait(1), setSize, hide, wait(2), show]),
    'wrong-coucou-1': ball([...puff, wait(1), setSize, hide, wait(1)]),
    'wrong-coucou-2': ball([...puff, wait(1), setSize, hide, show]),
    'solution-diamant': { Diamant: [[flag, forever(hide, wait(0.5), show, wait(0.5))]] },
    'solution-diamant-2': { Diamant: [[flag, repeat(60, show, wait(0.2), hide, wait(0.2))]] },
    'wrong-diamant-1': { Diamant: [[flag, hide, wait(0.5), show, wait(0.5)]] },
    'wrong-diamant-2': { Diamant: [[flag, forever(hide, wait(0.5))]] },
    'solution-bouh': { Scopi: [[clicked, b('looks_sayforsecs', { MESSAGE: 'Bouh !', SECS: 2 })]] },
    'solution-bouh-2': { Scopi: [[clicked, repeat(5, grow(20), wait(0.1)), setSize]] },
    'wrong-bouh-1': { Scopi: [[flag, b('looks_sayforsecs', { MESSAGE: 'Bouh !', SECS: 2 })]] },
  },
  pictures: {
    gonfle: { backdrop: 'mer', things: [{ drawing: 'poisson-ballon', x: 24, y: 50, width: 60 }, { mark: 'arrow', x: 92, y: 82, width: 40 }, { drawing: 'poisson-ballon', x: 142, y: 36, width: 82 }] },
    encore: { backdrop: 'mer', things: [{ drawing: 'poisson-ballon', x: 8, y: 82, width: 40 }, { drawing: 'poisson-ballon', x: 52, y: 62, width: 64 }, { drawing: 'poisson-ballon', x: 116, y: 18, width: 112 }] },
    degonfle: { backdrop: 'mer', things: [{ drawing: 'poisson-ballon', x: 10, y: 24, width: 104 }, { mark: 'arrow', x: 120, y: 80, width: 44 }, { drawing: 'poisson-ballon', x: 176, y: 58, width: 50 }] },
    coucou: { backdrop: 'mer', things: [{ drawing: 'poisson-ballon', x: 20, y: 36, width: 80, isFaint: true }, { mark: 'arrow', x: 104, y: 76, width: 38 }, { drawing: 'poisson-ballon', x: 148, y: 36, width: 80 }] },
    diamant: { backdrop: 'mer', things: [{ drawing: 'diamant', x: 84, y: 46, width: 72 }, { mark: 'stars', x: 60, y: 6, width: 120 }] },
    bouh: { backdrop: 'mer', things: [{ drawing: 'scopi', x: 16, y: 44, width: 86 }, { mark: 'bubble', x: 92, y: 10, width: 66 }, { drawing: 'poisson-ballon', x: 160, y: 58, width: 64 }, { mark: 'hand', x: 62, y: 98, width: 40 }] },
  },
};
