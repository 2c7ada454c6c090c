/** A tool as the tool bar shows it, of whatever desk. */
import type { ToolId } from '../../core/text/keys.ts';
import type { TextKey } from '../../core/text/translate.ts';
import type { IconName } from '../kit/pc-icon.ts';

export interface ToolRecord {
  readonly id: ToolId;
  readonly icon: IconName;
  readonly label: TextKey;
  /** CSS cursor over the paper. */
  readonly cursor: string;
}

/** What changes the drawing at once: a button, and keys. */
export interface ActionRecord<Sheet> {
  readonly icon: IconName;
  readonly label: TextKey;
  /** `ctrl+g`, `delete`; several when a keyboard has them under several names. */
  readonly keys: readonly string[];
  canDo(sheet: Sheet): boolean;
  do(sheet: Sheet): void;
}

/** As `keys` write it: `ctrl+shift+g`. */
export function keyName(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.shiftKey && key.length === 1 && /[a-z]/u.test(key) ? 'shift+' : ''}${key}`;
}
