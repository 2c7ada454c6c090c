/** From the project's blocks to script trees: resolves shadows, compressed values, names and custom blocks. */
import { canonicalNumber, toNumber } from '../base/cast.ts';
import type { AnyBlock, Arg } from '../blocks/define-block.ts';
import { blocks as registry, menuShadows } from '../blocks/registry.ts';
import { NOTHING } from '../emit/value-type.ts';
import { isPrimitive, type Block, type BlockId, type Blocks, type Field, type Slot, type Target, type TopLevelPrimitive } from '../project/project.ts';
import type { Cells } from './cells.ts';
import { readProcedures, topsOf, type ProcedureSource, type TopEntry } from './read-procedures.ts';
import type { ArgNode, BlockNode, CallNode, LiteralNode, Parameter, Procedure, Reporter, Script, Stack, Statement, TargetTree } from './script-tree.ts';

const EMPTY: Field = ['', null];

export function readScripts(target: Target, cells: Cells): TargetTree {
  const tops = topsOf(target);
  return new TargetReader(target, cells, tops, readProcedures(target, tops)).read();
}

/**
 * `target` after a change of its blocks: what did not change is taken over from `before`, the very same objects, procedures always.
 * `fresh` is what was read. Undefined when custom blocks came, went or have other arguments: everything is to be read again.
 */
export function readChanged(target: Target, cells: Cells, before: TargetTree, blocksBefore: Blocks): { readonly tree: TargetTree; readonly fresh: TargetTree } | undefined {
  const tops = topsOf(target);
  const procedures = readProcedures(target, tops);
  const known = [...procedures.values()].map(({ procedure }) => procedure);
  if (known.length !== before.procedures.length || !known.every((p, i) => isSameHead(p, before.procedures[i]!))) return undefined;
  const sources = new Map([...procedures].map(([proccode, { firstId }], i) => [proccode, { procedure: before.procedures[i]!, firstId }]));
  const isSame = ({ reads }: { readonly reads: ReadonlySet<BlockId> }): boolean => [...reads].every((id) => blocksBefore[id] === target.blocks[id]);
  return new TargetReader(target, cells, tops, sources).readAgain(before, isSame);
}

const isSameHead = (a: Procedure, b: Procedure): boolean =>
  a.proccode === b.proccode && a.isWarp === b.isWarp && a.parameters.length === b.parameters.length
  && a.parameters.every(({ id, name, fallback }, i) => b.parameters[i]!.id === id && b.parameters[i]!.name === name && b.parameters[i]!.fallback === fallback);

class TargetReader {
  readonly #target: Target;
  readonly #cells: Cells;
  readonly #tops: readonly TopEntry[];
  readonly #procedures: ReadonlyMap<string, ProcedureSource>;
  /** The custom block whose definition is being read. */
  #procedureRead: Procedure | null = null;
  /** Blocks on the way down: a file whose blocks contain themselves must end too. */
  readonly #path = new Set<BlockId>();
  #isInHat = false;
  /** Of the script or procedure being read. */
  #reads = new Set<BlockId>();

  constructor(target: Target, cells: Cells, tops: readonly TopEntry[], procedures: ReadonlyMap<string, ProcedureSource>) {
    this.#target = target;
    this.#tops = tops.filter(([, block]) => isPrimitive(block) || block.opcode !== 'procedures_definition');
    this.#cells = cells;
    this.#procedures = procedures;
  }

