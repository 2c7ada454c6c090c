import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KnownLaptop } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, type Client } from '../kit/client-context.ts';
import { laptopName } from '../kit/laptop-name.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { GuardedElement } from '../kit/guarded-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { NOTHING_KNOWN, stickWords, type DataAge } from './data-age.ts';

/** The laptops of a class with how old what came from each is, and the folder where they leave their bags for each other. Tells `dismiss`. */
@customElement('pc-class-laptops')
export class PcClassLaptops extends GuardedElement {
  static override styles = [baseStyles, css`
    :host { --pc-dialog-width: 600px; }
    .all { display: flex; flex-direction: column; gap: 14px; font-size: var(--pc-text-s); }
    ul { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; max-height: 300px; overflow: auto; scrollbar-width: thin; }
    li { display: flex; gap: 10px; padding: 8px 12px; border-radius: 14px; background: var(--pc-surface-sunken); line-height: 1.25; }
    li > span { min-width: 0; overflow-wrap: anywhere; }
    li small, .soft { color: var(--pc-text-soft); }
    small { display: block; }
    .late { background: var(--pc-almost); }
    .late small { color: var(--pc-text); }
    pc-icon { flex: none; margin-top: 1px; }
    h3 { font-size: var(--pc-text-m); font-family: var(--pc-font-body); margin-bottom: 4px; }
    .folder { overflow-wrap: anywhere; font-weight: 700; margin-top: 6px; }
    .deeds { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 10px; }
    @media (max-width: 700px) { ul { grid-template-columns: 1fr; } }
    @media (max-height: 740px) { ul { max-height: 236px; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() classId = '';
  @property({ attribute: false }) age: DataAge = NOTHING_KNOWN;
  @state() private folder?: string | null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.guard(async () => { this.folder = (await this.client!.request('classes:laptops', { classId: this.classId })).watchedFolder; });
  }

  override render() {
    const { laptops } = this.age;
    return html`<pc-dialog heading=${this.t('animator.bag.laptops')} open><div class="all">
        ${laptops.length === 0 ? html`<p class="soft">${this.t('animator.bag.laptopsNone')}</p>` : html`<ul tabindex="0" aria-label=${this.t('animator.bag.laptops')}>${laptops.map((laptop) => this.renderLaptop(laptop))}</ul>`}
        <section><h3>${this.t('animator.bag.folder')}</h3><p class="soft">${this.t('animator.bag.folderHow')}</p>
          ${this.folder ? html`<p class="folder">${this.folder}</p>` : nothing}
          <div class="deeds"><pc-button icon="folder-open" @click=${() => this.watch(true)}>${this.t(this.folder ? 'animator.bag.folderOther' : 'animator.bag.folderChoose')}</pc-button>
          ${this.folder ? html`<pc-button icon="x" @click=${() => this.watch(false)}>${this.t('animator.bag.folderNone')}</pc-button>` : nothing}</div></section>
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</div>
      <pc-button slot="actions" variant="primary" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.bag.close')}</pc-button></pc-dialog>`;
  }

  private renderLaptop(laptop: KnownLaptop) {
    const isLate = this.age.missing.includes(laptop);
    const age = laptop.isThisOne ? this.t('animator.bag.thisOne') : stickWords((key, values) => this.t(key, values), laptop.toldAtMs, Date.now());
    return html`<li class=${isLate ? 'late' : ''}><pc-icon name=${isLate ? 'circle-alert' : 'circle-check'} size="20"></pc-icon><span><b>${this.t('animator.bag.laptop', { name: laptopName(laptop.label) })}</b>
      <small>${age}${isLate ? ` · ${this.t('animator.bag.late')}` : ''}</small></span></li>`;
  }

  private watch(isWatched: boolean): void {
    void this.guard(async () => {
      this.folder = await this.client!.request('bags:watch', { classId: this.classId, isWatched });
      if (isWatched) this.tell('bags-brought');
    });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-class-laptops': PcClassLaptops } }
