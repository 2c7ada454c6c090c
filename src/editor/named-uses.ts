/** Where a project's blocks name a variable, list or message; what is left of the blocks when its name changes or it goes. */
import type { ProjectChange } from '../core/project/changes.ts';
import { isPrimitive, stageOf, type Block, type BlockId, type Blocks, type Comment, type Field, type Input, type Project, type Slot, type Target, type TopLevelPrimitive } from '../core/project/project.ts';

export type NamedKind = 'variables' | 'lists' | 'broadcasts';

export interface Named { readonly kind: NamedKind; readonly id: string; readonly name: string }

type Held = Block | TopLevelPrimitive;

const PRIMITIVE: Readonly<Record<NamedKind, number>> = { broadcasts: 11, variables: 12, lists: 13 };
const FIELD: Readonly<Record<NamedKind, string>> = { broadcasts: 'BROADCAST_OPTION', variables: 'VARIABLE', lists: 'LIST' };

/** The target that a thing belongs to, as blocks of `target` see it. */
export const ownerOf = (project: Project, target: Target, { kind, id }: Named): Target | undefined =>
  [target, stageOf(project)].find((t) => t !== undefined && id in t[kind]);

/** Those whose blocks can name what `owner` has. */
const scopeOf = (project: Project, owner: Target): readonly Target[] => (owner.isStage ? project.targets : [owner]);

const isSlotOf = (slot: Slot | undefined, { kind, id }: Named): boolean => Array.isArray(slot) && slot[0] === PRIMITIVE[kind] && slot[2] === id;
const isFieldOf = (name: string, field: Field, { kind, id }: Named): boolean => name === FIELD[kind] && field[1] === id;

function usesIn(block: Held, named: Named): number {
  if (isPrimitive(block)) return block[0] === PRIMITIVE[named.kind] && block[2] === named.id ? 1 : 0;
  const inFields = Object.entries(block.fields).filter(([name, field]) => isFieldOf(name, field, named)).length;
  return inFields + Object.values(block.inputs).filter(([, slot, below]) => isSlotOf(slot, named) || isSlotOf(below, named)).length;
}

/** How many blocks name it, in all that see it. */
export const countUses = (project: Project, owner: Target, named: Named): number =>
  scopeOf(project, owner).flatMap((t) => Object.values(t.blocks)).reduce((sum, block) => sum + usesIn(block, named), 0);

/** The changes that give it another name, in the blocks too. */
export function renameNamed(project: Project, owner: Target, named: Named, name: string): ProjectChange[] {
  return [ownChange(owner, named, name), ...inBlocks(project, owner, (target) => ({ blocks: renameIn(target.blocks, named, name), comments: target.comments }))];
}

/** The changes that take it away, with the blocks that name it. */
export function removeNamed(project: Project, owner: Target, named: Named): ProjectChange[] {
  return [...inBlocks(project, owner, (target) => {
    const blocks = removeIn(target.blocks, named);
    return { blocks, comments: Object.fromEntries(Object.entries(target.comments).filter(([, c]) => isStillThere(c, target.blocks, blocks))) };
  }), ownChange(owner, named, null)];
}

const isStillThere = ({ blockId }: Comment, before: Blocks, after: Blocks): boolean => blockId === null || !(blockId in before) || blockId in after;

function inBlocks(project: Project, owner: Target, change: (target: Target) => Pick<Target, 'blocks' | 'comments'>): ProjectChange[] {
  return scopeOf(project, owner).flatMap((target): ProjectChange[] => {
    const changed = change(target);
    return changed.blocks === target.blocks ? [] : [{ kind: 'blocks', target: target.name, ...changed }];
  });
}

/** `name` null: without it. */
function ownChange(owner: Target, { kind, id }: Named, name: string | null): ProjectChange {
  const { name: target, variables, lists, broadcasts } = owner;
  if (kind === 'broadcasts') return { kind: 'broadcasts', broadcasts: name === null ? without(broadcasts, id) : { ...broadcasts, [id]: name } };
  if (kind === 'lists') return { kind: 'variables', target, variables, lists: name === null ? without(lists, id) : { ...lists, [id]: { ...lists[id]!, name } } };
  return { kind: 'variables', target, lists, variables: name === null ? without(variables, id) : { ...variables, [id]: { ...variables[id]!, name } } };
}

