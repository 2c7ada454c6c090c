/** Between our paints and paper.js's colours. */
import paperCore from 'paper/dist/paper-core';
import { NO_PAINT, plain, type Gradient, type Paint } from '../paint.ts';

/** A gradient lies across `box`, in the item's own axes. */
export function toColor(paint: Paint, box: paper.Rectangle): paper.Color | null {
  if (paint.kind === 'none') return null;
  if (paint.kind === 'plain') return new paperCore.Color(paint.colour);
  const gradient = new paperCore.Gradient();
  gradient.stops = [new paperCore.GradientStop(new paperCore.Color(paint.from), 0), new paperCore.GradientStop(new paperCore.Color(paint.to), 1)];
  gradient.radial = paint.way === 'radial';
  const [from, to] = endsOf(paint, box);
  return new paperCore.Color(gradient, from, to);
}

function endsOf({ way }: Gradient, box: paper.Rectangle): [paper.Point, paper.Point] {
  if (way === 'horizontal') return [box.leftCenter, box.rightCenter];
  if (way === 'vertical') return [box.topCenter, box.bottomCenter];
  return [box.center, box.center.add(new paperCore.Point(Math.max(box.width, box.height, 1) / 2, 0))];
}

/** What a colour comes nearest to among our paints; null is no colour. */
export function toPaint(color: paper.Color | null): Paint {
  if (!color) return NO_PAINT;
  if (color.type !== 'gradient') return plain(color.toCSS(true));
  const { stops, radial } = color.gradient;
  const across = color.destination.subtract(color.origin);
  const colourOf = (stop: paper.GradientStop | undefined): string => stop?.color.toCSS(true) ?? '#ffffff';
  return { kind: 'gradient', way: radial ? 'radial' : Math.abs(across.x) >= Math.abs(across.y) ? 'horizontal' : 'vertical', from: colourOf(stops[0]), to: colourOf(stops.at(-1)) };
}

/** The things that carry a colour of their own inside `item`. */
export function paintedParts(item: paper.Item): paper.Item[] {
  if (item instanceof paperCore.Group) return item.children.filter((child) => !child.clipMask).flatMap(paintedParts);
  return item instanceof paperCore.PathItem || item instanceof paperCore.PointText || item instanceof paperCore.Shape ? [item] : [];
}

const boxOf = (item: paper.Item): paper.Rectangle => (item instanceof paperCore.PathItem ? item.bounds : item.internalBounds);

export function setFill(item: paper.Item, paint: Paint): void {
  for (const part of paintedParts(item)) part.fillColor = toColor(paint, boxOf(part));
}

/** An outline that gets its first colour also gets `width`, or it would not be seen. */
export function setOutline(item: paper.Item, paint: Paint, width: number): void {
  for (const part of paintedParts(item)) {
    part.strokeColor = toColor(paint, boxOf(part));
    if (part.strokeColor && part.strokeWidth === 0) part.strokeWidth = Math.max(1, width);
  }
}

export function setWidth(item: paper.Item, width: number): void {
  for (const part of paintedParts(item)) {
    if (part.strokeColor) part.strokeWidth = width;
  }
}
