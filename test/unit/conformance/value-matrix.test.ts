/**
 * Every operator and every kind of slot over awkward values, in the three ways in which the compiler may meet them: written in the block, in a variable
 * of which it can prove what it holds, and in one that may hold anything. All must agree with the reference.
 */
import { describe, expect, test } from 'vitest';
import { flag, make, say, buildProject, type Given, type Made } from '../../project-builder.ts';
import { run } from '../runtime/run-project.ts';
import { equals, get, item, push, repeat, set, change, join, add } from './kit.ts';
import { BINARY, bubbleOf, costumeAfter, FUNCTIONS, isWholeChance, numberOf, placeOf, roundOf, textOf, truthOf, type Plain } from './reference.ts';

const VALUES: readonly Plain[] = [
  0, -0, 1, -1, 0.5, -1.5, 3, 90, 1e21, 1e-7, '0', '-0', '1', '1.0', '0.5', '0.50', '.5', ' 1 ', '007', '', ' ', '\t', '\u00a0', '0x10', '0b11', '1e3', 'Infinity', '-Infinity', 'NaN', Number.NaN, Infinity, -Infinity,
  true, false, 'true', 'TRUE', 'False', 'abc', 'é', 'É', '1,5', '١', '123456789012345678901234567890', '1_000', '🐚', 'a🐚b', 'İ', 'k', '\u212a', 'last',
];

type Way = 'written' | 'proved' | 'mixed';
const WAYS: readonly Way[] = ['written', 'proved', 'mixed'];
const given = (way: Way, i: number): Given => (way === 'written' ? VALUES[i]! : get(`v${i}`));

/** A script that never runs, so that the compiler must take every variable for anything. */
const muddle: readonly Made[] = [make('control_start_as_clone'), ...VALUES.flatMap((_, i) => [set(`v${i}`, join('x', 'y')), set(`v${i}`, make('operator_divide', { NUM1: 0, NUM2: 0 })), set(`v${i}`, equals(1, 1))])];

/** Runs `blocks` in a sprite that has the values, and gives the list `l` that they filled. */
function results(way: Way, blocks: readonly Made[], costumes: readonly string[] = ['costume1']): readonly Plain[] {
  const { runtime, errors } = run(buildProject([{
    name: 'subject', costumes, state: { visible: false }, lists: { l: [], three: ['one', 'two', 'three'] }, variables: { turns: 0, ...Object.fromEntries(VALUES.map((value, i) => [`v${i}`, value])) },
    scripts: [[flag, ...blocks], ...(way === 'mixed' ? [muddle] : [])],
  }]), [], 60);
  expect(errors).toEqual([]);
  return runtime.readList('subject', 'l') as readonly Plain[];
}

const shown = (value: Plain): string => (Object.is(value, -0) ? '-0' : typeof value === 'string' ? JSON.stringify(value) : String(value));

/** What does not agree, in words. The sign of zero shows only in what is divided by it. */
function differences(got: readonly Plain[], expected: readonly Plain[], describeCase: (i: number) => string): readonly string[] {
  expect(got.length).toBe(expected.length);
  return expected.flatMap((value, i) => (value === got[i] || Object.is(value, got[i]) ? [] : [`${describeCase(i)} is ${shown(got[i]!)}, not ${shown(value)}`]));
}

const SLOTS: Readonly<Record<string, readonly [string, string]>> = {
  operator_lt: ['OPERAND1', 'OPERAND2'], operator_equals: ['OPERAND1', 'OPERAND2'], operator_gt: ['OPERAND1', 'OPERAND2'], operator_join: ['STRING1', 'STRING2'], operator_contains: ['STRING1', 'STRING2'], operator_letter_of: ['LETTER', 'STRING'],
};
const pairs = VALUES.flatMap((_, i) => VALUES.map((__, j) => [i, j] as const));
const pairName = (n: number): string => pairs[n]!.map((i) => shown(VALUES[i]!)).join(' , ');
const valueName = (i: number): string => shown(VALUES[i]!);

/** Both operands alike, and a written one beside one that is not: there the compiler knows most. */
const COUPLES: readonly (readonly [Way, Way])[] = [['written', 'written'], ['proved', 'proved'], ['mixed', 'mixed'], ['written', 'proved'], ['proved', 'written'], ['written', 'mixed'], ['mixed', 'written']];

describe.each(COUPLES)('%s and %s', (left, right) => {
  test.each(Object.keys(BINARY))('%s', (opcode) => {
    const [a, b] = SLOTS[opcode] ?? ['NUM1', 'NUM2'];
    const got = results([left, right].includes('mixed') ? 'mixed' : 'proved', pairs.map(([i, j]) => push(make(opcode, { [a]: given(left, i), [b]: given(right, j) }))));
    expect(differences(got, pairs.map(([i, j]) => BINARY[opcode]!(VALUES[i]!, VALUES[j]!)), pairName)).toEqual([]);
  });
});

