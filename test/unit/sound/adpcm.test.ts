import { expect, test } from 'vitest';
import { decodeAdpcm } from '../../../src/core/sound/adpcm.ts';

const text = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0));
const u16 = (n: number): number[] => [n & 255, n >> 8];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];

/** A WAV of one channel with the data given; `tag` 0x11 is IMA ADPCM. */
function wav(data: readonly number[], blockSize: number, tag = 0x11): Uint8Array {
  const format = [...u16(tag), ...u16(1), ...u32(11025), ...u32(5000), ...u16(blockSize), ...u16(tag === 0x11 ? 4 : 16), ...u16(2), ...u16(0)];
  const body = [...text('WAVE'), ...text('fmt '), ...u32(format.length), ...format, ...text('LIST'), ...u32(3), 1, 2, 3, 0, ...text('data'), ...u32(data.length), ...data];
  return Uint8Array.from([...text('RIFF'), ...u32(body.length), ...body]);
}

test('first sample, then steps that grow with large codes, low half of the byte first', () => {
  // Step 7 (index 0): code 7 adds (7·2+1)·7 >> 3 = 13 and goes to index 8 (step 16); code 8 takes away 16 >> 3 = 2.
  const decoded = decodeAdpcm(wav([...u16(1000), 0, 0, 0x87], 8));
  expect(decoded?.rate).toBe(11025);
  expect([...decoded!.samples].map((s) => s * 32768)).toEqual([1000, 1013, 1011]);
});

test('each block starts anew', () => {
  const decoded = decodeAdpcm(wav([...u16(100), 0, 0, 0x00, ...u16(300), 5, 0, 0x00], 5));
  expect([...decoded!.samples].map((s) => Math.round(s * 32768))).toEqual([100, 100, 100, 300, 301, 302]);
});

test('anything else is left to the browser', () => {
  expect(decodeAdpcm(wav([0, 0, 0, 0], 2, 1))).toBeNull();
  expect(decodeAdpcm(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(decodeAdpcm(new Uint8Array(0))).toBeNull();
});
