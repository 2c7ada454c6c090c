import { expect, test } from 'vitest';
import { EFFECT_NAMES, type EffectName } from '../../../src/core/runtime/ports.ts';
import type { DecodedPicture } from '../../../src/core/stage/picture.ts';
import { applyEffects, effectsKey, opacityOf } from '../../../src/stage-worker/draw/effects.ts';

const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];

const effects = (values: Partial<Record<EffectName, number>>): Float64Array => Float64Array.from(EFFECT_NAMES, (name) => values[name] ?? 0);

/** Left half red, right half blue. */
function halves(side: number): DecodedPicture {
  const rgba = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i++) rgba.set(i % side < side / 2 ? RED : BLUE, i * 4);
  return { width: side, height: side, naturalWidth: side, naturalHeight: side, originX: 0, originY: 0, rgba };
}

const pixel = ({ rgba, width }: DecodedPicture, x: number, y: number): number[] => [...rgba.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];

test('the original keeps its pixels', () => {
  const picture = halves(8);
  applyEffects(picture, effects({ color: 100, brightness: 50, mosaic: 30 }));
  expect(picture.rgba).toEqual(halves(8).rgba);
});

test('colour 100 is half a turn of the wheel: red becomes cyan; 200 is a whole one', () => {
  expect(pixel(applyEffects(halves(8), effects({ color: 100 })), 0, 0)).toEqual([0, 255, 255, 255]);
  expect(effectsKey(effects({ color: 200 }))).toBe('');
});

test.each([
  [[255, 0, 0], 50, [128, 255, 0]],
  [[0, 255, 0], 100, [255, 0, 255]],
  [[0, 0, 255], 150, [0, 255, 128]],
  [[200, 0, 100], 200 / 6 * 3, [0, 200, 100]],
])('colour %j by %d gives %j', (from, by, to) => {
  const one: DecodedPicture = { ...halves(1), rgba: new Uint8ClampedArray([...from, 255]) };
  expect(pixel(applyEffects(one, effects({ color: by })), 0, 0)).toEqual([...to, 255]);
});

test('black takes a colour too', () => {
  const black: DecodedPicture = { ...halves(1), rgba: new Uint8ClampedArray([0, 0, 0, 255]) };
  const [r, g, b] = pixel(applyEffects(black, effects({ color: 20 })), 0, 0);
  expect(Math.max(r!, g!, b!)).toBeGreaterThan(Math.min(r!, g!, b!));
});

test('brightness 100 is white and −100 black, opacity untouched', () => {
  expect(pixel(applyEffects(halves(8), effects({ brightness: 100 })), 0, 0)).toEqual([255, 255, 255, 255]);
  expect(pixel(applyEffects(halves(8), effects({ brightness: -250 })), 7, 0)).toEqual([0, 0, 0, 255]);
});

test('ghost is an opacity, not a change of pixels', () => {
  expect(opacityOf(effects({ ghost: 25 }))).toBe(0.75);
  expect(opacityOf(effects({ ghost: 400 }))).toBe(0);
  expect(effectsKey(effects({ ghost: 50 }))).toBe('');
});

test('mosaic repeats the picture: 10 gives two by two', () => {
  const tiled = applyEffects(halves(8), effects({ mosaic: 10 }));
  expect([0, 2, 4, 6].map((x) => pixel(tiled, x, 0))).toEqual([RED, BLUE, RED, BLUE]);
});

test('pixelate makes cells of a tenth of its value', () => {
  const picture = halves(8);
  picture.rgba.set([0, 255, 0, 255], 0);
  const coarse = applyEffects(picture, effects({ pixelate: 40 }));
  expect(pixel(coarse, 0, 0)).toEqual(RED);
  expect(pixel(coarse, 3, 3)).toEqual(pixel(coarse, 0, 0));
});

test('whirl turns the middle and leaves the corners', () => {
  const whirled = applyEffects(halves(64), effects({ whirl: 180 }));
  expect(pixel(whirled, 31, 32)).toEqual(BLUE);
  expect(pixel(whirled, 0, 0)).toEqual(RED);
});

test('fisheye bulges the middle: what was at a quarter is seen farther out', () => {
  const picture = halves(64);
  for (let y = 0; y < 64; y++) picture.rgba.set([0, 255, 0, 255], (y * 64 + 20) * 4);
  const bulged = applyEffects(picture, effects({ fisheye: 100 }));
  const greenAt = Array.from({ length: 32 }, (_, x) => x).filter((x) => pixel(bulged, x, 32)[1] === 255);
  expect(Math.max(...greenAt)).toBeLessThan(20);
});
