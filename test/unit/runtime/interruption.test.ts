import { describe, expect, test } from 'vitest';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import type { Budget } from '../../../src/core/runtime/ports.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { computePrograms } from '../../bench/programs/compute.ts';
import { impatient } from './run-project.ts';
import { buildProject, call, flag, make, say, type Given, type Made } from '../../project-builder.ts';

function run(project: Project, budget?: Budget): { readonly said: readonly string[]; readonly ticks: number; readonly errors: readonly string[] } {
  const said: string[] = [];
  const errors: string[] = [];
  const { ticks } = runHeadless(project, {
    seed: 1, seconds: 100_000, stage: pointStage, ...(budget ? { budget } : {}),
    onEvent: ({ event }) => {
      if (event.kind === 'say' && event.text !== '') said.push(event.text);
      if (event.kind === 'error') errors.push(event.text);
    },
  });
  return { said, ticks, errors };
}

const set = (name: string, value: Given): Made => make('data_setvariableto', { VARIABLE: name, VALUE: value });
const change = (name: string, by: Given): Made => make('data_changevariableby', { VARIABLE: name, VALUE: by });
const get = (name: string): Made => make('data_variable', { VARIABLE: name });
const repeat = (times: Given, ...stack: readonly Made[]): Made => make('control_repeat', { TIMES: times, SUBSTACK: stack });
const equals = (a: Given, b: Given): Made => make('operator_equals', { OPERAND1: a, OPERAND2: b });
const warp = (...stack: readonly Made[]): Project => buildProject([{
  variables: { v: 0, w: 0, x: 0 }, lists: { l: [] }, scripts: [[flag, call('run'), say(get('v')), say(get('w')), say(get('x'))]],
  definitions: [
    { proccode: 'run', names: [], isWarp: true, stack },
    { proccode: 'one', names: [], isWarp: true, stack: [change('w', 1)] },
    { proccode: 'inner %s', names: ['n'], isWarp: true, stack: [repeat(make('argument_reporter_string_number', { VALUE: 'n' }), change('w', 1)), change('x', make('argument_reporter_string_number', { VALUE: 'n' }))] },
    { proccode: 'sum %s', names: ['n'], isWarp: true, stack: [repeat(make('argument_reporter_string_number', { VALUE: 'n' }), change('w', 1)), make('procedures_return', { VALUE: get('w') })] },
    { proccode: 'down %s', names: ['n'], isWarp: true, stack: [
      repeat(700, change('w', 1)),
      make('control_if', { CONDITION: make('operator_gt', { OPERAND1: make('argument_reporter_string_number', { VALUE: 'n' }), OPERAND2: 0 }), SUBSTACK: [call('down %s', make('operator_subtract', { NUM1: make('argument_reporter_string_number', { VALUE: 'n' }), NUM2: 1 })), change('x', make('argument_reporter_string_number', { VALUE: 'n' }))] }),
    ] },
  ],
}]);

