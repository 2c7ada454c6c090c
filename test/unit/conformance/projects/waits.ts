/** Waits, glides and what else gives up the tick; counted in ticks from the flag. */
import { call, flag, make, say, type Given, type Made, type SpriteParts } from '../../../project-builder.ts';
import { broadcastAndWait, forever, get, ifThen, less, log, logged, move, received, repeat, script, set, ticks, topic, wait, x, type Topic } from '../kit.ts';

const glide = (secs: Given, to: Given): Made => make('motion_glidesecstoxy', { SECS: secs, X: to, Y: 0 });
const tickAfter = (name: string, block: Made, expected: number, more: SpriteParts = {}): Topic => script(name, [block, log(ticks)], [['tick', logged, expected]], more);
const sayFor = (secs: Given): Made => make('looks_sayforsecs', { MESSAGE: 'hm', SECS: secs });

const mover: SpriteParts = { scripts: [[flag, forever(move(1))]] };
/** Three turns of a loop that ends in `last`, the tick logged in each, while another sprite's moves end every tick. */
const loopEnds = (name: string, last: Made, expected: string): Topic => topic(`a loop that ends in ${name}`, {
  sprites: [{ scripts: [[flag, repeat(3, log(ticks), log(' '), last), log(ticks)]], definitions: [{ proccode: 'rest', names: [], stack: [log('.'), sayFor(0.1)] }] }, mover], checks: [['ticks', logged, expected]],
});

export const waits: readonly Topic[] = [
  tickAfter('wait 0 takes a tick', wait(0), 1),
  tickAfter('wait less than nothing takes a tick', wait(-5), 1),
  tickAfter('wait a word takes a tick', wait('abc'), 1),
  tickAfter('wait true is a second', wait(true), 30),
  tickAfter('wait 0.1 is three ticks', wait(0.1), 3),
  tickAfter('wait 0.01 is one tick', wait('0.01'), 1),
  tickAfter('glide 0 is there at once', glide(0, 50), 0),
  tickAfter('glide less than nothing is there at once', glide(-1, 50), 0),
  tickAfter('glide a word is there at once', glide('abc', 50), 0),
  tickAfter('glide 0.2 takes six ticks', glide(0.2, 50), 6),
  tickAfter('glide to nowhere does not wait', make('motion_glideto', { SECS: 1, TO: 'nobody' }), 0),
  tickAfter('say for 0 seconds takes a tick', sayFor(0), 1),
  tickAfter('say for 0.2 seconds takes six ticks', sayFor(0.2), 6),
  tickAfter('a sound that does not exist is over at once', make('sound_playuntildone', { SOUND_MENU: 'none' }), 0),
  tickAfter('setting the volume takes a tick', make('sound_setvolumeto', { VOLUME: 50 }), 1),
  tickAfter('changing the volume takes a tick', make('sound_changevolumeby', { VOLUME: -5 }), 1),
  tickAfter('a sound effect takes a tick', make('sound_seteffectto', { EFFECT: 'PITCH', VALUE: 5 }), 1),
  tickAfter('changing a sound effect takes a tick', make('sound_changeeffectby', { EFFECT: 'PAN', VALUE: 5 }), 1),
  tickAfter('clearing sound effects takes no time', make('sound_cleareffects'), 0),
  script('a wait ends the tick of a hidden sprite too', [wait(0)], [['tick', logged, 1]], { scripts: [[flag, repeat(1), log(ticks)]] }),
  script('a hidden glide leaves the others their turns', [glide(1, 50)], [['tick', logged, 0]], { scripts: [[flag, repeat(1), log(ticks)]] }),
  script('half-way a glide is half-way', [glide(0.4, 100)], [['x', logged, 50]], { scripts: [[flag, wait(0.2), log(x)]] }),
  script('a glide that was stopped stays where it was', [glide(0.4, 100)], [['x', x0(), 50]], { scripts: [[flag, wait(0.2), make('control_stop', { STOP_OPTION: 'other scripts in sprite' })]] }),
  script('waits within waits', [broadcastAndWait('one'), log('a')], [['order', logged, 'cba']], {
    scripts: [[received('one'), broadcastAndWait('two'), log('b')], [received('two'), wait(0.1), log('c')]],
  }),
  loopEnds('a bubble for a time has no turn\'s end besides', sayFor(0.1), '0 3 6 9'),
  loopEnds('a bubble within a branch neither', ifThen(less(1, 2), sayFor(0.1)), '0 3 6 9'),
  loopEnds('a block that ends in a bubble neither', call('rest'), '0 .3 .6 .9'),
  loopEnds('a volume neither', make('sound_setvolumeto', { VOLUME: 5 }), '0 1 2 3'),
  loopEnds('a wait has its turn\'s end', wait(0.1), '0 4 8 12'),
  loopEnds('a sound that does not exist has its turn\'s end', make('sound_playuntildone', { SOUND_MENU: 'none' }), '0 1 2 3'),
  topic('a glide begins without ending the tick', { sprites: [{ state: { visible: false }, scripts: [[flag, repeat(1), log(ticks), repeat(1), log(ticks)]] }, { scripts: [[flag, glide(1, 50)]] }], checks: [['ticks', logged, '01']] }),
  ...[
    { what: 'a bubble that is taken away ends the tick', last: say(''), tick: 4 },
    { what: 'so does one that goes because its sprite hides', last: make('looks_hide'), tick: 4 },
    { what: 'none that goes does not', first: say(''), last: say(''), tick: 3 },
  ].map(({ what, first = say('x'), last, tick }) => topic(what, {
    sprites: [{ state: { visible: false }, scripts: [[flag, wait(0.1), repeat(1), log(ticks)]] }, { scripts: [[flag, first, wait(0.1), last]] }], checks: [['tick', logged, tick]],
  })),
  topic('waits in one sprite do not hold another', {
    sprites: [{ scripts: [[flag, wait(0.3), log('slow')]] }, { scripts: [[flag, wait(0.1), log('quick ')]] }], checks: [['order', logged, 'quick slow']],
  }),
  script('how long is asked once', [set('a', 0.1), wait(get('a')), log(ticks)], [['tick', logged, 3]], { scripts: [[flag, set('a', 5)]] }),
];

/** Where the subject stands, asked from outside. */
function x0(): Made { return make('sensing_of', { PROPERTY: 'x position', OBJECT: 'subject' }); }
