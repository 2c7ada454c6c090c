/** Draws the vector drawing as pixels, two to a unit of the stage. */
import { PAPER, rememberCorner, type DrawnCostume } from '../drawn-costume.ts';
import { centreWithin } from '../export-frame.ts';
import { newCanvas, pngBytes } from '../png-bytes.ts';
import type { VectorSheet } from './vector-sheet.ts';
import { frameOf } from './write-svg.ts';

const RESOLUTION = 2;
/** paper.js counts in dots per inch, 72 for one pixel a unit. */
const DPI = 72;

export function drawAsBitmap(sheet: VectorSheet): DrawnCostume {
  const frame = frameOf(sheet) ?? { ...PAPER.middle, width: 1, height: 1 };
  const canvas = newCanvas(frame.width * RESOLUTION, frame.height * RESOLUTION);
  if (sheet.drawing.children.length > 0) {
    const raster = sheet.drawing.rasterize({ resolution: DPI * RESOLUTION, insert: false });
    const { x, y } = raster.bounds.topLeft;
    canvas.getContext('2d')?.drawImage(raster.canvas, (x - frame.x) * RESOLUTION, (y - frame.y) * RESOLUTION);
  }
  const bytes = pngBytes(canvas);
  rememberCorner(bytes, frame);
  const { rotationCenterX, rotationCenterY } = centreWithin(frame, sheet.centre);
  return { dataFormat: 'png', bytes, rotationCenterX: rotationCenterX * RESOLUTION, rotationCenterY: rotationCenterY * RESOLUTION, bitmapResolution: RESOLUTION };
}
