/**
 * A tiny language for writing scripts as data: `b('control_repeat', { TIMES: 10, SUBSTACK: [b('motion_movesteps', { STEPS: v('pas') })] })`.
 * A slot takes what is written in it, a reporter, or a stack.
 */
import { blocks as palette } from '../../src/core/blocks/registry.ts';
import type { Arg, NumberShadow } from '../../src/core/blocks/define-block.ts';
import type { Block, BlockId, Field, Input, Mutation, Primitive, Slot } from '../../src/core/project/project.ts';

export interface Written {
  readonly opcode: string;
  readonly args: Readonly<Record<string, Given>>;
  /** Of a block of one's own: its definition's or its call's. */
  readonly own?: OwnBlock;
}
export type Stack = readonly Written[];
export type Given = string | number | Written | Stack;
interface OwnBlock { readonly proccode: string; readonly names: readonly string[]; readonly isWarp: boolean; readonly values?: readonly Given[] }

export const b = (opcode: string, args: Written['args'] = {}): Written => ({ opcode, args });
/** The value of a variable, the items of a list, an input of one's own block. */
export const v = (name: string): Written => b('data_variable', { VARIABLE: name });
export const items = (name: string): Written => b('data_listcontents', { LIST: name });
export const input = (name: string): Written => b('argument_reporter_string_number', { VALUE: name });

/** The hat of a block of one's own, `define('polygone %s %s', ['n', 'taille'])`, and a call of it, `call('polygone %s %s', 5, 40)`. */
export const define = (proccode: string, names: readonly string[] = [], isWarp = false): Written => ({ opcode: 'procedures_definition', args: {}, own: { proccode, names, isWarp } });
export const call = (proccode: string, ...values: readonly Given[]): Written =>
  ({ opcode: 'procedures_call', args: {}, own: { proccode, names: values.map((_, i) => `input ${i}`), isWarp: false, values } });

/** Ids of what blocks name, made of the name. */
export const variableId = (name: string | number): string => `variable ${name}`;
export const listId = (name: string | number): string => `list ${name}`;
export const messageId = (name: string | number): string => `message ${name}`;

const PRIMITIVE: Readonly<Record<NumberShadow, 4 | 5 | 6 | 7 | 8>> = {
  math_number: 4, math_positive_number: 5, math_whole_number: 6, math_integer: 7, math_angle: 8,
};

/** The blocks of one target, by id, one stack under the other; a stack whose first block is no hat lies loose in the workspace. */
export function layOut(stacks: readonly Stack[]): Record<BlockId, Block> {
  const writer = new BlockWriter();
  let y = 48;
  for (const stack of stacks) {
    writer.stack(stack, null, { x: 48, y });
    y += Math.max(260, 60 + ROW * rowsOf(stack));
  }
  return writer.blocks;
}

/** How high a block stands in the workspace, about. */
const ROW = 56;

/** A mouth adds a row for its foot. */
const rowsOf = (stack: Stack): number => stack.reduce((rows, { args }) => rows + 1 + mouthsOf(args).reduce((sum, mouth) => sum + 1 + rowsOf(mouth), 0), 0);
const mouthsOf = (args: Written['args']): readonly Stack[] => Object.values(args).filter((given): given is Stack => typeof given === 'object' && isStack(given));

class BlockWriter {
  readonly blocks: Record<BlockId, Block> = {};
  #count = 0;

  /** The id of the first block; `top` is where a stack of the workspace lies. */
  stack(stack: Stack, parent: BlockId | null, top: Pick<Block, 'x' | 'y'>): BlockId | null {
    const ids = stack.map((written) => this.#add((id) => this.#block(written, id)));
    ids.forEach((id, i) => {
      const isTop = i === 0 && parent === null;
      this.blocks[id] = { ...this.blocks[id]!, next: ids[i + 1] ?? null, parent: ids[i - 1] ?? parent, topLevel: isTop, ...(isTop ? top : {}) };
    });
    return ids[0] ?? null;
  }

  #add(make: (id: BlockId) => Block): BlockId {
    const id = `b${++this.#count}`;
    this.blocks[id] = make(id);
    return id;
  }

