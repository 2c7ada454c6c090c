/** The scripts of one target in a Blockly workspace: loads them, and saves again only those that changed. */
import * as Blockly from 'blockly/core';
import type { Blocks, Comment, Target } from '../core/project/project.ts';
import { blocksToWorkspace, type BlockState } from './blocks-to-workspace.ts';
import type { Catalogue } from './catalogue.ts';
import { scriptToBlocks, type SavedScript } from './workspace-to-blocks.ts';

export interface SavedTarget { readonly blocks: Blocks; readonly comments: Readonly<Record<string, Comment>> }

export class ShownTarget {
  readonly #workspace: Blockly.Workspace;
  readonly #catalogue: Catalogue;
  readonly #written: Readonly<Record<string, Comment>>;
  readonly #leftoverBlocks: Blocks;
  readonly #leftoverComments: Readonly<Record<string, Comment>>;
  /** By the id of the head block. */
  readonly #saved = new Map<string, SavedScript>();
  readonly #touched = new Set<string>();
  #last: SavedTarget = { blocks: {}, comments: {} };

  /** Replaces what the workspace shows, without events and without a way back. */
  constructor(workspace: Blockly.Workspace, target: Target, catalogue: Catalogue) {
    this.#workspace = workspace;
    this.#catalogue = catalogue;
    this.#written = target.comments;
    const { scripts, leftover } = blocksToWorkspace(target.blocks, target.comments, catalogue);
    const refused = silently(workspace, () => {
      loadComments(workspace, target.comments);
      return scripts.filter((state) => !append(state, workspace));
    });
    const refusedBlocks = refused.flatMap((state) => idsBelow(state)).map((id) => [id, target.blocks[id]!] as const).filter(([, block]) => block !== undefined);
    this.#leftoverBlocks = { ...leftover, ...Object.fromEntries(refusedBlocks) };
    this.#leftoverComments = Object.fromEntries(Object.entries(target.comments).filter(([id, { blockId }]) => blockId !== null && !this.#isShown(id, blockId)));
  }

  /** The script of this block will be saved anew. */
  touch(blockId: string | null | undefined): void {
    const block = blockId ? this.#workspace.getBlockById(blockId) : null;
    if (block) this.#touched.add(block.getRootBlock().id);
  }

  /** The blocks and comments now; the same object as the last time when nothing is different. */
  save(): SavedTarget {
    const heads = this.#workspace.getTopBlocks(false);
    const scripts = heads.flatMap((head) => this.#script(head));
    this.#touched.clear();
    const shown = new Set(heads.map(({ id }) => id));
    for (const id of this.#saved.keys()) if (!shown.has(id)) this.#saved.delete(id);
    const blocks: Blocks = Object.assign({}, ...scripts.map((script) => script.blocks), this.#leftoverBlocks);
    const comments: SavedTarget['comments'] = Object.assign({}, ...scripts.map((script) => script.comments), this.#freeComments(), this.#leftoverComments);
    if (!isSameBlocks(blocks, this.#last.blocks) || JSON.stringify(comments) !== JSON.stringify(this.#last.comments)) this.#last = { blocks, comments };
    return this.#last;
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

/** Loading is neither a change to save nor one to undo. Sizes are measured once, at the end. */
function silently<T>(workspace: Blockly.Workspace, load: () => T): T {
  const rendered = workspace instanceof Blockly.WorkspaceSvg ? workspace : null;
  Blockly.Events.disable();
  Blockly.utils.dom.startTextWidthCache();
  rendered?.setResizesEnabled(false);
  try {
    workspace.clear();
    return load();
  } finally {
    rendered?.setResizesEnabled(true);
    Blockly.utils.dom.stopTextWidthCache();
    Blockly.Events.enable();
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

function loadComments(workspace: Blockly.Workspace, comments: Readonly<Record<string, Comment>>): void {
  for (const [id, { blockId, text, x, y, width, height, minimized }] of Object.entries(comments)) {
    if (blockId !== null) continue;
    Blockly.serialization.workspaceComments.append({ id, text, x: x ?? 0, y: y ?? 0, width, height, collapsed: minimized }, workspace);
  }
}

function idsBelow(state: BlockState): string[] {
  const connected = [...Object.values(state.inputs ?? {}), ...(state.next ? [state.next] : [])];
  return [...(state.id ? [state.id] : []), ...connected.flatMap(({ block, shadow }) => [block, shadow].flatMap((s) => (s ? idsBelow(s) : [])))];
}
