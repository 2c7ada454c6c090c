/** Makes an SVG into things that can be taken, pulled and painted. What paper.js cannot hold stays a picture among them. */
import paperCore from 'paper/dist/paper-core';
import { freezeParts } from './freeze-parts.ts';
import { spreadMatrix } from './spread-matrix.ts';
import { putImages, takeImages } from './svg-images.ts';

/** The name of the group that we wrap a drawing in: it is not the child's own. */
export const DRAWING = 'drawing';

/** In the SVG's own axes. Null when `text` is no SVG. */
export async function readSvg(text: string): Promise<readonly paper.Item[] | null> {
  const svg = parse(text);
  if (!svg) return null;
  forgetSize(svg);
  dropOutside(svg);
  freezeParts(svg);
  const images = await takeImages(svg);
  const lines = linesOfTexts(svg);
  const root = paperCore.project.importSVG(svg, { insert: false, applyMatrix: false, expandShapes: true });
  if (!(root instanceof paperCore.Group)) return null;
  putImages(root, images);
  for (const [i, text] of root.getItems({ class: paperCore.PointText }).entries()) {
    if (text instanceof paperCore.PointText) setLines(text, lines[i]);
  }
  spreadMatrix(root);
  return unwrap(root).removeChildren().filter((item) => !isNothing(item));
}

/** Strict first; a file that browsers would forgive is read as they do. */
function parse(text: string): SVGSVGElement | null {
  const strict = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const root = strict instanceof SVGSVGElement ? strict : new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  return root && !root.querySelector('parsererror') ? root : null;
}

/** The view box only crops, and where the picture stands is told by its rotation centre, in the axes of the contents. */
function forgetSize(svg: SVGSVGElement): void {
  for (const name of ['viewBox', 'width', 'height', 'x', 'y', 'preserveAspectRatio']) svg.removeAttribute(name);
}

/** Nothing may be asked of the network, and nothing may run. */
function dropOutside(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll('script, style')) {
    if (element.localName === 'script' || /@import|url\(\s*["']?(?!#)/iu.test(element.textContent ?? '')) element.remove();
  }
}

/** Lines of each text in the order of the document: paper.js would write them one after the other. */
const linesOfTexts = (svg: SVGSVGElement): readonly (readonly string[])[] => [...svg.querySelectorAll('text')].map((text) => {
  const spans = [...text.querySelectorAll('tspan')].filter((span) => span.hasAttribute('x') || span.hasAttribute('dy'));
  return spans.length > 1 ? spans.map((span) => span.textContent ?? '') : [];
});

function setLines(text: paper.PointText, lines: readonly string[] | undefined): void {
  if (lines && lines.length > 1) text.content = lines.join('\n');
  // Scratch's families are drawn in ours that come nearest, as on the stage.
  text.fontFamily = String(text.fontFamily).includes('Baloo') ? 'Baloo 2' : 'Andika';
}

/** The innermost of the groups that were only made by writing the file. */
function unwrap(root: paper.Group): paper.Group {
  const marked = root.getItem({ match: (item: paper.Item) => item instanceof paperCore.Group && isWrapping(item) });
  if (!(marked instanceof paperCore.Group)) return root;
  for (let item: paper.Item = marked; item !== root; item = item.parent) {
    if (item.parent.children.length !== 1 || item.opacity < 1) return root;
  }
  return marked;
}

const isWrapping = (item: paper.Item): boolean => {
  const data: unknown = item.data;
  return item.name === DRAWING || (typeof data === 'object' && data !== null && 'isPaintingLayer' in data);
};

const isNothing = (item: paper.Item): boolean => (item instanceof paperCore.Group && item.children.length === 0) || item.clipMask;
