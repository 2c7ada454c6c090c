/** The record that says everything about one block; editor, file, compiler and completeness test derive from it. */
import type { Expr, Stmt, Value } from '../emit/emit.ts';
import type { ValueType } from '../emit/value-type.ts';
import type { ScriptEmit, ListRef, VariableRef } from '../emit/script-emit.ts';
import type { HatEvent } from '../emit/script-api.ts';

export type Category =
  | 'motion' | 'looks' | 'sound' | 'events' | 'control' | 'sensing' | 'operators' | 'variables' | 'lists' | 'procedures' | ExtensionCategory;
/** A family that a project has once it was added; named as sb3's `extensions` does. */
export type ExtensionCategory = 'pen' | 'music' | 'text2speech';

export type Shape = 'hat' | 'stack' | 'cap' | 'c' | 'reporter' | 'boolean';

/** Where an option of a drop-down comes from besides those fixed here. */
export type DynamicOptions = 'sprites' | 'costumes' | 'backdrops' | 'sounds' | 'broadcasts' | 'variables' | 'lists' | 'attributes';

/** `[value in the file, text key]`; a label that begins with `=` is shown as it stands (`=a`). */
export type Option = readonly [value: string, label: string];

export type NumberShadow = 'math_number' | 'math_positive_number' | 'math_whole_number' | 'math_integer' | 'math_angle';

/** One slot of a block. The kind decides what the editor shows and what the compile rule receives. */
export type Arg =
  | { readonly kind: 'number'; readonly shadow: NumberShadow; readonly value: number | '' }
  | { readonly kind: 'text'; readonly value: string }
  /** A slot whose rule wants the value as it is: a number stays a number, "last" stays text. Its shadow is text unless said. */
  | { readonly kind: 'any'; readonly value: string; readonly shadow?: NumberShadow }
  | { readonly kind: 'colour'; readonly value: string }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'substack' }
  /** A drop-down in the block itself (an sb3 field). */
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly dynamic?: DynamicOptions }
  /** A drop-down in a shadow block, over which a reporter may be dropped (an sb3 input). */
  | { readonly kind: 'menu'; readonly shadow: string; readonly field: string; readonly options: readonly Option[]; readonly dynamic?: DynamicOptions; readonly value: string }
  /** An sb3 input with a broadcast name (primitive 11). */
  | { readonly kind: 'message' }
  /** Of a custom block's definition: the field names it (sb3 field VALUE). */
  | { readonly kind: 'parameter' }
  | { readonly kind: 'variable' }
  | { readonly kind: 'list' };

export type Compiled<A extends Arg> = A extends { kind: 'substack' } ? Stmt
  : A extends { kind: 'choice' } ? string
  : A extends { kind: 'variable' } ? VariableRef
  : A extends { kind: 'list' } ? ListRef
  : A extends { kind: 'any' | 'menu' | 'parameter' } ? Value
  : Expr;

/** What a reporter's rule gives besides bare code: the type is filled in from the block's. */
export type Reported = Omit<Value, 'type'> & Partial<Pick<Value, 'type'>>;

type CompiledArgs<A extends Record<string, Arg>> = { readonly [K in keyof A]: Compiled<A[K]> };
/** What a rule about types is told: of a drop-down its choice, of the rest what they can hold. */
type Types<A extends Record<string, Arg>> = { readonly [K in keyof A]: A[K] extends { kind: 'choice' } ? string : ValueType };

/** How a hat starts. `match` names the field or the fields whose text is part of the event (a key, a message). */
export interface HatRule {
  readonly event: HatEvent;
  readonly match?: string;
  /** Does the event start a script again that is still running? */
  readonly restarts: boolean;
  /** An edge-activated hat: its `compile` gives a condition, and it starts when that becomes true. */
  readonly isEdge?: boolean;
}

export interface BlockSpec<A extends Record<string, Arg> = Record<string, Arg>, S extends Shape = Shape> {
  readonly opcode: string;
  readonly category: Category;
  readonly shape: S;
  readonly args: A;
  /** Which kind of target has it in the palette; both when absent. */
  readonly only?: 'sprite' | 'stage';
  /** In files but not in the palette. */
  readonly isHidden?: boolean;
  readonly hat?: HatRule;
  /** Lets other scripts run whatever the mode (waits, glides, questions). */
  readonly suspends?: boolean;
  /** Runs its substack again and again, and lets other scripts run in between when not in warp. */
  readonly loops?: boolean;
  /** Looks at variables that are not among its slots: what is kept in local names is written back before. */
  readonly readsAnyVariable?: boolean;
  /** Of a reporter: what it can give. */
  readonly type?: ValueType | ((args: Types<A>) => ValueType);
  /** Of an assignment: what the variable, or an item of the list, then is. */
  readonly writes?: ValueType | ((args: Types<A>) => ValueType);
  /** NaN in a number slot makes the result NaN: the looks for it are left to whoever uses the result (`Value.bare`). */
  readonly carriesNaN?: boolean;
  /** `values`: what is known of the slots that hold one. */
  readonly compile: (args: CompiledArgs<A>, emit: ScriptEmit, values: Readonly<Record<keyof A, Value>>) => S extends 'reporter' | 'boolean' ? Expr | Reported : S extends 'hat' ? Expr | Stmt : Stmt;
}

/** What the registry stores: the argument types are erased once the rule has been checked. */
export interface AnyBlock extends Omit<BlockSpec, 'compile' | 'type' | 'writes'> {
  readonly type?: ValueType | ((args: never) => ValueType);
  readonly writes?: ValueType | ((args: never) => ValueType);
  readonly compile: (args: never, emit: ScriptEmit, values: never) => Expr | Reported | Stmt;
}

const inOrder: AnyBlock[] = [];
/** Every block defined so far; within a category, in the order of its file, which is that of the palette. */
export const definedBlocks: readonly AnyBlock[] = inOrder;

export function defineBlock<const A extends Record<string, Arg>, S extends Shape>(spec: BlockSpec<A, S>): BlockSpec<A, S> {
  inOrder.push(spec);
  return spec;
}


export const number = (value: number | '', shadow: NumberShadow = 'math_number') => ({ kind: 'number', shadow, value }) as const;
export const angle = (value: number) => number(value, 'math_angle');
/** A default that begins with `@` is a text key: its words are those of the language in which the block is made. */
export const text = (value: string) => ({ kind: 'text', value }) as const;
export const any = (value: string, shadow?: NumberShadow) => ({ kind: 'any', value, ...(shadow ? { shadow } : {}) }) as const;
export const colour = (value: string) => ({ kind: 'colour', value }) as const;
export const boolean = { kind: 'boolean' } as const;
export const substack = { kind: 'substack' } as const;
export const message = { kind: 'message' } as const;
export const parameter = { kind: 'parameter' } as const;
export const variable = { kind: 'variable' } as const;
export const list = { kind: 'list' } as const;
export const choice = (options: readonly Option[], dynamic?: DynamicOptions) => ({ kind: 'choice', options, ...(dynamic ? { dynamic } : {}) }) as const;
export const menu = (shadow: string, field: string, value: string, options: readonly Option[], dynamic?: DynamicOptions) =>
  ({ kind: 'menu', shadow, field, options, value, ...(dynamic ? { dynamic } : {}) }) as const;

/** The text key of a block's label: `avancer de {STEPS} pas`; `{@flag}` stands for an icon. */
export const labelKey = (opcode: string): string => `block.${opcode}`;
