import { expect, test } from 'vitest';
import { Watchdog } from '../../../src/stage-client/watchdog.ts';

function setUp() {
  const seen = { silent: 0 };
  const watchdog = new Watchdog(3, () => { seen.silent++; });
  const beat = (times: number): void => { for (let i = 0; i < times; i++) watchdog.beat(); };
  return { seen, watchdog, beat };
}

test('three silent beats after a message, told once', () => {
  const { seen, watchdog, beat } = setUp();
  watchdog.hear();
  beat(2);
  expect(seen.silent).toBe(0);
  beat(5);
  expect(seen.silent).toBe(1);
});

test('any message starts the count again', () => {
  const { seen, watchdog, beat } = setUp();
  for (let i = 0; i < 10; i++) {
    watchdog.hear();
    beat(2);
  }
  expect(seen.silent).toBe(0);
});

test('a worker that is still starting is not stuck', () => {
  const { seen, beat } = setUp();
  beat(30);
  expect(seen.silent).toBe(0);
});
