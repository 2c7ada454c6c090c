import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';

/** One sentence above the table: where most are, and what to do with all. */
@customElement('pc-group-step')
export class PcGroupStep extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; align-items: center; gap: 10px; min-height: 44px; padding: 6px 16px; border-radius: var(--pc-radius-m); background: var(--pc-almost); line-height: 1.25; font-size: var(--pc-text-s); }
    pc-icon { flex: none; }
    b { white-space: nowrap; }
  `];

  @property() text = '';

  override render() {
    return html`<pc-icon name="message-circle" size="22" weight="2"></pc-icon><p><b>${this.t('animator.group')}</b> · ${this.text}</p>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-group-step': PcGroupStep } }
