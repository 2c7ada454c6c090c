/** Projects made by chance from every block there is: they never throw, and one seed gives one run. Also projects as large as children make them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definedBlocks, type AnyBlock, type Arg } from '../../../src/core/blocks/define-block.ts';
import '../../../src/core/blocks/registry.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless, type ScriptedInput } from '../../../src/core/runtime/run-headless.ts';
import { buildProject, call, flag, make, type Given, type Made, type SpriteParts } from '../../project-builder.ts';
import { add, asClone, change, cloneOf, forever, get, goTo, ifThen, join, more, move, push, repeat, set, wait } from './kit.ts';

const NAMES = ['one', 'two', 'three'];
const literal = fc.constantFrom<Given>(0, 1, -1, 2.5, 100, 1e9, Infinity, '', ' ', 'abc', '1.0', 'last', 'all', '_myself_', '_mouse_', '_random_', '_edge_', '_stage_', 'Infinity', '#ff0000', 'next backdrop', 'constructor', '__proto__', '\u2028`${x}"', ...NAMES);
const isReporter = ({ shape }: AnyBlock): boolean => shape === 'reporter' || shape === 'boolean';
const known = definedBlocks.filter(({ category, opcode }) => category !== 'procedures' && opcode !== 'data_variable' && opcode !== 'control_forever');
const reporters = known.filter(isReporter);
const hats = known.filter(({ shape }) => shape === 'hat');
const statements = known.filter((spec) => !isReporter(spec) && spec.shape !== 'hat');

/** Stacks of anything, with `calls` of the sprite's own block; that itself calls nothing: it would never come to an end. */
const stackOf = (calls: readonly fc.Arbitrary<Made>[]) => fc.letrec<{ reporter: Given; statement: Made; stack: readonly Made[] }>((tie) => {
  const slot = (arg: Arg): fc.Arbitrary<Given> => {
    if (arg.kind === 'substack') return tie('stack');
    if (arg.kind === 'variable' || arg.kind === 'list') return fc.constantFrom(...NAMES);
    if (arg.kind === 'choice') return fc.constantFrom(...arg.options.map(([value]) => value), ...NAMES, 'toString');
    if (arg.kind === 'parameter') return fc.constantFrom('x', 'y');
    const words = arg.kind === 'menu' && arg.options.length > 0 ? [fc.constantFrom(...arg.options.map(([value]) => value))] : [];
    return fc.oneof(literal, ...words, tie('reporter'));
  };
  const made = (spec: AnyBlock): fc.Arbitrary<Made> => fc.record(Object.fromEntries(Object.entries(spec.args).map(([key, arg]) => [key, slot(arg)]))).map((args) => make(spec.opcode, args));
  return {
    reporter: fc.oneof({ maxDepth: 3, depthIdentifier: 'value' }, literal, fc.constantFrom(...NAMES).map(get), fc.constantFrom(...reporters).chain(made)),
    statement: fc.oneof({ maxDepth: 3, depthIdentifier: 'stack' }, fc.constantFrom(...NAMES).map((each) => change(each, 1)), fc.constantFrom(...statements).chain(made), ...calls),
    stack: fc.array(tie('statement'), { maxLength: 4 }),
  };
}).stack;
const body = stackOf([]);
const stack = stackOf([fc.tuple(literal, literal).map((values) => call('own %s %s', ...values))]);

const hat = fc.constantFrom(...hats).chain(({ opcode, args }) => fc.record(Object.fromEntries(Object.entries(args).map(([key, arg]) => [key, arg.kind === 'choice' ? fc.constantFrom(...arg.options.map(([value]) => value), ...NAMES) : literal]))).map((given) => make(opcode, given)));
const variables = { one: 0, two: 'two', three: 1.5 };
const lists = { one: [1, 2], two: ['a'], three: [] };
/** Nothing in warp: a loop without end there takes its half second each tick. Warp has random-programs.test.ts. */
const sprite: fc.Arbitrary<SpriteParts> = fc.record({ scripts: fc.array(fc.tuple(fc.oneof(fc.constant(flag), hat), stack).map(([top, rest]) => [top, ...rest]), { maxLength: 4 }), body, visible: fc.boolean() })
  .map(({ scripts, body: own, visible }) => ({ scripts, variables, lists, costumes: NAMES, state: { visible }, definitions: [{ proccode: 'own %s %s', names: ['x', 'y'], stack: own }] }));
