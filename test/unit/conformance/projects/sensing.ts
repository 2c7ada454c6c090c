/** What can be asked of the world: other sprites, keys, questions, time. */
import { flag, make, type Given, type Made } from '../../../project-builder.ts';
import { add, get, join, less, log, logged, more, of, reporters, script, set, subtract, topic, wait, type Topic } from '../kit.ts';

const pressed = (key: Given): Made => make('sensing_keypressed', { KEY_OPTION: key });
const ask = (question: Given): Made => make('sensing_askandwait', { QUESTION: question });
const answer = make('sensing_answer');
const current = (what: string): Made => make('sensing_current', { CURRENTMENU: what });
const typed = (atMs: number, text: string) => ({ atMs, do: 'answer' as const, text });
const holding = (key: string, checks: readonly (readonly [Given, boolean])[]): Topic =>
  topic(`holding ${key}`, { input: [{ atMs: 100, do: 'key', key, isDown: true }], checks: checks.map(([asked, expected], i) => [`${i + 1} ${JSON.stringify(asked)}`, pressed(asked), expected]) });

export const sensing: readonly Topic[] = [
  topic('of another sprite', {
    sprites: [{ name: 'other', variables: { mine: 'treasure', constructor: 'c' }, costumes: ['red', 'blue'], state: { x: 3, y: -4, direction: 45, size: 50 } }], stage: { variables: { shared: 's' }, costumes: ['sea'] },
    checks: [
      ['variable', of('mine', 'other'), 'treasure'], ['a hard name', of('constructor', 'other'), 'c'], ['a name of JavaScript\'s', of('toString', 'other'), 0], ['unknown', of('nothing', 'other'), 0], ['of nobody', of('x position', 'nobody'), 0],
      ['x', of('x position', 'other'), 3], ['y', of('y position', 'other'), -4], ['direction', of('direction', 'other'), 45], ['size', of('size', 'other'), 50], ['volume', of('volume', 'other'), 100],
      ['costume', join(of('costume #', 'other'), of('costume name', 'other')), '1red'], ['shared is not its own', of('shared', 'other'), 0], ['of the stage', of('shared', '_stage_'), 's'], ['the stage has no x', of('x position', '_stage_'), 0],
      ['backdrop', join(of('backdrop #', '_stage_'), of('backdrop name', '_stage_')), '1sea'], ['as it was called', of('background #', '_stage_'), 1], ['backdrop of a sprite', of('backdrop #', 'other'), 0], ['by a reporter', of('mine', join('oth', 'er')), 'treasure'],
    ],
  }),
  topic('questions wait in line', {
    sprites: [{ scripts: [[flag, ask('one?'), log(answer), log(' ')], [flag, ask('two?'), log(answer)]] }], input: [typed(100, 'first'), typed(200, 'second')], checks: [['in order', logged, 'first second']],
  }),
  topic('a question of a stopped script is not asked', {
    sprites: [{ scripts: [[flag, ask('one?'), log('never')], [flag, wait(0.1), make('control_stop', { STOP_OPTION: 'other scripts in sprite' }), ask('two?'), log(answer)]] }], input: [typed(300, 'two')], checks: [['answered', logged, 'two']],
  }),
  topic('a clone that is deleted asks nothing any more', {
    sprites: [
      { scripts: [[flag, wait(0.1), ask('two?'), log(answer)]] },
      { scripts: [[flag, make('control_create_clone_of', { CLONE_OPTION: '_myself_' })], [make('control_start_as_clone'), ask('one?'), log('never')], [make('control_start_as_clone'), wait(0.2), make('control_delete_this_clone')]] },
    ],
    input: [typed(400, 'two')], checks: [['answered', logged, 'two']],
  }),
  topic('stop all forgets the questions of those who come after it too', {
    sprites: [
      { scripts: [[flag, ask('one?'), log('never')]] },
      { scripts: [[flag, wait(0.1), make('control_stop', { STOP_OPTION: 'all' })], [make('event_whenkeypressed', { KEY_OPTION: 'a' }), ask('two?'), log(answer)]] },
    ],
    input: [{ atMs: 300, do: 'key', key: 'a', isDown: true }, typed(500, 'two')], checks: [['answered', logged, 'two']],
  }),
  topic('the flag forgets the answer', {
    sprites: [{ scripts: [[flag, log('['), log(answer), log(']'), ask('?')]] }], input: [{ atMs: 0, do: 'flag' }, typed(100, 'old'), { atMs: 200, do: 'flag' }], checks: [['empty', logged, '[][]']],
  }),
  script('no answer yet', [log('['), log(answer)], [['empty', logged, '[']]),
  holding('a', [['a', true], ['A', true], ['any', true], ['b', false], ['abc', true], ['space', false], [add(65, 0), true], [add(97, 0), false], ['', false]]),
  holding('space', [['space', true], [' ', true], [add(32, 0), true], ['s', false], ['any', true]]),
  holding('left arrow', [['left arrow', true], [add(37, 0), true], ['l', false], ['right arrow', false]]),
  holding('5', [['5', true], [add(5, 0), true], [add(53, 0), true], ['53', true]]),
  reporters('no key', [['any', pressed('any'), false], ['a', pressed('a'), false]]),
  reporters('the calendar', [
    ['year', current('YEAR'), 2026], ['month', current('MONTH'), 11], ['date', current('DATE'), 24], ['Tuesday', current('DAYOFWEEK'), 3], ['minute', current('MINUTE'), 30], ['second', current('SECOND'), 0], ['small letters', current('year'), 2026], ['unknown', current('CENTURY'), 0],
    ['days since 2000', make('operator_mathop', { OPERATOR: 'floor', NUM: make('sensing_dayssince2000') }), 9824],
  ]),
  reporters('who and how loud', [['username', make('sensing_username'), 'lina'], ['loudness', make('sensing_loudness'), -1], ['loud', make('sensing_loud'), false], ['online', make('sensing_online'), false], ['user id', join('[', make('sensing_userid')), '[']]),
  topic('the mouse', {
    input: [{ atMs: 100, do: 'mouse', x: 10.6, y: -20.4, isDown: true }], checks: [['x', make('sensing_mousex'), 11], ['y', make('sensing_mousey'), -20], ['down', make('sensing_mousedown'), true]],
  }),
  script('counters', [make('control_incr_counter'), make('control_incr_counter'), set('a', make('control_get_counter')), make('control_clear_counter')], [['counted', get('a'), 2], ['cleared', make('control_get_counter'), 0]]),
  script('the timer counts seconds', [make('sensing_resettimer'), wait(0.5), set('a', make('sensing_timer')), make('sensing_resettimer'), wait(0.1), set('b', make('sensing_timer'))], [['half', get('a'), 0.5], ['again', less(subtract(get('b'), 0.1), 0.001), true], ['not less', more(get('b'), 0.099), true]]),
  topic('the edge', { sprites: [{ scripts: [[flag, log(make('sensing_touchingobject', { TOUCHINGOBJECTMENU: '_edge_' })), make('motion_gotoxy', { X: 200, Y: 0 }), log(make('sensing_touchingobject', { TOUCHINGOBJECTMENU: '_edge_' }))]] }], checks: [['then', logged, 'falsetrue']] }),
  topic('touching needs both visible', {
    sprites: [
      { name: 'seen' }, { name: 'hidden', state: { visible: false } },
      { name: 'subject', scripts: [[flag, ...['seen', 'hidden', 'subject', 'nobody', '_mouse_'].map((TOUCHINGOBJECTMENU) => log(make('operator_length', { STRING: make('sensing_touchingobject', { TOUCHINGOBJECTMENU }) })))]] },
    ],
    checks: [['4 is true, 5 false', logged, '45554']],
  }),
  topic('the volume', { sprites: [{ name: 'subject', scripts: [[flag, make('sound_setvolumeto', { VOLUME: 150 }), log(make('sound_volume')), make('sound_changevolumeby', { VOLUME: -30 }), log(' '), log(make('sound_volume')), make('sound_setvolumeto', { VOLUME: -5 }), log(' '), log(make('sound_volume'))]] }], checks: [['clamped', logged, '100 70 0']] }),
];
