/** Small programs made by chance: what they compute is what the reference computes, whatever the compiler proved of their variables. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProject, call, flag, make, type Definition, type Given, type Made } from '../../project-builder.ts';
import type { Budget } from '../../../src/core/runtime/ports.ts';
import { impatient, run } from '../runtime/run-project.ts';
import { Interpreter, type Memory } from './interpreter.ts';
import { argument, get, set } from './kit.ts';
import { BINARY, FUNCTIONS, textOf, type Plain } from './reference.ts';

const NAMES = ['p', 'q', 'r', 's'];
const name = fc.constantFrom(...NAMES);
const literal: fc.Arbitrary<Plain> = fc.oneof(
  fc.integer({ min: -3, max: 12 }), fc.constantFrom<Plain>(0.5, -1.5, 1e21, '0', '-0', '1.0', '0.5', ' 2 ', '', ' ', '0x10', 'Infinity', '-Infinity', 'NaN', 'true', 'False', 'abc', 'ABC', 'a', 'K', 'é', 'last', '3'),
);
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  operator_lt: ['OPERAND1', 'OPERAND2'], operator_equals: ['OPERAND1', 'OPERAND2'], operator_gt: ['OPERAND1', 'OPERAND2'], operator_join: ['STRING1', 'STRING2'], operator_contains: ['STRING1', 'STRING2'], operator_letter_of: ['LETTER', 'STRING'],
};

const { reporter, condition, statement, stack } = fc.letrec<{ reporter: Given; condition: Made; statement: Made; stack: readonly Made[] }>((tie) => {
  const value = tie('reporter');
  const one = (opcode: string, slot: string, extra: Readonly<Record<string, Given>> = {}) => value.map((given): Made => make(opcode, { ...extra, [slot]: given }));
  const two = (opcode: string) => fc.tuple(value, value).map(([a, b]): Made => make(opcode, { [PARTS[opcode]?.[0] ?? 'NUM1']: a, [PARTS[opcode]?.[1] ?? 'NUM2']: b }));
  const both = fc.tuple(tie('condition'), tie('condition'));
  const inList = { LIST: 'l' };
  return {
    reporter: fc.oneof({ maxDepth: 4, depthIdentifier: 'value', withCrossShrink: true },
      literal, name.map(get), fc.constantFrom(argument('x'), argument('y')), fc.constant(make('data_lengthoflist', inList)),
      ...Object.keys(BINARY).map(two), fc.constantFrom(...Object.keys(FUNCTIONS)).chain((OPERATOR) => one('operator_mathop', 'NUM', { OPERATOR })),
      one('operator_round', 'NUM'), one('operator_length', 'STRING'), one('data_itemoflist', 'INDEX', inList), one('data_itemnumoflist', 'ITEM', inList), tie('condition')),
    condition: fc.oneof({ maxDepth: 4, depthIdentifier: 'value' },
      two('operator_equals'), two('operator_lt'), two('operator_gt'), two('operator_contains'), one('data_listcontainsitem', 'ITEM', inList), tie('condition').map((OPERAND) => make('operator_not', { OPERAND })),
      both.map(([OPERAND1, OPERAND2]) => make('operator_and', { OPERAND1, OPERAND2 })), both.map(([OPERAND1, OPERAND2]) => make('operator_or', { OPERAND1, OPERAND2 }))),
    statement: fc.oneof({ maxDepth: 3, depthIdentifier: 'loop', withCrossShrink: true },
      fc.tuple(name, value).map(([VARIABLE, VALUE]) => set(VARIABLE, VALUE)), fc.tuple(name, value).map(([VARIABLE, VALUE]) => make('data_changevariableby', { VARIABLE, VALUE })),
      one('data_addtolist', 'ITEM', inList), one('data_deleteoflist', 'INDEX', inList), fc.tuple(value, value).map(([INDEX, ITEM]) => make('data_insertatlist', { ...inList, INDEX, ITEM })),
      fc.tuple(value, value).map(([INDEX, ITEM]) => make('data_replaceitemoflist', { ...inList, INDEX, ITEM })),
      fc.tuple(fc.integer({ min: 0, max: 4 }), tie('stack')).map(([TIMES, SUBSTACK]) => make('control_repeat', { TIMES, SUBSTACK })),
      fc.tuple(name, fc.integer({ min: 0, max: 3 }), tie('stack')).map(([VARIABLE, VALUE, SUBSTACK]) => make('control_for_each', { VARIABLE, VALUE, SUBSTACK })),
      fc.tuple(tie('condition'), tie('stack')).map(([CONDITION, SUBSTACK]) => make('control_if', { CONDITION, SUBSTACK })),
      fc.tuple(tie('condition'), tie('stack'), tie('stack')).map(([CONDITION, SUBSTACK, SUBSTACK2]) => make('control_if_else', { CONDITION, SUBSTACK, SUBSTACK2 }))),
    stack: fc.array(tie('statement'), { minLength: 1, maxLength: 4 }),
  };
});

interface Program { readonly first: readonly Plain[]; readonly items: readonly Plain[]; readonly stack: readonly Made[]; readonly body: readonly Made[]; readonly given: readonly Given[]; readonly isWarp: boolean; readonly budget?: Budget }
const program: fc.Arbitrary<Program> = fc.record({
  first: fc.array(literal, { minLength: NAMES.length, maxLength: NAMES.length }), items: fc.array(literal, { maxLength: 4 }), stack, body: stack, given: fc.array(reporter, { minLength: 2, maxLength: 2 }), isWarp: fc.boolean(),
});

/** Some steps, a call of a custom block that does others, and the first again. */
function bothWays({ first, items, stack: steps, body, given, isWarp, budget }: Program): { readonly compiled: Memory; readonly expected: Memory } {
  const definition: Definition = { proccode: 'block %s %s', names: ['x', 'y'], isWarp, stack: body };
  const all = [...steps, call(definition.proccode, ...given), ...steps];
  const variables = { ...Object.fromEntries(NAMES.map((each, i) => [each, first[i]!])), t: 0, u: 0 };
  const { runtime, errors } = run(buildProject([{ name: 'subject', state: { visible: false }, variables, lists: { l: items }, scripts: [[flag, ...all]], definitions: [definition] }]), [], 10_000, budget);
  expect(errors).toEqual([]);
  const expected: Memory = { variables: { ...variables }, list: [...items] };
  new Interpreter(expected, definition).run(all);
  return { compiled: { variables: Object.fromEntries(Object.keys(variables).map((each) => [each, runtime.readVariable('subject', each)!])), list: [...runtime.readList('subject', 'l')!] }, expected };
}

