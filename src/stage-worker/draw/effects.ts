/** What the graphic effects do to the pixels of a costume. Ghost is left out: it is an opacity, given at drawing. */
import { EFFECT_NAMES, type EffectName } from '../../core/runtime/ports.ts';
import type { DecodedPicture } from '../../core/stage/picture.ts';

export type Effects = Readonly<Record<EffectName, number>>;

const COLOR_TURN = 200;
/** Black and grey take the hue too: they are first given this much of lightness and colour, as children know it. */
const LEAST_VALUE = 0.055;
const LEAST_SATURATION = 0.09;
const MOST_TILES = 512;

/** Values that look the same are the same: the key of caches. Empty when the pixels stay as they are. */
export function effectsKey(values: Float64Array): string {
  const { color, fisheye, whirl, pixelate, mosaic, brightness } = normalEffects(values);
  return color || fisheye || whirl || pixelate || mosaic || brightness ? `${color},${fisheye},${whirl},${pixelate},${mosaic},${brightness}` : '';
}

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
export function applyEffects(picture: DecodedPicture, values: Float64Array): DecodedPicture {
  const effects = normalEffects(values);
  const isMoved = effects.fisheye !== 0 || effects.whirl !== 0 || effects.pixelate !== 0 || effects.mosaic !== 0;
  const rgba = isMoved ? movePixels(picture, effects) : picture.rgba.slice();
  if (effects.color !== 0) shiftHue(rgba, effects.color / COLOR_TURN);
  if (effects.brightness !== 0) brighten(rgba, effects.brightness * 2.55);
  return { ...picture, rgba };
}

type Point = { u: number; v: number };

/** For every pixel of the result, copies the pixel that the effects bring there; from outside comes nothing. */
function movePixels(picture: DecodedPicture, effects: Effects): Uint8ClampedArray {
  const { width, height } = picture;
  const from = pixelsOf(picture.rgba);
  const rgba = new Uint8ClampedArray(width * height * 4);
  const to = pixelsOf(rgba);
  const point: Point = { u: 0, v: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      point.u = (x + 0.5) / width;
      point.v = (y + 0.5) / height;
      traceBack(point, picture, effects);
      const fromX = Math.floor(point.u * width);
      const fromY = Math.floor(point.v * height);
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height) to[y * width + x] = from[fromY * width + fromX]!;
    }
  }
  return rgba;
}

const pixelsOf = (rgba: Uint8ClampedArray): Uint32Array => new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);

/** From a place in the result to the place in the costume that is seen there; both 0–1 across the picture. */
function traceBack(point: Point, { naturalWidth, naturalHeight }: DecodedPicture, effects: Effects): void {
  if (effects.mosaic > 0) tile(point, effects.mosaic + 1);
  if (effects.pixelate > 0) {
    point.u = middleOfCell(point.u, effects.pixelate / 10 / naturalWidth);
    point.v = middleOfCell(point.v, effects.pixelate / 10 / naturalHeight);
  }
  if (effects.whirl !== 0) whirl(point, effects.whirl * Math.PI / 180);
  if (effects.fisheye !== 0) fisheye(point, (effects.fisheye + 100) / 100);
}

function tile(point: Point, tiles: number): void {
  point.u = (point.u * tiles) % 1;
  point.v = (point.v * tiles) % 1;
}

const middleOfCell = (place: number, cell: number): number => (Math.floor(place / cell) + 0.5) * cell;

/** Turns by the whole angle in the middle and less and less outwards, not at all on the circle that touches the sides. */
function whirl(point: Point, radians: number): void {
  const du = point.u - 0.5;
  const dv = point.v - 0.5;
  const inside = Math.max(0, 1 - Math.hypot(du, dv) * 2);
  const turn = radians * inside * inside;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  point.u = 0.5 + cos * du - sin * dv;
  point.v = 0.5 + sin * du + cos * dv;
}

/** Bulges the middle (power over 1) or pinches it, within the ellipse that touches the sides. */
function fisheye(point: Point, power: number): void {
  const du = (point.u - 0.5) * 2;
  const dv = (point.v - 0.5) * 2;
  const distance = Math.hypot(du, dv);
  if (distance === 0 || distance >= 1) return;
  const factor = Math.pow(distance, power) / distance;
  point.u = 0.5 + du * factor / 2;
  point.v = 0.5 + dv * factor / 2;
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
    if (pixel === 0) continue;
    if (pixel !== lastIn) {
      lastIn = pixel;
      const at = i * 4;
      const [r, g, b] = turnHue(rgba[at]! / 255, rgba[at + 1]! / 255, rgba[at + 2]! / 255, turn);
      rgba[at] = r * 255;
      rgba[at + 1] = g * 255;
      rgba[at + 2] = b * 255;
      lastOut = pixels[i]!;
    } else {
      pixels[i] = lastOut;
    }
  }
}

function turnHue(r: number, g: number, b: number, turn: number): readonly [number, number, number] {
  const value = Math.max(r, g, b);
  const chroma = value - Math.min(r, g, b);
  const saturation = value === 0 ? 0 : chroma / value;
  if (value < LEAST_VALUE) return fromHsv(turn, 1, LEAST_VALUE);
  if (saturation < LEAST_SATURATION) return fromHsv(turn, LEAST_SATURATION, value);
  return fromHsv((hueOf(r, g, b, value, chroma) + turn) % 1, saturation, value);
}

function hueOf(r: number, g: number, b: number, value: number, chroma: number): number {
  if (value === r) return (((g - b) / chroma + 6) % 6) / 6;
  return (value === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4) / 6;
}

function fromHsv(hue: number, saturation: number, value: number): readonly [number, number, number] {
  const channel = (n: number): number => {
    const k = (n + hue * 6) % 6;
    return value - value * saturation * Math.max(0, Math.min(k, 4 - k, 1));
  };
  return [channel(5), channel(3), channel(1)];
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
