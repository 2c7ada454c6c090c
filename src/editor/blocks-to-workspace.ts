/** From the sb3 blocks of a target to what Blockly loads. What it cannot show stays in `leftover`, to be written back as it was. */
import type * as Blockly from 'blockly/core';
import type { Block, BlockId, Blocks, Comment, Field, Input, Primitive, Slot, TopLevelPrimitive } from '../core/project/project.ts';
import { isPrimitive } from '../core/project/project.ts';
import type { Extra, Role } from './block-extra.ts';
import { inputsOf, type Catalogue, type KnownBlock } from './catalogue.ts';
import { fromFieldValue, toFieldValue } from './field-values.ts';
import { PRIMITIVES, primitiveKindOf } from '../core/blocks/shadows.ts';

export type BlockState = Blockly.serialization.blocks.State;
type ConnectionState = Blockly.serialization.blocks.ConnectionState;

/** Of a type that the editor defines for opcodes it does not know. */
export const UNKNOWN_TYPE = 'unknown_block';

export interface LoadedBlocks {
  /** One state per script, in the order of the file, with x and y when the file has them. */
  readonly scripts: readonly BlockState[];
  readonly leftover: Blocks;
}

export function blocksToWorkspace(blocks: Blocks, comments: Readonly<Record<string, Comment>>, catalogue: Catalogue): LoadedBlocks {
  const reader = new Reader(blocks, comments, catalogue);
  const scripts = Object.entries(blocks).flatMap(([id, block]) => (isPrimitive(block) ? [reader.topPrimitive(id, block)] : block.topLevel ? reader.top(id) : []));
  return { scripts, leftover: Object.fromEntries(Object.entries(blocks).filter(([id]) => !reader.seen.has(id))) };
}

class Reader {
  readonly seen = new Set<BlockId>();
  readonly #blocks: Blocks;
  readonly #comments: Readonly<Record<string, Comment>>;
  readonly #catalogue: Catalogue;

  constructor(blocks: Blocks, comments: Readonly<Record<string, Comment>>, catalogue: Catalogue) {
    this.#blocks = blocks;
    this.#comments = comments;
    this.#catalogue = catalogue;
  }

  topPrimitive(id: BlockId, [kind, name, reference, x, y]: TopLevelPrimitive): BlockState {
    this.seen.add(id);
    return { ...primitiveState([kind, name, reference]), id, x, y };
  }

  top(id: BlockId): BlockState[] {
    const state = this.#block(id, 'top');
    const block = this.#blocks[id];
    if (!state || !block || isPrimitive(block)) return [];
    return [{ ...state, ...(block.x === undefined ? {} : { x: block.x }), ...(block.y === undefined ? {} : { y: block.y }) }];
  }

  #block(id: BlockId, role: Role): BlockState | null {
    const block = this.#blocks[id];
    if (!block || isPrimitive(block) || this.seen.has(id)) return null;
    this.seen.add(id);
    const known = this.#catalogue.get(block.opcode);
    const shown = known && canShow(known, block, role) ? this.#known(block, known, role) : this.#unknown(block, role);
    const comment = block.comment === undefined ? undefined : this.#comments[block.comment];
    return {
      ...shown, id,
      ...(comment ? { icons: { comment: { text: comment.text, pinned: !comment.minimized, width: comment.width, height: comment.height } } } : {}),
      ...this.#next(block),
    };
  }

  #next(block: Block): { next?: ConnectionState } {
    const next = block.next === null ? null : this.#block(block.next, 'stack');
    return next ? { next: { block: next } } : {};
  }

  #known(block: Block, known: KnownBlock, role: Role): BlockState {
    const fields = Object.fromEntries(Object.entries(block.fields).flatMap(([name, field]) => {
      const isReference = known.fields.get(name);
      return isReference === undefined ? [] : [[name, toFieldValue(field, isReference)]];
    }));
    const slots = inputsOf(known, block);
    const inputs = this.#inputs(block, (name) => {
      const slot = slots.get(name) ?? 'value';
      return slot === 'statement' ? 'stack' : slot;
    });
    const isWrittenWhole = primitiveKindOf(known.opcode) !== undefined;
    const gives = givenBy(block, role);
    const extra: Extra = { ...carried(block), ...oddFields(block, known), ...(gives ? { gives } : {}), ...(isWrittenWhole ? { isWrittenWhole } : {}) };
    return { type: known.opcode, fields, inputs, ...(Object.keys(extra).length > 0 ? { extraState: extra } : {}) };
  }

  #unknown(block: Block, role: Role): BlockState {
    const names = Object.keys(block.inputs).filter((name) => block.inputs[name]![1] !== null);
    const isStatement = (name: string): boolean => name.startsWith('SUBSTACK') || this.#isStackBlock(block.inputs[name]![1]);
    const statements = names.filter(isStatement);
    const words = Object.values(block.fields).map(([value]) => String(value ?? '')).join(' ');
    const extra: Extra = {
      ...carried(block), fields: block.fields,
      unknown: { opcode: block.opcode, role, values: names.filter((n) => !isStatement(n)), statements, words },
    };
    return { type: UNKNOWN_TYPE, inputs: this.#inputs(block, (name) => (statements.includes(name) ? 'stack' : 'value')), extraState: extra };
  }

  #isStackBlock(slot: Slot): boolean {
    const block = typeof slot === 'string' ? this.#blocks[slot] : undefined;
    if (!block || isPrimitive(block) || block.shadow) return false;
    const shape = this.#catalogue.get(block.opcode)?.shape;
    return shape === undefined ? block.next !== null : STACKED.has(shape);
  }

  #inputs(block: Block, roleOf: (name: string) => Role): Record<string, ConnectionState> {
    return Object.fromEntries(Object.entries(block.inputs).flatMap(([name, input]) => {
      const state = this.#input(input, roleOf(name));
      return state.block || state.shadow ? [[name, state]] : [];
    }));
  }

  #input([kind, slot, obscured]: Input, role: Role): ConnectionState {
    const first = this.#slot(slot, role);
    if (kind === 3) {
      const shadow = obscured === undefined ? null : this.#slot(obscured, 'value');
      return { ...(first ? { block: first } : {}), ...(shadow ? { shadow } : {}) };
    }
    if (!first) return {};
    return isShadow(slot, this.#blocks) ? { shadow: first } : { block: first };
  }

  #slot(slot: Slot, role: Role): BlockState | null {
    if (slot === null) return null;
    return typeof slot === 'string' ? this.#block(slot, role) : primitiveState(slot);
  }
}

