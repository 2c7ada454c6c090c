/** Hue 0–360, saturation and brightness 0–100. */
export interface Hsb { readonly hue: number; readonly saturation: number; readonly brightness: number }

/** `hex` is #rrggbb. The hue of a grey is 0. */
export function hexToHsb(hex: string): Hsb {
  const [r, g, b] = channelsOf(hex).map((channel) => channel / 255) as [number, number, number];
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  return { hue: hueOf(r, g, b, most, spread), saturation: most === 0 ? 0 : spread / most * 100, brightness: most * 100 };
}

function hueOf(r: number, g: number, b: number, most: number, spread: number): number {
  if (spread === 0) return 0;
  const sixth = most === r ? (g - b) / spread : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return (sixth * 60 + 360) % 360;
}

export function hsbToHex({ hue, saturation, brightness }: Hsb): string {
  const value = brightness / 100;
  const channel = (offset: number): number => {
    const sixth = (offset + hue / 60) % 6;
    return (value - value * saturation / 100 * Math.max(0, Math.min(sixth, 4 - sixth, 1))) * 255;
  };
  return channelsToHex(channel(5), channel(3), channel(1));
}

/** Red, green and blue, 0–255. */
export const channelsOf = (hex: string): [number, number, number] =>
  [Number.parseInt(hex.slice(1, 3), 16), Number.parseInt(hex.slice(3, 5), 16), Number.parseInt(hex.slice(5, 7), 16)];

export const channelsToHex = (...channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
