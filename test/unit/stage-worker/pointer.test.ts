import { expect, test } from 'vitest';
import type { DrawnTarget, StageQueries } from '../../../src/core/runtime/ports.ts';
import { pickTarget, Pointer } from '../../../src/stage-worker/pointer.ts';
import { drawn, FakeRuntime } from './fake-runtime.ts';

/** Every target is a square of 20 units around its place. */
const queries = {
  isTouchingPoint: (target: DrawnTarget, x: number, y: number) => Math.abs(target.x - x) <= 10 && Math.abs(target.y - y) <= 10,
} as StageQueries;

const stage = drawn('Stage', { isStage: true });

test('the front-most visible target under the point, else the stage', () => {
  const scene = [stage, drawn('back'), drawn('front'), drawn('hidden', { isVisible: false })];
  expect(pickTarget(scene, 3, 3, queries)?.id).toBe('front');
  expect(pickTarget(scene, 100, 3, queries)?.id).toBe('Stage');
  expect(pickTarget([], 0, 0, queries)).toBeUndefined();
});

test('a click goes down once, however long the mouse is held', () => {
  const runtime = new FakeRuntime();
  runtime.drawOrder = [stage, drawn('fish')];
  const pointer = new Pointer();
  pointer.move(0, 0, true, runtime, queries);
  pointer.move(50, 0, true, runtime, queries);
  pointer.move(50, 0, false, runtime, queries);
  pointer.move(50, 0, true, runtime, queries);
  expect(runtime.calls).toEqual(['click fish', 'click Stage']);
});

test('a draggable sprite is clicked when let go in place, and follows the mouse by where it was held', () => {
  const runtime = new FakeRuntime();
  runtime.drawOrder = [stage, drawn('fish', { isDraggable: true, x: 5, y: 5 })];
  const pointer = new Pointer();
  pointer.move(0, 0, true, runtime, queries);
  pointer.move(1, 0, true, runtime, queries);
  expect(runtime.calls).toEqual([]);
  pointer.move(1, 0, false, runtime, queries);
  expect(runtime.calls).toEqual(['click fish']);
  pointer.move(0, 0, true, runtime, queries);
  pointer.move(40, 20, true, runtime, queries);
  pointer.move(41, 20, false, runtime, queries);
  expect(runtime.calls).toEqual(['click fish', 'drag fish 45 25']);
});
