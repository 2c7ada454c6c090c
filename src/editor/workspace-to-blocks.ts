/** From what Blockly saves of one script back to sb3 blocks: the exact reverse of `blocks-to-workspace.ts`. */
import type * as Blockly from 'blockly/core';
import type { Block, BlockId, Blocks, Comment, Field, Input, Mutation, Primitive, Slot, TopLevelPrimitive } from '../core/project/project.ts';
import type { Extra } from './block-extra.ts';
import { STOP_OTHERS, UNKNOWN_TYPE, type BlockState } from './blocks-to-workspace.ts';
import type { Catalogue } from './catalogue.ts';
import { fromFieldValue, toFieldValue } from './field-values.ts';
import { PRIMITIVES, primitiveKindOf } from '../core/blocks/shadows.ts';

type ConnectionState = Blockly.serialization.blocks.ConnectionState;

export interface SavedScript {
  readonly blocks: Blocks;
  /** The comments on its blocks. */
  readonly comments: Readonly<Record<string, Comment>>;
}

/** `written` gives a comment as the file had it, so that places and sizes Blockly does not keep stay. */
export function scriptToBlocks(state: BlockState, at: { readonly x: number; readonly y: number }, catalogue: Catalogue, written: Readonly<Record<string, Comment>>): SavedScript {
  const writer = new Writer(catalogue, written);
  writer.top(state, at);
  return { blocks: writer.blocks, comments: writer.comments };
}

class Writer {
  readonly blocks: Record<BlockId, Block | TopLevelPrimitive> = {};
  readonly comments: Record<string, Comment> = {};
  readonly #catalogue: Catalogue;
  readonly #written: Readonly<Record<string, Comment>>;

  constructor(catalogue: Catalogue, written: Readonly<Record<string, Comment>>) {
    this.#catalogue = catalogue;
    this.#written = written;
  }

  top(state: BlockState, { x, y }: { readonly x: number; readonly y: number }): void {
    const kind = primitiveKindOf(state.type);
    if ((kind === 12 || kind === 13) && isBare(state)) {
      const [, name, id] = primitiveOf(state, kind) as readonly [12 | 13, string, string | null];
      this.blocks[state.id!] = [kind, name, id ?? '', x, y];
    } else this.#block(state, { parent: null, shadow: false, topLevel: true, x, y });
  }

  #block(state: BlockState, place: Pick<Block, 'parent' | 'shadow' | 'topLevel' | 'x' | 'y'>): BlockId {
    const id = state.id!;
    const extra = extraState(state);
    const opcode = extra.unknown?.opcode ?? state.type;
    const fields = this.#fields(state, extra);
    const comment = this.#comment(state, extra);
    const mutation = opcode === 'control_stop' ? stopMutation(fields, extra.mutation) : extra.mutation;
    // The place of the key comes before those of the children: the file lists a script from its head.
    this.blocks[id] = { opcode, next: null, inputs: {}, fields, ...place };
    const inputs = Object.fromEntries(Object.entries(state.inputs ?? {}).map(([name, held]) => [name, this.#input(held, id)]));
    const next = state.next?.block ? this.#block(state.next.block, { parent: id, shadow: false, topLevel: false }) : null;
    this.blocks[id] = {
      opcode, next, inputs, fields, ...place,
      ...(mutation ? { mutation } : {}), ...(comment === undefined ? {} : { comment }), ...(extra.rest ? { rest: extra.rest } : {}),
    };
    return id;
  }

  #fields(state: BlockState, { fields: written = {} }: Extra): Record<string, Field> {
    if (state.type === UNKNOWN_TYPE) return { ...written };
    const known = this.#catalogue.get(state.type);
    const shown = Object.entries(state.fields ?? {}).map(([name, value]) => [name, keptField(String(value), known?.fields.get(name) ?? false, written[name])] as const);
    const hidden = Object.entries(written).filter(([name]) => !known?.fields.has(name));
    return Object.fromEntries([...shown, ...hidden]);
  }

  #input({ block, shadow }: ConnectionState, parent: BlockId): Input {
    const below = shadow ? this.#slot(shadow, parent, true) : null;
    if (!block) return [1, below];
    const above = this.#slot(block, parent, false);
    return shadow ? [3, above, below] : [2, above];
  }

  #slot(state: BlockState, parent: BlockId, shadow: boolean): Slot {
    const kind = primitiveKindOf(state.type);
    if (kind !== undefined && isBare(state)) return primitiveOf(state, kind);
    return this.#block(state, { parent, shadow, topLevel: false });
  }

  #comment(state: BlockState, extra: Extra): string | undefined {
    const shown = state.icons?.['comment'] as ShownComment | undefined;
    if (!shown) return undefined;
    const before = extra.comment === undefined ? undefined : this.#written[extra.comment];
    // A copied block carries the id of the comment it was copied with: the copy needs its own.
    const isOwn = before?.blockId === state.id && extra.comment !== undefined;
    const id = isOwn ? extra.comment : `${state.id} comment`;
    this.comments[id] = { ...(before ?? NEW_COMMENT), blockId: state.id!, text: shown.text, minimized: !shown.pinned, width: shown.width, height: shown.height };
    return id;
  }
}

interface ShownComment { readonly text: string; readonly pinned: boolean; readonly width: number; readonly height: number }

const NEW_COMMENT = { x: null, y: null };

export const extraState = (state: BlockState): Extra => (state.extraState as Extra | undefined) ?? {};

/** Can the block be written as a bare value? Not when the file had it whole, nor with a comment, nor when something follows. */
const isBare = (state: BlockState): boolean => !extraState(state).isWrittenWhole && !state.icons && !state.inputs && !state.next;

function primitiveOf(state: BlockState, kind: Primitive[0]): Primitive {
  const { field, isReference } = PRIMITIVES[kind];
  const value = String((state.fields as Record<string, unknown> | undefined)?.[field] ?? '');
  const kept = keptField(value, isReference, extraState(state).fields?.[field]);
  if (kind === 11 || kind === 12 || kind === 13) return [kind, String(kept[0] ?? ''), kept[1] ?? null];
  return [kind, kept[0] ?? ''];
}

/** The field as the file had it while it still shows the same. */
function keptField(value: string, isReference: boolean, written: Field | undefined): Field {
  return written && toFieldValue(written, isReference) === value ? written : fromFieldValue(value, isReference);
}

/** Scratch notes on the block whether something may follow. */
function stopMutation(fields: Readonly<Record<string, Field>>, before: Mutation | undefined): Mutation | undefined {
  const option = fields['STOP_OPTION'] ?? ['all'];
  const hasnext = String(option[0] === STOP_OTHERS || option[0] === 'other scripts in stage');
  // Without a note nothing follows: none is needed to say so.
  if (String(before?.['hasnext'] ?? false) === hasnext) return before;
  return { ...(before ?? { tagName: 'mutation', children: [] }), hasnext };
}

