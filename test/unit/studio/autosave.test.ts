import { expect, test } from 'vitest';
import { Autosave, type KeptState } from '../../../src/app/studio/autosave.ts';
import { FakeTimer, settle } from './fake-timer.ts';

function setUp(save?: () => Promise<void>) {
  const timer = new FakeTimer();
  const work = { version: 0, kept: [] as number[], states: [] as KeptState[] };
  const autosave = new Autosave(async () => { await save?.(); work.kept.push(work.version); }, timer);
  autosave.stateChanged.on((state) => work.states.push(state));
  const change = (): void => { work.version++; autosave.touch(); };
  return { timer, autosave, work, change };
}

test('a change is kept once nothing more comes, and said so', async () => {
  const { timer, work, change } = setUp();
  change();
  await timer.pass(400);
  change();
  await timer.pass(400);
  expect(work.kept).toEqual([]);
  await timer.pass(200);
  expect(work.kept).toEqual([2]);
  expect(work.states).toEqual(['pending', 'kept']);
});

test('changes that never settle are kept all the same within two seconds', async () => {
  const { timer, work, change } = setUp();
  for (let i = 0; i < 20; i++) { change(); await timer.pass(100); }
  expect(work.kept.length).toBeGreaterThan(0);
  expect(work.kept[0]).toBeGreaterThanOrEqual(14);
});

test('a change made during a save is kept by a later one', async () => {
  let finish: () => void = () => undefined;
  const { timer, work, change } = setUp(() => new Promise((done) => { finish = done; }));
  change();
  await timer.pass(600);
  change();
  await timer.pass(3000);
  expect(work.kept).toEqual([]);
  finish();
  await settle();
  await timer.pass(600);
  finish();
  await settle();
  expect(work.kept).toEqual([2, 2]);
  expect(work.states.at(-1)).toBe('kept');
});

test('flush waits for the save under way and keeps the last change', async () => {
  const { autosave, work, change } = setUp();
  change();
  expect(await autosave.flush()).toBe(true);
  expect(work.kept).toEqual([1]);
  expect(await autosave.flush()).toBe(true);
  expect(work.kept).toEqual([1]);
});

test('a refused save is told, tried again, and loses nothing', async () => {
  let isDiskFull = true;
  const { timer, autosave, work, change } = setUp(() => (isDiskFull ? Promise.reject(new Error('no room')) : Promise.resolve()));
  change();
  await timer.pass(600);
  expect(work.states).toEqual(['pending', 'refused']);
  expect(await autosave.flush()).toBe(false);
  isDiskFull = false;
  await timer.pass(3000);
  expect(work.kept).toEqual([1]);
  expect(work.states.at(-1)).toBe('kept');
});
