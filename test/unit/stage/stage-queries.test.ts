import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnTarget } from '../../../src/core/runtime/ports.ts';
import { createSenses } from '../../../src/core/runtime/senses.ts';
import { createStageQueries } from '../../../src/core/stage/stage-queries.ts';
import { costume, effectsOf, ghost, picture, pictures, target } from './sample-targets.ts';
import * as slow from './slow-reference.ts';

const queries = createStageQueries(pictures);
const square = costume(picture('rrrr', 'rrrr', 'rrrr', 'rrrr'));
const ring = costume(picture('gggg', 'g..g', 'g..g', 'gggg'));
const dot = costume(picture('b'));
const [RED, GREEN, BLUE, WHITE] = [0xff0000, 0x00ff00, 0x0000ff, 0xffffff];

describe('bounds', () => {
  test('hold what can be seen, not the clear rim', () => {
    const rimmed = costume(picture('......', '..rr..', '......', '......'));
    expect(queries.bounds(target(rimmed, { x: 10, y: 20 }))).toEqual({ left: 9, right: 11, top: 21, bottom: 20 });
  });

  test('turn and grow with the target, around its centre', () => {
    const bar = costume(picture('rrrrrr', 'rrrrrr'), { rotationCenterX: 0 });
    expect(queries.bounds(target(bar, { size: 200 }))).toEqual({ left: 0, right: 12, top: 2, bottom: -2 });
    expect(queries.bounds(target(bar, { direction: 180 }))).toEqual({ left: -1, right: 1, top: 0, bottom: -6 });
    expect(queries.bounds(target(bar, { direction: 0 }))).toEqual({ left: -1, right: 1, top: 6, bottom: 0 });
    expect(queries.bounds(target(bar, { direction: 45 })).top).toBeCloseTo((6 + 1) * Math.SQRT1_2);
  });

  test('follow the rotation style', () => {
    const bar = costume(picture('rrrrrr', 'rrrrrr'), { rotationCenterX: 1 });
    const bounds = (direction: number, rotationStyle: DrawnTarget['rotationStyle']) => queries.bounds(target(bar, { direction, rotationStyle }));
    expect(bounds(-90, 'left-right')).toMatchObject({ left: -5, right: 1 });
    expect(bounds(0, 'left-right')).toMatchObject({ left: -1, right: 5 });
    expect(bounds(-90, "don't rotate")).toMatchObject({ left: -1, right: 5 });
  });

  test('count pictures at twice their size, and the corner of a view box', () => {
    const fine = costume(picture('rrrr', 'rrrr'), { bitmapResolution: 2 });
    expect(queries.bounds(target(fine))).toEqual({ left: -1, right: 1, top: 0.5, bottom: -0.5 });
    const vector = costume({ ...picture('rr', 'rr'), naturalWidth: 4, naturalHeight: 4, originX: 10, originY: -10 }, { rotationCenterX: 10, rotationCenterY: 0 });
    expect(queries.bounds(target(vector))).toEqual({ left: 0, right: 4, top: 10, bottom: 6 });
  });

  test('are a point where there is nothing to see', () => {
    const point = { left: 3, right: 3, top: 4, bottom: 4 };
    expect(queries.bounds(target(costume(picture('..', '..')), { x: 3, y: 4 }))).toEqual(point);
    expect(queries.bounds(target(undefined, { x: 3, y: 4 }))).toEqual(point);
  });

  test('of a missing costume are those of the placeholder, and its size too', () => {
    expect(queries.bounds(target(costume()))).toEqual({ left: -48, right: 48, top: 48, bottom: -48 });
    expect(queries.costumeSize(costume())).toMatchObject({ width: 96, height: 96 });
    expect(queries.costumeSize(costume(picture('rrrr', 'rrrr'), { bitmapResolution: 2 }))).toMatchObject({ width: 2, height: 1 });
  });

  test('are found again after a move', () => {
    const moving = { ...target(square) };
    expect(queries.bounds(moving).left).toBe(-2);
    Object.assign(moving, { x: 5 });
    expect(queries.bounds(moving).left).toBe(3);
    Object.assign(moving, { costume: dot });
    expect(queries.bounds(moving).left).toBe(4.5);
  });
});

