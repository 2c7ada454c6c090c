import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Output, PackSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { showToast } from '../kit/pc-toast.ts';
import { readDroppedPack } from './dropped-pack.ts';
import './pc-found-packs.ts';
import type { PcFoundPacks } from './pc-found-packs.ts';
import './pc-print-form.ts';

/** The packs on this laptop, and how to add or write one. Tells `packs-changed` and `writing-chosen`. */
@customElement('pc-pack-list')
export class PcPackList extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 14px; min-height: 0; font-size: var(--pc-text-s); }
    h2 { font-size: 1.375rem; }
    h3 { font: 700 var(--pc-text-s)/1.3 var(--pc-font-body); color: var(--pc-text-soft); margin-bottom: 10px; }
    .sides { flex: 1; min-height: 0; display: flex; gap: 24px; }
    .beside { flex: none; width: 348px; min-height: 0; display: flex; flex-direction: column; gap: 16px; overflow: auto; scrollbar-width: thin; padding: 2px; }
    @media (max-width: 1000px) { .sides { flex-direction: column; } .beside { width: auto; } }
    .packs { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr)); align-content: start; gap: 14px; overflow: auto; scrollbar-width: thin; min-height: 0; flex: 1; }
    .packs > li { display: grid; grid-template-columns: 44px 1fr; gap: 2px 14px; padding: 12px 14px; border-radius: 16px; background: var(--pc-surface-sunken); }
    .packs > li > pc-icon { grid-row: span 3; width: 44px; height: 44px; border-radius: 14px; background: var(--pc-selected); color: var(--pc-on-quiet); display: grid; place-items: center; }
    b { font: 700 1.25rem/1.15 var(--pc-font-heading); overflow-wrap: anywhere; }
    small { font-size: var(--pc-text-xs); color: var(--pc-text-soft); line-height: 1.3; }
    p { line-height: 1.3; }
    .head { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
    .two { display: flex; gap: 10px; }
    pc-button { font-size: var(--pc-text-s); }
    .deeds { grid-column: 2; display: flex; gap: 10px; margin-top: 8px; font-size: var(--pc-text-s); }
    :host([dropping]) { outline: 3px dashed var(--pc-ocean-500); outline-offset: 8px; border-radius: 16px; }
    pc-message ul { margin: 6px 0 0; padding-left: 18px; list-style: disc; }
    .empty { color: var(--pc-text-soft); }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property({ attribute: false }) packs?: readonly PackSummary[];
  /** The pack whose prints are chosen from. */
  @state() private printed: PackSummary | null = null;
  @state() private isBusy = false;
  @state() private answer: { readonly isGood: boolean; readonly text: string; readonly changes: readonly string[] } | null = null;
  @property({ type: Boolean, reflect: true }) dropping = false;
  @query('pc-found-packs') private readonly found!: PcFoundPacks | null;

  constructor() {
    super();
    this.addEventListener('dragover', (event) => { event.preventDefault(); this.dropping = true; });
    this.addEventListener('dragleave', () => { this.dropping = false; });
    this.addEventListener('drop', (event) => { event.preventDefault(); this.dropping = false; void this.takeDropped(event.dataTransfer!); });
  }

  override render() {
    return html`<div class="head"><h2>${this.t('animator.packs')}</h2><pc-button icon="pencil" label=${this.t('writing.enter')} @click=${() => { this.tell('writing-chosen'); }}>${this.t('writing.enterShort')}</pc-button></div>
      <div class="sides"><ul class="packs" tabindex="0" aria-label=${this.t('animator.packs')}>${this.packs?.length === 0 ? html`<p class="empty">${this.t('animator.pack.none')}</p>` : this.packs?.map((pack) => html`<li><pc-icon name="map" size="26"></pc-icon>
        <b>${pack.title}</b><p>${pack.summary}</p><small>${this.detailsOf(pack)}</small>
        <div class="deeds"><pc-button icon="printer" @click=${() => { this.printed = pack; }}>${this.t('animator.print')}</pc-button>
          ${pack.isBuiltIn ? nothing : html`<pc-button icon="trash-2" @click=${() => this.takeAway(pack)}>${this.t('animator.pack.remove')}</pc-button>`}</div></li>`)}</ul>
      <div class="beside">${this.answer ? html`<pc-message audience="adult" ?good=${this.answer.isGood}>${this.answer.text}${this.answer.changes.length > 0 ? html`<ul>${this.answer.changes.map((change) => html`<li>${change}</li>`)}</ul>` : nothing}</pc-message>` : nothing}
        <pc-found-packs @pack-wanted=${(event: CustomEvent<string>) => this.take(() => this.client!.request('packs:bring', { foundId: event.detail }))}></pc-found-packs>
      <div><h3>${this.t('animator.pack.load')}</h3><div class="two">
        <pc-button icon="folder-open" ?disabled=${this.isBusy} @click=${() => this.take(() => this.client!.request('packs:import', { from: 'folder' }))}>${this.t('animator.pack.fromFolder')}</pc-button>
        <pc-button icon="file-archive" ?disabled=${this.isBusy} @click=${() => this.take(() => this.client!.request('packs:import', { from: 'file' }))}>${this.t('animator.pack.fromFile')}</pc-button></div></div></div></div>
      ${this.printed ? html`<pc-print-form .pack=${this.printed} @dismiss=${() => { this.printed = null; }}></pc-print-form>` : nothing}`;
  }

  private detailsOf(pack: PackSummary): string {
    const parts = [this.t('animator.pack.sessions', { count: pack.lessons.length }), this.t('animator.pack.version', { version: pack.version })];
    return [...parts, pack.isBuiltIn ? this.t('animator.pack.builtIn') : pack.publisher === null ? this.t('animator.pack.unverified') : this.t('animator.pack.by', { name: pack.publisher })].join(' · ');
  }

  private async takeDropped(transfer: DataTransfer): Promise<void> {
    const dropped = await readDroppedPack(transfer);
    if (dropped) await this.take(() => this.client!.request('packs:drop', { name: dropped.name, files: new Map(dropped.files) }));
  }

  /** Installs a pack by `ask`, and says what came of it. */
  private async take(ask: () => Promise<Output<'packs:import'>>): Promise<void> {
    this.isBusy = true;
    this.answer = null;
    try {
      const reply = await ask();
      if (!reply) return;
      this.answer = reply.ok ? { isGood: true, text: this.loadedWords(reply), changes: reply.changes } : { isGood: false, text: reply.message, changes: [] };
      if (reply.ok) this.tell('packs-changed');
      await this.found?.look();
    } catch (error) {
      this.answer = { isGood: false, text: refusalOf(error, this.t('animator.problem.what')), changes: [] };
    } finally {
      this.isBusy = false;
    }
  }

  private loadedWords({ pack: { title, version }, before }: Extract<Output<'packs:bring'>, { ok: true }>): string {
    return before === null || before === version ? this.t('animator.pack.loaded', { title }) : this.t('animator.pack.updated', { title, version, before });
  }

  private async takeAway({ id, title }: PackSummary): Promise<void> {
    const change = async (request: 'packs:remove' | 'packs:restore'): Promise<void> => {
      await this.client!.request(request, { packId: id });
      this.tell('packs-changed');
    };
    this.answer = null;
    try {
      await change('packs:remove');
      showToast(this, this.t('animator.pack.removed', { title }), { words: this.t('studio.undo'), run: () => { void change('packs:restore'); } });
    } catch (error) {
      this.answer = { isGood: false, text: refusalOf(error, this.t('animator.problem.what')), changes: [] };
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-pack-list': PcPackList } }
