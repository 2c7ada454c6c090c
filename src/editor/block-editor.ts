/** The editor of blocks: Blockly behind a face that speaks of projects, targets and blocks only. */
import * as Blockly from 'blockly/core';
import './editor.css';
import { Emitter } from '../core/base/emitter.ts';
import { blocks as specs } from '../core/blocks/registry.ts';
import { unnamedExtensions } from '../core/blocks/extensions.ts';
import { applyChange, type ProjectChange } from '../core/project/changes.ts';
import { findTarget, type Project, type Target } from '../core/project/project.ts';
import { BlockPointer } from './block-pointer.ts';
import { CarryArea, type CarryPhase } from './carry-area.ts';
import { ValueBubble } from './value-bubble.ts';
import type { Wording } from './blockly-definitions.ts';
import { setBlocklyWords } from './blockly-words.ts';
import { drawExample, type ExamplePictures } from './draw-example.ts';
import { chooseExtension } from './choose-extension.ts';
import { createCatalogue } from './catalogue.ts';
import { defineBlocks } from './define-blocks.ts';
import { giveContext, type EditorContext, type ScriptGoal } from './editor-context.ts';
import type { EditorOptions } from './editor-options.ts';
import { injectEditor, type EditorParts } from './inject-editor.ts';
import { NamedDialogs, type DialogNeeds } from './named-dialogs.ts';
import { missingBroadcasts, namesOf } from './named-things.ts';
import { ProcedureDesk } from './procedure-desk.ts';
import { watchPresses } from './definition-drag.ts';
import { FieldChoice } from './fields/field-choice.ts';
import { searchPalette } from './palette-search.ts';
import { ShownTarget, type SavedTarget } from './shown-target.ts';
import { addableExtensions, BUTTONS, paletteCategories, type Palette } from './toolbox.ts';

/** A script is held over a place outside the editor, or wanted elsewhere from its menu; `x` and `y` are in the window. */
export interface GivenScript {
  readonly phase: CarryPhase | ScriptGoal;
  readonly target: string;
  readonly blockId: string;
  readonly x: number;
  readonly y: number;
  /** As it is at this moment. */
  readonly script: SavedTarget;
}

/** Somebody wonders what a block does; `box` is where it stands in the window, and `focus` goes back to it. */
export interface HelpWish {
  readonly opcode: string;
  readonly box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
  focus(): void;
}

export type { EditorOptions } from './editor-options.ts';
export type { Palette } from './toolbox.ts';

const catalogue = createCatalogue(specs.values());

export class BlockEditor {
  /** The whole target, once its blocks have come to rest. Variables and messages come before the blocks that name them. */
  readonly changed = new Emitter<ProjectChange>();
  readonly stackClicked = new Emitter<{ readonly target: string; readonly blockId: string }>();
  readonly scriptGiven = new Emitter<GivenScript>();
  readonly helpAsked = new Emitter<HelpWish>();
  readonly #container: HTMLElement;
  readonly #wording: Wording;
  readonly #parts: EditorParts;
  readonly #pointer = new BlockPointer();
  readonly #value = new ValueBubble();
  readonly #context: EditorContext;
  #project: Project | null = null;
  #targetName = '';
  #palette: Palette = { opcodes: null };
  #shown: ShownTarget | null = null;
  #toolbox = '';
  /** What is looked for in the palette. */
  #sought: string | null = null;
  #names = '';
  /** What `changed` has told last. */
  #last: SavedTarget | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #areas: CarryArea[] = [];

  /** Teaches Blockly our words and blocks: a turn of its own, because an old laptop is busy with it for a while. */
  static prepare(options: EditorOptions): void {
    setBlocklyWords(options.locale);
    defineBlocks(specs, options);
  }