describe('touching', () => {
  test('a point', () => {
    const hollow = target(ring, { x: 100, size: 1000 });
    expect([[100, 0], [85, 0], [119, 19], [121, 0]].map(([x, y]) => queries.isTouchingPoint(hollow, x!, y!))).toEqual([false, true, true, false]);
  });

  test('a target, but not through a hole, nor by a shared edge, nor itself', () => {
    const me = target(square);
    expect(queries.isTouchingTarget(me, target(square, { x: 3 }))).toBe(true);
    expect(queries.isTouchingTarget(me, target(square, { x: 4 }))).toBe(false);
    expect(queries.isTouchingTarget(me, me)).toBe(false);
    expect(queries.isTouchingTarget(target(dot, { x: 0.5, y: 0.5 }), target(ring))).toBe(false);
    expect(queries.isTouchingTarget(target(dot, { x: 1.5, y: 0.5 }), target(ring))).toBe(true);
  });

  test('a target only where both can be seen, on the stage', () => {
    expect(queries.isTouchingTarget(target(square, { isVisible: false }), target(square))).toBe(false);
    expect(queries.isTouchingTarget(target(square), target(square, { isVisible: false }))).toBe(false);
    expect(queries.isTouchingTarget(target(square, { x: 300 }), target(square, { x: 300 }))).toBe(false);
  });

  test('nothing without costume or size', () => {
    expect(queries.isTouchingTarget(target(undefined), target(square))).toBe(false);
    expect(queries.isTouchingTarget(target(square, { size: 0 }), target(square))).toBe(false);
    expect(queries.isTouchingPoint(target(square, { size: 0 }), 0, 0)).toBe(false);
  });
});

describe('touching a colour', () => {
  const stage = target(costume(picture('b'), { rotationCenterX: 0.5 }), { id: 'Stage', isStage: true, x: 0, y: 0 });

  test('sees what is on top of the others, without the asker', () => {
    const me = target(square);
    const scene = [target(ring), target(costume(picture('bb', 'bb'))), me];
    expect(queries.isTouchingColor(me, GREEN, scene)).toBe(true);
    expect(queries.isTouchingColor(me, BLUE, scene)).toBe(true);
    expect(queries.isTouchingColor(me, RED, scene)).toBe(false);
    expect(queries.isTouchingColor(me, WHITE, scene)).toBe(false);
    expect(queries.isTouchingColor(me, GREEN, [target(ring), target(square, { id: 'lid' }), me])).toBe(false);
  });

  test('sees the stage, and white where there is nothing', () => {
    const me = target(square);
    expect(queries.isTouchingColor(me, BLUE, [stage, me])).toBe(true);
    expect(queries.isTouchingColor(me, WHITE, [stage, me])).toBe(true);
    expect(queries.isTouchingColor(target(dot, { x: 0.5, y: 0.5 }), WHITE, [])).toBe(true);
    expect(queries.isTouchingColor(target(dot, { x: 0.25, y: 0.25 }), BLUE, [stage])).toBe(false);
  });

  test('mixes what is half clear, ignores what is hidden, and its own ghost', () => {
    const me = target(dot, { x: 0.5, y: 0.5, effects: ghost(100) });
    const veil = target(costume(picture('hh', 'hh')));
    expect(queries.isTouchingColor(me, 0xff7f7f, [veil])).toBe(true);
    expect(queries.isTouchingColor(me, 0xff8080, [target(square, { effects: ghost(50) })])).toBe(true);
    expect(queries.isTouchingColor(me, WHITE, [target(square, { isVisible: false })])).toBe(true);
  });

  test('takes colours that are nearly the same for the same', () => {
    const me = target(dot, { x: 0.5, y: 0.5 });
    const seen = (rgb: number): boolean => queries.isTouchingColor(me, rgb, [target(square)]);
    expect([0xff0000, 0xf8070f, 0xf70000, 0xff0800, 0xff0010].map(seen)).toEqual([true, true, false, false, false]);
  });

  test('with a colour of its own only there', () => {
    const flag = target(costume(picture('rg', 'rg')));
    const right = target(costume(picture('.b', '.b')));
    expect(queries.isColorTouchingColor(flag, GREEN, BLUE, [right, flag])).toBe(true);
    expect(queries.isColorTouchingColor(flag, RED, BLUE, [right, flag])).toBe(false);
    expect(queries.isColorTouchingColor(flag, RED, WHITE, [right, flag])).toBe(true);
    expect([0x03ff03, 0x04ff00].map((mask) => queries.isColorTouchingColor(flag, mask, BLUE, [right]))).toEqual([true, false]);
  });
});

