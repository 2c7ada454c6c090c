import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgressEvent, ProgressFact } from '../../../src/core/progress/progress-event.ts';
import { townReport, townRow } from '../../../src/core/progress/town-report.ts';
import { LONGEST_PAUSE_MS, sessionDays, UNKNOWN_DAY, workTallies, type WorkDays } from '../../../src/core/progress/work-days.ts';

const MINUTE = 60_000;
type Kind = ProgressFact['kind'];
type Brief = readonly [minute: number, kind: Kind, childId?: string];

/** Counted from 1, minutes after `from`: half past two on a Tuesday, where the test runs. */
const at = (from: Date, deviceId: string, ...briefs: readonly Brief[]): ProgressEvent[] => briefs.map(([minute, kind, childId = 'lea'], i) => ({
  deviceId, counter: i + 1, childId, atMs: from.getTime() + minute * MINUTE,
  fact: { kind, packId: 'p', lessonId: 'l', stepId: 's', checkId: 'c', rung: 1, level: 'defi' } as ProgressFact,
}));
const TUESDAY = new Date(2026, 10, 24, 14, 30);
const on = (deviceId: string, ...briefs: readonly Brief[]) => at(TUESDAY, deviceId, ...briefs);
const daysOf = (events: readonly ProgressEvent[], ...ids: readonly string[]): WorkDays => workTallies(events).days(ids.length === 0 ? ['lea'] : ids);
const minutesOf = (events: readonly ProgressEvent[]): readonly number[] => [...daysOf(events).values()].map(({ workedMs }) => workedMs / MINUTE);

describe('time worked', () => {
  test('a page that is only opened counts for nothing, though the child was there', () => {
    expect(daysOf(on('a', [0, 'step-opened'], [5, 'hint-opened']))).toEqual(new Map([['2026-11-24', { workedMs: 0, tries: 0 }]]));
  });

  test('a real try proves the time since the child sat down; what follows the last try is not proved', () => {
    expect(daysOf(on('a', [0, 'step-opened'], [6, 'check-failed'], [9, 'step-passed'], [15, 'step-opened']))).toEqual(new Map([['2026-11-24', { workedMs: 9 * MINUTE, tries: 2 }]]));
  });

  test('a long pause does not count, however much is done after it', () => {
    expect(minutesOf(on('a', [0, 'step-opened'], [2, 'step-passed'], [30, 'check-failed'], [33, 'step-passed']))).toEqual([5]);
    expect(minutesOf(on('a', [0, 'step-opened'], [LONGEST_PAUSE_MS / MINUTE, 'step-passed']))).toEqual([10]);
  });

  test('a clock that is set back or forward takes and adds nothing', () => {
    expect(minutesOf(on('a', [0, 'step-opened'], [4, 'step-passed'], [-20, 'check-failed'], [-17, 'step-passed']))).toEqual([7]);
    expect(minutesOf([...on('a', [0, 'step-opened'], [4, 'step-passed'], [3 * 365 * 24 * 60, 'check-failed'])])).toEqual([4, 0]);
  });

  test('clocks of two laptops are never compared: each counts its own minutes', () => {
    expect(minutesOf([...on('a', [0, 'step-opened'], [3, 'step-passed']), ...on('b', [1, 'step-opened'], [5, 'step-passed'])])).toEqual([7]);
  });

  test('two children in turn on one laptop each have their own time', () => {
    const events = on('a', [0, 'step-opened'], [1, 'step-opened', 'tom'], [4, 'step-passed'], [6, 'step-passed', 'tom']);
    expect([daysOf(events), daysOf(events, 'tom')].map((days) => [...days.values()][0]!.workedMs / MINUTE)).toEqual([4, 5]);
  });

  test('two entries of one child are added up', () => {
    const events = [...on('a', [0, 'step-opened'], [3, 'step-passed']), ...on('b', [0, 'step-opened', 'lea-2'], [4, 'step-passed', 'lea-2'])];
    expect([...daysOf(events, 'lea', 'lea-2').values()]).toEqual([{ workedMs: 7 * MINUTE, tries: 2 }]);
  });

  test('what an adult does for a child is no sign of the child', () => {
    expect(daysOf(on('a', [0, 'step-validated'], [3, 'adult-came'])).size).toBe(0);
  });
});

