import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { DraftSummary, PackSummary } from '../../ipc/contract.ts';
import { animatorStyles } from '../animator/animator-styles.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { outdateToast, showToast } from '../kit/pc-toast.ts';

/** "Mes parcours": the packs that somebody writes here, and those to begin from. Tells `draft-opened` (a DraftSummary) and `leave-writing`. */
@customElement('pc-writing')
export class PcWriting extends PcElement {
  static override styles = [baseStyles, fieldStyles, animatorStyles, css`
    :host { grid-template: 84px minmax(0, 1fr) / minmax(0, 1fr); }
    main { min-height: 0; display: grid; grid-template: minmax(0, 1fr) / repeat(2, minmax(0, 1fr)); gap: 16px; padding: 16px 20px 20px; }
    section { min-height: 0; display: flex; flex-direction: column; gap: 14px; }
    ul { display: flex; flex-direction: column; gap: 10px; overflow: auto; min-height: 0; padding: 4px; margin: -4px; }
    li { display: flex; align-items: center; gap: 10px; padding: 10px 12px; border-radius: 18px; background: var(--pc-surface-sunken); }
    li > pc-icon { color: var(--pc-on-quiet); }
    .who { flex: 1; min-width: 0; }
    b { display: block; font: 700 1.25rem/1.2 var(--pc-font-heading); overflow-wrap: anywhere; }
    small { font-size: var(--pc-text-s); color: var(--pc-text-soft); line-height: 1.3; }
    pc-empty { flex: 1; }
    .quiet { color: var(--pc-text-soft); line-height: 1.35; }
    @media (max-width: 1000px) { :host { display: block; overflow: auto; } .top { min-height: 84px; } main { display: block; } section { margin-bottom: 16px; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @state() private drafts?: readonly DraftSummary[];
  @state() private packs: readonly PackSummary[] = [];
  @state() private copied: PackSummary | null = null;
  @state() private isBusy = false;
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override firstUpdated(): void {
    void this.focusHeading();
  }

  override render() {
    return html`<header class="top"><pc-button round icon="chevron-left" icon-size="26" label=${this.t('animator.backToClasses')} @click=${() => { this.tell('leave-writing'); }}></pc-button>
        <div class="title"><h1 tabindex="-1">${this.t('writing.title')}</h1><small>${this.t('writing.subtitle')}</small></div><pc-help-button></pc-help-button></header>
      <main><section class="box"><h2>${this.t('writing.mine')}</h2>
        ${this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : nothing}
        ${this.drafts ? this.renderDrafts(this.drafts) : nothing}</section>
      <section class="box"><h2>${this.t('writing.from')}</h2><p class="quiet">${this.t('writing.fromWhy')}</p>
        <ul tabindex="0" aria-label=${this.t('writing.from')}>${this.packs.map((pack) => html`<li><pc-icon name="map" size="26"></pc-icon><span class="who"><b>${pack.title}</b><small>${this.t('animator.pack.sessions', { count: pack.lessons.length })}</small></span>
          <pc-button icon="copy" label=${this.t('writing.duplicateOf', { title: pack.title })} @click=${() => { this.copied = pack; }}>${this.t('writing.duplicate')}</pc-button></li>`)}</ul></section></main>
      ${this.copied ? this.renderQuestion(this.copied) : nothing}`;
  }

  private renderDrafts(drafts: readonly DraftSummary[]) {
    if (drafts.length === 0) return html`<pc-empty heading=${this.t('writing.none')} scopi-size="110"><p class="quiet">${this.t('writing.noneHow')}</p></pc-empty>`;
    return html`<ul tabindex="0" aria-label=${this.t('writing.mine')}>${drafts.map((draft) => html`<li><pc-icon name="pencil" size="26"></pc-icon><span class="who"><b>${draft.title}</b>
      <small>${this.t('animator.pack.sessions', { count: draft.lessonCount })} · ${this.t('animator.pack.version', { version: draft.version })} · ${this.t('writing.changedOn', { date: new Date(draft.changedAtMs).toLocaleDateString(document.documentElement.lang) })}</small></span>
      <pc-button variant="primary" icon="pencil" label=${this.t('writing.openOf', { title: draft.title })} @click=${() => { this.tell('draft-opened', draft); }}>${this.t('writing.open')}</pc-button>
      <pc-button icon="trash-2" label=${this.t('writing.removeOf', { title: draft.title })} @click=${() => this.throwAway(draft)}></pc-button></li>`)}</ul>`;
  }

  private renderQuestion(pack: PackSummary) {
    return html`<pc-dialog open heading=${this.t('writing.nameIt')} @dismiss=${this.forget}>
      <form id="copy" @submit=${(event: Event) => { event.preventDefault(); void this.duplicate(pack); }}><div class="field"><label for="title">${this.t('writing.pack.title')}</label>
        <input id="title" type="text" maxlength="80" required autofocus autocomplete="off" .value=${this.t('writing.copyTitle', { title: pack.title })}><small>${this.t('writing.originalStays', { title: pack.title })}</small></div></form>
      <pc-button slot="actions" @click=${this.forget}>${this.t('animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" icon="copy" ?disabled=${this.isBusy} @click=${() => this.duplicate(pack)}>${this.t('writing.duplicate')}</pc-button></pc-dialog>`;
  }

  private forget(): void {
    this.copied = null;
  }

  private async duplicate(pack: PackSummary): Promise<void> {
    const title = this.renderRoot.querySelector<HTMLInputElement>('#title')?.value.trim() ?? '';
    if (title === '' || this.isBusy) return;
    this.isBusy = true;
    await this.guard(async () => {
      const draft = await this.client!.request('drafts:create', { packId: pack.id, title });
      this.copied = null;
      this.tell('draft-opened', draft);
    });
    this.isBusy = false;
  }

  private async throwAway({ id, title }: DraftSummary): Promise<void> {
    await this.guard(async () => {
      await this.client!.request('drafts:remove', { draftId: id });
      await this.load();
      showToast(this, this.t('writing.removed', { title }), { words: this.t('writing.undo'), run: () => { void this.restore(id); } });
    });
  }

  private async restore(draftId: string): Promise<void> {
    outdateToast(this);
    await this.guard(async () => {
      await this.client!.request('drafts:restore', { draftId });
      await this.load();
    });
  }

  private load(): Promise<void> {
    return this.guard(async () => {
      [this.drafts, this.packs] = await Promise.all([this.client!.request('drafts:list'), this.client!.request('packs:list', { classId: null })]);
    });
  }

  private async guard(work: () => Promise<void>): Promise<void> {
    this.problem = '';
    try {
      await work();
    } catch (error) {
      this.copied = null;
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-writing': PcWriting } }
