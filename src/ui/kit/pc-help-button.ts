import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import './pc-button.ts';
import { PcElement } from './pc-element.ts';

/** The « ? » of every screen. Tells `help-asked`. */
@customElement('pc-help-button')
export class PcHelpButton extends PcElement {
  override render() {
    return html`<pc-button round icon="circle-question-mark" icon-size="26" label=${this.t('help.ask')} @click=${() => { this.tell('help-asked'); }}></pc-button>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-help-button': PcHelpButton } }
