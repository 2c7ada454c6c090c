/**
 * Projects that test themselves, in blocks: they log what happens in a variable, and later a hidden judge says `plan N`, one `pass …` or
 * `fail …` a check, and `end`. The judge starts by an edge hat, so that it neither yields nor redraws while the subject runs.
 */
import type { Project } from '../../../src/core/project/project.ts';
import type { ScriptedInput } from '../../../src/core/runtime/run-headless.ts';
import { buildProject, flag, make, say, type Given, type Made, type SpriteParts } from '../../project-builder.ts';

export interface Topic { readonly name: string; readonly project: Project; readonly input?: readonly ScriptedInput[] }

/** What is checked, the reporter asked, and the text it must give. */
export type Check = readonly [label: string, actual: Given, expected: string | number | boolean];

export interface TopicParts {
  readonly sprites?: readonly SpriteParts[];
  readonly stage?: SpriteParts;
  readonly checks: readonly Check[];
  /** Seconds after the flag when the judge looks. */
  readonly after?: number;
  readonly input?: readonly ScriptedInput[];
  /** Makes the odd file that no editor would. */
  readonly twist?: (project: Project) => Project;
}

export function topic(name: string, { sprites = [], stage = {}, checks, after = 1, input, twist = (p) => p }: TopicParts): Topic {
  const hat = make('event_whengreaterthan', { WHENGREATERTHANMENU: 'TIMER', VALUE: after });
  const judge: SpriteParts = {
    name: 'judge', state: { visible: false }, layerOrder: 0,
    scripts: [[hat, say(`plan ${checks.length}`), ...checks.map(verdict), say('end')]],
  };
  const shared = { ...stage, variables: { log: '', a: 0, b: 0, c: 0, ...stage.variables }, lists: { l: [], ...stage.lists } };
  return { name, project: twist(buildProject([judge, ...sprites], shared)), ...(input ? { input } : {}) };
}

/** Compared behind a bracket, so that it is text against text. */
const verdict = ([label, actual, expected]: Check): Made => make('control_if_else', {
  CONDITION: equals(join('[', actual), `[${String(expected)}`),
  SUBSTACK: [say(`pass ${label}`)], SUBSTACK2: [say(join(`fail ${label}: `, actual))],
});

/** A topic of one hidden sprite with one script from the flag. */
export const script = (name: string, stack: readonly Made[], checks: readonly Check[], more: SpriteParts = {}): Topic =>
  topic(name, { sprites: [{ name: 'subject', ...more, state: { visible: false, ...more.state }, scripts: [[flag, ...stack], ...more.scripts ?? []] }], checks });

/** A topic of reporters alone: each is asked by the judge. */
export const reporters = (name: string, checks: readonly Check[]): Topic => topic(name, { checks, after: 0 });

export const set = (name: string, value: Given): Made => make('data_setvariableto', { VARIABLE: name, VALUE: value });
export const change = (name: string, by: Given): Made => make('data_changevariableby', { VARIABLE: name, VALUE: by });
export const get = (name: string): Made => make('data_variable', { VARIABLE: name });
export const join = (a: Given, b: Given): Made => make('operator_join', { STRING1: a, STRING2: b });
export const equals = (a: Given, b: Given): Made => make('operator_equals', { OPERAND1: a, OPERAND2: b });
export const less = (a: Given, b: Given): Made => make('operator_lt', { OPERAND1: a, OPERAND2: b });
export const more = (a: Given, b: Given): Made => make('operator_gt', { OPERAND1: a, OPERAND2: b });
export const add = (a: Given, b: Given): Made => make('operator_add', { NUM1: a, NUM2: b });
export const subtract = (a: Given, b: Given): Made => make('operator_subtract', { NUM1: a, NUM2: b });
export const multiply = (a: Given, b: Given): Made => make('operator_multiply', { NUM1: a, NUM2: b });
export const divide = (a: Given, b: Given): Made => make('operator_divide', { NUM1: a, NUM2: b });
export const not = (a: Given): Made => make('operator_not', { OPERAND: a });
export const round = (a: Given): Made => make('operator_round', { NUM: a });
export const log = (text: Given): Made => set('log', join(get('log'), text));
export const logged: Made = get('log');
export const ifThen = (condition: Given, ...stack: readonly Made[]): Made => make('control_if', { CONDITION: condition, SUBSTACK: stack });
export const repeat = (times: Given, ...stack: readonly Made[]): Made => make('control_repeat', { TIMES: times, SUBSTACK: stack });
export const forever = (...stack: readonly Made[]): Made => make('control_forever', { SUBSTACK: stack });
export const wait = (seconds: Given): Made => make('control_wait', { DURATION: seconds });
export const waitUntil = (condition: Given): Made => make('control_wait_until', { CONDITION: condition });
export const stop = (what: 'all' | 'this script' | 'other scripts in sprite'): Made => make('control_stop', { STOP_OPTION: what });
export const broadcast = (name: Given): Made => make('event_broadcast', { BROADCAST_INPUT: name });
export const broadcastAndWait = (name: Given): Made => make('event_broadcastandwait', { BROADCAST_INPUT: name });
export const received = (name: string): Made => make('event_whenbroadcastreceived', { BROADCAST_OPTION: name });
export const cloneOf = (what: Given = '_myself_'): Made => make('control_create_clone_of', { CLONE_OPTION: what });
export const asClone = make('control_start_as_clone');
export const deleteClone = make('control_delete_this_clone');
export const move = (steps: Given): Made => make('motion_movesteps', { STEPS: steps });
export const goTo = (x: Given, y: Given): Made => make('motion_gotoxy', { X: x, Y: y });
export const x = make('motion_xposition');
export const y = make('motion_yposition');
export const direction = make('motion_direction');
export const point = (degrees: Given): Made => make('motion_pointindirection', { DIRECTION: degrees });
export const timer = make('sensing_timer');
/** Ticks since that of the first turn after the flag, in which the timer has just begun. */
export const ticks = subtract(round(multiply(timer, 30)), 1);
export const argument = (name: string): Made => make('argument_reporter_string_number', { VALUE: name });
export const of = (what: string, whose: Given): Made => make('sensing_of', { PROPERTY: what, OBJECT: whose });
export const item = (index: Given): Made => make('data_itemoflist', { INDEX: index, LIST: 'l' });
export const push = (value: Given): Made => make('data_addtolist', { ITEM: value, LIST: 'l' });
export const contents = make('data_listcontents', { LIST: 'l' });
export const length = make('data_lengthoflist', { LIST: 'l' });
