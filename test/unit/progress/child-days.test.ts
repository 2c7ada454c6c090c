import { expect, test } from 'vitest';
import { childDays } from '../../../src/core/progress/child-days.ts';
import type { ProgressEvent, ProgressFact } from '../../../src/core/progress/progress-event.ts';

const MINUTE = 60_000;
const at = (date: Date, deviceId: string, ...briefs: readonly (readonly [minute: number, kind: ProgressFact['kind'], stepId: string])[]): ProgressEvent[] => briefs.map(([minute, kind, stepId], i) =>
  ({ deviceId, counter: date.getDate() * 100 + i, childId: 'lea', atMs: date.getTime() + minute * MINUTE, fact: { kind, packId: 'p', lessonId: 'l', stepId, checkId: 'c', rung: i } as ProgressFact }));
const step = (stepId: string, more = {}) => ({ packId: 'p', lessonId: 'l', stepId, tries: 0, hints: 0, isPassed: false, isValidated: false, hasCalled: false, ...more });

test('the last day first, each with its steps, tries, hints and calls', () => {
  const events = [
    ...at(new Date(2026, 10, 17, 14), 'a', [0, 'step-opened', 's1'], [4, 'check-failed', 's1'], [5, 'hint-opened', 's1'], [8, 'step-passed', 's1'], [9, 'step-opened', 's2'], [10, 'adult-called', 's2']),
    ...at(new Date(2026, 10, 24, 14), 'a', [0, 'check-failed', 's2']),
  ];
  expect(childDays(events)).toEqual([
    { day: '2026-11-24', workedMs: 0, steps: [step('s2', { tries: 1 })] },
    { day: '2026-11-17', workedMs: 8 * MINUTE, steps: [step('s1', { tries: 2, hints: 1, isPassed: true }), step('s2', { hasCalled: true })] },
  ]);
});

test('what an adult judged on a laptop of their own is of that day, and no work', () => {
  expect(childDays(at(new Date(2026, 10, 24, 18), 'adult', [0, 'step-validated', 's1']))).toEqual([{ day: '2026-11-24', workedMs: 0, steps: [step('s1', { isValidated: true })] }]);
  expect(childDays(at(new Date(2026, 10, 24, 18), 'adult', [0, 'step-validated', 's1'], [1, 'step-unvalidated', 's1']))[0]!.steps).toEqual([step('s1')]);
});

test('two laptops on one day are one day', () => {
  const day = new Date(2026, 10, 24, 14);
  expect(childDays([...at(day, 'a', [0, 'step-opened', 's1'], [3, 'step-passed', 's1']), ...at(day, 'b', [0, 'step-opened', 's1'], [4, 'check-failed', 's1'])]))
    .toEqual([{ day: '2026-11-24', workedMs: 7 * MINUTE, steps: [step('s1', { tries: 2, isPassed: true })] }]);
});
