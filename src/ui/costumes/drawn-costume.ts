/** What a costume is drawn from, and what is drawn of it. */
export interface DrawnCostume {
  readonly dataFormat: 'svg' | 'png' | 'jpg' | 'gif' | 'bmp';
  readonly bytes: Uint8Array;
  /** In the picture's own units, from its top left corner; of a bitmap in its pixels. */
  readonly rotationCenterX: number;
  readonly rotationCenterY: number;
  /** Pixels of a bitmap per stage unit, 1 or 2; 1 for a vector. */
  readonly bitmapResolution: number;
}

export interface Place { readonly x: number; readonly y: number }

/** The paper is as large as the stage, and what turns on the stage turns around its middle. */
export const PAPER = { width: 480, height: 360, middle: { x: 240, y: 180 } } as const;

/** Do both show the same picture at the same place? The bytes are compared, as a store may keep one copy of equal files. */
export function isSameCostume(a: DrawnCostume | null, b: DrawnCostume | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.rotationCenterX !== b.rotationCenterX || a.rotationCenterY !== b.rotationCenterY || a.bitmapResolution !== b.bitmapResolution) return false;
  return a.bytes === b.bytes || (a.bytes.length === b.bytes.length && a.bytes.every((byte, i) => byte === b.bytes[i]));
}

/**
 * Where on the paper the top left corner of a picture lay when it was told: an undo brings the same bytes back, and the drawing must not
 * jump under the child's hand when only the centre had been moved.
 */
const corners = new WeakMap<Uint8Array, Place>();

export function rememberCorner(bytes: Uint8Array, corner: Place): void {
  corners.set(bytes, corner);
}

/** The remembered place; of a new picture the one that puts its rotation centre in the middle of the paper. */
export function cornerOf({ bytes, rotationCenterX, rotationCenterY, bitmapResolution }: DrawnCostume): Place {
  const { x, y } = PAPER.middle;
  return corners.get(bytes) ?? { x: x - rotationCenterX / bitmapResolution, y: y - rotationCenterY / bitmapResolution };
}
