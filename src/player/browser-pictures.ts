/** Costumes drawn by the browser itself: resvg would make the page three times as large. Each picture is opened once before the project starts; from then on it can be drawn at any size at once. */
import type { ProjectBundle } from '../core/project/project.ts';
import type { DecodedPicture } from '../core/stage/picture.ts';
import { base64 } from '../core/base/base64.ts';
import { isRepeatedTooOften } from '../pictures/svg-references.ts';
import { readSvgSource, type SvgFrame, type SvgSource } from '../pictures/svg-source.ts';

type Decode = (bytes: Uint8Array, dataFormat: string, scale: number) => DecodedPicture | null;
type Draw = (scale: number) => DecodedPicture;

const MOST_SIDE = 4096;
/** Where a drawing that does not tell its size is looked for. */
const UNKNOWN: SvgFrame = { x: 0, y: 0, width: 960, height: 720 };
const MIME_TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', bmp: 'image/bmp' };
/** The families that `svg-source.ts` names. */
const FAMILIES = ['Andika', 'Baloo 2'];

/** `font`: a WOFF2 in base64, for text in drawings. What cannot be read is missing, and nothing else. */
export async function openPictures({ project, assets }: ProjectBundle, font: string): Promise<Decode> {
  const drawn = new Map<Uint8Array, Draw>();
  const formats = new Map(project.targets.flatMap((target) => target.costumes).map(({ md5ext, dataFormat }) => [md5ext, dataFormat]));
  await Promise.all([...formats].map(async ([md5ext, dataFormat]) => {
    const bytes = assets.get(md5ext);
    const draw = bytes && await openPicture(bytes, dataFormat, font).catch(() => null);
    if (bytes && draw) drawn.set(bytes, draw);
  }));
  return (bytes, _dataFormat, scale) => drawn.get(bytes)?.(scale) ?? null;
}

const openPicture = (bytes: Uint8Array, dataFormat: string, font: string): Promise<Draw | null> =>
  (dataFormat.toLowerCase() === 'svg' || bytes[0] === 0x3c ? openSvg(new TextDecoder().decode(bytes), font) : openBitmap(bytes, dataFormat));

async function openBitmap(bytes: Uint8Array, dataFormat: string): Promise<Draw> {
  const image = await load(`data:${MIME_TYPES[dataFormat.toLowerCase()] ?? 'image/png'};base64,${base64(bytes)}`);
  const frame = { x: 0, y: 0, width: image.naturalWidth, height: image.naturalHeight };
  return () => picture(image, frame, 1);
}

async function openSvg(text: string, font: string): Promise<Draw | null> {
  const source = readSvgSource(text);
  if (!source || isRepeatedTooOften(text)) return null;
  if (source.isEmpty) return () => ({ width: 1, height: 1, naturalWidth: 1, naturalHeight: 1, originX: 0, originY: 0, rgba: new Uint8ClampedArray(4) });
  const frame = source.frame ?? measure(await loadSvg(source, UNKNOWN, font));
  const image = await loadSvg(source, frame, font);
  return (scale) => picture(image, frame, Math.min(scale, MOST_SIDE / frame.width, MOST_SIDE / frame.height));
}

function loadSvg(source: SvgSource, frame: SvgFrame, font: string): Promise<HTMLImageElement> {
  const svg = source.sized(frame, frame.width, frame.height);
  return load(`data:image/svg+xml;base64,${base64(new TextEncoder().encode(source.hasText ? withFont(svg, font) : svg))}`);
}

/** A picture knows none of the page's fonts. */
const withFont = (svg: string, font: string): string => svg.replace(/<svg[\s>](?:"[^"]*"|'[^']*'|[^'">])*>/u, (tag) =>
  `${tag}<style>${FAMILIES.map((family) => `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${font})}`).join('')}</style>`);

/** Rejects for what is no picture. */
async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

function picture(image: HTMLImageElement, { x, y, width, height }: SvgFrame, scale: number): DecodedPicture {
  const data = pixelsOf(image, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  return { width: data.width, height: data.height, naturalWidth: width, naturalHeight: height, originX: x, originY: y, rgba: data.data };
}

function pixelsOf(image: HTMLImageElement, width: number, height: number): ImageData {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** From the origin to the far corner of what is drawn. */
function measure(image: HTMLImageElement): SvgFrame {
  const { data, width, height } = pixelsOf(image, UNKNOWN.width, UNKNOWN.height);
  let [right, bottom] = [1, 1];
  for (let i = 3, pixel = 0; pixel < width * height; pixel++, i += 4) {
    if (data[i] === 0) continue;
    right = Math.max(right, pixel % width + 1);
    bottom = Math.floor(pixel / width) + 1;
  }
  return { x: 0, y: 0, width: right, height: bottom };
}
