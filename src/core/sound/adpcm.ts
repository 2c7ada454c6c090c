/** IMA ADPCM in WAV, which older Scratch projects hold and browsers do not decode. Source: IMA Digital Audio Focus Group, 1992. */
export interface Samples { readonly rate: number; readonly samples: Float32Array<ArrayBuffer> }

export const IMA_ADPCM = 0x11;
export const INDEX_CHANGES = [-1, -1, -1, -1, 2, 4, 6, 8] as const;
export const MOST_STEP_INDEX = 88;
/** Each step is about a tenth larger than the one before; the table of the format, by its 89 values. */
export const STEPS = [
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107, 118, 130, 143, 157, 173, 190,
  209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499,
  2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350,
  22385, 24623, 27086, 29794, 32767,
] as const;

/** The samples of a mono ADPCM WAV; null when `bytes` is anything else. */
export function decodeAdpcm(bytes: Uint8Array): Samples | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = findChunk(view, 'fmt ');
  const data = findChunk(view, 'data');
  if (!format || !data || format.length < 16) return null;
  const at = format.byteOffset;
  const isMonoAdpcm = view.getUint16(at, true) === IMA_ADPCM && view.getUint16(at + 2, true) === 1 && view.getUint16(at + 14, true) === 4;
  const blockSize = view.getUint16(at + 12, true);
  if (!isMonoAdpcm || blockSize < 5) return null;
  const samples = decodeBlocks(view, data, blockSize);
  const fact = findChunk(view, 'fact');
  // The last block is filled up: how many samples are meant is said beside.
  const count = fact && fact.length >= 4 ? view.getUint32(fact.byteOffset, true) : 0;
  return { rate: view.getUint32(at + 4, true), samples: count > 0 ? samples.subarray(0, count) : samples };
}

export interface Chunk { readonly byteOffset: number; readonly length: number }

/** Where the chunk `name` lies in a RIFF file, cut at the file's end. */
export function findChunk(view: DataView, name: string): Chunk | null {
  let at = 12;
  while (at + 8 <= view.byteLength) {
    const length = view.getUint32(at + 4, true);
    if (nameAt(view, at) === name) return { byteOffset: at + 8, length: Math.min(length, view.byteLength - at - 8) };
    at += 8 + length + (length % 2);
  }
  return null;
}

const nameAt = (view: DataView, at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

function decodeBlocks(view: DataView, { byteOffset, length }: Chunk, blockSize: number): Float32Array<ArrayBuffer> {
  const samples: number[] = [];
  for (let start = 0; start + 4 < length; start += blockSize) {
    decodeBlock(view, byteOffset + start, Math.min(blockSize, length - start), samples);
  }
  return Float32Array.from(samples, (sample) => sample / 32768);
}

/** A block opens with its first sample and step, then holds two samples a byte, the low half first. */
function decodeBlock(view: DataView, at: number, size: number, samples: number[]): void {
  let sample = view.getInt16(at, true);
  let stepIndex = Math.min(view.getUint8(at + 2), MOST_STEP_INDEX);
  samples.push(sample);
  for (let i = 8; i < size * 2; i++) {
    const byte = view.getUint8(at + (i >> 1));
    const code = i % 2 === 0 ? byte & 15 : byte >> 4;
    const step = STEPS[stepIndex]!;
    const change = (((code & 7) * 2 + 1) * step) >> 3;
    sample = Math.max(-32768, Math.min(32767, sample + (code & 8 ? -change : change)));
    stepIndex = Math.max(0, Math.min(MOST_STEP_INDEX, stepIndex + INDEX_CHANGES[code & 7]!));
    samples.push(sample);
  }
}
