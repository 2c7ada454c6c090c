/** What is heard, measured on an offline context in Electron: pitch, length and level of all that makes sounds. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tone } from '../../src/core/runtime/ports.ts';
import { openTestWindow, type TestWindow } from './test-window.ts';
import type { HeardScene, HeardTone, Scene } from './hearing/page.ts';

let shown: TestWindow;
let page: Page;

beforeAll(async () => {
  shown = await openTestWindow('e2e/hearing/page.ts', 'hearScene');
  page = shown.page;
});
afterAll(() => shown.close());

const INSTRUMENTS = Array.from({ length: 21 }, (_, i) => i + 1);
const DRUMS = Array.from({ length: 18 }, (_, i) => i + 1);

const hearTones = (tones: readonly Tone[]): Promise<HeardTone[]> => page.evaluate((given) => Promise.all(given.map((tone) => window.hearTone(tone))), tones);
const hear = (scene: Scene): Promise<HeardScene> => page.evaluate((given) => window.hearScene(given), scene);
const note = (instrument: number, midi: number, seconds: number): Tone => ({ kind: 'note', note: midi, instrument, seconds });
/** How far from the note it is, in hundredths of a semitone. */
const cents = (hertz: number, midi: number): number => 1200 * Math.log2(hertz / (440 * 2 ** ((midi - 69) / 12)));

const apart = (a: readonly number[], b: readonly number[]): number => 1 - a.reduce((sum, value, i) => sum + value * b[i]!, 0);
/** How far apart the two are that are most alike, and their numbers. */
const closestPair = (sounds: readonly HeardTone[]): readonly [distance: number, one: number, other: number] =>
  sounds.flatMap((a, i) => sounds.slice(i + 1).map((b, j) => [apart(a.colour, b.colour) + apart(a.course, b.course), i + 1, i + j + 2] as const))
    .sort(([one], [other]) => one - other)[0]!;

test.each([48, 60, 69, 81])('each instrument is in tune at note %d', async (midi) => {
  const heard = await hearTones(INSTRUMENTS.map((instrument) => note(instrument, midi, 1)));
  // Some sway by sixteen hundredths of a semitone.
  for (const [i, { hertz }] of heard.entries()) expect(Math.abs(cents(hertz, midi)), `instrument ${i + 1}`).toBeLessThan(20);
});

test.each([0.25, 1])('each instrument plays for %d seconds, dies away without a click, and is about as loud as the others', async (seconds) => {
  const heard = await hearTones(INSTRUMENTS.map((instrument) => note(instrument, 60, seconds)));
  for (const [i, { heardS, toldS, lastLevel, peak, level }] of heard.entries()) {
    const which = `instrument ${i + 1}`;
    expect(heardS, which).toBeGreaterThan(seconds * 0.95);
    // A filter rings a little longer.
    expect(heardS, which).toBeLessThan(toldS + 0.01);
    expect(toldS, which).toBeLessThanOrEqual(seconds + 0.8);
    expect(lastLevel, which).toBeLessThan(peak / 50);
    expect(peak, which).toBeLessThan(1);
    expect(level, which).toBeGreaterThan(0.06);
    expect(level, which).toBeLessThan(0.35);
  }
  // The shorter the note, the less they differ.
  expect(closestPair(heard)[0]).toBeGreaterThan(seconds * 0.02);
});

test('each drum is heard, ends, and can be told from the others', async () => {
  const heard = await hearTones(DRUMS.map((drum) => ({ kind: 'drum', drum })));
  for (const [i, { heardS, toldS, lastLevel, peak, level }] of heard.entries()) {
    const which = `drum ${i + 1}`;
    expect(toldS, which).toBeLessThan(2);
    // To a hundredth of a second: it is as long as it says.
    expect(heardS, which).toBeCloseTo(toldS, 2);
    expect(lastLevel, which).toBeLessThan(peak / 50);
    expect(peak, which).toBeLessThan(1);
    expect(level, which).toBeGreaterThan(0.03);
  }
  expect(closestPair(heard)[0]).toBeGreaterThan(0.05);
});

const sine = { hertz: 440, seconds: 1, level: 0.5 } as const;

