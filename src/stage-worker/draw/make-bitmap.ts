/** Bitmaps drawn here: on one canvas again and again, because a new canvas for each takes three times as long. */
type Context = OffscreenCanvasRenderingContext2D;

let easel: { readonly canvas: OffscreenCanvas; readonly context: Context } | undefined;

/** In memory: where there is a GPU, a small drawing surface of its own for each picture would cost more than it saves. */
function takeEasel(): { readonly canvas: OffscreenCanvas; readonly context: Context } {
  const canvas = new OffscreenCanvas(1, 1);
  return { canvas, context: canvas.getContext('2d', { willReadFrequently: true })! };
}

/** `draw` finds the canvas empty and its context as new. */
export function makeBitmap(width: number, height: number, draw: (context: Context) => void): ImageBitmap {
  const { canvas, context } = (easel ??= takeEasel());
  canvas.width = width;
  canvas.height = height;
  draw(context);
  return canvas.transferToImageBitmap();
}
