/** Places and directions. On the test stage every costume is a square of 100 units. */
import { flag, make, type Given, type Made } from '../../../project-builder.ts';
import { add, direction, divide, equals, get, goTo, log, logged, move, not, point, script, set, topic, wait, x, y, type Topic } from '../kit.ts';

const turned = (name: string, stack: readonly Made[], expected: number): Topic => script(`direction ${name}`, [...stack, set('a', direction)], [['direction', get('a'), expected]]);
const right = (by: Given): Made => make('motion_turnright', { DEGREES: by });
const left = (by: Given): Made => make('motion_turnleft', { DEGREES: by });
const at = (name: string, stack: readonly Made[], ax: number | string, ay: number | string): Topic => script(`place ${name}`, [...stack, set('a', x), set('b', y)], [['x', get('a'), ax], ['y', get('b'), ay]]);
const bounce = make('motion_ifonedgebounce');
const bounced = (name: string, from: readonly [number, number, number], to: readonly [number, number, number]): Topic =>
  script(`bounce ${name}`, [point(from[2]), goTo(from[0], from[1]), bounce, set('a', x), set('b', y), set('c', make('operator_round', { NUM: direction }))], [['x', get('a'), to[0]], ['y', get('b'), to[1]], ['direction', get('c'), to[2]]]);
const style = (name: string): Made => make('motion_setrotationstyle', { STYLE: name });

export const motion: readonly Topic[] = [
  turned('270 is -90', [point(270)], -90), turned('-180 is 180', [point(-180)], 180), turned('181 is -179', [point(181)], -179), turned('180.5 stays', [point(180.5)], 180.5), turned('540 is 180', [point(540)], 180),
  turned('-179 stays', [point(-179)], -179), turned('-179.5 goes round', [point(-179.5)], 180.5), turned('without end is ignored', [point(30), point('Infinity'), right('-Infinity')], 30), turned('a word is 0', [point('abc')], 0),
  turned('NaN is 0', [point(divide(0, 0))], 0), turned('turns right', [right(100)], -170), turned('turns left', [left(100)], -10), turned('many turns', [right(36000 + 45)], 135), turned('whatever the style', [style("don't rotate"), point(45), style('no style')], 45),
  turned('towards where it is', [make('motion_pointtowards', { TOWARDS: 'subject' })], 90), turned('towards nobody', [point(12), make('motion_pointtowards', { TOWARDS: 'nobody' })], 12),
  turned('towards the stage', [point(12), make('motion_pointtowards', { TOWARDS: '_stage_' })], 12),
  at('along the direction', [point(0), move(30)], 0, 30), at('backwards', [move(-30)], -30, 0), at('without dust', [point(60), move(10), point(-120), move(10)], 0, 0), at('a word is nowhere', [goTo('abc', ' 5 ')], 0, 5),
  at('far right', [goTo(1000, 0)], 275, 0), at('far left', [goTo(-1000, 0)], -275, 0), at('far up', [goTo(0, 1000)], 0, 215), at('without end', [goTo('Infinity', '-Infinity')], 275, -215), at('one after the other', [make('motion_setx', { X: 12 }), make('motion_changeyby', { DY: '1e1' }), make('motion_changexby', { DX: true })], 13, 10),
  at('to nobody', [goTo(3, 4), make('motion_goto', { TO: 'nobody' })], 3, 4), at('fractions stay', [goTo(1.25, -0.5)], 1.25, -0.5), at('almost whole is whole', [goTo(0.1 + 0.2 + 0.7, 1e-10)], 1, 0),
  bounced('not in the middle', [0, 0, 45], [0, 0, 45]), bounced('right', [230, 0, 90], [190, 0, -90]), bounced('left', [-230, 0, -90], [-190, 0, 90]), bounced('top', [0, 170, 0], [0, 130, 180]), bounced('bottom', [0, -170, 180], [0, -130, 0]),
  bounced('slanting', [230, 0, 45], [190, 0, -45]), bounced('never along the edge', [230, 0, 0], [190, 0, -11]), bounced('in a corner from the first edge', [-230, 170, -45], [-190, 130, 45]),
  script('random places are whole and on the stage', [make('motion_goto', { TO: '_random_' }), set('a', equals(x, make('operator_round', { NUM: x })))], [['whole', get('a'), true]]),
  script('random directions are whole', [make('motion_pointtowards', { TOWARDS: '_random_' }), set('a', equals(direction, make('operator_round', { NUM: direction })))], [['whole', get('a'), true]]),
  topic('to another sprite and the mouse', {
    sprites: [{ name: 'there', state: { x: 30, y: 40, visible: false } }, { name: 'subject', state: { visible: false }, scripts: [[
      flag, make('motion_goto', { TO: 'there' }), log(add(x, y)), wait(0.2), make('motion_goto', { TO: '_mouse_' }), log(' '), log(x), goTo(0, 0), log(' '), log(make('sensing_distanceto', { DISTANCETOMENU: 'there' })),
    ]] }],
    input: [{ atMs: 100, do: 'mouse', x: 12.4, y: 0 }], checks: [['sprite, mouse, distance', logged, '70 12 50']],
  }),
  script('the distance to nobody', [set('a', make('sensing_distanceto', { DISTANCETOMENU: 'nobody' })), set('b', make('sensing_distanceto', { DISTANCETOMENU: '_random_' }))], [['far', get('a'), 10000], ['chance is no place', get('b'), 10000]]),
  topic('the stage does not move', { stage: { scripts: [[flag, goTo(10, 10), move(5), point(0), log('on')]] }, checks: [['on', logged, 'on'], ['has no x', not(equals(make('sensing_of', { PROPERTY: 'x position', OBJECT: '_stage_' }), 10)), true]] }),
];
