/**
 * A small program is compiled and run before the first project is there, while the worker waits for its decoders. V8 reads a function when it is first
 * called; without this, that takes up most of the time in which a small project starts. A few rounds more, and V8 has begun to compile the compiler.
 */
import type { Block, Blocks, Input, Project, Target } from '../core/project/project.ts';
import { pointStage } from '../core/runtime/point-stage.ts';
import { Runtime } from '../core/runtime/runtime.ts';
import { createVirtualWorld } from '../core/runtime/virtual-ports.ts';

/** `slots` by name: known values, reporters, stacks. */
interface Part { readonly opcode: string; readonly slots: Readonly<Record<string, number | string | Part | readonly Part[]>>; readonly fields: Block['fields']; readonly mutation?: Block['mutation'] }

const part = (opcode: string, slots: Part['slots'] = {}, fields: Readonly<Record<string, string>> = {}, mutation?: Block['mutation']): Part =>
  ({ opcode, slots, fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value, null]])), ...(mutation ? { mutation } : {}) });

const isStack = (given: Part['slots'][string]): given is readonly Part[] => Array.isArray(given);

/** Puts the stack into `blocks`; gives the id of its first block. */
function put(blocks: Record<string, Block>, stack: readonly Part[], topLevel: boolean): string | null {
  let next: string | null = null;
  for (const [i, { opcode, slots, fields, mutation }] of [...stack.entries()].reverse()) {
    const inputOf = (given: Part['slots'][string]): Input => (typeof given === 'object' ? [2, put(blocks, isStack(given) ? given : [given], false)] : [1, [typeof given === 'number' ? 4 : 10, given]]);
    const inputs = Object.fromEntries(Object.entries(slots).map(([name, given]) => [name, inputOf(given)]));
    const id = `b${Object.keys(blocks).length}`;
    blocks[id] = { opcode, next, parent: null, inputs, fields, shadow: false, topLevel: topLevel && i === 0, ...(mutation ? { mutation } : {}) };
    next = id;
  }
  return next;
}

const HEAD = { tagName: 'mutation', children: [], proccode: 'go %s', argumentids: '["a"]', argumentnames: '["n"]', argumentdefaults: '[""]', warp: 'true' };
const variable = { VARIABLE: 'v' };
const list = { LIST: 'l' };
const v = part('data_variable', {}, variable);
const item = part('data_itemoflist', { INDEX: v }, list);
const sum = part('operator_add', { NUM1: v, NUM2: part('operator_multiply', { NUM1: item, NUM2: 2 }) });
const change = part('data_changevariableby', { VALUE: sum }, variable);
const isMore = part('operator_or', { OPERAND1: part('operator_gt', { OPERAND1: v, OPERAND2: 9 }), OPERAND2: part('operator_equals', { OPERAND1: item, OPERAND2: 'no' }) });

const STACKS: readonly (readonly Part[])[] = [
  [
    part('procedures_definition', { custom_block: part('procedures_prototype', {}, {}, HEAD) }),
    part('data_setvariableto', { VALUE: part('argument_reporter_string_number', {}, { VALUE: 'n' }) }, variable),
    part('control_repeat', { TIMES: 2, SUBSTACK: [part('data_addtolist', { ITEM: v }, list), part('control_repeat', { TIMES: 2, SUBSTACK: [change] })] }),
    part('control_repeat_until', { CONDITION: isMore, SUBSTACK: [change, part('control_if', { CONDITION: part('operator_lt', { OPERAND1: item, OPERAND2: v }), SUBSTACK: [part('data_replaceitemoflist', { INDEX: 1, ITEM: v }, list)] })] }),
  ],
  [
    part('event_whenflagclicked'), part('procedures_call', { a: 1 }, {}, HEAD),
    part('control_repeat', { TIMES: 3, SUBSTACK: [part('motion_movesteps', { STEPS: part('operator_mod', { NUM1: v, NUM2: 5 }) }), part('control_if_else', { CONDITION: isMore, SUBSTACK: [part('motion_setx', { X: 0 })] })] }),
    part('looks_say', { MESSAGE: part('operator_join', { STRING1: 'a', STRING2: v }) }),
  ],
];

function program(): Project {
  const blocks: Record<string, Block> = {};
  for (const stack of STACKS) put(blocks, stack, true);
  const target = (isStage: boolean, held: Blocks): Target => ({
    isStage, name: isStage ? 'Stage' : 'a', variables: isStage ? {} : { v: { name: 'v', value: 0 } }, lists: isStage ? {} : { l: { name: 'l', items: [] } }, broadcasts: {}, blocks: held, comments: {},
    currentCostume: 0, costumes: [], sounds: [], volume: 100, layerOrder: 0, rest: {},
  });
  return { targets: [target(true, {}), target(false, blocks)], monitors: [], extensions: [], meta: {}, rest: {} };
}

/** Of more, each gains less. */
export const ROUNDS = 8;

/** The rounds one after another, each after `pause`: what is waiting meanwhile waits for one of them at most. */
export async function rehearseInRounds(pause: () => Promise<void>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    if (round > 0) await pause();
    rehearse();
  }
}

/** Takes a few milliseconds and leaves nothing behind. Gives what the program said at its end. */
export function rehearse(): string {
  let said = '';
  const runtime = new Runtime(program(), createVirtualWorld({ seed: 1, stage: pointStage }).ports);
  runtime.events.on(({ event }) => { if (event.kind === 'say') said = event.text; });
  runtime.greenFlag();
  while (runtime.isRunning) runtime.tick();
  return said;
}
