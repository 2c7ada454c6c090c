/** Animals and people: a buzz or a breath, shaped by a mouth. */
import { later, noise, SAW, SQUARE, tone, VOICE, type Layer } from './layer.ts';

const vowel = (first: number, second: number, third = 2600) => [{ hertz: first, q: 7, level: 1 }, { hertz: second, q: 9, level: 0.6 }, { hertz: third, q: 9, level: 0.2 }] as const;
const AH = vowel(750, 1200);
const OH = vowel(450, 850);
const OO = vowel(330, 800);
const soft = [[0, 0], [0.1, 1], [0.8, 0.9], [1, 0]] as const;
const swell = [[0, 0], [0.5, 1], [1, 0]] as const;

export const ANIMALS: Readonly<Record<string, readonly Layer[]>> = {
  'cat': [tone([[0, 480], [0.25, 720], [0.6, 640], [1, 420]], 0.8, { harmonics: VOICE, shape: soft, formants: [{ hertz: [[0, 900], [0.35, 1500], [1, 600]], q: 5, level: 1 }, { hertz: [[0, 2600], [1, 1500]], q: 6, level: 0.6 }] })],
  'cat-purr': [tone(26, 1.4, { harmonics: SAW, shape: swell, formants: [{ hertz: 220, q: 2, level: 1 }, { hertz: 480, q: 3, level: 0.5 }] }), noise('band', 500, 1.4, { level: 0.4, shape: swell, tremolo: { hertz: 26, depth: 0.9 } })],
  'dog': [0, 0.34].flatMap((at) => later(at, tone([[0, 300], [0.2, 480], [1, 220]], 0.2, { harmonics: VOICE, shape: [[0, 0], [0.1, 1], [0.5, 0.7], [1, 0]], formants: AH }), noise('band', 1100, 0.15, { level: 0.25, shape: 'ring' }))),
  'wolf': [tone([[0, 260], [0.25, 560], [0.75, 540], [1, 330]], 1.9, { harmonics: [1, 0.4, 0.15, 0.05], shape: soft, vibrato: { hertz: 4, semitones: 0.3 } })],
  'cow': [tone([[0, 110], [0.3, 150], [0.8, 140], [1, 105]], 1.4, { harmonics: VOICE, shape: soft, formants: [{ hertz: [[0, 260], [0.4, 520], [1, 300]], q: 4, level: 1 }, { hertz: 950, q: 6, level: 0.35 }] })],
  'sheep': [tone(310, 0.95, { harmonics: VOICE, shape: soft, tremolo: { hertz: 9, depth: 0.75 }, vibrato: { hertz: 9, semitones: 0.5 }, formants: vowel(650, 1700) })],
  'horse': [tone([[0, 900], [0.2, 1150], [1, 380]], 1.15, { harmonics: VOICE, shape: soft, tremolo: { hertz: [[0, 16], [1, 9]], depth: 0.8 }, formants: vowel(1000, 1900) })],
  'horse-gallop': [0, 0.12, 0.24].flatMap((at) => later(at, tone([[0, 260], [1, 110]], 0.07, { shape: 'ring', times: 3, apart: 0.44 }), noise('band', 900, 0.05, { level: 0.6, shape: 'ring', times: 3, apart: 0.44 }))),
  'rooster': [[0, 0.14, 620], [0.18, 0.14, 720], [0.36, 0.2, 690], [0.6, 0.7, 880]].flatMap(([at = 0, seconds = 0.1, hertz = 600]) => later(at, tone([[0, hertz * 0.85], [0.2, hertz], [0.7, hertz], [1, hertz * 0.6]], seconds, { harmonics: VOICE, shape: soft, formants: vowel(1000, 1800) }))),
  'hen': [0, 0.22, 0.44, 0.62].map((at, i) => tone([[0, 420], [0.4, i === 3 ? 760 : 520], [1, 380]], i === 3 ? 0.4 : 0.12, { at, harmonics: VOICE, shape: soft, formants: vowel(900, 1600) })),
  'duck': [0, 0.24, 0.46].map((at) => tone([[0, 270], [0.3, 300], [1, 210]], 0.17, { at, harmonics: SQUARE, shape: soft, formants: [{ hertz: 1100, q: 3, level: 1 }, { hertz: 2300, q: 6, level: 0.6 }] })),
  'bird': [0, 0.16, 0.32, 0.6].map((at, i) => tone([[0, 3200 + i * 200], [0.4, 4300], [1, 2900]], i === 3 ? 0.3 : 0.11, { at, shape: soft, ...(i === 3 ? { vibrato: { hertz: 28, semitones: 1.6 } } : {}) })),
  'cuckoo': [tone(660, 0.28, { harmonics: [1, 0.12], shape: soft }), tone(524, 0.42, { at: 0.4, harmonics: [1, 0.12], shape: soft })],
  'owl': [[0, 0.25], [0.4, 0.22], [0.72, 0.6]].map(([at = 0, seconds = 0.2]) => tone([[0, 340], [0.3, 390], [1, 330]], seconds, { at, harmonics: [1, 0.25, 0.06], shape: soft })),
  'frog': [0, 0.32].flatMap((at) => later(at, tone([[0, 150], [1, 210]], 0.24, { harmonics: SQUARE, shape: soft, tremolo: { hertz: 42, depth: 0.9 }, formants: vowel(700, 1500) }))),
  'cricket': [tone(4500, 0.13, { shape: soft, tremolo: { hertz: 60, depth: 1 }, times: 5, apart: 0.22 })],
  'bee': [tone([[0, 190], [0.5, 235], [1, 180]], 1.1, { harmonics: SAW, shape: swell, vibrato: { hertz: 7, semitones: 0.5 }, formants: vowel(500, 1300, 3200) })],
  'snake': [noise('high', [[0, 4200], [1, 5200]], 0.9, { shape: soft, tremolo: { hertz: 13, depth: 0.3 } })],
  'elephant': [tone([[0, 300], [0.25, 620], [0.7, 560], [1, 380]], 1.2, { harmonics: SAW, shape: soft, vibrato: { hertz: 19, semitones: 0.7 }, formants: vowel(900, 1700, 2900) })],
  'lion': [tone([[0, 90], [0.3, 125], [1, 70]], 1.5, { harmonics: VOICE, shape: soft, tremolo: { hertz: 31, depth: 0.7 }, formants: vowel(380, 800) }), noise('band', 600, 1.5, { level: 0.35, shape: soft, tremolo: { hertz: 31, depth: 0.6 } })],
  'dolphin': [tone([[0, 2400], [0.5, 5200], [1, 2600]], 0.28, { shape: soft, times: 2, apart: 0.33 }), tone(3200, 0.012, { at: 0.7, times: 12, apart: 0.024, shape: 'ring' })],
  'whale': [tone([[0, 190], [0.4, 330], [0.7, 280], [1, 140]], 2, { harmonics: [1, 0.3, 0.15], shape: soft, vibrato: { hertz: 3, semitones: 0.6 } })],
  'mouse': [0, 0.13, 0.26].map((at) => tone([[0, 3400], [0.5, 4200], [1, 3600]], 0.08, { at, harmonics: [1, 0.2], shape: soft })),
};

