/** IMA ADPCM: a quarter of the size of plain samples, and what Scratch's players read too. */
import { IMA_ADPCM, INDEX_CHANGES, MOST_STEP_INDEX, STEPS } from '../../src/core/sound/adpcm.ts';

const BLOCK_BYTES = 512;
const SAMPLES_IN_BLOCK = (BLOCK_BYTES - 4) * 2 + 1;
const HEADER_BYTES = 60;

/** `samples` −1…1 as a mono WAV. */
export function encodeAdpcm(samples: Float32Array, rate: number): Uint8Array {
  const blocks = Math.ceil(samples.length / SAMPLES_IN_BLOCK);
  const bytes = new Uint8Array(HEADER_BYTES + blocks * BLOCK_BYTES);
  writeHeader(new DataView(bytes.buffer), samples.length, rate, blocks * BLOCK_BYTES);
  let stepIndex = 0;
  for (let block = 0; block < blocks; block++) {
    const part = samples.subarray(block * SAMPLES_IN_BLOCK, (block + 1) * SAMPLES_IN_BLOCK);
    stepIndex = encodeBlock(new DataView(bytes.buffer, HEADER_BYTES + block * BLOCK_BYTES, BLOCK_BYTES), part, stepIndex);
  }
  return bytes;
}

function writeHeader(view: DataView, sampleCount: number, rate: number, dataBytes: number): void {
  const word = (at: number, text: string): void => { [...text].forEach((letter, i) => { view.setUint8(at + i, letter.charCodeAt(0)); }); };
  word(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 20, true);
  view.setUint16(20, IMA_ADPCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, Math.round(rate * BLOCK_BYTES / SAMPLES_IN_BLOCK), true);
  view.setUint16(32, BLOCK_BYTES, true);
  view.setUint16(34, 4, true);
  view.setUint16(36, 2, true);
  view.setUint16(38, SAMPLES_IN_BLOCK, true);
  word(40, 'fact');
  view.setUint32(44, 4, true);
  view.setUint32(48, sampleCount, true);
  word(52, 'data');
  view.setUint32(56, dataBytes, true);
}

/** Gives the step that the next block may begin with. */
function encodeBlock(view: DataView, samples: Float32Array, firstIndex: number): number {
  let sample = toInt16(samples[0] ?? 0);
  let stepIndex = firstIndex;
  view.setInt16(0, sample, true);
  view.setUint8(2, stepIndex);
  for (let i = 1; i < SAMPLES_IN_BLOCK; i++) {
    const step = STEPS[stepIndex]!;
    const wanted = toInt16(samples[i] ?? 0) - sample;
    const size = Math.min(7, Math.floor(Math.abs(wanted) * 4 / step));
    const change = ((size * 2 + 1) * step) >> 3;
    sample = Math.max(-32768, Math.min(32767, sample + (wanted < 0 ? -change : change)));
    stepIndex = Math.max(0, Math.min(MOST_STEP_INDEX, stepIndex + INDEX_CHANGES[size]!));
    const at = 4 + ((i - 1) >> 1);
    view.setUint8(at, view.getUint8(at) | (size | (wanted < 0 ? 8 : 0)) << (i % 2 === 1 ? 0 : 4));
  }
  return stepIndex;
}

const toInt16 = (value: number): number => Math.max(-32768, Math.min(32767, Math.round(value * 32767)));
