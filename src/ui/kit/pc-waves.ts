import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './pc-emoji.ts';
import { HOME_BANDS, wavePath, type Band } from './wave-path.ts';

/** Wide enough for a 4K window. */
const WIDTH = 3840;
const DEPTH = 2160;
/** Room for the wave above its middle. */
const CREST = 24;

/** A weed of two blades standing at (x, y), `tall` pixels high. */
export function weed(x: number, y: number, tall: number, isDarkFirst = false) {
  const [first, second] = isDarkFirst ? ['var(--pc-weed-2)', 'var(--pc-weed-1)'] : ['var(--pc-weed-1)', 'var(--pc-weed-2)'];
  const low = Math.round(tall * 0.7);
  return svg`<g transform="translate(${x} ${y})" fill="none" stroke-width="9" stroke-linecap="round">
    <path stroke=${first} d="M0 0c-10 ${-0.3 * tall} 10 ${-0.5 * tall} 0 ${-tall}"/><path stroke=${second} d="M16 0c8 ${-0.35 * low} -8 ${-0.57 * low} 2 ${-low}"/></g>`;
}

/** The sea behind a screen: stacked flat bands, and on the floor a few weeds and at most three creatures. Fills its parent; nothing to see for a screen reader. */
@customElement('pc-waves')
export class PcWaves extends LitElement {
  static override styles = css`
    :host { position: absolute; inset: 0; overflow: hidden; display: block; pointer-events: none; }
    .band { position: absolute; left: 0; display: block; }
    .floor { position: absolute; left: 50%; bottom: 0; margin-left: -683px; width: 1366px; height: 160px; display: block; }
    pc-emoji { position: absolute; left: 50%; }
    .fish { bottom: 82px; margin-left: 167px; } .crab { bottom: 4px; margin-left: 97px; }
    @media (max-height: 740px) { .fish { bottom: 52px; } }
  `;

  @property({ attribute: false }) bands: readonly Band[] = HOME_BANDS;
  /** The window height the bands were drawn for: in a taller one they keep their share of it. 0: they stay where they are. */
  @property({ type: Number, attribute: 'drawn-for' }) drawnFor = 768;
  @property({ type: Boolean, attribute: 'no-floor' }) hasNoFloor = false;

  override render() {
    return html`${this.bands.map((band, i) => this.renderBand(band, i))}
      ${this.hasNoFloor ? '' : html`<svg class="floor" viewBox="0 0 1366 160" aria-hidden="true">${weed(640, 164, 54)}${weed(720, 164, 96)}${weed(960, 164, 70, true)}</svg>
        <pc-emoji class="fish" name="tropical-fish" size="46"></pc-emoji><pc-emoji class="crab" name="crab" size="40"></pc-emoji>`}`;
  }

  private renderBand(band: Band, i: number) {
    const top = band.top - CREST;
    const style = `top:max(${top}px,${this.drawnFor ? (100 * top) / this.drawnFor : 0}%);fill:var(--pc-wave-${Math.min(i + 1, 5)})`;
    return html`<svg class="band" style=${style} width=${WIDTH} height=${DEPTH} aria-hidden="true">${svg`<path d=${wavePath({ ...band, top: CREST }, WIDTH, DEPTH)}/>`}</svg>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-waves': PcWaves } }
