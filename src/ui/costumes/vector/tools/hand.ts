import type { VectorTool } from '../vector-tool.ts';

/** Pushes the paper under the eye. */
export const hand: VectorTool = {
  id: 'hand', icon: 'hand', label: 'costume.tool.hand', cursor: 'grab',
  take(sheet) {
    let from: paper.Point | null = null;
    return {
      down: ({ point }) => { from = point; },
      drag: ({ point }) => { if (from) sheet.view.center = sheet.view.center.add(from.subtract(point)); },
      up: () => { from = null; },
    };
  },
};
