/** Bruits et surprises: sounds, and effects that are put away again. A ghost at night. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';
import { costume, flag, poses, repeat, say, send, sound, wait, WALK, whenReceived } from './story-words.ts';

const addEffect = (EFFECT: string, CHANGE: number) => b('looks_changeeffectby', { EFFECT, CHANGE });
const setEffect = (EFFECT: string, VALUE: number) => b('looks_seteffectto', { EFFECT, VALUE });
const up = (DY: number) => b('motion_changeyby', { DY });
const clear = b('looks_cleargraphiceffects');
const question = say('Il y a quelqu’un ?');
const hidden: Stack = [flag, setEffect('GHOST', 100)];
const fades: Stack = [...hidden, wait(2), repeat(20, addEffect('GHOST', -5), wait(0.1))];
const scares: Stack = [...fades, costume('bouh'), sound('Boum')];
const tells: Stack = [...scares, send('bouh')];
const startled: Stack = [whenReceived('bouh'), sound('Waouh'), up(40), wait(0.3), up(-40)];
const laughs: Stack = [...tells, repeat(8, addEffect('COLOR', 25), wait(0.1)), clear];
const flash: Stack = [setEffect('BRIGHTNESS', 60), wait(0.2), clear];
const start = { Tom: [[flag, question]], Houhou: [hidden] };
const knocked = { ...start, Tom: [[flag, sound('Toc toc'), question]] };
const jumped = { ...knocked, Houhou: [tells], Mei: [startled] };
const coloured = { ...jumped, Houhou: [laughs] };

export const lesson05: Answers = {
  folder: 'lesson-05-surprises',
  scene: {
    backdrop: 'backdrops/camp',
    sounds: ['thunder', 'wind', 'owl'],
    messages: ['bouh'],
    actors: [
      { name: 'Houhou', costumes: poses('hou', 'float-1', 'float-2', 'float-3', 'float-4', 'boo'), x: 10, y: 10, size: 90, sounds: ['boom', 'laugh', 'magic'] },
      { name: 'Tom', costumes: poses('tom', 'stand', ...WALK), x: -160, y: -90, size: 70, sounds: ['knock', 'steps'] },
      { name: 'Mei', costumes: poses('mei', 'stand', ...WALK), x: 170, y: -90, size: 70, direction: -90, sounds: ['wow', 'giggle'] },
    ],
  },
  projects: {
    starter: start,
    'solution-toc': knocked,
    'solution-toc-2': { ...start, Tom: [[flag, question], [flag, sound('Toc toc'), sound('Pas')]] },
    'wrong-toc-1': { ...start, Tom: [[flag, sound('Pas'), question]] },
    'wrong-toc-2': { ...start, Tom: [[flag, question, sound('Toc toc')]] },
    'starter-apparait': { ...knocked, Houhou: [[...hidden, wait(2), repeat(20)]] },
    'solution-apparait': { ...knocked, Houhou: [fades] },
    'solution-apparait-2': { ...knocked, Houhou: [[...hidden, wait(2), repeat(10, wait(0.3), addEffect('GHOST', -10))]] },
    'wrong-apparait-1': { ...knocked, Houhou: [[...hidden, wait(2), repeat(20, addEffect('GHOST', 5), wait(0.1))]] },
    'wrong-apparait-2': { ...knocked, Houhou: [[...hidden, wait(2), repeat(20, addEffect('GHOST', -5)), wait(0.1)]] },
    'solution-bouh': { ...knocked, Houhou: [scares] },
    'solution-bouh-2': { ...knocked, Houhou: [fades, [flag, wait(4.2), sound('Ha ha'), costume('bouh')]] },
    'solution-bouh-3': { ...knocked, Houhou: [[...scares, setEffect('FISHEYE', 80)]] },
    'wrong-bouh-1': { ...knocked, Houhou: [[...fades, costume('bouh')]] },
    'wrong-bouh-2': { ...knocked, Houhou: [[...hidden, sound('Boum'), wait(2), repeat(20, addEffect('GHOST', -5), wait(0.1)), costume('bouh')]] },
    'starter-sursaut': { ...knocked, Houhou: [tells], Mei: [[whenReceived('bouh')]] },
    'solution-sursaut': jumped,
    'solution-sursaut-2': { ...jumped, Mei: [[whenReceived('bouh'), repeat(5, up(10), wait(0.05)), repeat(5, up(-10))], [whenReceived('bouh'), sound('Hi hi')]] },
    'wrong-sursaut-1': { ...jumped, Mei: [[whenReceived('bouh'), sound('Waouh'), up(40), wait(0.3)]] },
    'wrong-sursaut-2': { ...jumped, Mei: [[flag, sound('Waouh'), up(40), wait(0.3), up(-40)]] },
    'solution-couleurs': coloured,
    'solution-couleurs-2': { ...jumped, Houhou: [tells, [whenReceived('bouh'), repeat(4, wait(0.2), addEffect('COLOR', 40)), wait(0.2), setEffect('COLOR', 0)]] },
    'wrong-couleurs-1': { ...jumped, Houhou: [[...tells, repeat(7, addEffect('COLOR', 25), wait(0.1))]] },
    'wrong-couleurs-2': { ...jumped, Houhou: [[...tells, repeat(8, wait(0.1)), clear]] },
    'solution-orage': { ...coloured, Stage: [[flag, sound('Tonnerre'), ...flash]] },
    'solution-orage-2': { ...coloured, Stage: [[whenReceived('bouh'), repeat(6, addEffect('BRIGHTNESS', 15), wait(0.05)), setEffect('BRIGHTNESS', 0), sound('Tonnerre')]] },
    'solution-orage-3': { ...coloured, Stage: [[flag, sound('Tonnerre'), ...flash, wait(3), sound('Tonnerre'), ...flash]] },
    'wrong-orage-1': { ...coloured, Stage: [[flag, sound('Tonnerre'), setEffect('BRIGHTNESS', 60), wait(0.2)]] },
    'wrong-orage-2': { ...coloured, Stage: [[flag, sound('Vent'), ...flash]] },
  },
  pictures: {
    toc: { backdrop: 'backdrops/camp', things: [{ drawing: 'tom/stand', x: 34, y: 46, width: 62 }, { mark: 'bubble', x: 100, y: 14, width: 88 }] },
    apparait: { backdrop: 'backdrops/camp', things: [{ drawing: 'hou/float-1', x: 18, y: 34, width: 84, isFaint: true }, { mark: 'clock', x: 96, y: 10, width: 46 }, { drawing: 'hou/float-1', x: 142, y: 34, width: 84 }] },
    bouh: { backdrop: 'backdrops/camp', things: [{ drawing: 'hou/boo', x: 70, y: 24, width: 104 }, { mark: 'stars', x: 4, y: 8, width: 76 }, { mark: 'stars', x: 162, y: 8, width: 76 }] },
    sursaut: { backdrop: 'backdrops/camp', things: [{ drawing: 'hou/boo', x: 6, y: 30, width: 84 }, { drawing: 'mei/jump', x: 140, y: 24, width: 72 }, { mark: 'stars', x: 76, y: 6, width: 84 }] },
    couleurs: { backdrop: 'backdrops/camp', things: [{ drawing: 'hou/float-2', x: 78, y: 34, width: 86 }, { mark: 'stars', x: 50, y: 2, width: 140 }] },
    orage: { backdrop: 'backdrops/storm', things: [{ drawing: 'tom/stand', x: 10, y: 60, width: 52 }, { drawing: 'mei/stand', x: 178, y: 60, width: 52 }, { mark: 'stars', x: 70, y: 10, width: 100 }] },
  },
};
