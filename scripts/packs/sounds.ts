/** The sounds of the packs: our own, of the library in assets/sounds/, called as the library calls them to children. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWav } from '../../src/core/sound/wav.ts';
import { createTranslate } from '../../src/core/text/translate.ts';
import { SOUND_LIBRARY, soundName } from '../../src/ui/library/sound-library.ts';

export interface PackSound { readonly name: string; readonly bytes: Uint8Array; readonly rate: number; readonly sampleCount: number }

const FOLDER = join(import.meta.dirname, '..', '..', 'assets', 'sounds');

/** `id` is the file's name without `.wav`, 'thunder'; a child reads « Tonnerre » in the block. */
export function sound(id: string): PackSound {
  const found = SOUND_LIBRARY.find((one) => one.id === id);
  if (!found) throw new Error(`Nothing in the library sounds like ${id}`);
  const bytes = readFileSync(join(FOLDER, `${id}.wav`));
  const wav = readWav(bytes);
  if (!wav) throw new Error(`${id}.wav cannot be read`);
  return { name: soundName(found, createTranslate('fr')), bytes, rate: wav.rate, sampleCount: wav.samples.length };
}
