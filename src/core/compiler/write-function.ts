/** Writes one JavaScript function: a script, an edge-activated hat's condition, or a custom block in one of its modes. */
import type { AnyBlock, Reported } from '../blocks/define-block.ts';
import { asNumber, block, expr, identifier, literal, literalValue, nothing, stmt, type Expr, type Stmt, type Value } from '../emit/emit.ts';
import { callHelper, target, thread } from '../emit/script-api.ts';
import type { ListRef, ScriptEmit, VariableRef } from '../emit/script-emit.ts';
import { INT, isWithin, NUMBER, NUMBER_OR_NAN } from '../emit/value-type.ts';
import { listRef, variableRef } from './cells.ts';
import { createGeneratorFlow, createPlainFlow, createStepsFlow, lookNowAndThen, type Flow, type Part } from './flow.ts';
import { Haste, IN_TURNS, isRedoable } from './haste.ts';
import { createBackFlow, createFirstFlow, type InterruptibleHost } from './interruptible-flow.ts';
import { Region } from './region.ts';
import type { ArgNode, BlockNode, CallNode, Procedure, Reporter, Stack, Statement } from './script-tree.ts';
import type { Sites } from './sites.ts';
import { isAsking, touchesOf, type Touches } from './touches.ts';
import { hasType, home, homeOfList, isUnsettled, plainValue, readAs, storedAs } from './values.ts';
import type { YieldFacts } from './yields.ts';

const NAMES = { generator: 'proc', plain: 'warp', first: 'warp', back: 'back', steps: 'warp', traced: 'traced' } as const;
export const procedureName = (procedure: Procedure, kind: FunctionKind): Expr => identifier(NAMES[kind], procedure.index);
export const parameterName = (index: number): Expr => identifier('arg', index);

export interface TargetFacts extends YieldFacts {
  readonly touches: ReadonlyMap<Procedure, Touches>;
  /** The texts of custom blocks that are written already, in all their forms. */
  readonly forms: Map<Procedure, Stmt>;
  /** Written to be looked at: all are generators, and give the id of each block before they run it. */
  readonly isTraced: boolean;
}

/**
 * `generator`: outside warp. In warp `plain` where nothing can pause, else both `first` and `back` (see interruptible-flow.ts),
 * or `steps`, a generator, where values are returned; `traced` when they are looked at.
 */
export type FunctionKind = 'generator' | 'plain' | 'first' | 'back' | 'steps' | 'traced';

/** What stands in a block. */
interface Slots { readonly args: Record<string, unknown>; readonly values: Record<string, Value>; readonly substacks: Sites[]; isBare: boolean }

export class FunctionWriter {
  readonly #kind: FunctionKind;
  readonly #facts: TargetFacts;
  readonly #flow: Flow;
  readonly #procedure: Procedure | null;
  /** Declarations that what was written needs, by the name they declare. */
  readonly #declared = new Map<Expr, Stmt>();
  readonly #counters: Expr[] = [];
  #region: Region | null = null;
  #substacks: readonly Sites[] = [];
  #writing: BlockNode | null = null;
  /** Of the loop whose turns are being written. */
  #haste: Haste | null = null;
  /** Of the loop being written. */
  #hasty: Haste | null = null;
  /** Where a block that rests goes on when it is the last in a turn of a loop, or in a custom block: see `ScriptEmit.rest`. */
  #next: Stmt = nothing;
  #names = 0;
  #sites = 0;
  #loopsAround = 0;
  /** Inner loops that are functions of their own. */
  readonly #loops: Stmt[] = [];

  /** `procedure`: the custom block that the function is, if it is one. */
  constructor(kind: FunctionKind, facts: TargetFacts, procedure: Procedure | null = null) {
    this.#kind = kind;
    this.#facts = facts;
    this.#procedure = procedure;
    this.#flow = this.#createFlow();
  }

  get #isWarp(): boolean { return this.#kind !== 'generator'; }

