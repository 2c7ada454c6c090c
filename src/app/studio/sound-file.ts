/** A sound of the computer or of the library, listened to before it is let in. */
import { decodeAudio } from '../../audio/decode-audio.ts';
import type { Sound } from '../../core/project/project.ts';
import { nameAsset } from './new-sprite.ts';

/** What is asked of the system's chooser. */
export const SOUND_FILES = '.wav,.mp3,audio/wav,audio/mpeg';

export const MOST_SOUND_BYTES = 10_000_000;

export interface ReadSound { readonly sound: Sound; readonly bytes: Uint8Array }

/** Null when it is no WAV or MP3 that can be heard. An ending of `name` is left out. */
export async function readSound(name: string, bytes: Uint8Array): Promise<ReadSound | null> {
  const format = formatOf(bytes);
  const decoded = format && await decodeAudio(bytes);
  if (!format || !decoded) return null;
  return { bytes, sound: { ...nameAsset(bytes, format), name: name.replace(/\.(?:wav|mp3)$/iu, '').slice(0, 40) || 'son', rate: decoded.rate, sampleCount: decoded.samples.length, rest: {} } };
}

function formatOf(bytes: Uint8Array): 'wav' | 'mp3' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === 'RIFF') return 'wav';
  return start.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0) ? 'mp3' : null;
}
