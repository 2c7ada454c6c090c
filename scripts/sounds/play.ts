/** Sounds of games, of space, of warnings. */
import { chord, echo, later, melody, noise, pitch, SAW, SQUARE, tone, type Layer } from './layer.ts';

const soft = [[0, 0], [0.1, 1], [0.8, 0.9], [1, 0]] as const;
const swell = [[0, 0], [0.5, 1], [1, 0]] as const;
const CHIP = { harmonics: SQUARE, shape: [[0, 1], [0.6, 0.7], [1, 0]] } as const;
const BELL = { harmonics: [1, 0, 0.3, 0.15, 0, 0.08], shape: 'ring' } as const;

export const GAMES: Readonly<Record<string, readonly Layer[]>> = {
  'jump': [tone([[0, 260], [1, 780]], 0.24, CHIP)],
  'jump-high': [tone([[0, 240], [0.5, 620], [1, 1300]], 0.4, CHIP)],
  'land': [noise('low', 600, 0.14, { shape: 'ring' }), tone([[0, 170], [1, 60]], 0.14, { shape: 'ring' })],
  'coin': melody(0.07, [[83], [88, 5]], { harmonics: SQUARE, shape: 'ring' }),
  'coins': [0, 0.12, 0.24, 0.36].flatMap((at, i) => later(at, ...melody(0.05, [[83 + i], [90 + i, 3]], { harmonics: SQUARE, shape: 'ring' }))),
  'gem': echo(0.12, 2, 0.4, ...melody(0.05, [[88], [92], [95], [100, 4]], BELL)),
  'treasure': melody(0.09, [[67], [72], [76], [79], [84, 5]], { ...BELL, seconds: 0.5 }),
  'power-up': [tone([[0, 220], [0.33, 330], [0.34, 277], [0.66, 440], [0.67, 370], [1, 880]], 0.7, { ...CHIP, vibrato: { hertz: 14, semitones: 0.4 } })],
  'level-up': melody(0.1, [[60], [64], [67], [72], [67], [72, 4]], CHIP),
  'win': [...melody(0.13, [[67], [67], [67], [72, 3], [71], [72, 4]], { ...CHIP, level: 0.6 }), ...later(0.39, ...chord([48, 55, 64], 0.9, { harmonics: SQUARE, level: 0.3 }))],
  'oops': [tone([[0, 330], [1, 262]], 0.2, { harmonics: [1, 0.3], shape: soft }), tone([[0, 262], [1, 196]], 0.34, { at: 0.23, harmonics: [1, 0.3], shape: soft })],
  'try-again': melody(0.16, [[67], [64], [60], [64, 3]], { harmonics: [1, 0.3, 0.1], shape: soft }),
  'laser': [tone([[0, 2400], [1, 180]], 0.28, { harmonics: SAW, shape: [[0, 1], [1, 0]] })],
  'lasers': [tone([[0, 1900], [1, 300]], 0.13, { harmonics: SAW, shape: [[0, 1], [1, 0]], times: 4, apart: 0.15 })],
  'boom': [noise('low', [[0, 2600], [0.15, 700], [1, 90]], 1.1, { shape: [[0, 1], [0.2, 0.6], [1, 0]] }), tone([[0, 120], [1, 34]], 0.8, { level: 0.8, shape: 'ring' })],
  'puff': [noise('band', [[0, 1800], [1, 500]], 0.3, { q: 0.8, shape: [[0, 0], [0.1, 1], [1, 0]] })],
  'hit': [noise('band', 900, 0.1, { q: 0.9, shape: 'ring' }), tone([[0, 420], [1, 110]], 0.13, { harmonics: SQUARE, level: 0.7, shape: 'ring' })],
  'bounce': [tone([[0, 200], [0.4, 520], [1, 240]], 0.22, { harmonics: [1, 0.3], shape: 'ring' })],
  'bounces': [0, 0.32, 0.54, 0.7, 0.8, 0.87].map((at, i) => tone([[0, 220 + i * 25], [0.4, 480 + i * 25], [1, 240]], 0.14, { at, level: 0.8 ** i, harmonics: [1, 0.3], shape: 'ring' })),
  'pop': [tone([[0, 420], [1, 1500]], 0.06, { shape: [[0, 0], [0.2, 1], [1, 0]] })],
  'click': [noise('band', 2600, 0.02, { q: 2, shape: 'ring' }), tone(1300, 0.05, { level: 0.6, shape: 'ring' })],
  'whoosh': [noise('band', [[0, 400], [0.5, 2600], [1, 500]], 0.45, { q: 1.6, shape: swell })],
  'slide-up': [tone([[0, 300], [1, 1500]], 0.6, { harmonics: [1, 0.2], shape: soft, vibrato: { hertz: 8, semitones: 0.3 } })],
  'slide-down': [tone([[0, 1400], [1, 260]], 0.6, { harmonics: [1, 0.2], shape: soft, vibrato: { hertz: 8, semitones: 0.3 } })],
  'magic': echo(0.11, 2, 0.45, ...[79, 83, 86, 91, 95, 98, 103].map((note, i) => tone(pitch(note), 0.4, { ...BELL, at: i * 0.05 }))),
  'vanish': [tone([[0, 1600], [1, 200]], 0.5, { harmonics: [1, 0.3], shape: [[0, 1], [1, 0]], vibrato: { hertz: 22, semitones: 1.5 } }), noise('high', 3000, 0.5, { level: 0.3, shape: [[0, 1], [1, 0]] })],
  'countdown': [...[0, 0.5, 1].map((at) => tone(440, 0.16, { at, harmonics: SQUARE, shape: soft })), tone(880, 0.5, { at: 1.5, harmonics: SQUARE, shape: soft })],
  'the-end': melody(0.2, [[72], [71], [69], [67, 2], [60, 4]], { harmonics: [1, 0.4, 0.2], shape: soft }),
  'mystery': [tone([[0, 196], [0.5, 208], [1, 185]], 1.4, { harmonics: [1, 0.5, 0.3], shape: swell, tremolo: { hertz: 7, depth: 0.6 } }), tone([[0, 233], [1, 220]], 1.4, { level: 0.7, shape: swell })],
};

