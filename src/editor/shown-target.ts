/** The scripts of one target in a Blockly workspace: loads them, and saves again only those that changed. */
import * as Blockly from 'blockly/core';
import type { Blocks, Comment, Target } from '../core/project/project.ts';
import { blocksToWorkspace, type BlockState } from './blocks-to-workspace.ts';
import type { Catalogue } from './catalogue.ts';
import { whileLoading } from './loading.ts';
import { isSameValue } from './same-value.ts';
import { scriptToBlocks, type SavedScript } from './workspace-to-blocks.ts';

export interface SavedTarget { readonly blocks: Blocks; readonly comments: Readonly<Record<string, Comment>> }

export class ShownTarget {
  readonly #workspace: Blockly.Workspace;
  readonly #catalogue: Catalogue;
  #written: Readonly<Record<string, Comment>> = {};
  #leftoverBlocks: Blocks = {};
  #leftoverComments: Readonly<Record<string, Comment>> = {};
  /** By the id of the head block. */
  readonly #saved = new Map<string, SavedScript>();
  readonly #touched = new Set<string>();
  /** Where each script stands in the file: scripts start in that order. New ones come last. */
  #order: ReadonlyMap<string | undefined, number> = new Map();
  #last: SavedTarget = { blocks: {}, comments: {} };

  /** Replaces what the workspace shows, without events and without a way back. */
  constructor(workspace: Blockly.Workspace, target: Target, catalogue: Catalogue) {
    this.#workspace = workspace;
    this.#catalogue = catalogue;
    withoutEvents(() => { workspace.clear(); });
    this.show(target);
  }

