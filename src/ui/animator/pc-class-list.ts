import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassSummary, PackSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-icon.ts';
import '../bags/pc-bring-bags.ts';
import './pc-class-form.ts';

/** The classes of this laptop, how to make one and how to bring one from another laptop. Tells `class-opened` with a ClassSummary, and `classes-changed`. */
@customElement('pc-class-list')
export class PcClassList extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 14px; min-height: 0; }
    h2 { font-size: 1.375rem; }
    pc-button { font-size: var(--pc-text-s); }
    .head { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
    .grow { flex: 1; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 520px), 1fr)); align-content: start; gap: 10px 16px; overflow: auto; min-height: 0; padding: 4px; margin: -4px; }
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
  `];

  @property({ attribute: false }) classes: readonly ClassSummary[] = [];
  @property({ attribute: false }) packs: readonly PackSummary[] = [];
  @state() private isAsking = false;
  @state() private isBringing = false;

  override render() {
    return html`<div class="head"><h2>${this.t('animator.classes')}</h2><span class="grow"></span>
        <pc-button icon="arrow-down" @click=${() => { this.isBringing = true; }}>${this.t('animator.bag.bring.titleAny')}</pc-button>
        ${this.classes.length > 0 ? html`<pc-button variant="primary" icon="plus" @click=${this.ask}>${this.t('animator.class.create')}</pc-button>` : nothing}</div>
      ${this.renderClasses()}
      ${this.isBringing ? html`<pc-bring-bags @dismiss=${() => { this.isBringing = false; }} @bags-brought=${() => this.tell('classes-changed')}></pc-bring-bags>` : nothing}
      ${this.isAsking ? html`<pc-class-form open .taken=${this.classes.map((one) => one.emblem)} .packId=${this.packs[0]?.id ?? null} @dismiss=${() => { this.isAsking = false; }}
        @class-created=${(event: CustomEvent<ClassSummary>) => this.tell('class-opened', event.detail)}></pc-class-form>` : nothing}`;
  }

  private renderClasses() {
    if (this.classes.length === 0) {
      return html`<pc-empty heading=${this.t('animator.class.none')} scopi-size="128"><p>${this.t('animator.class.noneHow')}</p>
        <pc-button variant="primary" icon="plus" @click=${this.ask}>${this.t('animator.class.create')}</pc-button></pc-empty>`;
    }
    return html`<ul>${this.classes.map((one) => html`<li><button type="button" @click=${() => this.tell('class-opened', one)}><pc-avatar .name=${one.emblem} size="60"></pc-avatar>
      <span class="who"><b>${one.name}</b><span>${[one.detail, this.t('animator.children', { count: one.childCount })].filter(Boolean).join(' · ')}</span></span>
      ${this.renderPack(one.packId)}<pc-icon name="chevron-right" size="24"></pc-icon></button></li>`)}</ul>`;
  }

  private renderPack(packId: string | null) {
    const pack = this.packs.find((one) => one.id === packId);
    return pack ? html`<span class="pack"><pc-icon name="map" size="20"></pc-icon>${pack.title}</span>` : html`<span class="pack none">${this.t('animator.noPackChosen')}</span>`;
  }

  private ask(): void {
    this.isAsking = true;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-class-list': PcClassList } }
