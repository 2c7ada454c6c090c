import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Output } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, type Client } from '../kit/client-context.ts';
import { GuardedElement } from '../kit/guarded-element.ts';
import '../kit/pc-button.ts';
import '../kit/pc-message.ts';
import '../kit/pc-scopi.ts';

/** Offers the tour where it was never answered, or broken off; else it is nothing. Tells `tour-asked` (the id of the stop to begin at, or null). */
@customElement('pc-tour-offer')
export class PcTourOffer extends GuardedElement {
  static override styles = [baseStyles, css`
    section { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; padding: 12px 20px; border-radius: var(--pc-radius-l); background: var(--pc-sun-100); color: var(--pc-ink); box-shadow: inset 0 0 0 2px var(--pc-sun-edge); }
    div { flex: 1 1 300px; min-width: 0; line-height: 1.35; } h2 { font-size: var(--pc-text-l); }
    pc-button { font-size: var(--pc-text-s); }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @state() private tour: Output<'tour:read'> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.guard(async () => { this.tour = await this.client!.request('tour:read'); });
  }

  override render() {
    if (this.problem) return html`<pc-message audience="adult">${this.problem}</pc-message>`;
    if (!this.tour?.isOffered) return nothing;
    const { state: known, stop } = this.tour;
    const isBegun = known === 'begun';
    return html`<section aria-labelledby="title"><pc-scopi size="72"></pc-scopi>
      <div><h2 id="title">${this.t(isBegun ? 'tour.offer.resume' : 'tour.offer.title')}</h2><p>${this.t('tour.offer.what')}</p></div>
      <pc-button @click=${this.refuse}>${this.t('tour.offer.no')}</pc-button>
      <pc-button variant="action" icon="play" @click=${() => { this.tell('tour-asked', stop); }}>${this.t(isBegun ? 'tour.offer.goOn' : 'tour.offer.yes')}</pc-button></section>`;
  }

  private refuse(): void {
    void this.guard(async () => {
      await this.client!.request('tour:keep', { state: 'skipped', stop: null });
      this.tour = null;
    });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-tour-offer': PcTourOffer } }