  /** Shows the target as it is now: only the scripts that are different are built. */
  show(target: Target): void {
    const { scripts, leftover } = blocksToWorkspace(target.blocks, target.comments, this.#catalogue);
    const kept = new Set(scripts.filter(({ id }) => this.#isKept(id, target)).map(({ id }) => id));
    const refused = silently(this.#workspace, () => {
      for (const head of this.#workspace.getTopBlocks(false)) if (!kept.has(head.id)) head.dispose(false);
      for (const id of this.#saved.keys()) if (!kept.has(id)) this.#saved.delete(id);
      showComments(this.#workspace, target.comments);
      return scripts.filter((state) => !kept.has(state.id) && !append(state, this.#workspace));
    });
    this.#touched.clear();
    this.#written = target.comments;
    this.#order = new Map(scripts.map(({ id }, i) => [id, i]));
    const refusedBlocks = refused.flatMap((state) => idsBelow(state)).map((id) => [id, target.blocks[id]!] as const).filter(([, block]) => block !== undefined);
    this.#leftoverBlocks = { ...leftover, ...Object.fromEntries(refusedBlocks) };
    this.#leftoverComments = Object.fromEntries(Object.entries(target.comments).filter(([id, { blockId }]) => blockId !== null && !this.#isShown(id, blockId)));
  }

  /** A script on show that is the same in `target`, with all that hangs on it. */
  #isKept(head: string | undefined, target: Target): boolean {
    const saved = head === undefined || this.#touched.has(head) ? undefined : this.#saved.get(head);
    return saved !== undefined
      && Object.entries(saved.blocks).every(([id, block]) => isSameValue(block, target.blocks[id]))
      && Object.entries(saved.comments).every(([id, comment]) => isSameValue(comment, target.comments[id]));
  }

  /** The script of this block will be saved anew. */
  touch(blockId: string | null | undefined): void {
    const block = blockId ? this.#workspace.getBlockById(blockId) : null;
    if (block) this.#touched.add(block.getRootBlock().id);
  }

  /** As long as Blockly has not told what was done, it may be any script. */
  touchAll(): void {
    for (const head of this.#workspace.getTopBlocks(false)) this.#touched.add(head.id);
  }

  /** The blocks and comments now; the same object as the last time when nothing is different. */
  save(): SavedTarget {
    const place = ({ id }: Blockly.Block): number => this.#order.get(id) ?? Infinity;
    const heads = this.#workspace.getTopBlocks(false).sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
    const scripts = heads.flatMap((head) => this.#script(head));
    this.#touched.clear();
    const shown = new Set(heads.map(({ id }) => id));
    for (const id of this.#saved.keys()) if (!shown.has(id)) this.#saved.delete(id);
    const blocks: Blocks = Object.assign({}, ...scripts.map((script) => script.blocks), this.#leftoverBlocks);
    const comments: SavedTarget['comments'] = Object.assign({}, ...scripts.map((script) => script.comments), this.#freeComments(), this.#leftoverComments);
    if (!isSameBlocks(blocks, this.#last.blocks) || JSON.stringify(comments) !== JSON.stringify(this.#last.comments)) this.#last = { blocks, comments };
    return this.#last;
  }

  /** A block with all that hangs on it, as it is at this moment, also while it is held. */
  scriptOf(block: Blockly.Block): SavedScript | null {
    const state = Blockly.serialization.blocks.save(block);
    return state && scriptToBlocks(state, block.getRelativeToSurfaceXY(), this.#catalogue, this.#written);
  }

  #script(head: Blockly.Block): SavedScript[] {
    const before = this.#saved.get(head.id);
    if (before && !this.#touched.has(head.id)) return [before];
    const state = Blockly.serialization.blocks.save(head);
    if (!state) return [];
    const script = scriptToBlocks(state, head.getRelativeToSurfaceXY(), this.#catalogue, this.#written);
    if (before && JSON.stringify(before) === JSON.stringify(script)) return [before];
    this.#saved.set(head.id, script);
    return [script];
  }

  #freeComments(): Record<string, Comment> {
    return Object.fromEntries(this.#workspace.getTopComments().map((comment) => {
      const { x, y } = comment.getRelativeToSurfaceXY();
      const { width, height } = comment.getSize();
      return [comment.id, { ...this.#written[comment.id], blockId: null, text: comment.getText(), x, y, width, height, minimized: comment.isCollapsed() }];
    }));
  }

  #isShown(comment: string, blockId: string): boolean {
    const block = this.#workspace.getBlockById(blockId);
    return block?.getIcon(Blockly.icons.IconType.COMMENT) !== undefined && this.#written[comment]?.blockId === block.id;
  }
}

/** Scripts that have not changed share their blocks, so it is enough to compare those by identity. */
function isSameBlocks(a: Blocks, b: Blocks): boolean {
  const ids = Object.keys(a);
  const others = Object.keys(b);
  return ids.length === others.length && ids.every((id, i) => id === others[i] && a[id] === b[id]);
}

function withoutEvents<T>(act: () => T): T {
  Blockly.Events.disable();
  try {
    return act();
  } finally {
    Blockly.Events.enable();
  }
}

/** Loading is neither a change to save nor one to undo. Sizes are measured once, at the end. */
function silently<T>(workspace: Blockly.Workspace, load: () => T): T {
  const rendered = workspace instanceof Blockly.WorkspaceSvg ? workspace : null;
  rendered?.setResizesEnabled(false);
  try {
    return withoutEvents(() => whileLoading(load));
  } finally {
    rendered?.setResizesEnabled(true);
    workspace.clearUndo();
  }
}

/** False when Blockly refuses the script: what was built of it is taken away, and the file's blocks are kept unseen. */
function append(state: BlockState, workspace: Blockly.Workspace): boolean {
  try {
    Blockly.serialization.blocks.append(state, workspace);
    return true;
  } catch {
    if (state.id) workspace.getBlockById(state.id)?.dispose(false);
    return false;
  }
}

/** The comments that stand alone. */
function showComments(workspace: Blockly.Workspace, comments: Readonly<Record<string, Comment>>): void {
  for (const comment of workspace.getTopComments()) comment.dispose();
  for (const [id, { blockId, text, x, y, width, height, minimized }] of Object.entries(comments)) {
    if (blockId !== null) continue;
    Blockly.serialization.workspaceComments.append({ id, text, x: x ?? 0, y: y ?? 0, width, height, collapsed: minimized }, workspace);
  }
}

function idsBelow(state: BlockState): string[] {
  const connected = [...Object.values(state.inputs ?? {}), ...(state.next ? [state.next] : [])];
  return [...(state.id ? [state.id] : []), ...connected.flatMap(({ block, shadow }) => [block, shadow].flatMap((s) => (s ? idsBelow(s) : [])))];
}
