/**
 * How a function lets others run. Two ways: a generator (scripts and custom blocks outside warp), which yields at each turn of a loop; and a plain
 * function that can be interrupted (custom blocks in warp), which V8 runs at full speed because nothing in its loops can leave but by returning.
 */
import { block, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import type { ScriptEmit } from '../emit/script-emit.ts';
import type { Sites } from './sites.ts';

/** What a flow may ask of the function it is in. */
export interface FlowHost {
  /** A fresh variable of the function, kept when it is interrupted. */
  counter(prefix: Lowercase<string>): Expr;
  /** A fresh name for use within one statement. */
  declare(name: Expr, declaration: Stmt): void;
  /** Variables kept in local names go home before others look (all, or those that a callee touches). */
  writeBack(): Stmt;
  /** The places in each substack of the block being written. */
  readonly substacks: readonly Sites[];
}

export interface Part { readonly code: Stmt; readonly sites: Sites }

/** What rules may ask about loops, branches and pauses, and what the function itself needs besides. */
export interface Flow extends Pick<ScriptEmit, 'repeat' | 'countTo' | 'loopWhile' | 'branch' | 'suspend'> {
  leave(): Stmt;
  /** Statements one after another. */
  sequence(parts: readonly Part[]): Stmt;
  /** Calls something that can pause: `first` with its arguments, `again` to go on where it was interrupted. */
  callPausing(first: Expr, again: Expr): Stmt;
}

export const branchPlainly = (condition: Expr, yes: Stmt, no?: Stmt): Stmt =>
  (no === undefined ? stmt`if (${condition}) {\n${yes}}` : stmt`if (${condition}) {\n${yes}} else {\n${no}}`);

/** Lets others run by `yield`, unless the script runs alone (runtime/turns.ts): then there is nobody to let run. */
export const createGeneratorFlow = (host: FlowHost): Flow => createYieldingFlow(host, stmt`if (turns.left > 0) turns.left--; else yield;`);

const POLL_MASK = 1023;
/** In warp, in a generator: now and then a look at the clock. */
export const lookNowAndThen: Stmt = stmt`if ((++thread.polls & ${POLL_MASK}) === 0 && runtime.isWarpOver()) yield;`;

/** In warp, as a generator: the turns of loops let others run only when they last too long. */
export const createStepsFlow = (host: FlowHost): Flow => createYieldingFlow(host, lookNowAndThen);

function createYieldingFlow(host: FlowHost, turnEnd: Stmt): Flow {
  return {
    sequence: (parts) => block(...parts.map(({ code }) => code)),
    repeat(times, body) {
      const left = host.counter('left');
      return stmt`for (${left} = ${times}; ${left} >= 1; ${left}--) {\n${body}${turnEnd}}`;
    },
    countTo(last, assign, body) {
      const turn = host.counter('turn');
      return stmt`for (${turn} = 1; ${turn} <= ${last}; ${turn}++) {\n${assign(turn)}${body}${turnEnd}}`;
    },
    loopWhile: (condition, body) => stmt`while (${condition}) {\n${body}${turnEnd}}`,
    branch: branchPlainly,
    suspend: (first, again) => (again === undefined ? stmt`if (${first}) yield;` : stmt`if (${first}) do yield; while (${again});`),
    leave: () => stmt`return;`,
    // Only what is in warp pauses here: it returned true.
    callPausing: (first, again) => stmt`if (${first}) do yield; while (${again});`,
  };
}

/** Never lets others run: a plain function with neither loops nor waits. */
export function createPlainFlow(): Flow {
  const never = (): never => { throw new Error('a function that cannot pause has neither loops nor waits'); };
  return {
    sequence: (parts) => block(...parts.map(({ code }) => code)),
    repeat: never, countTo: never, loopWhile: never, suspend: never, callPausing: never,
    branch: branchPlainly,
    leave: () => stmt`return;`,
  };
}
