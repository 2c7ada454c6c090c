/**
 * Answers what is touched, from the costumes' pixels and without drawing: the same in the app and headless.
 * The stage's 480 × 360 pixels are asked at their middles (…, −0.5, 0.5, 1.5, …), so that sprites that only share an edge do not touch.
 * Effects count: those that move pixels change the shape, the others the colours, and ghost lets what is behind show through.
 */
import type { Box, DrawnTarget, StageQueries } from '../runtime/ports.ts';
import { colourAt, isOwnColour, isTouchedColour, seenColours, type Layer } from './colours.ts';
import { PenRaster } from './pen-raster.ts';
import type { CostumePictures } from './picture.ts';
import { createViews, type Row, type TargetView } from './target-view.ts';
import { showCostume, STAGE_BOX, STAGE_WIDTH } from './transform.ts';

/** What is found in one row of the stage: reused, as nothing is asked while another question is being answered. */
const mine = new Int32Array(STAGE_WIDTH);
const theirs = new Int32Array(STAGE_WIDTH);

export function createStageQueries(pictures: CostumePictures): StageQueries {
  const { viewOf, boundsOf } = createViews(pictures);
  const penMarks = new PenRaster(viewOf);

  /** Is `rgb` seen behind some pixel of `target`, one of the colour `mask` where there is one? Its own ghost is ignored. */
  const someColour = (target: DrawnTarget, rgb: number, scene: readonly DrawnTarget[], mask: number | null): boolean => {
    const view = viewOf(target);
    if (!view) return false;
    const box = overlap(view.box, STAGE_BOX);
    const layers = layersWithin(box, scene, target, viewOf, penMarks);
    return someRow(box, (row) => {
      if (!view.trace(row, mine) || (mask !== null && !keepOwn(view, row, mask))) return false;
      seenColours(layers, row, mine, theirs);
      for (let i = 0; i < row.count; i++) if (mine[i]! >= 0 && isTouchedColour(theirs[i]!, rgb)) return true;
      return false;
    });
  };

  return {
    penMarks,
    bounds: boundsOf,
    costumeSize: (costume) => showCostume(costume, pictures).rect,
    isTouchingPoint: (target, x, y) => viewOf(target)?.isOpaqueAt(x, y) ?? false,
    isTouchingTarget(target, other) {
      if (target === other || !target.isVisible || !other.isVisible) return false;
      const [one, two] = [viewOf(target), viewOf(other)];
      return one !== null && two !== null && areTouching(one, two);
    },
    isTouchingColor: (target, rgb, scene) => someColour(target, rgb, scene, null),
    isColorTouchingColor: (target, mask, rgb, scene) => someColour(target, rgb, scene, mask),
  };
}

/** Leaves in `mine` only the pixels of the colour `mask`; says whether there are any. */
function keepOwn({ rgba }: TargetView, row: Row, mask: number): boolean {
  let isAny = false;
  for (let i = 0; i < row.count; i++) {
    if (mine[i]! >= 0 && isOwnColour(colourAt(rgba, mine[i]!), mask)) isAny = true;
    else mine[i] = -1;
  }
  return isAny;
}

function areTouching(one: TargetView, two: TargetView): boolean {
  if (!areOverlapping(one.box, two.box)) return false;
  return someRow(overlap(overlap(one.box, two.box), STAGE_BOX), (row) => {
    if (!one.trace(row, mine) || !two.trace(row, theirs)) return false;
    for (let i = 0; i < row.count; i++) if (mine[i]! >= 0 && theirs[i]! >= 0) return true;
    return false;
  });
}

const overlap = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
});

/** Whether `isOne` holds for some row of the pixels whose middles lie in `box`. */
function someRow(box: Box, isOne: (row: Row) => boolean): boolean {
  const left = Math.ceil(box.left - 0.5) + 0.5;
  const count = Math.floor(box.right - left) + 1;
  if (count <= 0) return false;
  for (let y = Math.ceil(box.bottom - 0.5) + 0.5; y <= box.top; y++) if (isOne({ y, left, count })) return true;
  return false;
}

/** What of `scene` (back to front), but for the asker, is visible in `box`, front to back; pens draw just before the backdrop. */
function layersWithin(box: Box, scene: readonly DrawnTarget[], asker: DrawnTarget, viewOf: (target: DrawnTarget) => TargetView | null, pen: PenRaster): readonly Layer[] {
  const layers: Layer[] = [];
  let isPenIn = pen.isEmpty;
  for (let i = scene.length - 1; i >= 0; i--) {
    const target = scene[i]!;
    if (target.isStage && !isPenIn) {
      layers.push(pen);
      isPenIn = true;
    }
    const view = target === asker || !target.isVisible ? null : viewOf(target);
    if (view && areOverlapping(view.box, box)) layers.push(view);
  }
  if (!isPenIn) layers.push(pen);
  return layers;
}

const areOverlapping = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top;
