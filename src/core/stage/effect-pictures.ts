/** Costumes with their effects on, kept for the questions about what is touched: many ask for the same one, and a sprite asks again and again. */
import { ByteCache } from '../base/byte-cache.ts';
import { colourKey, recolour, reshape, shapeKey } from './effects.ts';
import type { DecodedPicture } from './picture.ts';

const BUDGET_BYTES = 32 * 1024 * 1024;

export class EffectPictures {
  readonly #made = new ByteCache<DecodedPicture>(BUDGET_BYTES);
  readonly #numbers = new WeakMap<DecodedPicture, number>();
  #lastNumber = 0;

  /** With the effects that move pixels: what shape and bounds go by. */
  reshaped(picture: DecodedPicture, effects: Float64Array): DecodedPicture {
    const key = shapeKey(effects);
    return key === '' ? picture : this.#once(picture, key, () => reshape(picture, effects));
  }

  /** With the effects that change colours: pixel by pixel where they were. */
  recoloured(picture: DecodedPicture, effects: Float64Array): DecodedPicture {
    const key = colourKey(effects);
    return key === '' ? picture : this.#once(picture, `#${key}`, () => recolour(picture, effects));
  }

  #once(picture: DecodedPicture, key: string, make: () => DecodedPicture): DecodedPicture {
    let number = this.#numbers.get(picture);
    if (number === undefined) this.#numbers.set(picture, number = ++this.#lastNumber);
    const full = `${number} ${key}`;
    const known = this.#made.get(full);
    if (known) return known;
    const made = make();
    this.#made.set(full, made, made.rgba.byteLength);
    return made;
  }
}
