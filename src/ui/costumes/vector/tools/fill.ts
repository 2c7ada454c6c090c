import paperCore from 'paper/dist/paper-core';
import { setFill, setOutline } from '../paint-item.ts';
import type { VectorTool } from '../vector-tool.ts';

/** One shape inside a group can be filled: what is pressed changes, nothing else. Lines take the colour themselves. */
export const fill: VectorTool = {
  id: 'fill', icon: 'paint-bucket', label: 'costume.tool.fill', cursor: 'cell',
  take: (sheet) => ({
    down({ point }) {
      const item = sheet.deepItemAt(point);
      if (!item) return;
      const isLine = item instanceof paperCore.Path && !item.closed && !item.fillColor;
      // A child path of a shape with holes has no colour of its own.
      const painted = item.parent instanceof paperCore.CompoundPath ? item.parent : item;
      if (isLine && painted === item) setOutline(item, sheet.fill, sheet.width);
      else setFill(painted, sheet.fill);
      sheet.changed();
    },
  }),
};