  /** `container` must be in the page and have a size. Call `loadEditorFonts` and `prepare` before. */
  constructor(container: HTMLElement, options: EditorOptions) {
    this.#container = container;
    this.#wording = options;
    this.#parts = injectEditor(container, options, this.#pointer.element, { onLeave: () => { this.#settleAtOnce(); }, onAdd: () => { void this.#addExtension(); }, onSearch: (words) => { this.#sought = words; this.#refresh(); } });
    this.#pointer.element.after(this.#value.element);
    const needs: DialogNeeds = {
      host: container, translate: options.translate,
      project: () => this.#project, target: () => this.#target(), apply: (changes) => { this.#apply(changes); },
    };
    const named = new NamedDialogs(needs);
    const procedures = new ProcedureDesk(needs, options.colours);
    this.#context = {
      locale: options.locale, translate: options.translate,
      project: () => this.#project, target: () => this.#target(),
      create: (what) => named.create(what),
      rename: (what, value) => named.rename(what, value),
      remove: (what, value) => named.remove(what, value),
      changeProcedure: (proccode) => procedures.change(proccode),
      tellUsed: (calls) => procedures.tellUsed(calls),
      hearNote: options.hearNote,
      giveScript: (to, block) => { this.#give(to, block, { x: 0, y: 0 }); },
      pick: (block) => { this.#parts.placing.pick(block); },
      askHelp: (block) => { this.#askHelp(block); },
    };
    const { workspace, flyout } = this.#parts;
    watchPresses(workspace);
    giveContext(workspace, this.#context);
    giveContext(flyout.getWorkspace(), this.#context);
    workspace.addChangeListener((event) => { this.#onEvent(event); });
    workspace.registerButtonCallback(BUTTONS.variables, () => { void named.create('variables'); });
    workspace.registerButtonCallback(BUTTONS.lists, () => { void named.create('lists'); });
    workspace.registerButtonCallback(BUTTONS.procedures, () => { void this.#createProcedure(procedures); });
  }

  get canUndo(): boolean { return this.#parts.workspace.getUndoStack().length > 0; }
  get canRedo(): boolean { return this.#parts.workspace.getRedoStack().length > 0; }
  undo(): void { this.#parts.workspace.undo(false); }
  redo(): void { this.#parts.workspace.undo(true); }

  /** Shows the scripts of `target`. The same blocks again change nothing: what can be undone and the view stay. */
  show(project: Project, target: string, palette: Palette): void {
    // What was about to be told is not in `project` yet.
    const late = this.#settle();
    const before = this.#target();
    this.#project = late.reduce(applyChange, project);
    this.#targetName = target;
    this.#palette = palette;
    const now = this.#target();
    if (now && !(this.#shown && before?.name === target && isSame(before, now))) this.#load(now, before?.name === target);
    this.#refresh();
  }

  /** Outlines the scripts these blocks are in, and no others. */
  glow(blockIds: readonly string[]): void {
    const { workspace } = this.#parts;
    const heads = new Set(blockIds.map((id) => workspace.getBlockById(id)?.getRootBlock().id));
    for (const head of workspace.getTopBlocks(false)) head.getSvgRoot().classList.toggle('pc-running', heads.has(head.id));
  }

  /** Outlines these blocks, and no others: they come next. */
  mark(blockIds: readonly string[]): void {
    const marked = new Set(blockIds);
    for (const block of this.#parts.workspace.getAllBlocks(false)) block.getSvgRoot().classList.toggle('pc-next', marked.has(block.id));
  }

  /** Into view, and selected. */
  showScript(blockId: string): void {
    const { workspace } = this.#parts;
    const block = workspace.getBlockById(blockId);
    if (!block) return;
    if (!isInView(block)) workspace.centerOnBlock(block.id);
    Blockly.getFocusManager().focusNode(block);
  }

  /** In a small bubble beside the block, for a moment. */
  showValue(blockId: string, text: string): void {
    const block = this.#parts.workspace.getBlockById(blockId);
    if (block) this.#value.show(block.pathObject.svgPath, text);
  }

  /** Rings one block, with a question beside it; null takes the ring away. */
  pointAt(blockId: string | null, words: string): void {
    const { workspace } = this.#parts;
    const block = blockId === null ? null : workspace.getBlockById(blockId);
    if (block && !isInView(block)) workspace.centerOnBlock(block.id);
    this.#pointer.pointAt(block, words);
  }

  /** The block as it lies in the palette, and the programs of `target` in which it is used: pictures for who reads its help. */
  draw(project: Project, target: Target, opcode: string): ExamplePictures {
    return drawExample(this.#container, { project, target, opcode, catalogue, context: this.#context, wording: this.#wording });
  }

  /** Scripts can be given away over `place`: it stands outside the editor. */
  carryOver(place: HTMLElement): void {
    const area = new CarryArea(place, (blockId) => this.#target()?.blocks[blockId] === undefined, (phase, block, at) => { this.#give(phase, block, at); });
    area.addTo(this.#parts.workspace);
    this.#areas.push(area);
  }

  dispose(): void {
    clearTimeout(this.#settling);
    for (const area of this.#areas) area.dispose();
    this.#parts.dispose();
    this.#container.replaceChildren();
  }

  #give(phase: CarryPhase | ScriptGoal, block: Blockly.Block, at: { readonly x: number; readonly y: number }): void {
    const script = this.#shown?.scriptOf(block);
    if (script) this.scriptGiven.emit({ phase, target: this.#targetName, blockId: block.id, ...at, script });
  }

  #askHelp(block: Blockly.BlockSvg): void {
    Blockly.hideChaff();
    this.helpAsked.emit({ opcode: block.type, box: block.pathObject.svgPath.getBoundingClientRect(), focus: () => { if (!block.isDisposed()) Blockly.getFocusManager().focusNode(block); } });
  }

  #target(): Target | null { return (this.#project && findTarget(this.#project, this.#targetName)) ?? null; }

  /** Of the same target, changed elsewhere (undone, say), only what is different is built anew, and the view stays. */
  #load(target: Target, keepsView: boolean): void {
    const { workspace } = this.#parts;
    const { scrollX, scrollY } = workspace;
    Blockly.hideChaff();
    this.#parts.placing.release();
    this.#pointer.pointAt(null, '');
    if (keepsView && this.#shown) this.#shown.show(target);
    else this.#shown = new ShownTarget(workspace, target, catalogue);
    this.#last = this.#shown.save();
    if (keepsView) workspace.scroll(scrollX, scrollY);
    else workspace.scroll(24 - Math.min(0, this.#leftmost()), 24);
  }

  /** The programs of files may start far from the origin: the view starts where they do. */
  #leftmost(): number { return this.#parts.workspace.getBlocksBoundingBox().left * this.#parts.workspace.scale; }

  #onEvent(event: Blockly.Events.Abstract): void {
    if (event instanceof Blockly.Events.Click && event.targetType === 'block' && event.blockId) this.#clicked(event.blockId);
    if (event.type === Blockly.Events.VIEWPORT_CHANGE) this.#pointer.follow();
    if (event.isUiEvent && !changesProgram(event)) return;
    if (event instanceof Blockly.Events.BlockBase || event instanceof Blockly.Events.BubbleOpen) this.#shown?.touch(event.blockId);
    if (event instanceof Blockly.Events.BlockMove) {
      this.#shown?.touch(event.oldParentId);
      this.#shown?.touch(event.newParentId);
    }
    // A number half typed is no step to undo: it counts when the field is left.
    if (event.type === Blockly.Events.BLOCK_FIELD_INTERMEDIATE_CHANGE) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => { this.#settle(); });
  }

  /** Blockly tells its events a frame later: whoever presses "start" must find the program as it is. */
  #settleAtOnce(): void {
    this.#shown?.touchAll();
    this.#settling ??= setTimeout(() => { this.#settle(); });
    this.#settle();
  }

  #clicked(blockId: string): void {
    const head = this.#parts.workspace.getBlockById(blockId)?.getRootBlock();
    if (head) this.stackClicked.emit({ target: this.#targetName, blockId: head.id });
  }

  /** Tells what has changed, and gives it; while a block is held it is nowhere yet. */
  #settle(): readonly ProjectChange[] {
    const target = this.#target();
    if (this.#settling === undefined || !this.#project || !target || !this.#shown || this.#parts.workspace.isDragging()) return [];
    clearTimeout(this.#settling);
    this.#settling = undefined;
    const saved = this.#shown.save();
    if (saved === this.#last) return [];
    this.#last = saved;
    const broadcasts = missingBroadcasts(this.#project, saved.blocks);
    const changes: ProjectChange[] = [...(broadcasts ? [broadcasts] : []), ...this.#namingExtensions(unnamedExtensions(this.#project, saved.blocks)), { kind: 'blocks', target: target.name, ...saved }];
    for (const change of changes) this.#change(change);
    this.#pointer.follow();
    this.#refresh();
    return changes;
  }

  #change(change: ProjectChange): void {
    if (this.#project) this.#project = applyChange(this.#project, change);
    this.changed.emit(change);
  }

  /** Brings the palette and the names on blocks up to the project. */
  #refresh(): void {
    const all = paletteCategories(specs, this.#palette, this.#context, this.#wording);
    const categories = this.#sought === null ? all : searchPalette(all, this.#sought, this.#wording.locale);
    const canAdd = addableExtensions(this.#palette, this.#context).length > 0;
    const toolbox = JSON.stringify([categories, canAdd, this.#sought !== null]);
    if (toolbox !== this.#toolbox) this.#parts.showPalette(categories, canAdd);
    this.#toolbox = toolbox;
    const names = this.#project ? namesOf(this.#project) : '';
    if (names !== this.#names) for (const block of this.#parts.workspace.getAllBlocks(false)) for (const field of block.getFields()) if (field instanceof FieldChoice) field.forceRerender();
    this.#names = names;
  }

  /** Changes made in a dialog, after what was still to be told. */
  #apply(changes: readonly ProjectChange[]): void {
    this.#settle();
    for (const change of changes) this.#change(change);
    const target = this.#target();
    if (target && changes.some(({ kind }) => kind === 'blocks')) this.#load(target, true);
    this.#refresh();
  }

  /** The file says which families it needs. */
  #namingExtensions(added: readonly string[]): ProjectChange[] {
    return this.#project && added.length > 0 ? [{ kind: 'extensions', extensions: [...this.#project.extensions, ...added] }] : [];
  }

  async #addExtension(): Promise<void> {
    const chosen = await chooseExtension(this.#container, this.#wording, addableExtensions(this.#palette, this.#context));
    if (chosen === null) return;
    for (const change of this.#namingExtensions([chosen])) this.#change(change);
    this.#refresh();
    this.#parts.showCategory(chosen);
  }

  async #createProcedure(desk: ProcedureDesk): Promise<void> {
    const { workspace } = this.#parts;
    const definition = await desk.create(() => {
      const { left, bottom } = workspace.getBlocksBoundingBox();
      return { x: Math.round(left), y: Math.round(bottom + 48) };
    });
    if (definition !== null) workspace.centerOnBlock(definition);
  }
}

function isInView(block: Blockly.BlockSvg): boolean {
  const { left, top, width, height } = block.workspace.getMetricsManager().getViewMetrics(true);
  const { x, y } = block.getRelativeToSurfaceXY();
  return x >= left && y >= top && x + block.width <= left + width && y + 48 <= top + height;
}

/** The same blocks: the very same, or equal after a detour through a file. */
function isSame(a: Target, b: Target): boolean {
  if (a.blocks === b.blocks && a.comments === b.comments) return true;
  return JSON.stringify([a.blocks, a.comments]) === JSON.stringify([b.blocks, b.comments]);
}

/** Of the events that are only about looking: a block was dropped, or a new note, which without words is told by its bubble only. */
const changesProgram = (event: Blockly.Events.Abstract): boolean =>
  (event instanceof Blockly.Events.BlockDrag && !event.isStart) || event.type === Blockly.Events.BUBBLE_OPEN;
