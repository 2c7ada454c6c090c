/** Lifts a piece of the picture, to move it or make it larger or smaller. */
import type { Place } from '../../drawn-costume.ts';
import type { Frame } from '../../export-frame.ts';
import type { BitmapHandlers, BitmapTool, BitmapTouch } from '../bitmap-tool.ts';
import type { BitmapSheet } from '../bitmap-sheet.ts';
import type { Piece } from '../piece.ts';

export const select: BitmapTool = {
  id: 'select', icon: 'square-dashed-mouse-pointer', label: 'costume.tool.select', cursor: 'default',
  take: (sheet) => new Selecting(sheet),
};

const LINE = '#0E7193';
/** In pixels of the screen. */
const RADIUS = 7;
const REACH = 18;
const LEAST = 4;
const CORNERS = [[0, 0], [1, 0], [0, 1], [1, 1]] as const;

type Grip = (touch: BitmapTouch) => void;

class Selecting implements BitmapHandlers {
  private readonly sheet: BitmapSheet;
  private grip: Grip | null = null;
  private frame: Frame | null = null;
  private hasMoved = false;

  constructor(sheet: BitmapSheet) {
    this.sheet = sheet;
  }

  down(touch: BitmapTouch): void {
    const { piece } = this.sheet;
    this.hasMoved = false;
    this.grip = piece && (this.pullAt(piece, touch) ?? (isInside(piece, touch) ? this.carry(piece, touch) : null));
    if (this.grip) return;
    this.sheet.lay();
    this.grip = (now) => { this.frame = frameOf(touch, now); };
  }

  drag(touch: BitmapTouch): void {
    this.grip?.(touch);
    this.sheet.redraw();
  }

  up(): void {
    const { frame } = this;
    this.grip = this.frame = null;
    if (frame && frame.width > 1 && frame.height > 1) this.sheet.lift(frame);
    else if (this.hasMoved) this.sheet.changed();
  }

  show(context: CanvasRenderingContext2D, perPixel: number): void {
    const box = this.frame ?? this.sheet.piece;
    if (!box) return;
    context.lineWidth = 2 * perPixel;
    context.strokeStyle = LINE;
    context.setLineDash([6 * perPixel, 4 * perPixel]);
    context.strokeRect(box.x, box.y, box.width, box.height);
    context.setLineDash([]);
    if (this.frame) return;
    for (const [x, y] of CORNERS) {
      context.beginPath();
      context.arc(box.x + x * box.width, box.y + y * box.height, RADIUS * perPixel, 0, 2 * Math.PI);
      context.fillStyle = '#ffffff';
      context.fill();
      context.stroke();
    }
  }

  /** What is in the hand is laid down before another tool is taken. */
  leave(): void {
    this.sheet.lay();
  }

  private carry(piece: Piece, start: BitmapTouch): Grip {
    return ({ x, y }) => {
      this.hasMoved = true;
      this.sheet.piece = { ...piece, x: half(piece.x + x - start.x), y: half(piece.y + y - start.y) };
    };
  }

  /** Pulls the corner under the finger; Shift keeps the proportions. */
  private pullAt(piece: Piece, { x, y, perPixel }: BitmapTouch): Grip | null {
    const corner = CORNERS.find(([cx, cy]) => Math.hypot(piece.x + cx * piece.width - x, piece.y + cy * piece.height - y) < REACH * perPixel);
    if (!corner) return null;
    const [cx, cy] = corner;
    const fixed = { x: piece.x + (1 - cx) * piece.width, y: piece.y + (1 - cy) * piece.height };
    return (now) => {
      this.hasMoved = true;
      let width = Math.max(LEAST, (now.x - fixed.x) * (cx === 1 ? 1 : -1));
      let height = Math.max(LEAST, (now.y - fixed.y) * (cy === 1 ? 1 : -1));
      if (now.isShift) [width, height] = scaled(piece, Math.max(width / piece.width, height / piece.height));
      this.sheet.piece = { ...piece, width, height, x: cx === 1 ? fixed.x : fixed.x - width, y: cy === 1 ? fixed.y : fixed.y - height };
    };
  }
}

const scaled = ({ width, height }: Frame, by: number): [number, number] => [width * by, height * by];
/** Pixels are half a unit: a piece laid between them would blur. */
const half = (length: number): number => Math.round(length * 2) / 2;
const isInside = ({ x, y, width, height }: Frame, at: Place): boolean => at.x >= x && at.y >= y && at.x <= x + width && at.y <= y + height;
const frameOf = (a: Place, b: Place): Frame => ({ x: half(Math.min(a.x, b.x)), y: half(Math.min(a.y, b.y)), width: half(Math.abs(a.x - b.x)), height: half(Math.abs(a.y - b.y)) });
