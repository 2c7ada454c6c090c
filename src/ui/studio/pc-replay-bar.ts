import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';

/** Where a run that is watched again has come to, in seconds of its clock. */
export interface Replayed { readonly seconds: number; readonly decidedAt: number; readonly isOver: boolean }

/** Under the stage while it shows again why a check did not pass: how far it is, and the moment that decided. Tells `replay-again`, `replay-closed`. */
@customElement('pc-replay-bar')
export class PcReplayBar extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; align-items: center; gap: 10px; flex: none; padding: 8px 8px 8px 14px; border-radius: var(--pc-radius-m); background: var(--pc-almost); }
    .where { flex: 1; min-width: 0; }
    p { font-weight: 700; line-height: 1.2; margin-bottom: 8px; }
    .line { position: relative; height: 10px; border-radius: 5px; background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    .line i { display: block; height: 100%; border-radius: 5px; background: var(--pc-primary); }
    pc-button { --pc-pad: 12px; }
  `];

  @property({ attribute: false }) at!: Replayed;

  override render() {
    const { seconds, decidedAt, isOver } = this.at;
    const share = isOver || decidedAt === 0 ? 100 : Math.min(100, (seconds / decidedAt) * 100);
    return html`<div class="where"><p role="status">${this.t(isOver ? 'studio.replay.moment' : 'studio.replay.watching')}</p>
        <div class="line" role="progressbar" aria-label=${this.t('studio.replay')} aria-valuenow=${Math.round(share)}><i style="width: ${share}%"></i></div></div>
      <pc-button icon="rotate-ccw" icon-size="22" @click=${() => { this.tell('replay-again'); }}>${this.t('studio.replay.again')}</pc-button>
      <pc-button variant="action" icon="x" icon-size="22" @click=${() => { this.tell('replay-closed'); }}>${this.t('studio.close')}</pc-button>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-replay-bar': PcReplayBar } }
