/** Proves, for the whole project, what each variable and argument can hold: grows the types until nothing changes. */
import { canonicalNumber, type Kept } from '../base/cast.ts';
import { typeOfValue } from '../emit/emit.ts';
import { ANY, BOOL, INT, NOTHING, type ValueType } from '../emit/value-type.ts';
import { initialType, itemsType, type Cell, type Cells } from './cells.ts';
import { visit, visitNode, type ArgNode, type BlockNode, type CallNode, type Reporter, type Statement, type TargetTree } from './script-tree.ts';

type TypeRule = ValueType | ((args: Readonly<Record<string, ValueType | string>>) => ValueType) | undefined;

/** Fills in `type` of every cell and reporter, then gives the variables their slots. */
export function inferTypes(trees: readonly TargetTree[], cells: Iterable<Cells>): void {
  const [all, nodes] = [[...cells], nodesOf(trees)];
  findKeptDigits(nodes);
  takeInitialTypes(all);
  grow(nodes);
  for (const each of all) each.assignSlots();
}

/**
 * After a change: `fresh` was read anew, the rest of `trees` has its types. 'same': nothing beside `fresh` was touched; 'wider': some cells
 * can hold more; 'kept': literals elsewhere must be read again, nothing is settled.
 */
export function extendTypes(trees: readonly TargetTree[], fresh: readonly TargetTree[], cells: Iterable<Cells>): 'same' | 'wider' | 'kept' {
  const [all, nodes] = [[...cells], nodesOf(fresh)];
  if (findKeptDigits(nodes)) return 'kept';
  takeInitialTypes(all);
  const isWider = grow(nodes);
  if (isWider) grow(nodesOf(trees));
  for (const each of all) each.assignSlots();
  return isWider ? 'wider' : 'same';
}

type Node = Reporter | Statement;

function takeInitialTypes(all: readonly Cells[]): void {
  for (const cell of all.flatMap((c) => c.variables)) cell.type |= initialType(cell);
  for (const cell of all.flatMap((c) => c.lists)) cell.type |= itemsType(cell);
}

/** True when some cell can hold more than before. */
function grow(nodes: readonly Node[]): boolean {
  let isWider = false;
  const widened = (): void => { isWider = true; };
  for (const node of nodes) inferNode(node, widened);
  const growing = nodes.filter(canGrow);
  if (isWider) untilStable((changed) => { for (const node of growing) inferNode(node, changed); });
  return isWider;
}

/** Does what the node gives or writes depend on what cells hold? */
const canGrow = (node: Node): boolean => node.kind === 'call' || (node.kind === 'block' && (typeof node.spec.type === 'function' || typeof node.spec.writes === 'function'));

/** True when anything changed at all. */
function untilStable(pass: (changed: () => void) => void): boolean {
  let passes = 0;
  for (let isChanging = true; isChanging; passes++) {
    isChanging = false;
    pass(() => { isChanging = true; });
  }
  return passes > 1;
}

/** Walking over the trees takes longer than what is done there: once for all who look. */
function nodesOf(trees: readonly TargetTree[]): readonly Node[] {
  const nodes: Node[] = [];
  const add = (node: Node): void => { nodes.push(node); };
  for (const { scripts, procedures } of trees) {
    for (const { stack } of procedures) visit(stack, add);
    for (const { hat, reporter, stack } of scripts) {
      if (hat) visitNode(hat, add);
      if (reporter) visitNode(reporter, add);
      visit(stack, add);
    }
  }
  return nodes;
}

function inferNode(node: Node, changed: () => void): void {
  if (node.kind === 'call') inferCall(node, changed);
  if (node.kind === 'block') inferBlock(node, changed);
}

function inferCall({ procedure, args }: CallNode, changed: () => void): void {
  procedure.parameters.forEach((parameter, i) => widen(parameter, reporterType(args[i]!), changed));
}

function inferBlock(node: BlockNode, changed: () => void): void {
  const { shape, writes } = node.spec;
  if (shape === 'boolean' || shape === 'reporter') node.type = applyRule(node.spec.type as TypeRule, node) ?? (shape === 'boolean' ? BOOL : ANY);
  if (writes === undefined) return;
  const written = cellOf(node, 'VARIABLE') ?? cellOf(node, 'LIST') ?? resultOf(node);
  const type = applyRule(writes as TypeRule, node);
  if (written && type !== undefined) widen(written, type, changed);
}

