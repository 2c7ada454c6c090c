/** A sound chosen on the computer, listened to before it is let in. */
import type { Sound } from '../../core/project/project.ts';
import { nameAsset } from './new-sprite.ts';

/** What is asked of the system's chooser. */
export const SOUND_FILES = '.wav,.mp3,audio/wav,audio/mpeg';

const MOST_BYTES = 10_000_000;
/** Lengths are counted at this rate when the file does not say its own; Hertz. */
const RATE = 48_000;

export interface ReadSound { readonly sound: Sound; readonly bytes: Uint8Array }

/** Null when it is no WAV or MP3 that can be heard, or too big. */
export async function readSound(file: File): Promise<ReadSound | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(bytes);
  const sampleCount = format && await countSamples(bytes);
  if (!format || !sampleCount) return null;
  return { bytes, sound: { ...nameAsset(bytes, format), name: file.name.replace(/\.[^.]*$/u, '').slice(0, 40) || 'son', rate: RATE, sampleCount, rest: {} } };
}

function formatOf(bytes: Uint8Array): 'wav' | 'mp3' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === 'RIFF') return 'wav';
  return start.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0) ? 'mp3' : null;
}

/** At `RATE`; null when it cannot be decoded. */
async function countSamples(bytes: Uint8Array): Promise<number | null> {
  try {
    return (await new OfflineAudioContext(1, 1, RATE).decodeAudioData(new Uint8Array(bytes).buffer)).length;
  } catch {
    return null;
  }
}
