import { expect, test } from 'vitest';
import type { Sound } from '../../../src/core/project/project.ts';
import { packProblem } from '../../../src/core/lesson/pack-problem.ts';
import type { RuntimePorts, StageQueries } from '../../../src/core/runtime/ports.ts';
import { StageHost } from '../../../src/stage-worker/stage-host.ts';
import type { FromStage } from '../../../src/stage-messages/messages.ts';
import { costume, FakeRuntime, project, target } from './fake-runtime.ts';
import { FakeScheduler } from './fake-scheduler.ts';

const REPORT = { isPassed: true, results: [] };

function setUp() {
  const scheduler = new FakeScheduler();
  const posted: FromStage[] = [];
  const runtimes: FakeRuntime[] = [];
  const ports: RuntimePorts[] = [];
  const host = new StageHost((message) => posted.push(message), {
    createRuntime: (_project, given) => {
      const runtime = new FakeRuntime();
      runtimes.push(runtime);
      ports.push(given);
      return runtime;
    },
    createQueries: () => ({ isTouchingPoint: () => false }) as Partial<StageQueries> as StageQueries,
    decode: () => null,
    runChecks: () => REPORT,
    auditLesson: (_files, lesson) => ({ lessons: [], problems: [packProblem(lesson, 'packProblem.missingFile')] }),
  }, scheduler, 1);
  const of = <K extends FromStage['type']>(type: K) => posted.filter((m) => m.type === type) as Extract<FromStage, { type: K }>[];
  return { scheduler, host, runtimes, ports, of };
}

const fish = target('Poisson', { costumes: [costume('here'), costume('gone')] });

test('says ready, then which files are missing or broken', async () => {
  const { host, of, scheduler } = setUp();
  expect(of('ready')).toHaveLength(1);
  host.receive({ type: 'load', project: project([target('Stage'), fish]), assets: new Map([['here.png', new Uint8Array(1)]]) });
  await expect.poll(() => { scheduler.advance(1); return of('loaded'); }).toEqual([{ type: 'loaded', missing: ['gone.png', 'here.png'] }]);
});

test('ticks while something runs and sleeps after, telling both', () => {
  const { host, runtimes, of, scheduler } = setUp();
  host.receive({ type: 'load', project: project(), assets: new Map() });
  scheduler.advance(100);
  const before = runtimes[0]!.tickCount;
  host.receive({ type: 'flag' });
  scheduler.advance(1000);
  expect(runtimes[0]!.calls).toEqual(['flag']);
  expect(runtimes[0]!.tickCount - before).toBe(3);
  expect(of('running').map((m) => m.isRunning)).toEqual([false, true, false]);
  expect(of('running')[1]!.scripts).toEqual(new Map([['Poisson', ['top']]]));
});

test('goes on looking at edge-activated hats when no script runs', () => {
  const { host, runtimes, scheduler } = setUp();
  host.receive({ type: 'load', project: project(), assets: new Map() });
  runtimes[0]!.isWatching = true;
  scheduler.advance(1000);
  expect(runtimes[0]!.tickCount).toBeGreaterThan(25);
});

test('is alive each second while something may happen; then says so, once for all messages, and leaves no timer', async () => {
  const { host, runtimes, of, scheduler } = setUp();
  host.receive({ type: 'load', project: project(), assets: new Map() });
  runtimes[0]!.isWatching = true;
  scheduler.advance(3500);
  expect(of('alive')).toHaveLength(3);
  expect(of('idle')).toEqual([]);
  runtimes[0]!.isWatching = false;
  await expect.poll(() => { scheduler.advance(100); return of('idle'); }).toEqual([{ type: 'idle', received: 1 }]);
  await expect.poll(() => { scheduler.advance(100); return scheduler.pending; }).toBe(0);
  host.receive({ type: 'watch', target: null });
  scheduler.advance(100);
  expect(of('idle').at(-1)).toEqual({ type: 'idle', received: 2 });
  expect(scheduler.pending).toBe(0);
});

test('keys, mouse, questions, stacks and changes reach the runtime', () => {
  const { host, runtimes, ports } = setUp();
  host.receive({ type: 'load', project: project(), assets: new Map() });
  host.receive({ type: 'key', key: 'space', isDown: true });
  host.receive({ type: 'mouse', x: 999, y: -20.4, isDown: true });
  host.receive({ type: 'answer', text: 'oui' });
  host.receive({ type: 'toggle-stack', target: 'Poisson', blockId: 'b' });
  host.receive({ type: 'change', change: { kind: 'broadcasts', broadcasts: {} } });
  expect(runtimes[0]!.calls).toEqual(['key space', 'click Stage', 'answer oui', 'toggle Poisson b', 'change broadcasts']);
  expect(ports[0]!.input).toMatchObject({ mouseX: 240, mouseY: -20, isMouseDown: true });
  expect([ports[0]!.input.isKeyDown('space'), ports[0]!.input.isKeyDown('any')]).toEqual([true, true]);
  host.receive({ type: 'key', key: 'space', isDown: false });
  expect(ports[0]!.input.isKeyDown('any')).toBe(false);
});

