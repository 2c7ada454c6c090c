/** What the bitmap desk works on. */
import type { Place } from '../drawn-costume.ts';
import type { Frame } from '../export-frame.ts';

/** Pixels of the picture in a unit of the paper. */
export const RESOLUTION = 2;

/** `corner` and `centre` are places on the paper. */
export interface OpenedBitmap { readonly picture: HTMLCanvasElement; readonly corner: Place; readonly centre: Place }

/** A piece of the picture in the hand, where it would be laid down: in paper units. */
export interface Piece extends Frame { readonly picture: HTMLCanvasElement }

export function drawPiece(context: CanvasRenderingContext2D, { picture, x, y, width, height }: Piece): void {
  context.imageSmoothingEnabled = width * RESOLUTION !== picture.width || height * RESOLUTION !== picture.height;
  context.drawImage(picture, x, y, width, height);
}
