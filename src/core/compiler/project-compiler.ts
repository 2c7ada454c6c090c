/** Compiles a project again and again while it is being changed: only what changed is read and written anew. */
import type { Project, Target } from '../project/project.ts';
import { compileUnits, factsOf, withoutPast, writeUnit, type CompiledTarget, type CompileOptions, type Unit } from './compile-project.ts';
import { extendTypes } from './infer-types.ts';
import { readChanged } from './read-scripts.ts';
import type { TargetTree } from './script-tree.ts';

export class ProjectCompiler {
  #units: readonly Unit[] = [];

  /** Blocks that are the same objects as in the project before count as unchanged. */
  compile({ targets }: Project, options: CompileOptions = {}): readonly CompiledTarget[] {
    const former = formerUnits(this.#units, targets);
    const isSameKind = this.#units.every(({ facts }) => facts.isTraced === (options.isTraced ?? false));
    this.#units = (isSameKind ? renew(targets, former) : undefined) ?? compileUnits(targets, former, options);
    return this.#units.map(({ compiled }) => compiled);
  }
}

/** Who each target was before: found by its name, or, under a new name, by its place. */
function formerUnits(units: readonly Unit[], targets: readonly Target[]): readonly (Unit | undefined)[] {
  const isNamed = (a: Target, b: Target): boolean => a.isStage === b.isStage && (a.isStage || a.name === b.name);
  const isTaken = (old: Target): boolean => targets.some((target) => isNamed(target, old));
  return targets.map((target, i) => {
    const placed = units.length === targets.length ? units[i] : undefined;
    const isRenamed = placed && !placed.compiled.target.isStage && !isTaken(placed.compiled.target);
    return units.find(({ compiled }) => isNamed(target, compiled.target)) ?? (isRenamed ? placed : undefined);
  });
}

/** Undefined when more than blocks changed: types may be others everywhere. */
function renew(targets: readonly Target[], former: readonly (Unit | undefined)[]): readonly Unit[] | undefined {
  const units = former.filter((unit) => unit !== undefined);
  const isSameData = units.length === targets.length && targets.every(({ variables, lists }, i) => units[i]!.compiled.target.variables === variables && units[i]!.compiled.target.lists === lists);
  const read = isSameData ? targets.map((target, i) => readAgain(target, units[i]!)) : [];
  const known = read.filter((each) => each !== undefined);
  if (!isSameData || known.length < targets.length) return undefined;
  const trees = known.map(({ tree }) => tree);
  const outcome = extendTypes(trees, known.map(({ fresh }) => fresh), units.map(({ cells }) => cells));
  return outcome === 'kept' ? undefined : units.map((unit, i) => renewUnit(unit, targets[i]!, trees[i]!, outcome === 'wider'));
}

function readAgain(target: Target, { compiled, tree, cells }: Unit): ReturnType<typeof readChanged> {
  return compiled.target.blocks === target.blocks ? { tree, fresh: { scripts: [], procedures: [] } } : readChanged(target, cells, tree, compiled.target.blocks);
}

/** Wider types, or another custom block, can change any text of the target. */
function renewUnit(unit: Unit, target: Target, tree: TargetTree, isWider: boolean): Unit {
  const { cells, compiled: before } = unit;
  if (isWider || tree.procedures !== unit.tree.procedures) return writeUnit(target, tree, cells, before, { facts: factsOf(tree, unit.facts.isTraced), written: new WeakMap() });
  return tree === unit.tree ? { ...unit, compiled: { ...before, target, before: withoutPast(before) } } : writeUnit(target, tree, cells, before, unit);
}