test('a sound is as long, as high and as loud as its file says, the same on both sides', async () => {
  const { left, right } = await hear({ sine });
  expect(left).toEqual(right);
  expect(left.hertz).toBeCloseTo(440, 0);
  expect(left.seconds).toBeCloseTo(1, 2);
  expect(Math.hypot(left.level, right.level)).toBeCloseTo(sine.level / Math.SQRT2, 2);
});

test('the pan effect goes from left to right, and takes nothing of its strength', async () => {
  const [all, half, none] = [await hear({ sine, mix: { pan: -100 } }), await hear({ sine, mix: { pan: 50 } }), await hear({ sine, mix: { pan: 100 } })];
  expect([all.right.peak, none.left.peak]).toEqual([0, 0]);
  expect([all.left.peak, none.right.peak]).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.5, 2)]);
  expect(half.right.level).toBeGreaterThan(2 * half.left.level);
  expect(Math.hypot(half.left.level, half.right.level)).toBeCloseTo(all.left.level, 2);
  const tone = await hear({ tone: note(3, 60, 0.5), mix: { pan: 100 } });
  expect(tone.left.peak).toBe(0);
  expect(tone.right.peak).toBeGreaterThan(0.2);
});

test('the pitch effect: an octave up doubles the frequency and halves the time, and down the other way; also while it plays', async () => {
  const heard = [await hear({ sine, mix: { pitch: 120 } }), await hear({ sine, mix: { pitch: -120 } }), await hear({ sine, then: { pitch: 120 } })];
  expect(heard.map(({ left }) => Math.round(left.hertz))).toEqual([880, 220, 880]);
  for (const [i, seconds] of [0.5, 2, 0.5].entries()) expect(heard[i]!.left.seconds).toBeCloseTo(seconds, 2);
});

test('the volume of a sprite, that of the studio and the most that the animator allows multiply; mute is silent', async () => {
  const { left: { peak: full } } = await hear({ sine });
  const part = async (scene: Scene): Promise<number> => (await hear({ sine, ...scene })).left.peak / full;
  expect(await part({ mix: { volume: 25 } })).toBeCloseTo(0.25, 2);
  expect(await part({ then: { volume: 25 } })).toBeCloseTo(0.25, 2);
  expect(await part({ volume: 50 })).toBeCloseTo(0.5, 2);
  expect(await part({ most: 40 })).toBeCloseTo(0.4, 2);
  expect(await part({ volume: 50, most: 40, mix: { volume: 50 } })).toBeCloseTo(0.1, 2);
  expect(await part({ isMute: true })).toBe(0);
  expect((await hear({ tone: note(3, 60, 0.5), isMute: true })).left.peak).toBe(0);
});

test('what is muted while it plays is silent within a tenth of a second', async () => {
  const { left } = await hear({ sine, muteAtS: 0.5 });
  expect(left.seconds).toBeGreaterThan(0.5);
  expect(left.seconds).toBeLessThan(0.6);
});

test('many sounds at once stay under the limit, and under that of the class; a single one is not changed', async () => {
  const loud = { ...sine, level: 1 };
  const many = [await hear({ sine: loud, count: 40 }), await hear({ tone: note(3, 60, 0.5), count: 30 })];
  for (const { left } of many) {
    expect(left.peak).toBeGreaterThan(0.95);
    expect(left.peak).toBeLessThanOrEqual(1);
  }
  const limited = await hear({ sine: loud, count: 40, most: 40 });
  expect(limited.left.peak).toBeGreaterThan(0.38);
  expect(limited.left.peak).toBeLessThanOrEqual(0.4001);
  // A sine whose top were pressed down would be louder for its peak.
  const { left } = await hear({ sine });
  expect(left.level / left.peak).toBeCloseTo(Math.SQRT1_2, 3);
});

test('what is no sound, or is missing, is silent, told once, and every play of it still ends', async () => {
  const { broken, ended, peak } = await page.evaluate(() => window.hearBroken({ 'words.wav': 'not a sound' }, ['words.wav', 'words.wav', 'lost.wav', 'words.wav']));
  expect(broken.toSorted()).toEqual(['lost.wav', 'words.wav']);
  expect(ended.toSorted()).toEqual([0, 1, 2, 3]);
  expect(peak).toBe(0);
});
