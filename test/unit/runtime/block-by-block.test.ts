import { expect, test } from 'vitest';
import { compileProject } from '../../../src/core/compiler/compile-project.ts';
import { buildProject, call, flag, make, say, type Given, type Made, type SpriteParts } from '../../project-builder.ts';
import { LiveProject } from './live-project.ts';

const change = (name: string, by: Given): Made => make('data_changevariableby', { VARIABLE: name, VALUE: by });
const repeat = (times: Given, ...stack: readonly Made[]): Made => make('control_repeat', { TIMES: times, SUBSTACK: stack });
const wait = (seconds: number): Made => make('control_wait', { DURATION: seconds });
const fish = (...scripts: readonly (readonly Made[])[]): SpriteParts => ({ name: 'Poisson', variables: { n: 0 }, scripts });

/** Paused from the start: at the first block. */
function paused(parts: SpriteParts): LiveProject {
  const live = new LiveProject([parts]);
  live.runtime.setPace('paused');
  live.runtime.greenFlag();
  return step(live);
}

function step(live: LiveProject, times = 1): LiveProject {
  for (let i = 0; i < times; i++) {
    live.runtime.step();
    live.tick();
  }
  return live;
}

test('one block at a time, the next one told; without asking nothing moves', () => {
  const live = paused(fish([flag, change('n', 1), make('motion_movesteps', { STEPS: 10 }), say('fin')]));
  expect([live.next, live.get('n')]).toEqual([['data_changevariableby'], 0]);
  step(live);
  expect([live.next, live.get('n'), live.x('Poisson')]).toEqual([['motion_movesteps'], 1, [0]]);
  live.tick(50);
  expect(live.x('Poisson')).toEqual([0]);
  step(live);
  expect([live.next, live.x('Poisson'), live.said]).toEqual([['looks_say'], [10], []]);
  expect([step(live).next, live.said]).toEqual([[], ['fin']]);
});

test('loops, branches and custom blocks in warp are followed from the inside', () => {
  const live = paused({ ...fish([flag, call('saute'), say('fin')]), definitions: [{ proccode: 'saute', names: [], isWarp: true, stack: [repeat(2, change('n', 1)), make('looks_hide')] }] });
  const seen = Array.from({ length: 6 }, () => { const now = live.next[0]; step(live); return now; });
  expect(seen).toEqual(['procedures_call', 'control_repeat', 'data_changevariableby', 'data_changevariableby', 'looks_hide', 'looks_say']);
  expect(live.get('n')).toBe(2);
});

test('every script goes one block further, and a wait of all of them is over in one step', () => {
  const live = paused(fish([flag, wait(5), say('un')], [flag, wait(3), say('deux'), change('n', 1)]));
  expect(live.next).toEqual(['control_wait', 'control_wait']);
  step(live);
  expect(live.said).toEqual([]);
  step(live);
  expect(live.next).toEqual(['control_wait', 'looks_say']);
  step(live, 2);
  expect(live.said).toEqual(['deux']);
  step(live, 2);
  expect(live.said).toEqual(['deux', 'un']);
});

test('an empty loop without end does not hold the step', () => {
  const live = paused(fish([flag, make('control_forever')], [flag, say('un'), say('deux')]));
  step(live, 2);
  expect(live.said).toEqual(['un', 'deux']);
});

test('time stands still while paused: a wait goes on where it was', () => {
  const live = new LiveProject([fish([flag, wait(1), say('fini')])]);
  live.runtime.setPace('watched');
  live.flag(20);
  live.runtime.setPace('paused');
  live.tick(300);
  live.runtime.setPace('watched');
  expect(live.tick(10).said).toEqual([]);
  expect(live.tick(3).said).toEqual(['fini']);
});

test('slow motion goes block by block by itself', () => {
  const live = new LiveProject([fish([flag, repeat(100, change('n', 1))])]);
  live.runtime.setPace('slow');
  live.flag(12 * 10);
  expect(live.get('n')).toBeGreaterThan(6);
  expect(live.get('n')).toBeLessThan(11);
});

test('an endless loop that runs fast is followed as soon as it is watched, and fast again after', () => {
  const live = new LiveProject([fish([flag, change('n', 1000), make('control_forever', { SUBSTACK: [change('n', 1), make('motion_changexby', { DX: 1 })] })])]).flag(5);
  expect(live.next).toEqual([null]);
  live.runtime.setPace('paused');
  step(live, 2);
  expect(live.next).toEqual(['data_changevariableby']);
  step(live);
  expect([live.next, live.get('n')]).toEqual([['motion_changexby'], 1006]);
  live.runtime.setPace('free');
  expect(live.tick(3).get('n')).toBe(1009);
  expect(live.next).toEqual([null]);
});

test('the same program gives the same when it is watched', () => {
  const parts = fish([flag, repeat(10, change('n', 2), make('motion_changexby', { DX: 3 })), say('fin')], [flag, make('event_broadcastandwait', { BROADCAST_INPUT: 'a' }), change('n', 7)], [make('event_whenbroadcastreceived', { BROADCAST_OPTION: 'a' }), wait(0.2)]);
  const runs = (['free', 'watched'] as const).map((pace) => {
    const live = new LiveProject([parts]);
    live.runtime.setPace(pace);
    live.runtime.greenFlag();
    return Array.from({ length: 20 }, () => { live.tick(); return [live.get('n'), live.x('Poisson'), live.said.length]; });
  });
  expect(runs[1]).toEqual(runs[0]);
});

test('nothing is traced unless it is asked for', () => {
  const [, fast] = compileProject(buildProject([fish([flag, change('n', 1)])]));
  const [, traced] = compileProject(buildProject([fish([flag, change('n', 1)])]), { isTraced: true });
  expect(fast!.source).not.toContain('yield');
  expect(traced!.source).toContain('yield "b2";');
});
