import { expect, test } from 'vitest';
import { call, flag, make, say, type Given, type Made, type SpriteParts } from '../../project-builder.ts';
import { LiveProject } from './live-project.ts';

const change = (name: string, by: Given): Made => make('data_changevariableby', { VARIABLE: name, VALUE: by });
const set = (name: string, value: Given): Made => make('data_setvariableto', { VARIABLE: name, VALUE: value });
const forever = (...stack: readonly Made[]): Made => make('control_forever', { SUBSTACK: stack });
const repeat = (times: Given, ...stack: readonly Made[]): Made => make('control_repeat', { TIMES: times, SUBSTACK: stack });
/** Once a tick: something visible ends it. */
const tickOf = (...stack: readonly Made[]): Made => forever(...stack, make('motion_changeyby', { DY: 0 }));
const received = (name: string): Made => make('event_whenbroadcastreceived', { BROADCAST_OPTION: name });
const fish = (parts: SpriteParts): SpriteParts => ({ name: 'Poisson', ...parts });

const counting = (by: number): SpriteParts => fish({ variables: { n: 0, m: 0 }, scripts: [[flag, tickOf(change('n', 1))], [flag, set('m', 100), tickOf(change('m', by))]] });

test('a script that did not change goes on; the endless loop of the changed one goes on as it is now, without its beginning', () => {
  const live = new LiveProject([counting(1)]).flag(5);
  expect([live.get('n'), live.get('m')]).toEqual([5, 105]);
  live.become([counting(10)]).tick(3);
  expect([live.get('n'), live.get('m')]).toEqual([8, 135]);
});

test('a changed script without an endless loop ends as it was, and is new at its next start', () => {
  const steps = (by: number): SpriteParts => fish({ variables: { n: 0 }, scripts: [[flag, repeat(4, change('n', by), make('control_wait', { DURATION: 0 }))]] });
  const live = new LiveProject([steps(1)]).flag(2).become([steps(10)]).tick(10);
  expect(live.get('n')).toBe(4);
  expect(live.flag(10).get('n')).toBe(44);
});

test('a loop reached after the change is the new one', () => {
  const late = (by: number): SpriteParts => fish({ variables: { n: 0 }, scripts: [[flag, make('control_wait', { DURATION: 0.1 }), tickOf(change('n', by))]] });
  const live = new LiveProject([late(1)]).flag(2).become([late(10)]).tick(8);
  expect(Number(live.get('n')) % 10).toBeLessThan(2);
  expect(live.get('n')).toBeGreaterThan(20);
});

test('a removed script stops, an added one reacts at once, and the others keep their places', () => {
  const live = new LiveProject([counting(1)]).flag(3);
  const [, second] = counting(1).scripts!;
  live.become([fish({ variables: { n: 0, m: 0 }, scripts: [[received('jamais')], second!] })]);
  const n = live.get('n');
  live.tick(2);
  expect(live.get('n')).toBe(n);
  live.become([fish({ variables: { n: 0, m: 0 }, scripts: [[make('event_whenkeypressed', { KEY_OPTION: 'space' }), say('touche')], second!] })]);
  live.runtime.pressKey('space');
  live.tick();
  expect(live.said).toEqual(['touche']);
});

test('the loop taken away from a running script ends it', () => {
  const live = new LiveProject([counting(1)]).flag(3);
  live.become([fish({ variables: { n: 0, m: 0 }, scripts: [[flag, tickOf(change('n', 1))], [flag, set('m', 100)]] })]);
  const m = live.get('m');
  expect([m, live.tick(3).get('m')]).toEqual([103, 103]);
});

test('clones follow too', () => {
  const moving = (by: number): SpriteParts => fish({ scripts: [[flag, make('control_create_clone_of', { CLONE_OPTION: '_myself_' })], [make('control_start_as_clone'), tickOf(make('motion_changexby', { DX: by }))]] });
  const live = new LiveProject([moving(1)]).flag(5);
  const [clone] = live.x('Poisson');
  live.become([moving(7)]).tick(2);
  expect(live.x('Poisson')).toEqual([clone! + 14, 0]);
});

