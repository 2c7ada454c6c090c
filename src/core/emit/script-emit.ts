/** What a compile rule may ask of the function being written: fresh names, variables, and the places where it lets others run. */
import type { Expr, Stmt, Value } from './emit.ts';
import type { ValueType } from './value-type.ts';

/** Where a variable lives: proved numbers in a Float64Array, the rest in a plain array, per target. */
export interface VariableRef {
  readonly owner: 'target' | 'stage';
  readonly store: 'numbers' | 'values';
  readonly slot: number;
  readonly type: ValueType;
  /** The sb3 id, for monitors. */
  readonly id: string;
}

export interface ListRef {
  readonly owner: 'target' | 'stage';
  readonly slot: number;
  /** Of its items. */
  readonly type: ValueType;
  readonly id: string;
}

export interface ScriptEmit {
  local(prefix: Lowercase<string>): Expr;
  /** A name for what `code` gives, so that it can be used twice: `[assignment to put first, name]`. What is simple is its own name. */
  hold(code: Expr): { readonly first: Expr; readonly again: Expr };
  readVariable(ref: VariableRef): Value;
  writeVariable(ref: VariableRef, value: Value): Stmt;
  list(ref: ListRef): Expr;
  /** The list changed: monitors showing it are to be drawn again. */
  listChanged(ref: ListRef): Stmt;
  /** At the end of a loop's turn: lets the others run, or in warp only when the turn has lasted too long. */
  yieldTurn(): Stmt;
  /** Gives up the turn in any mode, after having asked the runtime to wait for something. */
  suspend(): Stmt;
  /** After what may have stopped or restarted this very script: it must not go on. */
  suspendIfOver(): Stmt;
  /** Ends the script, or returns from the custom block being defined. */
  leave(): Stmt;
}
