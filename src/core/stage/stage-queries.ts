/**
 * Answers what is touched, from the costumes' pixels and without drawing: the same in the app and headless.
 * The stage's 480 × 360 pixels are asked at their middles (…, −0.5, 0.5, 1.5, …), so that sprites that only share an edge do not touch.
 * Of the effects only ghost counts (it lets what is behind show through): the others change neither shape nor colour here.
 */
import type { Box, DrawnTarget, StageQueries } from '../runtime/ports.ts';
import { colourAt, isOwnColour, isTouchedColour, seenColour, type Layer } from './colours.ts';
import type { CostumePictures } from './picture.ts';
import { createViews, opacityOf, pointBox, type TargetView } from './target-view.ts';
import { showCostume, STAGE_BOX } from './transform.ts';

export function createStageQueries(pictures: CostumePictures): StageQueries {
  const viewOf = createViews(pictures);

  /** Is there a pixel of `target` for which `isOne` holds, given the layers of the others there? Its own ghost is ignored. */
  const someSeen = (target: DrawnTarget, scene: readonly DrawnTarget[], isOne: (view: TargetView, layers: readonly Layer[], x: number, y: number) => boolean): boolean => {
    const view = viewOf(target);
    if (!view) return false;
    const box = overlap(view.box, STAGE_BOX);
    const layers = layersWithin(box, scene.filter((other) => other !== target), viewOf);
    return somePixel(box, (x, y) => view.isOpaqueAt(x, y) && isOne(view, layers, x, y));
  };

  return {
    bounds: (target) => viewOf(target)?.box ?? pointBox(target),
    costumeSize: (costume) => showCostume(costume, pictures).rect,
    isTouchingPoint: (target, x, y) => viewOf(target)?.isOpaqueAt(x, y) ?? false,
    isTouchingTarget(target, other) {
      if (target === other || !target.isVisible || !other.isVisible) return false;
      const [mine, theirs] = [viewOf(target), viewOf(other)];
      if (!mine || !theirs) return false;
      return somePixel(overlap(overlap(mine.box, theirs.box), STAGE_BOX), (x, y) => mine.isOpaqueAt(x, y) && theirs.isOpaqueAt(x, y));
    },
    isTouchingColor: (target, rgb, scene) =>
      someSeen(target, scene, (_, layers, x, y) => isTouchedColour(seenColour(layers, x, y), rgb)),
    isColorTouchingColor: (target, mask, rgb, scene) =>
      someSeen(target, scene, (view, layers, x, y) =>
        isOwnColour(colourAt(view.rgba, view.indexAt(x, y)), mask) && isTouchedColour(seenColour(layers, x, y), rgb)),
  };
}

const overlap = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
});

const isEmpty = ({ left, right, top, bottom }: Box): boolean => left >= right || bottom >= top;

/** Whether `isOne` holds for some pixel whose middle lies in `box`. */
function somePixel(box: Box, isOne: (x: number, y: number) => boolean): boolean {
  for (let y = Math.ceil(box.bottom - 0.5) + 0.5; y <= box.top; y++) {
    for (let x = Math.ceil(box.left - 0.5) + 0.5; x <= box.right; x++) {
      if (isOne(x, y)) return true;
    }
  }
  return false;
}

/** What of `scene` (back to front) is visible in `box`, front to back. */
function layersWithin(box: Box, scene: readonly DrawnTarget[], viewOf: (target: DrawnTarget) => TargetView | null): readonly Layer[] {
  const layers: Layer[] = [];
  for (const target of scene) {
    const view = target.isVisible ? viewOf(target) : null;
    if (view && !isEmpty(overlap(view.box, box))) layers.push({ view, opacity: opacityOf(target) });
  }
  return layers.reverse();
}
