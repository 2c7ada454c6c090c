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
  const pointer = new Pointer(() => undefined);
  pointer.move(0, 0, true, runtime, queries);
  pointer.move(50, 0, true, runtime, queries);
  pointer.move(50, 0, false, runtime, queries);
  pointer.move(50, 0, true, runtime, queries);
  expect(runtime.calls).toEqual(['click fish', 'click Stage']);
});

test('a draggable sprite is clicked when let go in place, and follows the mouse by where it was held', () => {
  const runtime = new FakeRuntime();
  runtime.drawOrder = [stage, drawn('fish', { isDraggable: true, x: 5, y: 5 })];
  const pointer = new Pointer(() => undefined);
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

function editing(changes: Partial<DrawnTarget> = {}) {
  const runtime = new FakeRuntime();
  runtime.drawOrder = [stage, drawn('fish', { x: 5, y: 5, ...changes })];
  const told: unknown[] = [];
  const pointer = new Pointer((message) => told.push(message));
  pointer.isEveryDraggable = true;
  const move = (x: number, y: number, isDown: boolean): void => pointer.move(x, y, isDown, runtime, queries);
  return { runtime, told, move, letGo: () => { move(40, 20, true); move(40, 20, false); } };
}

test('while a program is made any sprite is held, moved, and its place told once it is let go', () => {
  const { runtime, told, move, letGo } = editing();
  move(0, 0, true);
  expect(told).toEqual([{ type: 'sprite-held', target: 'fish' }]);
  runtime.dragTarget = (id, x, y) => { runtime.drawOrder = [stage, drawn(id, { x: x + 0.4, y })]; };
  letGo();
  expect(told.at(-1)).toEqual({ type: 'sprite-dropped', target: 'fish', x: 45, y: 25 });
  expect(runtime.calls).toEqual([]);
});

test('while a program is made a click without moving still starts the scripts, and the stage is not held', () => {
  const { runtime, told, move } = editing();
  move(0, 0, true);
  move(1, 0, false);
  move(100, 0, true);
  move(100, 50, true);
  move(100, 50, false);
  expect(runtime.calls).toEqual(['click fish', 'click Stage']);
  expect(told).toEqual([{ type: 'sprite-held', target: 'fish' }]);
});

test('while it runs, a click goes down at once and a sprite moved keeps its place in the project', () => {
  const { runtime, told, move, letGo } = editing();
  runtime.runsFor = 10;
  move(0, 0, true);
  expect(runtime.calls).toEqual(['click fish']);
  letGo();
  expect(runtime.calls).toEqual(['click fish', 'drag fish 45 25']);
  expect(told).toEqual([{ type: 'sprite-held', target: 'fish' }]);
});

test('a clone moves, but has no place in the project', () => {
  const { told, move, letGo } = editing({ id: 'fish 1', isOriginal: false });
  move(0, 0, true);
  letGo();
  expect(told).toEqual([{ type: 'sprite-held', target: 'fish' }]);
});