const asText = ({ variables, list }: Memory): unknown => ({ variables: Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, textOf(value)])), list: list.map(textOf) });

test('programs made by chance compute what the reference computes', () => {
  fc.assert(fc.property(program, (each) => {
    const { compiled, expected } = bothWays(each);
    expect(asText(compiled)).toEqual(asText(expected));
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) });
}, 600_000);

test('conditions made by chance are what the reference says', () => {
  fc.assert(fc.property(fc.array(condition, { minLength: 1, maxLength: 8 }), fc.array(literal, { minLength: 4, maxLength: 4 }), (conditions, first) => {
    const { compiled, expected } = bothWays({ first, items: ['a', 1], stack: conditions.map((given) => make('data_addtolist', { LIST: 'l', ITEM: given })), body: [set('p', 1)], given: [1, 2], isWarp: false });
    expect(asText(compiled)).toEqual(asText(expected));
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 200) });
}, 600_000);

/** Around 1,024 turns warp looks at the clock, and here it is interrupted each time: before, in the middle and at the end of a loop, and in loops within loops. */
const turns = fc.constantFrom(0, 1, 3, 700, 1023, 1024, 1025, 1500, 2048, 2500.4);
const counted = (counter: string, last: Given, body: readonly Made[]): readonly Made[] => [
  set(counter, 0), make('control_repeat_until', { CONDITION: make('operator_gt', { OPERAND1: get(counter), OPERAND2: last }), SUBSTACK: [...body, make('data_changevariableby', { VARIABLE: counter, VALUE: 1 })] }),
];
const few = fc.array(statement, { maxLength: 2 });
const innerLoop = fc.oneof(
  fc.tuple(turns, statement).map(([TIMES, inside]) => [make('control_repeat', { TIMES, SUBSTACK: [inside] })]), fc.tuple(turns, statement).map(([last, inside]) => counted('t', last, [inside])),
  fc.tuple(name, turns, statement).map(([VARIABLE, VALUE, inside]) => [make('control_for_each', { VARIABLE, VALUE, SUBSTACK: [inside] })]),
);
const aFew = fc.integer({ min: 0, max: 3 });
const longLoops = fc.tuple(few, innerLoop, few, aFew, fc.boolean(), condition).map(([before, inner, after, TIMES, isCounted, CONDITION]): readonly Made[] => {
  const inside = [...before, make('control_if', { CONDITION, SUBSTACK: inner }), ...inner, ...after];
  return isCounted ? counted('u', TIMES, inside) : [make('control_repeat', { TIMES, SUBSTACK: inside })];
});

