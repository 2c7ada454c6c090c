/** Operators at work in projects; the whole matrix is in value-matrix.test.ts. */
import { make, type Given, type Made } from '../../../project-builder.ts';
import { add, change, divide, equals, get, join, less, log, logged, more, multiply, not, reporters, script, set, subtract, type Check, type Topic } from '../kit.ts';

const letter = (index: Given, text: Given): Made => make('operator_letter_of', { LETTER: index, STRING: text });
const has = (text: Given, part: Given): Made => make('operator_contains', { STRING1: text, STRING2: part });
const mod = (a: Given, b: Given): Made => make('operator_mod', { NUM1: a, NUM2: b });
const math = (what: string, of: Given): Made => make('operator_mathop', { OPERATOR: what, NUM: of });
const random = (from: Given, to: Given): Made => make('operator_random', { FROM: from, TO: to });
const same: readonly (readonly [Given, Given, boolean])[] = [
  ['1.0', 1, true], ['', 0, false], [' ', 0, false], ['A', 'a', true], ['abc', 'abd', false], ['0x10', 16, true], ['Infinity', 'infinity', true], ['NaN', 'nan', true], [divide(0, 0), 'NaN', true],
  [equals(1, 1), 'TRUE', true], [equals(1, 1), 1, true], [equals(1, 2), '', false], [equals(1, 2), 0, true], ['é', 'É', true], ['1e3', 1000, true], ['0', '-0', true], [' 1', '1', true], ['1,5', 1.5, false],
];

export const values: readonly Topic[] = [
  reporters('equality', same.map(([a, b, expected], i): Check => [`${i + 1}`, equals(a, b), expected])),
  reporters('order', [
    ['numbers', less('2', '10'), true], ['texts', less('b10', 'b9'), true], ['a number before letters', less(5, 'abc'), true], ['nothing before 0', less('', 0), true], ['Infinity', more('Infinity', 1e300), true],
    ['true < 2', less(equals(1, 1), 2), true], ['NaN is letters', more(divide(0, 0), 5), true], ['not less than itself', less('a', 'A'), false],
  ]),
  reporters('arithmetic', [
    ['text', add('3', ' 4 '), 7], ['word', add('abc', 2), 2], ['truth', add(equals(1, 1), 1), 2], ['hex', multiply('0x10', 2), 32], ['by 0', divide(1, 0), 'Infinity'], ['0 by 0', divide(0, 0), 'NaN'],
    ['NaN counts as 0', add(divide(0, 0), 1), 1], ['sums', add(0.1, 0.2), '0.30000000000000004'], ['empty', subtract('', 1), -1], ['Infinity', subtract('Infinity', 'Infinity'), 'NaN'], ['big', multiply(1e10, 1e11), '1e+21'],
  ]),
  reporters('mod', [
    ['positive', mod(7, 3), 1], ['of less than 0', mod(-7, 3), 2], ['by less than 0', mod(7, -3), -2], ['by 0', mod(7, 0), 'NaN'], ['fractions', mod(-1.5, 1), 0.5], ['by Infinity', mod(7, 'Infinity'), 7], ['less than 0 by Infinity', mod(-7, 'Infinity'), -7],
  ]),
  reporters('functions', [
    ['sin 180', math('sin', 180), 0], ['sin 30', math('sin', 30), 0.5], ['cos 90', math('cos', 90), 0], ['tan 90', math('tan', 90), 'Infinity'], ['tan 270', math('tan', 270), '-Infinity'], ['tan -90', math('tan', -90), '-Infinity'], ['tan 45', math('tan', 45), 1],
    ['tan 450', math('tan', 450), 'Infinity'], ['sqrt -1', math('sqrt', -1), 'NaN'], ['ln 0', math('ln', 0), '-Infinity'], ['log 1000', math('log', 1000), '2.9999999999999996'], ['10^', math('10 ^', 2), 100], ['e^', math('e ^', 0), 1], ['asin 2', math('asin', 2), 'NaN'],
    ['abs', math('abs', -3), 3], ['floor', math('floor', -2.5), -3], ['ceiling', math('ceiling', -2.5), -2], ['any case', math('ABS', -3), 3], ['unknown', math('cube', 3), 0], ['a name of JavaScript\'s', math('constructor', 3), 0], ['atan', math('atan', 1), 45], ['acos', math('acos', 0), 90],
  ]),
  reporters('round', [['up', make('operator_round', { NUM: 2.5 }), 3], ['less than 0', make('operator_round', { NUM: -2.5 }), -2], ['a word', make('operator_round', { NUM: 'abc' }), 0]]),
  reporters('letters', [
    ['first', letter(1, 'Salut'), 'S'], ['0', letter(0, 'Salut'), ''], ['beyond', letter(6, 'Salut'), ''], ['fraction', letter(2.9, 'Salut'), 'a'], ['word', letter('abc', 'Salut'), ''], ['of a number', letter(2, 123), 2], ['of a truth', letter(1, equals(1, 1)), 't'],
    ['length', make('operator_length', { STRING: 'été' }), 3], ['length of a pair', make('operator_length', { STRING: '🐚' }), 2], ['length of a number', make('operator_length', { STRING: divide(1, 4) }), 4], ['less than 0', letter(-1, 'Salut'), ''],
  ]),
  reporters('contains', [['without case', has('Bonjour', 'JOUR'), true], ['nothing', has('abc', ''), true], ['number', has(123, 23), true], ['not', has('abc', 'd'), false]]),
  reporters('joining', [['numbers', join(1, 2), '12'], ['truth', join(equals(1, 1), '!'), 'true!'], ['minus zero', join(multiply(-1, 0), ''), '0'], ['NaN', join(divide(0, 0), ''), 'NaN']]),
  reporters('truth', [['empty slot', not(make('operator_and', {})), true], ['both', make('operator_and', { OPERAND1: equals(1, 1), OPERAND2: equals(2, 2) }), true], ['one', make('operator_or', { OPERAND1: equals(1, 2), OPERAND2: equals(2, 2) }), true]]),
  reporters('chance', [
    ['one bound', random(3, 3), 3], ['swapped stays within', less(random(10, 1), 11), true], ['fraction by its text', equals(random('1.0', 9), make('operator_round', { NUM: random('1.0', 9) })), false], ['words', random('a', 'b'), 0], ['same text', random('2.5', '2.5'), 2.5],
  ]),
  script('change makes a number of anything', [set('a', 'three'), change('a', 2), set('b', '5'), change('b', 'x'), set('c', equals(1, 1)), change('c', 1)], [['word', get('a'), 2], ['by a word', get('b'), 5], ['truth', get('c'), 2]]),
  script('a variable keeps text as it was written', [set('a', '007'), set('b', ' x '), set('c', '1.50')], [['zeros', get('a'), '007'], ['spaces', get('b'), ' x '], ['fraction', get('c'), '1.50']]),
  script('conditions ask a truth', [make('control_if_else', { CONDITION: make('operator_and', {}), SUBSTACK: [log('yes')], SUBSTACK2: [log('no')] })], [['empty is no', logged, 'no']]),
];
