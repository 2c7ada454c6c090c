/** Costumes drawn as text, and targets that wear them, for the tests of the stage. */
import type { Costume } from '../../../src/core/project/project.ts';
import { EFFECT_NAMES, type DrawnTarget, type EffectName } from '../../../src/core/runtime/ports.ts';
import type { CostumePictures, DecodedPicture } from '../../../src/core/stage/picture.ts';

const COLOURS: Readonly<Record<string, readonly number[]>> = {
  '.': [0, 0, 0, 0], r: [255, 0, 0, 255], g: [0, 255, 0, 255], b: [0, 0, 255, 255], w: [255, 255, 255, 255], h: [255, 0, 0, 128],
};

/** One letter a pixel: r, g, b, w(hite), h(alf-clear red), a dot for clear. */
export function picture(...rows: readonly string[]): DecodedPicture {
  const [width, height] = [rows[0]!.length, rows.length];
  const rgba = Uint8ClampedArray.from(rows.join('').split('').flatMap((letter) => [...COLOURS[letter]!]));
  return { width, height, naturalWidth: width, naturalHeight: height, originX: 0, originY: 0, rgba };
}

const shown = new Map<string, DecodedPicture>();
export const pictures: CostumePictures = { pictureOf: (costume) => shown.get(costume.md5ext) ?? null };

/** A costume that `pictures` knows; without `drawn` one whose file is missing. Its centre is the middle unless told. */
export function costume(drawn?: DecodedPicture, changes: Partial<Costume> = {}): Costume {
  const md5ext = `${shown.size}.png`;
  if (drawn) shown.set(md5ext, drawn);
  return {
    assetId: md5ext, name: md5ext, md5ext: drawn ? md5ext : 'missing.png', dataFormat: 'png', bitmapResolution: 1,
    rotationCenterX: (drawn?.naturalWidth ?? 0) / 2, rotationCenterY: (drawn?.naturalHeight ?? 0) / 2, rest: {}, ...changes,
  };
}

export function target(worn: Costume | undefined, changes: Partial<DrawnTarget> = {}): DrawnTarget {
  return {
    id: 'A', name: 'A', isStage: false, isOriginal: true, x: 0, y: 0, direction: 90, size: 100, isVisible: true, isDraggable: false,
    rotationStyle: 'all around', costume: worn, costumeIndex: 0, effects: new Float64Array(EFFECT_NAMES.length), bubble: null, ...changes,
  };
}

export const effectsOf = (values: Partial<Record<EffectName, number>>): Float64Array => Float64Array.from(EFFECT_NAMES, (name) => values[name] ?? 0);
export const ghost = (value: number): Float64Array => effectsOf({ ghost: value });
