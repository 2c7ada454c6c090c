/** La mélodie: a bird's tune of our own. Notes have numbers, a refrain comes back in a loop, a verse is the child's. */
import type { Answers } from '../make-lesson.ts';
import { flag, nextCostume, poses, repeat, wait } from '../raconte-une-histoire/story-words.ts';
import type { Stack } from '../script-words.ts';
import { drum, instrument, note, notes, rest } from './music-words.ts';

const STAIRS = [60, 62, 64];
const REFRAIN = [...STAIRS, 67, 64, 60];
const plume = (...stacks: readonly Stack[]) => ({ Plumette: stacks });
const refrain = notes(REFRAIN);
const sung = repeat(2, ...refrain.flatMap((one, i) => (i % 3 === 0 ? [nextCostume, one] : [one])));
const flute = instrument(12);
const verse = notes([72, 69, 67, 69]);

export const lesson02: Answers = {
  folder: 'lesson-02-la-melodie',
  scene: {
    backdrop: 'backdrops/meadow',
    actors: [
      { name: 'Plumette', costumes: poses('plume', 'sing-1', 'sing-2'), x: 0, y: -30, size: 120 },
      { name: 'Note', costumes: ['note'], x: 120, y: 60 },
      { name: 'Tournesol', costumes: ['tournesol'], x: -160, y: -90, size: 120 },
    ],
  },
  projects: {
    starter: plume([flag]),
    'solution-note': plume([flag, note(60)]),
    'solution-note-2': plume([flag, rest(0.5), note(72, 1)]),
    'wrong-note-1': plume([flag], [note(60)]),
    'wrong-note-2': plume([flag, drum(1)]),
    'solution-escalier': plume([flag, ...notes(STAIRS)]),
    'solution-escalier-2': plume([flag, note(60, 1), rest(0.5), note(62, 1), note(64, 2)]),
    'wrong-escalier-1': plume([flag, ...notes([60, 60, 60])]),
    'wrong-escalier-2': plume([flag, ...notes([64, 62, 60])]),
    'starter-refrain': plume([flag, ...notes([...STAIRS, 60, 60, 60])]),
    'solution-refrain': plume([flag, ...refrain]),
    'solution-refrain-2': plume([flag, ...notes(REFRAIN.slice(0, 4), 1), rest(1), ...notes(REFRAIN.slice(4))]),
    'wrong-refrain-1': plume([flag, ...notes([...STAIRS, 67, 60, 64])]),
    'wrong-refrain-2': plume([flag, ...notes([67, 64, 60, ...STAIRS])]),
    'solution-encore': plume([flag, repeat(2, ...refrain)]),
    'solution-encore-2': plume([flag, ...refrain, rest(1), ...refrain]),
    'wrong-encore-1': plume([flag, ...refrain.slice(0, 5), repeat(2, note(60))]),
    'wrong-encore-2': plume([flag, ...refrain.map((one) => repeat(2, one))]),
    'solution-bec': plume([flag, sung]),
    'solution-bec-2': plume([flag, repeat(2, ...refrain)], [flag, repeat(12, nextCostume, wait(0.5))]),
    'wrong-bec-1': plume([flag, repeat(2, ...refrain), nextCostume]),
    'wrong-bec-2': plume([flag, nextCostume, repeat(2, ...refrain)]),
    'solution-instrument': plume([flag, flute, sung]),
    'solution-instrument-2': plume([flag, repeat(2, instrument(17), nextCostume, ...refrain.slice(0, 3), instrument(4), nextCostume, ...refrain.slice(3))]),
    'wrong-instrument-1': plume([flag, instrument(1), sung]),
    'wrong-instrument-2': plume([flag, sung], [flute]),
    'solution-couplet': plume([flag, flute, sung, ...verse]),
    'solution-couplet-2': plume([flag, flute, ...notes([65, 65, 71, 48]), sung]),
    'solution-couplet-3': plume([flag, flute, sung, ...verse, ...notes([65, 65, 71, 72])]),
    'wrong-couplet-1': plume([flag, flute, sung, ...verse.slice(0, 2)]),
    'wrong-couplet-2': plume([flag, flute, sung, ...notes([60, 60, 62, 62])]),
  },
  pictures: {
    note: { backdrop: 'backdrops/meadow', things: [{ drawing: 'plume/sing-1', x: 26, y: 34, width: 116 }, { drawing: 'note', x: 152, y: 26, width: 54 }] },
    escalier: { backdrop: 'backdrops/meadow', things: [0, 1, 2].map((i) => ({ drawing: 'note', x: 34 + i * 62, y: 84 - i * 34, width: 48 })) },
    refrain: { backdrop: 'backdrops/meadow', things: [100, 78, 56, 22, 56, 100].map((y, i) => ({ drawing: 'note', x: 10 + i * 38, y: y - 8, width: 34 })) },
    encore: { backdrop: 'backdrops/meadow', things: [{ drawing: 'note', x: 24, y: 54, width: 48 }, { drawing: 'note', x: 70, y: 32, width: 48 }, { mark: 'turn', x: 144, y: 44, width: 74 }] },
    bec: { backdrop: 'backdrops/meadow', things: [{ drawing: 'plume/sing-1', x: 2, y: 36, width: 114 }, { drawing: 'plume/sing-2', x: 122, y: 36, width: 114 }] },
    instrument: { backdrop: 'backdrops/meadow', things: [{ drawing: 'violon', x: 14, y: 52, width: 66 }, { drawing: 'saxophone', x: 88, y: 52, width: 66 }, { drawing: 'guitare', x: 162, y: 52, width: 66 }] },
    couplet: { backdrop: 'backdrops/meadow', things: [{ drawing: 'plume/sing-2', x: 10, y: 44, width: 104 }, { drawing: 'note', x: 116, y: 66, width: 38 }, { drawing: 'note', x: 152, y: 20, width: 38 }, { drawing: 'note', x: 190, y: 46, width: 38 }] },
  },
};
