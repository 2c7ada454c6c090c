/** What a compile rule may ask of the function being written: fresh names, variables, loops, and the places where it lets others run. */
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

/** Loops and branches are asked for, not written by rules: a function that may be interrupted must find its way back into them. */
export interface ScriptEmit {
  /** A name for what `code` gives, so that it can be used twice. What is simple is its own name. */
  hold(code: Expr): { readonly first: Expr; readonly again: Expr };
  /** A number whose `bare` form is tried first: one look for NaN instead of one for each of its parts. Other values as they are. */
  settle(value: Value): Value;
  /** What is true or not where a comparison cannot be made in place; a loop that runs in haste leaves it out (compiler/haste.ts). */
  seldom(truth: () => Expr): Expr;
  readVariable(ref: VariableRef): Value;
  writeVariable(ref: VariableRef, value: Value): Stmt;
  list(ref: ListRef): Expr;
  /** The list changed: monitors showing it are to be drawn again. */
  listChanged(ref: ListRef): Stmt;
  /** Each turn of a loop ends by letting others run; in warp only when the turn of the script has lasted too long. */
  repeat(times: Expr, body: Stmt): Stmt;
  /** From 1 to `last`, asked before each turn; `assign` gives the number of the turn to whoever wants it. */
  countTo(last: Expr, assign: (turn: Expr) => Stmt, body: Stmt): Stmt;
  loopWhile(condition: Expr, body: Stmt): Stmt;
  branch(condition: Expr, yes: Stmt, no?: Stmt): Stmt;
  /** Gives up the turn in any mode if `first` holds, then as often as `again` does: both may do something. */
  suspend(first: Expr, again?: Expr): Stmt;
  /** Like `suspend` for what ends by itself (an answer, a sound). As the last block in a turn of a loop, custom blocks looked into, it takes the place of the turn's end: so it is in Scratch. */
  rest(started: Expr): Stmt;
  /** Like `suspend` for a wait that gives true when it takes time: one that takes none gives up the turn outside warp all the same. */
  wait(started: Expr): Stmt;
  /** Ends the script, or returns from the custom block being defined; `value` goes to who asked for it. */
  leave(value?: Value): Stmt;
}