  #createFlow(): Flow {
    if (this.#kind === 'plain') return createPlainFlow();
    const substacks = (): readonly Sites[] => this.#substacks;
    const haste = (): Haste | null => this.#hasty;
    const host: InterruptibleHost = {
      get substacks() { return substacks(); },
      counter: (prefix) => this.#counter(prefix),
      declare: (name, declaration) => { this.#declared.set(name, declaration); },
      writeBack: () => this.#region?.writeBack() ?? nothing,
      newSite: () => ++this.#sites,
      // The frame is taken when all counters are known: see `prologue`.
      save: (site) => frameMark(site),
      get haste() { return haste(); },
      hurry: (turns, count) => this.#hurry(turns, count),
      goBack: () => expr`${procedureName(this.#procedure!, 'back')}(target, thread)`,
    };
    if (this.#kind === 'generator') return createGeneratorFlow(host);
    if (this.#kind === 'traced' || this.#kind === 'steps') return createStepsFlow(host);
    return this.#kind === 'first' ? createFirstFlow(host) : createBackFlow(host);
  }

  /** The body of the function: `stack` with what must stand before it. */
  body(stack: Stack): Stmt {
    const isBlock = this.#kind === 'generator' && this.#procedure && !this.#isReturning;
    const statements = this.stack(stack, isBlock ? HAS_RESTED : nothing);
    if (this.#kind !== 'first' && this.#kind !== 'back') return block(this.prologue(), this.#kind === 'steps' ? lookNowAndThen : nothing, statements, this.#isReturning ? this.#leave() : nothing);
    const frame = [...this.#procedure?.parameters.map(({ index }) => parameterName(index)) ?? [], ...this.#counters];
    const saved = statements.replaceAll(FRAME_MARK, (_, site: string) => `thread.frames.push([${[site, ...frame].join(', ')}]);`) as Stmt;
    const restore = this.#kind === 'back' ? stmt`let at; [${['at', ...frame].join(', ') as Expr}] = thread.frames.pop();` : nothing;
    return block(this.prologue(), restore, saved, stmt`return false;`);
  }

  /** What it calls besides, once its body is written. */
  get loops(): Stmt { return block(...this.#loops); }

  /** Declarations to stand before what was written. */
  prologue(): Stmt {
    return block(...this.#counters.map((name) => stmt`let ${name} = 0;`), ...this.#declared.values());
  }

  stack(stack: Stack, next: Stmt = nothing): Stmt {
    return this.#flow.sequence(stack.map((node, i): Part => {
      const first = this.#sites + 1;
      this.#next = i === stack.length - 1 ? next : nothing;
      const code = this.#statement(node);
      return { code, sites: { first, last: this.#sites } };
    }));
  }

  reporter(node: Reporter): Value {
    if (node.kind === 'literal') return literalValue(node.value);
    if (node.kind === 'call') return { code: this.#asked(node), type: node.procedure.result.type };
    const made = this.#block(node) as Expr | Reported;
    if (typeof made === 'string') return { code: made, type: node.type };
    return hasType(made) ? made : { ...made, type: node.type };
  }

  #statement(node: Statement): Stmt {
    if (this.#facts.isTraced) return block(stmt`yield ${literal(node.id)};`, node.kind === 'call' ? this.#tracedCall(node) : this.#block(node) as Stmt);
    if (node.kind === 'call') return this.#call(node);
    const isRegion = this.#isWarp && this.#kind !== 'steps' && node.spec.loops && !this.#region;
    return isRegion ? this.#loopWithLocals(node) : this.#block(node) as Stmt;
  }

  #loopWithLocals(node: BlockNode): Stmt {
    const { used, ...touches } = touchesOf(node);
    // In the middle of a statement nothing can be written back.
    const elsewhere = new Set([...touches.asked].flatMap((procedure) => [...this.#facts.touches.get(procedure)!.used]));
    const region = this.#region = Region.of({ ...touches, used: new Set([...used].filter((cell) => !elsewhere.has(cell))) }, home);
    const loop = this.#block(node) as Stmt;
    this.#region = null;
    return stmt`{\n${region.open()}${loop}${region.writeBack()}}`;
  }

  /**
   * A loop inside another one becomes a function of its own, which V8 compiles once and for good: where it enters a loop that is running already, it
   * takes what it has not seen yet for impossible, and has to begin again. Haste does without: it gives up in the middle. So does the form back, which is rare.
   */
  #hurry(turns: Stmt, count: Expr): Stmt {
    const [region, procedure] = [this.#region, this.#procedure];
    if (this.#loopsAround === 0 || this.#hasty || this.#kind !== 'first' || !region || !procedure || LEAVES.test(turns)) {
      return block((this.#writing ? region?.tighten(touchesOf(this.#writing)) : undefined) ?? nothing, turns);
    }
    const isIn = (name: Expr): boolean => new RegExp(`\\b${name}\\b`, 'u').test(turns);
    const [used, written] = [region.part(isIn), region.part((name) => turns.includes(`${name} = `))];
    const name = expr`${procedureName(procedure, 'first')}loop${this.#loops.length}`;
    const args = [target, thread, ...procedure.parameters.map(({ index }) => parameterName(index)).filter(isIn), count].join(', ') as Expr;
    const declared = [...this.#declared].flatMap(([each, declaration]) => (each !== count && isIn(each) ? [declaration] : []));
    this.#loops.push(stmt`function ${name}(${args}) {\n${block(used.open(), ...declared, turns, written.writeBack())}return ${count};\n}`);
    return block(used.writeBack(), stmt`${count} = ${name}(${args});`, written.readAgain());
  }

  #block(node: BlockNode): Expr | Reported | Stmt {
    const { spec } = node;
    const next = spec.loops ? NEXT_TURN : this.#next;
    const haste = this.#hasteOf(node);
    if (spec.loops) this.#loopsAround++;
    const { args, values, substacks, isBare } = this.#readSlots(node, haste, next);
    if (spec.loops) this.#loopsAround--;
    const before = isDoneAtOnce(spec) && this.#asks(node) ? this.#askFirst(values) : nothing;
    for (const name in values) {
      const slot = spec.args[name];
      args[name] = readAs(isBare || slot?.kind !== 'number' ? values[name]! : this.#asNumber(values[name]!), slot);
    }
    this.#substacks = substacks;
    this.#next = next;
    this.#writing = node;
    this.#hasty = haste?.hasDoubts ? haste : null;
    const made = spec.compile(args as never, this.#emit, values as never);
    if (before !== nothing) return block(before, made as Stmt);
    return node.spec.readsAnyVariable && this.#region ? block(this.#region.writeBack(), made as Stmt) : made;
  }

  #asks(node: BlockNode): boolean { return this.#facts.touches.size > 0 && isAsking(node); }

  #readSlots(node: BlockNode, haste: Haste | null, next: Stmt): Slots {
    const slots: Slots = { args: {}, values: {}, substacks: [], isBare: node.spec.carriesNaN === true };
    for (const name in node.args) {
      const arg = node.args[name]!;
      const first = this.#sites + 1;
      if (haste) this.#haste = IN_TURNS.has(name) ? haste.within(name) : null;
      if (arg.kind === 'value') slots.isBare = (slots.values[name] = this.reporter(arg.node)).bare !== undefined && slots.isBare;
      else slots.args[name] = this.#argument(arg, next);
      if (arg.kind === 'stack') slots.substacks.push({ first, last: this.#sites });
    }
    if (haste) this.#haste = null;
    return slots;
  }

  /** Null when the turns of `node` cannot be done again, or it is no loop. */
  #hasteOf(node: BlockNode): Haste | null {
    if (this.#kind !== 'first' || !this.#region || !isRedoable(node)) return null;
    const names = [...touchesOf(node).written].map((cell) => this.#region?.nameOf(variableRef(cell)));
    return names.includes(undefined) ? null : new Haste(names.filter((name) => name !== undefined));
  }

  /** Whoever is asked may change what the statement looks at: all its values first, in their order. */
  #askFirst(values: Record<string, Value>): Stmt {
    return block(...Object.entries(values).map(([name, { code, type }]) => {
      const held = identifier('held', this.#names++);
      this.#declared.set(held, stmt`let ${held};`);
      values[name] = { code: held, type };
      return stmt`${held} = ${code};`;
    }));
  }

  #argument(arg: Exclude<ArgNode, { readonly kind: 'value' }>, next: Stmt): unknown {
    switch (arg.kind) {
      case 'stack': return this.stack(arg.stack, next);
      case 'choice': return arg.text;
      case 'variable': return variableRef(arg.cell);
      case 'list': return listRef(arg.cell);
      case 'result': return undefined;
      case 'parameter': return arg.parameter ? plainValue(parameterName(arg.parameter.index), arg.parameter.type) : literalValue(0);
    }
  }

  #call({ procedure, args }: CallNode): Stmt {
    const isWarp = this.#isWarp || procedure.isWarp;
    const first = this.#callOf(procedure, isWarp ? 'first' : 'generator', args);
    if (!this.#facts.canPause(procedure, isWarp)) return this.#around(stmt`${first};`, procedure);
    if (isWarp && this.#facts.isSteps(procedure)) return stmt`yield* ${first};`;
    if (isWarp) return this.#around(this.#flow.callPausing(first, expr`${procedureName(procedure, 'back')}(target, thread)`), procedure);
    if (!this.#facts.isRecursive(procedure)) return this.#stepThrough(procedure, first);
    return stmt`${this.#atDepth(procedure, first)};`;
  }

  /** A custom block whose last block rests is the last in a turn as that would be. */
  #stepThrough(procedure: Procedure, steps: Expr): Stmt {
    return this.#isWarp || this.#next === nothing || this.#facts.returns(procedure) ? stmt`yield* ${steps};` : stmt`if (yield* ${steps}) {\n${this.#next}}`;
  }

  /** Of a block that may call itself the sequencer takes the steps: through `yield*` each turn would pass all levels. */
  #atDepth(procedure: Procedure, steps: Expr): Expr {
    const depth = expr`thread.depths[${procedure.index}]`;
    const held = identifier('held', this.#names++);
    this.#declared.set(held, stmt`let ${held};`);
    return expr`(${held} = ${steps}, ${depth} > 0 && (yield), ${depth} = (${depth} || 0) + 1, yield ${held}, ${depth}--, thread.returned)`;
  }

  /** A call in a slot, for what it returns. */
  #asked(node: CallNode): Expr {
    const code = this.#askedOf(node);
    return this.#facts.returns(node.procedure) ? code : expr`(${code}, "")`;
  }

  #askedOf({ procedure, args }: CallNode): Expr {
    const isWarp = this.#isWarp || procedure.isWarp;
    const steps = this.#callOf(procedure, isWarp ? (this.#facts.isTraced ? 'traced' : 'first') : 'generator', args);
    if (!this.#facts.isTraced && !this.#facts.canPause(procedure, isWarp)) return steps;
    if (!isWarp && this.#facts.isRecursive(procedure)) return this.#atDepth(procedure, steps);
    const isInterruptible = isWarp && !this.#facts.isTraced && !this.#facts.isSteps(procedure);
    return isInterruptible ? expr`(yield* toTheEnd(${steps}, () => ${procedureName(procedure, 'back')}(target, thread)))` : expr`(yield* ${steps})`;
  }

  get #isReturning(): boolean { return this.#procedure !== null && this.#facts.returns(this.#procedure); }

  /** Of a script, or of a custom block that returns nothing, the value is only reckoned. */
  #leave(value?: Value): Stmt {
    const code = value && this.#settled(value).code;
    if (!this.#isReturning) return block(code && value.literal === undefined ? stmt`${code};` : nothing, this.#flow.leave());
    const returned = code ?? literal('');
    const isTakenByThread = this.#kind === 'generator' && this.#facts.isRecursive(this.#procedure!);
    return isTakenByThread ? stmt`thread.returned = ${returned}; return;` : stmt`return ${returned};`;
  }

  #tracedCall({ procedure, args }: CallNode): Stmt {
    const isWarp = this.#isWarp || procedure.isWarp;
    const steps = this.#callOf(procedure, isWarp ? 'traced' : 'generator', args);
    if (!isWarp && !this.#facts.isRecursive(procedure)) return this.#stepThrough(procedure, steps);
    return isWarp ? stmt`yield* ${steps};` : stmt`${this.#atDepth(procedure, steps)};`;
  }

  #callOf(procedure: Procedure, kind: FunctionKind, args: readonly Reporter[]): Expr {
    return expr`${procedureName(procedure, kind)}(${[target, thread, ...args.map((arg) => this.reporter(arg)).map(({ code, small }) => small ?? code)].join(', ') as Expr})`;
  }

  /** Where `procedure` may read and write variables that are kept in local names. */
  #around(statement: Stmt, procedure: Procedure): Stmt {
    const others = this.#facts.touches.get(procedure);
    return block(this.#region?.writeBack(others) ?? nothing, statement, this.#region?.readAgain(others) ?? nothing);
  }

  /** What rules may ask for; they take these out of the object, so none depends on `this` at the call. */
  readonly #emit: ScriptEmit = {
    hold: (code) => this.#hold(code),
    settle: (value) => this.#settled(value),
    seldom: (truth) => (this.#haste ? expr`!${this.#haste.doubt()}` : truth()),
    readVariable: (ref) => this.#read(ref),
    writeVariable: (ref, value) => this.#write(ref, value),
    list: (ref) => this.#list(ref),
    listChanged: () => nothing,
    repeat: (times, body) => this.#flow.repeat(times, body),
    countTo: (last, assign, body) => this.#flow.countTo(last, assign, body),
    loopWhile: (condition, body) => this.#flow.loopWhile(condition, body),
    branch: (condition, yes, no) => this.#flow.branch(condition, yes, no),
    suspend: (first, again) => this.#flow.suspend(first, again),
    rest: (started) => (this.#isWarp || this.#next === nothing ? this.#flow.suspend(started) : stmt`if (${started}) {\nyield;\n${this.#next}}`),
    wait: (started) => this.#flow.suspend(this.#isWarp ? started : expr`(${started}, true)`),
    leave: (value) => this.#leave(value),
  };

  #counter(prefix: Lowercase<string>): Expr {
    const name = identifier(prefix, this.#names++);
    this.#counters.push(name);
    return name;
  }

  #hold(code: Expr): { readonly first: Expr; readonly again: Expr } {
    if (SIMPLE.test(code)) return { first: code, again: code };
    const name = identifier('held', this.#names++);
    this.#declared.set(name, stmt`let ${name};`);
    return { first: expr`(${name} = ${code})`, again: name };
  }

  /** The number that a slot for numbers reads. */
  #asNumber(value: Value): Value {
    const { code, bare, type, numberOrNothing } = value;
    if (!bare || numberOrNothing || !isWithin(type, NUMBER_OR_NAN)) return value;
    if (code === bare && isWithin(type, NUMBER)) return value;
    const { first, again } = this.#hold(bare);
    return { code: expr`(${first} === ${again} ? ${again} : ${code === bare ? literal(0) : this.#haste?.doubt() ?? asNumber(value)})`, type: NUMBER };
  }

  #write(ref: VariableRef, value: Value): Stmt {
    const cell = this.#cell(ref);
    // Looked at once it is written: in haste the turn can end there.
    if (this.#haste && isUnsettled(value)) return stmt`${cell} = ${value.bare};\nif (${cell} !== ${cell}) {\n${this.#haste.giveUp()}}`;
    return stmt`${cell} = ${storedAs(ref, this.#settled(value))};`;
  }

  #settled(value: Value): Value {
    if (!isUnsettled(value)) return value;
    const { code, bare, type } = value;
    const { first, again } = this.#hold(bare);
    return { code: expr`(${first} === ${again} ? ${again} : ${this.#haste?.doubt() ?? code})`, type };
  }

  #read(ref: VariableRef): Value {
    const value = plainValue(this.#cell(ref), ref.type);
    return isWithin(ref.type, INT) && !this.#region?.nameOf(ref) ? { ...value, small: callHelper('small', value.code) } : value;
  }

  #cell(ref: VariableRef): Expr {
    return this.#region?.nameOf(ref) ?? home(ref);
  }

  /** A list stays the same array as long as its target lives, so each function looks it up once. */
  #list({ owner, slot }: ListRef): Expr {
    const name = identifier(owner === 'stage' ? 'shared' : 'list', slot);
    if (!this.#declared.has(name)) this.#declared.set(name, stmt`const ${name} = ${homeOfList(owner, slot)};`);
    return name;
  }
}

/** Stands for the taking of a frame until all counters are known. No text of a project can be mistaken for it: literals hold no control character. */
const FRAME_EDGE = '\u0001';
const frameMark = (site: number): Stmt => `${FRAME_EDGE}${site}${FRAME_EDGE}\n` as Stmt;
const FRAME_MARK = new RegExp(`${FRAME_EDGE}(\\d+)${FRAME_EDGE}`, 'gu');

/** What can only stand in the function itself. */
const LEAVES = /\breturn\b/u;

const NEXT_TURN = stmt`continue;`;
/** What a custom block outside warp gives when its last block rested. */
const HAS_RESTED = stmt`return true;`;

/** A name or a number: as cheap to write twice as to keep. */
const SIMPLE = /^[\w$.]+$/u;

/** Not in pieces, nor again and again. */
const isDoneAtOnce = ({ shape, loops, suspends }: AnyBlock): boolean => (shape === 'stack' || shape === 'cap') && !loops && !suspends;
