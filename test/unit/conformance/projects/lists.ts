/** Lists: places, limits, and how they read. */
import { call, make, type Given, type Made } from '../../../project-builder.ts';
import { add, contents, divide, equals, get, item, join, length, push, repeat, script, set, type Check, type Topic } from '../kit.ts';

const remove = (index: Given): Made => make('data_deleteoflist', { INDEX: index, LIST: 'l' });
const insert = (value: Given, index: Given): Made => make('data_insertatlist', { ITEM: value, INDEX: index, LIST: 'l' });
const replace = (index: Given, value: Given): Made => make('data_replaceitemoflist', { INDEX: index, ITEM: value, LIST: 'l' });
const clear = make('data_deletealloflist', { LIST: 'l' });
const has = (value: Given): Made => make('data_listcontainsitem', { LIST: 'l', ITEM: value });
const find = (value: Given): Made => make('data_itemnumoflist', { LIST: 'l', ITEM: value });
const abc = ['ab', 'cd', 'ef'].map((text) => push(text));
const after = (name: string, blocks: readonly Made[], expected: string): Topic => script(`list: ${name}`, [...abc, ...blocks], [['contents', contents, expected]]);
const reads = (name: string, index: Given, expected: string): Check => [name, item(index), expected];

export const lists: readonly Topic[] = [
  script('list: reading', abc, [
    reads('first', 1, 'ab'), reads('last', 'last', 'ef'), reads('floors', 2.9, 'cd'), reads('text', '2', 'cd'), reads('spaces', ' 2 ', 'cd'), reads('0', 0, ''), reads('beyond', 4, ''), reads('less', -1, ''), reads('word', 'abc', ''), reads('all', 'all', ''),
    reads('LAST', 'LAST', ''), reads('true is 1', equals(1, 1), 'ab'), reads('NaN', divide(0, 0), ''), reads('Infinity', 'Infinity', ''), reads('0.9', 0.9, ''), reads('nothing', '', ''), reads('sum', add(1, 1), 'cd'),
    ['random is in it', has(item('random')), true], ['any is in it', has(item('any')), true],
  ]),
  after('delete the last', [remove('last')], 'ab cd'), after('delete by text', [remove('1')], 'cd ef'), after('delete all by word', [remove('all')], ''), after('delete nothing', [remove(0), remove(4), remove('abc'), remove(-1), remove('')], 'ab cd ef'),
  after('delete a fraction', [remove(1.9)], 'cd ef'), after('delete any twice leaves one', [remove('random'), remove('any'), set('a', length), clear, push(get('a'))], '1'), after('delete of what is empty', [clear, remove('last'), remove(1), remove('random')], ''),
  after('insert at the start', [insert('x', 1)], 'x ab cd ef'), after('insert at the end and one', [insert('x', 4)], 'ab cd ef x'), after('insert last', [insert('x', 'last')], 'ab cd ef x'), after('insert beyond', [insert('x', 5), insert('x', 0), insert('x', 'abc')], 'ab cd ef'),
  after('insert random', [insert('x', 'random'), set('a', length), clear, push(get('a'))], '4'), after('insert into nothing', [clear, insert('xy', 1)], 'xy'), after('insert all', [insert('x', 'all')], 'ab cd ef'),
  after('replace', [replace(2, 'x')], 'ab x ef'), after('replace the last', [replace('last', 'x')], 'ab cd x'), after('replace beyond', [replace(4, 'x'), replace(0, 'x'), replace('all', 'x')], 'ab cd ef'), after('replace by a sum', [replace(add(1, 0), 'x'), replace(add(9, 0), 'x')], 'x cd ef'),
  after('add', [push(add(1, 1)), push(equals(1, 1))], 'ab cd ef 2 true'),
  script('list: finding', [push('abc'), push('1.0'), push(''), push(equals(1, 1)), push('É')], [
    ['without case', find('ABC'), 1], ['as a number', find(1), 2], ['nothing is not 0', find(0), 0], ['nothing', find(''), 3], ['truth', find('TRUE'), 4], ['accents', find('é'), 5], ['has', has('1'), true], ['has not', has('abcd'), false],
  ]),
  script('list: letters stand side by side', [push('a'), push('b'), push('c')], [['value', contents, 'abc'], ['in a text', join(contents, '!'), 'abc!']]),
  script('list: numbers do not', [push(add(1, 0)), push(add(1, 1))], [['value', contents, '1 2']]),
  script('list: a longer word parts them', [push('a'), push('bc')], [['value', contents, 'a bc']]),
  script('list: nothing parts them', [push('a'), push('')], [['value', contents, 'a ']]),
  script('list: numbers keep their form', [push('007'), push('1.50'), push(divide(1, 4))], [['value', contents, '007 1.50 0.25']]),
  script('list: 200,000 at most', [call('fill'), set('a', length), insert('y', 200001), set('b', length), insert('y', 1), set('c', length)], [['added', get('a'), 200000], ['not beyond', get('b'), 200000], ['pushed out', get('c'), 200000], ['first', item(1), 'y'], ['last', item('last'), 'x']], {
    definitions: [{ proccode: 'fill', names: [], isWarp: true, stack: [repeat(200_005, push('x'))] }],
  }),
];
