/** WAV files: plain samples of 8 to 32 bits read, 16 bits written. */
import { decodeAdpcm, findChunk, type Samples } from './adpcm.ts';

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const HEADER_BYTES = 44;

type ReadSample = (view: DataView, at: number) => number;
const READERS: Readonly<Record<string, ReadSample>> = {
  '1/8': (view, at) => (view.getUint8(at) - 128) / 128,
  '1/16': (view, at) => view.getInt16(at, true) / 32768,
  '1/24': (view, at) => (view.getUint16(at, true) | (view.getInt8(at + 2) << 16)) / 8_388_608,
  '1/32': (view, at) => view.getInt32(at, true) / 2_147_483_648,
  '3/32': (view, at) => view.getFloat32(at, true),
};

/** The samples of a WAV file, its channels mixed to one; null when `bytes` is none that can be read. A file cut short gives what there is. */
export function readWav(bytes: Uint8Array): Samples | null {
  return decodeAdpcm(bytes) ?? readPlain(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function readPlain(view: DataView): Samples | null {
  const format = findChunk(view, 'fmt ');
  const data = findChunk(view, 'data');
  if (!format || !data || format.length < 16) return null;
  const at = format.byteOffset;
  const tag = view.getUint16(at, true);
  const kind = tag === EXTENSIBLE && format.length >= 26 ? view.getUint16(at + 24, true) : tag;
  const [channels, rate, bits] = [view.getUint16(at + 2, true), view.getUint32(at + 4, true), view.getUint16(at + 14, true)];
  const read = kind === PCM || kind === FLOAT ? READERS[`${kind}/${bits}`] : undefined;
  if (!read || channels === 0 || rate === 0) return null;
  return { rate, samples: mix(view, data.byteOffset, { read, channels, sampleBytes: bits / 8, length: data.length }) };
}

interface Plain { readonly read: ReadSample; readonly channels: number; readonly sampleBytes: number; readonly length: number }

function mix(view: DataView, start: number, { read, channels, sampleBytes, length }: Plain): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.floor(length / (sampleBytes * channels)));
  for (let i = 0; i < samples.length; i++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += read(view, start + (i * channels + channel) * sampleBytes);
    samples[i] = sum / channels;
  }
  return samples;
}

/** A mono WAV of 16 bits; what is louder than −1…1 is cut. */
export function writeWav({ samples, rate }: Samples): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string): void => { [...text].forEach((letter, i) => { view.setUint8(at + i, letter.charCodeAt(0)); }); };
  word(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (let i = 0; i < samples.length; i++) view.setInt16(HEADER_BYTES + i * 2, Math.max(-32768, Math.min(32767, Math.round(samples[i]! * 32768))), true);
  return bytes;
}
