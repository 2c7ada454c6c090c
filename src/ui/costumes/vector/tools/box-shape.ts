/** Tools that draw a shape by pulling the box around it. */
import paperCore from 'paper/dist/paper-core';
import { squareCorner } from '../constrain.ts';
import { setFill, setOutline } from '../paint-item.ts';
import type { ToolHandlers } from '../vector-tool.ts';
import type { VectorSheet } from '../vector-sheet.ts';

export function boxShape(sheet: VectorSheet, make: (box: paper.Rectangle) => paper.Path): ToolHandlers {
  let from: paper.Point | null = null;
  let path: paper.Path | null = null;
  return {
    down: ({ point }) => { from = point; },
    drag({ point, isShift }) {
      if (!from) return;
      path?.remove();
      path = make(new paperCore.Rectangle(from, isShift ? squareCorner(from, point) : point));
      const { fill, outline, width } = sheet.paints();
      path.set({ strokeWidth: width, strokeJoin: 'round' });
      setFill(path, fill.kind === 'none' && outline.kind === 'none' ? sheet.linePaint() : fill);
      setOutline(path, width > 0 ? outline : { kind: 'none' }, width);
      sheet.add(path);
    },
    up() {
      if (path) {
        if (path.bounds.width > sheet.perPixel && path.bounds.height > sheet.perPixel) sheet.changed();
        else path.remove();
      }
      from = path = null;
    },
  };
}
