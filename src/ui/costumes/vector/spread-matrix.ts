/** Takes the transforms of groups down to their shapes, outlines growing with them: the editor then works in one set of axes. */
import paperCore from 'paper/dist/paper-core';

export function spreadMatrix(item: paper.Item): void {
  if (item instanceof paperCore.Group) spreadGroup(item);
  else if (item instanceof paperCore.PathItem) applyToPath(item);
}

function spreadGroup(group: paper.Group): void {
  const matrix = group.matrix.clone();
  group.matrix.reset();
  for (const child of group.children) {
    child.matrix.prepend(matrix);
    spreadMatrix(child);
  }
  group.applyMatrix = true;
}

/** The colours of a gradient move with the shape when paper.js applies the matrix. */
function applyToPath(path: paper.PathItem): void {
  const { a, b, c, d } = path.matrix;
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  path.strokeWidth *= scale;
  path.dashArray = path.dashArray.map((length) => length * scale);
  path.matrix.apply(true, true);
}
