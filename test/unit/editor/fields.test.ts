import { expect, test } from 'vitest';
import { parseReference, referenceValue } from '../../../src/editor/field-values.ts';
import { readTypedNumber, showNumber } from '../../../src/editor/fields/field-decimal.ts';

test.each([
  ['0,5', 'number', '0.5'], ['0.5', 'number', '0.5'], ['−3', 'number', '-3'], ['', 'number', ''], ['1e3', 'number', '1e3'], ['.5', 'number', '.5'], ['5,', 'number', '5.'],
  ['é(', 'number', '25'], ['-à,ç', 'number', '-0.9'], ['&é"\'(è_ç', 'whole', '12345789'],
  ['abc', 'number', null], ['1,2,3', 'number', null], ['-1', 'positive', null], ['1,5', 'whole', null], ['-4', 'whole', null], ['-4', 'integer', '-4'], ['12 000', 'integer', '12000'],
] as const)('%s typed where a %s is wanted gives %s', (typed, rule, value) => {
  expect(readTypedNumber(typed, rule)).toBe(value);
});

test('numbers are shown with the comma of French, texts as they are', () => {
  expect(showNumber('-0.5', 'fr')).toBe('−0,5');
  expect(showNumber('-0.5', 'en')).toBe('−0.5');
  expect(showNumber('v1.2', 'fr')).toBe('v1.2');
});

test('a reference holds name and id, and a bare name is one without an id', () => {
  expect(parseReference(referenceValue('score "max"', 'id'))).toEqual(['score "max"', 'id']);
  expect(parseReference('score')).toEqual(['score', null]);
});
