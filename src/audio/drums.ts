/** The 18 drums as layers of falling tones and of filtered noise, in the order of the block's menu. */

/** A tone that falls from one pitch to another; `partials` are more of it at other pitches, as metal rings. */
export interface DrumTone { readonly from: number; readonly to: number; readonly seconds: number; readonly level: number; readonly wave?: OscillatorType; readonly partials?: readonly number[] }
export interface DrumNoise { readonly filter: BiquadFilterType; readonly hertz: number; readonly q?: number; readonly seconds: number; readonly level: number }

export interface Drum {
  readonly tones?: readonly DrumTone[];
  readonly noises?: readonly DrumNoise[];
  /** Struck so many times, so many seconds apart: claps, scrapers, rattles. */
  readonly strokes?: number;
  readonly apart?: number;
}

const METAL = [1, 1.342, 1.2312, 1.6532, 1.9523, 2.1523];
const tone = (from: number, to: number, seconds: number, level: number, more: Partial<DrumTone> = {}): DrumTone => ({ from, to, seconds, level, ...more });
const noise = (filter: BiquadFilterType, hertz: number, seconds: number, level: number, q = 0.8): DrumNoise => ({ filter, hertz, seconds, level, q });

export const DRUMS: readonly Drum[] = [
  /* snare drum */ { tones: [tone(220, 160, 0.12, 0.5)], noises: [noise('highpass', 1500, 0.18, 0.7)] },
  /* bass drum */ { tones: [tone(150, 45, 0.35, 1)] },
  /* side stick */ { tones: [tone(1700, 1500, 0.03, 0.5, { wave: 'triangle' })], noises: [noise('bandpass', 2200, 0.03, 0.5, 2)] },
  /* crash cymbal */ { tones: [tone(320, 315, 1.4, 0.06, { wave: 'square', partials: METAL })], noises: [noise('highpass', 4500, 1.6, 0.5)] },
  /* open hi-hat */ { tones: [tone(420, 415, 0.4, 0.05, { wave: 'square', partials: METAL })], noises: [noise('highpass', 8000, 0.5, 0.5)] },
  /* closed hi-hat */ { noises: [noise('highpass', 9000, 0.06, 0.6)] },
  /* tambourine */ { noises: [noise('bandpass', 9500, 0.09, 0.9, 3)], strokes: 3, apart: 0.035 },
  /* hands */ { noises: [noise('bandpass', 1200, 0.09, 1, 1.2)], strokes: 3, apart: 0.013 },
  /* claves */ { tones: [tone(2500, 2480, 0.06, 0.8)] },
  /* wood block */ { tones: [tone(900, 820, 0.07, 0.8, { wave: 'triangle', partials: [1, 1.51] })] },
  /* cowbell */ { tones: [tone(560, 555, 0.3, 0.3, { wave: 'square', partials: [1, 1.48] })] },
  /* triangle */ { tones: [tone(4200, 4195, 1.2, 0.25, { partials: [1, 1.53, 2.31] })] },
  /* bongo */ { tones: [tone(560, 480, 0.12, 0.9)], noises: [noise('bandpass', 2400, 0.02, 0.4)] },
  /* conga */ { tones: [tone(200, 165, 0.32, 0.9)], noises: [noise('bandpass', 900, 0.02, 0.3)] },
  /* cabasa */ { noises: [noise('bandpass', 6500, 0.1, 0.7, 1.5)], strokes: 2, apart: 0.06 },
  /* guiro */ { noises: [noise('bandpass', 3000, 0.02, 2.5, 4)], strokes: 14, apart: 0.018 },
  /* vibraslap */ { tones: [tone(2800, 2750, 0.02, 0.4, { wave: 'square' })], strokes: 22, apart: 0.026 },
  /* cuica */ { tones: [tone(380, 720, 0.25, 0.7, { wave: 'triangle' })] },
];
