/** Ma carte animée: everything together. A postcard on which three animals move, with a message and a surprise. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';

const flag = b('event_whenflagclicked');
const clicked = b('event_whenthisspriteclicked');
const wait = (DURATION: number) => b('control_wait', { DURATION });
const move = (STEPS: number) => b('motion_movesteps', { STEPS });
const jump = (DY: number) => b('motion_changeyby', { DY });
const say = (MESSAGE: string) => b('looks_sayforsecs', { MESSAGE, SECS: 2 });
const repeat = (TIMES: number, ...SUBSTACK: Stack) => b('control_repeat', { TIMES, SUBSTACK });
const forever = (...SUBSTACK: Stack) => b('control_forever', { SUBSTACK });
const bounce = b('motion_ifonedgebounce');
const nextCostume = b('looks_nextcostume');

export const lesson05: Answers = {
  folder: 'lesson-05-carte-animee',
  scene: {
    backdrop: 'plage',
    actors: [
      { name: 'Crabe', costumes: ['crabe', 'crabe-pinces'], x: -170, y: -110 },
      { name: 'Poisson', costumes: ['poisson'], x: -60, y: 50 },
      { name: 'Poulpe', costumes: ['poulpe'], x: 110, y: 30, size: 80 },
      { name: 'Coquillage', costumes: ['coquillage'], x: 160, y: -130 },
    ],
  },
  projects: {
    starter: {},
    'solution-crabe': { Crabe: [[flag, repeat(20, move(10))]] },
    'solution-crabe-2': { Crabe: [[flag, forever(move(5), nextCostume, bounce)]] },
    'wrong-crabe-1': { Crabe: [[flag, move(10)]] },
    'wrong-crabe-2': { Crabe: [[repeat(20, move(10))]] },
    'solution-poisson': { Poisson: [[flag, forever(move(5), bounce)]] },
    'solution-poisson-2': { Poisson: [[flag, forever(wait(0.2), bounce, move(20))]] },
    'wrong-poisson-1': { Poisson: [[flag, repeat(10, move(5), bounce)]] },
    'wrong-poisson-2': { Poisson: [[clicked, forever(move(5), bounce)]] },
    'solution-poulpe': { Poulpe: [[flag, forever(jump(40), wait(0.3), jump(-40), wait(0.3))]] },
    'solution-poulpe-2': { Poulpe: [[flag, repeat(50, jump(10), wait(0.2), jump(-10), wait(0.2))]] },
    'wrong-poulpe-1': { Poulpe: [[flag, forever(jump(10))]] },
    'wrong-poulpe-2': { Poulpe: [[flag, forever(move(10))]] },
    'solution-message': { Crabe: [[flag, say('Bonjour de la plage !')]] },
    'solution-message-2': { Crabe: [[flag, wait(1), say('Coucou'), say('Bisous')]] },
    'wrong-message-1': { Crabe: [[flag], [say('Bonjour !')]] },
    'solution-surprise': { Coquillage: [[clicked, say('Tu entends la mer ?')]] },
    'solution-surprise-2': { Coquillage: [[clicked, repeat(10, b('looks_changesizeby', { CHANGE: 10 }), wait(0.1))]] },
    'wrong-surprise-1': { Coquillage: [[flag, say('Coucou')]] },
  },
  pictures: {
    crabe: { backdrop: 'plage', things: [{ drawing: 'crabe', x: 20, y: 60, width: 70 }, { mark: 'hops', x: 96, y: 68, width: 110 }] },
    poisson: { backdrop: 'mer', things: [{ mark: 'arrow-left', x: 16, y: 70, width: 54 }, { drawing: 'poisson', x: 82, y: 34, width: 76 }, { mark: 'arrow', x: 170, y: 70, width: 54 }] },
    poulpe: { backdrop: 'mer', things: [{ drawing: 'poulpe', x: 70, y: 70, width: 66, isFaint: true }, { drawing: 'poulpe', x: 70, y: 6, width: 66 }, { mark: 'up-down', x: 154, y: 32, width: 30 }] },
    message: { backdrop: 'plage', things: [{ drawing: 'crabe', x: 34, y: 58, width: 78 }, { mark: 'bubble', x: 108, y: 10, width: 90 }] },
    surprise: { backdrop: 'plage', things: [{ drawing: 'coquillage', x: 84, y: 52, width: 72 }, { mark: 'stars', x: 60, y: 2, width: 120 }, { mark: 'hand', x: 128, y: 98, width: 40 }] },
  },
};
