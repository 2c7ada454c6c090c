import type { BitmapHandlers, BitmapTool } from '../bitmap-tool.ts';
import type { BitmapSheet } from '../bitmap-sheet.ts';
import type { Place } from '../../drawn-costume.ts';

export const brush: BitmapTool = {
  id: 'brush', icon: 'brush', label: 'costume.tool.brush', cursor: 'crosshair',
  take: (sheet) => stroking(sheet, 'source-over'),
};

export const eraser: BitmapTool = {
  id: 'eraser', icon: 'eraser', label: 'costume.tool.eraser', cursor: 'crosshair',
  take: (sheet) => stroking(sheet, 'destination-out'),
};

/** A round brush that paints, or takes paint away. */
function stroking(sheet: BitmapSheet, how: GlobalCompositeOperation): BitmapHandlers {
  let last: Place | null = null;
  const to = (point: Place): void => {
    const from = last ?? point;
    sheet.draw((context) => {
      context.globalCompositeOperation = how;
      context.strokeStyle = sheet.lineColour();
      context.lineWidth = sheet.width;
      context.lineCap = 'round';
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(point.x, point.y);
      context.stroke();
    });
    last = point;
  };
  return {
    down: to,
    drag: to,
    up() {
      if (last) sheet.changed();
      last = null;
    },
  };
}
