import { expect, test } from 'vitest';
import { Resolution } from '../../../src/stage-worker/draw/resolution.ts';

const SCREEN = { width: 1024, height: 768 };
/** Frames `gapMs` apart, the program taking `programMs` of each. */
function moved(frames: number, gapMs: number, programMs = 1): Resolution {
  const resolution = new Resolution();
  for (let i = 0; i < frames; i++) resolution.move(i * gapMs, programMs);
  return resolution;
}

test('half as sharp after some late frames, and not after one', () => {
  expect(moved(3, 60).sizeFor(SCREEN)).toEqual(SCREEN);
  expect(moved(10, 60).sizeFor(SCREEN)).toEqual({ width: 512, height: 384 });
  expect(moved(200, 33).sizeFor(SCREEN)).toEqual(SCREEN);
});

test('a program that takes long itself is not helped by fewer pixels', () => {
  expect(moved(50, 90, 60).isCoarse).toBe(false);
});

test('never less than the stage has units', () => {
  expect(moved(10, 60).sizeFor({ width: 720, height: 540 })).toEqual({ width: 480, height: 360 });
  expect(moved(10, 60).sizeFor({ width: 480, height: 360 })).toEqual({ width: 480, height: 360 });
});

test('sharp again once, after a rest that is no part of a movement', () => {
  const resolution = moved(10, 60);
  const rested = Array.from({ length: 20 }, () => resolution.rest());
  expect(rested.filter(Boolean)).toHaveLength(1);
  expect(rested.indexOf(true)).toBeGreaterThan(2);
  expect(resolution.sizeFor(SCREEN)).toEqual(SCREEN);
});

test('what was waited for at rest is not lateness', () => {
  const resolution = new Resolution();
  for (let i = 0; i < 50; i++) {
    resolution.move(i * 500, 1);
    resolution.rest();
  }
  expect(resolution.isCoarse).toBe(false);
});
