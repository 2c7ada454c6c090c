/** A backdrop of ours: 480 × 360 stage units. */
export interface Backdrop {
  readonly id: string;
  readonly category: string;
  /** "Plage|mer sable": the name, then other words that find it. */
  readonly fr: string;
  readonly en: string;
  /** SVG shapes, back to front. */
  readonly drawing: readonly string[];
}