  read(): TargetTree {
    for (const source of this.#procedures.values()) this.#procedure(source);
    const scripts = this.#tops.map(([id, block], index) => this.#script(index, id, block));
    return { scripts, procedures: [...this.#procedures.values()].map(({ procedure }) => procedure) };
  }

  readAgain(before: TargetTree, isSame: (read: Script | Procedure) => boolean): { readonly tree: TargetTree; readonly fresh: TargetTree } {
    const changed = [...this.#procedures.values()].filter(({ procedure, firstId }) => !isSame(procedure) || !isStart(procedure, firstId));
    for (const source of changed) this.#procedure(source);
    const known = new Map(before.scripts.map((script) => [script.topId, script]));
    const fresh: Script[] = [];
    const scripts = this.#tops.map(([id, block], index) => {
      const old = known.get(id);
      if (old && isSame(old)) {
        old.index = index;
        return old;
      }
      const script = this.#script(index, id, block);
      fresh.push(script);
      return script;
    });
    const procedures = changed.length === 0 ? before.procedures : [...before.procedures];
    return { tree: { scripts, procedures }, fresh: { scripts: fresh, procedures: changed.map(({ procedure }) => procedure) } };
  }

  #procedure({ procedure, firstId }: ProcedureSource): void {
    this.#reads = new Set(firstId === null ? [] : [firstId]);
    this.#procedureRead = procedure;
    procedure.stack = this.#stack(firstId);
    procedure.reads = this.#reads;
    this.#procedureRead = null;
  }

  #script(index: number, topId: BlockId, top: Block | TopLevelPrimitive): Script {
    const reads = this.#reads = new Set([topId]);
    if (isPrimitive(top)) return { index, topId, reads, hat: null, reporter: this.#slot([top[0], top[1], top[2]]), stack: [] };
    const spec = registry.get(top.opcode);
    const isHat = spec?.shape === 'hat';
    if (isReporter(spec) || isAsking(top)) return { index, topId, reads, hat: null, reporter: this.#reporter(topId), stack: [] };
    return { index, topId, reads, hat: isHat ? this.#hat(topId, top, spec) : null, reporter: null, stack: this.#stack(isHat ? top.next : topId) };
  }

  /** What a hat waits for is asked between turns, when no custom block can run: its value is empty there. */
  #hat(id: BlockId, block: Block, spec: AnyBlock): BlockNode {
    this.#isInHat = true;
    const node = this.#block(id, block, spec);
    this.#isInHat = false;
    return node;
  }

  /** The statements from `id` on. Unknown blocks and stray reporters do nothing. */
  #stack(first: BlockId | null): Stack {
    const stack: Statement[] = [];
    const seen = new Set<BlockId>();
    for (let id = first; id !== null && !seen.has(id);) {
      seen.add(id);
      const block = this.#get(id);
      if (!block) break;
      const node = this.#statement(id, block);
      if (node) stack.push(node);
      id = block.next;
    }
    return stack;
  }

  #statement(id: BlockId, block: Block): Statement | undefined {
    const spec = registry.get(block.opcode);
    if (!spec || this.#path.has(id) || spec.shape === 'hat' || isReporter(spec)) return undefined;
    this.#path.add(id);
    const node = block.opcode === 'procedures_call' ? this.#call(id, block, false) : this.#block(id, block, spec);
    this.#path.delete(id);
    return node;
  }

  #call(id: BlockId, block: Block, isAsked: boolean): CallNode | undefined {
    const source = this.#procedures.get(String(block.mutation?.['proccode']));
    if (!source) return undefined;
    // By the prototype's own ids alone, as in Scratch: what a call gives under others is lost.
    const args = source.procedure.parameters.map(({ id: slot, fallback }): Reporter => {
      const given = Object.hasOwn(block.inputs, slot) ? block.inputs[slot]![1] : null;
      return given === null ? literal(fallback) : this.#slot(given);
    });
    return { kind: 'call', id, procedure: source.procedure, args, isAsked };
  }

  #block(id: BlockId, block: Block, spec: AnyBlock): BlockNode {
    const args: Record<string, ArgNode> = {};
    for (const name in spec.args) args[name] = this.#arg(block, name, spec.args[name]!, spec);
    if (spec.opcode === 'procedures_return') args['RESULT'] = { kind: 'result', cell: this.#procedureRead?.result ?? null };
    return { kind: 'block', id, spec, args, type: NOTHING };
  }

