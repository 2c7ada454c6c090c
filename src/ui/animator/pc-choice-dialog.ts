import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import type { IconName } from '../kit/pc-icon.ts';

export interface Choice { readonly id: string; readonly words: string }

/** Asks for one of a list before something is done; what will be done stands inside. Tells `choice-made` (its id) and `dismiss`. */
@customElement('pc-choice-dialog')
export class PcChoiceDialog extends PcElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { --pc-dialog-width: 560px; }
    p { line-height: 1.35; margin-top: 14px; }
  `];

  @property() heading = '';
  @property() label = '';
  @property() action = '';
  @property() icon: IconName = 'check';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @query('select') private readonly select!: HTMLSelectElement;

  override render() {
    return html`<pc-dialog heading=${this.heading} open>
      <div class="field"><label for="choice">${this.label}</label><select id="choice" autofocus>${this.choices.map(({ id, words }) => html`<option value=${id}>${words}</option>`)}</select></div>
      <p><slot></slot></p>
      <pc-button slot="actions" data-safe @click=${() => { this.tell('dismiss'); }}>${this.t('animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" .icon=${this.icon} @click=${() => { this.tell('choice-made', this.select.value); }}>${this.action}</pc-button></pc-dialog>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-choice-dialog': PcChoiceDialog } }