describe('effects', () => {
  test('that move pixels change bounds and what is touched', () => {
    const bar = costume(picture(...Array<string>(8).fill('rr......')));
    const twice = { ...target(bar), effects: effectsOf({ mosaic: 10 }) };
    expect(queries.bounds(twice)).toMatchObject({ left: -4, right: 1 });
    expect(queries.isTouchingTarget(twice, target(dot, { x: 0.5, y: 0.5 }))).toBe(true);
    twice.effects.fill(0);
    expect(queries.bounds(twice)).toMatchObject({ left: -4, right: -2 });
    expect(queries.isTouchingTarget(twice, target(dot, { x: 0.5, y: 0.5 }))).toBe(false);
  });

  test('that change colours change what colours are touched, of others and of its own', () => {
    const cyan = target(square, { effects: effectsOf({ color: 100 }) });
    const me = target(dot, { x: 0.5, y: 0.5 });
    expect(queries.isTouchingColor(me, 0x00ffff, [cyan, me])).toBe(true);
    expect(queries.isTouchingColor(me, RED, [cyan, me])).toBe(false);
    expect(queries.isColorTouchingColor(cyan, 0x00ffff, WHITE, [cyan])).toBe(true);
    expect(queries.isColorTouchingColor(cyan, RED, WHITE, [cyan])).toBe(false);
  });

  test('are on what is stamped', () => {
    const own = createStageQueries(pictures);
    own.penMarks!.stamp(target(square, { effects: effectsOf({ brightness: -100 }) }));
    expect(own.isTouchingColor(target(dot, { x: 0.5, y: 0.5 }), 0x000000, [])).toBe(true);
  });
});

