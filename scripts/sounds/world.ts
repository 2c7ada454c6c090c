/** What is heard outside, and what people built: water, wind, engines, doors. */
import { echo, later, noise, SAW, SQUARE, tone, type Curve, type Layer } from './layer.ts';

const soft = [[0, 0], [0.1, 1], [0.8, 0.9], [1, 0]] as const;
const swell = [[0, 0], [0.5, 1], [1, 0]] as const;
/** Places that look like chance and are the same each time. */
const scattered = (count: number, seconds: number): number[] => Array.from({ length: count }, (_, i) => ((i * 0.618_034) % 1) * seconds);
const drop = (at: number, hertz: number, level = 1): Layer => tone([[0, hertz], [1, hertz * 2.2]], 0.06, { at, level, shape: [[0, 0], [0.1, 1], [1, 0]] });

export const NATURE: Readonly<Record<string, readonly Layer[]>> = {
  'rain': [noise('high', 1800, 2, { level: 0.7, shape: soft }), ...scattered(50, 1.9).map((at, i) => noise('band', 2500 + (i % 7) * 500, 0.02, { at, q: 4, level: 0.8, shape: 'ring' }))],
  'storm': [noise('high', 1400, 2.2, { level: 0.5, shape: soft }), noise('band', [[0, 300], [0.4, 700], [1, 350]], 2.2, { q: 2, level: 0.9, shape: swell }), noise('low', [[0, 220], [1, 70]], 1.4, { at: 0.7, level: 2.4, shape: [[0, 0], [0.08, 1], [0.3, 0.5], [0.4, 0.7], [1, 0]] })],
  'thunder': [noise('low', [[0, 900], [0.1, 300], [1, 60]], 2.2, { shape: [[0, 0], [0.03, 1], [0.15, 0.5], [0.25, 0.8], [0.5, 0.35], [1, 0]] }), noise('low', 120, 2.2, { level: 1.5, shape: [[0, 0], [0.2, 1], [1, 0]], tremolo: { hertz: 9, depth: 0.6 } })],
  'wind': [noise('band', [[0, 350], [0.3, 850], [0.6, 450], [0.8, 700], [1, 380]], 2, { q: 5, shape: swell }), noise('low', 500, 2, { level: 0.25, shape: swell })],
  'wave': [noise('low', [[0, 400], [0.45, 2600], [1, 500]], 2.2, { shape: [[0, 0.05], [0.45, 1], [0.6, 0.7], [1, 0]] }), noise('high', 3500, 1.3, { at: 0.8, level: 0.3, shape: [[0, 0], [0.2, 1], [1, 0]] })],
  'stream': [noise('band', 900, 1.9, { q: 0.7, level: 0.35, shape: soft }), ...scattered(40, 1.8).map((at, i) => drop(at, 420 + (i % 9) * 90, 0.35))],
  'drop': [drop(0, 700)],
  'drops-cave': echo(0.19, 3, 0.4, drop(0, 900), drop(0.5, 620)),
  'bubbles': [0, 0.09, 0.21, 0.28, 0.42, 0.5, 0.61, 0.75, 0.82].map((at, i) => tone([[0, 300 + (i % 4) * 110], [1, 620 + (i % 5) * 130]], 0.08, { at, shape: swell })),
  'splash': [noise('low', [[0, 5000], [1, 600]], 0.7, { shape: [[0, 0], [0.05, 1], [1, 0]] }), ...[0.25, 0.36, 0.44, 0.57].map((at, i) => drop(at, 600 + i * 130, 0.5))],
  'fire': [noise('low', 300, 1.8, { level: 1.2, shape: soft, tremolo: { hertz: 6, depth: 0.4 } }), ...scattered(36, 1.7).map((at, i) => noise('band', 1600 + (i % 6) * 700, 0.015, { at, q: 2, level: 0.5 + (i % 5) * 0.3, shape: 'ring' }))],
  'leaves': [noise('high', 3200, 0.9, { shape: swell, tremolo: { hertz: [[0, 11], [0.5, 23], [1, 14]], depth: 0.85 } })],
  'volcano': [noise('low', [[0, 90], [0.4, 350], [1, 70]], 2.2, { shape: [[0, 0], [0.35, 1], [1, 0]], tremolo: { hertz: 13, depth: 0.5 } }), tone([[0, 40], [0.4, 62], [1, 32]], 2.2, { level: 0.8, harmonics: [1, 0.6, 0.3], shape: swell })],
};

const engine = (hertz: Curve, seconds: number, body: number): Layer[] => [
  tone(hertz, seconds, { harmonics: SAW, shape: soft, formants: [{ hertz: body, q: 1.5, level: 1 }, { hertz: body * 3, q: 2, level: 0.4 }] }),
  noise('band', body * 2, seconds, { level: 0.25, shape: soft, tremolo: { hertz: 30, depth: 0.6 } }),
];
const click = (at: number, hertz = 2600, level = 1): Layer[] => later(at, noise('band', hertz, 0.018, { q: 2, level, shape: 'ring' }), tone(hertz * 0.5, 0.02, { level: level * 0.5, shape: 'ring' }));

