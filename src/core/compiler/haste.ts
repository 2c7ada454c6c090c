/**
 * Loops in warp that run in haste: what hardly ever happens (NaN in a sum, text among numbers) is not written in them, because code that was never
 * run keeps V8 from optimising the loop around it. A turn in which it does happen is marked as `odd`, and all those since the last look at the clock are
 * done again in the form back, which looks at everything. So a turn must do nothing but reckon and write variables that are kept in local names: those are put back.
 */
import { expr, nothing, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import { isWithin, NUMBER_OR_NAN } from '../emit/value-type.ts';
import { reporterType } from './infer-types.ts';
import { visitNode, type BlockNode, type Reporter, type Statement } from './script-tree.ts';

/** The slot of what a turn does. */
const TURN = 'SUBSTACK';

/** The loop that is being written, and whether anything odd can happen in it. */
export class Haste {
  readonly #kept: readonly { readonly name: Expr; readonly was: Expr }[];
  readonly #doubtful = new Set<string>();
  #isMarked = false;
  #slot = '';

  /** `names` are those of the variables written in a turn. */
  constructor(names: readonly Expr[]) {
    this.#kept = names.map((name) => ({ name, was: `was${name}` as Expr }));
  }

  /** What follows is in that slot of the loop, one of `IN_TURNS`. */
  within(slot: string): this {
    this.#slot = slot;
    return this;
  }

  /** In the place of what hardly ever happens. */
  doubt(): Expr {
    this.#doubtful.add(this.#slot);
    this.#isMarked ||= this.#slot === TURN;
    return expr`(odd = 1)`;
  }

  /** The same as a statement: the turn ends there. */
  giveUp(): Stmt {
    this.#doubtful.add(this.#slot);
    return stmt`odd = 1;\nbreak;`;
  }

  get hasDoubts(): boolean { return this.#doubtful.size > 0; }
  /** A condition is asked before anything is written: if only that is odd, nothing is to be put back. */
  get isTurnDoubtful(): boolean { return this.#doubtful.has(TURN); }
  /** After a turn: was it marked on its way? */
  stop(): Stmt { return this.#isMarked ? stmt`if (odd) break;` : nothing; }

  /** Before the turns. */
  keep(): Stmt { return this.#each('let ', ({ name, was }) => expr`${was} = ${name}`); }
  putBack(): Stmt { return this.#each('', ({ name, was }) => expr`${name} = ${was}`); }

  #each(start: string, write: (kept: { readonly name: Expr; readonly was: Expr }) => Expr): Stmt {
    return this.#kept.length === 0 || !this.isTurnDoubtful ? nothing : stmt`${start as Expr}${this.#kept.map(write).join(', ') as Expr};`;
  }
}

/** The slots of a loop that belong to each of its turns. */
export const IN_TURNS: ReadonlySet<string> = new Set(['CONDITION', TURN]);

const LOOPS: ReadonlySet<string> = new Set(['control_repeat', 'control_repeat_until', 'control_while', 'control_forever', 'control_wait_until']);
/** What only reckons, always the same from the same variables, lists and arguments, and what writes variables. */
const REDOABLE: ReadonlySet<string> = new Set([
  'operator_add', 'operator_subtract', 'operator_multiply', 'operator_divide', 'operator_mod', 'operator_round', 'operator_mathop',
  'operator_lt', 'operator_equals', 'operator_gt', 'operator_and', 'operator_or', 'operator_not', 'operator_letter_of', 'operator_length',
  'data_variable', 'data_setvariableto', 'data_changevariableby', 'data_itemoflist', 'data_lengthoflist',
  'argument_reporter_string_number', 'argument_reporter_boolean', 'control_if', 'control_if_else',
]);

/** Can a turn of `loop` be done again when its variables are put back? */
export function isRedoable(loop: BlockNode): boolean {
  if (!LOOPS.has(loop.spec.opcode)) return false;
  let isSo = true;
  visitNode(loop, (node) => { isSo &&= node === loop || isRedoableNode(node); });
  return isSo;
}

function isRedoableNode(node: Reporter | Statement): boolean {
  if (node.kind !== 'block') return node.kind === 'literal';
  // The word "random" is a place in a list too.
  const index = node.spec.opcode === 'data_itemoflist' ? node.args['INDEX'] : undefined;
  return REDOABLE.has(node.spec.opcode) && (index?.kind !== 'value' || isWithin(reporterType(index.node), NUMBER_OR_NAN));
}
