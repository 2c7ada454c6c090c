import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import '../kit/pc-message.ts';
import { PcElement } from '../kit/pc-element.ts';

/** Detail of `message-told`; the heading may be empty. */
export interface StudioMessage { readonly heading: string; readonly words: string }

/** What the person must have read: a dialog, else a word that stays as long as the work cannot be kept. Tells `message-closed`. */
@customElement('pc-studio-message')
export class PcStudioMessage extends PcElement {
  @property({ attribute: false }) message: StudioMessage | null = null;
  /** The disk said no. */
  @property({ type: Boolean }) isRefused = false;

  /** In the light DOM: placed by the studio. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const { message } = this;
    return html`<pc-dialog heading=${message?.heading ?? ''} ?open=${message !== null} @dismiss=${this.close}><p>${message?.words}</p>
        <pc-button slot="actions" variant="primary" data-safe @click=${this.close}>${this.t('studio.close')}</pc-button></pc-dialog>
      ${this.isRefused && !message ? html`<pc-message class="studio-message" .heading=${this.t('studio.refused')}>${this.t('studio.refused.why')}</pc-message>` : nothing}`;
  }

  private close(): void {
    this.tell('message-closed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-message': PcStudioMessage } }
