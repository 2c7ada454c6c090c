/** Stop: this script, the others, everything. */
import { call, flag, make, type Made } from '../../../project-builder.ts';
import { asClone, broadcast, broadcastAndWait, change, cloneOf, forever, get, log, logged, of, received, repeat, script, stop, topic, wait, type Topic } from '../kit.ts';

const odd = (option: string): Made => make('control_stop', { STOP_OPTION: option });

export const stops: readonly Topic[] = [
  script('stop this script from within loops', [repeat(3, repeat(3, log('a'), stop('this script'))), log('never')], [['order', logged, 'a']]),
  script('in a custom block it returns', [call('leave'), log('after')], [['order', logged, 'in after']], {
    definitions: [{ proccode: 'leave', names: [], stack: [log('in '), repeat(3, stop('this script')), log('never')] }],
  }),
  script('in a block called by a block it returns to that', [call('outer'), log('3')], [['order', logged, '123']], {
    definitions: [{ proccode: 'outer', names: [], stack: [call('inner'), log('2')] }, { proccode: 'inner', names: [], stack: [log('1'), stop('this script'), log('never')] }],
  }),
  script('in warp it returns too', [call('fast'), log('after')], [['order', logged, 'in after']], {
    definitions: [{ proccode: 'fast', names: [], isWarp: true, stack: [repeat(5, log('in '), stop('this script'))] }],
  }),
  topic('stop other scripts is for this target only', {
    sprites: [
      { scripts: [[flag, wait(0.2), log('mine')], [flag, wait(0.1), stop('other scripts in sprite'), log('alone ')]] },
      { scripts: [[flag, wait(0.2), log('theirs')]] },
    ],
    checks: [['order', logged, 'alone theirs']],
  }),
  topic('stop other scripts spares clones', {
    sprites: [{ scripts: [[flag, cloneOf(), wait(0.1), stop('other scripts in sprite')], [asClone, wait(0.2), log('clone')]] }], checks: [['lives on', logged, 'clone']],
  }),
  topic('stop other scripts in a clone spares the original', {
    sprites: [{ scripts: [[flag, cloneOf(), wait(0.2), log('original')], [asClone, wait(0.1), stop('other scripts in sprite')]] }], checks: [['lives on', logged, 'original']],
  }),
  script('stop other scripts from a custom block', [wait(0.1), call('alone'), log('after')], [['order', logged, 'after']], {
    scripts: [[flag, wait(0.2), log('other')]], definitions: [{ proccode: 'alone', names: [], isWarp: true, stack: [stop('other scripts in sprite')] }],
  }),
  topic('the stage\'s own word for it', { stage: { scripts: [[flag, wait(0.2), log('other')], [flag, odd('other scripts in stage'), log('on')]] }, checks: [['order', logged, 'on']] }),
  script('an unknown word stops nothing', [odd('nothing at all'), log('on')], [['order', logged, 'on']]),
  topic('stop all ends everything, everywhere', {
    sprites: [{ scripts: [[flag, wait(0.2), log('a')]] }, { scripts: [[flag, forever(wait(0.1), change('a', 1))], [flag, wait(0.15), stop('all'), log('never')]] }],
    checks: [['nothing after', logged, ''], ['one turn', get('a'), 1]],
  }),
  topic('stop all in a listener that is waited for', {
    sprites: [{ scripts: [[flag, broadcastAndWait('go'), log('never')], [received('go'), log('g'), stop('all'), log('never')]] }], checks: [['order', logged, 'g']],
  }),
  topic('stop all from a custom block in warp', {
    sprites: [{ scripts: [[flag, call('end'), log('never')]], definitions: [{ proccode: 'end', names: [], isWarp: true, stack: [repeat(3, log('e'), stop('all'), log('never'))] }] }],
    checks: [['order', logged, 'e']],
  }),
  topic('stop all takes clones away and leaves variables and places', {
    sprites: [{ name: 'subject', variables: { mine: 0 }, state: { x: 10 }, scripts: [
      [flag, cloneOf(), make('data_setvariableto', { VARIABLE: 'mine', VALUE: 5 }), wait(0.1), stop('all')],
      [make('event_whengreaterthan', { WHENGREATERTHANMENU: 'TIMER', VALUE: 0.3 }), change('a', 1)],
    ] }],
    checks: [['only the original', get('a'), 1], ['variable', of('mine', 'subject'), 5], ['place', of('x position', 'subject'), 10]],
  }),
  topic('what is started after the end runs', {
    sprites: [{ scripts: [[flag, stop('all')], [make('event_whenkeypressed', { KEY_OPTION: 'a' }), broadcast('go')], [received('go'), log('alive')]] }],
    input: [{ atMs: 300, do: 'key', key: 'a', isDown: true }], checks: [['alive', logged, 'alive']],
  }),
];
