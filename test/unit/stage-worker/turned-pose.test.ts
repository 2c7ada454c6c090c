import { expect, test } from 'vitest';
import { turnDegrees, type Pose } from '../../../src/core/stage/transform.ts';
import { AT_REST, turnedPose } from '../../../src/stage-worker/draw/turned-pose.ts';

const pose = (changes: Partial<Pose>): Pose => ({ isStage: false, x: 12, y: 34, direction: 90, size: 100, rotationStyle: 'all around', ...changes });
const TURNING = { isTurning: true, isGrowing: false };

test('exact at rest', () => {
  const turned = turnedPose(pose({ direction: 33.7, size: 61.3 }), 40, 1, AT_REST);
  expect(turned.pose).toMatchObject({ direction: 33.7, size: 61.3, x: 0, y: 0 });
  expect(turned.isExact).toBe(true);
});

test('while turning, few poses stand for all and none is farther than 0.7 px at the rim', () => {
  const keys = new Set<string>();
  for (let direction = -180; direction < 180; direction += 0.25) {
    const turned = turnedPose(pose({ direction }), 34, 1, TURNING);
    keys.add(turned.key);
    const off = Math.abs(((turnDegrees(turned.pose) - (direction - 90)) % 360 + 540) % 360 - 180);
    expect(off / 180 * Math.PI * 34).toBeLessThanOrEqual(0.7001);
  }
  expect(keys.size).toBeLessThan(200);
});

test('while growing, sizes differ by whole pixels', () => {
  const keys = new Set<string>();
  for (let size = 50; size < 100; size += 0.1) keys.add(turnedPose(pose({ size }), 34 * size / 100, 1, { isTurning: false, isGrowing: true }).key);
  // 17 to 34: the same reach come at from another size is the same picture, to its last digit.
  expect(keys.size).toBe(18);
});

test('left-right: the two sides are different pictures, the angle within a side is none', () => {
  const key = (direction: number): string => turnedPose(pose({ direction, rotationStyle: 'left-right' }), 34, 1, TURNING).key;
  expect(key(-90)).not.toBe(key(90));
  expect(key(30)).toBe(key(90));
});

test('coarser levels have fewer poses, all of them among the finer', () => {
  const keysAt = (coarseness: number): Set<string> =>
    new Set(Array.from({ length: 720 }, (_, i) => turnedPose(pose({ direction: i / 2 - 179 }), 34, 1, TURNING, coarseness).key));
  const [fine, coarse, coarsest] = [keysAt(0), keysAt(1), keysAt(2)];
  expect(coarse!.size).toBe(fine!.size / 2);
  expect([...coarsest!].every((key) => coarse!.has(key) && fine!.has(key))).toBe(true);
});

test('a finer screen does not ask for more poses: the error is seen in stage units', () => {
  const keysAt = (perUnit: number): number => new Set(Array.from({ length: 720 }, (_, i) => turnedPose(pose({ direction: i / 2 - 179 }), 34 * perUnit, perUnit, TURNING).key)).size;
  expect(keysAt(2)).toBe(keysAt(1));
});

test('sizes become fewer with coarseness, and at rest are exact', () => {
  const at = (size: number, coarseness: number, isGrowing = true) => turnedPose(pose({ size }), 24 * size / 100, 1, { isTurning: false, isGrowing }, coarseness).pose.size;
  const different = (coarseness: number): number => new Set(Array.from({ length: 51 }, (_, i) => Math.round(at(75 + i, coarseness) * 24 / 100 * 1e6))).size;
  expect(different(1)).toBeLessThan(different(0) / 2);
  expect(different(2)).toBeLessThan(different(1));
  expect(at(83.3, 2, false)).toBe(83.3);
});
