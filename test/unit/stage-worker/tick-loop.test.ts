import { expect, test } from 'vitest';
import { TICK_MS, TickLoop } from '../../../src/stage-worker/tick-loop.ts';
import { FakeScheduler } from './fake-scheduler.ts';

test('thirty turns a second, though every timer comes late', () => {
  const scheduler = new FakeScheduler();
  scheduler.lateMs = 3;
  let turns = 0;
  new TickLoop(scheduler, () => { turns++; return true; }).wake();
  scheduler.advance(10_000);
  expect(turns).toBeGreaterThanOrEqual(299);
  expect(turns).toBeLessThanOrEqual(301);
});

test('after a long turn one is caught up, not all', () => {
  const scheduler = new FakeScheduler();
  const startedMs: number[] = [];
  new TickLoop(scheduler, () => {
    startedMs.push(scheduler.nowMs());
    if (startedMs.length === 1) scheduler.spend(500);
    return true;
  }).wake();
  scheduler.advance(600);
  const soonAfter = startedMs.filter((ms) => ms >= 500 && ms < 500 + TICK_MS);
  expect(soonAfter.length).toBe(2);
});

test('sleeps when no turn is needed, and waking too early waits for the grid', () => {
  const scheduler = new FakeScheduler();
  const startedMs: number[] = [];
  const loop = new TickLoop(scheduler, () => { startedMs.push(scheduler.nowMs()); return false; });
  loop.wake();
  scheduler.advance(5);
  expect(scheduler.pending).toBe(0);
  loop.wake();
  loop.wake();
  scheduler.advance(100);
  expect(startedMs).toEqual([0, TICK_MS]);
});

test('a turn that throws does not end the loop', () => {
  const scheduler = new FakeScheduler();
  let turns = 0;
  new TickLoop(scheduler, () => { if (++turns === 1) throw new Error('once'); return true; }).wake();
  expect(() => scheduler.advance(1)).toThrow('once');
  scheduler.advance(100);
  expect(turns).toBeGreaterThan(2);
});