const project = fc.tuple(sprite, sprite, sprite).map(([first, second, stage]) => buildProject([{ ...first, name: 'one' }, { ...second, name: 'two' }], { ...stage, state: {} }));

const input: readonly ScriptedInput[] = [
  { atMs: 0, do: 'flag' }, { atMs: 30, do: 'key', key: 'a', isDown: true }, { atMs: 60, do: 'click', sprite: 'one' }, { atMs: 90, do: 'answer', text: 'yes' }, { atMs: 95, do: 'mouse', x: 5, y: 7, isDown: true }, { atMs: 110, do: 'flag' },
];

/** All that happened and how it ended. */
function trace(made: Project, seconds = 0.14): readonly unknown[] {
  const events: unknown[] = [];
  const { runtime, reason } = runHeadless(made, { seed: 3, seconds, stage: pointStage, input, onEvent: ({ event, tick }) => { events.push({ ...event, tick }); } });
  const targets = runtime.drawOrder.map(({ id, x, y, direction, size, costumeIndex, isVisible, effects, bubble }) => ({ id, x, y, direction, size, costumeIndex, isVisible, effects: [...effects], bubble }));
  return [...events, reason, targets, NAMES.map((each) => [runtime.readVariable('one', each), runtime.readList('two', each)])];
}

const errorsIn = (events: readonly unknown[]): readonly unknown[] => events.filter((event) => typeof event === 'object' && event !== null && 'kind' in event && event.kind === 'error' && 'text' in event && event.text !== 'too-deep');

test('whatever the blocks, a run ends without a fault and a seed gives the same run again', () => {
  fc.assert(fc.property(project, (made) => {
    const first = trace(made);
    expect(errorsIn(first)).toEqual([]);
    expect(trace(made)).toEqual(first);
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 100) });
}, 600_000);

test('a project of 2,000 blocks', () => {
  const scripts = Array.from({ length: 100 }, (_, i) => [flag, ...Array.from({ length: 4 }, () => [set('one', add(get('one'), i)), ifThen(more(get('one'), 1e9), push(join('a', i))), repeat(2, change('two', 1))]).flat()]);
  const made = buildProject([{ name: 'one', state: { visible: false }, variables: { one: 0, two: 0 }, lists: { l: [] }, scripts }]);
  expect(Object.keys(made.targets[1]!.blocks).length).toBeGreaterThan(2000);
  const { runtime, reason } = runHeadless(made, { seed: 1, seconds: 5, stage: pointStage });
  expect(reason).toBe('idle');
  expect(runtime.readVariable('one', 'two')).toBe(100 * 4 * 2);
  expect(runtime.readVariable('one', 'one')).toBe(4 * 4950);
});

test('300 clones that move, and a second flag takes them away', () => {
  const made = buildProject([{ name: 'one', variables: { one: 0 }, scripts: [
    [flag, repeat(300, cloneOf()), wait(1)], [asClone, goTo(0, 0), make('motion_pointindirection', { DIRECTION: make('operator_random', { FROM: 1, TO: 360 }) }), forever(move(5), make('motion_ifonedgebounce'))],
  ] }]);
  const places: number[] = [];
  runHeadless(made, { seed: 1, seconds: 20, stage: pointStage, input: [{ atMs: 0, do: 'flag' }, { atMs: 15_000, do: 'flag' }], onTick: (runtime, nowMs) => {
    if (nowMs < 14_900) places.splice(0, places.length, ...runtime.drawOrder.map(({ x }) => Math.abs(x)));
    else if (nowMs > 15_050) expect(runtime.drawOrder.length).toBeLessThan(10);
    return nowMs > 15_100;
  } });
  expect(places).toHaveLength(302);
  expect(Math.max(...places)).toBeLessThanOrEqual(190 + 5);
});
