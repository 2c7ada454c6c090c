/** Makes notes and drums out of oscillators and noise: nothing is loaded. */
import type { Tone } from '../core/runtime/ports.ts';
import { DRUMS, type Drum, type DrumNoise, type DrumTone } from './drums.ts';
import { INSTRUMENTS, type Instrument } from './instruments.ts';

/** Where a tone goes; `atS` is the context's time at which it begins. */
interface Stand { readonly context: BaseAudioContext; readonly out: AudioNode; readonly atS: number }

const CONCERT_A = 440;
const VIBRATO_HERTZ = 5;
const NOTE_LEVEL = 0.32;
const DRUM_LEVEL = 0.7;
/** Exponential fades never reach 0: this is as good. */
const SILENCE = 0.001;
const NOISE_SECONDS = 2;

export const hertzOf = (note: number): number => CONCERT_A * 2 ** ((note - 69) / 12);

/** Starts `tone` at `atS`; gives the time at which it is over. It goes to `out`. */
export function startTone(context: BaseAudioContext, out: AudioNode, tone: Tone, atS: number): number {
  const stand = { context, out, atS };
  if (tone.kind === 'note') return startNote(stand, INSTRUMENTS[tone.instrument - 1] ?? INSTRUMENTS[0]!, tone.note, tone.seconds);
  return startDrum(stand, DRUMS[tone.drum - 1] ?? DRUMS[0]!);
}

function startNote({ context, out, atS }: Stand, instrument: Instrument, note: number, seconds: number): number {
  const hertz = hertzOf(note);
  const endS = atS + seconds + instrument.release;
  const envelope = new GainNode(context, { gain: 0 });
  shapeNote(envelope.gain, instrument, atS, seconds);
  const body = instrument.lowpass === undefined ? envelope : dullNote(context, instrument, instrument.lowpass * hertz, atS, envelope);
  envelope.connect(out);
  const wave = waveOf(context, instrument);
  for (const detune of instrument.chorus === undefined ? [0] : [-instrument.chorus / 2, instrument.chorus / 2]) {
    const source = new OscillatorNode(context, { type: 'custom', periodicWave: wave, frequency: hertz, detune });
    if (instrument.vibrato) sway(source, instrument.vibrato, atS, endS);
    source.connect(body);
    source.start(atS);
    source.stop(endS);
  }
  if (instrument.breath) addBreath({ context, out: envelope, atS }, instrument.breath, hertz, endS);
  return endS;
}

function shapeNote(gain: AudioParam, { attack, decay, sustain, release }: Instrument, atS: number, seconds: number): void {
  const rise = Math.min(attack, seconds / 2);
  gain.setValueAtTime(0, atS);
  gain.linearRampToValueAtTime(NOTE_LEVEL, atS + rise);
  gain.setTargetAtTime(NOTE_LEVEL * sustain, atS + rise, decay);
  gain.setTargetAtTime(0, atS + seconds, release / 5);
}

function dullNote(context: BaseAudioContext, { isDulling, decay }: Instrument, hertz: number, atS: number, next: AudioNode): AudioNode {
  const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: hertz });
  if (isDulling) filter.frequency.setTargetAtTime(hertz / 3, atS, decay);
  filter.connect(next);
  return filter;
}

function sway(source: OscillatorNode, cents: number, atS: number, endS: number): void {
  const { context } = source;
  const slow = new OscillatorNode(context, { frequency: VIBRATO_HERTZ });
  slow.connect(new GainNode(context, { gain: cents })).connect(source.detune);
  slow.start(atS);
  slow.stop(endS);
}

function addBreath({ context, out, atS }: Stand, level: number, hertz: number, endS: number): void {
  const source = new AudioBufferSourceNode(context, { buffer: noiseOf(context), loop: true });
  source.connect(new BiquadFilterNode(context, { type: 'bandpass', frequency: hertz * 2, Q: 1 })).connect(new GainNode(context, { gain: level })).connect(out);
  source.start(atS);
  source.stop(endS);
}

function startDrum(stand: Stand, { tones = [], noises = [], strokes = 1, apart = 0 }: Drum): number {
  let endS = stand.atS;
  for (let stroke = 0; stroke < strokes; stroke++) {
    const struck = { ...stand, atS: stand.atS + stroke * apart };
    for (const tone of tones) endS = Math.max(endS, strikeTone(struck, tone));
    for (const noise of noises) endS = Math.max(endS, strikeNoise(struck, noise));
  }
  return endS;
}

function strikeTone(stand: Stand, { from, to, seconds, level, wave = 'sine', partials = [1] }: DrumTone): number {
  const { context, atS } = stand;
  const endS = atS + seconds;
  const envelope = fading(stand, level, seconds);
  for (const partial of partials) {
    const source = new OscillatorNode(context, { type: wave });
    source.frequency.setValueAtTime(from * partial, atS);
    source.frequency.exponentialRampToValueAtTime(to * partial, endS);
    source.connect(envelope);
    source.start(atS);
    source.stop(endS);
  }
  return endS;
}

function strikeNoise(stand: Stand, { filter, hertz, q = 1, seconds, level }: DrumNoise): number {
  const { context, atS } = stand;
  const source = new AudioBufferSourceNode(context, { buffer: noiseOf(context) });
  source.connect(new BiquadFilterNode(context, { type: filter, frequency: hertz, Q: q })).connect(fading(stand, level, seconds));
  source.start(atS);
  source.stop(atS + seconds);
  return atS + seconds;
}

function fading({ context, out, atS }: Stand, level: number, seconds: number): GainNode {
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(level * DRUM_LEVEL, atS);
  envelope.gain.exponentialRampToValueAtTime(SILENCE, atS + seconds);
  envelope.connect(out);
  return envelope;
}

const waves = new WeakMap<BaseAudioContext, Map<Instrument, PeriodicWave>>();
const noises = new WeakMap<BaseAudioContext, AudioBuffer>();

function waveOf(context: BaseAudioContext, instrument: Instrument): PeriodicWave {
  const known = waves.get(context) ?? new Map<Instrument, PeriodicWave>();
  waves.set(context, known);
  let wave = known.get(instrument);
  if (!wave) {
    const imag = Float32Array.from([0, ...instrument.harmonics]);
    known.set(instrument, wave = context.createPeriodicWave(new Float32Array(imag.length), imag));
  }
  return wave;
}

/** The same noise each time: a drum sounds alike at every stroke. */
function noiseOf(context: BaseAudioContext): AudioBuffer {
  let buffer = noises.get(context);
  if (!buffer) {
    const { sampleRate } = context;
    buffer = context.createBuffer(1, sampleRate * NOISE_SECONDS, sampleRate);
    const samples = buffer.getChannelData(0);
    let seed = 1;
    for (let i = 0; i < samples.length; i++) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      samples[i] = seed / 2 ** 31 - 1;
    }
    noises.set(context, buffer);
  }
  return buffer;
}
