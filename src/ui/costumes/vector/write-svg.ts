/** Writes what is drawn as a small SVG whose frame begins at 0, 0. */
import paperCore from 'paper/dist/paper-core';
import { centreWithin, frameAround, type Frame } from '../export-frame.ts';
import { rememberCorner, type DrawnCostume } from '../drawn-costume.ts';
import { DRAWING } from './read-svg.ts';
import type { VectorSheet } from './vector-sheet.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HEAD = `<svg version="1.1" xmlns="${SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"`;
/** A picture in which nothing is drawn still has a size: not every reader bears with none. */
const EMPTY = `${HEAD} width="1" height="1" viewBox="0 0 1 1"></svg>`;

export function writeCostume(sheet: VectorSheet): DrawnCostume {
  const frame = frameOf(sheet);
  const bytes = new TextEncoder().encode(frame ? writeSvg(sheet.drawing.children, frame) : EMPTY);
  const corner = frame ?? sheet.centre;
  rememberCorner(bytes, { x: corner.x, y: corner.y });
  return { dataFormat: 'svg', bytes, ...centreWithin(corner, sheet.centre), bitmapResolution: 1 };
}

/** Null when nothing is drawn. */
export const frameOf = (sheet: VectorSheet): Frame | null =>
  (sheet.drawing.children.length === 0 ? null : frameAround(roomFor(sheet.drawing), sheet.isBackdrop));

/** With outlines; letters may reach a little out of the box that is measured for them. */
function roomFor(drawing: paper.Layer): paper.Rectangle {
  return drawing.getItems({ class: paperCore.PointText }).reduce((room, text) => room.unite(text.bounds.expand(text.bounds.height * 0.15)), drawing.strokeBounds);
}

function writeSvg(items: readonly paper.Item[], { x, y, width, height }: Frame): string {
  const group = new paperCore.Group({ insert: false, name: DRAWING, children: items.map((item) => item.clone({ insert: false, deep: true })) });
  group.translate(new paperCore.Point(-x, -y));
  const written = group.exportSVG({ asString: false, embedImages: false, precision: 3 });
  if (!(written instanceof SVGElement)) throw new TypeError('paper.js wrote no element');
  breakLines(written);
  tidy(written);
  const parts = written.localName === 'svg' ? [...written.children] : [written];
  const inside = parts.map((part) => new XMLSerializer().serializeToString(part).replaceAll(` xmlns="${SVG}"`, '').replaceAll(' xmlns:xlink="http://www.w3.org/1999/xlink"', ''));
  return `${HEAD} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside.join('')}</svg>`;
}

/** paper.js writes a text on one line; SVG wants each line placed. */
function breakLines(root: SVGElement): void {
  for (const text of root.querySelectorAll('text')) {
    const lines = (text.textContent ?? '').split('\n');
    if (lines.length < 2) continue;
    text.replaceChildren(...lines.map((line, i) => {
      const span = document.createElementNS(SVG, 'tspan');
      span.setAttribute('x', text.getAttribute('x') ?? '0');
      span.setAttribute('dy', i === 0 ? '0' : '1.2em');
      span.textContent = line;
      return span;
    }));
  }
}

/** Of a group whose parts differ, paper.js writes "none" for every property, also where that means nothing. */
function tidy(root: SVGElement): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const isEmpty = value === '' || value === 'mix-blend-mode: normal' || (value === 'none' && name !== 'fill' && name !== 'stroke' && name !== 'clip-path');
      if (isEmpty && name !== 'd') element.removeAttribute(name);
    }
  }
}
