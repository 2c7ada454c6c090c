/** A target as the questions see it: which pixel of its costume lies at a point of the stage, and the box of them all. */
import { EFFECT_NAMES, type Box, type DrawnTarget } from '../runtime/ports.ts';
import { opaqueHull } from './hull.ts';
import type { CostumePictures } from './picture.ts';
import { boxAround, invert, pictureToStage, showCostume, type ShownCostume } from './transform.ts';

const GHOST = EFFECT_NAMES.indexOf('ghost');

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
    const hull = opaqueHull(shown.picture);
    this.box = hull.length > 0 ? boxAround(hull, toStage) : pointBox(target);
    this.rgba = shown.picture.rgba;
    const back = invert(toStage);
    // A sprite without extent has no pixel anywhere.
    this.#width = back ? shown.picture.width : 0;
    this.#height = shown.picture.height;
    ({ a: this.#a, b: this.#b, c: this.#c, d: this.#d, e: this.#e, f: this.#f } = back ?? toStage);
  }

  /** Where in `rgba` the pixel seen at a point of the stage begins, whatever its opacity; −1 beside the picture. */
  indexAt(x: number, y: number): number {
    const column = this.#a * x + this.#c * y + this.#e;
    const row = this.#b * x + this.#d * y + this.#f;
    if (!(column >= 0 && row >= 0 && column < this.#width && row < this.#height)) return -1;
    return (Math.floor(row) * this.#width + Math.floor(column)) * 4;
  }

  isOpaqueAt(x: number, y: number): boolean {
    const index = this.indexAt(x, y);
    return index >= 0 && this.rgba[index + 3]! > 0;
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
