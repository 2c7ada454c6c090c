/** Project to JavaScript: one source text per target, and what starts each of its scripts. */
import type { HatRule } from '../blocks/define-block.ts';
import { block, expr, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import type { BlockId, Project, Target } from '../project/project.ts';
import { cellsOf, type Layout } from './cells.ts';
import { inferTypes } from './infer-types.ts';
import { readScripts } from './read-scripts.ts';
import type { Procedure, Script, TargetTree } from './script-tree.ts';
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
}

export interface CompiledTarget {
  readonly target: Target;
  readonly layout: Layout;
  /** Body of a function of (runtime, stage, helpers) that returns `{ scripts, conditions }`, both by script index. */
  readonly source: string;
  readonly scripts: readonly CompiledScript[];
}

export function compileProject(project: Project): readonly CompiledTarget[] {
  const cells = cellsOf(project);
  const trees = new Map(project.targets.map((target) => [target, readScripts(target, cells.get(target)!)]));
  inferTypes([...trees.values()], cells.values());
  return project.targets.map((target) => {
    const tree = trees.get(target)!;
    return { target, layout: cells.get(target)!, source: writeTarget(tree), scripts: tree.scripts.map(describeScript) };
  });
}

function describeScript({ index, topId, hat }: Script): CompiledScript {
  const rule = hat?.spec.hat ?? null;
  const matched = rule?.match === undefined ? undefined : hat?.args[rule.match];
  return { index, topId, hat: rule, match: matched?.kind === 'choice' ? matched.text.toUpperCase() : '' };
}

function writeTarget(tree: TargetTree): string {
  const facts: TargetFacts = { ...yieldFactsOf(tree), touches: touchesOfProcedures(tree) };
  const procedures = tree.procedures.flatMap((p) => kindsOf(p, facts).map((kind) => writeProcedure(p, kind, facts)));
  const scripts = tree.scripts.map((script) => expr`${writeScript(script, facts) as string as Expr}`).join(',\n') as Expr;
  const conditions = tree.scripts.map((script) => writeCondition(script, facts)).join(',\n') as Expr;
  return block(...procedures, stmt`return { scripts: [${scripts}], conditions: [${conditions}] };`);
}

/** The forms in which a custom block may be called. */
const kindsOf = (procedure: Procedure, facts: TargetFacts): readonly FunctionKind[] => [
  ...(procedure.isWarp ? [] : ['generator'] as const),
  ...(facts.canPause(procedure, true) ? ['first', 'back'] as const : ['plain'] as const),
];

function writeProcedure(procedure: Procedure, kind: FunctionKind, facts: TargetFacts): Stmt {
  const parameters = procedure.parameters.map((p) => parameterName(p.index));
  const writer = new FunctionWriter(kind, facts, parameters);
  const star = (kind === 'generator' && facts.canPause(procedure, false) ? '*' : '') as Expr;
  return stmt`function${star} ${procedureName(procedure, kind)}(${['target', 'thread', ...parameters].join(', ') as Expr}) {\n${writer.body(procedure.stack)}}`;
}

/** Always a generator: the sequencer resumes every script the same way. */
function writeScript({ reporter, stack }: Script, facts: TargetFacts): Stmt {
  const writer = new FunctionWriter('generator', facts);
  if (!reporter) return stmt`function* (target, thread) {\n${writer.body(stack)}}`;
  const { code } = writer.reporter(reporter);
  return stmt`function* (target, thread) {\n${writer.prologue()}thread.reported = ${code};\n}`;
}

function writeCondition({ hat }: Script, facts: TargetFacts): Expr {
  if (!hat?.spec.hat?.isEdge) return expr`null`;
  const writer = new FunctionWriter('generator', facts);
  const { code } = writer.reporter(hat);
  return expr`(target, thread) => {\n${writer.prologue() as string as Expr} return ${code}; }`;
}
