/**
 * What the graphic effects do to the pixels of a costume: one for those who draw and for the questions about what is touched.
 * Ghost is left out: it is an opacity, given at drawing.
 */
import { EFFECT_NAMES, type EffectName } from '../runtime/ports.ts';
import type { DecodedPicture } from './picture.ts';

export type Effects = Readonly<Record<EffectName, number>>;

const COLOR_TURN = 200;
/** Black and grey take the hue too: they are first given this much of lightness and colour, as children know it. */
const LEAST_VALUE = 0.055;
const LEAST_SATURATION = 0.09;
const MOST_TILES = 512;

/** Values that look the same are the same: the key of caches. Empty when the pixels stay as they are. */
export function effectsKey(values: Float64Array): string {
  const [shape, colour] = [shapeKey(values), colourKey(values)];
  return shape === '' && colour === '' ? '' : `${shape}/${colour}`;
}

/** The same for the effects that bring pixels to other places. */
export function shapeKey(values: Float64Array): string {
  if (!isAnySet(values, SHAPING)) return '';
  const { fisheye, whirl, pixelate, mosaic } = normalEffects(values);
  return fisheye || whirl || pixelate || mosaic ? `${fisheye},${whirl},${pixelate},${mosaic}` : '';
}

/** And for those that only change colours. */
export function colourKey(values: Float64Array): string {
  if (!isAnySet(values, COLOURING)) return '';
  const { color, brightness } = normalEffects(values);
  return color || brightness ? `${color},${brightness}` : '';
}

const placesOf = (...names: readonly EffectName[]): readonly number[] => names.map((name) => EFFECT_NAMES.indexOf(name));
const SHAPING = placesOf('fisheye', 'whirl', 'pixelate', 'mosaic');
const COLOURING = placesOf('color', 'brightness');
const isAnySet = (values: Float64Array, places: readonly number[]): boolean => places.some((place) => values[place] !== 0);

/** The opacity that ghost leaves, 0–1. */
export const opacityOf = (values: Float64Array): number => 1 - clamp(values[EFFECT_NAMES.indexOf('ghost')] ?? 0, 0, 100) / 100;

/** Whole numbers within what changes the picture; `mosaic` is the number of tiles less one. */
export function normalEffects(values: Float64Array): Effects {
  const at = (name: EffectName): number => Math.round(values[EFFECT_NAMES.indexOf(name)] ?? 0) || 0;
  return {
    color: ((at('color') % COLOR_TURN) + COLOR_TURN) % COLOR_TURN,
    fisheye: Math.max(-100, at('fisheye')),
    whirl: at('whirl'),
    pixelate: Math.abs(at('pixelate')),
    mosaic: clamp(Math.round(Math.abs(at('mosaic')) / 10), 0, MOST_TILES - 1),
    brightness: clamp(at('brightness'), -100, 100),
    ghost: clamp(at('ghost'), 0, 100),
  };
}

/** A picture of the same size with the effects on it. */
export const applyEffects = (picture: DecodedPicture, values: Float64Array): DecodedPicture => recolour(reshape(picture, values), values);

/** The effects that bring pixels to other places; the same picture when none is set. */
export function reshape(picture: DecodedPicture, values: Float64Array): DecodedPicture {
  return shapeKey(values) === '' ? picture : { ...picture, rgba: movePixels(picture, normalEffects(values)) };
}

/** The effects that change colours and leave every pixel's opacity; the same picture when none is set. */
export function recolour(picture: DecodedPicture, values: Float64Array): DecodedPicture {
  if (colourKey(values) === '') return picture;
  const { color, brightness } = normalEffects(values);
  const rgba = picture.rgba.slice();
  if (color !== 0) shiftHue(rgba, color / COLOR_TURN);
  if (brightness !== 0) brighten(rgba, brightness * 2.55);
  return { ...picture, rgba };
}

/** For every pixel of the result, copies the pixel that the effects bring there; from outside comes nothing. */
function movePixels(picture: DecodedPicture, effects: Effects): Uint8ClampedArray {
  const { width, height, naturalWidth, naturalHeight } = picture;
  const columns = placesAlong(width, naturalWidth, effects);
  const rows = placesAlong(height, naturalHeight, effects);
  const rgba = new Uint8ClampedArray(width * height * 4);
  const isTurned = effects.whirl !== 0 || effects.fisheye !== 0;
  (isTurned ? copyTurned : copyStraight)(pixelsOf(picture.rgba), pixelsOf(rgba), columns, rows, effects);
  return rgba;
}

const pixelsOf = (rgba: Uint8ClampedArray): Uint32Array => new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);

/** Mosaic and pixelate work on each axis alone: for each of `count` pixels, the place 0–1 that is seen there. */
function placesAlong(count: number, naturalCount: number, { mosaic, pixelate }: Effects): Float64Array {
  const cell = pixelate / 10 / naturalCount;
  return Float64Array.from({ length: count }, (_, i) => {
    const place = ((i + 0.5) / count * (mosaic + 1)) % 1;
    return pixelate > 0 ? (Math.floor(place / cell) + 0.5) * cell : place;
  });
}

