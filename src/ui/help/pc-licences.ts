import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

/** The whole text of each licence, fetched from the app itself when somebody wants to read it. */
@customElement('pc-licences')
export class PcLicences extends PcElement {
  static override styles = [baseStyles, css`
    summary { display: flex; align-items: center; min-height: var(--pc-target); font-weight: 700; cursor: pointer; }
    summary::before { content: "▸"; width: 1.3em; } [open] > summary::before { content: "▾"; }
    pre { max-height: 50vh; overflow: auto; padding: 12px; white-space: pre-wrap; overflow-wrap: anywhere; font: 400 var(--pc-text-s)/1.4 var(--pc-font-body); background: var(--pc-surface); border-radius: var(--pc-radius-m); box-shadow: inset 0 0 0 2px var(--pc-line-strong); }
  `];

  @state() private text = '';
  private isAsked = false;

  override render() {
    const name = this.t('help.licences');
    return html`<details @toggle=${this.read}><summary>${name}</summary><pre tabindex="0" role="region" aria-label=${name} lang="en">${this.text}</pre></details>`;
  }

  private async read(): Promise<void> {
    if (this.isAsked) return;
    this.isAsked = true;
    this.text = await fetch('licences.txt').then((answer) => (answer.ok ? answer.text() : null)).catch(() => null) ?? this.t('help.licences.unread');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-licences': PcLicences } }
