/** Leaves in Blockly's context menus what a child can use and a file can keep: blocks are not folded, switched off or laid out otherwise. */
import * as Blockly from 'blockly/core';

/** Undo is the project's, one history for all; the rest would not survive saving, or erases everything at one press. */
const UNWANTED = [
  'undoWorkspace', 'redoWorkspace', 'collapseWorkspace', 'expandWorkspace', 'workspaceDelete', 'blockInline', 'blockCollapseExpand', 'blockDisable', 'blockHelp',
] as const;

export function trimContextMenus(): void {
  const { registry } = Blockly.ContextMenuRegistry;
  for (const id of UNWANTED) if (registry.getItem(id)) registry.unregister(id);
}
