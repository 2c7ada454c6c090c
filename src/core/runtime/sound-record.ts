/** Sound of runs without a loudspeaker: sounds last as long as they would, and what was heard is kept, for checks ("a beat every second"). */
import type { PlayHow, SoundPort, Tone } from './ports.ts';

/** `seconds` since the run began; `what`: a sound's name, a note as MIDI counts, a drum's number, the words spoken. */
export interface Heard { readonly seconds: number; readonly sprite: string; readonly kind: 'sound' | 'note' | 'drum' | 'speech'; readonly what: string | number }

/** Beyond this nothing more is kept: memory is bounded. */
const MOST_HEARD = 10_000;

interface PlayingSound extends PlayHow { readonly owner: string; readonly name: string; readonly endMs: number; readonly onEnd: () => void }

export class SoundRecord implements SoundPort {
  readonly #nowMs: () => number;
  readonly #lengthMs: (md5ext: string) => number;
  readonly #heard: Heard[] = [];
  #playing: PlayingSound[] = [];

  /** `lengthMs` of a sound whose file does not say it. */
  constructor(nowMs: () => number, lengthMs: (md5ext: string) => number) {
    this.#nowMs = nowMs;
    this.#lengthMs = lengthMs;
  }

  /** In the order in which it began. */
  get heard(): readonly Heard[] { return this.#heard; }

  play: SoundPort['play'] = (owner, sound, _mix, how, onEnd) => {
    this.#end((other) => other.bank === how.bank && other.name === sound.name);
    this.#keep(owner, 'sound', sound.name);
    const known = sound.rate > 0 ? (sound.sampleCount / sound.rate) * 1000 : this.#lengthMs(sound.md5ext);
    this.#playing.push({ ...how, owner, name: sound.name, endMs: this.#nowMs() + known, onEnd });
  };

  setMix(): void { /* Nobody listens. */ }

  playTone(owner: string, tone: Tone): void {
    if (tone.kind === 'note') this.#keep(owner, 'note', tone.note);
    else this.#keep(owner, 'drum', tone.drum);
  }

  speak: SoundPort['speak'] = (owner, words, _voice, _mix, onEnd) => {
    this.#keep(owner, 'speech', words);
    onEnd();
  };

  stopAwaited(owner: string): void { this.#end((sound) => sound.isAwaited && sound.owner === owner); }
  stop(): void { this.#end(() => true); }
  endDue(): void { this.#end((sound) => sound.endMs <= this.#nowMs()); }

  #keep(owner: string, kind: Heard['kind'], what: string | number): void {
    if (this.#heard.length < MOST_HEARD) this.#heard.push({ seconds: this.#nowMs() / 1000, sprite: owner, kind, what });
  }

  #end(isOver: (sound: PlayingSound) => boolean): void {
    const ended = this.#playing.filter(isOver);
    this.#playing = this.#playing.filter((sound) => !ended.includes(sound));
    for (const { onEnd } of ended) onEnd();
  }
}
