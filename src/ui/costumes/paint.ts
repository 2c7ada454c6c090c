/** What a shape is filled or outlined with. */
export type GradientWay = 'horizontal' | 'vertical' | 'radial';
export interface Gradient { readonly kind: 'gradient'; readonly way: GradientWay; readonly from: string; readonly to: string }
export type Paint = { readonly kind: 'none' } | { readonly kind: 'plain'; readonly colour: string } | Gradient;

export const NO_PAINT: Paint = { kind: 'none' };
export const plain = (colour: string): Paint => ({ kind: 'plain', colour });

/** Three rows of a child's paint box: lively, soft, and from white to black with skin and earth. */
export const SWATCHES: readonly string[] = [
  '#e8384f', '#ff8a1f', '#ffc83d', '#4cb944', '#12a5b8', '#2e6bd3', '#7b4fde', '#e0489e',
  '#ffa3ae', '#ffcf9e', '#fff1a8', '#b8e8b0', '#a9e4ee', '#a9c8ff', '#d3c0ff', '#ffc2e3',
  '#ffffff', '#c3ccd4', '#6f7f8d', '#10263d', '#f6d2b3', '#c98e62', '#8a5a33', '#4f311c',
];

/** The colour a slider starts from, also of no paint. */
export function mainColour(paint: Paint): string {
  if (paint.kind === 'none') return '#ffffff';
  return paint.kind === 'plain' ? paint.colour : paint.from;
}

/** Of a gradient its first colour. */
export const asPlain = (paint: Paint): Paint => (paint.kind === 'gradient' ? plain(paint.from) : paint);

/** For a button's background. */
export function paintToCss(paint: Paint): string {
  if (paint.kind === 'none') return 'transparent';
  if (paint.kind === 'plain') return paint.colour;
  const shape = { horizontal: 'linear-gradient(to right,', vertical: 'linear-gradient(to bottom,', radial: 'radial-gradient(circle,' }[paint.way];
  return `${shape} ${paint.from}, ${paint.to})`;
}

/** The same paint as one colour, or as a gradient: the colours chosen so far stay. */
export function withWay(paint: Paint, way: GradientWay | 'plain'): Paint {
  if (way === 'plain') return plain(mainColour(paint));
  return { kind: 'gradient', way, from: mainColour(paint), to: paint.kind === 'gradient' ? paint.to : '#ffffff' };
}

/** `end` says which colour of a gradient is meant. */
export function withColour(paint: Paint, colour: string, end: 'from' | 'to'): Paint {
  return paint.kind === 'gradient' ? { ...paint, [end]: colour } : plain(colour);
}