  #block({ opcode, args, own }: Written, id: BlockId): Block {
    const spec = palette.get(opcode);
    if (!spec) throw new Error(`No block ${opcode}`);
    const inputs: Record<string, Input> = {};
    const fields: Record<string, Field> = {};
    for (const [name, arg] of Object.entries<Arg>(spec.args)) {
      const given = args[name];
      const field = given === undefined || typeof given === 'object' ? undefined : fieldOf(arg, given);
      if (field) fields[name] = field;
      else if (given !== undefined) Object.assign(inputs, this.#inputNamed(name, arg, given, id));
      else if (arg.kind !== 'substack' && arg.kind !== 'boolean') throw new Error(`${opcode} needs ${name}`);
    }
    return { opcode, next: null, parent: null, inputs: { ...inputs, ...(own ? this.#ownInputs(own, id) : {}) }, fields, shadow: false, topLevel: false, ...mutationFor(opcode, args, own) };
  }

  /** An empty mouth has no input. */
  #inputNamed(name: string, arg: Arg, given: Given, id: BlockId): Readonly<Record<string, Input>> {
    const shadow = this.#shadow(arg, Array.isArray(given) || typeof given === 'object' ? undefined : given, id);
    const slot = typeof given === 'object' ? this.#held(given as Written | Stack, id) : null;
    if (typeof given !== 'object') return { [name]: [1, shadow] };
    if (slot === null) return {};
    return { [name]: shadow === null ? [2, slot] : [3, slot, shadow] };
  }

  #held(given: Written | Stack, id: BlockId): Slot {
    if (isStack(given)) return this.stack(given, id, {});
    const named = given.args['VARIABLE'] ?? given.args['LIST'];
    if (given.opcode === 'data_variable') return [12, String(named), variableId(String(named))];
    if (given.opcode === 'data_listcontents') return [13, String(named), listId(String(named))];
    return this.stack([given], id, {});
  }

  /** What lies in a slot, or under the reporter in it; null where nothing can be written. */
  #shadow(arg: Arg, given: string | number | undefined, id: BlockId): Primitive | BlockId | null {
    const text = (plain: string): string => String(given ?? plain);
    switch (arg.kind) {
      case 'number': return [PRIMITIVE[arg.shadow], text('')];
      case 'any': return arg.shadow ? [PRIMITIVE[arg.shadow], text('')] : [10, text('')];
      case 'text': return [10, text('')];
      case 'colour': return [9, text('#000000')];
      case 'message': return [11, text(''), messageId(text(''))];
      case 'menu': return this.#add(() => menuShadow(arg.shadow, arg.field, given ?? arg.value, id));
      default: return null;
    }
  }

  #ownInputs({ names, values, ...own }: OwnBlock, id: BlockId): Readonly<Record<string, Input>> {
    if (values) return Object.fromEntries(values.map((given, i): [string, Input] => [`input ${i}`, this.#inputNamed('value', { kind: 'text', value: '' }, given, id)['value']!]));
    const prototype: Block = { opcode: 'procedures_prototype', next: null, parent: id, inputs: {}, fields: {}, shadow: true, topLevel: false, mutation: mutationOf({ ...own, names }) };
    return { custom_block: [1, this.#add(() => prototype)] };
  }
}

const isStack = (given: Written | Stack): given is Stack => Array.isArray(given);

/** What stands in the block itself; undefined for what is dropped into it. */
function fieldOf(arg: Arg, given: string | number): Field | undefined {
  if (arg.kind === 'variable') return [given, variableId(given)];
  if (arg.kind === 'list') return [given, listId(given)];
  if (arg.kind === 'choice' && arg.dynamic === 'broadcasts') return [given, messageId(given)];
  return arg.kind === 'choice' || arg.kind === 'parameter' ? [given] : undefined;
}

function mutationFor(opcode: string, args: Written['args'], own: OwnBlock | undefined): Pick<Block, 'mutation'> | undefined {
  if (opcode === 'procedures_call' && own) return { mutation: mutationOf(own) };
  if (opcode === 'control_stop') return { mutation: { tagName: 'mutation', children: [], hasnext: String(args['STOP_OPTION'] === 'other scripts in sprite') } };
  return undefined;
}

const mutationOf = ({ proccode, names, isWarp }: Omit<OwnBlock, 'values'>): Mutation => ({
  tagName: 'mutation', children: [], proccode, argumentids: JSON.stringify(names.map((_, i) => `input ${i}`)), warp: String(isWarp),
  argumentnames: JSON.stringify(names), argumentdefaults: JSON.stringify(names.map(() => '')),
});

const menuShadow = (opcode: string, field: string, value: string | number, parent: BlockId): Block =>
  ({ opcode, next: null, parent, inputs: {}, fields: { [field]: [value] }, shadow: true, topLevel: false });
