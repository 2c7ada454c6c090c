/** At once, so that strokes are told in the order they were drawn. */
export const pngBytes = (canvas: HTMLCanvasElement): Uint8Array => Uint8Array.from(atob(canvas.toDataURL().split(',')[1]!), (char) => char.charCodeAt(0));

export function newCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
