/** Makes the library's sounds, all of them our own, into assets/sounds/: `node_modules/.bin/node scripts/make-sounds.ts`. Run again after a change in scripts/sounds/. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAdpcm } from '../src/core/sound/adpcm.ts';
import { writeWav } from '../src/core/sound/wav.ts';
import { SOUND_LIBRARY } from '../src/ui/library/sound-library.ts';
import { SOUNDS } from './sounds/all-sounds.ts';
import { encodeAdpcm } from './sounds/encode-adpcm.ts';
import { RATE, render } from './sounds/render.ts';

/** What ADPCM may lose, beside how loud a sound is, before one hears it. */
const MOST_LOSS = 0.09;

const folder = join(import.meta.dirname, '..', 'assets', 'sounds');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let bytesWritten = 0;
for (const { id } of SOUND_LIBRARY) {
  const layers = SOUNDS[id];
  if (!layers) throw new Error(`Nobody says how ${id} sounds`);
  const bytes = fileOf(render(layers));
  writeFileSync(join(folder, `${id}.wav`), bytes);
  bytesWritten += bytes.length;
}
process.stdout.write(`${SOUND_LIBRARY.length} sounds, ${(bytesWritten / 1e6).toFixed(2)} MB\n`);

/** Bright tones lose too much in ADPCM: they stay plain samples. */
function fileOf(samples: Float32Array<ArrayBuffer>): Uint8Array {
  const small = encodeAdpcm(samples, RATE);
  const kept = decodeAdpcm(small)!.samples;
  const isHeard = loudness(samples.map((sample, i) => sample - kept[i]!)) > MOST_LOSS * loudness(samples);
  return isHeard ? writeWav({ samples, rate: RATE }) : small;
}

function loudness(samples: Float32Array): number { return Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / samples.length); }
