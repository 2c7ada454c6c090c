import { expect, test } from 'vitest';
import { RealBudget } from '../../../src/stage-worker/real-time.ts';

function budgetWithClock() {
  const clock = { ms: 0, reads: 0 };
  return { clock, budget: new RealBudget(() => { clock.reads++; return clock.ms; }) };
}

test('a tick is spent after 25 ms', () => {
  const { clock, budget } = budgetWithClock();
  budget.start();
  clock.ms = 24;
  expect(budget.isSpent(1)).toBe(false);
  clock.ms = 25;
  expect(budget.isSpent(1)).toBe(true);
});

test('light passes share readings of the clock', () => {
  const { clock, budget } = budgetWithClock();
  budget.start();
  for (let pass = 0; pass < 1600; pass++) {
    clock.ms += 0.001;
    budget.isSpent(1);
  }
  expect(clock.reads).toBeLessThan(120);
});

test('warp is over after half a second, and the next script has its own time', () => {
  const { clock, budget } = budgetWithClock();
  budget.start();
  clock.ms = 499;
  expect(budget.isWarpOver()).toBe(false);
  clock.ms = 500;
  expect(budget.isWarpOver()).toBe(true);
  clock.ms = 540;
  expect(budget.isWarpOver()).toBe(false);
  clock.ms = 560;
  expect(budget.isWarpOver()).toBe(true);
  expect(budget.isSpent(1)).toBe(true);
});

test('of many scripts that do not leave warp, those after the first have a little time only: Stop is heard within a second', () => {
  const { clock, budget } = budgetWithClock();
  budget.start();
  for (let script = 0; script < 5; script++) while (!budget.isWarpOver()) clock.ms++;
  expect(clock.ms).toBeLessThan(1250);
});
