/** Lines, rectangles and ovals: pulled over the picture, laid down when the finger is lifted. */
import type { Place } from '../../drawn-costume.ts';
import { paintToCss } from '../../paint.ts';
import type { BitmapTool, BitmapTouch } from '../bitmap-tool.ts';
import type { BitmapSheet } from '../bitmap-sheet.ts';

type Trace = (context: CanvasRenderingContext2D, from: Place, to: Place) => void;

export const line: BitmapTool = {
  id: 'line', icon: 'slash', label: 'costume.tool.line', cursor: 'crosshair',
  take: (sheet) => shape(sheet, (context, from, to) => {
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }, true),
};

export const rectangle: BitmapTool = {
  id: 'rectangle', icon: 'rectangle-horizontal', label: 'costume.tool.rectangle', cursor: 'crosshair',
  take: (sheet) => shape(sheet, (context, from, to) => { context.rect(from.x, from.y, to.x - from.x, to.y - from.y); }),
};

export const ellipse: BitmapTool = {
  id: 'ellipse', icon: 'circle', label: 'costume.tool.ellipse', cursor: 'crosshair',
  take: (sheet) => shape(sheet, (context, from, to) => {
    context.ellipse((from.x + to.x) / 2, (from.y + to.y) / 2, Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2, 0, 0, 2 * Math.PI);
  }),
};

function shape(sheet: BitmapSheet, trace: Trace, isLine = false): ReturnType<BitmapTool['take']> {
  let pulled: { readonly from: Place; readonly to: Place } | null = null;
  const paint = (context: CanvasRenderingContext2D): void => {
    if (!pulled) return;
    context.beginPath();
    trace(context, pulled.from, pulled.to);
    paintPath(context, sheet, isLine);
  };
  return {
    down: ({ x, y }) => { pulled = { from: { x, y }, to: { x, y } }; },
    drag(touch) {
      if (pulled) pulled = { from: pulled.from, to: touch.isShift ? constrain(pulled.from, touch, isLine) : { x: touch.x, y: touch.y } };
      sheet.redraw();
    },
    up() {
      const isSeen = pulled && (pulled.from.x !== pulled.to.x || pulled.from.y !== pulled.to.y);
      if (isSeen) sheet.draw(paint);
      pulled = null;
      if (isSeen) sheet.changed();
    },
    show: paint,
  };
}

function paintPath(context: CanvasRenderingContext2D, sheet: BitmapSheet, isLine: boolean): void {
  context.lineCap = context.lineJoin = 'round';
  context.lineWidth = sheet.width;
  const { fill, outline } = sheet;
  if (!isLine && fill.kind !== 'none') {
    context.fillStyle = paintToCss(fill);
    context.fill();
  }
  if (isLine || outline.kind !== 'none' || fill.kind === 'none') {
    context.strokeStyle = sheet.lineColour();
    context.stroke();
  }
}

/** Squares and circles; lines to the nearest eighth of a turn. */
function constrain(from: Place, { x, y }: BitmapTouch, isLine: boolean): Place {
  const [dx, dy] = [x - from.x, y - from.y];
  if (!isLine) {
    const side = Math.max(Math.abs(dx), Math.abs(dy));
    return { x: from.x + side * (dx < 0 ? -1 : 1), y: from.y + side * (dy < 0 ? -1 : 1) };
  }
  const angle = Math.round(Math.atan2(dy, dx) / (Math.PI / 4)) * (Math.PI / 4);
  const length = Math.hypot(dx, dy);
  return { x: from.x + length * Math.cos(angle), y: from.y + length * Math.sin(angle) };
}
