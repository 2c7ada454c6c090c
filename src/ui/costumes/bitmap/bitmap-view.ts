/** Shows the bitmap paper in its frame, and turns the pointer into places on it. */
import { PAPER, type Place } from '../drawn-costume.ts';
import { clampZoom, fittingZoom, middleAfterZoom, nextZoom } from '../zoom.ts';
import type { BitmapSheet } from './bitmap-sheet.ts';
import type { BitmapHandlers } from './bitmap-tool.ts';
import { drawCentre } from './draw-centre.ts';
import { drawPiece, RESOLUTION } from './piece.ts';

const WHEEL_SPEED = 0.0015;
const SQUARE = 12;

export class BitmapView {
  zoom = 1;
  private middle: Place = PAPER.middle;
  private isFitting = true;
  private isAsked = false;
  private readonly canvas: HTMLCanvasElement;
  private readonly sheet: BitmapSheet;
  private readonly handlers: () => BitmapHandlers;
  private readonly told: () => void;
  private readonly room: ResizeObserver;

  constructor(canvas: HTMLCanvasElement, sheet: BitmapSheet, handlers: () => BitmapHandlers, told: () => void) {
    this.canvas = canvas;
    this.sheet = sheet;
    this.handlers = handlers;
    this.told = told;
    this.room = new ResizeObserver(() => { this.resize(); });
    this.room.observe(canvas.parentElement!);
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.zoomTo(clampZoom(this.zoom * Math.exp(-event.deltaY * WHEEL_SPEED)), this.placeOf(event));
    }, { passive: false });
  }

  placeOf({ clientX, clientY }: MouseEvent): Place {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return { x: (clientX - left - width / 2) / this.zoom + this.middle.x, y: (clientY - top - height / 2) / this.zoom + this.middle.y };
  }

  /** From paper units to pixels of the element. */
  get toScreen(): { readonly a: number; readonly b: number; readonly c: number; readonly d: number; readonly tx: number; readonly ty: number } {
    const { clientWidth, clientHeight } = this.canvas;
    return { a: this.zoom, b: 0, c: 0, d: this.zoom, tx: clientWidth / 2 - this.middle.x * this.zoom, ty: clientHeight / 2 - this.middle.y * this.zoom };
  }

  /** 1 nearer, -1 farther, 0 the whole paper. */
  step(by: -1 | 0 | 1): void {
    if (by === 0) this.fit();
    else this.zoomTo(nextZoom(this.zoom, by), this.middle);
  }

  /** Pushes the paper by pixels of the screen. */
  push(dx: number, dy: number): void {
    this.isFitting = false;
    this.middle = { x: this.middle.x - dx / this.zoom, y: this.middle.y - dy / this.zoom };
    this.redraw();
  }

  close(): void {
    this.room.disconnect();
  }

  /** With the next frame, once however often it is asked. */
  redraw(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => {
      this.isAsked = false;
      this.draw();
    });
  }

  private draw(): void {
    const { canvas, sheet, zoom, middle } = this;
    const context = canvas.getContext('2d')!;
    const scale = zoom * devicePixelRatio;
    context.resetTransform();
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(scale, 0, 0, scale, canvas.width / 2 - middle.x * scale, canvas.height / 2 - middle.y * scale);
    drawPaper(context);
    context.imageSmoothingEnabled = scale < RESOLUTION;
    context.drawImage(sheet.picture, sheet.corner.x, sheet.corner.y, sheet.picture.width / RESOLUTION, sheet.picture.height / RESOLUTION);
    if (sheet.piece) drawPiece(context, sheet.piece);
    if (!sheet.isBackdrop) drawCentre(context, sheet.centre, 1 / zoom);
    context.save();
    this.handlers().show?.(context, 1 / zoom);
    context.restore();
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.canvas.parentElement!;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.canvas.width = Math.round(clientWidth * devicePixelRatio);
    this.canvas.height = Math.round(clientHeight * devicePixelRatio);
    if (this.isFitting) this.fit();
    this.draw();
  }

  private fit(): void {
    const { clientWidth, clientHeight } = this.canvas.parentElement!;
    this.isFitting = true;
    this.zoom = fittingZoom(clientWidth, clientHeight);
    this.middle = PAPER.middle;
    this.redraw();
    this.told();
  }

  private zoomTo(zoom: number, fixed: Place): void {
    this.isFitting = false;
    this.middle = middleAfterZoom(this.middle, fixed, this.zoom, zoom);
    this.zoom = zoom;
    this.redraw();
    this.told();
  }
}

/** Squares, so that what is see-through is seen. */
function drawPaper(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, PAPER.width, PAPER.height);
  context.fillStyle = '#EAF5F8';
  for (let y = 0; y < PAPER.height; y += SQUARE) {
    for (let x = (y / SQUARE) % 2 * SQUARE; x < PAPER.width; x += SQUARE * 2) context.fillRect(x, y, SQUARE, SQUARE);
  }
}
