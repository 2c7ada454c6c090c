import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAround, compose, costumeToStage, invert, pictureToStage, showCostume, stageToSurface, type Affine } from '../../../src/core/stage/transform.ts';
import { placeholderPicture } from '../../../src/core/stage/placeholder.ts';
import { costume, picture, pictures, target } from './sample-targets.ts';

const apply = ({ a, b, c, d, e, f }: Affine, x: number, y: number): number[] => [a * x + c * y + e, b * x + d * y + f].map((v) => Math.round(v * 1e6) / 1e6 + 0);

describe('a costume on the stage', () => {
  const wide = costume(picture('rrrr', 'rrrr'));

  test('points where its target does, y upwards', () => {
    // One unit right of the centre and two below it, in the costume.
    const at = (direction: number, changes = {}): number[] => apply(costumeToStage(target(wide, { x: 10, y: 20, direction, ...changes })), 1, 2);
    expect(at(90)).toEqual([11, 18]);
    expect(at(180)).toEqual([8, 19]);
    expect(at(0)).toEqual([12, 21]);
    expect(at(-90)).toEqual([9, 22]);
    expect(at(-90, { rotationStyle: 'left-right' })).toEqual([9, 18]);
    expect(at(-90, { rotationStyle: "don't rotate" })).toEqual([11, 18]);
    expect(at(90, { size: 50 })).toEqual([10.5, 19]);
    expect(at(0, { isStage: true })).toEqual([1, -2]);
  });

  test('turns without a rest by right angles', () => {
    expect(costumeToStage(target(wide, { direction: 180 }))).toEqual({ a: 0, b: -1, c: -1, d: -0, e: 0, f: 0 });
  });

  test('lies on a surface as large as wanted', () => {
    const matrix = compose(stageToSurface(960, 720), pictureToStage(target(wide), showCostume(wide, pictures)));
    expect([apply(matrix, 0, 0), apply(matrix, 4, 2)]).toEqual([[476, 358], [484, 362]]);
  });

  test('is the placeholder, around its middle, when its picture is missing', () => {
    const shown = showCostume(costume(undefined, { rotationCenterX: 300 }), pictures);
    expect(shown).toEqual({ picture: placeholderPicture(), rect: { left: -48, top: -48, width: 96, height: 96 } });
  });
});

describe('matrices', () => {
  const number = fc.integer({ min: -50, max: 50 });
  const matrix = fc.record({ a: number, b: number, c: number, d: number, e: number, f: number });

  test('inverted lead back, unless they flatten', () => {
    fc.assert(fc.property(matrix, number, number, (m, x, y) => {
      const back = invert(m);
      if (m.a * m.d - m.b * m.c === 0) expect(back).toBeNull();
      else expect(apply(compose(back!, m), x, y)).toEqual([x + 0, y + 0]);
    }));
  });

  test('move the points of a box', () => {
    expect(boxAround([0, 0, 2, 1], { a: 0, b: 1, c: 1, d: 0, e: 10, f: 20 })).toEqual({ left: 10, right: 11, top: 22, bottom: 20 });
  });
});

test('the placeholder is dashed around a question mark', () => {
  const { width, rgba } = placeholderPicture();
  const isInk = (x: number, y: number): boolean => rgba[(y * width + x) * 4]! < 0x80;
  expect([isInk(1, 1), isInk(10, 1), isInk(1, 10), isInk(48, 36), isInk(30, 60), isInk(47, 70)]).toEqual([true, false, false, false, false, true]);
  expect(placeholderPicture()).toBe(placeholderPicture());
});
