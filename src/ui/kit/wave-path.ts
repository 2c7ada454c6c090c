/** The outline of one band of water, as the `d` of an SVG path. */

export interface Band {
  /** Middle of its crests, in pixels from the top. */
  readonly top: number;
  /** Half a wavelength and how high the wave stands. */
  readonly half: number;
  readonly rise: number;
  /** A wave begins this much before the left edge, so that bands do not march in step. */
  readonly shift: number;
}

/** A band from its wave down to `bottom`, at least `width` wide from x = 0. */
export function wavePath({ top, half, rise, shift }: Band, width: number, bottom: number): string {
  const count = Math.ceil((width + shift) / half) + 1;
  const crests = `t${half} 0`.repeat(Math.max(0, count - 1));
  return `M${-shift} ${top}q${half / 2} ${-rise} ${half} 0${crests}V${bottom}H${-shift}Z`;
}

/** The home screen's five bands, light to deep. */
export const HOME_BANDS: readonly Band[] = [
  { top: 250, half: 120, rise: 10, shift: 240 },
  { top: 350, half: 150, rise: 13, shift: 370 },
  { top: 470, half: 180, rise: 16, shift: 500 },
  { top: 590, half: 210, rise: 19, shift: 630 },
  { top: 690, half: 240, rise: 22, shift: 760 },
];

/** Five bands spread over a sea chart `height` pixels deep. */
export function chartBands(height: number): readonly Band[] {
  const at = (share: number) => Math.round(share * height);
  return [
    { top: 26, half: 75, rise: 9, shift: 150 },
    { top: at(0.3), half: 140, rise: 12, shift: 340 },
    { top: at(0.52), half: 170, rise: 14, shift: 370 },
    { top: at(0.69), half: 150, rise: 12, shift: 390 },
    { top: at(0.83), half: 190, rise: 10, shift: 400 },
  ];
}