const STACKED: ReadonlySet<KnownBlock['shape']> = new Set(['stack', 'c', 'cap']);

function isShadow(slot: Slot, blocks: Blocks): boolean {
  if (slot === null) return false;
  if (typeof slot !== 'string') return slot[0] < 12;
  const block = blocks[slot];
  return block !== undefined && !isPrimitive(block) && block.shadow;
}

/** Does the block stand where its shape can, with no slot or follower that its shape lacks? */
function canShow(known: KnownBlock, block: Block, role: Role): boolean {
  const slots = inputsOf(known, block);
  if (Object.entries(block.inputs).some(([name, [, slot]]) => slot !== null && !slots.has(name))) return false;
  const { shape } = known;
  if (block.next !== null && (shape === 'reporter' || shape === 'boolean' || shape === 'shadow' || (shape === 'cap' && !mayHaveNext(block)))) return false;
  if (givenBy(block, role)) return block.next === null;
  if (role === 'stack') return STACKED.has(shape);
  if (role === 'boolean') return shape === 'boolean';
  return role === 'top' ? shape !== 'shadow' || primitiveKindOf(known.opcode) !== undefined : !STACKED.has(shape) && shape !== 'hat';
}

/** What a call of a custom block stands for that is no statement: in a slot, or alone with a note of the editor that made it (1 a value, 2 a truth). */
function givenBy({ opcode, mutation }: Block, role: Role): Extra['gives'] {
  if (opcode !== 'procedures_call' || role === 'stack') return undefined;
  const noted = ({ 1: 'value', 2: 'boolean' } as const)[String(mutation?.['return'])];
  return role === 'top' ? noted : noted === 'boolean' || role === 'boolean' ? 'boolean' : 'value';
}

/** "Stop other scripts" is the one cap that goes on. */
export const STOP_OTHERS = 'other scripts in sprite';
const mayHaveNext = (block: Block): boolean =>
  block.opcode === 'control_stop' && [STOP_OTHERS, 'other scripts in stage'].includes(String(block.fields['STOP_OPTION']?.[0]));

const carried = ({ mutation, rest, comment }: Block): Extra =>
  ({ ...(mutation ? { mutation } : {}), ...(rest ? { rest } : {}), ...(comment === undefined ? {} : { comment }) });

function oddFields(block: Block, known: KnownBlock): Pick<Extra, 'fields'> {
  const odd = Object.entries(block.fields).filter(([name, field]) => {
    const isReference = known.fields.get(name);
    return isReference === undefined || !isSameField(fromFieldValue(toFieldValue(field, isReference), isReference), field);
  });
  return odd.length > 0 ? { fields: Object.fromEntries(odd) } : {};
}

export const isSameField = (a: Field, b: Field): boolean => a.length === b.length && a.every((part, i) => part === b[i]);

function primitiveState(primitive: Primitive): BlockState {
  const { opcode, field, isReference } = PRIMITIVES[primitive[0]];
  const written: Field = isReference ? [primitive[1], primitive[2] ?? null] : [primitive[1]];
  const value = toFieldValue(written, isReference);
  const isOdd = typeof primitive[1] !== 'string';
  return { type: opcode, fields: { [field]: value }, ...(isOdd ? { extraState: { fields: { [field]: written } } satisfies Extra } : {}) };
}
