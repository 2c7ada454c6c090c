/** The colours of blocks in every way the app may be coloured: words are read on them, and no two are taken for one by those the way is for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choicesOf, type Colours } from '../../../src/core/classes/access.ts';
import { PAINTS, paintOf, type StyleName } from '../../../src/editor/theme.ts';

type Triple = readonly [number, number, number];
const STYLES = Object.keys(PAINTS) as StyleName[];
/** All families that are added have one colour; what is not known is grey on purpose. */
const DISTINCT = STYLES.filter((style) => !['music', 'text2speech', 'unknown'].includes(style));

const channels = (hex: string): Triple => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Triple;
const linear = (hex: string): Triple => channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Triple;
const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple => rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
const luminance = (hex: string): number => times([[0.2126, 0.7152, 0.0722], [0, 0, 0], [0, 0, 0]], linear(hex))[0];

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What each kind of eye sees of linear red, green and blue: Machado, Oliveira and Fernandes 2009, at full strength. */
const EYES: Readonly<Record<'red' | 'green' | 'blue', readonly Triple[]>> = {
  red: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  green: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  blue: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** CIE L*a*b*, in which a distance of 2 is just seen. */
function lab(rgb: Triple): Triple {
  const xyz = times([[0.4339, 0.3762, 0.1899], [0.2126, 0.7152, 0.0722], [0.0177, 0.1095, 0.8729]], rgb.map((c) => Math.min(1, Math.max(0, c))) as unknown as Triple);
  const [x, y, z] = xyz.map((c) => (c > 0.008856 ? Math.cbrt(c) : 7.787 * c + 16 / 116)) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function nearest(colours: Colours, eye: keyof typeof EYES): number {
  const seen = DISTINCT.map((style) => lab(times(EYES[eye], linear(paintOf(style, colours).fill))));
  return Math.min(...seen.flatMap((a, i) => seen.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))));
}

test.each(choicesOf('colours') as Colours[])('%s: the words of every block are read on it', (colours) => {
  for (const style of STYLES) {
    const { fill, isInk } = paintOf(style, colours);
    expect(contrast(fill, isInk ? '#10263D' : '#FFFFFF'), style).toBeGreaterThanOrEqual(4.5);
  }
});

describe('no two families look alike', () => {
  test.each([['red-green', 'red'], ['red-green', 'green'], ['blue-yellow', 'blue']] as const)('%s, for eyes without %s', (colours, eye) => {
    expect(nearest(colours, eye)).toBeGreaterThan(15);
    expect(nearest('normal', eye)).toBeLessThan(15);
  });
});

test('the page paints blocks as the editor does', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../src/ui/kit/tokens.css'), 'utf8');
  for (const colours of choicesOf('colours') as Colours[]) {
    const rules = colours === 'normal' ? css : css.slice(css.indexOf(`[data-colours="${colours}"] {`));
    for (const style of DISTINCT) {
      const token = style === 'pen' ? 'extensions' : style;
      expect(new RegExp(`--pc-block-${token}: (#\\w+);`, 'u').exec(rules)?.[1]?.toUpperCase(), `${colours} ${style}`).toBe(paintOf(style, colours).fill.toUpperCase());
    }
  }
});
