/** A target as the questions see it: which pixels of the stage it covers, in which colours, and the box of them all. */
import type { Box, DrawnTarget } from '../runtime/ports.ts';
import type { Layer } from './colours.ts';
import { EffectPictures } from './effect-pictures.ts';
import { opacityOf } from './effects.ts';
import { opaqueHull } from './hull.ts';
import { hasSolidColour } from './palette.ts';
import type { CostumePictures, DecodedPicture } from './picture.ts';
import { middleX, middleY, TargetMask } from './target-mask.ts';
import { boxAround, invert, pictureToStage, showCostume, type Affine, type ShownCostume } from './transform.ts';

export class TargetView implements Layer {
  /** Of the opaque pixels; a point where there are none. */
  readonly box: Box;
  /** How much of the target hides what is behind it, 0–1. */
  readonly opacity: number;
  readonly target: DrawnTarget;
  readonly #picture: DecodedPicture;
  readonly #effects: EffectPictures;
  readonly #seen: Seen;
  /** From the stage to the picture; null for a sprite without extent, which has no pixel anywhere. */
  readonly #toPicture: Affine | null;
  #coloured: DecodedPicture | null = null;
  #mask: TargetMask | null = null;

  constructor(target: DrawnTarget, shown: ShownCostume, effects: EffectPictures) {
    this.target = target;
    this.#seen = seenOf(target);
    this.#effects = effects;
    this.opacity = opacityOf(target.effects);
    const picture = this.#picture = effects.reshaped(shown.picture, target.effects);
    const toStage = pictureToStage(target, shown);
    this.box = boxOf(target, picture, toStage);
    this.#toPicture = invert(toStage);
  }

  /** What of the stage's pixels the target covers. */
  get mask(): TargetMask {
    return this.#mask ??= this.#toPicture ? new TargetMask(this.#picture, this.#toPicture, this.box) : NOTHING;
  }

  get rgba(): Uint8ClampedArray {
    return this.#colouredPicture.rgba;
  }

  /** Effects leave opacities alone, so that only who asks for colours waits for them. */
  get #colouredPicture(): DecodedPicture {
    return this.#coloured ??= this.#effects.recoloured(this.#picture, this.#seen.effects);
  }

  mayShow(rgb: number): boolean {
    return hasSolidColour(this.#colouredPicture, rgb);
  }

  indexAt(column: number, row: number): number {
    return this.#indexAtPoint(middleX(column), middleY(row));
  }

  isOpaqueAt(x: number, y: number): boolean {
    const index = this.#indexAtPoint(x, y);
    return index >= 0 && this.#picture.rgba[index + 3] !== 0;
  }

  #indexAtPoint(x: number, y: number): number {
    if (!this.#toPicture) return -1;
    const { a, b, c, d, e, f } = this.#toPicture;
    const { width, height } = this.#picture;
    const column = a * x + (c * y + e);
    const row = b * x + (d * y + f);
    return column >= 0 && row >= 0 && column < width && row < height ? ((row | 0) * width + (column | 0)) * 4 : -1;
  }

  /** Does the target still lie and look as when this view was made? */
  isStill(): boolean {
    const { target } = this;
    const { x, y, direction, size, costume, rotationStyle, effects } = this.#seen;
    if (target.x !== x || target.y !== y || target.direction !== direction || target.size !== size || target.costume !== costume || target.rotationStyle !== rotationStyle) return false;
    for (let i = 0; i < effects.length; i++) if (effects[i] !== target.effects[i]) return false;
    return true;
  }
}

const NOTHING = new TargetMask({ width: 0, height: 0, naturalWidth: 0, naturalHeight: 0, originX: 0, originY: 0, rgba: new Uint8ClampedArray() }, { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }, { left: 0, right: -1, top: -1, bottom: 0 });

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
  /** The same for one place after another of a scene. */
  viewAt(scene: readonly DrawnTarget[], place: number): TargetView | null;
  /** The box of the view, without making one: moving sprites ask for no more. */
  boundsOf(target: DrawnTarget): Box;
}

export function createViews(pictures: CostumePictures): Views {
  const views = new WeakMap<DrawnTarget, TargetView>();
  /** Looking up a place takes a fifth of looking up a target. */
  const byPlace: (TargetView | undefined)[] = [];
  const effects = new EffectPictures();
  const viewOf = (target: DrawnTarget): TargetView | null => {
    const known = views.get(target);
    if (known?.isStill()) return known;
    if (!target.costume) return null;
    const view = new TargetView(target, showCostume(target.costume, pictures), effects);
    views.set(target, view);
    return view;
  };
  return {
    viewOf,
    viewAt(scene, place) {
      const target = scene[place]!;
      const known = byPlace[place];
      if (known?.target === target && known.isStill()) return known;
      const view = viewOf(target);
      byPlace[place] = view ?? undefined;
      byPlace.length = scene.length;
      return view;
    },
    boundsOf(target) {
      if (!target.costume) return pointBox(target);
      const shown = showCostume(target.costume, pictures);
      return boxOf(target, effects.reshaped(shown.picture, target.effects), pictureToStage(target, shown));
    },
  };
}