/** One clap of two hands; a crowd is many of them. */
const clap = (at: number, level = 1): Layer[] => later(at, noise('band', 1200, 0.09, { q: 1.2, level, shape: 'ring' }), noise('band', 2300, 0.05, { q: 2, level: level * 0.6, shape: 'ring' }));
const scattered = (count: number, seconds: number): number[] => Array.from({ length: count }, (_, i) => ((i * 0.618_034) % 1) * seconds);

export const PEOPLE: Readonly<Record<string, readonly Layer[]>> = {
  'clap': clap(0),
  'clap-rhythm': [0, 0.35, 0.7, 0.875, 1.05].flatMap((at) => clap(at)),
  'applause': [...scattered(120, 1.8).flatMap((at) => clap(at, 0.4 + (at % 0.1) * 4)), noise('band', 1800, 1.9, { q: 0.6, level: 0.25, shape: [[0, 0], [0.2, 1], [0.7, 0.8], [1, 0]] })],
  'finger-snap': [noise('band', 2600, 0.05, { q: 3, shape: 'ring' }), tone([[0, 2100], [1, 1500]], 0.04, { shape: 'ring', level: 0.7 })],
  'steps': [noise('low', 500, 0.09, { shape: 'ring', times: 4, apart: 0.42 }), noise('band', 1900, 0.04, { at: 0.04, level: 0.3, shape: 'ring', times: 4, apart: 0.42 })],
  'steps-snow': [noise('band', [[0, 2400], [1, 1500]], 0.17, { q: 1.1, shape: swell, tremolo: { hertz: 70, depth: 0.6 }, times: 3, apart: 0.5 })],
  'running': [noise('low', 700, 0.07, { shape: 'ring', times: 8, apart: 0.17 }), noise('band', 2300, 0.03, { level: 0.4, shape: 'ring', times: 8, apart: 0.17 })],
  'whistle-lips': [tone([[0, 1100], [0.35, 1900], [0.6, 1900], [1, 1300]], 0.7, { shape: soft, vibrato: { hertz: 6, semitones: 0.2 } }), noise('band', 1700, 0.7, { q: 5, level: 0.12, shape: soft })],
  'laugh': [0, 0.17, 0.34, 0.51, 0.7].flatMap((at, i) => later(at, tone([[0, 330 - i * 14], [0.3, 360 - i * 14], [1, 250 - i * 8]], 0.12, { harmonics: VOICE, shape: soft, formants: AH }), noise('band', 1300, 0.05, { level: 0.25, shape: 'ring' }))),
  'giggle': [0, 0.11, 0.22, 0.33, 0.44, 0.55].map((at, i) => tone([[0, 620 + (i % 2) * 90], [1, 520]], 0.08, { at, harmonics: VOICE, shape: soft, formants: vowel(500, 2100, 3000) })),
  'wow': [tone([[0, 190], [0.4, 330], [1, 170]], 0.8, { harmonics: VOICE, shape: soft, formants: [{ hertz: [[0, 320], [0.5, 760], [1, 340]], q: 6, level: 1 }, { hertz: [[0, 700], [0.5, 1250], [1, 720]], q: 8, level: 0.6 }] })],
  'hum': [tone([[0, 220], [0.5, 262], [1, 220]], 0.9, { harmonics: VOICE, shape: soft, vibrato: { hertz: 5, semitones: 0.25 }, formants: OO })],
  'choir': [220, 277, 330, 440].map((hertz) => tone(hertz, 1.6, { harmonics: VOICE, shape: [[0, 0], [0.25, 1], [0.7, 0.9], [1, 0]], vibrato: { hertz: 5, semitones: 0.2 }, formants: OH })),
  'yawn': [tone([[0, 230], [0.3, 300], [1, 140]], 1.4, { harmonics: VOICE, shape: soft, formants: [{ hertz: [[0, 400], [0.4, 780], [1, 420]], q: 5, level: 1 }, { hertz: 1150, q: 7, level: 0.4 }] }), noise('band', 900, 1.4, { level: 0.2, shape: swell })],
  'snore': [tone(58, 0.8, { harmonics: SAW, shape: swell, tremolo: { hertz: 24, depth: 0.8 }, formants: vowel(420, 950) }), noise('band', 1500, 0.8, { at: 0.95, level: 0.35, shape: swell })],
  'sneeze': [noise('band', [[0, 900], [1, 1600]], 0.35, { q: 2, level: 0.3, shape: [[0, 0], [0.9, 1], [1, 0]] }), noise('high', 1800, 0.3, { at: 0.45, shape: 'ring' }), tone([[0, 520], [1, 260]], 0.22, { at: 0.45, harmonics: VOICE, shape: 'ring', formants: AH })],
  'kiss': [tone([[0, 700], [1, 2600]], 0.09, { shape: swell }), noise('band', 3000, 0.06, { at: 0.07, q: 3, level: 0.7, shape: 'ring' })],
  'heartbeat': [tone([[0, 75], [1, 45]], 0.16, { shape: 'ring', times: 2, apart: 0.8 }), tone([[0, 65], [1, 40]], 0.18, { at: 0.24, level: 0.75, shape: 'ring', times: 2, apart: 0.8 }), noise('low', 160, 0.12, { level: 0.6, shape: 'ring', times: 2, apart: 0.8 })],
};
