/** Projects made by chance of what decides who runs when: messages, clones, waits, stops, bubbles, custom blocks, visible moves. What happens is logged in a variable. */
import fc from 'fast-check';
import type { Project } from '../../../src/core/project/project.ts';
import { buildProject, call, type Definition, type SpriteParts } from '../../project-builder.ts';
import { change, flag, get, greater, join, less, make, repeat, say, set, until, when, type Made } from './blocks.ts';

type Stack = readonly Made[];
type Leaves = readonly fc.Arbitrary<Made>[];

const MESSAGES = ['go', 'next', 'GO'];
const seconds = fc.constantFrom(-1, 0, 0.01, 0.05, 0.1, 0.2);
const few = fc.integer({ min: 0, max: 3 });
/** Scripts that start one another come to an end all the same. */
const atMost = (most: number, counter: string, block: Made): Made => when(less(get(counter), most), change(counter, 1), block);
const log = (text: Made | string): Made => set('log', join(get('log'), text));

const anywhere: Leaves = [
  fc.constantFrom(...'abcdefgh').map(log), fc.constant(log(get('own'))), fc.constant(change('own', 1)),
  fc.constantFrom(...MESSAGES).map((name) => atMost(40, 'count', make('event_broadcast', { BROADCAST_INPUT: name }))),
  fc.constantFrom('_myself_', 's1', 's2').map((of) => atMost(6, 'clones', make('control_create_clone_of', { CLONE_OPTION: of }))),
  fc.constantFrom('this script', 'other scripts in sprite').map((what) => make('control_stop', { STOP_OPTION: what })),
  fc.constantFrom('control_delete_this_clone', 'looks_show', 'looks_hide', 'sensing_resettimer').map((opcode) => make(opcode)),
  fc.constant(make('motion_movesteps', { STEPS: 1 })), fc.constantFrom('', 'x').map(say),
  fc.constantFrom('front', 'back').map((end) => make('looks_gotofrontback', { FRONT_BACK: end })),
];
/** Not in warp, where the other engine waits by the clock on the wall. */
const waiting: Leaves = [
  seconds.map((DURATION) => make('control_wait', { DURATION })), seconds.map((SECS) => make('looks_sayforsecs', { MESSAGE: 'x', SECS })),
  fc.constantFrom(...MESSAGES).map((name) => atMost(40, 'count', make('event_broadcastandwait', { BROADCAST_INPUT: name }))),
  fc.constant(make('sensing_askandwait', { QUESTION: '?' })), fc.constant(make('control_wait_until', { CONDITION: greater(get('own'), 0) })),
  fc.constantFrom('slow', 'fast').map((name) => atMost(40, 'count', call(name))),
];

function stackOf(leaves: Leaves, depth: number): fc.Arbitrary<Stack> {
  const leaf = fc.oneof(...leaves);
  if (depth === 0) return fc.array(leaf, { minLength: 1, maxLength: 3 });
  const inner = stackOf(leaves, depth - 1);
  const around = fc.tuple(few, inner, fc.constantFrom('repeat', 'if', 'until')).map(([n, stack, kind]) => {
    if (kind === 'repeat') return repeat(n, ...stack);
    return kind === 'if' ? when(less(get('own'), n), ...stack) : until(greater(get('count'), n + 2), change('count', 1), ...stack);
  });
  return fc.array(fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: around }), { minLength: 1, maxLength: 4 });
}

const hat = fc.oneof(
  fc.constant(flag), fc.constant(flag), fc.constantFrom('go', 'next').map((name) => make('event_whenbroadcastreceived', { BROADCAST_OPTION: name })),
  fc.constantFrom('control_start_as_clone', 'event_whenthisspriteclicked').map((opcode) => make(opcode)),
  fc.constantFrom('a', 'any').map((key) => make('event_whenkeypressed', { KEY_OPTION: key })),
  fc.constantFrom(0.05, 0.2).map((VALUE) => make('event_whengreaterthan', { WHENGREATERTHANMENU: 'TIMER', VALUE })),
);
const definition = (proccode: string, isWarp: boolean, more: Leaves): fc.Arbitrary<Definition> =>
  stackOf(isWarp ? [...anywhere, ...more] : [...anywhere, ...waiting, ...more], 1).map((stack) => ({ proccode, names: [], isWarp, stack }));

const sprite = (name: string, more: Leaves): fc.Arbitrary<SpriteParts> => fc.record({
  scripts: fc.array(fc.tuple(hat, stackOf([...anywhere, ...waiting, ...more], 2)).map(([top, rest]) => [top, ...rest]), { minLength: 1, maxLength: 4 }),
  definitions: fc.tuple(definition('slow', false, more), definition('fast', true, more)), isVisible: fc.boolean(),
}).map(({ scripts, definitions, isVisible }) => ({ name, scripts, definitions, variables: { own: 0 }, state: { visible: isVisible } }));

/** `more`: other blocks that may stand anywhere. */
export const chanceProjects = (more: Leaves): fc.Arbitrary<Project> =>
  fc.tuple(sprite('s1', more), sprite('s2', more)).map((sprites) => buildProject(sprites, { variables: { log: '', count: 0, clones: 0 } }));

export const chanceProject = chanceProjects([]);
