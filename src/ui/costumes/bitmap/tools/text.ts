import type { BitmapTool } from '../bitmap-tool.ts';

/** A press starts a text; once written it is a piece in the hand. */
export const text: BitmapTool = {
  id: 'text', icon: 'type', label: 'costume.tool.text', cursor: 'text',
  take: (sheet) => ({ up: (touch) => { sheet.write(touch); } }),
};
