/** The sound port of the worker: the page plays, this keeps who waits for the end of what. */
import type { Sound } from '../core/project/project.ts';
import type { PlayHow, SoundMix, SoundPort, Tone, Voice } from '../core/runtime/ports.ts';
import type { FromStage } from '../stage-messages/messages.ts';

interface Playing extends PlayHow { readonly owner: string; readonly name: string; readonly onEnd: () => void }

/** What is spoken is in nobody's bank. */
const SPOKEN = { bank: '', name: '', isAwaited: false } as const;

export class MessageSound implements SoundPort {
  readonly #post: (message: FromStage) => void;
  readonly #playing = new Map<number, Playing>();
  #lastId = 0;

  constructor(post: (message: FromStage) => void) {
    this.#post = post;
  }

  play(owner: string, sound: Sound, mix: SoundMix, how: PlayHow, onEnd: () => void): void {
    this.#stopWhere((other) => other.bank === how.bank && other.name === sound.name);
    const playId = ++this.#lastId;
    this.#playing.set(playId, { ...how, owner, name: sound.name, onEnd });
    const durationMs = sound.rate > 0 ? sound.sampleCount / sound.rate * 1000 : 0;
    this.#post({ type: 'play-sound', playId, owner, md5ext: sound.md5ext, durationMs, ...copyMix(mix) });
  }

  playTone(owner: string, tone: Tone, mix: SoundMix): void {
    this.#post({ type: 'play-tone', owner, tone, ...copyMix(mix) });
  }

  speak(owner: string, words: string, voice: Voice, { volume }: SoundMix, onEnd: () => void): void {
    const playId = ++this.#lastId;
    this.#playing.set(playId, { ...SPOKEN, owner, onEnd });
    this.#post({ type: 'speak', playId, owner, words, voice, volume });
  }

  setMix(owner: string, mix: SoundMix): void {
    this.#post({ type: 'mix-sound', owner, ...copyMix(mix) });
  }

  stopAwaited(owner: string): void { this.#stopWhere((playing) => playing.isAwaited && playing.owner === owner); }

  stop(): void {
    this.#post({ type: 'stop-sounds' });
    for (const playId of [...this.#playing.keys()]) this.end(playId);
  }

  /** The page says that `playId` is over; ids that are not playing are ignored. */
  end(playId: number): void {
    const playing = this.#playing.get(playId);
    this.#playing.delete(playId);
    playing?.onEnd();
  }

  #stopWhere(isMeant: (playing: Playing) => boolean): void {
    for (const [playId, playing] of [...this.#playing]) {
      if (!isMeant(playing)) continue;
      this.#post({ type: 'stop-sound', playId });
      this.end(playId);
    }
  }
}

const copyMix = ({ volume, pitch, pan }: SoundMix): SoundMix => ({ volume, pitch, pan });
