/** A tiny language for writing scripts as data: `b('control_repeat', { TIMES: 10, SUBSTACK: [b('motion_movesteps', { STEPS: 10 })] })`. */
import { blocks as palette } from '../../src/core/blocks/registry.ts';
import type { Arg, NumberShadow } from '../../src/core/blocks/define-block.ts';
import type { Block, BlockId, Field, Input } from '../../src/core/project/project.ts';

export interface Written { readonly opcode: string; readonly args: Readonly<Record<string, string | number | Stack>> }
export type Stack = readonly Written[];

export const b = (opcode: string, args: Written['args'] = {}): Written => ({ opcode, args });

/** Ids of what blocks name, made of the name. */
export const variableId = (name: string | number): string => `variable ${name}`;
export const messageId = (name: string | number): string => `message ${name}`;

const PRIMITIVE: Readonly<Record<NumberShadow, 4 | 5 | 6 | 7 | 8>> = {
  math_number: 4, math_positive_number: 5, math_whole_number: 6, math_integer: 7, math_angle: 8,
};

/** The blocks of one target, by id; a stack whose first block is no hat lies loose in the workspace. */
export function layOut(stacks: readonly Stack[]): Record<BlockId, Block> {
  const blocks: Record<BlockId, Block> = {};
  let count = 0;
  const add = (make: (id: BlockId) => Block): BlockId => {
    const id = `b${++count}`;
    blocks[id] = make(id);
    return id;
  };
  const addStack = (stack: Stack, parent: BlockId | null, top: Pick<Block, 'x' | 'y'>): BlockId | null => {
    const ids = stack.map((written) => add((id) => writeBlock(written, id, addStack, add)));
    ids.forEach((id, i) => {
      const isTop = i === 0 && parent === null;
      blocks[id] = { ...blocks[id]!, next: ids[i + 1] ?? null, parent: ids[i - 1] ?? parent, topLevel: isTop, ...(isTop ? top : {}) };
    });
    return ids[0] ?? null;
  };
  stacks.forEach((stack, i) => addStack(stack, null, { x: 48, y: 48 + i * 260 }));
  return blocks;
}

type AddStack = (stack: Stack, parent: BlockId, top: Pick<Block, 'x' | 'y'>) => BlockId | null;
type Add = (make: (id: BlockId) => Block) => BlockId;

function writeBlock({ opcode, args }: Written, id: BlockId, addStack: AddStack, add: Add): Block {
  const spec = palette.get(opcode);
  if (!spec) throw new Error(`No block ${opcode}`);
  const inputs: Record<string, Input> = {};
  const fields: Record<string, Field> = {};
  for (const [name, arg] of Object.entries<Arg>(spec.args)) {
    const value = args[name];
    if (value === undefined) throw new Error(`${opcode} needs ${name}`);
    if (typeof value === 'object') {
      const first = addStack(value, id, {});
      if (first) inputs[name] = [2, first];
    } else if (arg.kind === 'choice') fields[name] = [value];
    else if (arg.kind === 'variable') fields[name] = [value, variableId(value)];
    else if (arg.kind === 'message') inputs[name] = [1, [11, String(value), messageId(value)]];
    else if (arg.kind === 'menu') inputs[name] = [1, add(() => menuShadow(arg.shadow, arg.field, value, id))];
    else inputs[name] = [1, [arg.kind === 'number' ? PRIMITIVE[arg.shadow] : 10, String(value)]];
  }
  return { opcode, next: null, parent: null, inputs, fields, shadow: false, topLevel: false };
}

const menuShadow = (opcode: string, field: string, value: string | number, parent: BlockId): Block =>
  ({ opcode, next: null, parent, inputs: {}, fields: { [field]: [value] }, shadow: true, topLevel: false });