export const SPACE: Readonly<Record<string, readonly Layer[]>> = {
  'rocket-launch': [noise('low', [[0, 200], [0.4, 1800], [1, 500]], 2.2, { shape: [[0, 0], [0.3, 1], [1, 0]] }), tone([[0, 45], [1, 95]], 2.2, { harmonics: SAW, level: 0.5, shape: [[0, 0], [0.3, 1], [1, 0]] })],
  'saucer': [tone([[0, 420], [0.5, 560], [1, 400]], 1.6, { harmonics: [1, 0.3, 0.1], shape: swell, vibrato: { hertz: 9, semitones: 2.2 } })],
  'alien': [[0, 500], [0.14, 780], [0.26, 420], [0.44, 900], [0.6, 640]].map(([at = 0, hertz = 500], i) => tone([[0, hertz], [0.5, hertz * 1.4], [1, hertz * 0.8]], 0.13, { at, harmonics: [1, 0.4], shape: soft, shake: { ratio: 1.5 + i * 0.25, depth: 2 } })),
  'warp': [tone([[0, 80], [0.7, 900], [1, 2400]], 1.2, { harmonics: SAW, shape: [[0, 0], [0.7, 1], [1, 0]], vibrato: { hertz: 11, semitones: 0.8 } }), noise('band', [[0, 300], [1, 4000]], 1.2, { q: 2, level: 0.4, shape: [[0, 0], [0.8, 1], [1, 0]] })],
  'teleport': [tone([[0, 700], [0.5, 1900], [1, 700]], 0.7, { shape: swell, shake: { ratio: 0.25, depth: [[0, 1], [0.5, 9], [1, 1]] } })],
  'sonar': echo(0.42, 2, 0.35, tone(1150, 0.4, { harmonics: [1, 0.1], shape: 'ring' })),
  'satellite': [0, 0.14, 0.42, 0.56, 0.7].map((at, i) => tone(i % 2 === 0 ? 1568 : 2093, 0.09, { at, shape: soft })),
  'radio': [noise('band', [[0, 1500], [0.3, 700], [0.6, 2200], [1, 1200]], 1.2, { q: 1.5, level: 0.7, shape: soft, tremolo: { hertz: [[0, 5], [1, 17]], depth: 0.7 } }), tone([[0, 900], [0.4, 1800], [0.7, 600], [1, 1300]], 1.2, { level: 0.35, shape: soft, shake: { ratio: 0.5, depth: 3 } })],
  'meteor': [noise('band', [[0, 3200], [0.7, 500], [0.72, 250], [1, 90]], 1.3, { q: 1, shape: [[0, 0], [0.65, 0.7], [0.72, 1], [1, 0]] }), tone([[0, 1500], [1, 130]], 0.9, { level: 0.4, shape: [[0, 0], [1, 1]] })],
  'deep-space': [55, 82.5, 110.4, 164].map((hertz, i) => tone(hertz, 2.2, { level: 1 / (i + 1), harmonics: [1, 0.5, 0.25], shape: swell, tremolo: { hertz: 0.6 + i * 0.4, depth: 0.5 } })),
  'computer': [72, 79, 76, 84, 74, 81, 77, 86].map((note, i) => tone(pitch(note), 0.06, { at: i * 0.09, harmonics: SQUARE, shape: soft })),
};

