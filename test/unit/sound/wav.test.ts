import { describe, expect, test } from 'vitest';
import { readWav, writeWav } from '../../../src/core/sound/wav.ts';
import { encodeAdpcm } from '../../../scripts/sounds/encode-adpcm.ts';
import { rmsOf, sine } from './listen.ts';

const text = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0));
const little = (value: number, bytes: number): number[] => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);

function wav(data: readonly number[], { bits = 16, channels = 1, tag = 1, rate = 11_025 } = {}): Uint8Array {
  const format = [...little(tag, 2), ...little(channels, 2), ...little(rate, 4), ...little(0, 4), ...little(channels * bits / 8, 2), ...little(bits, 2)];
  return Uint8Array.from([...text('RIFF'), ...little(0, 4), ...text('WAVEfmt '), ...little(format.length, 4), ...format, ...text('data'), ...little(data.length, 4), ...data]);
}

describe('reads', () => {
  test.each([
    [8, [0, 128, 192], [-1, 0, 0.5]],
    [16, [0x00, 0x80, 0, 0, 0x00, 0x40], [-1, 0, 0.5]],
    [24, [0, 0, 0x80, 0, 0, 0, 0, 0, 0x40], [-1, 0, 0.5]],
    [32, [0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0x40], [-1, 0, 0.5]],
  ])('%i bits', (bits, data, samples) => {
    const read = readWav(wav(data, { bits }));
    expect(read?.rate).toBe(11_025);
    expect([...read!.samples]).toEqual(samples);
  });

  test('floats; two channels as one', () => {
    expect([...readWav(wav([...new Uint8Array(Float32Array.of(0.25, -0.5).buffer)], { bits: 32, tag: 3 }))!.samples]).toEqual([0.25, -0.5]);
    expect([...readWav(wav([...little(8192, 2), ...little(16384, 2)], { channels: 2 }))!.samples]).toEqual([0.375]);
  });

  test('nothing but a sound, and of a file cut short what there is', () => {
    expect(readWav(new Uint8Array(0))).toBeNull();
    expect(readWav(Uint8Array.from(text('ID3 this is no WAV at all, it is an MP3')))).toBeNull();
    expect(readWav(wav([1, 2], { bits: 12 }))).toBeNull();
    expect(readWav(wav([1, 2], { rate: 0 }))).toBeNull();
    expect(readWav(wav([0, 64, 0, 64, 0, 64]).slice(0, -3))?.samples).toHaveLength(1);
  });
});

test('what is written is read again; what is too loud is cut', () => {
  const tone = sine(440, 0.1);
  const read = readWav(writeWav({ rate: 22_050, samples: tone }))!;
  expect(read.rate).toBe(22_050);
  expect(rmsOf(read.samples.map((s, i) => s - tone[i]!))).toBeLessThan(1e-4);
  expect([...readWav(writeWav({ rate: 22_050, samples: Float32Array.of(3, -3) }))!.samples].map(Math.round)).toEqual([1, -1]);
});

test('ADPCM is as long as what went in, and near it', () => {
  const tone = sine(330, 0.33, 22_050, 0.5);
  const read = readWav(encodeAdpcm(tone, 22_050))!;
  expect(read.samples).toHaveLength(tone.length);
  expect(rmsOf(read.samples.map((s, i) => s - tone[i]!)) / rmsOf(tone)).toBeLessThan(0.05);
});
