/** A target as the questions see it: which pixel of its costume lies at a point of the stage, and the box of them all. */
import { EFFECT_NAMES, type Box, type DrawnTarget } from '../runtime/ports.ts';
import { opaqueHull } from './hull.ts';
import type { CostumePictures } from './picture.ts';
import { boxAround, invert, pictureToStage, showCostume, type ShownCostume } from './transform.ts';

const GHOST = EFFECT_NAMES.indexOf('ghost');

/** Points of the stage one unit apart, from `left` to the right. */
export interface Row { readonly y: number; readonly left: number; readonly count: number }

export class TargetView {
  /** Of the opaque pixels; a point where there are none. */
  readonly box: Box;
  readonly rgba: Uint8ClampedArray;
  readonly #seen: Seen;
  readonly #width: number;
  readonly #height: number;
  // From the stage to the picture, as fields of its own: read for every pixel.
  readonly #a: number;
  readonly #b: number;
  readonly #c: number;
  readonly #d: number;
  readonly #e: number;
  readonly #f: number;

  constructor(target: DrawnTarget, shown: ShownCostume) {
    this.#seen = seenOf(target);
    const toStage = pictureToStage(target, shown);
    this.box = boxOf(target, shown, toStage);
    this.rgba = shown.picture.rgba;
    const back = invert(toStage);
    // A sprite without extent has no pixel anywhere.
    this.#width = back ? shown.picture.width : 0;
    this.#height = shown.picture.height;
    ({ a: this.#a, b: this.#b, c: this.#c, d: this.#d, e: this.#e, f: this.#f } = back ?? toStage);
  }

  isOpaqueAt(x: number, y: number): boolean {
    return this.trace({ y, left: x, count: 1 }, new Int32Array(1));
  }

  /**
   * For each point of `row`, where in `rgba` the pixel seen there begins, −1 where there is none or it is clear; into `found`.
   * Says whether there is any. A row at a time, as this is asked for very many pixels.
   */
  trace({ y, left, count }: Row, found: Int32Array): boolean {
    found.fill(-1, 0, count);
    const { box, rgba } = this;
    if (y > box.top || y < box.bottom) return false;
    const a = this.#a;
    const b = this.#b;
    const width = this.#width;
    const height = this.#height;
    const columnBase = this.#c * y + this.#e;
    const rowBase = this.#d * y + this.#f;
    const end = Math.min(count, Math.ceil(box.right - left) + 1);
    let isAny = false;
    for (let i = Math.max(0, Math.floor(box.left - left)); i < end; i++) {
      const column = a * (left + i) + columnBase;
      const row = b * (left + i) + rowBase;
      if (!(column >= 0 && row >= 0 && column < width && row < height)) continue;
      const index = ((row | 0) * width + (column | 0)) * 4;
      if (rgba[index + 3] === 0) continue;
      found[i] = index;
      isAny = true;
    }
    return isAny;
  }

  /** Does the target still lie where it lay when this view was made? */
  isStill(target: DrawnTarget): boolean {
    const { x, y, direction, size, costume, rotationStyle } = this.#seen;
    return target.x === x && target.y === y && target.direction === direction && target.size === size
      && target.costume === costume && target.rotationStyle === rotationStyle;
  }
}

type Seen = Pick<DrawnTarget, 'x' | 'y' | 'direction' | 'size' | 'costume' | 'rotationStyle'>;
const seenOf = ({ x, y, direction, size, costume, rotationStyle }: DrawnTarget): Seen => ({ x, y, direction, size, costume, rotationStyle });

/** Of a target that shows nothing. */
export const pointBox = ({ x, y }: DrawnTarget): Box => ({ left: x, right: x, top: y, bottom: y });

/** Of the opaque pixels of what `target` shows: for its own sake, as moving sprites ask for no more. */
export function boxOf(target: DrawnTarget, shown: ShownCostume, toStage = pictureToStage(target, shown)): Box {
  const hull = opaqueHull(shown.picture);
  return hull.length > 0 ? boxAround(hull, toStage) : pointBox(target);
}

/** How much of the target hides what is behind it, 0–1. */
export const opacityOf = ({ effects }: DrawnTarget): number => 1 - Math.min(Math.max(effects[GHOST] ?? 0, 0), 100) / 100;

/** The view of each target, made again only when it moved. Null for one without costume. */
export function createViews(pictures: CostumePictures): (target: DrawnTarget) => TargetView | null {
  const views = new WeakMap<DrawnTarget, TargetView>();
  return (target) => {
    const known = views.get(target);
    if (known?.isStill(target)) return known;
    if (!target.costume) return null;
    const view = new TargetView(target, showCostume(target.costume, pictures));
    views.set(target, view);
    return view;
  };
}
