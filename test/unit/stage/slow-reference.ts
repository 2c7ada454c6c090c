/** What the questions about the stage mean, said as plainly as can be: every pixel is asked. */
import type { Box, DrawnTarget } from '../../../src/core/runtime/ports.ts';
import { applyEffects } from '../../../src/core/stage/effects.ts';
import type { CostumePictures, DecodedPicture } from '../../../src/core/stage/picture.ts';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

const made = new WeakMap<DrawnTarget, DecodedPicture>();

/** The effects have a reference of their own, in their test. */
function pictureOf(target: DrawnTarget, pictures: CostumePictures): DecodedPicture {
  let picture = made.get(target);
  if (!picture) made.set(target, picture = applyEffects(pictures.pictureOf(target.costume!)!, target.effects));
  return picture;
}

/** The costume's pixel at a point of the stage, found by walking back what was done to the costume. */
function pixelAt(target: DrawnTarget, pictures: CostumePictures, x: number, y: number): Pixel | null {
  const costume = target.costume!;
  const picture = pictureOf(target, pictures);
  const angle = target.rotationStyle === 'all around' ? (90 - target.direction) * Math.PI / 180 : 0;
  const [dx, dy] = [x - target.x, y - target.y];
  let right = (dx * Math.cos(angle) + dy * Math.sin(angle)) * 100 / target.size;
  const up = (-dx * Math.sin(angle) + dy * Math.cos(angle)) * 100 / target.size;
  if (target.rotationStyle === 'left-right' && target.direction < 0) right = -right;
  const column = Math.floor((right * costume.bitmapResolution + costume.rotationCenterX - picture.originX) * picture.width / picture.naturalWidth);
  const row = Math.floor((-up * costume.bitmapResolution + costume.rotationCenterY - picture.originY) * picture.height / picture.naturalHeight);
  if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) return null;
  const [r, g, b, a] = picture.rgba.subarray((row * picture.width + column) * 4);
  return [r!, g!, b!, a!];
}

const isOpaque = (pixel: Pixel | null): pixel is Pixel => pixel !== null && pixel[3] > 0;

/** The middles of the pixels that the sample targets can reach. */
const REACH = 120;
const PIXELS = Array.from({ length: (2 * REACH) ** 2 }, (_, i) => [i % (2 * REACH) - REACH + 0.5, Math.floor(i / (2 * REACH)) - REACH + 0.5] as const);

export function isTouchingTarget(one: DrawnTarget, other: DrawnTarget, pictures: CostumePictures): boolean {
  return PIXELS.some(([x, y]) => isOpaque(pixelAt(one, pictures, x, y)) && isOpaque(pixelAt(other, pictures, x, y)));
}

export const isTouchingPoint = (target: DrawnTarget, x: number, y: number, pictures: CostumePictures): boolean => isOpaque(pixelAt(target, pictures, x, y));

/** `own`: only where the asker has this colour itself. */
export function isTouchingColor(asker: DrawnTarget, rgb: readonly number[], scene: readonly DrawnTarget[], pictures: CostumePictures, own?: readonly number[]): boolean {
  return PIXELS.some(([x, y]) => {
    const mine = pixelAt(asker, pictures, x, y);
    if (!isOpaque(mine) || own?.some((channel, i) => channel >> 2 !== mine[i]! >> 2)) return false;
    let seen: readonly number[] = [255, 255, 255];
    for (const other of scene) {
      const pixel = other === asker || !other.isVisible ? null : pixelAt(other, pictures, x, y);
      if (!pixel) continue;
      const opacity = pixel[3] / 255 * (1 - other.effects.at(-1)! / 100);
      seen = seen.map((value, i) => value * (1 - opacity) + pixel[i]! * opacity);
    }
    const [r, g, b] = seen.map(Math.round);
    return r! >> 3 === rgb[0]! >> 3 && g! >> 3 === rgb[1]! >> 3 && b! >> 4 === rgb[2]! >> 4;
  });
}

/** So far apart at most are the points that miss no pixel of the target, however it is turned. */
export function stepWithin(target: DrawnTarget, pictures: CostumePictures): number {
  const { width, height, naturalWidth, naturalHeight } = pictureOf(target, pictures);
  return Math.min(naturalWidth / width, naturalHeight / height) / target.costume!.bitmapResolution * target.size / 100 / Math.SQRT2;
}

/** The box of a target's opaque pixels, found by asking points `step` apart. */
export function bounds(target: DrawnTarget, pictures: CostumePictures, step: number): Box {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  const reach = Math.min(REACH, farthest(target, pictures));
  for (let x = target.x - reach; x <= target.x + reach; x += step) {
    for (let y = target.y - reach; y <= target.y + reach; y += step) {
      if (!isOpaque(pixelAt(target, pictures, x, y))) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.max(box.top, y);
      box.bottom = Math.min(box.bottom, y);
    }
  }
  return box;
}

/** No pixel of the target is farther from its place. */
function farthest(target: DrawnTarget, pictures: CostumePictures): number {
  const { originX, originY, naturalWidth, naturalHeight } = pictureOf(target, pictures);
  const { rotationCenterX, rotationCenterY, bitmapResolution } = target.costume!;
  const corners = [0, naturalWidth].flatMap((x) => [0, naturalHeight].map((y) => Math.hypot(originX + x - rotationCenterX, originY + y - rotationCenterY)));
  return Math.max(...corners) / bitmapResolution * target.size / 100;
}