  #arg(block: Block, name: string, arg: Arg, spec: AnyBlock): ArgNode {
    switch (arg.kind) {
      case 'substack': return { kind: 'stack', stack: this.#stack(this.#blockIdIn(block, name)) };
      case 'choice': return { kind: 'choice', text: String(block.fields[name]?.[0] ?? '') };
      case 'parameter': return { kind: 'parameter', parameter: this.#parameter(block, name) };
      case 'variable': return { kind: 'variable', cell: this.#cells.variable(block.fields[name] ?? EMPTY) };
      case 'list': return { kind: 'list', cell: this.#cells.list(block.fields[name] ?? EMPTY) };
      default: return { kind: 'value', node: fold(this.#input(block, name), arg, COPIED.has(name) && spec.writes !== undefined) };
    }
  }

  #input(block: Block, name: string): Reporter {
    const input = block.inputs[name];
    if (!input) return literal('');
    return this.#slot(input[1] ?? input[2] ?? null);
  }

  #slot(slot: Slot): Reporter {
    if (slot === null) return literal('');
    if (typeof slot === 'string') return this.#reporter(slot);
    if (slot[0] === 12) return this.#variableReporter([slot[1], slot[2]], 'data_variable');
    if (slot[0] === 13) return this.#variableReporter([slot[1], slot[2]], 'data_listcontents');
    return literal(slot[1]);
  }

  #variableReporter(field: Field, opcode: 'data_variable' | 'data_listcontents'): Reporter {
    const spec = registry.get(opcode)!;
    const args: Record<string, ArgNode> = opcode === 'data_variable'
      ? { VARIABLE: { kind: 'variable', cell: this.#cells.variable(field) } }
      : { LIST: { kind: 'list', cell: this.#cells.list(field) } };
    return { kind: 'block', id: '', spec, args, type: NOTHING };
  }

  #reporter(id: BlockId): Reporter {
    const block = this.#get(id);
    if (!block || this.#path.has(id)) return literal('');
    const shadowField = menuShadows.get(block.opcode);
    if (shadowField !== undefined || block.shadow) return literal(shadowValue(block, shadowField));
    const spec = registry.get(block.opcode);
    const isCall = block.opcode === 'procedures_call';
    if (!spec || !(isCall ? !this.#isInHat : isReporter(spec))) return literal('');
    this.#path.add(id);
    const node = isCall ? this.#call(id, block, true) : this.#block(id, block, spec);
    this.#path.delete(id);
    return node ?? literal('');
  }

  /** Of two parameters with one name the last wins, as in Scratch. */
  #parameter(block: Block, name: string): Parameter | null {
    const wanted = String(block.fields[name]?.[0] ?? '');
    return this.#procedureRead?.parameters.findLast((p) => p.name === wanted) ?? null;
  }

  #blockIdIn(block: Block, name: string): BlockId | null {
    const slot = block.inputs[name]?.[1];
    return typeof slot === 'string' ? slot : null;
  }

  #get(id: BlockId): Block | undefined {
    this.#reads.add(id);
    const block = this.#target.blocks[id];
    return block && !isPrimitive(block) ? block : undefined;
  }
}

/** Is `firstId` where it was read from? */
const isStart = ({ reads }: Procedure, firstId: BlockId | null): boolean => (reads.values().next().value ?? null) === firstId;
const isReporter = (spec: AnyBlock | undefined): spec is AnyBlock => spec?.shape === 'reporter' || spec?.shape === 'boolean';
/** Other editors write so that a call has the shape of a reporter. */
const isAsking = ({ opcode, mutation }: Block): boolean => opcode === 'procedures_call' && ['1', '2'].includes(String(mutation?.['return']));
const literal = (value: string | number | boolean): LiteralNode => ({ kind: 'literal', value });

/** The one field of a shadow block; files of other editors name it as they like. */
function shadowValue(block: Block, field: string | undefined): string | number | boolean {
  const value = (field === undefined ? undefined : block.fields[field]) ?? Object.values(block.fields)[0];
  return value?.[0] ?? '';
}

/** The slots whose value a variable or a list takes as it is: what its digits are is known when it is known where they go (infer-types.ts). */
const COPIED: ReadonlySet<string> = new Set(['VALUE', 'ITEM']);

/** A known value in a slot for numbers or text is read once here, not each time the block runs. */
function fold(node: Reporter, arg: Arg, isCopied: boolean): Reporter {
  if (node.kind !== 'literal') return node;
  if (arg.kind === 'number') return literal(toNumber(node.value));
  if (arg.kind === 'text' || arg.kind === 'menu' || arg.kind === 'message' || arg.kind === 'colour') return literal(arg.kind === 'menu' ? node.value : String(node.value));
  return isCopied ? node : literal(canonicalNumber(node.value, 'fractions'));
}
