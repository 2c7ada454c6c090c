/** Plays the sounds of a project with Web Audio. Without a device nothing is heard, and every sound still ends when it should. */
import type { SoundMix } from '../core/runtime/ports.ts';
import { decodeAdpcm } from '../core/sound/adpcm.ts';
import { TonePlayer, type ToneRequest } from './tone-player.ts';

export interface PlayRequest {
  readonly playId: number;
  readonly owner: string;
  readonly md5ext: string;
  /** As the project says: how long the sound lasts when it cannot be decoded or heard. */
  readonly durationMs: number;
  readonly volume: number;
  readonly pitch: number;
  readonly pan: number;
}

interface Voice {
  readonly owner: string;
  readonly source: AudioBufferSourceNode;
  readonly panner: StereoPannerNode;
  readonly gain: GainNode;
}

/** Pitch effect units in an octave. */
const OCTAVE = 120;
/** What a silent device may be late before the sound is called over. */
const GRACE_MS = 150;

export class SoundPlayer {
  readonly #bytesOf: (md5ext: string) => Uint8Array | undefined;
  readonly #onEnd: (playId: number) => void;
  readonly #buffers = new Map<string, Promise<AudioBuffer | null>>();
  readonly #voices = new Map<number, Voice>();
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #owners = new Map<number, string>();
  readonly #tones = new TonePlayer();
  #context: AudioContext | null = null;

  /** `onEnd` is called once for each play that ended by itself; not for those that `stop` ended. */
  constructor(bytesOf: (md5ext: string) => Uint8Array | undefined, onEnd: (playId: number) => void) {
    this.#bytesOf = bytesOf;
    this.#onEnd = onEnd;
  }

  play(request: PlayRequest): void {
    this.#owners.set(request.playId, request.owner);
    this.#endLater(request.playId, request.durationMs / rateOf(request));
    void this.#start(request);
  }

  /** A note or a drum, synthesised; nobody is told of its end. */
  playTone(request: ToneRequest): void {
    const context = this.#openContext();
    if (context) this.#tones.play(context, request);
  }

  setMix(owner: string, mix: SoundMix): void {
    this.#tones.setMix(owner, mix);
    for (const voice of this.#voices.values()) {
      if (voice.owner === owner) applyMix(voice, mix);
    }
  }

  /** Everything, or what `owner` plays. */
  stop(owner: string | null): void {
    this.#tones.stop(owner);
    for (const [playId, playing] of [...this.#owners]) {
      if (owner === null || owner === playing) this.#forget(playId);
    }
  }

  /** Forgets decoded sounds, when another project is opened. */
  clear(): void {
    this.stop(null);
    this.#buffers.clear();
  }

  async #start(request: PlayRequest): Promise<void> {
    const context = this.#openContext();
    const buffer = context ? await this.#bufferOf(context, request.md5ext) : null;
    if (!context || !buffer || !this.#owners.has(request.playId)) return;
    const voice = createVoice(context, buffer, request);
    this.#voices.set(request.playId, voice);
    voice.source.onended = () => this.#end(request.playId);
    voice.source.start();
    this.#endLater(request.playId, buffer.duration * 1000 / rateOf(request) + GRACE_MS);
  }

  /** Made at the first sound; null where Web Audio refuses. */
  #openContext(): AudioContext | null {
    try {
      this.#context ??= new AudioContext();
      void this.#context.resume().catch(() => undefined);
    } catch {
      return null;
    }
    return this.#context;
  }

  #bufferOf(context: AudioContext, md5ext: string): Promise<AudioBuffer | null> {
    let buffer = this.#buffers.get(md5ext);
    if (!buffer) {
      const bytes = this.#bytesOf(md5ext);
      buffer = bytes ? decode(context, bytes) : Promise.resolve(null);
      this.#buffers.set(md5ext, buffer);
    }
    return buffer;
  }

  #endLater(playId: number, afterMs: number): void {
    clearTimeout(this.#timers.get(playId));
    this.#timers.set(playId, setTimeout(() => this.#end(playId), afterMs));
  }

  #end(playId: number): void {
    if (!this.#owners.has(playId)) return;
    this.#forget(playId);
    this.#onEnd(playId);
  }

  #forget(playId: number): void {
    clearTimeout(this.#timers.get(playId));
    this.#timers.delete(playId);
    this.#owners.delete(playId);
    const voice = this.#voices.get(playId);
    this.#voices.delete(playId);
    if (!voice) return;
    voice.source.onended = null;
    voice.source.stop();
    voice.gain.disconnect();
  }
}

const rateOf = ({ pitch }: Pick<SoundMix, 'pitch'>): number => 2 ** (pitch / OCTAVE);

async function decode(context: AudioContext, bytes: Uint8Array): Promise<AudioBuffer | null> {
  const adpcm = decodeAdpcm(bytes);
  if (adpcm && adpcm.samples.length > 0) {
    const buffer = context.createBuffer(1, adpcm.samples.length, adpcm.rate);
    buffer.copyToChannel(adpcm.samples, 0);
    return buffer;
  }
  // A copy: decoding takes the bytes away, and they are the project's.
  return context.decodeAudioData(bytes.slice().buffer).catch(() => null);
}

function createVoice(context: AudioContext, buffer: AudioBuffer, request: PlayRequest): Voice {
  const source = new AudioBufferSourceNode(context, { buffer });
  const voice = { owner: request.owner, source, panner: new StereoPannerNode(context), gain: new GainNode(context) };
  source.connect(voice.panner).connect(voice.gain).connect(context.destination);
  applyMix(voice, request);
  return voice;
}

function applyMix({ source, panner, gain }: Voice, mix: SoundMix): void {
  source.playbackRate.value = rateOf(mix);
  panner.pan.value = clamp(mix.pan / 100, -1, 1);
  gain.gain.value = clamp(mix.volume / 100, 0, 1);
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