test('long loops in warp that are interrupted at each look at the clock compute what the reference computes', () => {
  fc.assert(fc.property(fc.array(literal, { minLength: NAMES.length, maxLength: NAMES.length }), longLoops, (first, body) => {
    const { compiled, expected } = bothWays({ first, items: [1, 'a', 2], stack: [set('p', 1)], body, given: [2, 'x'], isWarp: true, budget: impatient });
    expect(asText(compiled)).toEqual(asText(expected));
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 25) });
}, 600_000);

/** Loops that only reckon run in haste (compiler/haste.ts) until NaN comes, from infinities, places that a list has not, or letters: then the turn is done again. */
const figure: fc.Arbitrary<Given> = fc.letrec<{ figure: Given }>((tie) => ({
  figure: fc.oneof({ maxDepth: 3 }, fc.constantFrom<Plain>(0, 1, -1, 2, 3, 0.5, 'Infinity', '-Infinity'), name.map(get), fc.constantFrom(argument('x')), name.map((each) => make('data_itemoflist', { LIST: 'l', INDEX: get(each) })),
    fc.tuple(fc.constantFrom('operator_add', 'operator_subtract', 'operator_multiply', 'operator_divide', 'operator_mod'), tie('figure'), tie('figure')).map(([opcode, NUM1, NUM2]) => make(opcode, { NUM1, NUM2 }))),
})).figure;
const comparison = fc.tuple(fc.constantFrom('operator_lt', 'operator_gt', 'operator_equals'), figure, figure).map(([opcode, OPERAND1, OPERAND2]) => make(opcode, { OPERAND1, OPERAND2 }));
const reckoning = fc.oneof(
  fc.tuple(name, figure).map(([VARIABLE, VALUE]) => set(VARIABLE, VALUE)), fc.tuple(name, figure).map(([VARIABLE, VALUE]) => make('data_changevariableby', { VARIABLE, VALUE })),
  fc.tuple(comparison, name, figure).map(([CONDITION, VARIABLE, VALUE]) => make('control_if', { CONDITION, SUBSTACK: [set(VARIABLE, VALUE)] })),
);
const reckoningLoop = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.array(reckoning, { minLength: 1, maxLength: 4 }), fc.option(comparison)).map(([TIMES, SUBSTACK, CONDITION]): readonly Made[] => (CONDITION
  ? [set('u', 0), make('control_repeat_until', { CONDITION: make('operator_or', { OPERAND1: CONDITION, OPERAND2: make('operator_gt', { OPERAND1: get('u'), OPERAND2: TIMES }) }), SUBSTACK: [make('data_changevariableby', { VARIABLE: 'u', VALUE: 1 }), ...SUBSTACK] })]
  : [make('control_repeat', { TIMES, SUBSTACK })]));

test('loops in warp that only reckon compute what the reference computes, NaN among their numbers or not', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom<Plain>(0, 1, 2, -1.5), { minLength: NAMES.length, maxLength: NAMES.length }), reckoningLoop, fc.constantFrom<readonly Plain[]>([1, 2, 3], [1, 'a', 2]), (first, body, items) => {
    const { compiled, expected } = bothWays({ first, items, stack: [set('t', 1)], body, given: [2, 3], isWarp: true, budget: impatient });
    expect(asText(compiled)).toEqual(asText(expected));
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) });
}, 600_000);
