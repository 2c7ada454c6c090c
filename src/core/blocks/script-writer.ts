/** Writes scripts as sb3 keeps them, from opcodes and what stands in their slots: for programs that come from no file. */
import type { Block, BlockId, Field, Input, Mutation, Scalar } from '../project/project.ts';
import type { Arg } from './define-block.ts';
import { procedureInputs } from './procedure-mutation.ts';
import { blocks as registry } from './registry.ts';
import { PRIMITIVES } from './shadows.ts';

export interface Made { readonly opcode: string; readonly args: Readonly<Record<string, Given>>; readonly call?: CallOf }
export type Given = Scalar | Made | readonly Made[];
interface CallOf { readonly proccode: string; readonly values: readonly Given[] }

/** A block: `make('motion_movesteps', { STEPS: 10 })`. Substacks are lists of blocks, fields are text. */
export const make = (opcode: string, args: Readonly<Record<string, Given>> = {}): Made => ({ opcode, args });
export const call = (proccode: string, ...values: readonly Given[]): Made => ({ opcode: 'procedures_call', args: {}, call: { proccode, values } });

export interface Definition { readonly proccode: string; readonly names: readonly string[]; readonly isWarp?: boolean; readonly defaults?: readonly string[]; readonly stack: readonly Made[] }

/** What stands in a slot in which nobody put a block; `shadow` adds a block of its own for it. */
export type WritePlain = (arg: Arg | undefined, value: Scalar, shadow: (opcode: string, field: string) => BlockId) => Input;

const FIELDS: ReadonlySet<Arg['kind']> = new Set<Arg['kind']>(['choice', 'variable', 'list', 'parameter']);
const NAMED: ReadonlySet<Arg['kind']> = new Set<Arg['kind']>(['variable', 'list']);

/** Of variables, lists and messages. */
export const idOfNamed = (name: string): string => `id-${name}`;

export class ScriptWriter {
  readonly blocks: Record<BlockId, Block> = {};
  readonly #plain: WritePlain;
  readonly #held: (id: BlockId) => Input;
  #count = 0;

  /** `held`: a slot with a block in it. */
  constructor(plain: WritePlain, held: (id: BlockId) => Input = (id) => [2, id]) {
    this.#plain = plain;
    this.#held = held;
  }

  /** The id of the first block. */
  stack(made: readonly Made[], parent: BlockId | null): BlockId | null {
    const ids = made.map((each, i) => this.#block(each, i === 0 ? parent : null, parent === null && i === 0));
    ids.forEach((id, i) => { this.blocks[id] = { ...this.blocks[id]!, next: ids[i + 1] ?? null, ...(i > 0 ? { parent: ids[i - 1]! } : {}) }; });
    return ids[0] ?? null;
  }

  definition({ proccode, names, isWarp = false, defaults = names.map(() => ''), stack }: Definition): void {
    const mutation = mutationOf(proccode, names, isWarp, defaults);
    const [definition, prototype] = [this.#newId(), this.#newId()];
    const inputs = Object.fromEntries(procedureInputs(mutation).map(({ id, name, isBoolean }): [string, Input] => [id, [1, this.#shadow(isBoolean ? 'argument_reporter_boolean' : 'argument_reporter_string_number', 'VALUE', name, prototype)]]));
    this.blocks[prototype] = { opcode: 'procedures_prototype', next: null, parent: definition, inputs, fields: {}, shadow: true, topLevel: false, mutation };
    this.blocks[definition] = { opcode: 'procedures_definition', next: this.stack(stack, definition), parent: null, inputs: { custom_block: [1, prototype] }, fields: {}, shadow: false, topLevel: true, x: 0, y: 0 };
  }

  #newId(): BlockId { return `b${++this.#count}`; }

  #block(made: Made, parent: BlockId | null, topLevel: boolean): BlockId {
    const id = this.#newId();
    const inputs: Record<string, Input> = {};
    const fields: Record<string, Field> = {};
    for (const [name, given] of Object.entries(made.args)) this.#slot(made.opcode, name, given, id, inputs, fields);
    made.call?.values.forEach((given, i) => { inputs[argumentId(i)] = this.#input(undefined, given, id); });
    const mutation = made.call && mutationOf(made.call.proccode, made.call.values.map((_, i) => `n${i}`), false);
    this.blocks[id] = { opcode: made.opcode, next: null, parent, inputs, fields, shadow: false, topLevel, ...(topLevel ? { x: 0, y: 0 } : {}), ...(mutation ? { mutation } : {}) };
    return id;
  }

  #slot(opcode: string, name: string, given: Given, parent: BlockId, inputs: Record<string, Input>, fields: Record<string, Field>): void {
    const arg = registry.get(opcode)?.args[name];
    if (arg === undefined) throw new Error(`${opcode} has no ${name}`);
    if (FIELDS.has(arg.kind)) fields[name] = [given as Scalar, NAMED.has(arg.kind) ? idOfNamed(String(given)) : null];
    else inputs[name] = this.#input(arg, given, parent);
  }

  #input(arg: Arg | undefined, given: Given, parent: BlockId): Input {
    if (typeof given !== 'object') return this.#plain(arg, given, (opcode, field) => this.#shadow(opcode, field, given, parent));
    if (Array.isArray(given)) return [2, this.stack(given as readonly Made[], parent)];
    return this.#held(this.#block(given as Made, parent, false));
  }

  #shadow(opcode: string, field: string, value: Scalar, parent: BlockId): BlockId {
    const id = this.#newId();
    this.blocks[id] = { opcode, next: null, parent, inputs: {}, fields: { [field]: [String(value)] }, shadow: true, topLevel: false };
    return id;
  }
}

/** As every editor writes what stands in a slot: the shadow that the block's record names. */
export const asInFiles: WritePlain = (arg, value, shadow) => {
  if (arg?.kind === 'menu') return [1, shadow(arg.shadow, arg.field)];
  if (arg?.kind === 'message') return [1, [11, String(value), idOfNamed(String(value))]];
  if (arg?.kind === 'colour') return [1, [9, value]];
  const wanted = arg?.kind === 'number' || arg?.kind === 'any' ? arg.shadow : undefined;
  return [1, [NUMBER_KINDS.find((kind) => PRIMITIVES[kind].opcode === wanted) ?? 10, value]];
};

const NUMBER_KINDS = [4, 5, 6, 7, 8] as const;

const argumentId = (i: number): string => `arg${i}`;

const mutationOf = (proccode: string, names: readonly string[], isWarp: boolean, defaults: readonly string[] = names.map(() => '')): Mutation => ({
  tagName: 'mutation', children: [], proccode, warp: String(isWarp),
  argumentids: JSON.stringify(names.map((_, i) => argumentId(i))), argumentnames: JSON.stringify(names), argumentdefaults: JSON.stringify(defaults),
});
