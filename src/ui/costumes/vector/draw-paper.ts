/** The sheet under the drawing: squares, so that what is see-through is seen. */
import paperCore from 'paper/dist/paper-core';
import { PAPER } from '../drawn-costume.ts';

const SQUARE = 12;
const PALE = '#EAF5F8';
const EDGE = '#B9E0EA';

export function drawPaper(layer: paper.Layer): void {
  const sheet = new paperCore.Path.Rectangle({ rectangle: [0, 0, PAPER.width, PAPER.height], fillColor: '#ffffff', insert: false });
  const edge = new paperCore.Path.Rectangle({ rectangle: [0, 0, PAPER.width, PAPER.height], strokeColor: EDGE, strokeWidth: 1, insert: false });
  const squares = new paperCore.CompoundPath({ pathData: squarePath(), fillColor: PALE, insert: false });
  layer.addChildren([sheet, squares, edge]);
}

function squarePath(): string {
  let data = '';
  for (let y = 0; y < PAPER.height; y += SQUARE) {
    for (let x = (y / SQUARE) % 2 * SQUARE; x < PAPER.width; x += SQUARE * 2) data += `M${x} ${y}h${SQUARE}v${SQUARE}h${-SQUARE}z`;
  }
  return data;
}
