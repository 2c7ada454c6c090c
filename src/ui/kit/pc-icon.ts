import { LitElement, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { svg, unsafeStatic, type StaticValue } from 'lit/static-html.js';
import { iconShapes } from './icon-shapes.ts';

export type IconName = keyof typeof iconShapes;

/** The icons that are filled rather than drawn with a line. */
const FILLED: ReadonlySet<IconName> = new Set(['play', 'square', 'octagon', 'flag']);

const fillOf = (name: IconName): string => (FILLED.has(name) ? 'currentColor' : 'none');
const linesOf = (name: IconName): string => iconShapes[name].replaceAll('fill="none"', '');

/** The icon as a part of whoever's template (`lit/static-html.js`), where hundreds are shown at once: named by itself, its look is for the styles around it. Null: an empty place. */
export const iconMark = (name: IconName | null, className: string, label: string): StaticValue =>
  unsafeStatic(`<svg class="${className}" role="img" aria-label="${label}" viewBox="0 0 24 24" fill="${name ? fillOf(name) : 'none'}">${name ? linesOf(name) : ''}</svg>`);

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
    return svg`<svg width=${this.size} height=${this.size} viewBox="0 0 24 24" aria-hidden="true" stroke-width=${this.weight} fill=${fillOf(this.name)}>${unsafeStatic(linesOf(this.name))}</svg>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-icon': PcIcon } }
