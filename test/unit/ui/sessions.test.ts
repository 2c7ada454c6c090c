import { expect, test } from 'vitest';
import { foldProgress } from '../../../src/core/progress/fold-progress.ts';
import type { PackSummary } from '../../../src/ipc/contract.ts';
import { dayLabel } from '../../../src/ui/sessions/day-label.ts';
import { lessonStops } from '../../../src/ui/sessions/lesson-stops.ts';
import { layoutPath } from '../../../src/ui/sessions/path-layout.ts';

const lesson = (id: string) => ({ id, title: id.toUpperCase(), stepIds: ['a', 'b'], treasure: 'crown' });
const pack: PackSummary = { id: 'p', version: '1.0.0', title: 'P', summary: '', isBuiltIn: true, publisher: null, newer: null, minutesPerSession: 50, lessons: [lesson('l1'), lesson('l2'), lesson('l3')] };
const childAfter = (...passed: readonly (readonly [string, string])[]) => foldProgress(passed.map(([lessonId, stepId], i) =>
  ({ deviceId: 'd', counter: i + 1, childId: 'ines', atMs: 0, fact: { kind: 'step-passed', packId: 'p', lessonId, stepId } }))).get('ines');

test('the first lesson not finished is now, those after it later', () => {
  expect(lessonStops(pack, undefined).map(({ state, step }) => [state, step])).toEqual([['now', 1], ['later', 1], ['later', 1]]);
  expect(lessonStops(pack, childAfter(['l1', 'a'], ['l1', 'b'], ['l2', 'a'])).map(({ state, step }) => [state, step])).toEqual([['done', 2], ['now', 2], ['later', 1]]);
});

test('a lesson done out of order is done, and the one skipped stays now', () => {
  expect(lessonStops(pack, childAfter(['l2', 'a'], ['l2', 'b'])).map(({ state }) => state)).toEqual(['now', 'done', 'later']);
});

const WIDTH = 942;
const HEIGHTS = [684, 622];
const layouts = HEIGHTS.flatMap((height) => [1, 2, 3, 5, 6, 7].flatMap((count) => Array.from({ length: count + 1 }, (_, now) => ({ height, count, now, layout: layoutPath(count, now, WIDTH, height) }))));

test('up to seven stops fit without scrolling, at both heights of a school screen', () => {
  for (const { height, layout } of layouts) expect(layout.height).toBe(height);
});

test('a narrow window puts the stops under each other', () => {
  const { isNarrow, stops } = layoutPath(3, 1, 640, 400);
  expect(isNarrow).toBe(true);
  expect(new Set(stops.map((stop) => stop.x)).size).toBe(1);
});

test('more stops scroll downwards', () => {
  expect(layoutPath(12, 0, WIDTH, 622).height).toBeGreaterThan(622);
});

test('two stops that follow each other are on different sides, the next one clear of the button', () => {
  for (const { layout, now } of layouts) {
    layout.stops.slice(1).forEach((stop, i) => expect(Math.abs(stop.x - layout.stops[i]!.x)).toBeGreaterThan(180));
    const nowStop = layout.stops[now];
    if (nowStop) expect(nowStop.x).toBe(300);
  }
});

test('the done wake ends where the coming one begins', () => {
  const { wakeDone, wakeToCome, stops } = layoutPath(6, 2, WIDTH, 684);
  expect(wakeDone.endsWith(`${stops[2]!.x} ${stops[2]!.y}`)).toBe(true);
  expect(wakeToCome.startsWith(`M${stops[2]!.x} ${stops[2]!.y}`)).toBe(true);
  expect(layoutPath(3, 3, WIDTH, 684).wakeToCome).not.toContain('C');
});

test('the day of a creation is said as people say it', () => {
  const noon = new Date(2026, 9, 26, 12).getTime();
  expect(dayLabel(new Date(2026, 9, 26, 0, 1).getTime(), noon)).toBe('sessions.today');
  // The night before had 25 hours.
  expect(dayLabel(new Date(2026, 9, 25, 0, 1).getTime(), noon)).toBe('sessions.yesterday');
  expect(dayLabel(new Date(2026, 9, 24, 23, 59).getTime(), noon)).toBe('sessions.day');
});
