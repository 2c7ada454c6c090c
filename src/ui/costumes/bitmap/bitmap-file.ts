/** Between a bitmap costume's bytes and the pixels on the paper. */
import { toBase64 } from '../base64.ts';
import { cornerOf, PAPER, rememberCorner, type DrawnCostume } from '../drawn-costume.ts';
import { bitmapType, readImage } from '../import-file.ts';
import { newCanvas, pngBytes } from '../png-bytes.ts';
import type { BitmapSheet } from './bitmap-sheet.ts';
import { opaqueBox } from './opaque-box.ts';
import { drawPiece, RESOLUTION, type OpenedBitmap } from './piece.ts';

/** Every picture is opened with two pixels a unit; one with fewer has each of its pixels doubled. One that cannot be read is empty. */
export async function openBitmap(costume: DrawnCostume | null): Promise<OpenedBitmap> {
  const image = costume && await readImage(`data:${bitmapType(costume.bytes) ?? 'image/png'};base64,${toBase64(costume.bytes)}`);
  if (!image) return { picture: newCanvas(PAPER.width * RESOLUTION, PAPER.height * RESOLUTION), corner: { x: 0, y: 0 }, centre: PAPER.middle };
  const at = cornerOf(costume);
  const size = { width: image.naturalWidth / costume.bitmapResolution, height: image.naturalHeight / costume.bitmapResolution };
  const corner = { x: Math.min(0, Math.floor(at.x)), y: Math.min(0, Math.floor(at.y)) };
  const picture = newCanvas((Math.max(PAPER.width, Math.ceil(at.x + size.width)) - corner.x) * RESOLUTION, (Math.max(PAPER.height, Math.ceil(at.y + size.height)) - corner.y) * RESOLUTION);
  const context = picture.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingEnabled = false;
  // On whole pixels: half of one would blur the picture a little more with each stroke.
  const [x, y] = [Math.round((at.x - corner.x) * RESOLUTION), Math.round((at.y - corner.y) * RESOLUTION)];
  context.drawImage(image, x, y, size.width * RESOLUTION, size.height * RESOLUTION);
  const placed = { x: x / RESOLUTION + corner.x, y: y / RESOLUTION + corner.y };
  return { picture, corner, centre: { x: placed.x + costume.rotationCenterX / costume.bitmapResolution, y: placed.y + costume.rotationCenterY / costume.bitmapResolution } };
}

/** A PNG cut to what is seen, the piece in the hand included; of a backdrop the whole paper. */
export function writeBitmap({ picture, corner, piece, centre, isBackdrop }: BitmapSheet): DrawnCostume {
  const whole = newCanvas(picture.width, picture.height);
  const context = whole.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0);
  context.setTransform(RESOLUTION, 0, 0, RESOLUTION, -corner.x * RESOLUTION, -corner.y * RESOLUTION);
  if (piece) drawPiece(context, piece);
  const paper = { x: -corner.x * RESOLUTION, y: -corner.y * RESOLUTION, width: PAPER.width * RESOLUTION, height: PAPER.height * RESOLUTION };
  const box = isBackdrop ? paper : opaqueBox(context.getImageData(0, 0, whole.width, whole.height)) ?? { ...paper, width: 1, height: 1 };
  const cut = newCanvas(box.width, box.height);
  cut.getContext('2d')!.drawImage(whole, -box.x, -box.y);
  const bytes = pngBytes(cut);
  const at = { x: box.x / RESOLUTION + corner.x, y: box.y / RESOLUTION + corner.y };
  rememberCorner(bytes, at);
  return { dataFormat: 'png', bytes, rotationCenterX: (centre.x - at.x) * RESOLUTION, rotationCenterY: (centre.y - at.y) * RESOLUTION, bitmapResolution: RESOLUTION };
}

/** The same picture as the one thing in a vector drawing. */
export function asVector({ bytes, rotationCenterX, rotationCenterY }: DrawnCostume): DrawnCostume {
  // Where every PNG tells its size.
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  const [w, h] = [head.getUint32(16) / RESOLUTION, head.getUint32(20) / RESOLUTION];
  const svg = `<svg version="1.1" xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><image width="${w}" height="${h}" href="data:image/png;base64,${toBase64(bytes)}"/></svg>`;
  return { dataFormat: 'svg', bytes: new TextEncoder().encode(svg), rotationCenterX: rotationCenterX / RESOLUTION, rotationCenterY: rotationCenterY / RESOLUTION, bitmapResolution: 1 };
}