test('states: of the target watched only, and only when changed', () => {
  const { host, of, scheduler } = setUp();
  host.receive({ type: 'load', project: project(), assets: new Map() });
  scheduler.advance(50);
  host.receive({ type: 'flag' });
  scheduler.advance(500);
  expect(of('state')).toHaveLength(1);
  expect(of('state')[0]!.states).toMatchObject([{ name: 'Stage', x: 0, size: 100 }]);
  host.receive({ type: 'watch', target: 'Poisson' });
  scheduler.advance(500);
  expect(of('state').at(-1)!.states).toEqual([]);
});

test('the pace holds for the next project too, and what runs is told block by block only then', () => {
  const { host, runtimes, of, scheduler } = setUp();
  host.receive({ type: 'load', project: project(), assets: new Map() });
  host.receive({ type: 'flag' });
  scheduler.advance(200);
  expect(of('traced')).toEqual([]);
  host.receive({ type: 'pace', pace: 'paused' });
  host.receive({ type: 'step' });
  host.receive({ type: 'flag' });
  scheduler.advance(200);
  expect(of('traced')).toEqual([{ type: 'traced', scripts: [{ target: 'Poisson', topId: 'top', blockId: 'b', isClone: false }] }]);
  host.receive({ type: 'load', project: project(), assets: new Map() });
  expect(runtimes.map(({ pace }) => pace)).toEqual(['paused', 'paused']);
});

test('a sound ends once: when the page says so or when it is stopped', () => {
  const { host, ports, of } = setUp();
  host.receive({ type: 'load', project: project(), assets: new Map() });
  const { sound } = ports[0]!;
  const ended: string[] = [];
  const pop: Sound = { assetId: 'p', name: 'pop', md5ext: 'p.wav', dataFormat: 'wav', rest: {}, rate: 22050, sampleCount: 11025 };
  const mix = { volume: 80, pitch: 0, pan: -100 };
  const started = { bank: 'Poisson', isAwaited: false };
  sound.play('Poisson', pop, mix, started, () => ended.push('one'));
  sound.play('Crabe', pop, mix, { bank: 'Crabe', isAwaited: true }, () => ended.push('two'));
  expect(of('play-sound')[0]).toEqual({ type: 'play-sound', playId: 1, owner: 'Poisson', md5ext: 'p.wav', durationMs: 500, volume: 80, pitch: 0, pan: -100 });
  host.receive({ type: 'sound-ended', playId: 1 });
  sound.play('Poisson', pop, mix, started, () => ended.push('three'));
  sound.stopAwaited('Poisson');
  sound.stopAwaited('Crabe');
  host.receive({ type: 'sound-ended', playId: 2 });
  expect(ended).toEqual(['one', 'two']);
  sound.play('Poisson 1', pop, mix, started, () => ended.push('four'));
  expect(ended).toEqual(['one', 'two', 'three']);
  expect(of('stop-sound').map(({ playId }) => playId)).toEqual([2, 3]);
  sound.stop();
  expect(ended).toEqual(['one', 'two', 'three', 'four']);
  expect(of('stop-sounds')).toEqual([{ type: 'stop-sounds' }]);
});

test('a flood of events of one tick is cut, but never questions', () => {
  const { host, runtimes, of, scheduler } = setUp();
  host.receive({ type: 'load', project: project(), assets: new Map() });
  const tell = (kind: 'broadcast' | 'ask'): void => runtimes[0]!.events.emit({ event: { kind, target: 'Poisson', text: '', isSaid: true }, tick: 1 });
  for (let i = 0; i < 500; i++) tell('broadcast');
  tell('ask');
  expect(of('event').map((m) => m.event.kind)).toEqual([...new Array<string>(50).fill('broadcast'), 'ask']);
  scheduler.advance(100);
  tell('broadcast');
  expect(of('event')).toHaveLength(52);
});

test('checks are answered with their number', () => {
  const { host, of } = setUp();
  host.receive({ type: 'check', requestId: 7, request: { project: project(), assets: new Map(), checks: [], seed: 1 } });
  expect(of('check-report')).toEqual([{ type: 'check-report', requestId: 7, report: REPORT }]);
});

test('a lesson that is being written is looked through, and answered with its number', () => {
  const { host, of } = setUp();
  host.receive({ type: 'audit', requestId: 8, files: new Map(), lesson: 'l' });
  expect(of('audited')).toEqual([{ type: 'audited', requestId: 8, trial: { lessons: [], problems: [packProblem('l', 'packProblem.missingFile')] } }]);
});