export const ALARMS: Readonly<Record<string, readonly Layer[]>> = {
  'alarm-clock': [tone(2000, 0.07, { harmonics: SQUARE, shape: soft, times: 4, apart: 0.11 }), tone(2000, 0.07, { at: 0.75, harmonics: SQUARE, shape: soft, times: 4, apart: 0.11 })],
  'siren': [tone([[0, 435], [0.49, 435], [0.5, 580], [1, 580]], 1, { harmonics: SQUARE, shape: soft, times: 2, apart: 1 })],
  'siren-up': [tone([[0, 500], [0.5, 1200], [1, 500]], 0.9, { harmonics: SAW, shape: soft, times: 2, apart: 0.9 })],
  'phone': [tone(440, 0.06, { ...BELL, shape: soft, times: 6, apart: 0.12 }), tone(554, 0.06, { at: 0.06, ...BELL, shape: soft, times: 6, apart: 0.12 })],
  'message': melody(0.11, [[81], [88, 3]], BELL),
  'doorbell': melody(0.42, [[76], [72, 2]], { ...BELL, seconds: 0.9 }),
  'school-bell': [tone(1750, 1.3, { harmonics: [1, 0.5, 0.4, 0.3, 0.2], shape: [[0, 1], [0.8, 0.8], [1, 0]], tremolo: { hertz: 21, depth: 0.8 }, shake: { ratio: 1.34, depth: 1.5 } })],
  'church-bell': [[1, 1], [2.01, 0.6], [2.4, 0.5], [3, 0.35], [4.2, 0.25]].map(([ratio = 1, level = 1]) => tone(220 * ratio, 2.2, { level, shape: 'ring' })),
  'buzzer': [tone(160, 0.5, { harmonics: SQUARE, shape: soft, level: 0.7 })],
  'reverse-beep': [tone(1250, 0.3, { harmonics: [1, 0.1], shape: soft, times: 3, apart: 0.6 })],
  'kitchen-timer': [...Array.from({ length: 6 }, (_, i) => noise('band', 3200, 0.015, { at: i * 0.14, q: 2, shape: 'ring' })), tone(2600, 0.5, { at: 0.84, ...BELL, tremolo: { hertz: 22, depth: 0.7 } })],
};
