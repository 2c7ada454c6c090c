import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

/** How thick a line is, in paper units. Tells `width-chosen` with { width, isFinal }. */
@customElement('pc-width-picker')
export class PcWidthPicker extends PcElement {
  static override styles = [baseStyles, css`
    label { display: flex; align-items: center; gap: 8px; height: 48px; padding: 0 12px; border-radius: var(--pc-radius-m); background: var(--pc-surface); font-size: var(--pc-text-s); font-weight: 700; color: var(--pc-on-quiet); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    input { width: 96px; height: 44px; accent-color: var(--pc-action); cursor: pointer; }
    i { display: grid; place-items: center; width: 34px; height: 34px; }
    b { display: block; border-radius: 50%; background: var(--pc-text); }
  `];

  @property({ type: Number }) width = 4;
  @property({ type: Number }) most = 40;

  override render() {
    const shown = Math.max(2, Math.min(34, this.width));
    return html`<label title=${this.t('costume.width')}><span class="vh">${this.t('costume.width')}</span><i><b style="width:${shown}px;height:${shown}px"></b></i>
      <input type="range" min="1" max=${this.most} step="1" .value=${String(this.width)} aria-valuetext=${this.t('costume.width.value', { width: Math.round(this.width) })}
        @input=${(event: InputEvent) => { this.choose(event, false); }} @change=${(event: InputEvent) => { this.choose(event, true); }}></label>`;
  }

  private choose(event: InputEvent, isFinal: boolean): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.width = event.target.valueAsNumber;
    this.tell('width-chosen', { width: this.width, isFinal });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-width-picker': PcWidthPicker } }