describe('as a slow reference has it', () => {
  const numberOf = ([red, green, blue]: readonly number[]): number => red! * 65536 + green! * 256 + blue!;
  const letters = fc.constantFrom('.', 'r', 'g', 'b', 'h');
  const drawn = fc.integer({ min: 1, max: 7 }).chain((width) =>
    fc.array(fc.array(letters, { minLength: width, maxLength: width }).map((row) => row.join('')), { minLength: 1, maxLength: 7 }));
  // Never a whole number: at the very edge of a pixel rounding decides, and either answer is right.
  const place = fc.integer({ min: -12, max: 12 }).map((n) => n + 0.137);
  const anyEffects = fc.record({
    ghost: fc.constantFrom(0, 30, 100), color: fc.constantFrom(0, 60), brightness: fc.constantFrom(0, -30), mosaic: fc.constantFrom(0, 0, 10),
    whirl: fc.constantFrom(0, 0, 250), fisheye: fc.constantFrom(0, 0, -50, 80), pixelate: fc.constantFrom(0, 0, 20),
  }).map(effectsOf);
  const anyTarget = fc.record({
    drawn, x: place, y: place, direction: fc.integer({ min: -179, max: 180 }), size: fc.oneof(fc.integer({ min: 10, max: 100 }), fc.integer({ min: 60, max: 700 })),
    rotationStyle: fc.constantFrom('all around', 'left-right', "don't rotate"),
    effects: anyEffects, bitmapResolution: fc.constantFrom(1, 2), centre: fc.tuple(fc.nat(6), fc.nat(6)),
  }).map(({ drawn: rows, bitmapResolution, centre: [rotationCenterX, rotationCenterY], ...pose }) =>
    target(costume(picture(...rows), { bitmapResolution, rotationCenterX, rotationCenterY }), pose));

  test('touching a target', () => {
    fc.assert(fc.property(anyTarget, anyTarget, (one, other) => {
      expect(queries.isTouchingTarget(one, other)).toBe(slow.isTouchingTarget(one, other, pictures));
    }), { numRuns: 60 });
  });

  test('touching a colour', () => {
    const rgb = fc.constantFrom([255, 0, 0], [0, 255, 0], [255, 255, 255], [255, 127, 127]);
    fc.assert(fc.property(anyTarget, fc.array(anyTarget, { maxLength: 3 }), rgb, (asker, others, colour) => {
      const scene = [...others, asker];
      expect(queries.isTouchingColor(asker, numberOf(colour), scene)).toBe(slow.isTouchingColor(asker, colour, scene, pictures));
    }), { numRuns: 60 });
  });

  test('a colour of its own touching a colour', () => {
    const rgb = fc.constantFrom([255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]);
    fc.assert(fc.property(anyTarget, fc.array(anyTarget, { maxLength: 3 }), rgb, rgb, (asker, others, own, colour) => {
      const scene = [...others, asker];
      expect(queries.isColorTouchingColor(asker, numberOf(own), numberOf(colour), scene)).toBe(slow.isTouchingColor(asker, colour, scene, pictures, own));
    }), { numRuns: 60 });
  });

  test('touching the mouse', () => {
    const mouse = fc.integer({ min: -30, max: 30 });
    const senses = (x: number, y: number) => createSenses(queries, { mouseX: x, mouseY: y, isMouseDown: false, loudness: -1, username: '', isKeyDown: () => false }, () => []);
    fc.assert(fc.property(anyTarget, mouse, mouse, (one, x, y) => {
      expect(senses(x, y).isTouching(one, '_mouse_', queries.bounds(one))).toBe(slow.isTouchingPoint(one, x, y, pictures));
    }), { numRuns: 300 });
  });

  test('touching the edge, wherever no rounding decides', () => {
    const senses = createSenses(queries, { mouseX: 0, mouseY: 0, isMouseDown: false, loudness: -1, username: '', isKeyDown: () => false }, () => []);
    const edge = fc.constantFrom(['x', 240] as const, ['x', -240] as const, ['y', 180] as const, ['y', -180] as const);
    fc.assert(fc.property(anyTarget, edge, place, (given, [axis, at], off) => {
      const one = { ...given, [axis]: at - Math.sign(at) * Math.abs(off) };
      const seen = slow.bounds(one, pictures, Math.min(0.5, slow.stepWithin(one, pictures)));
      const over = Math.max(-240 - seen.left, seen.right - 240, seen.top - 180, -180 - seen.bottom);
      // Nothing to see is a point; a pixel's corner may reach between two points asked.
      if (seen.left === Infinity || (over < 0 && over > -1.5)) return;
      expect(senses.isTouching(one, '_edge_', queries.bounds(one))).toBe(over > 0);
    }), { numRuns: 60 });
  });

  test('bounds', () => {
    fc.assert(fc.property(anyTarget, (one) => {
      const step = Math.min(0.5, slow.stepWithin(one, pictures));
      const seen = slow.bounds(one, pictures, step);
      if (seen.left === Infinity) return;
      const found = queries.bounds(one);
      for (const side of ['left', 'right', 'top', 'bottom'] as const) {
        const outside = side === 'left' || side === 'bottom' ? seen[side] - found[side] : found[side] - seen[side];
        expect(outside).toBeGreaterThan(-1e-9);
        // A pixel's corner may reach between two points asked, by less than their distance and the corner's own length.
        expect(outside).toBeLessThan(step * 3);
      }
    }), { numRuns: 40 });
  });
});
