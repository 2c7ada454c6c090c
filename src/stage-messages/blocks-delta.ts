/** A change of blocks as it travels to the worker: only the blocks that are others. What is not sent stays the same object there, so it is not compiled again. */
import type { ProjectChange } from '../core/project/changes.ts';
import { findTarget, type BlockId, type Blocks, type Comment, type Project } from '../core/project/project.ts';

export interface BlocksDelta {
  readonly kind: 'blocks-delta';
  readonly target: string;
  /** All blocks there are, in their order. */
  readonly ids: readonly BlockId[];
  readonly changed: Blocks;
  readonly comments: Readonly<Record<string, Comment>>;
}

export type SentChange = Exclude<ProjectChange, { kind: 'blocks' }> | BlocksDelta;

/** `project` is as the worker knows it. */
export function packChange(project: Project, change: ProjectChange): SentChange {
  if (change.kind !== 'blocks') return change;
  const { target, blocks, comments } = change;
  const known = findTarget(project, target)?.blocks ?? {};
  const changed = Object.fromEntries(Object.entries(blocks).filter(([id, block]) => known[id] !== block));
  return { kind: 'blocks-delta', target, ids: Object.keys(blocks), changed, comments };
}

export function unpackChange(project: Project, change: SentChange): ProjectChange {
  if (change.kind !== 'blocks-delta') return change;
  const { target, ids, changed, comments } = change;
  const known = findTarget(project, target)?.blocks ?? {};
  const blocks = Object.fromEntries(ids.flatMap((id) => {
    const block = Object.hasOwn(changed, id) ? changed[id] : known[id];
    return block ? [[id, block]] : [];
  }));
  return { kind: 'blocks', target, blocks, comments };
}
