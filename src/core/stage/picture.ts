/** A costume's picture as pixels, the same for drawing, touching and bounds. */
import type { Costume } from '../project/project.ts';

export interface DecodedPicture {
  /** Pixels of `rgba`. */
  readonly width: number;
  readonly height: number;
  /** Costume pixels: the size at scale 1. Differs from `width` and `height` for vectors drawn at another scale. */
  readonly naturalWidth: number;
  readonly naturalHeight: number;
  /** Where the top left corner lies in the costume's own axes: the corner of an SVG's view box, else 0. */
  readonly originX: number;
  readonly originY: number;
  /** Rows from the top, four bytes a pixel, not premultiplied. */
  readonly rgba: Uint8ClampedArray;
}

/** Where decoded pictures are kept, by whoever loads a project. Giving the same object again lets others keep what they derived from it. */
export interface CostumePictures {
  /** At scale 1 (vectors too: touching is decided on costume pixels at every size); null when missing or broken. */
  pictureOf(costume: Costume): DecodedPicture | null;
}
