/** What music blocks do. The tempo is the project's, the instrument each target's; a beat is a part of a minute. */
import type { ScriptMusic } from '../emit/script-api.ts';
import { drumOfMidi, instrumentOfMidi } from './midi.ts';
import type { Tone } from './ports.ts';
import type { RuntimeTarget } from './target.ts';
import type { Thread } from './thread.ts';
import type { World } from './world.ts';

const DRUMS = 18;
const INSTRUMENTS = 21;
const MOST_BEATS = 100;
const MOST_NOTE = 130;
const LEAST_TEMPO = 20;
const MOST_TEMPO = 500;
/** A program may ask for thousands in a tick; more than this nobody hears apart. */
const MOST_TONES_IN_TICK = 30;

export class MusicTools implements ScriptMusic {
  readonly #world: Pick<World, 'sound' | 'tell'>;
  readonly #nowMs: () => number;
  #tempo = 60;
  #tonesInTick = 0;
  #tickMs = 0;

  constructor(world: Pick<World, 'sound' | 'tell'>, nowMs: () => number) {
    this.#world = world;
    this.#nowMs = nowMs;
  }

  tempo(): number { return this.#tempo; }
  setTempo(beatsPerMinute: number): void { this.#tempo = clamp(beatsPerMinute, LEAST_TEMPO, MOST_TEMPO); }
  changeTempo(change: number): void { this.setTempo(this.#tempo + change); }

  /** Does it take time? So for notes and drums. */
  rest(thread: Thread, beats: number): boolean {
    const seconds = this.#seconds(clamp(beats, 0, MOST_BEATS));
    if (seconds > 0) thread.sleepUntil(this.#nowMs() + seconds * 1000);
    return seconds > 0;
  }

  playDrum(thread: Thread, target: RuntimeTarget, drum: number, beats: number): boolean {
    const wrapped = wrap(drum, DRUMS);
    this.#play(target, { kind: 'drum', drum: wrapped }, `drum ${wrapped} beats ${beats}`);
    return this.rest(thread, beats);
  }

  playMidiDrum(thread: Thread, target: RuntimeTarget, drum: number, beats: number): boolean {
    const known = drumOfMidi(drum);
    return known === undefined ? this.rest(thread, beats) : this.playDrum(thread, target, known, beats);
  }

  /** A note of no beats is silent; a drum of no beats is heard. */
  playNote(thread: Thread, target: RuntimeTarget, note: number, beats: number): boolean {
    const kept = clamp(note, 0, MOST_NOTE);
    const seconds = this.#seconds(clamp(beats, 0, MOST_BEATS));
    const { instrument } = target;
    if (seconds > 0) this.#play(target, { kind: 'note', note: kept, instrument, seconds }, `note ${kept} instrument ${instrument} beats ${beats}`);
    return this.rest(thread, beats);
  }

  setInstrument(target: RuntimeTarget, instrument: number): void { target.instrument = wrap(instrument, INSTRUMENTS); }
  setMidiInstrument(target: RuntimeTarget, program: number): void { target.instrument = instrumentOfMidi(program); }

  #play(target: RuntimeTarget, tone: Tone, text: string): void {
    this.#world.tell({ kind: 'sound', target: target.name, text });
    if (this.#tickMs !== this.#nowMs()) [this.#tickMs, this.#tonesInTick] = [this.#nowMs(), 0];
    if (++this.#tonesInTick <= MOST_TONES_IN_TICK) this.#world.sound.playTone(target.id, tone, target);
  }

  #seconds(beats: number): number { return (60 / this.#tempo) * beats; }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** 1…count, going round at both ends. */
const wrap = (value: number, count: number): number => {
  const index = Math.round(value) - 1;
  return Number.isFinite(index) ? index - Math.floor(index / count) * count + 1 : 1;
};
