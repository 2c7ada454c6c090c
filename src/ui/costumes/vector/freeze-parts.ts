/** What paper.js would lose (masks, filters, patterns, text on a path) becomes a picture at its place, and so stays as it was. */
import { toBase64 } from '../base64.ts';

const SVG = 'http://www.w3.org/2000/svg';
const LOST = 'foreignObject, textPath, [mask], [filter], [style*="mask:"], [style*="filter:"], [marker-end], [marker-start]';
/** Attributes a shape inherits from the groups around it. */
const INHERITED = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'font-family', 'font-size', 'font-weight'];
/** Around the box, for outlines and blurs. */
const AIR = 20;

export function freezeParts(svg: SVGSVGElement): void {
  const lost = [...svg.querySelectorAll<SVGElement>('*')].filter((element) => !element.closest('defs, symbol, mask, clipPath, pattern') && isLost(element, svg));
  const outermost = lost.map((element) => element.closest('textPath') ? element.closest('text') ?? element : element)
    .filter((element) => !lost.some((other) => other !== element && other.contains(element)));
  if (outermost.length === 0) return;
  withLayout(svg, () => { for (const element of outermost) freeze(element, svg); });
}

const isLost = (element: SVGElement, svg: SVGSVGElement): boolean =>
  element.matches(LOST) || ['fill', 'stroke'].some((name) => {
    const id = /url\(["']?#([^"')]+)/u.exec(element.getAttribute(name) ?? '')?.[1];
    return id !== undefined && svg.querySelector(`#${CSS.escape(id)}`)?.localName === 'pattern';
  });

/** In a shadow root, so that a style of the drawing changes nothing else of the page. */
function withLayout(svg: SVGSVGElement, measure: () => void): void {
  const room = document.createElement('div');
  room.style.cssText = 'position:absolute;left:-9999px;width:10px;height:10px;overflow:hidden';
  room.attachShadow({ mode: 'closed' }).append(svg);
  document.body.append(room);
  measure();
  room.remove();
}

function freeze(element: SVGElement, svg: SVGSVGElement): void {
  const box = element instanceof SVGGraphicsElement ? element.getBBox() : null;
  if (!box || !(box.width > 0 || box.height > 0)) return;
  const frame = { x: box.x - AIR, y: box.y - AIR, width: box.width + 2 * AIR, height: box.height + 2 * AIR };
  const alone = element.cloneNode(true);
  if (!(alone instanceof SVGElement)) return;
  const transform = element.getAttribute('transform');
  alone.removeAttribute('transform');
  const needed = [...svg.querySelectorAll('defs, style, mask, filter, pattern, linearGradient, radialGradient, clipPath')]
    .filter((part) => !part.parentElement?.closest('defs, mask') && !element.contains(part)).map(written).join('');
  const text = `<svg xmlns="${SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" width="${frame.width}" height="${frame.height}" viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}">`
    + `${needed}<g ${inherited(element)}>${written(alone)}</g></svg>`;
  const image = document.createElementNS(SVG, 'image');
  for (const [name, value] of Object.entries(frame)) image.setAttribute(name, `${value}`);
  image.setAttribute('href', `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(text))}`);
  if (transform) image.setAttribute('transform', transform);
  element.replaceWith(image);
}

const written = (node: Node): string => new XMLSerializer().serializeToString(node);

function inherited(element: SVGElement): string {
  return INHERITED.flatMap((name) => {
    const value = element.parentElement?.closest(`[${name}]`)?.getAttribute(name);
    return value ? [`${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`] : [];
  }).join(' ');
}

