/** Le concert: instruments on keys and clicks, a rhythm box, an end; then the show. */
import type { Answers } from '../make-lesson.ts';
import { flag, forever, repeat, say, send, wait, whenReceived } from '../raconte-une-histoire/story-words.ts';
import type { Scripts } from '../scene.ts';
import { b, type Stack } from '../script-words.ts';
import { clicked, drum, grow, KICK, note, notes, onKey, rest, SNARE, tempo } from './music-words.ts';

const SHAKER = 15;
const space = onKey('space');
const turn = (DEGREES: number) => b('motion_turnright', { DEGREES });
const stop = (STOP_OPTION: string) => b('control_stop', { STOP_OPTION });
const key = (name: 'left' | 'right', pitch: number): Stack => [onKey(`${name} arrow`), note(pitch)];
const one: Scripts = { Tambour: [[space, drum(SNARE, 0.25)]] };
const two: Scripts = { ...one, Guitare: [key('left', 60), key('right', 67)] };
const three: Scripts = { ...two, Maracas: [[flag, forever(drum(SHAKER))]] };
const four: Scripts = { ...three, Trompette: [[clicked, ...notes([67, 67, 72])]] };
const five: Scripts = { ...four, Tambour: [[space, grow(20), drum(SNARE, 0.25), grow(-20)]] };

export const lesson05: Answers = {
  folder: 'lesson-05-le-concert',
  scene: {
    backdrop: 'backdrops/concert',
    messages: ['fin'],
    actors: [
      { name: 'Tambour', costumes: ['tambour'], x: -130, y: -75, rotationStyle: 'all around' },
      { name: 'Guitare', costumes: ['guitare'], x: -40, y: -5, rotationStyle: 'all around' },
      { name: 'Maracas', costumes: ['maracas'], x: 50, y: -75, rotationStyle: 'all around' },
      { name: 'Trompette', costumes: ['trompette'], x: 135, y: -5, rotationStyle: 'all around' },
      { name: 'Micro', costumes: ['micro'], x: 150, y: -105, size: 80, rotationStyle: 'all around' },
    ],
  },
  projects: {
    starter: { Tambour: [[space]] },
    'solution-tambour': one,
    'solution-tambour-2': { Tambour: [[space, drum(KICK, 0.25), drum(SNARE, 0.25)]] },
    'wrong-tambour-1': { Tambour: [[flag, drum(SNARE)], [space]] },
    'wrong-tambour-2': { Tambour: [[space], [drum(SNARE)]] },
    'solution-guitare': two,
    'solution-guitare-2': { ...one, Guitare: [[onKey('left arrow'), ...notes([60, 64, 67], 0.25)], [onKey('right arrow'), note(72, 1)]] },
    'wrong-guitare-1': { ...one, Guitare: [key('left', 60), key('right', 60)] },
    'wrong-guitare-2': { ...one, Guitare: [key('left', 60), key('left', 67)] },
    'solution-boite': three,
    'solution-boite-2': { ...two, Maracas: [[flag, tempo(120), repeat(100, drum(SHAKER, 0.5), rest(0.5))]] },
    'solution-boite-3': { ...two, Maracas: [[flag, forever(drum(KICK), drum(SHAKER))]] },
    'wrong-boite-1': { ...two, Maracas: [[flag, repeat(8, drum(SHAKER))]] },
    'wrong-boite-2': { ...two, Maracas: [[flag, forever(drum(SHAKER, 0.25), drum(SHAKER, 1))]] },
    'solution-fanfare': four,
    'solution-fanfare-2': { ...three, Trompette: [[clicked, repeat(2, note(60, 0.25)), note(65, 1)]] },
    'wrong-fanfare-1': { ...three, Trompette: [[flag, ...notes([67, 67, 72])]] },
    'wrong-fanfare-2': { ...three, Trompette: [[clicked, note(67)]] },
    'solution-bouge': five,
    'solution-bouge-2': { ...four, Tambour: [[space, drum(SNARE, 0.25)], [space, turn(15), wait(0.2), turn(-15)]] },
    'wrong-bouge-1': { ...four, Tambour: [[space, grow(20), drum(SNARE, 0.25)]] },
    'wrong-bouge-2': { ...four, Tambour: [[space, drum(SNARE, 0.25)], [flag, grow(20), wait(0.2), grow(-20)]] },
    'solution-fin': { ...five, Micro: [[clicked, say('Merci !'), stop('all')]] },
    'solution-fin-2': { ...five, Maracas: [[flag, forever(drum(SHAKER))], [whenReceived('fin'), stop('other scripts in sprite')]], Micro: [[clicked, send('fin'), say('Au revoir !', 1)]] },
    'wrong-fin-1': { ...five, Micro: [[clicked, stop('all')], [say('Merci !')]] },
    'wrong-fin-2': { ...five, Micro: [[clicked, say('Merci !')]] },
  },
  pictures: {
    tambour: { backdrop: 'backdrops/concert', things: [{ drawing: 'tambour', x: 76, y: 14, width: 84 }, { mark: 'space-key', x: 56, y: 104, width: 126 }] },
    guitare: { backdrop: 'backdrops/concert', things: [{ drawing: 'guitare', x: 78, y: 32, width: 84 }, { path: 'M60 90H24m12-11L24 90l12 11M180 90h36m-12-11l12 11-12 11', colour: '#FFF8EC', thickness: 6 }] },
    boite: { backdrop: 'backdrops/concert', things: [{ drawing: 'maracas', x: 28, y: 36, width: 84 }, { path: 'M150 102A26 26 0 1 1 190 102m0 0h-16m16 0V86', colour: '#FFF8EC', thickness: 7 }] },
    fanfare: { backdrop: 'backdrops/concert', things: [{ drawing: 'trompette', x: 30, y: 34, width: 90 }, { mark: 'stars', x: 124, y: 16, width: 96 }, { mark: 'hand', x: 106, y: 92, width: 42 }] },
    bouge: { backdrop: 'backdrops/concert', things: [{ drawing: 'tambour', x: 24, y: 60, width: 60 }, { path: 'M96 92h28m-11-11l11 11-11 11', colour: '#FFF8EC', thickness: 6 }, { drawing: 'tambour', x: 134, y: 32, width: 96 }] },
    fin: { backdrop: 'backdrops/concert', things: [{ drawing: 'micro', x: 40, y: 54, width: 76 }, { mark: 'bubble', x: 104, y: 8, width: 90 }] },
  },
};