function applyRule(rule: TypeRule, node: BlockNode): ValueType | undefined {
  if (typeof rule !== 'function') return rule;
  const types: Record<string, ValueType | string> = {};
  for (const name in node.args) types[name] = argType(node.args[name]!);
  return rule(types);
}

function argType(arg: ArgNode): ValueType | string {
  if (arg.kind === 'choice') return arg.text;
  if (arg.kind === 'value') return reporterType(arg.node);
  if (arg.kind === 'parameter') return arg.parameter?.type ?? INT;
  return arg.kind === 'variable' || arg.kind === 'list' ? arg.cell.type : NOTHING;
}

export function reporterType(node: Reporter): ValueType {
  if (node.kind === 'call') return node.procedure.result.type;
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

const resultOf = ({ args: { RESULT } }: BlockNode): Cell | undefined => (RESULT?.kind === 'result' ? RESULT.cell ?? undefined : undefined);

const LEVELS: readonly Kept[] = ['nothing', 'fractions', 'digits'];

/**
 * What people wrote with digits is read as numbers only where nobody can tell: not in what ends in a bubble (0.5 is shown as "0.50", "0.5" as it is),
 * nor in what ends where a name is wanted (the costume "3"), nor in what is copied into those. True when some cells keep more than before.
 */
function findKeptDigits(nodes: readonly Node[]): boolean {
  const [ends, copies]: [End[], Copy[]] = [[], []];
  for (const node of nodes) {
    if (node.kind === 'literal') continue;
    noteEnds(node, ends);
    noteCopies(node, copies);
  }
  const isGrowing = untilStable((changed) => {
    for (const { kept, cell } of ends) keep(cell, kept, changed);
    for (const { into, value } of copies) keep(cellRead(value), into.kept, changed);
  });
  for (const { into, value } of copies) if (value.kind === 'literal') value.value = canonicalNumber(value.value, into.kept);
  return isGrowing;
}

function keep(cell: Cell | undefined, kept: Kept, changed: () => void): void {
  if (!cell || LEVELS.indexOf(cell.kept) >= LEVELS.indexOf(kept)) return;
  cell.kept = kept;
  changed();
}

const BUBBLES = new Set(['looks_say', 'looks_think', 'looks_sayforsecs', 'looks_thinkforsecs']);

interface End { readonly kept: Kept; readonly cell: Cell | undefined }

/** Where a node shows the value of a cell, or takes it for a name. */
function noteEnds(node: Node, ends: End[]): void {
  if (node.kind !== 'block') return;
  const { spec, args } = node;
  if (spec.opcode === 'data_listcontents') ends.push({ kept: 'digits', cell: cellOf(node, 'LIST') });
  const shown = BUBBLES.has(spec.opcode) ? args['MESSAGE'] : undefined;
  if (shown?.kind === 'value') ends.push({ kept: 'fractions', cell: cellRead(shown.node) });
  for (const name in args) {
    const arg = args[name]!;
    if (arg.kind === 'value' && arg.node.kind !== 'literal' && spec.args[name]?.kind === 'menu') ends.push({ kept: 'digits', cell: cellRead(arg.node) });
  }
}

interface Copy { readonly into: Cell; readonly value: Reporter }

/** Where a statement carries a value unchanged into a variable, a list or an argument. */
function noteCopies(node: Node, copies: Copy[]): void {
  if (node.kind === 'call') node.procedure.parameters.forEach((into, i) => copies.push({ into, value: node.args[i]! }));
  if (node.kind !== 'block' || node.spec.writes === undefined) return;
  const list = cellOf(node, 'LIST');
  const into = list ?? resultOf(node) ?? (node.spec.opcode === 'data_setvariableto' ? cellOf(node, 'VARIABLE') : undefined);
  const value = node.args[list ? 'ITEM' : 'VALUE'];
  if (into && value?.kind === 'value') copies.push({ into, value: value.node });
}

/** The variable, argument or list whose value `reporter` gives as it is. */
function cellRead(reporter: Reporter): Cell | undefined {
  if (reporter.kind === 'literal') return undefined;
  if (reporter.kind === 'call') return reporter.procedure.result;
  const parameter = reporter.args['VALUE'];
  if (parameter?.kind === 'parameter') return parameter.parameter ?? undefined;
  if (reporter.spec.opcode === 'data_itemoflist') return cellOf(reporter, 'LIST');
  return reporter.spec.opcode === 'data_variable' ? cellOf(reporter, 'VARIABLE') : undefined;
}
