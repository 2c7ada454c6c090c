/** Writes one JavaScript function: a script, an edge-activated hat's condition, or a custom block in one of its modes. */
import type { Arg } from '../blocks/define-block.ts';
import { asBoolean, asNumber, asText, block, expr, identifier, literalValue, nothing, stmt, type Expr, type Stmt, type Value } from '../emit/emit.ts';
import { target, thread } from '../emit/script-api.ts';
import type { ListRef, ScriptEmit, VariableRef } from '../emit/script-emit.ts';
import { isWithin, NUMBER_OR_NAN } from '../emit/value-type.ts';
import { listRef, variableRef } from './cells.ts';
import { Region } from './region.ts';
import type { ArgNode, BlockNode, CallNode, Procedure, Reporter, Stack, Statement } from './script-tree.ts';
import { touchesOf, type Touches } from './touches.ts';
import type { YieldFacts } from './yields.ts';

export const procedureName = (procedure: Procedure, isWarp: boolean): Expr => identifier(isWarp ? 'warp' : 'proc', procedure.index);
export const parameterName = (index: number): Expr => identifier('arg', index);

/** How many turns of warp loops pass between two looks at the clock. */
const POLL_MASK = 1023;
const OWNERS = { target: expr`target`, stage: expr`stage` } as const;
const STORES = { numbers: expr`numbers`, values: expr`values` } as const;

export interface TargetFacts extends YieldFacts { readonly touches: ReadonlyMap<Procedure, Touches> }

export class FunctionWriter {
  readonly #isWarp: boolean;
  readonly #facts: TargetFacts;
  /** Declarations that what was written needs, by the name they declare. */
  readonly #declared = new Map<Expr, Stmt>();
  #region: Region | null = null;
  #locals = 0;

  constructor(isWarp: boolean, facts: TargetFacts) {
    this.#isWarp = isWarp;
    this.#facts = facts;
  }

  /** Statements to stand before those written, for what they use. */
  prologue(): Stmt {
    return block(...this.#declared.values());
  }

  stack(stack: Stack): Stmt {
    return block(...stack.map((node) => this.#statement(node)));
  }

  reporter(node: Reporter): Value {
    if (node.kind === 'literal') return literalValue(node.value);
    const made = this.#block(node) as Expr | Value;
    return typeof made === 'string' ? { code: made, type: node.type } : made;
  }

  #statement(node: Statement): Stmt {
    if (node.kind === 'call') return this.#call(node);
    const isRegion = this.#isWarp && node.spec.loops && !this.#region;
    return isRegion ? this.#loopWithLocals(node) : this.#block(node) as Stmt;
  }

  #loopWithLocals(node: BlockNode): Stmt {
    const region = this.#region = new Region(touchesOf(node), (ref) => home(ref));
    const loop = this.#block(node) as Stmt;
    this.#region = null;
    return stmt`{ ${region.open()} ${loop} ${region.writeBack()} }`;
  }

  #block(node: BlockNode): Expr | Value | Stmt {
    const args = Object.entries(node.args).map(([name, arg]) => [name, this.#argument(arg, node.spec.args[name])]);
    const made = node.spec.compile(Object.fromEntries(args) as never, this.#emit);
    return node.spec.readsAnyVariable && this.#region ? block(this.#region.writeBack(), made as Stmt) : made;
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
    if (!this.#facts.isGenerator(procedure, isWarp)) return this.#around(stmt`${call};`, this.#facts.touches.get(procedure));
    if (isWarp || !this.#facts.isRecursive(procedure)) return this.#around(stmt`yield* ${call};`);
    const depth = expr`thread.depths[${procedure.index}]`;
    return stmt`if (${depth} > 0) yield; ${depth} = (${depth} || 0) + 1; yield* ${call}; ${depth}--;`;
  }

  /** Where others may read and write variables (all, or those that `others` touch). */
  #around(statement: Stmt, others?: Touches): Stmt {
    return block(this.#region?.writeBack(others) ?? nothing, statement, this.#region?.readAgain(others) ?? nothing);
  }

  /** What rules may ask for; they take these out of the object, so none depends on `this` at the call. */
  readonly #emit: ScriptEmit = {
    local: (prefix) => identifier(prefix, this.#locals++),
    hold: (code) => this.#hold(code),
    readVariable: (ref) => ({ code: this.#cell(ref), type: ref.type }),
    writeVariable: (ref, value) => stmt`${this.#cell(ref)} = ${storedAs(ref, value)};`,
    list: (ref) => this.#list(ref),
    listChanged: () => nothing,
    yieldTurn: () => (this.#isWarp ? this.#poll() : stmt`yield;`),
    suspend: () => this.#around(stmt`yield;`),
    suspendIfOver: () => stmt`if (thread.isOver) yield;`,
    leave: () => block(this.#region?.writeBack() ?? nothing, stmt`return;`),
  };

  #hold(code: Expr): { readonly first: Expr; readonly again: Expr } {
    if (SIMPLE.test(code)) return { first: code, again: code };
    const name = identifier('held', this.#locals++);
    this.#declared.set(name, stmt`let ${name};`);
    return { first: expr`(${name} = ${code})`, again: name };
  }

  #cell(ref: VariableRef): Expr {
    return this.#region?.nameOf(ref) ?? home(ref);
  }

  /** A list stays the same array as long as its target lives, so each function looks it up once. */
  #list({ owner, slot }: ListRef): Expr {
    const name = identifier(owner === 'stage' ? 'shared' : 'list', slot);
    if (!this.#declared.has(name)) this.#declared.set(name, stmt`const ${name} = ${OWNERS[owner]}.lists[${slot}];`);
    return name;
  }

  #poll(): Stmt {
    const polls = expr`polls`;
    this.#declared.set(polls, stmt`let polls = 0;`);
    return stmt`if ((++polls & ${POLL_MASK}) === 0 && runtime.isWarpOver()) { ${this.#around(stmt`yield;`)} }`;
  }
}

/** A name or a number: as cheap to write twice as to keep. */
const SIMPLE = /^[\w$.]+$/u;

const home = ({ owner, store, slot }: VariableRef): Expr => expr`${OWNERS[owner]}.${STORES[store]}[${slot}]`;

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
