/** Hats that start when something becomes true. */
import { flag, make, type Given, type Made } from '../../../project-builder.ts';
import { change, equals, get, ifThen, less, log, logged, repeat, set, ticks, topic, wait, type Topic } from '../kit.ts';

const when = (what: string, value: Given): Made => make('event_whengreaterthan', { WHENGREATERTHANMENU: what, VALUE: value });
const reset = make('sensing_resettimer');

export const edgeHats: readonly Topic[] = [
  topic('timer > 0.2 starts once', { sprites: [{ scripts: [[when('TIMER', 0.2), log('e')]] }], checks: [['once', logged, 'e']] }),
  topic('at the first tick that is later', { sprites: [{ scripts: [[when('TIMER', 0.2), log(ticks)]] }], checks: [['tick', logged, 7]] }),
  topic('what is true at first starts at first', { sprites: [{ scripts: [[when('TIMER', -1), log(ticks)]] }], checks: [['tick', logged, 0]] }),
  topic('loudness is -1 without a microphone', { sprites: [{ scripts: [[when('LOUDNESS', 10), log('never')], [when('LOUDNESS', -1), log('never')], [when('LOUDNESS', -2), log('e')]] }], checks: [['heard', logged, 'e']] }),
  topic('an unknown measure is never true', { sprites: [{ scripts: [[when('MAGIC', -100), log('never')]] }], checks: [['nothing', logged, '']] }),
  topic('each sprite has its own', { sprites: [{ scripts: [[when('TIMER', 0.1), log('a')]] }, { scripts: [[when('TIMER', 0.1), log('b')]] }], checks: [['both, front first', logged, 'ba']] }),
  topic('starts again when it was false in between', {
    sprites: [{ scripts: [[when('TIMER', 0.1), log('e'), change('a', 1), ifThen(less(get('a'), 3), reset)]] }], checks: [['three times', logged, 'eee']],
  }),
  topic('what rises while its script runs is swallowed', { sprites: [{ scripts: [[when('TIMER', 0.1), log('e'), reset, wait(0.3)]] }], checks: [['once', logged, 'e']] }),
  topic('what rises in the tick after its script ended is swallowed too', { sprites: [{ scripts: [[when('TIMER', 0.1), log('e'), reset, wait(0.13)]] }], checks: [['once', logged, 'e']] }),
  topic('the flag forgets what was true', { sprites: [{ scripts: [[when('TIMER', 0.1), log('e')]] }], input: [{ atMs: 0, do: 'flag' }, { atMs: 300, do: 'flag' }], checks: [['once a flag', logged, 'ee']] }),
  topic('the value is asked each time', { sprites: [{ scripts: [[flag, set('a', 100), wait(0.2), set('a', 0.1)], [when('TIMER', get('a')), log('e')]] }], checks: [['when it is less', logged, 'e']] }),
  topic('edge hats come before the scripts that run', {
    sprites: [{ state: { visible: false }, scripts: [[flag, wait(0.1), log('run')], [when('TIMER', 0.09), ifThen(equals(logged, 'run'), log(' first')), log('.')]] }], checks: [['in the pass their place is behind', logged, 'run first.']],
  }),
  topic('an edge hat does not wait for others', { sprites: [{ scripts: [[flag, repeat(100, wait(0))], [when('TIMER', 0.1), log('e')]] }], checks: [['while another runs', logged, 'e']] }),
];
