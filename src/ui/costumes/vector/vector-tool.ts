import type { ToolRecord } from '../tool-record.ts';
import type { VectorSheet } from './vector-sheet.ts';

/** Where the pointer is on the paper, and how it is held. */
export interface Touch {
  readonly point: paper.Point;
  /** Keeps proportions, angles, or adds to what is chosen. */
  readonly isShift: boolean;
}

/** What a tool does while it is held; it lives until another is taken. */
export interface ToolHandlers {
  down?(touch: Touch): void;
  drag?(touch: Touch): void;
  up?(touch: Touch): void;
  hover?(touch: Touch): void;
  /** A second press at once at the same place. */
  twice?(touch: Touch): void;
  /** The Delete key: true when the tool has taken something away itself. */
  remove?(): boolean;
  /** Draws the guides anew: something was chosen, or is looked at from nearer. */
  show?(): void;
  /** Another tool is taken, or the picture goes. */
  leave?(): void;
}

export interface VectorTool extends ToolRecord {
  take(sheet: VectorSheet): ToolHandlers;
}
