/** A session by a clock moved by hand: through warnings, sleep, reloads, and a clock set back. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readClock } from '../../../src/core/lesson/session-clock.ts';
import { planSession } from '../../../src/core/lesson/session-plan.ts';
import { SessionClock } from '../../../src/ui/clock/session-clock.ts';

const MINUTE_MS = 60_000;

let nowMs: number;
let kept: string | null;
let timesKept: number;
let tick: (() => void) | null;
let warnings: number[];

function openClock(): SessionClock {
  tick = null;
  const clock = new SessionClock({
    nowMs: () => nowMs, read: () => kept, keep: (text) => { kept = text; timesKept++; },
    everySecond: (call) => { tick = call; return () => { tick = null; }; },
  });
  clock.warned.on((minutes) => { warnings.push(minutes); });
  return clock;
}

/** Looked at every second, as a laptop awake does. */
function pass(minutes: number): void {
  for (let seconds = 0; seconds < minutes * 60; seconds++) { nowMs += 1000; tick?.(); }
}

function sleep(minutes: number): void { nowMs += minutes * MINUTE_MS; tick?.(); }

const now = (clock: SessionClock) => { const { phase, minutesLeft } = readClock(clock.session!); return [phase, minutesLeft]; };

beforeEach(() => { [nowMs, kept, timesKept, warnings] = [1_800_000_000_000, null, 0, []]; });

describe('a session of 50 minutes', () => {
  test('goes from moment to moment, and warns twice before the challenge ends', () => {
    const clock = openClock();
    clock.start('Les Dauphins', planSession(50));
    expect(now(clock)).toEqual(['welcome', 5]);
    pass(4.5);
    expect(now(clock)).toEqual(['welcome', 1]);
    pass(20.4);
    expect([now(clock), warnings]).toEqual([['challenge', 11], []]);
    pass(0.2);
    expect(warnings).toEqual([10]);
    pass(5);
    expect(warnings).toEqual([10, 5]);
    pass(5);
    expect([now(clock), clock.isTidying]).toEqual([['sharing', 10], false]);
    pass(10);
    expect([now(clock), clock.isTidying]).toEqual([['tidying', 5], true]);
    pass(5);
    expect([now(clock), clock.isTidying]).toEqual([[null, 0], true]);
    clock.stop();
    expect([clock.session, clock.isTidying, kept, tick]).toEqual([null, false, null, null]);
  });

  test('the present moment can be made longer, and never shorter than it already is', () => {
    const clock = openClock();
    clock.start('', planSession(50));
    pass(3);
    clock.lengthen(5);
    expect(now(clock)).toEqual(['welcome', 7]);
    clock.lengthen(-30);
    expect(now(clock)).toEqual(['recall', 5]);
    clock.nextPhase();
    expect([now(clock), readClock(clock.session!).bars.map(({ minutes }) => minutes)]).toEqual([['challenge', 25], [3, 0, 25, 10, 5]]);
  });

  test('tidying can wait: the moment before goes on', () => {
    const clock = openClock();
    clock.start('', planSession(50));
    pass(47);
    expect(clock.isTidying).toBe(true);
    clock.postponeTidying(5);
    expect([clock.isTidying, now(clock)]).toEqual([false, ['sharing', 5]]);
    pass(11);
    clock.postponeTidying(5);
    expect(now(clock)).toEqual(['sharing', 5]);
  });
});

describe('what laptops do', () => {
  test('after a sleep it is as late as it is; the last warning alone is given, with the minutes that are left', () => {
    const clock = openClock();
    clock.start('', planSession(50));
    pass(20);
    sleep(12);
    expect([now(clock), warnings]).toEqual([['challenge', 3], [3]]);
    clock.start('', planSession(50));
    sleep(26);
    expect([now(clock), warnings]).toEqual([['challenge', 9], [3, 9]]);
    sleep(30);
    expect([clock.isTidying, warnings]).toEqual([true, [3, 9]]);
  });

  test('a reload of the page goes on where it was', () => {
    openClock().start('CE2 mardi', planSession(50));
    nowMs += 12 * MINUTE_MS;
    const clock = openClock();
    expect([clock.session?.className, now(clock)]).toEqual(['CE2 mardi', ['challenge', 23]]);
    pass(1);
    expect(now(clock)).toEqual(['challenge', 22]);
  });

  test('it is written down every half minute, and at each change', () => {
    const clock = openClock();
    clock.start('', planSession(50));
    pass(2);
    expect(timesKept).toBe(5);
    clock.lengthen(5);
    expect([timesKept, JSON.parse(kept!)]).toEqual([6, clock.session]);
  });

  test('a clock set back takes the session with it', () => {
    const clock = openClock();
    clock.start('', planSession(50));
    pass(12);
    nowMs -= 5 * 365 * 24 * 60 * MINUTE_MS;
    tick?.();
    expect(now(clock)).toEqual(['challenge', 23]);
    pass(1);
    expect(now(clock)).toEqual(['challenge', 22]);
  });

  test('the session of another day is forgotten, while it runs and when the page opens', () => {
    const clock = openClock();
    clock.start('', planSession(50));
    sleep(20 * 60);
    expect([clock.session, kept]).toEqual([null, null]);
    clock.start('', planSession(50));
    nowMs += 7 * 24 * 60 * MINUTE_MS;
    expect(openClock().session).toBeNull();
  });

  test.each(['', '{', '{"className":1}', '{"className":"x","startedAtMs":0,"seenAtMs":0,"phases":[]}'])('what was kept and cannot be read (%s) is no session', (text) => {
    kept = text;
    expect(openClock().session).toBeNull();
  });
});
