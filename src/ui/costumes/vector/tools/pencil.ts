import paperCore from 'paper/dist/paper-core';
import { toColor } from '../paint-item.ts';
import type { VectorTool } from '../vector-tool.ts';

/** In pixels: how much a trembling line is smoothed, and how near its end closes it. */
const SMOOTHING = 2.5;
const CLOSING = 12;

export const pencil: VectorTool = {
  id: 'pencil', icon: 'pencil', label: 'costume.tool.pencil', cursor: 'crosshair',
  take(sheet) {
    let path: paper.Path | null = null;
    return {
      down({ point }) {
        path = new paperCore.Path({ segments: [point], strokeWidth: Math.max(1, sheet.width), strokeCap: 'round', strokeJoin: 'round', insert: false });
        path.strokeColor = toColor(sheet.linePaint(), new paperCore.Rectangle(point, new paperCore.Size(1, 1)));
        sheet.add(path);
      },
      drag({ point }) {
        if (path && path.lastSegment.point.getDistance(point) > sheet.perPixel) path.add(point);
      },
      up() {
        if (!path) return;
        finish(path, sheet.perPixel);
        path.strokeColor = toColor(sheet.linePaint(), path.bounds);
        path = null;
        sheet.changed();
      },
    };
  },
};

/** A press without a movement leaves a dot. */
function finish(path: paper.Path, perPixel: number): void {
  if (path.segments.length < 2) {
    path.add(path.firstSegment.point.add(new paperCore.Point(0.01, 0)));
    return;
  }
  const isClosing = path.length > 4 * CLOSING * perPixel && path.firstSegment.point.getDistance(path.lastSegment.point) < CLOSING * perPixel;
  path.simplify(SMOOTHING * perPixel);
  if (isClosing) path.closePath();
}