const without = <T>(all: Readonly<Record<string, T>>, id: string): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));

function renameIn(blocks: Blocks, named: Named, name: string): Blocks {
  const changed = Object.entries(blocks).filter(([, block]) => usesIn(block, named) > 0).map(([id, block]) => [id, renameBlock(block, named, name)] as const);
  return changed.length === 0 ? blocks : { ...blocks, ...Object.fromEntries(changed) };
}

function renameBlock(block: Held, named: Named, name: string): Held {
  if (isPrimitive(block)) return [block[0], name, block[2], block[3], block[4]];
  const slot = <T extends Slot | undefined>(held: T): T | Slot => (isSlotOf(held, named) ? [PRIMITIVE[named.kind] as 11, name, named.id] : held);
  return {
    ...block,
    fields: Object.fromEntries(Object.entries(block.fields).map(([key, field]) => [key, isFieldOf(key, field, named) ? [name, named.id] as const : field])),
    inputs: Object.fromEntries(Object.entries(block.inputs).map(([key, [kind, held, below]]) =>
      [key, (below === undefined ? [kind, slot(held)] : [kind, slot(held), slot(below)]) as Input])),
  };
}

/** Slots show again what was under the reporter; stacks close over the block that went; what was in the block goes with it. */
function removeIn(blocks: Blocks, named: Named): Blocks {
  if (!Object.values(blocks).some((block) => usesIn(block, named) > 0)) return blocks;
  const left: Record<BlockId, Held> = {};
  for (const [id, block] of Object.entries(blocks)) {
    if (isPrimitive(block)) { if (usesIn(block, named) === 0) left[id] = block; }
    else left[id] = named.kind === 'broadcasts' ? block : withoutReporters(block, named);
  }
  for (const [id, block] of Object.entries(left)) if (id in left && usesIn(block, named) > 0) removeBlock(left, id);
  return left;
}

/** The variables that stand in its slots. */
function withoutReporters(block: Block, named: Named): Block {
  const inputs = Object.entries(block.inputs).flatMap(([name, input]) => (isSlotOf(input[1], named) ? uncovered(name, input) : [[name, input] as const]));
  return { ...block, inputs: Object.fromEntries(inputs) };
}

const uncovered = (name: string, [, , below]: Input): (readonly [string, Input])[] => (below === undefined ? [] : [[name, [1, below]]]);

function removeBlock(blocks: Record<BlockId, Held>, id: BlockId): void {
  const block = blocks[id];
  if (!block || isPrimitive(block)) return;
  for (const [, ...held] of Object.values(block.inputs)) for (const slot of held) if (typeof slot === 'string') removeStack(blocks, slot);
  Reflect.deleteProperty(blocks, id);
  const next = block.next === null ? undefined : blocks[block.next];
  if (next && !isPrimitive(next)) {
    const { topLevel, x, y } = block;
    blocks[block.next!] = { ...next, parent: block.parent, topLevel, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) };
  }
  const parent = block.parent === null ? undefined : blocks[block.parent];
  if (parent && !isPrimitive(parent)) blocks[block.parent!] = closeOver(parent, id, block.next);
}

function removeStack(blocks: Record<BlockId, Held>, id: BlockId): void {
  const block = blocks[id];
  if (!block || isPrimitive(block)) return;
  if (block.next !== null) removeStack(blocks, block.next);
  for (const [, ...held] of Object.values(block.inputs)) for (const slot of held) if (typeof slot === 'string') removeStack(blocks, slot);
  Reflect.deleteProperty(blocks, id);
}

function closeOver(parent: Block, gone: BlockId, next: BlockId | null): Block {
  if (parent.next === gone) return { ...parent, next };
  const inputs = Object.entries(parent.inputs).flatMap(([name, input]) => {
    if (input[1] !== gone) return [[name, input] as const];
    return next === null ? uncovered(name, input) : [[name, [input[0], next] as Input] as const];
  });
  return { ...parent, inputs: Object.fromEntries(inputs) };
}
