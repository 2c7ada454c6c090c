import paperCore from 'paper/dist/paper-core';
import { snapAngle } from '../constrain.ts';
import { toColor } from '../paint-item.ts';
import type { VectorTool } from '../vector-tool.ts';

export const line: VectorTool = {
  id: 'line', icon: 'slash', label: 'costume.tool.line', cursor: 'crosshair',
  take(sheet) {
    let path: paper.Path | null = null;
    return {
      down({ point }) {
        path = new paperCore.Path({ segments: [point, point], strokeWidth: Math.max(1, sheet.width), strokeCap: 'round', strokeJoin: 'round', insert: false });
        path.strokeColor = toColor(sheet.linePaint(), path.bounds);
        sheet.add(path);
      },
      drag({ point, isShift }) {
        if (path) path.lastSegment.point = isShift ? snapAngle(path.firstSegment.point, point, 45) : point;
      },
      up() {
        if (!path) return;
        if (path.length < 2 * sheet.perPixel) path.remove();
        else {
          path.strokeColor = toColor(sheet.linePaint(), path.bounds);
          sheet.changed();
        }
        path = null;
      },
    };
  },
};
