/** The costumes' pictures of one project, decoded when first asked for and kept within a number of bytes. */
import type { Costume } from '../core/project/project.ts';
import type { CostumePictures, DecodedPicture } from '../core/stage/picture.ts';
import { ByteCache } from '../core/base/byte-cache.ts';

export type Decode = (bytes: Uint8Array, dataFormat: string, scale: number) => DecodedPicture | null;

const BUDGET_BYTES = 128 * 1024 * 1024;
const MOST_SCALE = 8;
const MOST_SIDE = 3000;

export class PictureStore implements CostumePictures {
  readonly #decode: Decode;
  readonly #assets: Map<string, Uint8Array>;
  readonly #pictures = new ByteCache<DecodedPicture | null>(BUDGET_BYTES);

  constructor(decode: Decode, assets: ReadonlyMap<string, Uint8Array>) {
    this.#decode = decode;
    this.#assets = new Map(assets);
  }

  /** Bytes that came with a change; what has the same name has the same bytes. */
  addAssets(assets: ReadonlyMap<string, Uint8Array>): void {
    for (const [name, bytes] of assets) this.#assets.set(name, bytes);
  }

  pictureOf(costume: Costume): DecodedPicture | null {
    return this.#decodeOnce(costume, 1);
  }

  /** A vector's picture at least as fine as `scale` (device pixels for a costume pixel), in powers of two; a bitmap's only picture. */
  sharpPictureOf(costume: Costume, scale: number): DecodedPicture | null {
    const plain = this.pictureOf(costume);
    if (!plain || costume.dataFormat !== 'svg') return plain;
    const wanted = sharpScale(scale, Math.max(plain.naturalWidth, plain.naturalHeight));
    return wanted === 1 ? plain : this.#decodeOnce(costume, wanted) ?? plain;
  }

  #decodeOnce(costume: Costume, scale: number): DecodedPicture | null {
    const key = `${costume.md5ext}@${scale}`;
    const known = this.#pictures.get(key);
    if (known !== undefined) return known;
    const bytes = this.#assets.get(costume.md5ext);
    if (!bytes) return null;
    const picture = this.#decode(bytes, costume.dataFormat, scale);
    // Broken pictures are kept too, so that they are tried only once.
    this.#pictures.set(key, picture, picture ? picture.rgba.byteLength : 0);
    return picture;
  }
}

/** 1, 2, 4 or 8: vectors shown smaller are drawn from scale 1, and huge ones are not drawn finer than memory bears. */
export function sharpScale(scale: number, side: number): number {
  let wanted = 1;
  while (wanted < scale && wanted < MOST_SCALE && side * wanted * 2 <= MOST_SIDE) wanted *= 2;
  return wanted;
}
