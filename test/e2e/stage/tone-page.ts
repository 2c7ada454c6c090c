/** The stage's page, and the synthesiser heard by numbers instead of ears. */
import './page.ts';
import type { Tone } from '../../../src/core/runtime/ports.ts';
import { startTone } from '../../../src/audio/synth.ts';

const RATE = 24_000;
const SECONDS = 2;
const PIECE = 256;
const WINDOWS = [0, 0.02, 0.06, 0.12, 0.25, 0.5, 1, 1.5, 2];
const BANDS = Array.from({ length: 40 }, (_, i) => 110 * 2 ** (i / 6));

const rms = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / Math.max(1, samples.length));

/** How much there is around one pitch, in short pieces so that no band falls between two overtones. */
function strengthAt(samples: Float32Array, hertz: number): number {
  let sum = 0;
  for (let from = 0; from + PIECE <= samples.length; from += PIECE) sum += goertzel(samples.subarray(from, from + PIECE), hertz);
  return sum;
}

function goertzel(samples: Float32Array, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + turn * one - two, one];
  return Math.sqrt(Math.max(0, one * one + two * two - turn * one * two));
}

const toUnit = (values: number[]): number[] => {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
};

/** What is heard of a tone: the loudest sample, the time it lasts, and its colour and course as two directions of length 1. */
async function hearTone(tone: Tone): Promise<Heard> {
  const context = new OfflineAudioContext(1, RATE * SECONDS, RATE);
  const endS = startTone(context, context.destination, tone, 0);
  const samples = (await context.startRendering()).getChannelData(0);
  const part = (from: number, to: number): Float32Array => samples.subarray(from * RATE, to * RATE);
  return {
    endS,
    peak: samples.reduce((most, s) => Math.max(most, Math.abs(s)), 0),
    colour: toUnit(BANDS.map((hertz) => strengthAt(part(0, 0.5), hertz))),
    course: toUnit(WINDOWS.slice(1).map((to, i) => rms(part(WINDOWS[i]!, to)))),
  };
}

export interface Heard { readonly endS: number; readonly peak: number; readonly colour: readonly number[]; readonly course: readonly number[] }

declare global { interface Window { hearTone: typeof hearTone } }
window.hearTone = hearTone;
