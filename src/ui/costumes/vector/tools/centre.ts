import { showCentre } from '../handles.ts';
import type { VectorTool } from '../vector-tool.ts';

/** The point around which the sprite turns goes where the finger is. */
export const centre: VectorTool = {
  id: 'centre', icon: 'crosshair', label: 'costume.tool.centre', cursor: 'crosshair',
  take(sheet) {
    const put = ({ point }: { readonly point: paper.Point }): void => {
      sheet.centre = point.round();
      sheet.choose([]);
    };
    return { down: put, drag: put, up: () => { sheet.changed(); }, show: () => { showCentre(sheet, true); } };
  },
};
