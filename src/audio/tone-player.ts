/** Notes and drums that are heard now, each through the volume and place of its sprite. */
import type { SoundMix, Tone } from '../core/runtime/ports.ts';
import type { SoundOut } from './loudspeaker.ts';
import { startTone } from './synth.ts';

export interface ToneRequest extends SoundMix { readonly owner: string; readonly tone: Tone }

interface Voice { readonly owner: string; readonly gain: GainNode; readonly panner: StereoPannerNode }

/** More at once are a din, and too much for an old laptop: the oldest give way. */
const MOST_VOICES = 32;

export class TonePlayer {
  readonly #voices = new Set<Voice>();

  play({ context, input }: SoundOut, { owner, tone, ...mix }: ToneRequest): void {
    const voice: Voice = { owner, gain: new GainNode(context), panner: new StereoPannerNode(context) };
    voice.panner.connect(voice.gain).connect(input);
    applyMix(voice, mix);
    this.#voices.add(voice);
    for (const oldest of this.#voices) {
      if (this.#voices.size <= MOST_VOICES) break;
      this.#end(oldest);
    }
    const endS = startTone(context, voice.panner, tone, context.currentTime);
    const watch = new ConstantSourceNode(context, { offset: 0 });
    watch.onended = () => { this.#end(voice); };
    watch.start();
    watch.stop(endS);
  }

  setMix(owner: string, mix: SoundMix): void {
    for (const voice of this.#voices) if (voice.owner === owner) applyMix(voice, mix);
  }

  stop(): void {
    for (const voice of this.#voices) this.#end(voice);
  }

  #end(voice: Voice): void {
    this.#voices.delete(voice);
    voice.gain.disconnect();
  }
}

function applyMix({ gain, panner }: Voice, { volume, pan }: SoundMix): void {
  gain.gain.value = Math.min(Math.max(volume / 100, 0), 1);
  panner.pan.value = Math.min(Math.max(pan / 100, -1), 1);
}
