/** The paints as the bar shows and changes them: of what is chosen, or else of what comes next. */
import type { Paint } from '../paint.ts';
import { channelsToHex } from '../colour-maths.ts';
import { paintedParts, setFill, setOutline, setWidth, toPaint } from './paint-item.ts';
import type { VectorSheet } from './vector-sheet.ts';

interface Paints { readonly fill: Paint; readonly outline: Paint; readonly width: number }

export function chosenPaints(sheet: VectorSheet): Paints {
  const [first] = sheet.chosen.flatMap(paintedParts);
  if (!first) return { fill: sheet.fill, outline: sheet.outline, width: sheet.width };
  return { fill: toPaint(first.fillColor), outline: toPaint(first.strokeColor), width: first.strokeColor ? first.strokeWidth : sheet.width };
}

/** While a slider moves (`isFinal` false) the drawing follows, and only the end is a step of the history. */
export function paintChosen(sheet: VectorSheet, side: 'fill' | 'outline', paint: Paint, isFinal: boolean): void {
  sheet[side] = paint;
  if (sheet.chosen.length === 0) return;
  for (const item of sheet.chosen) {
    if (side === 'fill') setFill(item, paint);
    else setOutline(item, paint, sheet.width);
  }
  if (isFinal) sheet.changed();
}

export function widenChosen(sheet: VectorSheet, width: number, isFinal: boolean): void {
  sheet.width = width;
  for (const item of sheet.chosen) setWidth(item, width);
  if (isFinal && sheet.chosen.length > 0) sheet.changed();
}

/** The colour seen at `point`, of the drawing only; null on bare paper. */
export function pickColour(sheet: VectorSheet, point: paper.Point): string | null {
  if (!sheet.deepItemAt(point)) return null;
  sheet.guides.visible = false;
  sheet.view.update();
  const at = sheet.view.projectToView(point).multiply(sheet.view.pixelRatio);
  const pixel = sheet.view.element.getContext('2d')?.getImageData(Math.round(at.x), Math.round(at.y), 1, 1).data;
  sheet.guides.visible = true;
  return pixel ? channelsToHex(...pixel.subarray(0, 3)) : null;
}
