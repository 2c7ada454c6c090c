/** Le phare: several scripts at once. At night a lighthouse blinks while a boat sails, hoots, and a whale jumps. */
import type { Answers } from '../make-lesson.ts';
import type { Scripts } from '../scene.ts';
import { b, type Stack } from '../script-words.ts';

const flag = b('event_whenflagclicked');
const wait = (DURATION: number) => b('control_wait', { DURATION });
const move = (STEPS: number) => b('motion_movesteps', { STEPS });
const jump = (DY: number) => b('motion_changeyby', { DY });
const say = (MESSAGE: string, SECS = 1) => b('looks_sayforsecs', { MESSAGE, SECS });
const repeat = (TIMES: number, ...SUBSTACK: Stack) => b('control_repeat', { TIMES, SUBSTACK });
const forever = (...SUBSTACK: Stack) => b('control_forever', { SUBSTACK });
const bounce = b('motion_ifonedgebounce');
const nextCostume = b('looks_nextcostume');

/** Of the arrows: ink does not show at night. */
const line = { colour: '#FFF8EC', thickness: 6 };

const dark: Stack = [flag];
const blinks: Stack = [flag, forever(nextCostume, wait(1))];
const sails: Stack = [flag, forever(move(2), bounce)];
const hoots: Stack = [flag, say('Tut tut !')];
const jumps: Stack = [flag, forever(jump(40), wait(0.5), jump(-40), wait(0.5))];
const lit: Scripts = { Phare: [blinks] };
const sailing: Scripts = { ...lit, Bateau: [sails] };
const hooting: Scripts = { ...lit, Bateau: [sails, hoots] };

export const lesson06: Answers = {
  folder: 'lesson-06-le-phare',
  scene: {
    backdrop: 'backdrops/sea-night',
    actors: [
      { name: 'Phare', costumes: ['phare-eteint', 'phare-allume'], x: -68, y: -15 },
      { name: 'Bateau', costumes: ['bateau'], x: 30, y: -85, size: 90 },
      { name: 'Baleine', costumes: ['baleine'], x: 160, y: -125, size: 80 },
    ],
  },
  projects: {
    starter: { Phare: [dark] },
    'solution-allume': { Phare: [[flag, nextCostume]] },
    'solution-allume-2': { Phare: [[flag, wait(1), nextCostume]] },
    'wrong-allume-1': { Phare: [dark, [nextCostume]] },
    'wrong-allume-2': { Phare: [dark] },
    'starter-clignote': { Phare: [[flag, forever(nextCostume)]] },
    'solution-clignote': lit,
    'solution-clignote-2': { Phare: [[flag, nextCostume, forever(wait(0.5), nextCostume)]] },
    'wrong-clignote-1': { Phare: [[flag, forever(nextCostume)]] },
    'wrong-clignote-2': { Phare: [[flag, nextCostume, wait(1)]] },
    'solution-bateau': sailing,
    'solution-bateau-2': { ...lit, Bateau: [[flag, forever(bounce, move(10), wait(0.2))]] },
    'wrong-bateau-1': { ...lit, Bateau: [[flag, repeat(20, move(10), bounce)]] },
    'wrong-bateau-2': { Phare: [[flag, forever(nextCostume, wait(1))], sails] },
    'wrong-bateau-3': { ...lit, Bateau: [[flag, forever(move(2))]] },
    'solution-tut': hooting,
    'solution-tut-2': { ...lit, Bateau: [sails, [flag, wait(1), forever(say('Tuuut !', 2), wait(1))]] },
    'wrong-tut-1': { ...lit, Bateau: [[flag, forever(move(2), bounce, say('Tut tut !', 2))]] },
    'wrong-tut-2': { ...lit, Bateau: [sails, [say('Tut tut !')]] },
    'solution-baleine': { ...hooting, Baleine: [jumps] },
    'solution-baleine-2': { ...hooting, Baleine: [[flag, repeat(50, jump(20), wait(0.3), jump(-20), wait(0.3))]] },
    'solution-baleine-3': { ...hooting, Baleine: [jumps, [flag, forever(say('Plouf !', 2))]] },
    'wrong-baleine-1': { ...hooting, Baleine: [[flag, forever(jump(10))]] },
    'wrong-baleine-2': { Baleine: [jumps], Bateau: [sails, hoots] },
  },
  pictures: {
    allume: { backdrop: 'backdrops/sea-night', things: [{ drawing: 'phare-allume', x: 20, y: 30, width: 210 }] },
    clignote: { backdrop: 'backdrops/sea-night', things: [{ drawing: 'phare-eteint', x: 8, y: 54, width: 176 }, { drawing: 'phare-allume', x: 116, y: 54, width: 176 }, { path: 'M62 100h36m-12-10l12 10-12 10', ...line }] },
    bateau: { backdrop: 'backdrops/sea-night', things: [{ drawing: 'phare-allume', x: 4, y: 2, width: 190 }, { drawing: 'bateau', x: 78, y: 62, width: 72 }, { path: 'M164 118h48m-12-10l12 10-12 10', ...line }] },
    tut: { backdrop: 'backdrops/sea-night', things: [{ drawing: 'bateau', x: 40, y: 50, width: 84 }, { mark: 'bubble', x: 106, y: 4, width: 88 }, { path: 'M142 118h60m-12-10l12 10-12 10', ...line }] },
    baleine: { backdrop: 'backdrops/sea-night', things: [{ drawing: 'baleine', x: 82, y: 66, width: 76, isFaint: true }, { drawing: 'baleine', x: 82, y: 2, width: 76 }, { path: 'M190 44v64m-10-54l10-12 10 12m-20 44l10 12 10-12', ...line }] },
  },
};
