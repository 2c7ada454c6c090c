/** What a sound of the library is made of: layers of tones and of noise, as data. `render.ts` makes samples of them. */

/** A number, or points between which it moves: `[place 0–1 in the layer, value]`. */
export type Curve = number | readonly (readonly [place: number, value: number])[];

/** `ring` falls away as a bell does, `flat` stays, a curve says it. */
export type Shape = 'ring' | 'flat' | Curve;

interface Common {
  /** Seconds from the beginning of the sound; 0 when nothing is said. */
  readonly at?: number;
  readonly seconds: number;
  readonly level?: number;
  readonly shape?: Shape;
  /** So many times a second it is softer, by `depth` 0–1. */
  readonly tremolo?: { readonly hertz: Curve; readonly depth: number };
  /** What a mouth or a body lets through: bands of the source, in parallel. */
  readonly formants?: readonly { readonly hertz: Curve; readonly q: number; readonly level: number }[];
  readonly times?: number;
  /** Seconds between one time and the next; each is `fade` as loud as the one before. */
  readonly apart?: number;
  readonly fade?: number;
}

export interface Tone extends Common {
  readonly kind: 'tone';
  readonly hertz: Curve;
  /** How loud the fundamental and its overtones are; one pure tone when nothing is said. */
  readonly harmonics?: readonly number[];
  readonly vibrato?: { readonly hertz: number; readonly semitones: number };
  /** A second tone, `ratio` times as high, that shakes the first by `depth` (radians): bells, metal, voices of machines. */
  readonly shake?: { readonly ratio: number; readonly depth: Curve };
}

export interface Noise extends Common {
  readonly kind: 'noise';
  readonly hertz: Curve;
  readonly pass: 'low' | 'band' | 'high';
  readonly q?: number;
}

export type Layer = Tone | Noise;

export const SAW: readonly number[] = Array.from({ length: 24 }, (_, i) => 1 / (i + 1));
export const SQUARE: readonly number[] = Array.from({ length: 15 }, (_, i) => (i % 2 === 0 ? 1 / (i + 1) : 0));
/** A voice's buzz before the mouth shapes it. */
export const VOICE: readonly number[] = Array.from({ length: 40 }, (_, i) => 1 / (i + 1) ** 1.1);

export const tone = (hertz: Curve, seconds: number, more: Partial<Omit<Tone, 'kind'>> = {}): Tone => ({ kind: 'tone', hertz, seconds, ...more });
export const noise = (pass: Noise['pass'], hertz: Curve, seconds: number, more: Partial<Omit<Noise, 'kind'>> = {}): Noise => ({ kind: 'noise', pass, hertz, seconds, ...more });

/** Everything later by `seconds`. */
export const later = (seconds: number, ...layers: readonly Layer[]): Layer[] => layers.map((layer) => ({ ...layer, at: (layer.at ?? 0) + seconds }));

/** The same again, softer each time: a cave, a valley. */
export const echo = (apart: number, times: number, fade: number, ...layers: readonly Layer[]): Layer[] =>
  Array.from({ length: times + 1 }, (_, i) => later(i * apart, ...layers).map((layer) => ({ ...layer, level: (layer.level ?? 1) * fade ** i }))).flat();

/** MIDI number to hertz: 69 is 440. */
export const pitch = (note: number): number => 440 * 2 ** ((note - 69) / 12);

/** Notes one after another, `beat` seconds each beat; null is a rest. `ring` is how many seconds a note is heard at least. */
export function melody(beat: number, notes: readonly (readonly [note: number | null, beats?: number])[], sound: Partial<Omit<Tone, 'kind' | 'hertz'>> = {}): Layer[] {
  let at = 0;
  return notes.flatMap(([note, beats = 1]) => {
    const start = at;
    at += beats * beat;
    return note === null ? [] : [tone(pitch(note), sound.seconds ?? beats * beat, { harmonics: [1, 0.4, 0.2, 0.1], shape: 'ring', ...sound, at: start })];
  });
}

/** Notes together. */
export const chord = (notes: readonly number[], seconds: number, sound: Partial<Omit<Tone, 'kind' | 'hertz'>> = {}): Layer[] =>
  notes.map((note) => tone(pitch(note), seconds, { harmonics: [1, 0.4, 0.2, 0.1], shape: 'ring', ...sound }));
