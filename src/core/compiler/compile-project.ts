/** Project to JavaScript: one source text per target, and what starts each of its scripts. */
import type { HatRule } from '../blocks/define-block.ts';
import { block, expr, nothing, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import type { BlockId, Project, Target } from '../project/project.ts';
import { cellsOf, type Cells, type Layout } from './cells.ts';
import { inferTypes } from './infer-types.ts';
import { readScripts } from './read-scripts.ts';
import { visit, visitNode, type Procedure, type Reporter, type Script, type Stack, type Statement, type TargetTree } from './script-tree.ts';
import { FunctionWriter, parameterName, procedureName, type FunctionKind, type TargetFacts } from './write-function.ts';
import { touchesOfProcedures } from './touches.ts';
import { yieldFactsOf } from './yields.ts';

export interface CompiledScript {
  readonly index: number;
  readonly topId: BlockId;
  /** Null for a stack without a hat: it runs only when clicked. */
  readonly hat: HatRule | null;
  /** Key, message or backdrop that the hat waits for, in capitals; '' when the event has none. */
  readonly match: string;
  /** Its own code with that of the custom blocks it calls: the same text does the same. */
  readonly code: string;
  /** It ends with a loop without end, and can be entered there. */
  readonly isEndless: boolean;
  /** The blocks that this code was made of. */
  readonly reads: ReadonlySet<BlockId>;
}

export interface CompiledTarget {
  readonly target: Target;
  readonly layout: Layout;
  /** Body of a function of (runtime, stage, helpers) that returns `{ scripts, conditions }`, both by script index. */
  readonly source: string;
  readonly scripts: readonly CompiledScript[];
  /** The same target before the change, when there was one. */
  readonly before: CompiledTarget | null;
}

/** One target with all that was found out about it, kept for the next change (`project-compiler.ts`). */
export interface Unit {
  readonly tree: TargetTree;
  readonly cells: Cells;
  readonly facts: TargetFacts;
  readonly written: WeakMap<Script, WrittenScript>;
  readonly compiled: CompiledTarget;
}

interface WrittenScript { readonly script: Expr; readonly condition: Expr; readonly code: string; readonly reads: ReadonlySet<BlockId> }

export interface CompileOptions {
  /** Every script gives the id of each block before it runs it (`yield "id"`); slow, for looking at programs. */
  readonly isTraced?: boolean;
}

export const compileProject = (project: Project, options: CompileOptions = {}): readonly CompiledTarget[] => compileUnits(project.targets, [], options).map(({ compiled }) => compiled);

/** `former` holds what each target was before a change, by its place. */
export function compileUnits(targets: readonly Target[], former: readonly (Unit | undefined)[], { isTraced = false }: CompileOptions): readonly Unit[] {
  const cells = cellsOf(targets, (target) => former[targets.indexOf(target)]?.cells ?? null);
  const trees = targets.map((target) => readScripts(target, cells.get(target)!));
  inferTypes(trees, cells.values());
  return targets.map((target, i) => writeUnit(target, trees[i]!, cells.get(target)!, former[i]?.compiled ?? null, { facts: factsOf(trees[i]!, isTraced), written: new WeakMap() }));
}

export const factsOf = (tree: TargetTree, isTraced: boolean): TargetFacts => ({ ...yieldFactsOf(tree), touches: touchesOfProcedures(tree), forms: new Map(), isTraced });

/** `written` holds the texts that are still true. */
export function writeUnit(target: Target, tree: TargetTree, cells: Cells, before: CompiledTarget | null, { facts, written }: Pick<Unit, 'facts' | 'written'>): Unit {
  const texts = tree.scripts.map((script) => {
    const text = written.get(script) ?? writeWithCondition(script, facts);
    written.set(script, text);
    return text;
  });
  const scripts = tree.scripts.map((script, i) => ({ ...describeScript(script), code: texts[i]!.code, reads: texts[i]!.reads }));
  return { tree, cells, facts, written, compiled: { target, layout: cells.snapshot(), source: writeTarget(tree, texts, facts), scripts, before: withoutPast(before) } };
}

/** One step back is enough to go on from; all of them would never be forgotten. */
export const withoutPast = (compiled: CompiledTarget | null): CompiledTarget | null => compiled && { ...compiled, before: null };

function describeScript({ index, topId, hat, stack }: Script): Omit<CompiledScript, 'code' | 'reads'> {
  const rule = hat?.spec.hat ?? null;
  const matched = rule?.match === undefined ? undefined : hat?.args[rule.match];
  return { index, topId, hat: rule, match: matched?.kind === 'choice' ? matched.text.toUpperCase() : '', isEndless: isForever(stack.at(-1)) };
}

function writeTarget(tree: TargetTree, texts: readonly WrittenScript[], facts: TargetFacts): string {
  const scripts = texts.map(({ script }) => script).join(',\n') as Expr;
  const conditions = texts.map(({ condition }) => condition).join(',\n') as Expr;
  return block(...tree.procedures.map((p) => writeForms(p, facts)), stmt`return { scripts: [${scripts}], conditions: [${conditions}] };`);
}

function writeWithCondition(script: Script, facts: TargetFacts): WrittenScript {
  const text = writeScript(script, facts) as string as Expr;
  const called = calledBy(script, facts);
  return {
    script: text, condition: writeCondition(script, facts),
    code: [text, ...called.map((procedure) => writeForms(procedure, facts))].join(''),
    reads: called.length === 0 ? script.reads : new Set([script.reads, ...called.map(({ reads }) => reads)].flatMap((ids) => [...ids])),
  };
}

/** The custom blocks that run when the script does. */
function calledBy({ stack, reporter }: Script, { touches }: TargetFacts): readonly Procedure[] {
  if (touches.size === 0) return [];
  const called = new Set<Procedure>();
  const note = (node: Reporter | Statement): void => { if (node.kind === 'call') for (const each of [node.procedure, ...touches.get(node.procedure)!.called]) called.add(each); };
  visit(stack, note);
  if (reporter) visitNode(reporter, note);
  return [...called];
}

/** Written once, however many scripts call it. */
function writeForms(procedure: Procedure, facts: TargetFacts): Stmt {
  const known = facts.forms.get(procedure);
  if (known !== undefined) return known;
  const forms = block(...kindsOf(procedure, facts).map((kind) => writeProcedure(procedure, kind, facts)));
  facts.forms.set(procedure, forms);
  return forms;
}

/** The forms in which a custom block may be called. */
const kindsOf = (procedure: Procedure, facts: TargetFacts): readonly FunctionKind[] => [
  ...(procedure.isWarp ? [] : ['generator'] as const),
  ...inWarp(procedure, facts),
];

function inWarp(procedure: Procedure, facts: TargetFacts): readonly FunctionKind[] {
  if (facts.isTraced) return ['traced'];
  if (!facts.canPause(procedure, true)) return ['plain'];
  return facts.isSteps(procedure) ? ['steps'] : ['first', 'back'];
}

function writeProcedure(procedure: Procedure, kind: FunctionKind, facts: TargetFacts): Stmt {
  const parameters = procedure.parameters.map((p) => parameterName(p.index));
  const writer = new FunctionWriter(kind, facts, procedure);
  const star = (facts.isTraced || kind === 'steps' || (kind === 'generator' && facts.canPause(procedure, false)) ? '*' : '') as Expr;
  const body = writer.body(procedure.stack);
  return block(writer.loops, stmt`function${star} ${procedureName(procedure, kind)}(${['target', 'thread', ...parameters].join(', ') as Expr}) {\n${body}}`);
}

/** Always a generator: the sequencer resumes every script the same way. */
function writeScript({ reporter, stack }: Script, facts: TargetFacts): Stmt {
  const writer = new FunctionWriter('generator', facts);
  if (!reporter && isForever(stack.at(-1))) return writeEndless(writer, stack);
  if (!reporter) return stmt`function* (target, thread) {\n${writer.body(stack)}}`;
  const { code } = writer.reporter(reporter);
  return stmt`function* (target, thread) {\n${writer.prologue()}thread.reported = ${code};\n}`;
}

/** A script that ends in a loop without end: when it was changed while it ran, the new one is entered at the loop. */
function writeEndless(writer: FunctionWriter, stack: Stack): Stmt {
  const [start, forever] = [writer.stack(stack.slice(0, -1)), writer.stack(stack.slice(-1))];
  const entry = start === nothing ? nothing : stmt`if (!thread.isInForever) {\n${start}}`;
  return stmt`function* (target, thread) {\n${writer.prologue()}${entry}thread.isInForever = true;\n${forever}}`;
}

const isForever = (last: Statement | undefined): boolean => last?.kind === 'block' && last.spec.opcode === 'control_forever';

function writeCondition({ hat }: Script, facts: TargetFacts): Expr {
  if (!hat?.spec.hat?.isEdge) return expr`null`;
  const writer = new FunctionWriter('generator', facts);
  const { code } = writer.reporter(hat);
  return expr`(target, thread) => {\n${writer.prologue() as string as Expr} return ${code}; }`;
}
