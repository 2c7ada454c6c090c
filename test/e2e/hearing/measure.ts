/** What ears would tell of samples, in numbers. */

type Samples = Float32Array<ArrayBufferLike>;

export const RATE = 44_100;
/** Long enough for three periods of the lowest note that is asked for, short enough that a note does not change within. */
const LISTEN = Math.round(RATE * 0.1);
/** 60 dB under the loudest is called silent. */
const SILENT = 1 / 1000;
/** A period is the first that repeats this well, of what the best does. */
const GOOD = 0.85;

export const rms = (samples: Samples): number => Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / Math.max(1, samples.length));
export const peakOf = (samples: Samples): number => samples.reduce((most, s) => Math.max(most, Math.abs(s)), 0);

/** The tenth of a second in which it is loudest. */
export function loudestPiece(samples: Samples): Samples {
  let [best, loudest] = [0, -1];
  for (let from = 0; from + LISTEN <= samples.length; from += LISTEN / 2) {
    const level = rms(samples.subarray(from, from + LISTEN));
    if (level > loudest) [best, loudest] = [from, level];
  }
  return samples.subarray(best, best + LISTEN);
}

/** Until when it is heard, in seconds. */
export function endOf(samples: Samples): number {
  const least = peakOf(samples) * SILENT;
  let last = samples.length - 1;
  while (last > 0 && Math.abs(samples[last]!) <= least) last--;
  return last / RATE;
}

/** How often a second it repeats: the shortest shift at which it is like itself. */
export function hertzOf(samples: Samples): number {
  const half = Math.floor(samples.length / 2);
  const likeness = Float64Array.from({ length: half }, (_, lag) => likenessAt(samples, lag, half));
  let from = 1;
  while (from < half && likeness[from]! > 0) from++;
  const best = likeness.subarray(from).reduce((most, value) => Math.max(most, value), 0);
  for (let lag = from; lag < half - 1; lag++) {
    if (likeness[lag]! >= GOOD * best && likeness[lag]! > likeness[lag + 1]!) return RATE / (lag + crestBetween(likeness[lag - 1]!, likeness[lag]!, likeness[lag + 1]!));
  }
  return 0;
}

/** −1 to 1: how like itself it is, shifted by `lag`. */
function likenessAt(samples: Samples, lag: number, length: number): number {
  let [product, size] = [0, 0];
  for (let i = 0; i < length; i++) {
    const [a, b] = [samples[i]!, samples[i + lag]!];
    product += a * b;
    size += a * a + b * b;
  }
  return size === 0 ? 0 : (2 * product) / size;
}

/** Where a curve through three points is highest, beside the middle one. */
const crestBetween = (before: number, at: number, after: number): number => (before - after) / (2 * (before - 2 * at + after) || 1);

const PIECE = 512;
const BANDS = Array.from({ length: 40 }, (_, i) => 110 * 2 ** (i / 6));
const WINDOWS = [0, 0.02, 0.06, 0.12, 0.25, 0.5, 1, 1.5, 2];

/** How its pitches are mixed, and how its loudness goes: two directions of length 1. */
export function characterOf(samples: Samples): { readonly colour: number[]; readonly course: number[] } {
  const part = (from: number, to: number): Samples => samples.subarray(from * RATE, to * RATE);
  return {
    colour: toUnit(BANDS.map((hertz) => strengthAt(part(0, 0.5), hertz))),
    course: toUnit(WINDOWS.slice(1).map((to, i) => rms(part(WINDOWS[i]!, to)))),
  };
}

/** How much there is around one pitch, in short pieces so that no band falls between two overtones. */
function strengthAt(samples: Samples, hertz: number): number {
  let sum = 0;
  for (let from = 0; from + PIECE <= samples.length; from += PIECE) sum += goertzel(samples.subarray(from, from + PIECE), hertz);
  return sum;
}

function goertzel(samples: Samples, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + turn * one - two, one];
  return Math.sqrt(Math.max(0, one * one + two * two - turn * one * two));
}

function toUnit(values: number[]): number[] {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}
