import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldProgress, stepOf, type Place } from '../../../src/core/progress/fold-progress.ts';
import { countDone, positionIn } from '../../../src/core/progress/position.ts';
import type { ProgressEvent, ProgressFact } from '../../../src/core/progress/progress-event.ts';

const PLACE: Place = { packId: 'premiers-pas', lessonId: 'bonjour', stepId: 'avance' };
/** A fact without its place. */
type Brief<F extends ProgressFact = ProgressFact> = F extends ProgressFact ? Omit<F, keyof Place> : never;

/** Events of one child at one place, counted from 1. */
const eventsOf = (deviceId: string, ...facts: readonly Brief[]): ProgressEvent[] =>
  facts.map((fact, i) => ({ deviceId, counter: i + 1, childId: 'lea', atMs: 0, fact: { ...fact, ...PLACE } }));
const failed = (checkId = 'bouge'): Brief => ({ kind: 'check-failed', checkId });
const stepAfter = (...events: readonly ProgressEvent[]) => stepOf(foldProgress(events), 'lea', PLACE);

describe('one laptop', () => {
  test('a step never opened is absent', () => {
    expect(stepAfter()).toBeUndefined();
  });

  test('tries, hints and passing', () => {
    const step = stepAfter(...eventsOf('a', { kind: 'step-opened' }, failed(), { kind: 'hint-opened', rung: 1 }, { kind: 'hint-opened', rung: 1 }, { kind: 'step-passed' }));
    expect(step).toMatchObject({ isOpened: true, tries: 2, isPassed: true, isDone: true, failuresSincePass: 0, isStuck: false, stuckOn: null });
    expect(step?.hints).toEqual(new Set([1]));
  });

  test('opening a page is no try', () => {
    expect(stepAfter(...eventsOf('a', { kind: 'step-opened' }))).toMatchObject({ tries: 0, isDone: false });
  });

  test('four failures mean stuck, three do not; the check that failed most is named', () => {
    expect(stepAfter(...eventsOf('a', failed(), failed(), failed()))?.isStuck).toBe(false);
    expect(stepAfter(...eventsOf('a', failed('drapeau'), failed(), failed(), failed()))).toMatchObject({ isStuck: true, stuckOn: 'bouge', failuresSincePass: 4 });
  });

  test('an adult called means stuck until one came', () => {
    expect(stepAfter(...eventsOf('a', { kind: 'adult-called' }))).toMatchObject({ needsAdult: true, isStuck: true });
    expect(stepAfter(...eventsOf('a', { kind: 'adult-called' }, { kind: 'adult-came' }))).toMatchObject({ needsAdult: false, isStuck: false });
  });

  test('validating by hand is being done, and ends being stuck', () => {
    expect(stepAfter(...eventsOf('a', failed(), failed(), failed(), failed(), { kind: 'adult-called' }, { kind: 'step-validated' })))
      .toMatchObject({ isPassed: false, isValidated: true, isDone: true, needsAdult: false, isStuck: false });
  });

  test('what was validated by hand can be taken back; what a check passed stays passed', () => {
    expect(stepAfter(...eventsOf('a', { kind: 'step-opened' }, { kind: 'step-validated' }, { kind: 'step-unvalidated' }))).toMatchObject({ isValidated: false, isDone: false });
    expect(stepAfter(...eventsOf('a', { kind: 'step-passed' }, { kind: 'step-validated' }, { kind: 'step-unvalidated' }))).toMatchObject({ isValidated: false, isDone: true });
  });

  test('failures after a pass count again', () => {
    expect(stepAfter(...eventsOf('a', failed(), { kind: 'step-passed' }, failed()))?.failuresSincePass).toBe(1);
  });
});

describe('several laptops', () => {
  test('failures add up while the step is not done', () => {
    expect(stepAfter(...eventsOf('a', failed(), failed()), ...eventsOf('b', failed(), failed()))).toMatchObject({ tries: 4, isStuck: true });
  });

  test('a pass on one ends being stuck on another, whichever clock is right', () => {
    expect(stepAfter(...eventsOf('a', failed(), failed(), failed(), failed(), { kind: 'adult-called' }), ...eventsOf('b', { kind: 'step-passed' })))
      .toMatchObject({ isDone: true, isStuck: false, needsAdult: false, tries: 5 });
  });
});

const kinds = fc.constantFrom<Brief>({ kind: 'step-opened' }, failed('x'), failed('y'), { kind: 'step-passed' }, { kind: 'hint-opened', rung: 2 }, { kind: 'adult-called' }, { kind: 'adult-came' }, { kind: 'step-validated' }, { kind: 'level-chosen', level: 'defi' });
const history = fc.array(fc.record({ deviceId: fc.constantFrom('a', 'b', 'c'), childId: fc.constantFrom('lea', 'tom'), stepId: fc.constantFrom('s1', 's2'), atMs: fc.integer(), brief: kinds }), { maxLength: 60 })
  .map((drawn) => {
    const counters = new Map<string, number>();
    return drawn.map(({ deviceId, childId, stepId, atMs, brief }): ProgressEvent => {
      const counter = (counters.get(deviceId) ?? 0) + 1;
      counters.set(deviceId, counter);
      return { deviceId, counter, childId, atMs, fact: { ...brief, ...PLACE, stepId } };
    });
  });

test('order, copies and clocks change nothing', () => {
  fc.assert(fc.property(
    history.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events), fc.integer())),
    ([events, shuffled, twice, shift]) => {
      const expected = foldProgress(events);
      const otherwise = foldProgress([...shuffled, ...twice].map((event) => ({ ...event, atMs: event.atMs + shift })));
      expect(sorted(otherwise)).toEqual(sorted(expected));
    },
  ));
});

/** Maps and sets compare by content; `toEqual` of nested maps is order-free too, but spelt out it shows better. */
const sorted = (progress: ReturnType<typeof foldProgress>) =>
  [...progress].flatMap(([child, places]) => [...places].map(([place, step]) => [`${child} ${place}`, { ...step, hints: [...step.hints].sort() }] as const))
    .sort(([a], [b]) => a.localeCompare(b));

describe('position on the path', () => {
  const lessons = [{ id: 'l1', stepIds: ['a', 'b'] }, { id: 'l2', stepIds: ['c'] }];
  const passed = (...places: readonly (readonly [string, string])[]) => foldProgress(places.map(([lessonId, stepId], i): ProgressEvent =>
    ({ deviceId: 'd', counter: i + 1, childId: 'lea', atMs: 0, fact: { kind: 'step-passed', packId: 'p', lessonId, stepId } }))).get('lea');

  test('a new child begins at the beginning', () => {
    expect(positionIn('p', lessons, undefined)).toEqual({ lessonId: 'l1', stepId: 'a' });
  });

  test('the first step not done is next, and the last one leads nowhere', () => {
    expect(positionIn('p', lessons, passed(['l1', 'a']))).toEqual({ lessonId: 'l1', stepId: 'b' });
    expect(positionIn('p', lessons, passed(['l1', 'a'], ['l1', 'b']))).toEqual({ lessonId: 'l2', stepId: 'c' });
    expect(positionIn('p', lessons, passed(['l1', 'a'], ['l1', 'b'], ['l2', 'c']))).toBeNull();
  });

  test('another pack’s steps do not count', () => {
    expect(positionIn('q', lessons, passed(['l1', 'a']))).toEqual({ lessonId: 'l1', stepId: 'a' });
    expect(countDone('p', lessons[0]!, passed(['l1', 'a']))).toBe(1);
  });
});
