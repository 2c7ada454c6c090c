import { css, html, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

const HALF_WIDTH = 240;
const HALF_HEIGHT = 180;
const EVERY = 50;

/** −200, −150 … 200: the whole steps within `half`. */
const stepsWithin = (half: number): readonly number[] => {
  const most = Math.floor((half - 1) / EVERY);
  return Array.from({ length: 2 * most + 1 }, (_, i) => (i - most) * EVERY);
};
/** Numbers stand at every second line. */
const isNumbered = (at: number): boolean => at % (2 * EVERY) === 0 && at !== 0;

/** The stage's coordinates laid over it: both axes with their numbers. Lets clicks through. */
@customElement('pc-stage-grid')
export class PcStageGrid extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: absolute; inset: 0; pointer-events: none; }
    svg { width: 100%; height: 100%; }
    line { stroke: var(--pc-ocean-700); stroke-opacity: .28; stroke-width: 1; }
    .axis { stroke-opacity: .85; stroke-width: 1.5; }
    text { fill: var(--pc-ocean-900); font: 700 11px var(--pc-font-body); paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
    .name { font-size: 13px; }
  `];

  override render() {
    return html`<svg viewBox="-240 -180 480 360" role="img" aria-label=${this.t('studio.grid')}>
      ${stepsWithin(HALF_WIDTH).map((x) => svg`<line class=${x === 0 ? 'axis' : ''} x1=${x} x2=${x} y1=${-HALF_HEIGHT} y2=${HALF_HEIGHT}></line>`)}
      ${stepsWithin(HALF_HEIGHT).map((y) => svg`<line class=${y === 0 ? 'axis' : ''} y1=${-y} y2=${-y} x1=${-HALF_WIDTH} x2=${HALF_WIDTH}></line>`)}
      ${stepsWithin(HALF_WIDTH).filter(isNumbered).map((x) => svg`<text x=${x} y="13" text-anchor="middle">${minus(x)}</text>`)}
      ${stepsWithin(HALF_HEIGHT).filter(isNumbered).map((y) => svg`<text x="4" y=${-y + 4}>${minus(y)}</text>`)}
      <text x="4" y="13">0</text><text class="name" x="228" y="-5" text-anchor="middle">x</text><text class="name" x="-12" y="-166">y</text></svg>`;
  }
}

/** With a minus sign as long as the digits are wide. */
const minus = (value: number): string => String(value).replace('-', '−');

declare global { interface HTMLElementTagNameMap { 'pc-stage-grid': PcStageGrid } }
