import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CellState } from '../../core/progress/progress-table.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import type { IconName } from '../kit/pc-icon.ts';
import '../kit/pc-icon.ts';

const ICONS: Readonly<Record<CellState, IconName | null>> = {
  done: 'check',
  validated: 'hand',
  now: 'pencil',
  stuck: 'life-buoy',
  called: 'hand',
  none: null,
};

/** What a child did of one step, told by shape and icon as well as by colour. */
@customElement('pc-step-state')
export class PcStepState extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: inline-flex; align-items: center; gap: 8px; vertical-align: middle; }
    .cell { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; }
    .done { background: var(--pc-done-soft); color: var(--pc-done-text); }
    .validated { background: var(--pc-surface); color: var(--pc-done-text); box-shadow: inset 0 0 0 2px var(--pc-done); }
    .now { background: var(--pc-primary); color: var(--pc-on-primary); box-shadow: inset 0 0 0 2px var(--pc-primary-edge); }
    .stuck, .called { background: var(--pc-help); color: var(--pc-white); border-radius: 10px; width: 44px; }
    .none { width: 10px; height: 10px; background: var(--pc-line); }
    .small { width: 24px; height: 24px; }
    .none.small { width: 10px; height: 10px; }
  `];

  @property() state: CellState = 'none';
  /** Shows the word too, for the legend. */
  @property({ type: Boolean }) worded = false;

  override render() {
    const icon = ICONS[this.state];
    return html`<span class="cell ${this.state} ${this.worded ? 'small' : ''}">${icon ? html`<pc-icon .name=${icon} .size=${this.worded ? 15 : 20} weight="2.4"></pc-icon>` : nothing}</span><span class=${this.worded ? '' : 'vh'}>${this.t(`animator.cell.${this.state}`)}</span>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-step-state': PcStepState } }
