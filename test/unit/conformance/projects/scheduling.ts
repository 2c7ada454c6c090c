/** Who runs when: the order of threads, passes, and what ends a tick. */
import { call, flag, make, say, type Made, type SpriteParts } from '../../../project-builder.ts';
import { add, broadcast, forever, get, goTo, ifThen, log, logged, more, move, point, received, repeat, script, set, subtract, ticks, timer, topic, wait, type Topic } from '../kit.ts';

const hello = (name: string, layerOrder?: number): SpriteParts => ({ name, ...(layerOrder === undefined ? {} : { layerOrder }), scripts: [[flag, log(name)]] });
const heard = (name: string): readonly Made[] => [received('go'), log(name)];
const key = (atMs: number) => ({ atMs, do: 'key' as const, key: 'a', isDown: true });
const click = (atMs: number) => ({ atMs, do: 'click' as const, sprite: 'subject' });

export const scheduling: readonly Topic[] = [
  topic('flag scripts start from the front-most sprite to the stage', { sprites: [hello('1'), hello('2'), hello('3')], stage: { scripts: [[flag, log('s')]] }, checks: [['order', logged, '321s']] }),
  topic('layers in the file decide, not the place in the file', { sprites: [hello('1', 9), hello('2', 5), hello('3', 7)], checks: [['order', logged, '132']] }),
  script('within a sprite scripts start in their order', [log('1')], [['order', logged, '123']], { scripts: [[flag, log('2')], [flag, log('3')]] }),
  topic('who went to the front starts first', {
    sprites: [
      { name: 'a', scripts: [[flag, make('looks_gotofrontback', { FRONT_BACK: 'front' })], heard('a')] }, { name: 'b', scripts: [heard('b')] },
      { name: 'c', scripts: [[flag, wait(0.1), broadcast('go')], heard('c')] },
    ],
    checks: [['order', logged, 'acb']],
  }),
  script('what is started in a pass runs at the end of that pass', [broadcast('go'), log('1')], [['order', logged, '123'], ['in the same tick', get('a'), 0]], {
    scripts: [[flag, log('2')], [received('go'), log('3'), set('a', ticks)]],
  }),
  script('a restarted script keeps its place', [broadcast('go'), broadcast('late'), repeat(1), broadcast('go')], [['order', logged, 'lmln']], {
    scripts: [[received('go'), log('l'), forever()], [received('late'), log('m'), repeat(1), log('n')]],
  }),
  script('a script that ended in this pass starts again in its place', [broadcast('go'), broadcast('late')], [['order', logged, 'lmtl']], {
    scripts: [[received('go'), log('l')], [received('late'), broadcast('go'), log('m'), broadcast('tail')], [received('tail'), log('t')]],
  }),
  script('loops of a hidden sprite turn many times a tick', [repeat(1000), log(ticks)], [['still the first tick', logged, 0]]),
  topic('a visible move ends the tick', { sprites: [{ scripts: [[flag, repeat(3, move(1)), log(ticks)]] }], checks: [['one turn a tick', logged, 3]] }),
  topic('the tick ends after the pass, not within', {
    sprites: [{ state: { visible: false }, scripts: [[flag, repeat(2, log(ticks))]] }, { scripts: [[flag, move(1)]] }], checks: [['order', logged, '01']],
  }),
  script('branches and plain calls do not yield', [ifThen(more(2, 1), log('a')), call('plain'), log('c')], [['order', logged, 'abcd']], {
    scripts: [[flag, log('d')]], definitions: [{ proccode: 'plain', names: [], stack: [log('b')] }],
  }),
  script('the timer stands still within a tick', [set('a', timer), repeat(500), set('b', timer), make('sensing_resettimer'), log(timer)], [['the same', subtract(get('b'), get('a')), 0], ['reset', logged, 0]]),
  topic('a key does not restart its script', {
    sprites: [{ scripts: [[make('event_whenkeypressed', { KEY_OPTION: 'a' }), log('k'), wait(0.3), log('.')]] }], input: [key(100), key(200), key(600)], checks: [['twice', logged, 'k.k.']],
  }),
  topic('a click restarts its script', {
    sprites: [{ name: 'subject', scripts: [[make('event_whenthisspriteclicked'), log('c'), wait(0.3), log('.')]] }], input: [click(100), click(200)], checks: [['restarted', logged, 'cc.']],
  }),
  topic('a click on the stage', { stage: { scripts: [[make('event_whenstageclicked'), log('c')]] }, input: [{ atMs: 100, do: 'click', sprite: 'Stage' }], checks: [['heard', logged, 'c']] }),
  topic('the flag restarts what runs', { sprites: [{ scripts: [[flag, log('f'), wait(0.3), log('.')]] }], input: [{ atMs: 0, do: 'flag' }, { atMs: 100, do: 'flag' }], checks: [['restarted', logged, 'ff.']] }),
  topic('the flag sets the timer to 0', { sprites: [{ scripts: [[flag, log(ticks)]] }], input: [{ atMs: 500, do: 'flag' }], checks: [['at once', logged, 0]] }),
  ...redraws(),
];

/** What a visible sprite does in the first pass, and whether a loop elsewhere then goes on only in the next tick. */
function redraws(): Topic[] {
  const cases: readonly (readonly [string, Made, 0 | 1])[] = [
    ['moving', move(1), 1], ['going to where it is', goTo(0, 0), 1], ['turning', point(0), 1], ['growing', make('looks_setsizeto', { SIZE: 50 }), 1],
    ['an effect', make('looks_seteffectto', { EFFECT: 'GHOST', VALUE: 5 }), 1], ['clearing effects', make('looks_cleargraphiceffects'), 1],
    ['the next costume', make('looks_nextcostume'), 1], ['saying', say('hello'), 1], ['a rotation style', make('motion_setrotationstyle', { STYLE: 'left-right' }), 1],
    ['showing', make('looks_show'), 1], ['hiding', make('looks_hide'), 0], ['the next backdrop', make('looks_nextbackdrop'), 1],
    ['going to the front', make('looks_gotofrontback', { FRONT_BACK: 'front' }), 0], ['a layer forward', make('looks_goforwardbackwardlayers', { FORWARD_BACKWARD: 'forward', NUM: 1 }), 0],
    ['being draggable', make('sensing_setdragmode', { DRAG_MODE: 'draggable' }), 0], ['a variable', set('b', add(1, 1)), 0], ['saying nothing', say(''), 0],
  ];
  return cases.map(([what, block, ends]) => topic(`${what} ${ends ? 'ends' : 'does not end'} the tick`, {
    sprites: [{ state: { visible: false }, scripts: [[flag, repeat(1), log(ticks)]] }, { scripts: [[flag, block]] }], checks: [['tick', logged, ends]],
  }));
}
