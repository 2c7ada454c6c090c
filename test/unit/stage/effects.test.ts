import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EFFECT_NAMES, type EffectName } from '../../../src/core/runtime/ports.ts';
import type { DecodedPicture } from '../../../src/core/stage/picture.ts';
import { applyEffects, effectsKey, opacityOf } from '../../../src/core/stage/effects.ts';

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

/** The pixel seen at one place, by the formulas and nothing else: no tables, no separate axes. */
function pixelByFormula({ rgba, width, height }: DecodedPicture, x: number, y: number, { mosaic = 0, pixelate = 0, whirl = 0, fisheye = 0 }: Partial<Record<EffectName, number>>, [besideU, besideV]: readonly [number, number] = [0, 0]): number[] {
  let [u, v] = [(x + 0.5) / width, (y + 0.5) / height];
  const tiles = Math.round(Math.abs(mosaic) / 10) + 1;
  [u, v] = [u * tiles % 1, v * tiles % 1];
  const cell = Math.abs(pixelate) / 10;
  if (cell > 0) [u, v] = [(Math.floor(u * width / cell) + 0.5) * cell / width, (Math.floor(v * height / cell) + 0.5) * cell / height];
  let [dx, dy] = [(u + besideU - 0.5) * 2, (v + besideV - 0.5) * 2];
  const distance = Math.hypot(dx, dy);
  if (distance < 1 && distance > 0) {
    const turn = whirl * Math.PI / 180 * (1 - distance) ** 2;
    const stretch = distance ** (fisheye / 100);
    [dx, dy] = [(dx * Math.cos(turn) - dy * Math.sin(turn)) * stretch, (dx * Math.sin(turn) + dy * Math.cos(turn)) * stretch];
  }
  const [column, row] = [Math.floor((dx / 2 + 0.5) * width), Math.floor((dy / 2 + 0.5) * height)];
  if (column < 0 || row < 0 || column >= width || row >= height) return [0, 0, 0, 0];
  return [...rgba.slice((row * width + column) * 4, (row * width + column) * 4 + 4)];
}

/** Where a place falls between two pixels or cells, rounding decides: what is seen a hair beside is right too. */
const around = (hair: number): readonly (readonly [number, number])[] => [[0, 0], [-hair, -hair], [hair, hair], [-hair, hair], [hair, -hair]];
/** In pixels, before cells are made; then in parts of the picture, half a ring of the table of turns. */
const NEARBY = around(1e-6).flatMap((before) => around(1 / 4096).map((after) => ({ before, after })));

test('the effects that move pixels are the formulas, but for pixels at the very edge of two', () => {
  const sides = fc.integer({ min: 16, max: 40 });
  const values = fc.record({ mosaic: fc.integer({ min: 0, max: 40 }), pixelate: fc.integer({ min: 0, max: 90 }), whirl: fc.integer({ min: -700, max: 700 }), fisheye: fc.integer({ min: -100, max: 200 }) });
  fc.assert(fc.property(sides, sides, values, (width, height, given) => {
    // Large patches: next to an edge rounding decides.
    const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? 255 : (((i >> 2) % width) >> 3) * 40 + (Math.floor((i >> 2) / width) >> 3) * 70));
    const picture = { width, height, naturalWidth: width, naturalHeight: height, originX: 0, originY: 0, rgba };
    const made = applyEffects(picture, effects(given));
    let others = 0;
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (!NEARBY.some(({ before: [dx, dy], after }) => pixel(made, x, y).join() === pixelByFormula(picture, x + dx, y + dy, given, after).join())) others++;
    // Another formula differs in every second pixel; a small picture has more edge.
    expect(others / (width * height)).toBeLessThan(0.06);
  }), { numRuns: 60 });
});
