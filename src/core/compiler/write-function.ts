/** Writes one JavaScript function: a script, an edge-activated hat's condition, or a custom block in one of its modes. */
import type { Arg } from '../blocks/define-block.ts';
import { asBoolean, asNumber, asText, block, expr, identifier, literalValue, nothing, stmt, type Expr, type Stmt, type Value } from '../emit/emit.ts';
import { target, thread } from '../emit/script-api.ts';
import type { ScriptEmit, VariableRef } from '../emit/script-emit.ts';
import { isWithin, NUMBER_OR_NAN } from '../emit/value-type.ts';
import { listRef, variableRef } from './cells.ts';
import type { ArgNode, BlockNode, CallNode, Procedure, Reporter, Stack, Statement } from './script-tree.ts';
import type { YieldFacts } from './yields.ts';

export const procedureName = (procedure: Procedure, isWarp: boolean): Expr => identifier(isWarp ? 'warp' : 'proc', procedure.index);
export const parameterName = (index: number): Expr => identifier('arg', index);

/** How many turns of warp loops pass between two looks at the clock. */
const POLL_MASK = 1023;

export class FunctionWriter {
  readonly #isWarp: boolean;
  readonly #facts: YieldFacts;
  readonly #stores = new Set<string>();
  #locals = 0;
  #polls = false;

  constructor(isWarp: boolean, facts: YieldFacts) {
    this.#isWarp = isWarp;
    this.#facts = facts;
  }

  /** Statements to stand before those written, for what they use. */
  prologue(): Stmt {
    const stores = [...this.#stores].map((store) => stmt`const ${store as Expr} = target.${store as Expr};`);
    return block(...stores, this.#polls ? stmt`let polls = 0;` : nothing);
  }

  stack(stack: Stack): Stmt {
    return block(...stack.map((node) => this.#statement(node)));
  }

  reporter(node: Reporter): Value {
    return node.kind === 'literal' ? literalValue(node.value) : { code: this.#block(node) as Expr, type: node.type };
  }

  #statement(node: Statement): Stmt {
    return node.kind === 'call' ? this.#call(node) : this.#block(node) as Stmt;
  }

  #block(node: BlockNode): Expr | Stmt {
    const args = Object.entries(node.args).map(([name, arg]) => [name, this.#argument(arg, node.spec.args[name])]);
    return node.spec.compile(Object.fromEntries(args) as never, this.#emit);
  }

  #argument(arg: ArgNode, spec: Arg | undefined): unknown {
    switch (arg.kind) {
      case 'stack': return this.stack(arg.stack);
      case 'choice': return arg.text;
      case 'variable': return variableRef(arg.cell);
      case 'list': return listRef(arg.cell);
      case 'parameter': return arg.parameter ? { code: parameterName(arg.parameter.index), type: arg.parameter.type } : literalValue(0);
      case 'value': return readAs(this.reporter(arg.node), spec);
    }
  }

  #call({ procedure, args }: CallNode): Stmt {
    const isWarp = this.#isWarp || procedure.isWarp;
    const values = [target, thread, ...args.map((arg) => this.reporter(arg).code)].join(', ') as Expr;
    const call = expr`${procedureName(procedure, isWarp)}(${values})`;
    if (!this.#facts.isGenerator(procedure, isWarp)) return stmt`${call};`;
    if (isWarp || !this.#facts.isRecursive(procedure)) return stmt`yield* ${call};`;
    const depth = expr`thread.depths[${procedure.index}]`;
    return stmt`if (${depth} > 0) yield; ${depth} = (${depth} || 0) + 1; yield* ${call}; ${depth}--;`;
  }

  /** What rules may ask for; they take these out of the object, so none depends on `this` at the call. */
  readonly #emit: ScriptEmit = {
    local: (prefix) => identifier(prefix, this.#locals++),
    readVariable: (ref) => ({ code: this.#cell(ref), type: ref.type }),
    writeVariable: (ref, value) => stmt`${this.#cell(ref)} = ${storedAs(ref, value)};`,
    list: (ref) => expr`${this.#store(ref.owner, 'lists')}[${ref.slot}]`,
    listChanged: () => nothing,
    yieldTurn: () => (this.#isWarp ? this.#poll() : stmt`yield;`),
    suspend: () => stmt`yield;`,
    suspendIfOver: () => stmt`if (thread.isOver) yield;`,
    leave: () => stmt`return;`,
  };

  #cell({ owner, store, slot }: VariableRef): Expr {
    return expr`${this.#store(owner, store)}[${slot}]`;
  }

  #store(owner: 'target' | 'stage', store: 'numbers' | 'values' | 'lists'): Expr {
    if (owner === 'stage') return expr`stage.${store as Expr}`;
    this.#stores.add(store);
    return store as Expr;
  }

  #poll(): Stmt {
    this.#polls = true;
    return stmt`if ((++polls & ${POLL_MASK}) === 0 && runtime.isWarpOver()) yield;`;
  }
}

const storedAs = (ref: VariableRef, value: Value): Expr =>
  (ref.store === 'numbers' && !isWithin(value.type, NUMBER_OR_NAN) ? asNumber(value) : value.code);

/** What a rule receives for a slot, as its kind says. */
function readAs(value: Value, spec: Arg | undefined): Value | Expr {
  switch (spec?.kind) {
    case 'number': return asNumber(value);
    case 'text': case 'message': return asText(value);
    case 'boolean': return asBoolean(value);
    case 'colour': return value.code;
    default: return value;
  }
}
