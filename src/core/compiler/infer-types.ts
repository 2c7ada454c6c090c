/** Proves, for the whole project, what each variable and argument can hold: grows the types until nothing changes. */
import { canonicalNumber } from '../base/cast.ts';
import { typeOfValue } from '../emit/emit.ts';
import { ANY, BOOL, INT, NOTHING, type ValueType } from '../emit/value-type.ts';
import { initialType, itemsType, type Cell, type Cells } from './cells.ts';
import { visit, visitNode, type ArgNode, type BlockNode, type CallNode, type Reporter, type Statement, type TargetTree } from './script-tree.ts';

type TypeRule = ValueType | ((args: Readonly<Record<string, ValueType | string>>) => ValueType) | undefined;

/** Fills in `type` of every cell and reporter, then gives the variables their slots. */
export function inferTypes(trees: readonly TargetTree[], cells: Iterable<Cells>): void {
  const all = [...cells];
  findSpokenCells(trees);
  takeInitialTypes(all);
  grow(trees);
  for (const each of all) each.assignSlots();
}

/**
 * After a change: `fresh` was read anew, the rest of `trees` has its types. 'same': nothing beside `fresh` was touched; 'wider': some cells
 * can hold more; 'spoken': literals elsewhere must be read again, nothing is settled.
 */
export function extendTypes(trees: readonly TargetTree[], fresh: readonly TargetTree[], cells: Iterable<Cells>): 'same' | 'wider' | 'spoken' {
  const all = [...cells];
  if (findSpokenCells(fresh)) return 'spoken';
  takeInitialTypes(all);
  const isWider = grow(fresh);
  if (isWider) grow(trees);
  for (const each of all) each.assignSlots();
  return isWider ? 'wider' : 'same';
}

function takeInitialTypes(all: readonly Cells[]): void {
  for (const cell of all.flatMap((c) => c.variables)) cell.type |= initialType(cell);
  for (const cell of all.flatMap((c) => c.lists)) cell.type |= itemsType(cell);
}

/** True when some cell can hold more than before. */
const grow = (trees: readonly TargetTree[]): boolean => untilStable((changed) => forEachNode(trees, (node) => inferNode(node, changed)));

/** True when anything changed at all. */
function untilStable(pass: (changed: () => void) => void): boolean {
  let passes = 0;
  for (let isChanging = true; isChanging; passes++) {
    isChanging = false;
    pass(() => { isChanging = true; });
  }
  return passes > 1;
}

function forEachNode(trees: readonly TargetTree[], onNode: (node: Reporter | Statement) => void): void {
  for (const { scripts, procedures } of trees) {
    for (const { stack } of procedures) visit(stack, onNode);
    for (const { hat, reporter, stack } of scripts) {
      if (hat) visitNode(hat, onNode);
      if (reporter) visitNode(reporter, onNode);
      visit(stack, onNode);
    }
  }
}

function inferNode(node: Reporter | Statement, changed: () => void): void {
  if (node.kind === 'call') inferCall(node, changed);
  if (node.kind === 'block') inferBlock(node, changed);
}

function inferCall({ procedure, args }: CallNode, changed: () => void): void {
  procedure.parameters.forEach((parameter, i) => widen(parameter, reporterType(args[i]!), changed));
}

function inferBlock(node: BlockNode, changed: () => void): void {
  if (node.spec.shape === 'boolean') node.type = BOOL;
  else if (node.spec.shape === 'reporter') node.type = applyRule(node.spec.type as TypeRule, node) ?? ANY;
  const written = cellOf(node, 'VARIABLE') ?? cellOf(node, 'LIST');
  const type = applyRule(node.spec.writes as TypeRule, node);
  if (written && type !== undefined) widen(written, type, changed);
}

function applyRule(rule: TypeRule, node: BlockNode): ValueType | undefined {
  if (typeof rule !== 'function') return rule;
  return rule(Object.fromEntries(Object.entries(node.args).map(([name, arg]) => [name, argType(arg)])));
}

function argType(arg: ArgNode): ValueType | string {
  if (arg.kind === 'choice') return arg.text;
  if (arg.kind === 'value') return reporterType(arg.node);
  if (arg.kind === 'parameter') return arg.parameter?.type ?? INT;
  return arg.kind === 'variable' || arg.kind === 'list' ? arg.cell.type : NOTHING;
}

export function reporterType(node: Reporter): ValueType {
  return node.kind === 'literal' ? typeOfValue(node.value) : node.type;
}

function widen(cell: Cell, type: ValueType, changed: () => void): void {
  if ((cell.type | type) === cell.type) return;
  cell.type |= type;
  changed();
}

const cellOf = (node: BlockNode, name: 'VARIABLE' | 'LIST'): Cell | undefined => {
  const arg = node.args[name];
  return arg?.kind === 'variable' || arg?.kind === 'list' ? arg.cell : undefined;
};

/**
 * A bubble shows the number 0.5 as "0.50" but the text "0.5" as it is. So fractions written by people are read as numbers
 * only where they cannot end in a bubble: not in what is said, nor in what is copied into what is said. True when some are new.
 */
function findSpokenCells(trees: readonly TargetTree[]): boolean {
  const isGrowing = untilStable((changed) => forEachNode(trees, (node) => {
    const mark = (reporter: Reporter): void => {
      const cell = cellRead(reporter);
      if (!cell || cell.isSpoken) return;
      cell.isSpoken = true;
      changed();
    };
    for (const { into, value } of copiesOf(node)) if (into === 'bubble' || into.isSpoken) mark(value);
  }));
  forEachNode(trees, (node) => {
    for (const { into, value } of copiesOf(node)) if (into !== 'bubble' && !into.isSpoken && value.kind === 'literal') value.value = canonicalNumber(value.value, true);
  });
  return isGrowing;
}

const BUBBLES = new Set(['looks_say', 'looks_think', 'looks_sayforsecs', 'looks_thinkforsecs']);

/** Where a statement carries a value unchanged into something else. */
function copiesOf(node: Reporter | Statement): { readonly into: Cell | 'bubble'; readonly value: Reporter }[] {
  if (node.kind === 'call') return node.procedure.parameters.map((into, i) => ({ into, value: node.args[i]! }));
  if (node.kind !== 'block') return [];
  const into = BUBBLES.has(node.spec.opcode) ? 'bubble' : node.spec.opcode === 'data_setvariableto' ? cellOf(node, 'VARIABLE') : undefined;
  const value = node.args[into === 'bubble' ? 'MESSAGE' : 'VALUE'];
  return into && value?.kind === 'value' ? [{ into, value: value.node }] : [];
}

function cellRead(reporter: Reporter): Cell | undefined {
  if (reporter.kind === 'literal') return undefined;
  const parameter = reporter.args['VALUE'];
  if (parameter?.kind === 'parameter') return parameter.parameter ?? undefined;
  return reporter.spec.opcode === 'data_variable' ? cellOf(reporter, 'VARIABLE') : undefined;
}
