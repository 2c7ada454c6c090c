/** Custom blocks in the blocks of a target: a new definition, another shape for one that is there and for its calls, and whether any call is left. */
import { isPrimitive, type Block, type BlockId, type Blocks, type Input, type Mutation, type TopLevelPrimitive } from '../core/project/project.ts';
import { procedureInputs, type ProcedureInput } from '../core/blocks/procedure-mutation.ts';

type Held = Block | TopLevelPrimitive;
const BARE = { next: null, inputs: {}, fields: {}, topLevel: false } as const;

export const argumentOpcode = ({ isBoolean }: ProcedureInput): string => (isBoolean ? 'argument_reporter_boolean' : 'argument_reporter_string_number');

/** With a definition whose head is at `at`. `newId` gives an id that no block has. */
export function addProcedure(blocks: Blocks, mutation: Mutation, at: { readonly x: number; readonly y: number }, newId: () => BlockId): { readonly blocks: Blocks; readonly definition: BlockId } {
  const [definition, prototype] = [newId(), newId()];
  const shown = prototypeBlocks(mutation, prototype, newId);
  return {
    definition,
    blocks: {
      ...blocks,
      [definition]: { ...BARE, opcode: 'procedures_definition', parent: null, inputs: { custom_block: [1, prototype] }, shadow: false, topLevel: true, ...at },
      [prototype]: { ...BARE, opcode: 'procedures_prototype', parent: definition, shadow: true, mutation, inputs: shown.inputs },
      ...shown.blocks,
    },
  };
}

/** The inputs of a prototype, and the reporters in them. */
function prototypeBlocks(mutation: Mutation, prototype: BlockId, newId: () => BlockId): { readonly inputs: Record<string, Input>; readonly blocks: Record<BlockId, Block> } {
  const inputs: Record<string, Input> = {};
  const blocks: Record<BlockId, Block> = {};
  for (const input of procedureInputs(mutation)) {
    const id = newId();
    inputs[input.id] = [1, id];
    blocks[id] = { ...BARE, opcode: argumentOpcode(input), parent: prototype, shadow: true, fields: { VALUE: [input.name, null] } };
  }
  return { inputs, blocks };
}

export const prototypeOf = (blocks: Blocks, definition: BlockId): { readonly id: BlockId; readonly mutation: Mutation } | null => {
  const id = Object.keys(blocks).find((key) => { const block = blocks[key]!; return !isPrimitive(block) && block.opcode === 'procedures_prototype' && block.parent === definition; });
  const block = id === undefined ? undefined : blocks[id];
  return id !== undefined && block && !isPrimitive(block) && block.mutation ? { id, mutation: block.mutation } : null;
};

/** The definition of the custom block with this proccode. */
export function definitionOf(blocks: Blocks, proccode: string): BlockId | null {
  const prototype = Object.values(blocks).find((block) => !isPrimitive(block) && block.opcode === 'procedures_prototype' && block.mutation?.['proccode'] === proccode);
  return prototype && !isPrimitive(prototype) ? prototype.parent : null;
}

const isCallOf = (block: Held, proccode: unknown): block is Block => !isPrimitive(block) && block.opcode === 'procedures_call' && block.mutation?.['proccode'] === proccode;

/** The definition and every call take the new shape. Inputs are known by their ids: their values stay, and the reporters in the definition take their names. */
export function changeProcedure(blocks: Blocks, definition: BlockId, mutation: Mutation, newId: () => BlockId): Blocks {
  const prototype = prototypeOf(blocks, definition);
  if (!prototype) return blocks;
  const before = prototype.mutation;
  const after: Record<BlockId, Held> = { ...blocks };
  const old = blocks[prototype.id] as Block;
  for (const [, slot] of Object.values(old.inputs)) if (typeof slot === 'string') Reflect.deleteProperty(after, slot);
  const shown = prototypeBlocks(mutation, prototype.id, newId);
  after[prototype.id] = { ...old, mutation: { ...before, ...mutation }, inputs: shown.inputs };
  renameReporters(after, definition, before, mutation);
  for (const [id, block] of Object.entries(after)) if (isCallOf(block, before['proccode'])) changeCall(after, id, block, mutation);
  return { ...after, ...shown.blocks };
}

function renameReporters(blocks: Record<BlockId, Held>, definition: BlockId, before: Mutation, after: Mutation): void {
  const names = new Map(procedureInputs(after).map(({ id, name }) => [id, name]));
  const renamed = new Map(procedureInputs(before).map(({ id, name, isBoolean }) => [`${argumentOpcode({ id, name, isBoolean })} ${name}`, names.get(id)]));
  for (const id of idsUnder(blocks, definition)) {
    const block = blocks[id];
    if (!block || isPrimitive(block)) continue;
    const name = renamed.get(`${block.opcode} ${String(block.fields['VALUE']?.[0])}`);
    if (name !== undefined) blocks[id] = { ...block, fields: { ...block.fields, VALUE: [name, null] } };
  }
}

/** The block and all that hangs on it. */
function idsUnder(blocks: Readonly<Record<BlockId, Held>>, id: BlockId): BlockId[] {
  const block = blocks[id];
  if (!block || isPrimitive(block)) return [];
  const inner = Object.values(block.inputs).flatMap(([, ...held]) => held.filter((slot) => typeof slot === 'string'));
  return [id, ...[...inner, ...(block.next === null ? [] : [block.next])].flatMap((each) => idsUnder(blocks, each))];
}

/** What stood in an input that is gone stands alone beside, so that no work is lost. */
function changeCall(blocks: Record<BlockId, Held>, id: BlockId, call: Block, mutation: Mutation): void {
  const wanted = procedureInputs(mutation);
  const inputs: Record<string, Input> = {};
  for (const { id: name, isBoolean } of wanted) {
    const held = call.inputs[name];
    if (held) inputs[name] = held;
    else if (!isBoolean) inputs[name] = [1, [10, '']];
  }
  for (const [name, [kind, slot]] of Object.entries(call.inputs)) if (!(name in inputs) && typeof slot === 'string' && kind !== 1) standAlone(blocks, slot, call);
  const { argumentnames: _names, argumentdefaults: _defaults, ...called } = { ...call.mutation, ...mutation };
  blocks[id] = { ...call, inputs, mutation: called as Mutation };
}

function standAlone(blocks: Record<BlockId, Held>, id: BlockId, call: Block): void {
  const block = blocks[id];
  if (block && !isPrimitive(block)) blocks[id] = { ...block, parent: null, topLevel: true, x: (call.x ?? 0) + 240, y: call.y ?? 0 };
}
