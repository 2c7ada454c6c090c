import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copySpan, cutSpan, fadeIn, fadeOut, faster, louder, outline, replaceSpan, reverse, silence, slower, softer, stretch, trimSilence, wholeOf } from '../../../src/core/sound/edit.ts';
import { closestHertz, peakOf, rmsOf, sine } from './listen.ts';

const RATE = 22_050;
const of = (...samples: number[]): Float32Array<ArrayBuffer> => Float32Array.from(samples);
const soundAndSpan = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 60 }).chain((whole) =>
  fc.tuple(fc.nat(whole.length), fc.nat(whole.length)).map(([a, b]) => ({ samples: Float32Array.from(whole, (n) => n / 128), span: { from: Math.min(a, b), to: Math.max(a, b) } })));

describe('pieces', () => {
  test('cut, copied, pasted', () => {
    expect([...cutSpan(of(1, 2, 3, 4), { from: 1, to: 3 })]).toEqual([1, 4]);
    expect([...copySpan(of(1, 2, 3, 4), { from: 1, to: 3 })]).toEqual([2, 3]);
    expect([...replaceSpan(of(1, 2, 3), { from: 1, to: 1 }, of(8, 9))]).toEqual([1, 8, 9, 2, 3]);
    expect([...replaceSpan(of(1, 2, 3), { from: 0, to: 2 }, of(8))]).toEqual([8, 3]);
  });

  test('what is cut and pasted again is as before; twice backwards too', () => {
    fc.assert(fc.property(soundAndSpan, ({ samples, span }) => {
      const given = [...samples];
      expect([...replaceSpan(cutSpan(samples, span), { from: span.from, to: span.from }, copySpan(samples, span))]).toEqual(given);
      expect([...reverse(reverse(samples, span), span)]).toEqual(given);
      expect([...samples]).toEqual(given);
    }));
  });

  test('nothing outside the span changes', () => {
    fc.assert(fc.property(soundAndSpan, ({ samples, span }) => {
      for (const change of [louder, softer, silence, fadeIn, fadeOut, reverse]) {
        const made = change(samples, span);
        expect(made).toHaveLength(samples.length);
        expect([...made.subarray(0, span.from), ...made.subarray(span.to)]).toEqual([...samples.subarray(0, span.from), ...samples.subarray(span.to)]);
      }
    }));
  });
});

describe('level', () => {
  test('louder is half as much again, until it would be cut', () => {
    const tone = sine(440, 0.1, RATE, 0.4);
    expect(peakOf(louder(tone, wholeOf(tone)))).toBeCloseTo(0.6, 2);
    const loud = sine(440, 0.1, RATE, 0.9);
    expect(peakOf(louder(loud, wholeOf(loud)))).toBeCloseTo(0.98, 2);
    expect(rmsOf(softer(louder(tone, wholeOf(tone)), wholeOf(tone)))).toBeCloseTo(rmsOf(tone), 4);
    expect([...louder(of(1, -1), { from: 0, to: 2 })]).toEqual([1, -1]);
  });

  test('fades go from nothing to all and back', () => {
    const flat = of(...Array.from({ length: 101 }, () => 1));
    const [up, down] = [fadeIn(flat, wholeOf(flat)), fadeOut(flat, wholeOf(flat))];
    expect([up[0], up[50], up[100]].map((s) => s!.toFixed(2))).toEqual(['0.00', '0.50', '1.00']);
    expect([...down]).toEqual([...up].reverse());
    expect(peakOf(silence(flat, wholeOf(flat)))).toBe(0);
  });
});

describe('speed', () => {
  const tone = sine(400, 0.5, RATE);
  test('faster is a quarter shorter in time and higher, slower the other way', () => {
    expect(faster(tone, wholeOf(tone)).length).toBe(Math.round(tone.length / 1.25));
    expect(closestHertz(faster(tone, wholeOf(tone)), RATE, [320, 400, 500])).toBe(500);
    expect(slower(tone, wholeOf(tone)).length).toBe(Math.round(tone.length * 1.25));
    expect(closestHertz(slower(tone, wholeOf(tone)), RATE, [320, 400, 500])).toBe(320);
  });
  test('of nothing it makes nothing', () => { expect(stretch(of(), 2)).toHaveLength(0); });
});

test('a recording loses the silence at its ends, with a little air left', () => {
  const quiet = new Float32Array(RATE);
  const said = replaceSpan(quiet, { from: 8000, to: 8000 }, sine(300, 0.2, RATE, 0.5));
  const kept = trimSilence(said, RATE);
  expect(kept.length / RATE).toBeGreaterThan(0.25);
  expect(kept.length / RATE).toBeLessThan(0.32);
  expect(trimSilence(quiet, RATE)).toHaveLength(0);
});

test('the outline holds the lowest and the highest of each piece, also of a span shorter than the picture', () => {
  expect([...outline(of(0, 1, -1, 0.5), { from: 0, to: 4 }, 2)]).toEqual([0, 1, -1, 0.5]);
  expect([...outline(of(0.25, 0.75), { from: 0, to: 2 }, 4)]).toEqual([0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75]);
});
