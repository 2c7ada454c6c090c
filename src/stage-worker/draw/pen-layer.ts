/**
 * What pens have drawn, at the sharpness of the screen: a canvas between backdrop and sprites. Lines of one opaque ink are gathered
 * into one path, because starting a path costs more than a line of it.
 */
import type { DrawnTarget, Ink, PenPort } from '../../core/runtime/ports.ts';
import { STAGE_HEIGHT, STAGE_WIDTH, stageToSurface } from '../../core/stage/transform.ts';

type Context = OffscreenCanvasRenderingContext2D;

const MOST_LINES_IN_PATH = 200;
/** Lines this thin lie on a row of pixels, not between two. */
const THIN: ReadonlySet<number> = new Set([1, 3]);

export class PenLayer implements PenPort {
  readonly #drawTarget: (context: Context, target: DrawnTarget) => void;
  #context: Context | null = null;
  #width = STAGE_WIDTH;
  #height = STAGE_HEIGHT;
  #ink: Ink | null = null;
  #linesInPath = 0;
  #endX = NaN;
  #endY = NaN;
  #isEmpty = true;

  /** `drawTarget` draws a target as it looks on a canvas that stands for the whole stage. */
  constructor(drawTarget: (context: Context, target: DrawnTarget) => void) {
    this.#drawTarget = drawTarget;
  }

  clear(): void {
    this.#linesInPath = 0;
    this.#flush();
    if (!this.#isEmpty) this.#context?.clearRect(-STAGE_WIDTH / 2, -STAGE_HEIGHT / 2, STAGE_WIDTH, STAGE_HEIGHT);
    this.#isEmpty = true;
  }

  line(ink: Ink, fromX: number, fromY: number, toX: number, toY: number): void {
    const context = this.#open();
    if (ink !== this.#ink || ink.opacity < 1 || this.#linesInPath >= MOST_LINES_IN_PATH) this.#begin(context, ink);
    const shift = THIN.has(ink.size) ? 0.5 : 0;
    if (fromX !== this.#endX || fromY !== this.#endY) context.moveTo(fromX + shift, fromY + shift);
    context.lineTo(toX + shift, toY + shift);
    this.#linesInPath++;
    this.#endX = toX;
    this.#endY = toY;
  }

  stamp(target: DrawnTarget): void {
    const context = this.#open();
    this.#flush();
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.#drawTarget(context, target);
    context.globalAlpha = 1;
    this.#aim(context);
  }

  /** Puts the layer on a canvas that shows the whole stage. */
  paint(context: Context): void {
    if (!this.#context || this.#isEmpty) return;
    this.#flush();
    context.drawImage(this.#context.canvas, 0, 0, context.canvas.width, context.canvas.height);
  }

  /** The screen's size in device pixels; what is there already is drawn over at the new size. */
  fit(width: number, height: number): void {
    if (width === this.#width && height === this.#height) return;
    this.#width = width;
    this.#height = height;
    const before = this.#isEmpty ? null : this.#context;
    this.#flush();
    this.#context = null;
    if (!before) return;
    const context = this.#open();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(before.canvas, 0, 0, width, height);
    this.#aim(context);
  }

  /** Most projects have no pen, and no canvas for it. */
  #open(): Context {
    this.#isEmpty = false;
    if (this.#context) return this.#context;
    const context = new OffscreenCanvas(this.#width, this.#height).getContext('2d')!;
    this.#context = context;
    this.#aim(context);
    return context;
  }

  #aim(context: Context): void {
    const { a, b, c, d, e, f } = stageToSurface(this.#width, this.#height);
    context.setTransform(a, b, c, d, e, f);
    context.lineCap = context.lineJoin = 'round';
  }

  #begin(context: Context, ink: Ink): void {
    this.#flush();
    this.#ink = ink;
    context.beginPath();
    context.strokeStyle = `rgb(${ink.rgb >> 16} ${(ink.rgb >> 8) & 0xff} ${ink.rgb & 0xff} / ${ink.opacity})`;
    context.lineWidth = ink.size;
  }

  #flush(): void {
    if (this.#linesInPath > 0) this.#context?.stroke();
    this.#linesInPath = 0;
    this.#ink = null;
    this.#endX = this.#endY = NaN;
  }
}

/** Tells both what pens draw. */
export const bothPens = (one: PenPort, other: PenPort): PenPort => ({
  clear() { one.clear(); other.clear(); },
  line(ink, fromX, fromY, toX, toY) { one.line(ink, fromX, fromY, toX, toY); other.line(ink, fromX, fromY, toX, toY); },
  stamp(target) { one.stamp(target); other.stamp(target); },
});