type Copy = (from: Uint32Array, to: Uint32Array, columns: Float64Array, rows: Float64Array, effects: Effects) => void;

const copyStraight: Copy = (from, to, columns, rows) => {
  const width = columns.length;
  const fromX = Int32Array.from(columns, (u) => Math.floor(u * width));
  rows.forEach((v, y) => {
    const fromRow = Math.floor(v * rows.length) * width;
    for (let x = 0; x < width; x++) {
      if (fromX[x]! < width) to[y * width + x] = from[fromRow + fromX[x]!] ?? 0;
    }
  });
};

const copyTurned: Copy = (from, to, columns, rows, effects) => {
  const [width, height] = [columns.length, rows.length];
  const { cos, sin } = turnsByDistance(effects);
  for (let y = 0; y < height; y++) {
    const dv = rows[y]! - 0.5;
    for (let x = 0; x < width; x++) {
      const du = columns[x]! - 0.5;
      const at = Math.min(RINGS, Math.sqrt(du * du + dv * dv) * 2 * RINGS) | 0;
      const fromX = Math.floor((0.5 + cos[at]! * du - sin[at]! * dv) * width);
      const fromY = Math.floor((0.5 + sin[at]! * du + cos[at]! * dv) * height);
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height) to[y * width + x] = from[fromY * width + fromX]!;
    }
  }
};

/** Rings between the middle and the circle (or ellipse) that touches the sides; beyond it nothing moves. */
const RINGS = 2048;

/**
 * Whirl turns by its whole angle in the middle and less and less outwards; fisheye brings nearer (bulges) or farther (pinches).
 * Both depend on the distance from the middle alone, so that one turn with stretch for each ring is all there is to know.
 */
function turnsByDistance({ whirl, fisheye }: Effects): { readonly cos: Float64Array; readonly sin: Float64Array } {
  const power = (fisheye + 100) / 100;
  const cos = new Float64Array(RINGS + 1).fill(1);
  const sin = new Float64Array(RINGS + 1);
  for (let ring = 0; ring < RINGS; ring++) {
    const distance = (ring + 0.5) / RINGS;
    const turn = whirl * Math.PI / 180 * (1 - distance) ** 2;
    const stretch = distance ** (power - 1);
    cos[ring] = Math.cos(turn) * stretch;
    sin[ring] = Math.sin(turn) * stretch;
  }
  return { cos, sin };
}

function brighten(rgba: Uint8ClampedArray, by: number): void {
  for (let i = 0; i < rgba.length; i += 4) {
    rgba[i] = rgba[i]! + by;
    rgba[i + 1] = rgba[i + 1]! + by;
    rgba[i + 2] = rgba[i + 2]! + by;
  }
}

/** `turn` 0–1 is a whole round of the colour wheel. Runs of the same colour, which drawings are made of, are worked out once. */
function shiftHue(rgba: Uint8ClampedArray, turn: number): void {
  const pixels = pixelsOf(rgba);
  let lastIn = 0;
  let lastOut = 0;
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!;
    if (pixel !== lastIn) {
      lastIn = pixel;
      turnHue(rgba, i * 4, turn * 6);
      lastOut = pixels[i]!;
    } else {
      pixels[i] = lastOut;
    }
  }
}

/** Hues from 0 to 6. Writes in place: an array for each pixel would take longer than the sums. */
function turnHue(rgba: Uint8ClampedArray, at: number, turn: number): void {
  const r = rgba[at]! / 255;
  const g = rgba[at + 1]! / 255;
  const b = rgba[at + 2]! / 255;
  let value = Math.max(r, g, b);
  const chroma = value - Math.min(r, g, b);
  let saturation = chroma / value;
  let hue = turn;
  if (value < LEAST_VALUE) {
    saturation = 1;
    value = LEAST_VALUE;
  } else if (saturation < LEAST_SATURATION) {
    saturation = LEAST_SATURATION;
  } else {
    hue = aroundWheel(turn + hueOf(r, g, b, value, chroma));
  }
  rgba[at] = channel(5, hue, saturation, value);
  rgba[at + 1] = channel(3, hue, saturation, value);
  rgba[at + 2] = channel(1, hue, saturation, value);
}

function hueOf(r: number, g: number, b: number, value: number, chroma: number): number {
  if (value === r) return g < b ? (g - b) / chroma + 6 : (g - b) / chroma;
  return value === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
}

/** For less than two rounds. The remainder operator takes ten times as long. */
const aroundWheel = (hue: number): number => (hue >= 6 ? hue - 6 : hue);

/** 0–255; `place` is 5 for red, 3 for green, 1 for blue. */
function channel(place: number, hue: number, saturation: number, value: number): number {
  const k = aroundWheel(place + hue);
  return 255 * value * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1)));
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