describe('warp that is interrupted again and again ends with the same values', () => {
  test.each([
    ['a loop', warp(repeat(5000, change('v', 1)), set('w', get('v')))],
    ['loops in loops, with something before, between and after', warp(set('v', 1), repeat(7, change('v', 1), repeat(900, change('w', 2), repeat(3, change('x', 1)), change('w', -1)), change('v', 10)), change('v', 100))],
    ['both branches', warp(repeat(6, change('v', 1), make('control_if_else', {
      CONDITION: equals(make('operator_mod', { NUM1: get('v'), NUM2: 2 }), 0),
      SUBSTACK: [change('x', 1), repeat(1500, change('w', 1)), change('x', 10)], SUBSTACK2: [change('x', 100), repeat(2500, change('w', 1)), change('x', 1000)],
    })))],
    ['repeat until, and its condition is not asked on the way back', warp(make('control_repeat_until', { CONDITION: equals(get('v'), 3), SUBSTACK: [change('v', 1), repeat(2000, change('w', 1)), change('x', 1)] }))],
    ['for each', warp(make('control_for_each', { VARIABLE: 'v', VALUE: 4, SUBSTACK: [repeat(1500, change('w', get('v'))), change('x', get('v'))] }))],
    ['a value asked for that a loop makes', warp(repeat(4, change('v', call('sum %s', 3000)), change('x', 1)))],
    ['a call in a loop', warp(repeat(4, change('v', 1), call('inner %s', 3000), change('v', 10)))],
    ['a block that calls itself', warp(call('down %s', 9), change('v', 1))],
    ['a wait', warp(change('v', 1), make('control_wait', { DURATION: 0.1 }), repeat(3, make('control_wait', { DURATION: 0 }), change('w', 1)), change('x', 1))],
    ['a glide', warp(change('v', 1), make('motion_glidesecstoxy', { SECS: 0.2, X: 50, Y: 0 }), set('w', make('motion_xposition')))],
  ])('%s', (_, project) => {
    const patient = run(project);
    const hurried = run(project, impatient);
    expect(hurried.said).toEqual(patient.said);
    expect([...patient.errors, ...hurried.errors]).toEqual([]);
  });

  test.each(computePrograms.filter(({ name }) => !name.includes('10M')).map((program) => [program.name, program] as const))('%s', (_, { project, byHand }) => {
    const { said, ticks } = run(project, impatient);
    expect(said).toEqual([byHand()]);
    expect(ticks).toBeGreaterThan(0);
  });
});

// An inner loop is a function of its own: see `#hurry` in write-function.ts.
describe('an inner loop in warp', () => {
  const seen = (...stack: readonly Made[]): void => {
    const project = warp(...stack);
    for (const budget of [undefined, impatient]) expect(run(project, budget), budget ? 'interrupted' : 'in one go').toMatchObject({ said: ['3', '6000', '42'], errors: [] });
  };
  const inner = (...turns: readonly Made[]): Made => repeat(3, change('v', 1), repeat(2000, ...turns), make('data_addtolist', { LIST: 'l', ITEM: get('w') }));

  test('shares its variables with the custom block that it calls', () => { seen(set('x', 42), inner(call('one'))); });
  test('shares its variables with the loop around it', () => { seen(inner(change('w', 1), make('data_addtolist', { LIST: 'l', ITEM: get('v') })), set('x', make('operator_subtract', { NUM1: get('w'), NUM2: 5958 }))); });
  test('tells a text from a variable of that name', () => { seen(set('x', 42), inner(change('w', 1), make('data_addtolist', { LIST: 'l', ITEM: 'kept0 = 7; arg5; list3; return kept9' }))); });
  test('can end its script', () => {
    const ending = make('control_if', { CONDITION: equals(get('w'), 6000), SUBSTACK: [set('x', 42), make('control_stop', { STOP_OPTION: 'this script' })] });
    seen(inner(change('w', 1), ending, make('data_addtolist', { LIST: 'l', ITEM: get('w') })), set('x', 0));
  });
});

test('others run while warp is interrupted', () => {
  const project = buildProject([
    { variables: { v: 0 }, scripts: [[flag, call('run'), say('done')]], definitions: [{ proccode: 'run', names: [], isWarp: true, stack: [repeat(20_000, change('v', 1))] }] },
    { scripts: [[flag, make('control_wait', { DURATION: 0.1 }), say('meanwhile')]] },
  ]);
  expect(run(project, impatient).said).toEqual(['meanwhile', 'done']);
});

test('what is stopped in the middle of warp starts afresh', () => {
  const project = buildProject([{
    variables: { v: 0 },
    scripts: [[flag, call('run'), say(get('v'))], [flag, make('control_wait', { DURATION: 0.2 }), make('event_broadcast', { BROADCAST_INPUT: 'again' })], [make('event_whenbroadcastreceived', { BROADCAST_OPTION: 'again' }), make('control_stop', { STOP_OPTION: 'other scripts in sprite' }), call('run'), say(get('v'))]],
    definitions: [{ proccode: 'run', names: [], isWarp: true, stack: [set('v', 0), repeat(30_000, change('v', 1))] }],
  }]);
  expect(run(project, impatient).said).toEqual(['30000']);
});
