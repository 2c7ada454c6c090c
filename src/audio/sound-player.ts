/** Plays the sounds of a project with Web Audio. Without a device nothing is heard, and every sound still ends when it should. */
import type { SoundMix } from '../core/runtime/ports.ts';
import { decodeAdpcm } from '../core/sound/adpcm.ts';
import type { SoundOut } from './loudspeaker.ts';
import { TonePlayer, type ToneRequest } from './tone-player.ts';

export interface PlayRequest extends SoundMix {
  readonly playId: number;
  readonly owner: string;
  readonly md5ext: string;
  /** As the project says: how long the sound lasts when it cannot be decoded or heard. */
  readonly durationMs: number;
}

export interface SoundSource {
  /** The file of a sound; undefined when the project has lost it. */
  bytesOf(md5ext: string): Uint8Array | undefined;
  /** Called once for each play that ended by itself; not for those that were stopped. */
  onEnd(playId: number): void;
  /** Called once for each file that is missing or can't be read: it is silent. */
  onBroken(md5ext: string): void;
}

interface Voice {
  readonly source: AudioBufferSourceNode;
  readonly panner: StereoPannerNode;
  readonly gain: GainNode;
}
interface Playing {
  readonly owner: string;
  /** As it was last set: a sound may still be decoded when it changes. */
  mix: SoundMix;
  voice: Voice | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Pitch effect units in an octave. */
const OCTAVE = 120;
/** What a silent device may be late before the sound is called over. */
const GRACE_MS = 150;
/** A sound that is cut off fades for so long, else it clicks. */
const FADE_S = 0.012;

export class SoundPlayer {
  readonly #loudspeaker: { open(): SoundOut | null };
  readonly #source: SoundSource;
  readonly #buffers = new Map<string, Promise<AudioBuffer | null>>();
  readonly #playing = new Map<number, Playing>();
  readonly #tones = new TonePlayer();

  constructor(loudspeaker: { open(): SoundOut | null }, source: SoundSource) {
    this.#loudspeaker = loudspeaker;
    this.#source = source;
  }

  play(request: PlayRequest): void {
    const { playId, owner, volume, pitch, pan } = request;
    const playing: Playing = { owner, mix: { volume, pitch, pan }, voice: null, timer: undefined };
    this.#playing.set(playId, playing);
    void this.#start(playing, request);
  }

  /** A note or a drum, synthesised; nobody is told of its end. */
  playTone(request: ToneRequest): void {
    const out = this.#loudspeaker.open();
    if (out) this.#tones.play(out, request);
  }

  setMix(owner: string, mix: SoundMix): void {
    this.#tones.setMix(owner, mix);
    for (const [playId, playing] of this.#playing) {
      if (playing.owner !== owner) continue;
      playing.mix = mix;
      if (!playing.voice) continue;
      applyMix(playing.voice, mix);
      this.#endByDuration(playId, playing, playing.voice);
    }
  }

  /** One play, without telling of its end. */
  stop(playId: number): void {
    const playing = this.#playing.get(playId);
    if (!playing) return;
    clearTimeout(playing.timer);
    this.#playing.delete(playId);
    if (playing.voice) endVoice(playing.voice);
  }

  stopAll(): void {
    this.#tones.stop();
    for (const playId of [...this.#playing.keys()]) this.stop(playId);
  }

  /** Forgets decoded sounds, when another project is opened. */
  clear(): void {
    this.stopAll();
    this.#buffers.clear();
  }

  async #start(playing: Playing, { playId, md5ext, durationMs }: PlayRequest): Promise<void> {
    const out = this.#loudspeaker.open();
    const buffer = out ? await this.#bufferOf(out, md5ext) : null;
    if (this.#playing.get(playId) !== playing) return;
    // Not before: where decoding is slow, a short sound would be over before it begins.
    if (!out || !buffer) {
      this.#endLater(playId, playing, durationMs / rateOf(playing.mix));
      return;
    }
    const voice = createVoice(out, buffer);
    applyMix(voice, playing.mix);
    playing.voice = voice;
    voice.source.onended = () => { this.#end(playId, playing); };
    voice.source.start();
    this.#endByDuration(playId, playing, voice);
  }

  #bufferOf(out: SoundOut, md5ext: string): Promise<AudioBuffer | null> {
    let buffer = this.#buffers.get(md5ext);
    if (!buffer) {
      const bytes = this.#source.bytesOf(md5ext);
      buffer = bytes ? decode(out.context, bytes) : Promise.resolve(null);
      void buffer.then((decoded) => { if (!decoded) this.#source.onBroken(md5ext); });
      this.#buffers.set(md5ext, buffer);
    }
    return buffer;
  }

  /** The source tells the end; this is for a device that does not go on. */
  #endByDuration(playId: number, playing: Playing, { source }: Voice): void {
    this.#endLater(playId, playing, ((source.buffer?.duration ?? 0) * 1000) / rateOf(playing.mix) + GRACE_MS);
  }

  #endLater(playId: number, playing: Playing, afterMs: number): void {
    clearTimeout(playing.timer);
    playing.timer = setTimeout(() => { this.#end(playId, playing); }, afterMs);
  }

  #end(playId: number, playing: Playing): void {
    if (this.#playing.get(playId) !== playing) return;
    this.stop(playId);
    this.#source.onEnd(playId);
  }
}

const rateOf = ({ pitch }: Pick<SoundMix, 'pitch'>): number => 2 ** (pitch / OCTAVE);

/** Null when it is no sound. */
async function decode(context: BaseAudioContext, bytes: Uint8Array): Promise<AudioBuffer | null> {
  try {
    const adpcm = decodeAdpcm(bytes);
    // A copy: decoding takes the bytes away, and they are the project's.
    if (!adpcm) return await context.decodeAudioData(bytes.slice().buffer);
    const buffer = context.createBuffer(1, adpcm.samples.length, adpcm.rate);
    buffer.copyToChannel(adpcm.samples, 0);
    return buffer;
  } catch {
    return null;
  }
}

function createVoice({ context, input }: SoundOut, buffer: AudioBuffer): Voice {
  const voice = { source: new AudioBufferSourceNode(context, { buffer }), panner: new StereoPannerNode(context), gain: new GainNode(context) };
  voice.source.connect(voice.panner).connect(voice.gain).connect(input);
  return voice;
}

function applyMix({ source, panner, gain }: Voice, mix: SoundMix): void {
  source.playbackRate.value = rateOf(mix);
  panner.pan.value = clamp(mix.pan / 100, -1, 1);
  gain.gain.value = clamp(mix.volume / 100, 0, 1);
}

function endVoice({ source, gain }: Voice): void {
  const { context } = source;
  source.onended = () => { gain.disconnect(); };
  gain.gain.setTargetAtTime(0, context.currentTime, FADE_S / 4);
  source.stop(context.currentTime + FADE_S);
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
