/** Small programs made by chance: what they compute is what the reference computes, whatever the compiler proved of their variables. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProject, call, flag, make, type Definition, type Given, type Made } from '../../project-builder.ts';
import { run } from '../runtime/run-project.ts';
import { Interpreter, type Memory } from './interpreter.ts';
import { add, argument, get, set } from './kit.ts';
import { BINARY, FUNCTIONS, textOf, type Plain } from './reference.ts';

const NAMES = ['p', 'q', 'r', 's'];
const name = fc.constantFrom(...NAMES);
const literal: fc.Arbitrary<Plain> = fc.oneof(
  fc.integer({ min: -3, max: 12 }), fc.constantFrom<Plain>(0.5, -1.5, 1e21, '0', '-0', '1.0', '0.5', ' 2 ', '', ' ', '0x10', 'Infinity', '-Infinity', 'NaN', 'true', 'False', 'abc', 'ABC', 'a', 'K', 'é', 'last', '3'),
);
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  operator_lt: ['OPERAND1', 'OPERAND2'], operator_equals: ['OPERAND1', 'OPERAND2'], operator_gt: ['OPERAND1', 'OPERAND2'], operator_join: ['STRING1', 'STRING2'], operator_contains: ['STRING1', 'STRING2'], operator_letter_of: ['LETTER', 'STRING'],
};

const { reporter, condition, stack } = fc.letrec<{ reporter: Given; condition: Made; statement: Made; stack: readonly Made[] }>((tie) => {
  const value = tie('reporter');
  const one = (opcode: string, slot: string, extra: Readonly<Record<string, Given>> = {}) => value.map((given): Made => make(opcode, { ...extra, [slot]: given }));
  const two = (opcode: string) => fc.tuple(value, value).map(([a, b]): Made => make(opcode, { [PARTS[opcode]?.[0] ?? 'NUM1']: a, [PARTS[opcode]?.[1] ?? 'NUM2']: b }));
  const both = fc.tuple(tie('condition'), tie('condition'));
  const inList = { LIST: 'l' };
  /** By 1 or more: the sign of a zero, which only its inverse shows, is not kept in variables that hold whole numbers. */
  const quotient = fc.tuple(value, value).map(([a, b]) => make('operator_divide', { NUM1: a, NUM2: add(1, make('operator_multiply', { NUM1: b, NUM2: b })) }));
  return {
    reporter: fc.oneof({ maxDepth: 4, depthIdentifier: 'value', withCrossShrink: true },
      literal, name.map(get), fc.constantFrom(argument('x'), argument('y')), fc.constant(make('data_lengthoflist', inList)),
      ...Object.keys(BINARY).map((opcode) => (opcode === 'operator_divide' ? quotient : two(opcode))), fc.constantFrom(...Object.keys(FUNCTIONS)).chain((OPERATOR) => one('operator_mathop', 'NUM', { OPERATOR })),
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

interface Program { readonly first: readonly Plain[]; readonly items: readonly Plain[]; readonly stack: readonly Made[]; readonly body: readonly Made[]; readonly given: readonly Given[]; readonly isWarp: boolean }
const program: fc.Arbitrary<Program> = fc.record({
  first: fc.array(literal, { minLength: NAMES.length, maxLength: NAMES.length }), items: fc.array(literal, { maxLength: 4 }), stack, body: stack, given: fc.array(reporter, { minLength: 2, maxLength: 2 }), isWarp: fc.boolean(),
});

/** Some steps, a call of a custom block that does others, and the first again. */
function bothWays({ first, items, stack: steps, body, given, isWarp }: Program): { readonly compiled: Memory; readonly expected: Memory } {
  const definition: Definition = { proccode: 'block %s %s', names: ['x', 'y'], isWarp, stack: body };
  const all = [...steps, call(definition.proccode, ...given), ...steps];
  const variables = Object.fromEntries(NAMES.map((each, i) => [each, first[i]!]));
  const { runtime, errors } = run(buildProject([{ name: 'subject', state: { visible: false }, variables, lists: { l: items }, scripts: [[flag, ...all]], definitions: [definition] }]), [], 60);
  expect(errors).toEqual([]);
  const expected: Memory = { variables: { ...variables }, list: [...items] };
  new Interpreter(expected, definition).run(all);
  return { compiled: { variables: Object.fromEntries(NAMES.map((each) => [each, runtime.readVariable('subject', each)!])), list: [...runtime.readList('subject', 'l')!] }, expected };
}

const asText = ({ variables, list }: Memory): unknown => ({ variables: Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, textOf(value)])), list: list.map(textOf) });

test('programs made by chance compute what the reference computes', () => {
  fc.assert(fc.property(program, (each) => {
    const { compiled, expected } = bothWays(each);
    expect(asText(compiled)).toEqual(asText(expected));
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300), seed: Number(process.env['FUZZ_SEED'] ?? 1) });
}, 600_000);

test('conditions made by chance are what the reference says', () => {
  fc.assert(fc.property(fc.array(condition, { minLength: 1, maxLength: 8 }), fc.array(literal, { minLength: 4, maxLength: 4 }), (conditions, first) => {
    const { compiled, expected } = bothWays({ first, items: ['a', 1], stack: conditions.map((given) => make('data_addtolist', { LIST: 'l', ITEM: given })), body: [set('p', 1)], given: [1, 2], isWarp: false });
    expect(asText(compiled)).toEqual(asText(expected));
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 200), seed: Number(process.env['FUZZ_SEED'] ?? 1) });
}, 600_000);
