/** Keys of the keyboard, each written once: the menu and the drawing desks obey them, the help and its printed sheet tell them. */

/** As Electron writes them. */
export const MENU_KEYS = { undo: 'CmdOrCtrl+Z', redo: 'CmdOrCtrl+Shift+Z', open: 'CmdOrCtrl+O', save: 'CmdOrCtrl+Shift+S', help: 'F1', projector: 'F9', full: 'F11' } as const;

/** Of the editor, besides Blockly's own. */
export const BLOCK_KEYS = { block: 'A' } as const;

/** Letters of the tools that draw costumes; both desks share them. */
export const TOOL_KEYS = { select: 's', reshape: 'p', pencil: 'c', brush: 'b', eraser: 'g', line: 'l', rectangle: 'r', ellipse: 'o', text: 't', fill: 'f', hand: 'm', centre: 'x' } as const;
export type ToolId = keyof typeof TOOL_KEYS;

/** Chromium's and Blockly's own. */
const GIVEN_KEYS = [
  ['next', 'Tab'], ['press', 'Entrée'], ['leave', 'Échap'], ['palette', 'T'], ['program', 'W'], ['walk', '↑ ↓ ← →'], ['take', 'Entrée'], ['move', 'M'], ['menu', 'Ctrl + Entrée'], ['remove', 'Suppr'],
] as const;

/** As a French keyboard has them printed on it, beside the name of what they do: `help.keys.<name>`. */
export const HELP_KEYS = [...GIVEN_KEYS, ...entriesOf(BLOCK_KEYS), ...entriesOf(MENU_KEYS).map(([name, keys]) => [name, printed(keys)] as const)];
/** The same for the tools: `costume.tool.<id>`. */
export const HELP_TOOLS = entriesOf(TOOL_KEYS).map(([id, letter]) => [id, letter.toUpperCase()] as const);

function printed(accelerator: string): string {
  return accelerator.split('+').map((key) => (key === 'CmdOrCtrl' ? 'Ctrl' : key === 'Shift' ? 'Maj' : key)).join(' + ');
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
