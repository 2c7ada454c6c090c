/** The sounds of the packs: our own, of the library in assets/sounds/, called as the library calls them to children. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslate } from '../../src/core/text/translate.ts';
import { SOUND_LIBRARY, soundName } from '../../src/ui/library/sound-library.ts';

export interface PackSound { readonly name: string; readonly bytes: Uint8Array; readonly rate: number; readonly sampleCount: number }

const FOLDER = join(import.meta.dirname, '..', '..', 'assets', 'sounds');

/** `id` is the file's name without `.wav`, 'thunder'; a child reads « Tonnerre » in the block. */
export function sound(id: string): PackSound {
  const found = SOUND_LIBRARY.find((one) => one.id === id);
  if (!found) throw new Error(`Nothing in the library sounds like ${id}`);
  const bytes = readFileSync(join(FOLDER, `${id}.wav`));
  return { name: soundName(found, createTranslate('fr')), bytes, ...measure(bytes) };
}

/** Of a WAV file: 16-bit samples, or ADPCM, whose `fact` chunk counts them. */
function measure(file: Uint8Array): { readonly rate: number; readonly sampleCount: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let [rate, frameBytes, sampleCount] = [0, 2, 0];
  for (let at = 12; at + 8 <= view.byteLength;) {
    const [kind, size] = [String.fromCharCode(...file.subarray(at, at + 4)), view.getUint32(at + 4, true)];
    if (kind === 'fmt ') [rate, frameBytes] = [view.getUint32(at + 12, true), view.getUint16(at + 20, true)];
    if (kind === 'fact') sampleCount = view.getUint32(at + 8, true);
    if (kind === 'data' && sampleCount === 0) sampleCount = Math.floor(size / frameBytes);
    at += 8 + size + (size % 2);
  }
  return { rate, sampleCount };
}
