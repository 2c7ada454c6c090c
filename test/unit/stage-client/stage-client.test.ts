import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StageClient } from '../../../src/stage-client/stage-client.ts';
import { project, target } from '../stage-worker/fake-runtime.ts';
import { fakeSource } from './fake-worker.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const ALIVE = { type: 'alive', framesPerSecond: 30, frameMs: 2 } as const;
const REQUEST = { project: project(), assets: new Map(), checks: [], seed: 5 };

async function setUp() {
  const { made, source } = fakeSource();
  const client = new StageClient({ ...source, seed: 1 });
  await vi.advanceTimersByTimeAsync(0);
  return { client, made };
}

test('the decoders come first, then commands in order', async () => {
  const { client, made } = await setUp();
  client.load({ project: project(), assets: new Map() });
  client.flag();
  client.toggleStack('Poisson', 'b');
  await vi.advanceTimersByTimeAsync(0);
  expect(made[0]!.kinds).toEqual(['start', 'load', 'flag', 'toggle-stack']);
  client.dispose();
});

test('what the worker tells comes out of the emitter of its kind', async () => {
  const { client, made } = await setUp();
  const heard: unknown[] = [];
  client.told.event.on(({ event }) => heard.push(event));
  made[0]!.say({ type: 'event', tick: 3, event: { kind: 'say', target: 'Poisson', text: 'glou' } });
  expect(heard).toEqual([{ kind: 'say', target: 'Poisson', text: 'glou' }]);
  client.dispose();
});

test('a worker silent for three seconds is replaced, with the project as changed since', async () => {
  const { client, made } = await setUp();
  let stuck = 0;
  client.stuck.on(() => { stuck++; });
  client.load({ project: project(), assets: new Map() });
  client.watch('Poisson');
  client.change({ kind: 'add-target', added: target('Poisson') }, new Map([['p.png', new Uint8Array(1)]]));
  made[0]!.say({ type: 'loaded', missing: [] });
  await vi.advanceTimersByTimeAsync(2000);
  made[0]!.say(ALIVE);
  await vi.advanceTimersByTimeAsync(2000);
  expect(stuck).toBe(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(stuck).toBe(1);
  expect(made[0]!.isEnded).toBe(true);
  expect(made[1]!.kinds).toEqual(['start', 'watch', 'drag-mode', 'load']);
  expect(made[1]!.received.at(-1)).toMatchObject({ project: { targets: [{ name: 'Stage' }, { name: 'Poisson' }] }, assets: new Map([['p.png', new Uint8Array(1)]]) });
  client.dispose();
});

test('a stage that was let go starts no other worker, whatever is still asked of it', async () => {
  const { client, made } = await setUp();
  client.load({ project: project(), assets: new Map() });
  made[0]!.say({ type: 'loaded', missing: [] });
  client.dispose();
  // As the part of the screen that goes after the stage does.
  client.setPace('free');
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(made).toHaveLength(1);
});

test('a worker with nothing left to do may be silent, and no timer runs; asked again it must answer', async () => {
  const { client, made } = await setUp();
  let stuck = 0;
  client.stuck.on(() => { stuck++; });
  client.load({ project: project(), assets: new Map() });
  made[0]!.say({ type: 'loaded', missing: [] });
  client.flag();
  made[0]!.say({ type: 'idle', received: 1 });
  expect(vi.getTimerCount()).toBe(1);
  made[0]!.say({ type: 'idle', received: 2 });
  expect(vi.getTimerCount()).toBe(0);
  client.flag();
  await vi.advanceTimersByTimeAsync(4000);
  expect(stuck).toBe(1);
  client.dispose();
});

test('a worker that does not stop within a second is replaced; one that says so is kept', async () => {
  const { client, made } = await setUp();
  client.load({ project: project(), assets: new Map() });
  made[0]!.say({ type: 'loaded', missing: [] });
  client.stop();
  made[0]!.say({ type: 'event', tick: 1, event: { kind: 'stopped' } });
  await vi.advanceTimersByTimeAsync(1100);
  expect(made).toHaveLength(1);
  client.setPace('slow');
  client.stop();
  made[0]!.say(ALIVE);
  await vi.advanceTimersByTimeAsync(1100);
  expect(made[0]!.isEnded).toBe(true);
  expect(made[1]!.kinds).toEqual(expect.arrayContaining(['start', 'pace', 'load']));
  client.dispose();
});

test('a worker that takes long to load a large project is left in peace', async () => {
  const { client, made } = await setUp();
  made[0]!.say(ALIVE);
  client.load({ project: project(), assets: new Map() });
  made[0]!.say(ALIVE);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(made).toHaveLength(1);
  client.dispose();
});

test('a snapshot goes to who asked for it; one that the worker never gave is null', async () => {
  const { client, made } = await setUp();
  const first = client.snapshot(160);
  const second = client.snapshot(320);
  made[0]!.say({ type: 'snapshot', requestId: 2, png: new Uint8Array([2]) });
  expect(await second).toEqual(new Uint8Array([2]));
  client.dispose();
  expect(await first).toBeNull();
});

test('checks run in a worker of their own', async () => {
  const { client, made } = await setUp();
  const report = client.check(REQUEST);
  await vi.advanceTimersByTimeAsync(0);
  expect(made).toHaveLength(2);
  expect(made[0]!.kinds).toEqual(['start']);
  expect(made[1]!.kinds).toEqual(['start', 'check']);
  made[1]!.say({ type: 'check-report', requestId: 1, report: { isPassed: true, results: [] } });
  expect(await report).toEqual({ isPassed: true, results: [] });
  client.dispose();
});

test('the checks’ worker can be started before it is asked, once; not by a stage that was let go', async () => {
  const { client, made } = await setUp();
  client.prepareChecks();
  client.prepareChecks();
  await vi.advanceTimersByTimeAsync(0);
  expect(made).toHaveLength(2);
  expect(made[1]!.kinds).toEqual(['start']);
  const report = client.check(REQUEST);
  await vi.advanceTimersByTimeAsync(0);
  expect(made).toHaveLength(2);
  made[1]!.say({ type: 'check-report', requestId: 1, report: { isPassed: true, results: [] } });
  expect(await report).toEqual({ isPassed: true, results: [] });
  client.dispose();
  client.prepareChecks();
  expect(made).toHaveLength(2);
});

test('a check that takes ten seconds once the worker is ready is ended and the report says so; the next has a new worker', async () => {
  const { client, made } = await setUp();
  const report = client.check(REQUEST);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(made[1]!.isEnded).toBe(false);
  made[1]!.say({ type: 'ready' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await report).toEqual({ isPassed: false, results: [], isTimedOut: true });
  expect(made[1]!.isEnded).toBe(true);
  expect(made[0]!.isEnded).toBe(false);
  const broken = client.check(REQUEST);
  expect(made).toHaveLength(3);
  client.dispose();
  await expect(broken).rejects.toThrow('closed');
});
