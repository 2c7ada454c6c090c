import type { BitmapTool } from '../bitmap-tool.ts';
import { floodFill } from '../flood-fill.ts';

export const fill: BitmapTool = {
  id: 'fill', icon: 'paint-bucket', label: 'costume.tool.fill', cursor: 'cell',
  take: (sheet) => ({
    down(touch) {
      const { context, picture } = sheet;
      const pixels = context.getImageData(0, 0, picture.width, picture.height);
      const at = sheet.toPixel(touch);
      if (!floodFill(pixels, at.x, at.y, sheet.fillBytes())) return;
      context.putImageData(pixels, 0, 0);
      sheet.changed();
    },
  }),
};
