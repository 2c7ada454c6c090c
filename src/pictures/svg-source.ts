/**
 * Prepares an SVG's text for the strict parser behind: forgives what browsers forgive, says where the picture lies in the costume's own
 * axes, and sets how many pixels are wanted. Works on the text because nothing here may depend on a DOM.
 */

export interface SvgFrame {
  /** The corner and size of what is shown, in costume pixels; the size is whole so that pixels and costume pixels never drift apart. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SvgSource {
  /** Null when the text does not say; its contents then decide. */
  readonly frame: SvgFrame | null;
  /** Does nothing have to be drawn because the picture is meant to be empty? */
  readonly isEmpty: boolean;
  readonly hasText: boolean;
  /** The text made to show `frame` on so many pixels. */
  sized(frame: SvgFrame, pixelWidth: number, pixelHeight: number): string;
}

const ROOT = /<svg(?=[\s>/])((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/u;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/gu;
/** Pixels in a unit, at 96 to the inch as browsers count. */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, em: 16, ex: 8 };
const NAMESPACES: Readonly<Record<string, string>> = { xlink: 'http://www.w3.org/1999/xlink' };
/** The families of Scratch's paint editor, and ours that come nearest. A family that was not given falls back to the first that was. */
const FAMILIES: Readonly<Record<string, string>> = {
  'sans serif': 'Andika', serif: 'Andika', handwriting: 'Baloo 2', marker: 'Baloo 2', curly: 'Baloo 2', pixel: 'Andika', scratch: 'Baloo 2',
};

/** Null when there is no `<svg>` in `text`. */
export function readSvgSource(text: string): SvgSource | null {
  const root = ROOT.exec(text);
  if (!root) return null;
  const attributes = readAttributes(root[1]!);
  const frame = frameOf(attributes);
  const body = text.slice(root.index + root[0].length);
  return {
    frame: frame && (frame.width > 0 && frame.height > 0) ? wholePixels(frame) : null,
    isEmpty: frame !== null && !(frame.width > 0 && frame.height > 0),
    hasText: /<text[\s>]/u.test(body),
    sized: ({ x, y, width, height }, pixelWidth, pixelHeight) => {
      const all = new Map([
        ['xmlns', 'http://www.w3.org/2000/svg'], ...missingNamespaces(text), ...attributes,
        ['viewBox', `${x} ${y} ${width} ${height}`], ['width', `${pixelWidth}`], ['height', `${pixelHeight}`], ['preserveAspectRatio', 'none'],
      ]);
      const tag = `<svg ${[...all].map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`).join(' ')}${root[2]!}>`;
      return text.slice(0, root.index).trimStart() + tag + withOurFamilies(body);
    },
  };
}

const readAttributes = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(ATTRIBUTE)].map(([, name, quoted]) => [name!, quoted!.slice(1, -1)]));

/** The view box, which Scratch goes by, or else width and height; null when neither is there. */
function frameOf(attributes: ReadonlyMap<string, string>): SvgFrame | null {
  const box = attributes.get('viewBox')?.trim().split(/[\s,]+/u).map(Number);
  if (box?.length === 4 && box.every(Number.isFinite)) return { x: box[0]!, y: box[1]!, width: box[2]!, height: box[3]! };
  const width = pixels(attributes.get('width'));
  const height = pixels(attributes.get('height'));
  return width === null || height === null ? null : { x: 0, y: 0, width, height };
}

/** Null for a percentage, or what is no length. */
function pixels(length: string | undefined): number | null {
  const [, value, unit] = /^\s*(\+?[\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/iu.exec(length ?? '') ?? [];
  const perUnit = UNITS[unit?.toLowerCase() ?? 'none'];
  return value === undefined || perUnit === undefined || !Number.isFinite(Number(value)) ? null : Number(value) * perUnit;
}

/** A hair over a whole number comes from rounding in the file and needs no further column. */
const wholePixels = ({ x, y, width, height }: SvgFrame): SvgFrame =>
  ({ x, y, width: Math.max(1, Math.ceil(width - 1e-6)), height: Math.max(1, Math.ceil(height - 1e-6)) });

/** A declaration for every prefix that is used and declared nowhere. */
function missingNamespaces(text: string): [string, string][] {
  const used = new Set([...text.matchAll(/[\s</]([a-z][\w-]*):[a-z][\w-]*[\s=>/]/giu)].map(([, prefix]) => prefix!));
  return [...used].filter((prefix) => !/^xml/iu.test(prefix) && !text.includes(`xmlns:${prefix}=`))
    .map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix] ?? `urn:${prefix}`]);
}

const withOurFamilies = (body: string): string =>
  body.replace(/(font-family\s*[=:]\s*(?:"|'|&quot;)?\s*)(sans serif|serif|handwriting|marker|curly|pixel|scratch)(?=\s*["',;&])/giu,
    (_, before: string, family: string) => before + FAMILIES[family.toLowerCase()]!);
