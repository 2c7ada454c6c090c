import type { BitmapTool } from '../bitmap-tool.ts';

/** The point around which the sprite turns goes where the finger is. */
export const centre: BitmapTool = {
  id: 'centre', icon: 'crosshair', label: 'costume.tool.centre', cursor: 'crosshair',
  take(sheet) {
    const put = ({ x, y }: { readonly x: number; readonly y: number }): void => {
      sheet.centre = { x: Math.round(x), y: Math.round(y) };
      sheet.redraw();
    };
    return { down: put, drag: put, up: () => { sheet.changed(); } };
  },
};
