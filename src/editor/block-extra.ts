/** What an sb3 block carries that Blockly has no place for: it rides along as the block's extra state, through copy and undo too. */
import type * as Blockly from 'blockly/core';
import type { JsonObject } from '../core/base/json.ts';
import type { Field, Mutation } from '../core/project/project.ts';

export interface Extra {
  readonly mutation?: Mutation;
  readonly rest?: JsonObject;
  /** Fields whose file form says more than the value shown (a number instead of text, no id, a field unknown here). */
  readonly fields?: Readonly<Record<string, Field>>;
  /** The file has this shadow as a block of its own, not as a bare value. */
  readonly isWrittenWhole?: boolean;
  /** A custom block that stands for the value it returns (other editors have them), not for a statement. */
  readonly gives?: 'value' | 'boolean';
  /** Id of the block's comment. */
  readonly comment?: string;
  /** What a block of an unknown opcode looks like. */
  readonly unknown?: UnknownLook;
}

export interface UnknownLook {
  readonly opcode: string;
  readonly role: Role;
  readonly values: readonly string[];
  readonly statements: readonly string[];
  readonly words: string;
}

/** Where a block stands: alone, in a stack, or in a slot. */
export type Role = 'top' | 'stack' | 'value' | 'boolean';

const extras = new WeakMap<Blockly.Block, Extra>();

export const extraOf = (block: Blockly.Block): Extra | undefined => extras.get(block);
export const setExtra = (block: Blockly.Block, extra: Extra): void => { extras.set(block, extra); };
