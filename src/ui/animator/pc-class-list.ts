import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ClassSummary, PackSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import '../bags/pc-bring-bags.ts';
import { animatorStyles } from './animator-styles.ts';
import './pc-class-form.ts';
import './pc-pack-list.ts';
import './pc-laptop-settings.ts';

/** The animator's classes and the packs of this laptop. Tells `class-opened` (a ClassSummary) and `back`. */
@customElement('pc-class-list')
export class PcClassList extends PcElement {
  static override styles = [baseStyles, animatorStyles, css`
    :host { grid-template: 84px minmax(0, 1fr) / minmax(0, 1fr) 424px; }
    .top { grid-column: 1 / -1; }
    main { min-height: 0; padding: 16px 0 20px 20px; display: flex; }
    aside { min-height: 0; padding: 16px 20px 20px 16px; display: flex; flex-direction: column; gap: 18px; overflow: auto; scrollbar-width: thin; }
    .box { flex: 1; min-width: 0; min-height: 0; display: flex; flex-direction: column; gap: 14px; }
    pc-pack-list.box { flex: 1 0 300px; }
    pc-laptop-settings.box { flex: none; gap: 6px; }
    .head { display: flex; align-items: center; justify-content: space-between; gap: 16px; }
    ul { display: flex; flex-direction: column; gap: 10px; overflow: auto; min-height: 0; padding: 4px; margin: -4px; }
    li button { width: 100%; display: flex; align-items: center; gap: 16px; padding: 10px 18px 10px 12px; border-radius: 18px; text-align: left; background: var(--pc-surface);
      box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge), 0 3px 0 var(--pc-quiet-edge); margin-bottom: 3px; }
    li button:hover { background: var(--pc-quiet-hover); }
    li button:active { transform: translateY(2px); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge), 0 1px 0 var(--pc-quiet-edge); }
    .who { flex: 1; min-width: 0; }
    b { display: block; font: 700 1.375rem/1.2 var(--pc-font-heading); overflow-wrap: anywhere; }
    .who span { color: var(--pc-text-soft); }
    .pack { display: flex; align-items: center; gap: 8px; color: var(--pc-on-quiet); font-weight: 700; max-width: 40%; }
    .pack.none { color: var(--pc-text-soft); font-weight: 400; }
    pc-empty { flex: 1; }
    pc-empty p { color: var(--pc-text-soft); margin-bottom: 6px; }
    @media (max-width: 1000px) { :host { display: block; overflow: auto; } main { padding: 16px 20px; } aside { padding: 0 20px 20px; } .top { min-height: 84px; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @state() private classes?: readonly ClassSummary[];
  @state() private packs?: readonly PackSummary[];
  @state() private problem = '';
  @state() private isAsking = false;
  @state() private isBringing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  override render() {
    return html`<header class="top"><pc-button round icon="chevron-left" icon-size="26" label=${this.t('animator.backHome')} @click=${() => this.tell('back')}></pc-button>
        <div class="title"><h1 tabindex="-1">${this.t('animator.title')}</h1><small>${this.t('animator.subtitle')}</small></div><span class="grow"></span>
        <pc-button icon="lock" @click=${() => this.tell('back')}>${this.t('animator.lock')}</pc-button></header>
      <main><section class="box"><div class="head"><h2>${this.t('animator.classes')}</h2>
          <span class="grow"></span><pc-button icon="arrow-down" @click=${() => { this.isBringing = true; }}>${this.t('animator.bag.bring.titleAny')}</pc-button>
          ${this.classes?.length ? html`<pc-button variant="primary" icon="plus" @click=${this.ask}>${this.t('animator.class.create')}</pc-button>` : nothing}</div>
        ${this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : nothing}
        ${this.classes ? this.renderClasses(this.classes) : nothing}</section></main>
      <aside><pc-pack-list class="box" .packs=${this.packs} @packs-changed=${this.load}></pc-pack-list><pc-laptop-settings class="box"></pc-laptop-settings></aside>
      ${this.isBringing ? html`<pc-bring-bags @dismiss=${() => { this.isBringing = false; }} @bags-brought=${this.load}></pc-bring-bags>` : nothing}
      ${this.isAsking ? html`<pc-class-form open .taken=${(this.classes ?? []).map((one) => one.emblem)} .packId=${this.packs?.[0]?.id ?? null} @dismiss=${() => { this.isAsking = false; }}
        @class-created=${(event: CustomEvent<ClassSummary>) => this.tell('class-opened', event.detail)}></pc-class-form>` : nothing}`;
  }

  private renderClasses(classes: readonly ClassSummary[]) {
    if (classes.length === 0) {
      return html`<pc-empty heading=${this.t('animator.class.none')} scopi-size="128"><p>${this.t('animator.class.noneHow')}</p>
        <pc-button variant="primary" icon="plus" @click=${this.ask}>${this.t('animator.class.create')}</pc-button></pc-empty>`;
    }
    return html`<ul>${classes.map((one) => html`<li><button type="button" @click=${() => this.tell('class-opened', one)}><pc-avatar .name=${one.emblem} size="60"></pc-avatar>
      <span class="who"><b>${one.name}</b><span>${[one.detail, this.t('animator.children', { count: one.childCount })].filter(Boolean).join(' · ')}</span></span>
      ${this.renderPack(one.packId)}<pc-icon name="chevron-right" size="24"></pc-icon></button></li>`)}</ul>`;
  }

  private renderPack(packId: string | null) {
    const pack = this.packs?.find((one) => one.id === packId);
    return pack ? html`<span class="pack"><pc-icon name="map" size="20"></pc-icon>${pack.title}</span>` : html`<span class="pack none">${this.t('animator.noPackChosen')}</span>`;
  }

  private ask(): void {
    this.isAsking = true;
  }

  private async load(): Promise<void> {
    try {
      const [classes, packs] = await Promise.all([this.client!.request('classes:list'), this.client!.request('packs:list', { classId: null })]);
      this.classes = classes;
      this.packs = packs;
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-class-list': PcClassList } }