describe.each(WAYS)('%s', (way) => {
  /** One block for each value, and what it must add to the list. */
  const each = (block: (value: Given) => Made, expected: (value: Plain) => Plain): void => {
    const got = results(way, VALUES.map((_, i) => push(block(given(way, i)))));
    expect(differences(got, VALUES.map(expected), valueName)).toEqual([]);
  };

  test.each(Object.keys(FUNCTIONS))('%s', (name) => {
    each((value) => make('operator_mathop', { OPERATOR: name, NUM: value }), (value) => FUNCTIONS[name]!(numberOf(value)));
  });

  test('round', () => { each((value) => make('operator_round', { NUM: value }), roundOf); });
  test('length', () => { each((value) => make('operator_length', { STRING: value }), (value) => textOf(value).length); });
  test('not', () => { each((value) => make('operator_not', { OPERAND: value }), (value) => !truthOf(value)); });
  test('a number', () => { each((value) => add(value, 0), (value) => numberOf(value) + 0); });
  test('a text', () => { each((value) => join(value, ''), textOf); });
  test('place in a list', () => { each((value) => make('data_itemoflist', { LIST: 'three', INDEX: value }), (value) => ['', 'one', 'two', 'three'][placeOf(value, 3)]!); });

  test('what changes a variable', () => {
    const got = results(way, VALUES.flatMap((_, i) => [set('turns', 1), change('turns', given(way, i)), push(get('turns'))]));
    expect(differences(got, VALUES.map((value) => 1 + numberOf(value)), valueName)).toEqual([]);
  });

  test('a condition', () => {
    const got = results(way, VALUES.map((_, i) => make('control_if_else', { CONDITION: given(way, i), SUBSTACK: [push(equals(1, 1))], SUBSTACK2: [push(equals(1, 2))] })));
    expect(differences(got, VALUES.map(truthOf), valueName)).toEqual([]);
  });

  test('how often to repeat', () => {
    const few = VALUES.map((value, i) => ({ value, i })).filter(({ value }) => numberOf(value) < 5000);
    const got = results(way, few.flatMap(({ i }) => [set('turns', 0), repeat(given(way, i), change('turns', 1)), push(get('turns'))]));
    expect(differences(got, few.map(({ value }) => Math.max(0, roundOf(value)) + 0), (n) => shown(few[n]!.value))).toEqual([]);
  });

  test('a costume', () => {
    const names = ['red', 'last', 'abc', 'blue', 'true'];
    const wear = (costume: Given): Made => make('looks_switchcostumeto', { COSTUME: costume });
    const got = results(way, VALUES.flatMap((_, i) => [wear('last'), wear(given(way, i)), push(make('looks_costumenumbername', { NUMBER_NAME: 'number' }))]), names);
    expect(differences(got, VALUES.map((value) => costumeAfter(value, names, 2)), valueName)).toEqual([]);
  });

  test('an item of a list is what was put there', () => {
    const got = results(way, VALUES.map((_, i) => push(given(way, i))));
    expect(differences(got.map(textOf), VALUES.map(textOf), valueName)).toEqual([]);
    const again = results(way, [...VALUES.map((_, i) => push(given(way, i))), ...VALUES.map((_, i) => push(equals(item(i + 1), given(way, i))))]).slice(VALUES.length);
    expect(differences(again, VALUES.map(() => true), valueName)).toEqual([]);
  });

  test('a bubble', () => {
    const visible = VALUES.map((value, i) => ({ value, i })).filter(({ value }) => value !== '');
    const { said } = run(buildProject([{
      variables: Object.fromEntries(VALUES.map((value, i) => [`v${i}`, value])), scripts: [[flag, ...visible.map(({ i }) => say(given(way, i)))], ...(way === 'mixed' ? [muddle] : [])],
    }]));
    expect(said).toEqual(visible.map(({ value }) => bubbleOf(value)));
  });

  test('the bounds of chance', () => {
    const finite = pairs.filter(([i, j]) => [i, j].every((k) => Math.abs(numberOf(VALUES[k]!)) < 1e6) && numberOf(VALUES[i]!) !== numberOf(VALUES[j]!));
    const got = results(way, finite.map(([i, j]) => push(make('operator_random', { FROM: given(way, i), TO: given(way, j) })))) as readonly number[];
    const wrong = finite.filter(([i, j], n) => {
      const [a, b] = [VALUES[i]!, VALUES[j]!];
      const isInside = got[n]! >= Math.min(numberOf(a), numberOf(b)) && got[n]! <= Math.max(numberOf(a), numberOf(b));
      return !isInside || Number.isInteger(got[n]) !== isWholeChance(a, b);
    });
    expect(wrong.map((pair) => pair.map(valueName).join(' , '))).toEqual([]);
  });
});
