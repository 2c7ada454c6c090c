import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

export type VariableMode = 'default' | 'large' | 'slider';
const MODES: readonly VariableMode[] = ['default', 'large', 'slider'];

/** How a value on the stage is shown, and from where to where its slider goes. Tells `mode-chosen`, `range-entered` and `menu-closed`. */
@customElement('pc-monitor-menu')
export class PcMonitorMenu extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: absolute; z-index: 1; width: 190px; padding: 6px; border-radius: var(--pc-radius-s); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-line-strong), var(--pc-shadow-2); pointer-events: auto; font-size: var(--pc-text-s); }
    button { display: block; width: 100%; min-height: 34px; padding: 0 10px; border-radius: 8px; text-align: left; font-weight: 700; }
    button:hover { background: var(--pc-selected); }
    button[aria-checked="true"]::before { content: '✓ '; }
    .range { display: flex; align-items: center; gap: 6px; padding: 4px 10px; }
    input { flex: 1; width: 0; min-width: 0; height: 34px; padding: 0 6px; border: 2px solid var(--pc-line-strong); border-radius: 8px; background: var(--pc-surface); }
  `];

  @property() mode: VariableMode | 'list' = 'default';
  /** Only variables can be slid. */
  @property({ type: Boolean }) canSlide = false;
  @property({ attribute: false }) range: { readonly min: number; readonly max: number } = { min: 0, max: 100 };

  override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render() {
    return html`<div role="menu" @keydown=${this.hearKey} @focusout=${this.hearLeave}>
      ${MODES.filter((mode) => mode !== 'slider' || this.canSlide).map((mode) => html`<button role="menuitemradio" aria-checked=${mode === this.mode} @click=${() => { this.tell('mode-chosen', mode); }}>${this.t(`studio.monitor.${mode}`)}</button>`)}
      ${this.mode === 'slider' ? html`<div class="range">${this.renderEnd('min')} → ${this.renderEnd('max')}</div>` : nothing}</div>`;
  }

  private renderEnd(end: 'min' | 'max') {
    return html`<input class=${end} inputmode="decimal" autocomplete="off" aria-label=${this.t(`studio.monitor.${end}`)} .value=${String(this.range[end])} @change=${this.enter}>`;
  }

  /** Steps of a hundredth as soon as an end is no whole number, as children know it. */
  private readonly enter = (): void => {
    const texts = ['.min', '.max'].map((name) => this.renderRoot.querySelector<HTMLInputElement>(name)?.value.trim().replace(',', '.') ?? '');
    const [min, max] = texts.map(Number);
    if (texts.includes('') || min === undefined || max === undefined || !Number.isFinite(min) || !Number.isFinite(max)) return this.requestUpdate();
    this.tell('range-entered', { min: Math.min(min, max), max: Math.max(min, max), isWhole: !texts.some((text) => text.includes('.')) });
  };

  private readonly hearKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (event.key === 'Escape') this.tell('menu-closed');
    if (at >= 0 && event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus();
    if (at >= 0 && event.key === 'ArrowUp') buttons.at(at - 1)?.focus();
  };

  private readonly hearLeave = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.tell('menu-closed');
  };
}

declare global { interface HTMLElementTagNameMap { 'pc-monitor-menu': PcMonitorMenu } }
