import { createContext } from '@lit/context';

/** Mono, −1…1; `rate` samples a second. */
export interface Samples { readonly rate: number; readonly samples: Float32Array<ArrayBuffer> }

/** The computer's loudspeaker, as screens use it: one sound at a time, never louder than the animator allows. */
export interface Loudspeaker {
  /** 0–100, as chosen at this laptop; what is heard is so much of what the animator allows. */
  readonly volume: number;
  readonly isMute: boolean;
  setVolume(volume: number, isMute: boolean): void;
  /** Calls `listener` after each change of volume; the answer ends that. */
  onVolume(listener: () => void): () => void;
  /** Of a WAV or MP3 file; null when it is neither. */
  decode(bytes: Uint8Array): Promise<Samples | null>;
  /** Ends what it played before. `onEnd` is called once, when the sound is over or stopped. Gives the seconds played so far. */
  play(sound: Samples, onEnd?: () => void): () => number;
  stop(): void;
}

export const loudspeakerContext = createContext<Loudspeaker>(Symbol('loudspeaker'));