describe('days', () => {
  test('an evening that goes on past midnight is one', () => {
    expect([...daysOf(at(new Date(2026, 10, 24, 23, 55), 'a', [0, 'step-opened'], [9, 'step-passed'])).keys()]).toEqual(['2026-11-24']);
  });

  test('a laptop whose battery is empty tells no date', () => {
    const lost = at(new Date(2012, 0, 1), 'b', [0, 'step-opened'], [5, 'step-passed']);
    expect(daysOf(lost)).toEqual(new Map([[UNKNOWN_DAY, { workedMs: 5 * MINUTE, tries: 1 }]]));
    expect(sessionDays([daysOf(lost), daysOf(on('a', [0, 'check-failed']))])).toEqual(['2026-11-24', UNKNOWN_DAY]);
  });

  test('a session is a day on which somebody really tried', () => {
    expect(sessionDays([daysOf(on('a', [0, 'step-opened'])), daysOf(at(new Date(2026, 11, 1, 9), 'a', [0, 'check-failed']))])).toEqual(['2026-12-01']);
  });
});

test('order, copies and cuts change nothing', () => {
  const kinds = fc.constantFrom<Kind>('step-opened', 'check-failed', 'step-passed', 'hint-opened', 'step-validated');
  const history = fc.array(fc.tuple(fc.integer({ min: -30, max: 60 }), kinds, fc.constantFrom('lea', 'tom')), { maxLength: 30 });
  fc.assert(fc.property(history.chain((briefs) => fc.tuple(fc.constant(briefs), fc.shuffledSubarray(briefs.map((_, i) => i), { minLength: briefs.length }), fc.nat(briefs.length))), ([briefs, order, cut]) => {
    const events = on('a', ...briefs);
    const whole = daysOf(events);
    expect(daysOf([...order.map((i) => events[i]!), ...events.slice(0, cut)])).toEqual(whole);
    const parts = workTallies(events.slice(0, cut));
    parts.add(events.slice(cut));
    expect(parts.days(['lea'])).toEqual(whole);
  }));
});

describe('a town’s report', () => {
  const december = at(new Date(2026, 11, 1, 9), 'c', [0, 'step-opened'], [8, 'step-passed']);
  const lost = at(new Date(2012, 0, 1), 'b', [0, 'step-opened', 'tom'], [5, 'step-passed', 'tom']);
  const events = [...on('a', [0, 'step-opened'], [6, 'step-passed'], [7, 'step-opened', 'zoe']), ...december, ...lost];
  const children = ['lea', 'tom', 'zoe'].map((id) => daysOf(events, id));

  test('sessions held, who really tried, minutes; a lost date adds work and no session', () => {
    expect(townRow('CE2', children)).toEqual({ className: 'CE2', sessions: 2, children: 2, workedMs: 19 * MINUTE });
    expect(townRow('CE2', [daysOf(lost, 'tom')])).toMatchObject({ sessions: 1, children: 1 });
    expect(townRow('Vide', [])).toEqual({ className: 'Vide', sessions: 0, children: 0, workedMs: 0 });
  });

  test('a period keeps its first and last day', () => {
    expect(townRow('CE2', children, { from: '2026-12-01', to: '2026-12-01' })).toEqual({ className: 'CE2', sessions: 1, children: 1, workedMs: 8 * MINUTE });
  });

  test('the total', () => {
    const row = townRow('CE2', children);
    expect(townReport([row, { ...row, className: 'CP' }]).total).toEqual({ sessions: 4, children: 4, workedMs: 38 * MINUTE });
  });
});
