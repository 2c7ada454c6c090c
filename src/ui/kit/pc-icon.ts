import { LitElement, css, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { iconShapes } from './icon-shapes.ts';

export type IconName = keyof typeof iconShapes;

/** The icons that are filled rather than drawn with a line. */
const FILLED: ReadonlySet<IconName> = new Set(['play', 'square', 'octagon', 'flag']);

/** A Lucide icon. It says nothing by itself: the word beside it, or the button's name, does. */
@customElement('pc-icon')
export class PcIcon extends LitElement {
  static override styles = css`
    :host { display: inline-flex; flex: none; }
    svg { display: block; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; overflow: visible; }
    svg [stroke-width] { stroke-width: inherit; }
  `;

  @property() name: IconName = 'circle';
  @property({ type: Number }) size = 22;
  @property({ type: Number }) weight = 2.4;

  override render() {
    const shape = iconShapes[this.name].replaceAll('fill="none"', '');
    return svg`<svg width=${this.size} height=${this.size} viewBox="0 0 24 24" aria-hidden="true"
      stroke-width=${this.weight} fill=${FILLED.has(this.name) ? 'currentColor' : 'none'}>${unsafeSVG(shape)}</svg>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-icon': PcIcon } }
