/** Messages: who hears them, who is restarted, and who waits for what. */
import { call, flag, make, type Made } from '../../../project-builder.ts';
import { asClone, broadcast, broadcastAndWait, change, cloneOf, forever, get, ifThen, join, less, log, logged, received, repeat, script, set, stop, ticks, topic, wait, type Topic } from '../kit.ts';

const listener = (...stack: readonly Made[]): readonly Made[] => [received('go'), ...stack];

export const broadcasts: readonly Topic[] = [
  script('messages match without case', [broadcast('GO'), broadcast(join('G', 'o'))], [['heard', logged, 'g']], { scripts: [listener(log('g'))] }),
  script('accents without case too', [broadcast('ÉTÉ')], [['heard', logged, 'e']], { scripts: [[received('été'), log('e')]] }),
  script('a message nobody knows', [broadcast('nobody'), broadcast(''), log('on')], [['goes on', logged, 'on']]),
  script('nobody to wait for', [broadcastAndWait('nobody'), log(ticks)], [['at once', logged, 0]]),
  script('a listener that ends at once', [broadcastAndWait('go'), log(ticks)], [['in the same tick', logged, 'g0']], { scripts: [listener(log('g'))] }),
  script('waits for the slowest listener', [broadcastAndWait('go'), log('end')], [['order', logged, 'fast slow end']], { scripts: [listener(wait(0.1), log('fast ')), listener(wait(0.2), log('slow '))] }),
  topic('listeners in every sprite and the stage, front first', {
    sprites: [{ scripts: [listener(log('1'))] }, { scripts: [[flag, broadcastAndWait('go'), log('.')], listener(log('2'))] }], stage: { scripts: [listener(log('s'))] },
    checks: [['order', logged, '21s.']],
  }),
  script('a restarted listener is no longer waited for', [broadcastAndWait('go'), log('w')], [['order', logged, 'ggwx']], {
    scripts: [[flag, wait(0.1), broadcast('go')], listener(log('g'), wait(0.2), log('x'))],
  }),
  script('waiting for oneself', [broadcast('go')], [['order', logged, '3']], {
    scripts: [listener(change('a', 1), ifThen(less(get('a'), 3), broadcastAndWait('go'), log('lost')), log(get('a')))],
  }),
  script('a broadcast to oneself goes on to the end of its turn, then begins again', [broadcast('go')], [['order', logged, 'lost1lost23']], {
    scripts: [listener(change('a', 1), ifThen(less(get('a'), 3), broadcast('go'), log('lost')), log(get('a')))],
  }),
  script('a broadcast to oneself from a custom block goes on too', [broadcast('go')], [['order', logged, 'lostlost1lostlost23']], {
    scripts: [listener(change('a', 1), ifThen(less(get('a'), 3), call('again'), log('lost')), log(get('a')))],
    definitions: [{ proccode: 'again', names: [], isWarp: true, stack: [broadcast('go'), log('lost')] }],
  }),
  script('who restarted itself does not come back after a wait', [broadcast('go')], [['order', logged, '123.']], {
    scripts: [listener(change('a', 1), log(get('a')), ifThen(less(get('a'), 3), broadcast('go')), wait(0.1), log('.'))],
  }),
  script('who restarted itself is not waited for, whatever it begins', [broadcastAndWait('go'), log('w')], [['order', logged, 'wx']], {
    scripts: [listener(change('a', 1), ifThen(less(get('a'), 2), broadcast('go'), wait(5)), wait(0.5), log('x'))],
  }),
  script('waiting for oneself comes to its end within a tick', [broadcast('go')], [['order', logged, '12345'], ['tick', get('b'), 0]], {
    scripts: [listener(change('a', 1), log(get('a')), set('b', ticks), ifThen(less(get('a'), 5), broadcastAndWait('go')))],
  }),
  script('who restarts itself last of all runs again in the next tick only', [broadcast('go')], [['tick', logged, '012']], {
    scripts: [listener(log(ticks), change('a', 1), ifThen(less(get('a'), 3), broadcast('go')))],
  }),
  topic('nor do those who come before it, restarted by the same message', {
    sprites: [{ scripts: [[flag, broadcast('go')], listener(log('b'))] }, { scripts: [listener(log(ticks), change('a', 1), ifThen(less(get('a'), 6), broadcast('go')))] }, { scripts: [listener(change('b', 1))] }],
    checks: [['ticks', logged, '0b1b2b3b4b5']],
  }),
  script('while somebody has more to do, in the same tick', [broadcast('go'), repeat(9)], [['tick', logged, '000']], {
    scripts: [listener(log(ticks), change('a', 1), ifThen(less(get('a'), 3), broadcast('go')))],
  }),
  script('somebody who waited has more to do, even if restarted by the same message', [broadcast('go')], [['ticks', logged, '03']], {
    scripts: [listener(wait(5)), listener(log(ticks), change('a', 1), ifThen(less(get('a'), 2), wait(0.1), broadcast('go')))],
  }),
  script('nor does it matter that they were stopped after their turn', [broadcast('go')], [['ticks', logged, '03']], {
    scripts: [listener(wait(5)), listener(log(ticks), change('a', 1), ifThen(less(get('a'), 2), wait(0.1), stop('other scripts in sprite'), broadcast('go')))],
  }),
  topic('a restart in a pass that ends the tick does not shorten the next one', {
    sprites: [
      { state: { visible: false }, scripts: [[received('go'), repeat(1, broadcast('next')), wait(0.05), log(ticks)]] },
      { scripts: [[flag, broadcast('go'), make('looks_show')], [received('next'), change('a', 1), ifThen(less(get('a'), 2), broadcastAndWait('go'))]] },
    ],
    checks: [['tick', logged, 3]],
  }),
  script('a listener that ends in a bubble is waited for until its tick', [broadcastAndWait('go'), log(ticks)], [['tick', logged, 3]], {
    scripts: [listener(make('looks_sayforsecs', { MESSAGE: 'x', SECS: 0.1 }))],
  }),
  topic('a listener that is stopped is not waited for', {
    sprites: [{ scripts: [[flag, broadcastAndWait('go'), log('w')]] }, { scripts: [listener(log('g'), wait(5)), [flag, wait(0.1), stop('other scripts in sprite'), log('s')]] }],
    checks: [['order', logged, 'gsw']],
  }),
  script('a listener that stops itself', [broadcastAndWait('go'), log('w')], [['order', logged, 'gw']], { scripts: [listener(log('g'), stop('this script'), log('never'))] }),
  script('two waiters for one listener: the first is let go', [broadcastAndWait('go'), log('1')], [['order', logged, '12']], {
    scripts: [[flag, broadcastAndWait('go'), log('2')], listener(wait(0.1))],
  }),
  script('clones hear too', [cloneOf(), cloneOf(), repeat(1), broadcast('go')], [['three', get('a'), 3]], { scripts: [listener(change('a', 1)), [asClone]] }),
  script('a clone that restarted itself goes on to the end of its turn, even when it deletes itself', [cloneOf()], [['order', logged, '1+']], {
    scripts: [[asClone, make('motion_setx', { X: 50 }), broadcast('go')], listener(ifThen(less(0, make('motion_xposition')), log('1'), broadcast('go'), make('control_delete_this_clone'), log('+')))],
  }),
  script('who waits for a script that ended and is restarted in the same pass goes on in that pass', [broadcast('go'), broadcast('late'), wait(0.1)], [['order', logged, 'aawaa']], {
    scripts: [listener(log('a')), listener(ifThen(less(get('a'), 3), change('a', 1), broadcast('go'))), [received('late'), broadcastAndWait('go'), log('w')]],
  }),
  script('a flood of messages in one tick', [repeat(200, broadcastAndWait('go'))], [['heard', get('a'), 200]], { scripts: [listener(change('a', 1))] }),
  script('a message as a number', [broadcast(make('operator_add', { NUM1: 1, NUM2: 1 }))], [['heard', logged, '2']], { scripts: [[received('2'), log('2')]] }),
  script('a loop that is restarted starts from its beginning', [repeat(2, broadcast('go'))], [['order', logged, 'ssl']], { scripts: [listener(log('s'), repeat(1), log('l'), forever())] }),
];
