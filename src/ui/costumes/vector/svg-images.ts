/** Pictures inside an SVG. paper.js would shrink them to their size on the paper; ours keep every pixel, and the bytes they came with. */
import { readImage } from '../import-file.ts';
import { rasterOf } from './raster.ts';

export interface SvgImage { readonly image: HTMLImageElement; readonly isStretched: boolean }

const SVG = 'http://www.w3.org/2000/svg';
const KEPT = ['id', 'x', 'y', 'width', 'height', 'transform', 'opacity', 'clip-path', 'style'];

/** Puts a rectangle in the place of each picture, and gives the pictures, in the same order. What cannot be shown, or asks for the network, goes. */
export async function takeImages(svg: SVGSVGElement): Promise<readonly SvgImage[]> {
  const taken: SvgImage[] = [];
  for (const element of svg.querySelectorAll('image')) {
    const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    const image = address.startsWith('data:image/') ? await readImage(address) : null;
    if (!image || image.naturalWidth === 0) {
      element.remove();
      continue;
    }
    element.replaceWith(placeholder(element, image, taken.length));
    taken.push({ image, isStretched: element.getAttribute('preserveAspectRatio')?.startsWith('none') ?? false });
  }
  return taken;
}

function placeholder(element: SVGImageElement, image: HTMLImageElement, number: number): SVGElement {
  const rect = document.createElementNS(SVG, 'rect');
  for (const name of KEPT) {
    const value = element.getAttribute(name);
    if (value !== null) rect.setAttribute(name, value);
  }
  if (!element.hasAttribute('width')) rect.setAttribute('width', `${image.naturalWidth}`);
  if (!element.hasAttribute('height')) rect.setAttribute('height', `${image.naturalHeight}`);
  rect.setAttribute('data-paper-data', JSON.stringify({ image: number }));
  return rect;
}

/** Puts the pictures back where their rectangles came to lie. */
export function putImages(root: paper.Item, images: readonly SvgImage[]): void {
  for (const item of root.getItems({ match: (each: paper.Item) => numberOf(each) !== null })) {
    const taken = images[numberOf(item) ?? -1];
    if (!taken) continue;
    const box = item.internalBounds;
    const raster = rasterOf(taken.image);
    const [x, y] = [box.width / raster.width, box.height / raster.height];
    const scale = taken.isStretched ? [x, y] as const : [Math.min(x, y), Math.min(x, y)] as const;
    raster.matrix = item.matrix.clone().translate(box.center).scale(...scale);
    raster.opacity = item.opacity;
    item.replaceWith(raster);
  }
}

function numberOf(item: paper.Item): number | null {
  const data: unknown = item.data;
  return typeof data === 'object' && data !== null && 'image' in data && typeof data.image === 'number' ? data.image : null;
}

