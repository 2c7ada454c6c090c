/** Custom blocks that return a value, as other editors' files have them. */
import { call, flag, make, type Definition, type Given, type Made } from '../../../project-builder.ts';
import { add, argument, change, divide, equals, get, ifThen, item, join, length, less, log, logged, multiply, push, repeat, script, set, stop, subtract, wait, type Topic } from '../kit.ts';

const back = (value: Given): Made => make('procedures_return', { VALUE: value });
const defined = (proccode: string, isWarp: boolean, ...stack: readonly Made[]): Definition => ({ proccode, names: proccode.includes('%s') ? ['n'] : [], isWarp, stack });
const n = argument('n');
const repeatUntil = (condition: Given, ...stack: readonly Made[]): Made => make('control_repeat_until', { CONDITION: condition, SUBSTACK: stack });

const inBothModes = [false, true].flatMap((isWarp): readonly Topic[] => {
  const mode = isWarp ? 'in warp' : 'not in warp';
  const one = (name: string, body: readonly Made[], stack: readonly Made[], expected: Given, more: readonly Definition[] = []): Topic =>
    script(`${name}, ${mode}`, stack, [['value', logged, String(expected as string)]], { definitions: [defined('f %s', isWarp, ...body), ...more] });
  return [
    one('a number comes back', [back(multiply(n, 2))], [log(add(call('f %s', 21), 0))], 42),
    one('a text comes back', [back(join(n, '!'))], [log(call('f %s', 'oh'))], 'oh!'),
    one('digits come back as they were written', [back('007')], [log(call('f %s', 1))], '007'),
    one('a truth comes back', [back(equals(n, 1))], [log(call('f %s', 1)), ifThen(call('f %s', 1), log(' yes')), ifThen(call('f %s', 2), log(' no'))], 'true yes'),
    one('nothing after it runs', [ifThen(equals(n, 1), back('one')), log('in '), back('other'), log('never')], [log(call('f %s', 1)), log(' '), log(call('f %s', 2))], 'one other'),
    one('without it the value is empty', [log('ran')], [log(join('[', call('f %s', 1)))], '['),
    one('stop this script gives the empty text', [ifThen(equals(n, 1), stop('this script')), back('x')], [log(join(call('f %s', 1), call('f %s', 2)))], 'x'),
    one('from the middle of loops', [repeat(10, change('a', 1), repeat(10, ifThen(equals(get('a'), n), back(get('a')))))], [log(call('f %s', 4))], 4),
    one('as a condition it is asked in each turn', [change('a', 1), back(equals(get('a'), n))], [repeatUntil(call('f %s', 3), log('.'))], '..'),
    one('calls in the slots of calls', [back(add(n, 1))], [log(call('f %s', call('f %s', call('f %s', 0))))], 3),
    one('slots are asked from left to right', [change('a', 1), back(join(n, get('a')))], [log(join(call('f %s', 'x'), call('f %s', 'y')))], 'x1y2'),
    one('what a call changes is seen by the slot after it', [set('a', 5), back('')], [log(join(join(get('a'), call('f %s', 1)), get('a')))], '05'),
    one('a variable is changed after its slot was asked', [set('a', n), back(1)], [change('a', call('f %s', 10)), log(get('a'))], 11),
    one('an item is asked for though it has no place', [change('a', 1), back('x')], [make('data_replaceitemoflist', { INDEX: 5, LIST: 'l', ITEM: call('f %s', 1) }), log(get('a')), log(length)], '10'),
    one('it calls itself', [ifThen(less(n, 2), back(n)), back(add(call('f %s', subtract(n, 1)), call('f %s', subtract(n, 2))))], [log(call('f %s', 10))], 55),
    one('two call one another', [ifThen(equals(n, 0), back('even')), back(call('g %s', subtract(n, 1)))], [log(call('f %s', 7))], 'odd', [defined('g %s', isWarp, ifThen(equals(n, 0), back('odd')), back(call('f %s', subtract(n, 1))))]),
    one('a loop and a call of itself', [ifThen(less(n, 1), back(0)), repeat(3, change('a', 1)), back(add(n, call('f %s', subtract(n, 1))))], [log(call('f %s', 4)), log(' '), log(get('a'))], '10 12'),
    one('called as a statement its value is lost', [push(n), back('lost')], [call('f %s', 'kept'), log(item(1))], 'kept'),
    one('it waits', [wait(0.1), back('late')], [log(call('f %s', 1))], 'late'),
    one('a loop that was kept in local names', [set('b', 0), repeat(5, change('a', call('g %s', 1)), change('b', get('a'))), back(get('b'))], [log(call('f %s', 1))], 30, [defined('g %s', isWarp, change('a', n), back(divide(get('a'), get('a'))))]),
    one('one that loops and returns nothing', [log(join(call('g %s', 3), '|'))], [call('f %s', 1)], '|', [defined('g %s', isWarp, repeat(n, change('a', 1)))]),
  ];
});

export const returns: readonly Topic[] = [
  ...inBothModes,
  script('outside of a definition it ends the script', [log('a'), back('x'), log('never')], [['order', logged, 'a']]),
  script('a block that nobody defined gives the empty text', [log(join('[', call('unknown %s', 1)))], [['empty', logged, '[']]),
  script('others have turns while it loops outside warp', [log(join(call('f'), logged))], [['order', logged, '.a']], {
    definitions: [defined('f', false, repeat(3), back('.'))], scripts: [[flag, log('a')]],
  }),
  script('a call of itself outside warp lets others run, after its slots were asked', [set('a', 1), log(call('f %s', 2))], [['old', logged, '1']], {
    definitions: [defined('f %s', false, ifThen(equals(n, 1), back(n)), back(call('f %s', get('a'))))], scripts: [[flag, set('a', 9)]],
  }),
];
