/** A block of project.json while it is being made: as `Block`, still open to change. */
import type { Json } from '../base/json.ts';

// A type, not an interface: only so does it count as JSON.
export type DraftBlock = {
  readonly opcode: string;
  next: string | null;
  readonly parent: string | null;
  readonly inputs: Record<string, readonly Json[]>;
  readonly fields: Record<string, readonly Json[]>;
  readonly shadow: boolean;
  readonly topLevel: boolean;
  x?: number;
  y?: number;
  mutation?: Record<string, Json>;
  comment?: string;
};

export const draftBlock = (opcode: string, parent: string | null, shadow = false): DraftBlock =>
  ({ opcode, next: null, parent, inputs: {}, fields: {}, shadow, topLevel: parent === null });
