/** A text while it is written over the pixels, and the piece that it becomes. */
import { mainColour } from '../paint.ts';
import type { Place } from '../drawn-costume.ts';
import { fontOf, measureText, type WrittenText } from '../pc-paper-text.ts';
import { newCanvas } from '../png-bytes.ts';
import type { BitmapSheet } from './bitmap-sheet.ts';
import { opaqueBox } from './opaque-box.ts';
import { RESOLUTION, type Piece } from './piece.ts';

/** `x` and `y`: where the first line stands, in paper units. */
export interface Writing extends Place { readonly words: string }

const LOOK = { size: 40, leading: 48, family: 'Andika', weight: '700' } as const;
const INK = '#10263d';

const colourOf = ({ fill }: BitmapSheet): string => (fill.kind === 'none' ? INK : mainColour(fill));

export const writtenText = (writing: Writing, sheet: BitmapSheet, toScreen: WrittenText['toScreen']): WrittenText => ({ ...LOOK, words: writing.words, colour: colourOf(sheet), toScreen });

/** Cut to its letters; null when there are none. */
export function writtenPiece({ words, x, y }: Writing, sheet: BitmapSheet): Piece | null {
  const air = LOOK.size / 2;
  const { width, ascent, descent } = measureText({ ...LOOK, words });
  const lines = words.split('\n');
  const drawn = newCanvas(Math.ceil((width + 2 * air) * RESOLUTION), Math.ceil((lines.length * LOOK.leading + ascent + descent) * RESOLUTION));
  const context = drawn.getContext('2d', { willReadFrequently: true })!;
  context.scale(RESOLUTION, RESOLUTION);
  context.font = fontOf(LOOK);
  context.fillStyle = colourOf(sheet);
  for (const [row, line] of lines.entries()) context.fillText(line, air, ascent + row * LOOK.leading);
  const box = opaqueBox(context.getImageData(0, 0, drawn.width, drawn.height));
  if (!box) return null;
  const picture = newCanvas(box.width, box.height);
  picture.getContext('2d')!.drawImage(drawn, -box.x, -box.y);
  // On whole pixels, or the letters would blur.
  const onPixel = (length: number): number => Math.round(length * RESOLUTION) / RESOLUTION;
  return { picture, x: onPixel(x - air + box.x / RESOLUTION), y: onPixel(y - ascent + box.y / RESOLUTION), width: box.width / RESOLUTION, height: box.height / RESOLUTION };
}
