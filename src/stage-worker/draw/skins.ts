/** Costumes ready to be drawn: at the scale needed, with the effects on them, as bitmaps. */
import type { Costume } from '../../core/project/project.ts';
import { opaqueHull } from '../../core/stage/hull.ts';
import type { CostumePictures, DecodedPicture } from '../../core/stage/picture.ts';
import { showCostume, type ShownCostume } from '../../core/stage/transform.ts';
import { ByteCache } from '../../core/base/byte-cache.ts';
import { applyEffects } from '../../core/stage/effects.ts';
import { makeBitmap } from './make-bitmap.ts';

/** `shown` holds the very pixels of `bitmap`. */
export interface Skin { readonly shown: ShownCostume; readonly bitmap: ImageBitmap }

export interface SharpPictures extends CostumePictures {
  sharpPictureOf(costume: Costume, scale: number): DecodedPicture | null;
}

/** What does not change of a costume: a number that stands for it in keys, and how far it reaches from its centre in stage units. */
export interface CostumeFacts { readonly number: number; readonly reach: number }

const BUDGET_BYTES = 64 * 1024 * 1024;

export class Skins {
  readonly #pictures: SharpPictures;
  readonly #skins = new ByteCache<Skin>(BUDGET_BYTES, (skin) => skin.bitmap.close());
  #facts = new WeakMap<Costume, CostumeFacts>();
  /** By what a costume shows: sprites copied from one another share their pictures. */
  readonly #factsByLook = new Map<string, CostumeFacts>();
  #lastNumber = 0;

  constructor(pictures: SharpPictures) {
    this.#pictures = pictures;
  }

  factsOf(costume: Costume): CostumeFacts {
    let facts = this.#facts.get(costume);
    if (!facts) {
      const look = `${costume.md5ext} ${costume.rotationCenterX} ${costume.rotationCenterY} ${costume.bitmapResolution}`;
      facts = this.#factsByLook.get(look) ?? { number: ++this.#lastNumber, reach: reachOf(showCostume(costume, this.#pictures)) };
      this.#factsByLook.set(look, facts);
      this.#facts.set(costume, facts);
    }
    return facts;
  }

  /** `scale` in device pixels for a stage unit; `effectsKey` as `effectsKey(effects)` gives it. Null for a picture without pixels. */
  skinOf(costume: Costume, scale: number, effects: Float64Array, effectsKey: string): Skin | null {
    const shown = showCostume(costume, { pictureOf: (c) => this.#pictures.sharpPictureOf(c, scale / c.bitmapResolution) });
    const { picture } = shown;
    if (picture.width < 1 || picture.height < 1) return null;
    const key = `${this.factsOf(costume).number}@${picture.width}#${effectsKey}`;
    const known = this.#skins.get(key);
    if (known) return known;
    const drawn = effectsKey === '' ? picture : applyEffects(picture, effects);
    const skin = { shown: { ...shown, picture: drawn }, bitmap: toBitmap(drawn) };
    // Twice: the pixels and the bitmap made of them.
    this.#skins.set(key, skin, picture.rgba.byteLength * 2);
    return skin;
  }

  /** Pictures that were missing may have come. */
  forget(): void {
    this.#facts = new WeakMap();
    this.#factsByLook.clear();
    this.#skins.clear();
  }
}

function reachOf({ picture, rect }: ShownCostume): number {
  const corners = opaqueHull(picture);
  let reach = 0;
  for (let i = 0; i < corners.length; i += 2) {
    reach = Math.max(reach, Math.hypot(rect.left + corners[i]! * rect.width / picture.width, rect.top + corners[i + 1]! * rect.height / picture.height));
  }
  return reach;
}

const toBitmap = ({ rgba, width, height }: DecodedPicture): ImageBitmap => makeBitmap(width, height, (context) => {
  const image = context.createImageData(width, height);
  image.data.set(rgba);
  context.putImageData(image, 0, 0);
});
