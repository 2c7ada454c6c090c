import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-scopi.ts';
import { showToast } from '../kit/pc-toast.ts';
import type { PairTurns } from './pair-turns.ts';

const LOOK_EVERY_MS = 2000;

/** Two children at one laptop: who steers, a way to swap, and Scopi who proposes it now and then. */
@customElement('pc-pair')
export class PcPair extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: relative; display: flex; align-items: center; gap: 4px; flex: none; height: 44px; padding: 0 2px 0 4px; border-radius: var(--pc-radius-pill); background: var(--pc-surface);
      box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); font-size: var(--pc-text-s); font-weight: 700; white-space: nowrap; }
    .two { display: flex; flex-direction: row-reverse; } .two pc-avatar:first-child { margin-left: -12px; opacity: .75; }
    .pilot { max-width: 130px; overflow: hidden; text-overflow: ellipsis; padding-block: 2px; }
    .due { position: fixed; right: 12px; bottom: 12px; z-index: var(--pc-z-bubble); display: flex; align-items: center; gap: 16px; width: 480px; max-width: 90vw; padding: 14px 18px 10px; border-radius: var(--pc-radius-l);
      background: var(--pc-surface); box-shadow: var(--pc-shadow-2); font-weight: 400; font-size: var(--pc-text-m); line-height: 1.3; white-space: normal; }
    .due p { margin-bottom: 10px; } .deeds { display: flex; flex-wrap: wrap; gap: 10px; }
    @media (max-width: 1100px) { .pilot { display: none; } }
  `];

  @property({ attribute: false }) pair!: PairTurns;
  private timer: ReturnType<typeof setInterval> | undefined;
  private stopHearing: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => { if (this.pair.isDue) this.requestUpdate(); }, LOOK_EVERY_MS);
    this.stopHearing = this.pair.changed.on(() => { this.requestUpdate(); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.stopHearing();
  }

  override render() {
    const { pilot, copilot, isDue } = this.pair;
    return html`<span class="two"><pc-avatar .name=${copilot.avatar} size="32"></pc-avatar><pc-avatar .name=${pilot.avatar} size="36"></pc-avatar></span><span class="pilot">${this.t('pair.pilot', { name: pilot.firstName })}</span>
      <pc-button variant="flat" icon="arrow-left-right" label=${this.t('pair.swap')} @click=${this.swap}></pc-button>
      <div role="status">${isDue ? this.renderDue() : nothing}</div>`;
  }

  private renderDue() {
    const { pilot, copilot } = this.pair;
    return html`<div class="due"><pc-scopi pose="happy" size="84"></pc-scopi><div><p>${this.t('pair.due', { pilot: pilot.firstName, copilot: copilot.firstName })}</p>
      <div class="deeds"><pc-button icon="arrow-left-right" @click=${this.swap}>${this.t('pair.yes')}</pc-button><pc-button @click=${() => { this.pair.goOn(); }}>${this.t('pair.later')}</pc-button></div></div></div>`;
  }

  private swap(): void {
    this.pair.swap();
    showToast(this, this.t('pair.swapped', { name: this.pair.pilot.firstName, other: this.pair.copilot.firstName }));
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-pair': PcPair } }
