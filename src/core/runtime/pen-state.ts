/**
 * One target's pen. Its colour is kept as four numbers 0–100 (hue, saturation, brightness, transparency), as the blocks change them;
 * `shade` (0–200) is Scratch 2's: 50 is the pure colour, less is darker, more is lighter, and from 100 on it comes back.
 */
import { toNumber } from '../base/cast.ts';
import type { Scalar } from '../project/project.ts';
import { hsvToRgb, mixRgb, rgbToHsv } from './hsv.ts';
import type { Ink } from './ports.ts';

const LEAST_SIZE = 1;
const MOST_SIZE = 1200;
const WHITE = 0xffffff;
const BLACK = 0;
const SHADES = 200;
/** How far a shade is from pure, at most: black and white are never quite reached. */
const SHADE_SPAN = 60;

/** Hue goes round: 101 is 0 again. The others stop at their ends. */
const PARAMETERS: ReadonlyMap<string, (value: number) => number> = new Map(Object.entries({
  color: (value: number) => value - Math.floor(value / 101) * 101,
  saturation: clampPercent,
  brightness: clampPercent,
  transparency: clampPercent,
}));

export class PenState {
  isDown = false;
  /** Blue, before anybody chooses. */
  color = 66.66;
  saturation = 100;
  brightness = 100;
  transparency = 0;
  shade = 50;
  size = LEAST_SIZE;
  #ink: Ink | null = null;

  get ink(): Ink {
    return (this.#ink ??= {
      rgb: hsvToRgb({ hue: this.color / 100, saturation: this.saturation / 100, value: this.brightness / 100 }),
      opacity: 1 - this.transparency / 100,
      size: this.size,
    });
  }

  copy(): PenState {
    const { isDown, color, saturation, brightness, transparency, shade, size } = this;
    return Object.assign(new PenState(), { isDown, color, saturation, brightness, transparency, shade, size });
  }

  /** `#rrggbb`, `#rgb`, or a number whose bytes are red, green and blue, with opacity before them unless that is 0. */
  setColour(colour: Scalar): void {
    const { rgb, opacity } = readColour(colour);
    this.#takeRgb(rgb);
    this.transparency = 100 * (1 - opacity);
    this.shade = this.brightness / 2;
  }

  setParameter(name: string, value: number): void {
    const keepWithin = PARAMETERS.get(name);
    if (!keepWithin) return;
    this[name as 'color'] = keepWithin(value);
    this.#ink = null;
  }

  changeParameter(name: string, change: number): void {
    if (PARAMETERS.has(name)) this.setParameter(name, this[name as 'color'] + change);
  }

  setSize(size: number): void {
    this.size = Math.min(Math.max(size, LEAST_SIZE), MOST_SIZE);
    this.#ink = null;
  }

  setShade(shade: number): void {
    this.shade = ((shade % SHADES) + SHADES) % SHADES;
    this.#mixShade();
  }

  /** Scratch 2 counted hues to 200. */
  setHue(hue: number): void {
    this.setParameter('color', hue / 2);
    this.transparency = 0;
    this.#mixShade();
  }

  changeHue(change: number): void {
    this.changeParameter('color', change / 2);
    this.#mixShade();
  }

  #mixShade(): void {
    const pure = hsvToRgb({ hue: this.color / 100, saturation: 1, value: 1 });
    const shade = this.shade > SHADES / 2 ? SHADES - this.shade : this.shade;
    this.#takeRgb(shade < 50 ? mixRgb(BLACK, pure, (10 + shade) / SHADE_SPAN) : mixRgb(pure, WHITE, (shade - 50) / SHADE_SPAN));
  }

  #takeRgb(rgb: number): void {
    const { hue, saturation, value } = rgbToHsv(rgb);
    this.color = hue * 100;
    this.saturation = saturation * 100;
    this.brightness = value * 100;
    this.#ink = null;
  }
}

function clampPercent(value: number): number { return Math.min(Math.max(value, 0), 100); }

function readColour(colour: Scalar): { readonly rgb: number; readonly opacity: number } {
  if (typeof colour === 'string' && colour.startsWith('#')) return { rgb: readHex(colour.slice(1)), opacity: 1 };
  const number = toNumber(colour);
  const opacity = (number >> 24) & 0xff;
  return { rgb: number & WHITE, opacity: opacity > 0 ? opacity / 255 : 1 };
}

/** Black when it is no colour. */
function readHex(digits: string): number {
  const long = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  return /^[0-9a-f]{6}$/iu.test(long) ? Number.parseInt(long, 16) : BLACK;
}
