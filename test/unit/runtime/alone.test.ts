/** A script that runs alone takes many turns without handing over: whatever lets another one run must end that at once. */
import { expect, test } from 'vitest';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { buildProject, call, flag, make, type Made, type SpriteParts } from '../../project-builder.ts';
import { broadcast, broadcastAndWait, forever, ifThen, less, argument, add, log, move, received, repeat, stop, ticks, timer, wait } from '../conformance/kit.ts';

const hidden = (...scripts: readonly (readonly Made[])[]): SpriteParts => ({ state: { visible: false }, scripts });
/** Long enough to be known to run alone. */
const alone = repeat(5);
const project = (...sprites: readonly SpriteParts[]): Project => buildProject(sprites, { variables: { log: '' } });
const logOf = (made: Project): unknown => runHeadless(made, { seed: 1, seconds: 5, stage: pointStage }).runtime.readVariable(null, 'log');

test('what it starts has its turn before its next', () => {
  expect(logOf(project(hidden([flag, alone, broadcast('go'), log('1'), repeat(1), log('3')], [received('go'), log('2')])))).toBe('123');
});

test('what it starts again has its turn before its next', () => {
  expect(logOf(project(hidden([received('go'), log('2'), wait(9)], [flag, broadcast('go'), wait(0.1), alone, broadcast('go'), log('1'), repeat(1), log('3'), stop('all')])))).toBe('2123');
});

test('who waits for a script that it stops goes on', () => {
  expect(logOf(project(hidden([flag, broadcastAndWait('go'), log('2')]), hidden([received('go'), forever(wait(9))], [flag, wait(0.1), alone, stop('other scripts in sprite'), log('1'), repeat(1), log('3')])))).toBe('123');
});

test('who waits for a sound that it stops goes on', () => {
  const made = project(hidden([flag, make('sound_playuntildone', { SOUND_MENU: 'long' }), log('2')]), hidden([flag, wait(0.1), alone, make('sound_stopallsounds'), log('1'), repeat(1), log('3')]));
  const long = { assetId: 'long', name: 'long', md5ext: 'long.wav', dataFormat: 'wav', rate: 1, sampleCount: 60, rest: {} };
  expect(logOf({ ...made, targets: made.targets.map((target) => ({ ...target, sounds: [long] })) })).toBe('123');
});

test('a visible change ends the tick, and the next turn comes in the next one', () => {
  expect(logOf(project({ scripts: [[flag, make('looks_hide'), alone, make('looks_show'), log(ticks), repeat(1), log(ticks), repeat(2, move(1)), log(ticks)]] }))).toBe('013');
});

test('the tick has an end: another script wakes in the next one', () => {
  expect(logOf(project(hidden([flag, wait(0.1), log(ticks)], [flag, make('control_repeat_until', { CONDITION: make('operator_gt', { OPERAND1: timer, OPERAND2: 0.2 }) }), log('.')])))).toBe('3.');
});

test('a block that calls itself lets others run at each level, however deep, and comes back', () => {
  const n = argument('n');
  const deep = { proccode: 'deep %s', names: ['n'], stack: [ifThen(less(n, 15_000), call('deep %s', add(n, 1))), ifThen(less(n, 3), log(n))] };
  expect(logOf(project({ ...hidden([flag, call('deep %s', 1), log('.')]), definitions: [deep] }))).toBe('21.');
});
