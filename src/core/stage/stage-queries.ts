/**
 * Answers what is touched, from the costumes' pixels and without drawing: the same in the app and headless.
 * The stage's 480 × 360 pixels are asked at their middles (…, −0.5, 0.5, 1.5, …), so that sprites that only share an edge do not touch.
 * Effects count: those that move pixels change the shape, the others the colours, and ghost lets what is behind show through.
 */
import type { Box, DrawnTarget, StageQueries } from '../runtime/ports.ts';
import { ColourSearch, colourAt, isOwnColour, type Layer } from './colours.ts';
import { PenRaster } from './pen-raster.ts';
import type { CostumePictures } from './picture.ts';
import { someColumn, type Coverage } from './target-mask.ts';
import { createViews, type TargetView } from './target-view.ts';
import { showCostume } from './transform.ts';

export function createStageQueries(pictures: CostumePictures): StageQueries {
  const { viewOf, viewAt, boundsOf } = createViews(pictures);
  const penMarks = new PenRaster(viewOf);

  /** What of `scene` (back to front), but for the asker, is visible in `box`, front to back; pens draw just before the backdrop. */
  const layersWithin = (box: Box, scene: readonly DrawnTarget[], asker: DrawnTarget): readonly Layer[] => {
    const layers: Layer[] = [];
    let isPenIn = penMarks.isEmpty;
    for (let i = scene.length - 1; i >= 0; i--) {
      const target = scene[i]!;
      if (target.isStage && !isPenIn) {
        layers.push(penMarks);
        isPenIn = true;
      }
      const view = target === asker || !target.isVisible ? null : viewAt(scene, i);
      if (view && areOverlapping(view.box, box)) layers.push(view);
    }
    if (!isPenIn) layers.push(penMarks);
    return layers;
  };

  /** Is `rgb` seen behind some pixel of `target`, one of the colour `own` where there is one? Its own ghost is ignored. */
  const someColour = (target: DrawnTarget, rgb: number, scene: readonly DrawnTarget[], own: number | null): boolean => {
    const view = viewOf(target);
    if (!view) return false;
    const search = new ColourSearch(layersWithin(view.box, scene, target), rgb);
    return someRow(view.mask, view.mask, (row, first, last) => {
      const start = view.mask.startOf(row);
      for (let word = first; word <= last; word++) {
        const covered = view.mask.seen[start + word]!;
        search.asked[word] = own === null ? covered : keepOwn(view, row, word, covered, own);
      }
      return search.isSeenIn(row, first, last);
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

/** Of the pixels `covered` those of the colour `own`. */
function keepOwn(view: TargetView, row: number, word: number, covered: number, own: number): number {
  let kept = 0;
  someColumn(word, covered, (column) => {
    if (isOwnColour(colourAt(view.rgba, view.indexAt(column, row)), own)) kept |= 1 << column;
    return false;
  });
  return kept;
}

function areTouching(one: TargetView, two: TargetView): boolean {
  if (!areOverlapping(one.box, two.box)) return false;
  const [mine, theirs] = [one.mask, two.mask];
  return someRow(mine, theirs, (row, first, last) => {
    const [here, there] = [mine.startOf(row), theirs.startOf(row)];
    for (let word = first; word <= last; word++) if ((mine.seen[here + word]! & theirs.seen[there + word]!) !== 0) return true;
    return false;
  });
}

/** Whether `isOne` holds for some row of what both cover, with its first and last word. */
function someRow(one: Coverage, two: Coverage, isOne: (row: number, firstWord: number, lastWord: number) => boolean): boolean {
  const firstWord = Math.max(one.firstWord, two.firstWord);
  const lastWord = Math.min(one.lastWord, two.lastWord);
  const lastRow = Math.min(one.lastRow, two.lastRow);
  if (firstWord > lastWord) return false;
  for (let row = Math.max(one.firstRow, two.firstRow); row <= lastRow; row++) if (isOne(row, firstWord, lastWord)) return true;
  return false;
}

const areOverlapping = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top;
