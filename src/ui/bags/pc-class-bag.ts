import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Child, ClassSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { laptopName } from '../kit/laptop-name.ts';
import '../kit/pc-button.ts';
import '../kit/pc-icon.ts';
import { bagLines } from './bag-lines.ts';
import { NOTHING_KNOWN, type DataAge } from './data-age.ts';
import './pc-bring-bags.ts';
import './pc-class-laptops.ts';
import { PcSticks } from './pc-sticks.ts';
import './pc-take-bag.ts';

/** Sac de classe: take the class on a stick, bring back what was done elsewhere, and which laptops are missing. Tells `bags-brought` when something came in. */
@customElement('pc-class-bag')
export class PcClassBag extends PcSticks {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 8px; font-size: var(--pc-text-s); flex: none; }
    .head { display: flex; align-items: center; gap: 10px; }
    h2 { flex: 1; font-size: 1.375rem; white-space: nowrap; display: flex; align-items: center; gap: 10px; }
    .head pc-button { margin: -6px -8px -6px 0; --pc-pad: 8px; }
    p { display: flex; gap: 8px; align-items: flex-start; line-height: 1.3; overflow-wrap: anywhere; }
    .stick { color: var(--pc-done-text); font-weight: 700; }
    .none, .missing { color: var(--pc-text-soft); }
    .two { display: flex; flex-wrap: wrap; gap: 10px; }
    .two pc-button { flex: 1 1 45%; --pc-pad: 10px; }
    pc-button { font-size: var(--pc-text-s); }
    .missing { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
    @media (max-height: 740px) { :host { gap: 6px; } }
  `];

  @property({ attribute: false }) forClass!: ClassSummary;
  @property({ attribute: false }) roster: readonly Child[] = [];
  @property({ attribute: false }) age: DataAge = NOTHING_KNOWN;
  @state() private shown: 'take' | 'bring' | 'laptops' | null = null;

  override render() {
    return html`<div class="head"><h2><pc-icon name="backpack" size="24"></pc-icon>${this.t('animator.bag')}</h2>
        <pc-button variant="flat" @click=${() => { this.shown = 'laptops'; }}>${this.t('animator.bag.laptopCount', { count: this.age.laptops.length })}</pc-button></div>
      ${this.renderStick()}
      <div class="two"><pc-button icon="arrow-up" @click=${() => { this.shown = 'take'; }}>${this.t('animator.bag.take')}</pc-button>
        <pc-button icon="arrow-down" @click=${() => { this.shown = 'bring'; }}>${this.t('animator.bag.bring')}</pc-button></div>
      ${this.renderMissing()}${this.renderShown()}`;
  }

  private renderStick() {
    const [stick] = this.sticks;
    if (!stick) return html`<p class="none" role="status"><pc-icon name="usb" size="20"></pc-icon>${this.t('animator.bag.noStick')}</p>`;
    const count = bagLines(this.sticks, [], this.forClass).filter(({ kind }) => kind === 'this').length;
    return html`<p class="stick" role="status"><pc-icon name="usb" size="20"></pc-icon>${this.t('animator.bag.onStick', { name: stick.name, count })}</p>`;
  }

  /** Nothing is said where no other laptop is known. */
  private renderMissing() {
    const { missing, sessionAtMs, laptops } = this.age;
    if (laptops.every(({ isThisOne }) => isThisOne)) return nothing;
    const words = missing.length === 0 ? this.t('animator.bag.allHere') : this.t('animator.bag.missing', { at: sessionAtMs!, names: missing.map(({ label }) => laptopName(label)).join(', '), count: missing.length });
    return html`<p class="missing" title=${words}>${words}</p>`;
  }

  private renderShown() {
    const close = (): void => { this.shown = null; };
    switch (this.shown) {
      case 'take': return html`<pc-take-bag .forClass=${this.forClass} .roster=${this.roster} @dismiss=${close}></pc-take-bag>`;
      case 'bring': return html`<pc-bring-bags .forClass=${this.forClass} @dismiss=${close}></pc-bring-bags>`;
      case 'laptops': return html`<pc-class-laptops .classId=${this.forClass.id} .age=${this.age} @dismiss=${close}></pc-class-laptops>`;
      case null: return nothing;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-class-bag': PcClassBag } }
