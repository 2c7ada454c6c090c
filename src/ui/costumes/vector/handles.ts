/** The points around what is chosen, to pull it larger or turn it. */
import paperCore from 'paper/dist/paper-core';
import type { VectorSheet } from './vector-sheet.ts';

export interface Handle {
  /** Which way it pulls, −1 to 1 on each axis; null turns. */
  readonly way: { readonly x: number; readonly y: number } | null;
  readonly point: paper.Point;
}

const INK = '#0E7193';
/** In pixels of the screen. */
const RADIUS = 7;
const REACH = 18;
const STALK = 34;

const WAYS = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => ({ x, y }))).filter(({ x, y }) => x !== 0 || y !== 0);

function handlesOf(box: paper.Rectangle, perPixel: number): readonly Handle[] {
  const pulls = WAYS.map((way) => ({ way, point: box.center.add(new paperCore.Point(way.x * box.width / 2, way.y * box.height / 2)) }));
  return [...pulls, { way: null, point: box.topCenter.subtract(new paperCore.Point(0, STALK * perPixel)) }];
}

/** The nearest handle within a finger's reach. */
export function handleAt(sheet: VectorSheet, point: paper.Point): Handle | null {
  const box = sheet.boxOf();
  if (!box) return null;
  const near = handlesOf(box, sheet.perPixel).map((handle) => ({ handle, distance: handle.point.getDistance(point) }))
    .filter(({ distance }) => distance <= REACH * sheet.perPixel).toSorted((a, b) => a.distance - b.distance);
  return near[0]?.handle ?? null;
}

/** Draws the frame into the guides; with `handles` also the points. */
export function showFrame(sheet: VectorSheet, withHandles: boolean): void {
  const box = sheet.boxOf();
  if (!box) return;
  const thin = 2 * sheet.perPixel;
  const marks: paper.Item[] = [new paperCore.Path.Rectangle({ rectangle: box, strokeColor: INK, strokeWidth: thin, insert: false })];
  if (withHandles) {
    marks.push(new paperCore.Path.Line({ from: box.topCenter, to: box.topCenter.subtract(new paperCore.Point(0, STALK * sheet.perPixel)), strokeColor: INK, strokeWidth: thin, insert: false }));
    marks.push(...handlesOf(box, sheet.perPixel).map(({ way, point }) => dot(point, sheet, way === null)));
  }
  sheet.guides.addChildren(marks);
}

/** A point to pull; a full one is chosen. */
export function dot(point: paper.Point, sheet: VectorSheet, isFull = false): paper.Path {
  return new paperCore.Path.Circle({ center: point, radius: RADIUS * sheet.perPixel, fillColor: isFull ? INK : '#ffffff', strokeColor: isFull ? '#ffffff' : INK, strokeWidth: 2.5 * sheet.perPixel, insert: false });
}

/** The place around which the sprite turns: a cross in a ring, light on dark so that it is seen on any drawing. */
export function showCentre(sheet: VectorSheet, isLively: boolean): void {
  const arm = (isLively ? 20 : 12) * sheet.perPixel;
  const cross = `M${sheet.centre.x - arm} ${sheet.centre.y}h${2 * arm}M${sheet.centre.x} ${sheet.centre.y - arm}v${2 * arm}`;
  const marks = [['#ffffff', 5], [isLively ? INK : '#42586D', 2]].map(([colour, pixels]) => {
    const mark = new paperCore.CompoundPath({ pathData: cross, strokeColor: colour, strokeWidth: Number(pixels) * sheet.perPixel, insert: false });
    const ring = new paperCore.Path.Circle({ center: sheet.centre, radius: arm * 0.55, strokeColor: colour, strokeWidth: Number(pixels) * sheet.perPixel, insert: false });
    return new paperCore.Group({ children: [mark, ring], insert: false });
  });
  sheet.guides.addChildren(marks);
}