test('who waits for a changed script goes on waiting for it, until it ends', () => {
  const parts = (by: number): SpriteParts => fish({ variables: { n: 0 }, scripts: [
    [flag, make('event_broadcastandwait', { BROADCAST_INPUT: 'va' }), say('fini')], [received('va'), tickOf(change('n', by))],
    [received('assez'), make('control_stop', { STOP_OPTION: 'other scripts in sprite' })]] });
  const live = new LiveProject([parts(1), { name: 'Autre', scripts: [[make('event_whenkeypressed', { KEY_OPTION: 'a' }), make('event_broadcast', { BROADCAST_INPUT: 'assez' })]] }]).flag(3);
  live.become([parts(5), { name: 'Autre', scripts: [[make('event_whenkeypressed', { KEY_OPTION: 'a' }), make('event_broadcast', { BROADCAST_INPUT: 'assez' })]] }]).tick(3);
  expect(live.said).toEqual([]);
  expect(live.runtime.runningScripts().get('Poisson')).toHaveLength(2);
});

test('a variable that only held numbers gets text: running scripts see one and the same variable', () => {
  const scripts = [[flag, tickOf(change('n', 1))]];
  const typed = (text: string): readonly Made[] => [make('event_whenkeypressed', { KEY_OPTION: 'space' }), set('n', text)];
  const live = new LiveProject([fish({ variables: { n: 0 }, scripts })]).flag(4);
  live.become([fish({ variables: { n: 0 }, scripts: [...scripts, typed('12 poissons')] })]).tick(2);
  expect(live.get('n')).toBe(6);
  live.runtime.pressKey('space');
  live.tick();
  expect(live.get('n')).toBe('12 poissons');
  expect(live.tick().get('n')).toBe(1);
  live.become([fish({ variables: { n: 0 }, scripts: [...scripts, typed('40')] })]);
  live.runtime.pressKey('space');
  expect(live.tick(3).get('n')).toBe(42);
});

test('variables and lists come, go and are renamed; values stay', () => {
  const scripts = [[flag, set('n', 5), make('data_addtolist', { LIST: 'l', ITEM: 'a' }), tickOf(change('n', 1), make('data_addtolist', { LIST: 'l', ITEM: 'b' }))]];
  const live = new LiveProject([fish({ variables: { before: 1, n: 0 }, lists: { k: [], l: [] }, scripts })]).flag(2);
  live.become([fish({ variables: { n: 0, after: 3 }, lists: { l: [], more: ['x'] }, scripts })]).tick(2);
  expect([live.get('n'), live.get('after'), live.get('before')]).toEqual([9, 3, undefined]);
  expect(live.runtime.readList('Poisson', 'l')).toEqual(['a', 'b', 'b', 'b', 'b']);
  live.change({ kind: 'variables', target: 'Poisson', variables: { 'id-n': { name: 'score', value: 0 } }, lists: {} }).tick();
  expect(live.get('score')).toBe(10);
});

test('a custom block changed is new in the loops that call it', () => {
  const parts = (by: number): SpriteParts => fish({ variables: { n: 0, m: 0 }, scripts: [[flag, tickOf(call('avance'))], [flag, tickOf(change('m', 1))]], definitions: [{ proccode: 'avance', names: [], isWarp: true, stack: [change('n', by)] }] });
  const live = new LiveProject([parts(1)]).flag(3).become([parts(10)]).tick(2);
  expect([live.get('n'), live.get('m')]).toEqual([23, 5]);
});

test('sprites come, go and are renamed; costumes change under what the program did', () => {
  const moving = [[flag, tickOf(make('motion_changexby', { DX: 1 }))]];
  const live = new LiveProject([fish({ scripts: moving, costumes: ['un', 'deux'] })]).flag(3);
  live.become([fish({ scripts: moving, costumes: ['zéro', 'un', 'deux'] }), { name: 'Crabe', scripts: moving }]).tick();
  expect(live.x('Poisson')).toEqual([4]);
  expect(live.runtime.drawOrder.find((t) => t.name === 'Poisson')!.costume?.name).toBe('un');
  live.change({ kind: 'rename', target: 'Poisson', name: 'Requin' }).tick();
  expect(live.x('Requin')).toEqual([5]);
  live.change({ kind: 'remove-target', target: 'Requin' }).tick();
  expect(live.runtime.isRunning).toBe(false);
  live.change({ kind: 'sprite-state', target: 'Crabe', state: { x: 0 } });
  expect(live.flag(2).x('Crabe')).toEqual([2]);
});
