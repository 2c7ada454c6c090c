/** The keys both desks know: a letter for a tool, Ctrl and a letter for an action, + − = for the zoom. */
import { TOOL_KEYS } from '../../core/text/keys.ts';
import type { ActionRecord, ToolRecord } from './tool-record.ts';

export interface DeskKeys<Sheet, Tool extends ToolRecord> {
  readonly sheet: Sheet;
  readonly tools: readonly Tool[];
  readonly actions: readonly (readonly ActionRecord<Sheet>[])[];
  take(tool: Tool): void;
  zoom(by: -1 | 0 | 1): void;
}

const ZOOMS: Readonly<Record<string, -1 | 0 | 1>> = { '+': 1, '-': -1, '=': 0 };

/** Arrows by key, as steps on the paper. */
export const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = { arrowleft: [-1, 0], arrowright: [1, 0], arrowup: [0, -1], arrowdown: [0, 1] };
/** How much farther an arrow goes with Shift. */
export const LONG_STEP = 10;

/** Typing in a field is not meant for the desk. */
export function isTyping(event: KeyboardEvent): boolean {
  const [on] = event.composedPath();
  return on instanceof Element && on.matches('input, textarea, select');
}

/** True when `key` (see keyName) meant something. */
export function obeyKey<Sheet, Tool extends ToolRecord>(key: string, desk: DeskKeys<Sheet, Tool>): boolean {
  const action = desk.actions.flat().find(({ keys }) => keys.includes(key));
  if (action?.canDo(desk.sheet)) action.do(desk.sheet);
  const tool = desk.tools.find(({ id }) => TOOL_KEYS[id] === key);
  if (tool) desk.take(tool);
  const zoom = ZOOMS[key];
  if (zoom !== undefined) desk.zoom(zoom);
  return action !== undefined || tool !== undefined || zoom !== undefined;
}
