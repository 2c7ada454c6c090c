import type { Place } from '../drawn-costume.ts';

const ARM = 12;

/** A cross in a ring, light under dark, so that it is seen on any picture. */
export function drawCentre(context: CanvasRenderingContext2D, { x, y }: Place, perPixel: number): void {
  const arm = ARM * perPixel;
  for (const [colour, pixels] of [['#ffffff', 5], ['#42586D', 2]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = pixels * perPixel;
    context.beginPath();
    context.arc(x, y, arm * 0.55, 0, 2 * Math.PI);
    context.moveTo(x - arm, y);
    context.lineTo(x + arm, y);
    context.moveTo(x, y - arm);
    context.lineTo(x, y + arm);
    context.stroke();
  }
}
