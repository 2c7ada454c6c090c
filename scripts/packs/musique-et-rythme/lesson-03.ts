/** À plusieurs voix: a conductor sends a message at each bar, and the voices that wait for it stay together. */
import type { Answers } from '../make-lesson.ts';
import { flag, nextCostume, poses, repeat, send, wait, whenReceived } from '../raconte-une-histoire/story-words.ts';
import type { Scripts } from '../scene.ts';
import type { Stack } from '../script-words.ts';
import { CYMBAL, drum, faster, KICK, note, notes, rest, tempo, up } from './music-words.ts';

const bar = whenReceived('mesure');
const over = whenReceived('fin');
const TEMPO = 120;
const conduct = (...after: Stack): Stack => [flag, tempo(TEMPO), repeat(4, send('mesure'), nextCostume, rest(4)), ...after];
const beats: Stack = [bar, repeat(4, nextCostume, drum(KICK, 1))];
const sings: Stack = [bar, ...notes([67, 64, 67, 69], 1)];
const croaks: Stack = [bar, rest(2), note(48, 1), note(55, 1)];
const jumps: Stack = [bar, up(30), wait(0.2), up(-30)];
const one: Scripts = { Lila: [conduct()], Bip: [beats] };
const two: Scripts = { ...one, Plumette: [sings] };
const three: Scripts = { ...two, Grenouille: [croaks] };
const danced: Scripts = { ...three, Plumette: [sings, jumps] };
const ended: Scripts = { Lila: [conduct(send('fin'))], Bip: [beats], Plumette: [sings, jumps, [over, note(72, 4)]], Grenouille: [croaks, [over, note(48, 4)]] };
const at = (first: Stack): Scripts => ({ ...ended, Lila: [[flag, ...first, ...conduct(send('fin')).slice(2)]] });

export const lesson03: Answers = {
  folder: 'lesson-03-a-plusieurs-voix',
  scene: {
    backdrop: 'backdrops/theatre',
    messages: ['mesure', 'fin'],
    actors: [
      { name: 'Lila', costumes: poses('lila', 'hello-1', 'hello-2'), x: -20, y: -95, size: 85 },
      { name: 'Bip', costumes: poses('bip', 'dance-1', 'dance-2'), x: -130, y: -40, size: 80 },
      { name: 'Plumette', costumes: poses('plume', 'sing-1', 'sing-2'), x: 80, y: 10, size: 75 },
      { name: 'Grenouille', costumes: ['grenouille'], x: 145, y: -85, size: 95 },
    ],
  },
  projects: {
    starter: { Lila: [[flag, tempo(TEMPO), repeat(4, nextCostume, rest(4))]], Bip: [beats] },
    'solution-chef': one,
    'solution-chef-2': { Lila: [[flag, tempo(TEMPO), repeat(4, nextCostume, rest(4), send('mesure'))]], Bip: [beats] },
    'wrong-chef-1': { Lila: [[flag, tempo(TEMPO), send('mesure'), repeat(4, nextCostume, rest(4))]], Bip: [beats] },
    'wrong-chef-2': { Lila: [[flag, tempo(TEMPO), repeat(4, send('mesure'), nextCostume)]], Bip: [beats] },
    'solution-plumette': two,
    'solution-plumette-2': { ...one, Plumette: [[bar, repeat(4, note(72, 0.5), note(67, 0.5))]] },
    'wrong-plumette-1': { ...one, Plumette: [[flag, ...notes([67, 64, 67, 69], 1)]] },
    'wrong-plumette-2': { ...one, Plumette: [[bar, rest(0.5), ...notes([67, 64, 67, 69], 1)]] },
    'starter-grenouille': { ...two, Grenouille: [[bar, note(48, 1), note(55, 1)]] },
    'solution-grenouille': three,
    'solution-grenouille-2': { ...two, Grenouille: [[bar, rest(2), repeat(4, note(52, 0.5))]] },
    'wrong-grenouille-1': { ...two, Grenouille: [[bar, note(48, 1), note(55, 1)]] },
    'wrong-grenouille-2': { ...two, Grenouille: [[flag, rest(2), note(48, 1), note(55, 1)]] },
    'solution-danse': danced,
    'solution-danse-2': { ...three, Plumette: [[bar, up(20), note(67, 1), up(-20), ...notes([64, 67, 69], 1)]] },
    'wrong-danse-1': { ...three, Plumette: [sings, [flag, up(30), wait(0.2), up(-30)]] },
    'wrong-danse-2': { ...three, Plumette: [sings, [bar, up(30), wait(0.2)]] },
    'solution-final': ended,
    'solution-final-2': { ...ended, Bip: [beats, [over, drum(CYMBAL, 2)]], Plumette: [sings, jumps, [over, ...notes([72, 76, 79], 1)]] },
    'wrong-final-1': { ...ended, Lila: [[flag, tempo(TEMPO), repeat(4, send('mesure'), nextCostume, rest(4), send('fin'))]], Plumette: [sings, jumps], Grenouille: [croaks] },
    'wrong-final-2': { ...ended, Grenouille: [croaks] },
    'solution-vite': at([tempo(160)]),
    'solution-vite-2': at([tempo(TEMPO), faster(60)]),
    'wrong-vite-1': at([tempo(60)]),
    'wrong-vite-2': at([tempo(130)]),
  },
  pictures: {
    chef: { backdrop: 'backdrops/theatre', things: [{ drawing: 'lila/hello-1', x: 20, y: 20, width: 84 }, { mark: 'bubble', x: 94, y: 2, width: 66 }, { drawing: 'bip/dance-1', x: 148, y: 44, width: 78 }] },
    plumette: { backdrop: 'backdrops/theatre', things: [{ drawing: 'bip/dance-2', x: 16, y: 40, width: 86 }, { drawing: 'plume/sing-2', x: 108, y: 34, width: 112 }] },
    grenouille: { backdrop: 'backdrops/theatre', things: [{ drawing: 'plume/sing-1', x: 6, y: 34, width: 104 }, { path: 'M112 96h30m-11-11l11 11-11 11', colour: '#FFF8EC', thickness: 6 }, { drawing: 'grenouille', x: 154, y: 54, width: 74 }] },
    danse: { backdrop: 'backdrops/theatre', things: [{ drawing: 'plume/sing-1', x: 54, y: 58, width: 98, isFaint: true }, { drawing: 'plume/sing-2', x: 54, y: 4, width: 98 }, { path: 'M180 44v64m-10-54l10-12 10 12m-20 44l10 12 10-12', colour: '#FFF8EC', thickness: 6 }] },
    final: { backdrop: 'backdrops/theatre', things: [{ drawing: 'plume/sing-2', x: 14, y: 46, width: 98 }, { drawing: 'grenouille', x: 138, y: 56, width: 78 }, { mark: 'stars', x: 60, y: 4, width: 120 }] },
    vite: { backdrop: 'backdrops/theatre', things: [{ mark: 'clock', x: 20, y: 44, width: 72 }, { drawing: 'lila/hello-2', x: 120, y: 14, width: 92 }] },
  },
};
