/** Of a custom block's definition, a parameter that is dragged leaves a copy behind: the hand takes another one. */
import * as Blockly from 'blockly/core';
import { extraOf } from './block-extra.ts';

const ARGUMENTS: ReadonlySet<string> = new Set(['argument_reporter_string_number', 'argument_reporter_boolean']);

/** The block under the last press, by workspace: Blockly itself goes from a shadow to the block that holds it. */
const pressed = new WeakMap<Blockly.Workspace, string>();

export function watchPresses(workspace: Blockly.WorkspaceSvg): void {
  workspace.getParentSvg().addEventListener('pointerdown', ({ target }) => {
    const block = target instanceof Element ? target.closest('.blocklyDraggable[data-id]') : null;
    pressed.set(workspace, block?.getAttribute('data-id') ?? '');
  }, true);
}

export class DefinitionDrag extends Blockly.dragging.BlockDragStrategy {
  override startDrag(event?: PointerEvent | KeyboardEvent): Blockly.IDraggable {
    const argument = event instanceof PointerEvent ? this.workspace.getBlockById(pressed.get(this.workspace) ?? '') : null;
    if (!argument || !ARGUMENTS.has(argument.type) || argument.getRootBlock() !== this.block || !argument.isShadow()) return super.startDrag(event);
    const { x, y } = argument.getRelativeToSurfaceXY();
    const copy = Blockly.serialization.blocks.append({ type: argument.type, fields: { VALUE: argument.getFieldValue('VALUE') as string }, x, y }, this.workspace, { recordUndo: true }) as Blockly.BlockSvg;
    return copy.startDrag(event);
  }
}

const proccodeOf = (block: Blockly.Block | null | undefined): unknown => (block ? extraOf(block)?.mutation?.['proccode'] : undefined);

/** Of a definition or a call: what tells its custom block from others. */
export function proccodeFrom(block: Blockly.Block): string {
  return String(proccodeOf(block.type === 'procedures_definition' ? block.getInputTargetBlock('custom_block') : block) ?? '');
}

/** Calls that would be left without their definition; those in its own script go with it. */
export const callsElsewhere = (definition: Blockly.Block): number =>
  definition.workspace.getBlocksByType('procedures_call').filter((call) => proccodeOf(call) === proccodeFrom(definition) && call.getRootBlock() !== definition).length;
