/** Draws the vector drawing as pixels, two to a unit of the stage. */
import { PAPER, rememberCorner, type DrawnCostume } from '../drawn-costume.ts';
import { centreWithin } from '../export-frame.ts';
import type { VectorSheet } from './vector-sheet.ts';
import { frameOf } from './write-svg.ts';

const RESOLUTION = 2;
/** paper.js counts in dots per inch, 72 for one pixel a unit. */
const DPI = 72;

export async function drawAsBitmap(sheet: VectorSheet): Promise<DrawnCostume> {
  const frame = frameOf(sheet) ?? { ...PAPER.middle, width: 1, height: 1 };
  const canvas = document.createElement('canvas');
  canvas.width = frame.width * RESOLUTION;
  canvas.height = frame.height * RESOLUTION;
  if (sheet.drawing.children.length > 0) {
    const raster = sheet.drawing.rasterize({ resolution: DPI * RESOLUTION, insert: false });
    const { x, y } = raster.bounds.topLeft;
    canvas.getContext('2d')?.drawImage(raster.canvas, (x - frame.x) * RESOLUTION, (y - frame.y) * RESOLUTION);
  }
  const bytes = await pngOf(canvas);
  rememberCorner(bytes, frame);
  const { rotationCenterX, rotationCenterY } = centreWithin(frame, sheet.centre);
  return { dataFormat: 'png', bytes, rotationCenterX: rotationCenterX * RESOLUTION, rotationCenterY: rotationCenterY * RESOLUTION, bitmapResolution: RESOLUTION };
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve); });
  return new Uint8Array(await blob!.arrayBuffer());
}
