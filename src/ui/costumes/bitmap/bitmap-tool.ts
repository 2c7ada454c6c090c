import type { Place } from '../drawn-costume.ts';
import type { ToolRecord } from '../tool-record.ts';
import type { BitmapSheet } from './bitmap-sheet.ts';

export interface BitmapTouch extends Place {
  readonly isShift: boolean;
  /** Paper units in a pixel of the screen. */
  readonly perPixel: number;
}

export interface BitmapHandlers {
  down?(touch: BitmapTouch): void;
  drag?(touch: BitmapTouch): void;
  up?(touch: BitmapTouch): void;
  /** Draws over the picture, in paper units, what is not laid down yet. */
  show?(context: CanvasRenderingContext2D, perPixel: number): void;
  leave?(): void;
}

export interface BitmapTool extends ToolRecord {
  take(sheet: BitmapSheet): BitmapHandlers;
}
