import paperCore from 'paper/dist/paper-core';
import type { VectorTool } from '../vector-tool.ts';
import { boxShape } from './box-shape.ts';

export const ellipse: VectorTool = {
  id: 'ellipse', icon: 'circle', label: 'costume.tool.ellipse', cursor: 'crosshair',
  take: (sheet) => boxShape(sheet, (box) => new paperCore.Path.Ellipse({ rectangle: box, insert: false })),
};
