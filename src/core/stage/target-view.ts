/** A target as the questions see it: which pixel of its costume lies at a point of the stage, and the box of them all. */
import type { Box, DrawnTarget } from '../runtime/ports.ts';
import { EffectPictures } from './effect-pictures.ts';
import { opacityOf } from './effects.ts';
import { opaqueHull } from './hull.ts';
import type { CostumePictures, DecodedPicture } from './picture.ts';
import { boxAround, invert, pictureToStage, showCostume, type Affine, type ShownCostume } from './transform.ts';

/** Points of the stage one unit apart, from `left` to the right. */
export interface Row { readonly y: number; readonly left: number; readonly count: number }

export class TargetView {
  /** Of the opaque pixels; a point where there are none. */
  readonly box: Box;
  /** How much of the target hides what is behind it, 0–1. */
  readonly opacity: number;
  readonly #picture: DecodedPicture;
  readonly #effects: EffectPictures;
  readonly #seen: Seen;
  #rgba: Uint8ClampedArray | null = null;
  readonly #width: number;
  readonly #height: number;
  // From the stage to the picture, as fields of its own: read for every pixel.
  readonly #a: number;
  readonly #b: number;
  readonly #c: number;
  readonly #d: number;
  readonly #e: number;
  readonly #f: number;

  constructor(target: DrawnTarget, shown: ShownCostume, effects: EffectPictures) {
    this.#seen = seenOf(target);
    this.#effects = effects;
    this.opacity = opacityOf(target.effects);
    const picture = this.#picture = effects.reshaped(shown.picture, target.effects);
    const toStage = pictureToStage(target, shown);
    this.box = boxOf(target, picture, toStage);
    const back = invert(toStage);
    // A sprite without extent has no pixel anywhere.
    this.#width = back ? picture.width : 0;
    this.#height = picture.height;
    ({ a: this.#a, b: this.#b, c: this.#c, d: this.#d, e: this.#e, f: this.#f } = back ?? toStage);
  }

  /** The colours as they are seen, at the places that `trace` finds. Effects leave opacities alone, so that only who asks for colours waits for them. */
  get rgba(): Uint8ClampedArray {
    return this.#rgba ??= this.#effects.recoloured(this.#picture, this.#seen.effects).rgba;
  }

  isOpaqueAt(x: number, y: number): boolean {
    return this.trace({ y, left: x, count: 1 }, new Int32Array(1));
  }

  /**
   * For each point of `row`, where in `rgba` the pixel seen there begins, −1 where there is none or it is clear; into `found`.
   * Says whether there is any; when not, `found` is left as it was. A row at a time, as this is asked for very many pixels.
   */
  trace({ y, left, count }: Row, found: Int32Array): boolean {
    const { box } = this;
    const { rgba } = this.#picture;
    if (y > box.top || y < box.bottom || left > box.right || left + count < box.left) return false;
    found.fill(-1, 0, count);
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

  /** Does the target still lie and look as when this view was made? */
  isStill(target: DrawnTarget): boolean {
    const { x, y, direction, size, costume, rotationStyle, effects } = this.#seen;
    if (target.x !== x || target.y !== y || target.direction !== direction || target.size !== size || target.costume !== costume || target.rotationStyle !== rotationStyle) return false;
    for (let i = 0; i < effects.length; i++) if (effects[i] !== target.effects[i]) return false;
    return true;
  }
}

type Seen = Pick<DrawnTarget, 'x' | 'y' | 'direction' | 'size' | 'costume' | 'rotationStyle' | 'effects'>;
const seenOf = ({ x, y, direction, size, costume, rotationStyle, effects }: DrawnTarget): Seen => ({ x, y, direction, size, costume, rotationStyle, effects: effects.slice() });

/** Of a target that shows nothing. */
const pointBox = ({ x, y }: DrawnTarget): Box => ({ left: x, right: x, top: y, bottom: y });

/** Of what is opaque in `picture`, which stands for the target's costume. */
function boxOf(target: DrawnTarget, picture: DecodedPicture, toStage: Affine): Box {
  const hull = opaqueHull(picture);
  return hull.length > 0 ? boxAround(hull, toStage) : pointBox(target);
}

export interface Views {
  /** Made again only when the target moved or took another look. Null for one without costume. */
  viewOf(target: DrawnTarget): TargetView | null;
  /** The box of the view, without making one: moving sprites ask for no more. */
  boundsOf(target: DrawnTarget): Box;
}

export function createViews(pictures: CostumePictures): Views {
  const views = new WeakMap<DrawnTarget, TargetView>();
  const effects = new EffectPictures();
  return {
    viewOf(target) {
      const known = views.get(target);
      if (known?.isStill(target)) return known;
      if (!target.costume) return null;
      const view = new TargetView(target, showCostume(target.costume, pictures), effects);
      views.set(target, view);
      return view;
    },
    boundsOf(target) {
      if (!target.costume) return pointBox(target);
      const shown = showCostume(target.costume, pictures);
      return boxOf(target, effects.reshaped(shown.picture, target.effects), pictureToStage(target, shown));
    },
  };
}
