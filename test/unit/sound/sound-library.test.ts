/** The library's files, listened to by numbers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SOUNDS } from '../../../scripts/sounds/all-sounds.ts';
import { RATE, render } from '../../../scripts/sounds/render.ts';
import { readWav } from '../../../src/core/sound/wav.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { SOUND_LIBRARY, soundAddress, soundName } from '../../../src/ui/library/sound-library.ts';
import { SOUND_PICTURES } from '../../../src/ui/library/sound-pictures.ts';
import { closestHertz, peakOf, rmsOf } from './listen.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const files = new Map(SOUND_LIBRARY.map((sound) => [sound.id, readFileSync(join(root, soundAddress(sound)))] as const));
const samplesOf = (id: (typeof SOUND_LIBRARY)[number]['id']): Float32Array => readWav(files.get(id)!)!.samples;

test('at least eighty sounds in nine groups, each with its file, its making and its own name, in four megabytes', () => {
  expect(SOUND_LIBRARY.length).toBeGreaterThanOrEqual(80);
  expect(new Set(SOUND_LIBRARY.map((sound) => sound.group)).size).toBe(9);
  const ids = SOUND_LIBRARY.map((sound) => sound.id).sort();
  expect(readdirSync(join(root, 'assets', 'sounds')).map((file) => file.replace('.wav', '')).sort()).toEqual(ids);
  expect(Object.keys(SOUNDS).sort()).toEqual(ids);
  expect([...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(4e6);
  for (const locale of ['fr', 'en'] as const) {
    const t = createTranslate(locale);
    expect(new Set(SOUND_LIBRARY.map((sound) => soundName(sound, t))).size).toBe(ids.length);
  }
});

test('a picture of the library stands for each, hardly ever the same for two', () => {
  const pictures = Object.values(SOUND_PICTURES);
  expect(pictures.filter((id) => !existsSync(join(root, 'assets', 'sprites', `${id}.svg`)))).toEqual([]);
  expect(new Set(pictures).size).toBeGreaterThan(0.9 * SOUND_LIBRARY.length);
});

test.each(SOUND_LIBRARY)('$id lasts as long as said, can be heard, does not clip, and begins and ends in silence', ({ id, seconds }) => {
  const samples = samplesOf(id);
  expect(Math.abs(samples.length / RATE - seconds)).toBeLessThan(0.006);
  expect(peakOf(samples)).toBeGreaterThan(0.25);
  expect(peakOf(samples)).toBeLessThan(0.95);
  expect(rmsOf(samples)).toBeGreaterThan(0.02);
  expect(peakOf(samples.subarray(0, 3))).toBeLessThan(0.1);
  expect(peakOf(samples.subarray(-20))).toBeLessThan(0.08);
});

test('the files are what the recipes make, as near as ADPCM keeps them', () => {
  for (const id of ['cat', 'coin', 'note-do', 'drum-tom'] as const) {
    const made = render(SOUNDS[id]!);
    const kept = samplesOf(id);
    expect(rmsOf(made.map((sample, i) => sample - kept[i]!)) / rmsOf(made)).toBeLessThan(0.1);
  }
});

test('notes are in tune, the bass drum is low and the triangle high', () => {
  expect(closestHertz(samplesOf('note-do'), RATE, [246.9, 261.6, 277.2])).toBe(261.6);
  expect(closestHertz(samplesOf('note-sol'), RATE, [370, 392, 415.3])).toBe(392);
  expect(closestHertz(samplesOf('drum-bass'), RATE, [55, 400, 1600])).toBe(55);
  expect(closestHertz(samplesOf('triangle'), RATE, [50, 200, 800, 4200])).toBe(4200);
});
