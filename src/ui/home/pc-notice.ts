import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';

/** What the app has to say to the adult, on one line; all of it on demand. Tells `notices-closed` when it was put away. */
@customElement('pc-notice')
export class PcNotice extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; min-width: 0; }
    .line { display: flex; align-items: center; gap: 8px; padding: 4px 6px 4px 14px; border-radius: 16px; background: var(--pc-help-soft); box-shadow: inset 0 0 0 2px var(--pc-help); }
    .line p { flex: 1; min-width: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    pc-icon { color: var(--pc-help-text); }
    .all { display: flex; flex-direction: column; gap: 14px; }
    .all li { line-height: 1.4; overflow-wrap: anywhere; }
  `];

  @property({ attribute: false }) notices: readonly string[] = [];
  @state() private isOpen = false;

  override render() {
    if (this.notices.length === 0) return nothing;
    return html`<div class="line" role="status"><pc-icon name="life-buoy" size="24" weight="2"></pc-icon><p><b>${this.t('home.notice')}</b> ${this.notices.join(' ')}</p>
        <pc-button variant="flat" @click=${() => { this.isOpen = true; }}>${this.t('home.notice.details')}</pc-button>
        <pc-button variant="flat" icon="x" label=${this.t('home.notice.close')} @click=${this.close}></pc-button></div>
      <pc-dialog style="--pc-dialog-width: 640px" heading=${this.t('home.notice')} .open=${this.isOpen} @dismiss=${this.fold}><ul class="all">${this.notices.map((text) => html`<li>${text}</li>`)}</ul>
        <pc-button slot="actions" variant="primary" data-safe @click=${this.fold}>${this.t('home.notice.understood')}</pc-button></pc-dialog>`;
  }

  private fold(): void {
    this.isOpen = false;
  }

  private close(): void {
    this.tell('notices-closed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-notice': PcNotice } }
