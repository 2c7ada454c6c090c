/** Notes, little tunes, drums. */
import { chord, later, melody, noise, pitch, SAW, SQUARE, tone, type Layer } from './layer.ts';

const PIANO = { harmonics: [1, 0.6, 0.35, 0.22, 0.14, 0.09], shape: 'ring' } as const;
const FLUTE = { harmonics: [1, 0.4, 0.15], shape: [[0, 0], [0.12, 1], [0.8, 0.9], [1, 0]], vibrato: { hertz: 5, semitones: 0.15 } } as const;
const BRASS = { harmonics: SAW, shape: [[0, 0], [0.08, 1], [0.8, 0.8], [1, 0]], formants: [{ hertz: 900, q: 0.8, level: 1 }, { hertz: 1800, q: 1.5, level: 0.5 }] } as const;
const PLUCK = { harmonics: [0.8, 1, 0.6, 0.3, 0.3, 0.15], shape: 'ring' } as const;
const BOX = { harmonics: [1, 0, 0.25, 0, 0, 0.3], shape: 'ring' } as const;
const BASS = { harmonics: [1, 0.5, 0.2, 0.1], shape: 'ring' } as const;

export const MUSIC: Readonly<Record<string, readonly Layer[]>> = {
  'note-do': chord([60], 0.9, PIANO),
  'note-mi': chord([64], 0.9, PIANO),
  'note-sol': chord([67], 0.9, PIANO),
  'chord-piano': chord([60, 64, 67, 72], 1.3, PIANO),
  'chord-guitar': [40, 47, 52, 56, 59, 64].map((note, i) => tone(pitch(note), 1.4, { ...PLUCK, at: i * 0.035 })),
  'harp': [60, 62, 64, 67, 69, 72, 74, 76, 79, 84].map((note, i) => tone(pitch(note), 0.7, { ...PLUCK, at: i * 0.06 })),
  'flute-tune': melody(0.2, [[72], [74], [76], [79, 2], [76], [72, 2]], FLUTE),
  'music-box': melody(0.22, [[84], [79], [76], [79], [84], [88, 2]], { ...BOX, seconds: 0.6 }),
  'fanfare': [...melody(0.13, [[60], [60], [60], [67, 4], [64, 2], [67, 4]], BRASS), ...later(0.39, ...chord([48], 0.5, BRASS))],
  'hello': melody(0.12, [[67], [72], [76, 2]], { ...BOX, seconds: 0.5 }),
  'goodbye': melody(0.14, [[76], [72], [67, 3]], { ...BOX, seconds: 0.5 }),
  'happy-tune': [...melody(0.14, [[72], [76], [79], [76], [77], [74], [72, 3]], PLUCK), ...melody(0.28, [[48], [55], [53], [48, 2]], BASS)],
  'sad-tune': melody(0.28, [[69], [67], [65], [64, 3]], FLUTE),
  'suspense': melody(0.2, [[45, 1], [46, 1], [45, 1], [46, 1], [45, 1], [51, 3]], { harmonics: SAW, shape: [[0, 0], [0.1, 1], [1, 0.2]], formants: [{ hertz: 400, q: 1, level: 1 }] }),
  'dance': [...melody(0.125, [[45], [null], [45], [57], [45], [null], [48], [50], [45], [null], [45], [57], [52], [50], [48], [43]], { harmonics: SAW, shape: 'ring', level: 0.6 }), tone([[0, 150], [1, 45]], 0.2, { shape: 'ring', times: 4, apart: 0.5 }), noise('high', 7000, 0.05, { at: 0.25, level: 0.5, shape: 'ring', times: 4, apart: 0.5 })],
  'xylophone-up': melody(0.09, [[72], [74], [76], [77], [79], [81], [83], [84, 3]], { harmonics: [1, 0, 0, 0.3], shape: 'ring', seconds: 0.3 }),
  'xylophone-down': melody(0.09, [[84], [83], [81], [79], [77], [76], [74], [72, 3]], { harmonics: [1, 0, 0, 0.3], shape: 'ring', seconds: 0.3 }),
  'lullaby': melody(0.3, [[76, 1], [79, 2], [76, 1], [79, 2]], { ...BOX, seconds: 0.7 }),
  'eight-bit-tune': melody(0.11, [[72], [72], [79], [79], [81], [81], [79, 2], [77], [76], [74], [72, 3]], { harmonics: SQUARE, shape: [[0, 1], [0.7, 0.6], [1, 0]] }),
};

