/** Which variables a piece of program reads and writes, what it calls included. */
import type { VariableCell } from './cells.ts';
import { visit, visitNode, type BlockNode, type Procedure, type Reporter, type Statement, type TargetTree } from './script-tree.ts';

export interface Touches { readonly used: ReadonlySet<VariableCell>; readonly written: ReadonlySet<VariableCell>; readonly called: ReadonlySet<Procedure>; readonly asked: ReadonlySet<Procedure> }

type Growing = { readonly used: Set<VariableCell>; readonly written: Set<VariableCell>; readonly called: Set<Procedure>; readonly asked: Set<Procedure> };
const none = (): Growing => ({ used: new Set(), written: new Set(), called: new Set(), asked: new Set() });

/** Of one statement and all within, calls not followed. */
export function touchesOf(node: Statement): Touches {
  const touches = none();
  visitNode(node, (each) => note(each, touches));
  return touches;
}

/** Is the value of a custom block asked for in it? */
export function isAsking(node: Statement): boolean {
  let isSo = false;
  visitNode(node, (each) => { isSo ||= each.kind === 'call' && each.isAsked; });
  return isSo;
}

function note(node: Reporter | Statement, touches: Growing): void {
  if (node.kind === 'call') touches.called.add(node.procedure);
  if (node.kind === 'call' && node.isAsked) touches.asked.add(node.procedure);
  const cell = node.kind === 'block' ? variableOf(node) : undefined;
  if (!cell) return;
  touches.used.add(cell);
  if (node.kind === 'block' && node.spec.writes !== undefined) touches.written.add(cell);
}

function variableOf({ args: { VARIABLE } }: BlockNode): VariableCell | undefined {
  return VARIABLE?.kind === 'variable' ? VARIABLE.cell : undefined;
}

/** Of each custom block, calls followed. */
export function touchesOfProcedures({ procedures }: TargetTree): ReadonlyMap<Procedure, Touches> {
  const all = new Map(procedures.map((procedure) => {
    const touches = none();
    visit(procedure.stack, (node) => note(node, touches));
    return [procedure, touches];
  }));
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const touches of all.values()) for (const callee of [...touches.called]) isGrowing = absorb(touches, all.get(callee)!) || isGrowing;
  }
  return all;
}

/** Did `into` grow? */
function absorb(into: Growing, from: Growing): boolean {
  const size = (): number => into.used.size + into.written.size + into.called.size;
  const before = size();
  for (const cell of from.used) into.used.add(cell);
  for (const cell of from.written) into.written.add(cell);
  for (const procedure of from.called) into.called.add(procedure);
  return size() > before;
}
