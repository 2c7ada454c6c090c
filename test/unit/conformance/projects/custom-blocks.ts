/** My blocks: arguments, defaults, warp and recursion. */
import { call, flag, make, type Definition, type Given, type Made } from '../../../project-builder.ts';
import { add, argument, broadcast, change, equals, get, ifThen, join, log, logged, more, move, received, repeat, script, set, subtract, ticks, topic, wait, type Topic } from '../kit.ts';

const show = (proccode: string, names: readonly string[], rest: Partial<Definition> = {}): Definition => ({ proccode, names, stack: names.map((name) => log(argument(name))), ...rest });
const isTrue = (name: string): Made => make('argument_reporter_boolean', { VALUE: name });
const defined = (name: string, stack: readonly Made[], definitions: readonly Definition[], expected: string | number, beside: readonly (readonly Made[])[] = []): Topic =>
  script(name, stack, [['log', logged, expected]], { definitions, scripts: beside });
const down = (n: Given): Made => call('down %s', n);
const countDown = (isWarp: boolean): Definition => ({ proccode: 'down %s', names: ['n'], isWarp, stack: [log(argument('n')), ifThen(more(argument('n'), 1), down(subtract(argument('n'), 1))), log('.')] });

export const customBlocks: readonly Topic[] = [
  defined('arguments by name', [call('p %s %s', 'a', 5)], [show('p %s %s', ['x', 'y'])], 'a5'),
  defined('a missing argument is its default', [call('p %s')], [show('p %s', ['x'], { defaults: ['hm'] })], 'hm'),
  defined('a missing truth is false', [call('p %b')], [{ proccode: 'p %b', names: ['t'], defaults: ['false'], stack: [ifThen(isTrue('t'), log('yes')), log(isTrue('t'))] }], 'false'),
  defined('a truth given', [call('p %b', equals(1, 1))], [{ proccode: 'p %b', names: ['t'], defaults: ['false'], stack: [ifThen(isTrue('t'), log('yes '), log(isTrue('t')))] }], 'yes true'),
  defined('of two arguments with one name the last counts', [call('p %s %s', 1, 2)], [show('p %s %s', ['x', 'x'])], '22'),
  defined('of two definitions the first counts', [call('p')], [{ proccode: 'p', names: [], stack: [log('first')] }, { proccode: 'p', names: [], stack: [log('second')] }], 'first'),
  defined('a block without a definition does nothing', [call('nowhere %s', 3), log('on')], [], 'on'),
  defined('an argument outside is 0', [log(argument('x')), ifThen(isTrue('x'), log('yes'))], [show('p %s', ['x'])], '0'),
  defined('a truth outside is 0 as well', [log(isTrue('t')), ifThen(isTrue('t'), log('yes'))], [show('p %b', ['t'])], '0'),
  defined('a truth is passed on as it was given', [call('p %b', 'so')], [{ proccode: 'p %b', names: ['t'], defaults: ['false'], stack: [log(isTrue('t')), ifThen(isTrue('t'), log(' yes'))] }], 'so yes'),
  defined('a block does not see its caller\'s arguments', [call('outer %s', 7)], [{ proccode: 'outer %s', names: ['x'], stack: [call('inner')] }, { proccode: 'inner', names: [], stack: [log(argument('x'))] }], '0'),
  defined('an argument is asked once, at the call', [set('a', 1), call('p %s', get('a'))], [{ proccode: 'p %s', names: ['x'], stack: [change('a', 5), log(argument('x'))] }], 1),
  defined('arguments keep what they are', [call('p %s %s', '007', add(1, 1))], [{ proccode: 'p %s %s', names: ['x', 'y'], stack: [log(join(argument('x'), argument('y')))] }], '0072'),
  defined('each call has its own arguments', [down(3)], [countDown(false)], '321...'),
  defined('in warp as well', [down(3)], [countDown(true)], '321...'),
  defined('recursion lets others run', [down(2), log('a')], [{ ...countDown(false), stack: [ifThen(more(argument('n'), 1), down(1))] }], 'ba', [[flag, log('b')]]),
  defined('recursion in warp does not', [down(2), log('a')], [{ ...countDown(true), stack: [ifThen(more(argument('n'), 1), down(1))] }], 'ab', [[flag, log('b')]]),
  defined('a loop in a block lets others run', [call('p'), log('a')], [{ proccode: 'p', names: [], stack: [repeat(1)] }], 'ba', [[flag, log('b')]]),
  defined('a loop in warp does not', [call('p'), log('a')], [{ proccode: 'p', names: [], isWarp: true, stack: [repeat(100)] }], 'ab', [[flag, log('b')]]),
  defined('warp holds for what it calls', [call('p'), log('a')], [{ proccode: 'p', names: [], isWarp: true, stack: [call('q')] }, { proccode: 'q', names: [], stack: [repeat(10, change('a', 1))] }], 'ab', [[flag, log('b')]]),
  defined('and not after it', [call('p'), repeat(1), log('a')], [{ proccode: 'p', names: [], isWarp: true, stack: [] }], 'ba', [[flag, log('b')]]),
  defined('a message from warp starts others later', [call('p'), log('2')], [{ proccode: 'p', names: [], isWarp: true, stack: [broadcast('go'), repeat(5), log('1')] }], '123', [[received('go'), log('3')]]),
  defined('a long wait in warp comes to its end', [call('p'), log('a')], [{ proccode: 'p', names: [], isWarp: true, stack: [wait(0.2)] }], 'ba', [[flag, wait(0.1), log('b')]]),
  defined('a wait of 0 in warp lets nobody run', [call('p'), log('a')], [{ proccode: 'p', names: [], isWarp: true, stack: [wait(0), wait(-1), wait('abc')] }], 'ab', [[flag, log('b')]]),
  defined('a wait of 0 in a block that warp calls neither', [call('p'), log('a')], [{ proccode: 'p', names: [], isWarp: true, stack: [call('q')] }, { proccode: 'q', names: [], stack: [repeat(2, wait(0))] }], 'ab', [[flag, log('b')]]),
  defined('a note of no beats in warp neither', [call('p'), log('a')], [{ proccode: 'p', names: [], isWarp: true, stack: [make('music_playNoteForBeats', { NOTE: 60, BEATS: 0 }), make('music_restForBeats', { BEATS: 0 })] }], 'ab', [[flag, log('b')]]),
  defined('a bubble for no time in warp does', [call('p'), log('a')], [{ proccode: 'p', names: [], isWarp: true, stack: [make('looks_sayforsecs', { MESSAGE: 'x', SECS: 0 })] }], 'ba', [[flag, log('b')]]),
  defined('a wait in warp holds nobody', [call('p'), log(ticks)], [{ proccode: 'p', names: [], isWarp: true, stack: [wait(0.1), log('a')] }], 'bbba3', [[flag, repeat(3, log('b'), wait(0))]]),
  topic('a visible move in warp does not end the tick at once', {
    sprites: [{ scripts: [[flag, call('p'), log(ticks)]], definitions: [{ proccode: 'p', names: [], isWarp: true, stack: [repeat(20, move(1))] }] }], checks: [['tick', logged, 0]],
  }),
  topic('blocks of one sprite are not another\'s', {
    sprites: [{ definitions: [{ proccode: 'p', names: [], stack: [log('theirs')] }] }, { scripts: [[flag, call('p'), log('on')]] }], checks: [['log', logged, 'on']],
  }),
];