const kick = (at = 0): Layer => tone([[0, 150], [0.3, 60], [1, 45]], 0.3, { at, shape: 'ring' });
const snare = (at = 0, level = 1): Layer[] => later(at, tone([[0, 220], [1, 160]], 0.12, { level: level * 0.6, shape: 'ring' }), noise('high', 1500, 0.18, { level, shape: 'ring' }));
const hat = (at = 0, level = 0.6): Layer => noise('high', 8000, 0.06, { at, level, shape: 'ring' });

export const PERCUSSION: Readonly<Record<string, readonly Layer[]>> = {
  'drum-bass': [kick(), noise('low', 900, 0.03, { level: 0.5, shape: 'ring' })],
  'drum-snare': snare(),
  'drum-tom': [tone([[0, 190], [1, 95]], 0.4, { harmonics: [1, 0.2], shape: 'ring' })],
  'toms': [240, 190, 140, 105].map((hertz, i) => tone([[0, hertz], [1, hertz * 0.55]], 0.35, { at: i * 0.16, harmonics: [1, 0.2], shape: 'ring' })),
  'drum-roll': Array.from({ length: 26 }, (_, i) => snare(i * 0.055, 0.35 + i * 0.025)).flat(),
  'ba-dum-tss': [...snare(0), ...later(0.18, tone([[0, 160], [1, 80]], 0.3, { shape: 'ring' })), noise('high', 5500, 1, { at: 0.42, shape: 'ring' })],
  'cymbal': [noise('high', 5000, 1.5, { shape: 'ring' }), tone(3150, 1.2, { level: 0.2, shape: 'ring', shake: { ratio: 1.42, depth: 4 } })],
  'hi-hat': [hat(0, 1)],
  'gong': [[1, 1], [1.49, 0.7], [2.27, 0.5], [3.1, 0.4]].map(([ratio = 1, level = 1]) => tone(92 * ratio, 2.2, { level, shape: [[0, 0], [0.06, 1], [0.3, 0.5], [1, 0]], shake: { ratio: 1.4, depth: [[0, 0.3], [0.15, 1.6], [1, 0.1]] } })),
  'triangle': [4200, 6430, 9700].map((hertz, i) => tone(hertz, 1.1, { level: 1 / (i + 1), shape: 'ring' })),
  'maracas': [noise('high', 5500, 0.07, { shape: [[0, 0], [0.4, 1], [1, 0]], times: 5, apart: 0.17 })],
  'tambourine': [noise('band', 8500, 0.06, { q: 3, shape: 'ring', times: 4, apart: 0.05 })],
  'cowbell': [560, 829].map((hertz) => tone(hertz, 0.32, { harmonics: SQUARE, shape: 'ring' })),
  'wood-block': [tone([[0, 920], [1, 840]], 0.09, { harmonics: [1, 0.4], shape: 'ring' }), noise('band', 1500, 0.02, { level: 0.4, shape: 'ring' })],
  'bongos': [0, 0.15, 0.3, 0.37, 0.52].map((at, i) => tone([[0, i % 2 === 0 ? 420 : 560], [1, i % 2 === 0 ? 350 : 470]], 0.14, { at, harmonics: [1, 0.2], shape: 'ring' })),
  'beat-rock': [...[0, 0.75, 1].map(kick), ...[0.5, 1.5].flatMap((at) => snare(at)), ...[0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75].map((at) => hat(at))],
  'beat-latin': [...[0, 0.36, 0.72, 1.2].map(kick), ...[0, 0.36, 0.72, 1.2, 1.44].map((at) => tone(2480, 0.05, { at, level: 0.6, shape: 'ring' })), noise('high', 6000, 0.05, { level: 0.3, shape: 'ring', times: 8, apart: 0.24 })],
};
