import paperCore from 'paper/dist/paper-core';
import type { VectorTool } from '../vector-tool.ts';
import { boxShape } from './box-shape.ts';

export const rectangle: VectorTool = {
  id: 'rectangle', icon: 'rectangle-horizontal', label: 'costume.tool.rectangle', cursor: 'crosshair',
  take: (sheet) => boxShape(sheet, (box) => new paperCore.Path.Rectangle({ rectangle: box, insert: false })),
};
