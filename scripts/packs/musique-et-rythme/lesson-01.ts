/** Le battement: a robot strikes, rests, strikes: beats the same time apart in a loop, and a tempo. */
import type { Answers } from '../make-lesson.ts';
import { flag, nextCostume, poses, repeat, wait } from '../raconte-une-histoire/story-words.ts';
import type { Stack } from '../script-words.ts';
import { drum, faster, KICK, rest, SNARE, tempo } from './music-words.ts';

const bip = (...stacks: readonly Stack[]) => ({ Bip: stacks });
const boom = drum(KICK);
const clack = drum(SNARE);
const beat: Stack = [boom, rest(0.5), clack, rest(0.5)];
const danced: Stack = [repeat(4, nextCostume, ...beat)];

export const lesson01: Answers = {
  folder: 'lesson-01-le-battement',
  scene: {
    backdrop: 'backdrops/concert',
    actors: [
      { name: 'Bip', costumes: poses('bip', 'dance-1', 'dance-2'), x: -40, y: -30, size: 120 },
      { name: 'Tambour', costumes: ['tambour'], x: 60, y: -70 },
    ],
  },
  projects: {
    starter: bip([flag]),
    'solution-boum': bip([flag, boom]),
    'solution-boum-2': bip([flag, drum(8), clack]),
    'wrong-boum-1': bip([flag], [boom]),
    'wrong-boum-2': bip([flag]),
    'solution-quatre': bip([flag, repeat(4, boom)]),
    'solution-quatre-2': bip([flag, boom, boom, boom, boom]),
    'wrong-quatre-1': bip([flag, boom, boom, boom]),
    'wrong-quatre-2': bip([flag, boom, drum(KICK, 1), drum(KICK, 0.25), boom]),
    'solution-silence': bip([flag, repeat(4, boom, rest(1))]),
    'solution-silence-2': bip([flag, repeat(8, rest(0.5), boom)]),
    'wrong-silence-1': bip([flag, repeat(4, boom), rest(1)]),
    'wrong-silence-2': bip([flag, repeat(4, rest(1)), boom]),
    'starter-tchak': bip([flag, repeat(4, boom, rest(0.5))]),
    'solution-tchak': bip([flag, repeat(4, ...beat)]),
    'solution-tchak-2': bip([flag, repeat(4, boom, rest(1), drum(8), rest(1))]),
    'wrong-tchak-1': bip([flag, repeat(4, boom, rest(0.5), boom, rest(0.5))]),
    'wrong-tchak-2': bip([flag, repeat(4, boom, clack, rest(1))]),
    'solution-danse': bip([flag, ...danced]),
    'solution-danse-2': bip([flag, repeat(4, ...beat)], [flag, repeat(8, nextCostume, wait(1))]),
    'wrong-danse-1': bip([flag, repeat(4, ...beat), nextCostume]),
    'wrong-danse-2': bip([flag, nextCostume, repeat(4, ...beat)]),
    'solution-tempo': bip([flag, tempo(120), ...danced]),
    'solution-tempo-2': bip([flag, faster(80), ...danced]),
    'solution-tempo-3': bip([flag, tempo(120), repeat(4, nextCostume, ...beat, drum(8), rest(0.5))]),
    'wrong-tempo-1': bip([flag, ...danced, tempo(120)]),
    'wrong-tempo-2': bip([flag, tempo(40), ...danced]),
  },
  pictures: {
    boum: { backdrop: 'backdrops/concert', things: [{ drawing: 'bip/dance-1', x: 22, y: 26, width: 96 }, { drawing: 'tambour', x: 110, y: 62, width: 70 }, { mark: 'stars', x: 104, y: 6, width: 100 }] },
    quatre: { backdrop: 'backdrops/concert', things: [0, 1, 2, 3].map((i) => ({ drawing: 'tambour', x: 10 + i * 56, y: 58, width: 52 })) },
    silence: { backdrop: 'backdrops/concert', things: [0, 1, 2, 3].map((i) => ({ drawing: 'tambour', x: 10 + i * 56, y: 58, width: 52, isFaint: i % 2 === 1 })) },
    tchak: { backdrop: 'backdrops/concert', things: [{ drawing: 'tambour', x: 22, y: 52, width: 76 }, { path: 'M106 90h24m-10-10l10 10-10 10', colour: '#FFF8EC', thickness: 6 }, { drawing: 'tambour', x: 150, y: 72, width: 50 }] },
    danse: { backdrop: 'backdrops/concert', things: [{ drawing: 'bip/dance-1', x: 14, y: 22, width: 100 }, { drawing: 'bip/dance-2', x: 126, y: 22, width: 100 }] },
    tempo: { backdrop: 'backdrops/concert', things: [{ mark: 'clock', x: 20, y: 40, width: 70 }, { drawing: 'bip/dance-2', x: 112, y: 20, width: 104 }] },
  },
};
