/**
 * Where a costume lies on the stage. Costume axes: stage units at size 100 %, from the rotation centre, y downwards.
 * Stage axes: −240…240 and −180…180, y upwards. Drawing and questions share these functions so that they always agree.
 */
import type { Costume } from '../project/project.ts';
import type { Box, DrawnTarget } from '../runtime/ports.ts';
import type { CostumePictures, DecodedPicture } from './picture.ts';
import { placeholderPicture } from './placeholder.ts';

export const STAGE_WIDTH = 480;
export const STAGE_HEIGHT = 360;
export const STAGE_BOX: Box = { left: -240, right: 240, top: 180, bottom: -180 };

/** x′ = a·x + c·y + e, y′ = b·x + d·y + f: the order in which a canvas takes them. */
export interface Affine { readonly a: number; readonly b: number; readonly c: number; readonly d: number; readonly e: number; readonly f: number }

export type Pose = Pick<DrawnTarget, 'isStage' | 'x' | 'y' | 'direction' | 'size' | 'rotationStyle'>;

/** The rectangle that a picture fills in costume axes. */
export interface CostumeRect { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

export interface ShownCostume { readonly picture: DecodedPicture; readonly rect: CostumeRect }

/** The picture that stands for `costume`, the placeholder when it has none. */
export function showCostume(costume: Costume, pictures: CostumePictures): ShownCostume {
  const picture = pictures.pictureOf(costume);
  if (picture) return { picture, rect: costumeRect(costume, picture) };
  const square = placeholderPicture();
  const { naturalWidth: width, naturalHeight: height } = square;
  return { picture: square, rect: { left: -width / 2, top: -height / 2, width, height } };
}

/** The same for a picture of `costume` decoded at any scale. */
export function costumeRect(costume: Costume, picture: DecodedPicture): CostumeRect {
  const perUnit = costume.bitmapResolution;
  return {
    left: (picture.originX - costume.rotationCenterX) / perUnit,
    top: (picture.originY - costume.rotationCenterY) / perUnit,
    width: picture.naturalWidth / perUnit,
    height: picture.naturalHeight / perUnit,
  };
}

/** Is the costume mirrored? Only 'left-right' does so, looking to the left. */
export const isMirrored = (pose: Pose): boolean => !pose.isStage && pose.rotationStyle === 'left-right' && pose.direction < 0;

/** Degrees clockwise that the costume is turned: 0 looking right. */
export const turnDegrees = (pose: Pose): number => (!pose.isStage && pose.rotationStyle === 'all around' ? pose.direction - 90 : 0);

/** Costume axes to stage axes. */
export function costumeToStage(pose: Pose): Affine {
  if (pose.isStage) return { a: 1, b: 0, c: 0, d: -1, e: 0, f: 0 };
  const scale = pose.size / 100;
  const turn = turnDegrees(pose) * Math.PI / 180;
  const cos = snap(Math.cos(turn)) * scale;
  const sin = snap(Math.sin(turn)) * scale;
  const side = isMirrored(pose) ? -1 : 1;
  return { a: cos * side, b: -sin * side, c: -sin, d: -cos, e: pose.x, f: pose.y };
}

/** A quarter turn gives a clean 0 or 1, so that a sprite placed exactly against the edge does not cross it. */
const snap = (ratio: number): number => Math.round(ratio * 1e12) / 1e12;

/** Pixels of the picture (from its top left corner) to stage axes. */
export function pictureToStage(pose: Pose, { picture, rect }: ShownCostume): Affine {
  const x = rect.width / picture.width;
  const y = rect.height / picture.height;
  return compose(costumeToStage(pose), { a: x, b: 0, c: 0, d: y, e: rect.left, f: rect.top });
}

/** Stage axes to the pixels of a surface that shows the whole stage, y downwards. */
export const stageToSurface = (width: number, height: number): Affine =>
  ({ a: width / STAGE_WIDTH, b: 0, c: 0, d: -height / STAGE_HEIGHT, e: width / 2, f: height / 2 });

/** First `inner`, then `outer`. */
export const compose = (outer: Affine, inner: Affine): Affine => ({
  a: outer.a * inner.a + outer.c * inner.b,
  b: outer.b * inner.a + outer.d * inner.b,
  c: outer.a * inner.c + outer.c * inner.d,
  d: outer.b * inner.c + outer.d * inner.d,
  e: outer.a * inner.e + outer.c * inner.f + outer.e,
  f: outer.b * inner.e + outer.d * inner.f + outer.f,
});

/** Null when it flattens the plane (size 0). */
export function invert({ a, b, c, d, e, f }: Affine): Affine | null {
  const area = a * d - b * c;
  if (!Number.isFinite(1 / area)) return null;
  return { a: d / area, b: -b / area, c: -c / area, d: a / area, e: (c * f - d * e) / area, f: (b * e - a * f) / area };
}

/** The box around `points` (x, y, x, y…) once moved by `matrix`, whose target axes point upwards. */
export function boxAround(points: ArrayLike<number>, { a, b, c, d, e, f }: Affine): Box {
  let left = Infinity;
  let right = -Infinity;
  let top = -Infinity;
  let bottom = Infinity;
  for (let i = 0; i < points.length; i += 2) {
    const px = points[i]!;
    const py = points[i + 1]!;
    const x = a * px + c * py + e;
    const y = b * px + d * py + f;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y > top) top = y;
    if (y < bottom) bottom = y;
  }
  return { left, right, top, bottom };
}
