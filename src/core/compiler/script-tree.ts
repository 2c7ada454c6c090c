/** A project's scripts as trees of described blocks: what the compiler reasons about before it writes JavaScript. */
import type { AnyBlock } from '../blocks/define-block.ts';
import type { ValueType } from '../emit/value-type.ts';
import type { BlockId, Scalar } from '../project/project.ts';
import type { Cell, ListCell, VariableCell } from './cells.ts';

export type Reporter = LiteralNode | BlockNode | CallNode;
export type Statement = BlockNode | CallNode;
export type Stack = readonly Statement[];

export interface LiteralNode { readonly kind: 'literal'; value: Scalar }

export interface BlockNode {
  readonly kind: 'block';
  readonly id: BlockId;
  readonly spec: AnyBlock;
  readonly args: Readonly<Record<string, ArgNode>>;
  /** Of a reporter, what it gives. */
  type: ValueType;
}

/** `isAsked`: it stands in a slot, for the value that the custom block returns. */
export interface CallNode { readonly kind: 'call'; readonly id: BlockId; readonly procedure: Procedure; readonly args: readonly Reporter[]; readonly isAsked: boolean }

export type ArgNode =
  | { readonly kind: 'value'; readonly node: Reporter }
  | { readonly kind: 'stack'; readonly stack: Stack }
  | { readonly kind: 'choice'; readonly text: string }
  /** Null outside of a definition or under an unknown name: it then gives 0. */
  | { readonly kind: 'parameter'; readonly parameter: Parameter | null }
  | { readonly kind: 'variable'; readonly cell: VariableCell }
  | { readonly kind: 'list'; readonly cell: ListCell }
  /** Where a returned value goes; null outside of a definition. */
  | { readonly kind: 'result'; readonly cell: Cell | null };

export interface Parameter extends Cell { readonly index: number; readonly name: string; readonly id: string; readonly fallback: Scalar }

export interface Procedure {
  readonly index: number;
  readonly proccode: string;
  readonly isWarp: boolean;
  readonly parameters: readonly Parameter[];
  /** What it returns: nothing, the empty text, unless it says so. */
  readonly result: Cell;
  stack: Stack;
  /** All that was looked up in the project to read it: while these are the same, so is what was read. */
  reads: ReadonlySet<BlockId>;
}

/** A stack of the workspace. Without a hat it runs only when clicked. */
export interface Script {
  index: number;
  readonly topId: BlockId;
  /** As those of a procedure. */
  readonly reads: ReadonlySet<BlockId>;
  readonly hat: BlockNode | null;
  /** A reporter left alone: a click shows what it gives. */
  readonly reporter: Reporter | null;
  readonly stack: Stack;
}

export interface TargetTree { readonly scripts: readonly Script[]; readonly procedures: readonly Procedure[] }

/** Every node of a stack, those inside substacks and slots included, children before parents. */
export function visit(stack: Stack, onNode: (node: Reporter | Statement) => void): void {
  for (const node of stack) visitNode(node, onNode);
}

export function visitNode(node: Reporter | Statement, onNode: (node: Reporter | Statement) => void): void {
  if (node.kind === 'call') for (const arg of node.args) visitNode(arg, onNode);
  if (node.kind === 'block') for (const name in node.args) visitArg(node.args[name]!, onNode);
  onNode(node);
}

function visitArg(arg: ArgNode, onNode: (node: Reporter | Statement) => void): void {
  if (arg.kind === 'value') visitNode(arg.node, onNode);
  if (arg.kind === 'stack') visit(arg.stack, onNode);
}
