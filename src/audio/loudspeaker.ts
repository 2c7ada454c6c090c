/** Where everything that is heard goes through: the volume chosen, the most that the animator allows, and a limit that many sounds at once do not pass. */
import { Emitter } from '../core/base/emitter.ts';
import { decodeAudio, type Samples } from './decode-audio.ts';

/** Below this part of full level nothing is changed; above, the louder the more it is held back. */
const KNEE = 0.7;
/** The limiter sees sums of so many sounds at full level. */
const HEADROOM = 8;
const CURVE_POINTS = 4097;

/** A way out: the context to make nodes in, and where to connect them. */
export interface SoundOut { readonly context: BaseAudioContext; readonly input: AudioNode }

export class Loudspeaker {
  readonly #changed = new Emitter<void>();
  #out: (SoundOut & { readonly context: AudioContext; readonly level: GainNode }) | null = null;
  #source: AudioBufferSourceNode | null = null;
  #onEnd: (() => void) | null = null;
  #volume = 100;
  #isMute = false;
  #most = 100;

  get volume(): number { return this.#volume; }
  get isMute(): boolean { return this.#isMute; }

  setVolume(volume: number, isMute: boolean): void {
    this.#volume = Math.min(Math.max(volume, 0), 100);
    this.#isMute = isMute;
    this.#setLevel();
    this.#changed.emit();
  }

  /** The most that may be heard, 0–100 of what the computer can. */
  limit(most: number): void {
    this.#most = Math.min(Math.max(most, 0), 100);
    this.#setLevel();
  }

  onVolume(listener: () => void): () => void { return this.#changed.on(listener); }

  /** Made at the first sound; null where Web Audio refuses. */
  open(): (SoundOut & { readonly context: AudioContext }) | null {
    try {
      this.#out ??= this.#build();
      void this.#out.context.resume().catch(() => undefined);
    } catch {
      return null;
    }
    return this.#out;
  }

  decode(bytes: Uint8Array): Promise<Samples | null> { return decodeAudio(bytes); }

  play({ samples, rate }: Samples, onEnd?: () => void): () => number {
    this.stop();
    const out = this.open();
    if (!out || samples.length === 0) {
      onEnd?.();
      return () => 0;
    }
    const buffer = out.context.createBuffer(1, samples.length, rate);
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(out.context, { buffer });
    source.connect(out.input);
    source.onended = () => { if (this.#source === source) this.stop(); };
    const startS = out.context.currentTime;
    source.start();
    this.#source = source;
    this.#onEnd = onEnd ?? null;
    return () => out.context.currentTime - startS;
  }

  stop(): void {
    const onEnd = this.#onEnd;
    this.#source?.disconnect();
    this.#source?.stop();
    this.#source = this.#onEnd = null;
    onEnd?.();
  }

  #build(): SoundOut & { readonly context: AudioContext; readonly level: GainNode } {
    const context = new AudioContext();
    const { input, level } = limiter(context, context.destination);
    level.gain.value = this.level;
    return { context, input, level };
  }

  /** 0–1 of what the computer can. */
  get level(): number { return this.#isMute ? 0 : (this.#volume / 100) * (this.#most / 100); }
  #setLevel(): void { this.#out?.level.gain.setTargetAtTime(this.level, this.#out.context.currentTime, 0.01); }
}

/** Nodes that let no more than `level` through, however many sounds go into `input`. */
function limiter(context: BaseAudioContext, out: AudioNode): { readonly input: AudioNode; readonly level: GainNode } {
  const input = new GainNode(context, { gain: 1 / HEADROOM });
  const level = new GainNode(context);
  const curve = Float32Array.from({ length: CURVE_POINTS }, (_, i) => holdBack((2 * i / (CURVE_POINTS - 1) - 1) * HEADROOM));
  input.connect(new WaveShaperNode(context, { curve })).connect(level).connect(out);
  return { input, level };
}

/** Never reaches 1. */
function holdBack(sample: number): number {
  const size = Math.abs(sample);
  return size <= KNEE ? sample : Math.sign(sample) * (KNEE + (1 - KNEE) * Math.tanh((size - KNEE) / (1 - KNEE)));
}
