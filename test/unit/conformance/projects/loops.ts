/** How often loops turn, when they ask again, and when they let others run. */
import { flag, make, type Given, type Made } from '../../../project-builder.ts';
import { change, divide, equals, get, ifThen, less, log, logged, more, repeat, script, set, stop, waitUntil, type Topic } from '../kit.ts';

const until = (condition: Given, ...stack: readonly Made[]): Made => make('control_repeat_until', { CONDITION: condition, SUBSTACK: stack });
const whileLoop = (condition: Given, ...stack: readonly Made[]): Made => make('control_while', { CONDITION: condition, SUBSTACK: stack });
const forEach = (last: Given, ...stack: readonly Made[]): Made => make('control_for_each', { VARIABLE: 'c', VALUE: last, SUBSTACK: stack });
const beside = (name: string, block: Made, order: string): Topic => script(name, [block, log('a')], [['order', logged, order]], { scripts: [[flag, log('b')]] });

const COUNTS: readonly (readonly [Given, number])[] = [
  [3, 3], [2.5, 3], [2.4, 2], [0.5, 1], [0.4, 0], [0, 0], [-1, 0], [-0.5, 0], ['3', 3], ['0x3', 3], [' 2 ', 2], ['abc', 0], ['', 0], [true, 1], ['true', 0], ['-Infinity', 0], [divide(0, 0), 0], [divide(5, 2), 3],
];

export const loops: readonly Topic[] = [
  ...COUNTS.map(([count, turns], i) => script(`repeat count ${i + 1}`, [repeat(count, change('a', 1))], [[JSON.stringify(count), get('a'), turns]])),
  script('repeat without end', [repeat('Infinity', change('a', 1), ifThen(more(get('a'), 50), stop('this script')))], [['turned', get('a'), 51]]),
  script('repeat asks how often only once', [set('a', 3), repeat(get('a'), set('a', 10), change('b', 1))], [['turns', get('b'), 3]]),
  script('repeat until asks before each turn', [until(more(get('a'), 2), change('a', 1))], [['turns', get('a'), 3]]),
  script('while asks before each turn', [whileLoop(less(get('a'), 3), change('a', 1))], [['turns', get('a'), 3]]),
  script('for each counts from 1', [forEach(3, log(get('c')))], [['turns', logged, '123'], ['last', get('c'), 3]]),
  script('for each asks for its end before each turn', [set('a', 2), forEach(get('a'), log(get('c')), ifThen(equals(get('c'), 2), set('a', 4)))], [['turns', logged, '1234']]),
  script('for each keeps its own count', [forEach(3, set('c', 10), log('.'))], [['turns', logged, '...'], ['variable', get('c'), 10]]),
  script('for each up to nothing', [forEach('abc', log('.')), forEach(0, log('.')), forEach(-2, log('.'))], [['turns', logged, '']]),
  script('for each up to a fraction takes one turn more', [forEach(2.5, log(get('c')))], [['turns', logged, '123']]),
  beside('repeat 0 does not yield', repeat(0), 'ab'),
  beside('the end of the only turn yields', repeat(1), 'ba'),
  beside('until true at once does not yield', until(equals(1, 1)), 'ab'),
  beside('while false at once does not yield', whileLoop(equals(1, 2)), 'ab'),
  beside('for each of one turn yields', forEach(1), 'ba'),
  beside('wait until true at once does not yield', waitUntil(equals(1, 1)), 'ab'),
  beside('all at once is plain', make('control_all_at_once', { SUBSTACK: [repeat(0)] }), 'ab'),
  script('wait until sees what others did', [waitUntil(equals(get('a'), 1)), log('seen')], [['order', logged, 'set seen']], { scripts: [[flag, repeat(2), log('set '), set('a', 1)]] }),
  script('loops within loops', [repeat(3, repeat(4, change('a', 1)))], [['turns', get('a'), 12]]),
];
