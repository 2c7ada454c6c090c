/** Makes samples of layers. The same layers give the same samples each time: chance has a seed. */
import { createRandom } from '../../src/core/base/random.ts';
import type { Curve, Layer, Noise, Shape, Tone } from './layer.ts';

export const RATE = 22_050;
const HIGHEST_HERTZ = 10_000;
const PEAK = 0.82;
/** Long and steady sounds are not louder than short ones. */
const MOST_RMS = 0.2;
const FADE_IN_S = 0.002;
const FADE_OUT_S = 0.02;

/** Mono, −1…1, at `RATE`; as long as the last layer. Begins and ends in silence. */
export function render(layers: readonly Layer[]): Float32Array<ArrayBuffer> {
  const struck = layers.flatMap(repeatLayer);
  const endS = Math.max(...struck.map((layer) => (layer.at ?? 0) + layer.seconds));
  const mix = new Float32Array(Math.round(endS * RATE));
  for (const [i, layer] of struck.entries()) {
    const from = Math.round((layer.at ?? 0) * RATE);
    const samples = renderLayer(layer, i + 1);
    for (let j = 0; j < samples.length && from + j < mix.length; j++) mix[from + j]! += samples[j]!;
  }
  return master(mix);
}

function repeatLayer(layer: Layer): Layer[] {
  const { times = 1, apart = layer.seconds, fade = 1, at = 0, level = 1 } = layer;
  return Array.from({ length: times }, (_, i) => ({ ...layer, at: at + i * apart, level: level * fade ** i }));
}

function renderLayer(layer: Layer, seed: number): Float32Array {
  const count = Math.round(layer.seconds * RATE);
  const source = layer.kind === 'tone' ? renderTone(layer, count) : renderNoise(layer, count, seed);
  const samples = layer.formants ? shapeByFormants(source, layer.formants) : source;
  const { tremolo, shape = 'flat', level = 1 } = layer;
  let phase = 0;
  for (let i = 0; i < count; i++) {
    const place = i / count;
    if (tremolo) phase += 2 * Math.PI * valueAt(tremolo.hertz, place) / RATE;
    const soften = tremolo ? 1 - tremolo.depth * (0.5 - 0.5 * Math.cos(phase)) : 1;
    samples[i]! *= level * levelAt(shape, place) * edgeAt(i, count) * soften;
  }
  return samples;
}

function renderTone({ hertz, harmonics = [1], vibrato, shake }: Tone, count: number): Float32Array {
  const samples = new Float32Array(count);
  const most = harmonics.reduce((sum, level) => sum + level, 0);
  let phase = 0;
  for (let i = 0; i < count; i++) {
    const place = i / count;
    const sway = vibrato ? 2 ** (vibrato.semitones / 12 * Math.sin(2 * Math.PI * vibrato.hertz * i / RATE)) : 1;
    const now = valueAt(hertz, place) * sway;
    phase += 2 * Math.PI * now / RATE;
    const shaken = shake ? phase + valueAt(shake.depth, place) * Math.sin(phase * shake.ratio) : phase;
    let sum = 0;
    for (let k = 0; k < harmonics.length && now * (k + 1) < HIGHEST_HERTZ; k++) sum += harmonics[k]! * Math.sin(shaken * (k + 1));
    samples[i] = sum / most;
  }
  return samples;
}

function renderNoise({ pass, hertz, q = 0.8 }: Noise, count: number, seed: number): Float32Array {
  const random = createRandom(seed * 7919);
  return filter(Float32Array.from({ length: count }, () => random.next() * 2 - 1), pass, hertz, q);
}

function shapeByFormants(source: Float32Array, formants: NonNullable<Layer['formants']>): Float32Array {
  const sum = new Float32Array(source.length);
  for (const { hertz, q, level } of formants) {
    const band = filter(source, 'band', hertz, q);
    for (let i = 0; i < sum.length; i++) sum[i]! += band[i]! * level;
  }
  return sum;
}

/** A state-variable filter whose frequency may move. Source: A. Simper, "Linear trapezoidal integrated SVF", 2013. */
function filter(source: Float32Array, pass: Noise['pass'], hertz: Curve, q: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(source.length);
  let [one, two] = [0, 0];
  for (let i = 0; i < source.length; i++) {
    const g = Math.tan(Math.PI * Math.min(valueAt(hertz, i / source.length), HIGHEST_HERTZ) / RATE);
    const a1 = 1 / (1 + g * (g + 1 / q));
    const v3 = source[i]! - two;
    const band = a1 * one + g * a1 * v3;
    const low = two + g * band;
    [one, two] = [2 * band - one, 2 * low - two];
    samples[i] = pass === 'low' ? low : pass === 'band' ? band / q : source[i]! - band / q - low;
  }
  return samples;
}

const levelAt = (shape: Shape, place: number): number => (shape === 'flat' ? 1 : shape === 'ring' ? Math.exp(-5 * place) : valueAt(shape, place));

/** Two milliseconds at both ends: a layer that begins or stops at once clicks. */
const edgeAt = (i: number, count: number): number => Math.min(1, i / (FADE_IN_S * RATE), (count - i) / (FADE_IN_S * RATE));

function valueAt(curve: Curve, place: number): number {
  if (typeof curve === 'number') return curve;
  const after = curve.findIndex(([at]) => at > place);
  if (after <= 0) return (after === 0 ? curve[0] : curve.at(-1))![1];
  const [[fromAt, from], [toAt, to]] = [curve[after - 1]!, curve[after]!];
  return from + (to - from) * (place - fromAt) / (toAt - fromAt);
}

/** As loud as the others, without what no loudspeaker plays, silent at both ends. */
function master(samples: Float32Array): Float32Array<ArrayBuffer> {
  const clean = filter(samples, 'high', 30, 0.7);
  const peak = clean.reduce((most, s) => Math.max(most, Math.abs(s)), 0) || 1;
  const rms = Math.sqrt(clean.reduce((sum, s) => sum + s * s, 0) / clean.length) || 1;
  const gain = Math.min(PEAK / peak, MOST_RMS / rms);
  return clean.map((s, i) => s * gain * Math.min(1, i / (FADE_IN_S * RATE), (clean.length - 1 - i) / (FADE_OUT_S * RATE)));
}
