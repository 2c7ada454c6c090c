import paperCore from 'paper/dist/paper-core';
import { setFill } from '../paint-item.ts';
import { plain } from '../../paint.ts';
import type { VectorTool } from '../vector-tool.ts';

const SIZE = 40;

/** A press on empty paper starts a text, a press on a text goes on writing it. */
export const text: VectorTool = {
  id: 'text', icon: 'type', label: 'costume.tool.text', cursor: 'text',
  take: (sheet) => ({
    up({ point }) {
      const there = sheet.deepItemAt(point);
      if (there instanceof paperCore.PointText) {
        sheet.write(there);
        return;
      }
      const written = new paperCore.PointText({ point, fontFamily: 'Andika', fontWeight: '700', fontSize: SIZE, insert: false });
      setFill(written, sheet.fill.kind === 'none' ? plain('#10263d') : sheet.fill);
      sheet.add(written);
      sheet.write(written);
    },
  }),
};