export const MACHINES: Readonly<Record<string, readonly Layer[]>> = {
  'car': engine([[0, 55], [0.3, 70], [0.35, 60], [1, 130]], 1.6, 240),
  'car-horn': [349, 440].map((hertz) => tone(hertz, 0.55, { harmonics: SQUARE, shape: soft, formants: [{ hertz: 900, q: 1.2, level: 1 }, { hertz: 2200, q: 2, level: 0.5 }] })),
  'motorbike': engine([[0, 70], [0.45, 210], [0.5, 120], [1, 260]], 1.5, 420),
  'brakes': [tone([[0, 1900], [1, 1350]], 0.8, { harmonics: SAW, shape: soft, vibrato: { hertz: 31, semitones: 0.5 }, level: 0.5 }), noise('band', 1900, 0.8, { q: 3, shape: soft })],
  'train': [0, 0.16].flatMap((at) => later(at, noise('low', 650, 0.1, { shape: 'ring', times: 3, apart: 0.62 }), tone([[0, 240], [1, 150]], 0.09, { shape: 'ring', times: 3, apart: 0.62 }))),
  'train-whistle': [523, 622, 784].map((hertz) => tone(hertz, 1.1, { harmonics: [1, 0.5, 0.25, 0.12], shape: soft })),
  'plane': [noise('band', [[0, 500], [0.5, 1500], [1, 400]], 2, { q: 1, shape: swell }), tone([[0, 180], [0.5, 260], [1, 140]], 2, { harmonics: SAW, level: 0.4, shape: swell })],
  'helicopter': [noise('low', 700, 0.055, { shape: 'ring', times: 16, apart: 0.085 }), tone(90, 1.36, { harmonics: SAW, level: 0.25, shape: soft })],
  'boat-horn': [110, 164.8].map((hertz) => tone(hertz, 1.5, { harmonics: SAW, shape: soft, formants: [{ hertz: 350, q: 1.4, level: 1 }, { hertz: 900, q: 2, level: 0.4 }] })),
  'bicycle-bell': [0, 0.2].flatMap((at) => later(at, tone(2350, 0.5, { harmonics: [1, 0, 0.35, 0.2], shape: 'ring', tremolo: { hertz: 24, depth: 0.4 } }))),
  'door-open': [tone([[0, 210], [0.3, 330], [0.6, 260], [1, 420]], 0.9, { harmonics: SAW, shape: soft, tremolo: { hertz: [[0, 24], [0.5, 40], [1, 30]], depth: 0.8 }, formants: [{ hertz: 700, q: 3, level: 1 }, { hertz: 1700, q: 4, level: 0.5 }] })],
  'door-shut': [noise('low', 420, 0.28, { shape: 'ring' }), tone([[0, 140], [1, 70]], 0.22, { shape: 'ring' }), ...click(0.09, 1500, 0.6)],
  'knock': [tone([[0, 320], [1, 190]], 0.08, { shape: 'ring', times: 3, apart: 0.2 }), noise('band', 700, 0.05, { q: 2, shape: 'ring', times: 3, apart: 0.2 })],
  'clock': [0, 0.5, 1, 1.5].flatMap((at, i) => click(at, i % 2 === 0 ? 3000 : 2300)),
  'keyboard': [0, 0.11, 0.2, 0.34, 0.41, 0.55, 0.63, 0.8].flatMap((at, i) => click(at, 1800 + (i % 3) * 400)),
  'camera': [...click(0, 3400), noise('band', 2600, 0.12, { at: 0.04, q: 2, level: 0.6, shape: [[0, 0.2], [0.8, 1], [1, 0]] }), ...click(0.17, 2400)],
  'switch': [...click(0, 3200), ...click(0.035, 1800, 0.6)],
  'robot-walk': [0, 0.4, 0.8].flatMap((at, i) => later(at, tone([[0, 160 + (i % 2) * 40], [1, 260]], 0.2, { harmonics: SQUARE, shape: soft, level: 0.6 }), noise('low', 500, 0.12, { at: 0.22, shape: 'ring' }))),
  'robot-voice': [[0, 180], [0.16, 240], [0.3, 150], [0.46, 300], [0.62, 200]].map(([at = 0, hertz = 200], i) => tone(hertz, 0.13, { at, harmonics: SQUARE, shape: soft, tremolo: { hertz: 52, depth: 0.7 }, formants: [{ hertz: 500 + (i % 3) * 300, q: 5, level: 1 }, { hertz: 1800 - (i % 2) * 500, q: 6, level: 0.6 }] })),
  'saw': [noise('band', [[0, 1500], [1, 2600]], 0.28, { q: 1.6, shape: swell, tremolo: { hertz: 90, depth: 0.7 }, times: 3, apart: 0.36 })],
  'hammer': [tone(1900, 0.16, { harmonics: [1, 0.6, 0.3], shape: 'ring', shake: { ratio: 1.41, depth: 2 }, times: 3, apart: 0.34 }), noise('low', 800, 0.06, { shape: 'ring', times: 3, apart: 0.34 })],
  'zip': [noise('band', [[0, 1200], [1, 4200]], 0.4, { q: 3, shape: soft, tremolo: { hertz: 75, depth: 0.9 } })],
  'paper': [0, 0.14, 0.27].map((at, i) => noise('high', 2600 + i * 500, 0.16, { at, shape: swell, tremolo: { hertz: 47 + i * 12, depth: 0.8 } })),
  'glass': [2100, 3350, 4800].map((hertz, i) => tone(hertz, 0.7 - i * 0.15, { level: 1 / (i + 1), shape: 'ring' })),
  'spring': [tone([[0, 160], [0.15, 420], [1, 220]], 0.8, { harmonics: [1, 0.5, 0.3, 0.2], shape: 'ring', vibrato: { hertz: 17, semitones: 3 } })],
};
