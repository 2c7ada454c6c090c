/** Colours as people choose them. Hue, saturation and value 0–1; red, green and blue packed as 0xRRGGBB. */
export interface Hsv { readonly hue: number; readonly saturation: number; readonly value: number }

export function hsvToRgb({ hue, saturation, value }: Hsv): number {
  const channel = (place: number): number => {
    const k = (place + hue * 6) % 6;
    return Math.round(255 * value * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1))));
  };
  return (channel(5) << 16) | (channel(3) << 8) | channel(1);
}

export function rgbToHsv(rgb: number): Hsv {
  const [r, g, b] = [(rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff];
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  return { hue: hueOf(r, g, b, most, spread), saturation: most === 0 ? 0 : spread / most, value: most / 255 };
}

function hueOf(r: number, g: number, b: number, most: number, spread: number): number {
  if (spread === 0) return 0;
  const sixths = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return sixths / 6;
}

/** `part` 0 gives `from`, 1 gives `to`. */
export function mixRgb(from: number, to: number, part: number): number {
  const channel = (shift: number): number => Math.round(((from >> shift) & 0xff) * (1 - part) + ((to >> shift) & 0xff) * part) << shift;
  return channel(16) | channel(8) | channel(0);
}
