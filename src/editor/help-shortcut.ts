/** The key that asks what a block does, in the palette and in the program. */
import * as Blockly from 'blockly/core';
import { isHelped } from '../core/help/helped-blocks.ts';
import { BLOCK_KEYS } from '../core/text/keys.ts';
import { contextOf } from './editor-context.ts';

export const HELP_SHORTCUT = 'pcHelp';

/** The block with help that this one is, or in which it stands for a value. */
export function helpedBlock(block: Blockly.BlockSvg | null): Blockly.BlockSvg | null {
  if (!block) return null;
  if (isHelped(block.type)) return block;
  return block.isShadow() ? helpedBlock(block.getParent()) : null;
}

function blockOf(node: unknown): Blockly.BlockSvg | null {
  if (node instanceof Blockly.BlockSvg) return helpedBlock(node);
  const block = node instanceof Blockly.Field || node instanceof Blockly.RenderedConnection ? node.getSourceBlock() : null;
  return block instanceof Blockly.BlockSvg ? helpedBlock(block) : null;
}

/** Blockly has one registry for the page: the key finds the editor of its block. */
export function addHelpShortcut(): void {
  const { registry } = Blockly.ShortcutRegistry;
  if (registry.getRegistry()[HELP_SHORTCUT]) return;
  registry.register({
    name: HELP_SHORTCUT, keyCodes: [BLOCK_KEYS.block.charCodeAt(0)],
    preconditionFn: (workspace, { focusedNode }) => !workspace.isDragging() && blockOf(focusedNode) !== null,
    callback: (_workspace, event, _shortcut, { focusedNode }) => {
      const block = blockOf(focusedNode);
      const context = contextOf(block?.workspace);
      if (!block || !context) return false;
      event.preventDefault();
      context.askHelp(block);
      return true;
    },
  });
}
