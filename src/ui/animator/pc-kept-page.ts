import { consume } from '@lit/context';
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';

const PARTS = ['what', 'never', 'where', 'long', 'leaves', 'rights'] as const;

/** What is kept, and where: in plain words. Tells `dismiss`. */
@customElement('pc-kept-page')
export class PcKeptPage extends PcElement {
  static override styles = [baseStyles, css`
    :host { --pc-dialog-width: 820px; }
    dl { display: grid; grid-template-columns: 190px 1fr; gap: 10px 20px; font-size: var(--pc-text-s); line-height: 1.4; }
    dt { font-weight: 700; }
    dd { overflow-wrap: anywhere; }
    @media (max-width: 700px) { dl { grid-template-columns: 1fr; gap: 2px; } dd { margin-bottom: 10px; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @state() private folder = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.client?.request('privacy:where').then(({ dataFolder }) => { this.folder = dataFolder; });
  }

  override render() {
    return html`<pc-dialog heading=${this.t('kept.title')} open><dl>${PARTS.map((part) => html`<dt>${this.t(`kept.${part}`)}</dt><dd>${this.t(`kept.${part}Is`, { folder: this.folder })}</dd>`)}</dl>
      <pc-button slot="actions" variant="primary" data-safe @click=${() => { this.tell('dismiss'); }}>${this.t('versions.close')}</pc-button></pc-dialog>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-kept-page': PcKeptPage } }
