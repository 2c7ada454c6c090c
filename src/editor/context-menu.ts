/** Leaves in Blockly's context menus what a child can use and a file can keep: blocks are not folded, switched off or laid out otherwise. */
import * as Blockly from 'blockly/core';
import { callsElsewhere, proccodeFrom } from './definition-drag.ts';
import { contextOf, type EditorContext } from './editor-context.ts';
import { HELP_SHORTCUT, helpedBlock } from './help-shortcut.ts';
import type { NamedKind } from './named-uses.ts';
import { PRIMITIVES } from '../core/blocks/shadows.ts';

/** Undo is the project's, one history for all; the rest would not survive saving, or erases everything at one press. */
const UNWANTED = [
  'undoWorkspace', 'redoWorkspace', 'collapseWorkspace', 'expandWorkspace', 'workspaceDelete', 'blockInline', 'blockCollapseExpand', 'blockDisable', 'blockHelp',
] as const;

export function trimContextMenus(): void {
  const { registry } = Blockly.ContextMenuRegistry;
  if (!registry.getItem('commentCreate')) Blockly.ContextMenuItems.registerCommentOptions();
  for (const id of UNWANTED) if (registry.getItem(id)) registry.unregister(id);
}

interface Action {
  readonly id: string;
  words(context: EditorContext): string;
  /** Blocks that have it in their menu. */
  isFor(block: Blockly.BlockSvg): boolean;
  act(context: EditorContext, block: Blockly.BlockSvg): void;
  /** Name of the key that does the same. */
  readonly shortcut?: string;
}

const NAMED_BY: ReadonlyMap<string, readonly [NamedKind, field: string]> = new Map([
  [PRIMITIVES[12].opcode, ['variables', PRIMITIVES[12].field]], [PRIMITIVES[13].opcode, ['lists', PRIMITIVES[13].field]],
]);

function onNamed(act: (context: EditorContext, kind: NamedKind, value: string) => Promise<void>): Pick<Action, 'isFor' | 'act'> {
  return {
    isFor: ({ type }) => NAMED_BY.has(type),
    act: (context, block) => {
      const [kind, field] = NAMED_BY.get(block.type)!;
      void act(context, kind, String(block.getFieldValue(field)));
    },
  };
}

const isScript = (block: Blockly.BlockSvg): boolean => !block.isInFlyout && !block.isShadow() && block.type !== 'procedures_prototype';

const isProcedure = ({ type }: Blockly.Block): boolean => type === 'procedures_definition' || type === 'procedures_call';

const ACTIONS: readonly Action[] = [
  { id: 'pcMove', words: ({ translate }) => translate('editor.place.menu'), isFor: (block) => isScript(block) && block.isMovable(), act: (context, block) => { context.pick(block); } },
  { id: 'pcCopyTo', words: ({ translate }) => translate('editor.copyTo.menu'), isFor: isScript, act: (context, block) => { context.giveScript('sprite', block); } },
  { id: 'pcPack', words: ({ translate }) => translate('editor.pack.menu'), isFor: isScript, act: (context, block) => { context.giveScript('backpack', block); } },
  { id: 'pcRename', words: ({ translate }) => translate('editor.rename.menu'), ...onNamed((context, kind, value) => context.rename(kind, value)) },
  { id: 'pcChange', words: ({ translate }) => translate('editor.procedure.menu'), isFor: isProcedure, act: (context, block) => { void context.changeProcedure(proccodeFrom(block)); } },
  {
    id: 'pcUsed', words: ({ translate }) => translate('editor.remove.menu'),
    isFor: (block) => block.type === 'procedures_definition' && !block.isInFlyout && callsElsewhere(block) > 0,
    act: (context, block) => { void context.tellUsed(callsElsewhere(block)); },
  },
  {
    id: 'pcHelp', words: ({ translate }) => translate('help.ask'), shortcut: HELP_SHORTCUT,
    isFor: (block) => helpedBlock(block) !== null, act: (context, block) => { context.askHelp(helpedBlock(block)!); },
  },
  { id: 'pcRemove', words: ({ translate }) => translate('editor.remove.menu'), ...onNamed((context, kind, value) => context.remove(kind, value)) },
];

/** Blockly has one registry for the page: each action finds the editor of its block. */
export function addContextActions(): void {
  const { registry } = Blockly.ContextMenuRegistry;
  for (const { id, words, isFor, act, shortcut } of ACTIONS) {
    if (registry.getItem(id)) continue;
    registry.register({
      id, weight: 0, scopeType: Blockly.ContextMenuRegistry.ScopeType.BLOCK, ...(shortcut ? { associatedKeyboardShortcut: shortcut } : {}),
      displayText: ({ block }) => { const context = contextOf(block?.workspace); return context ? words(context) : ''; },
      preconditionFn: ({ block }) => (block && isFor(block) && contextOf(block.workspace) ? 'enabled' : 'hidden'),
      callback: ({ block }) => { const context = contextOf(block?.workspace); if (block && context) act(context, block); },
    });
  }
}
