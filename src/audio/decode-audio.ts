/** The samples of a sound's file. */
import type { Samples } from '../core/sound/adpcm.ts';
import { readWav } from '../core/sound/wav.ts';

export type { Samples } from '../core/sound/adpcm.ts';

/** What files that are no plain WAV are decoded at. */
const RATE = 44_100;

/** Mono: of a WAV by ourselves, at its own rate; of an MP3 by the browser; null when it is neither. */
export async function decodeAudio(bytes: Uint8Array): Promise<Samples | null> {
  const wav = readWav(bytes);
  if (wav) return wav.samples.length > 0 ? wav : null;
  // A copy: decoding takes the bytes away, and they are the project's.
  const buffer = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes.slice().buffer).catch(() => null);
  return buffer && buffer.length > 0 ? { rate: buffer.sampleRate, samples: mixed(buffer) } : null;
}

function mixed(buffer: AudioBuffer): Float32Array<ArrayBuffer> {
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, i) => buffer.getChannelData(i));
  return Float32Array.from({ length: buffer.length }, (_, i) => channels.reduce((sum, channel) => sum + channel[i]!, 0) / channels.length);
}
