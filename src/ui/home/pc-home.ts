import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-bubble.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import '../kit/pc-card.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-listen.ts';
import '../kit/pc-logo.ts';
import '../kit/pc-message.ts';
import '../kit/pc-scopi.ts';
import '../kit/pc-waves.ts';
import { classGrid } from './card-grid.ts';
import { homeStyles } from './home-styles.ts';
import './pc-notice.ts';

/** Accueil: which class? Tells `class-chosen` (a ClassSummary), `guest-chosen`, `animator-chosen` and `notices-closed`. */
@customElement('pc-home')
export class PcHome extends PcElement {
  static override styles = [baseStyles, homeStyles, css`
    .grid { flex: none; display: grid; gap: 32px 36px; margin-top: 36px; }
    .large { grid-template-columns: repeat(var(--columns), 290px); } .large pc-card { height: 346px; --pc-avatar-size: 176px; }
    .medium { grid-template-columns: repeat(var(--columns), 262px); gap: 28px; } .medium pc-card { height: 316px; --pc-avatar-size: 148px; }
    .small { grid-template-columns: repeat(var(--columns), 262px); gap: 22px; margin-top: 24px; }
    .small pc-card { height: 192px; --pc-avatar-size: 88px; --card-gap: 3px; --card-radius: 26px; }
    .small b { font-size: 1.5rem; margin-top: 6px; }
    b { font: 700 var(--pc-text-xl)/1.1 var(--pc-font-heading); margin-top: 14px; max-width: 100%; overflow-wrap: anywhere; text-wrap: balance; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    .detail { color: var(--pc-text-soft); line-height: 1.25; max-width: 100%; overflow-wrap: anywhere; }
    .hello { display: flex; align-items: flex-end; gap: 22px; }
    .hello { margin-bottom: -8px; } .hello pc-bubble { margin-bottom: 56px; }
    pc-scopi { --pc-scopi-size: 176px; }
    pc-empty { margin-top: 36px; width: min(560px, 100%); --pc-empty-background: var(--pc-surface); }
    pc-empty p { color: var(--pc-text-soft); max-width: 50ch; margin-bottom: 8px; line-height: 1.3; }
    .last { position: absolute; top: -16px; padding: 5px 18px; border-radius: var(--pc-radius-pill); background: var(--pc-sun-100); color: var(--pc-ink); font-weight: 700; font-size: var(--pc-text-s); line-height: 1.2; }
    pc-card { position: relative; justify-content: center; }
    .low.alone { justify-content: flex-end; }
    pc-notice { flex: 0 1 680px; margin: 0 24px; }
    pc-message { width: min(760px, 100%); margin-top: 36px; }
    @media (max-height: 740px) { .grid { margin-top: 22px; } .large pc-card { height: 318px; --pc-avatar-size: 156px; } .small { margin-top: 14px; gap: 18px 22px; } .small pc-card { height: 176px; --pc-avatar-size: 68px; }
      pc-scopi { --pc-scopi-size: 150px; } pc-empty { margin-top: 22px; } }
    @media (max-width: 1150px) { .grid { grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); width: 100%; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  /** What the app has to say to the adult since it started. */
  @property({ attribute: false }) notices: readonly string[] = [];
  @state() private classes?: readonly ClassSummary[];
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const isEmpty = this.classes?.length === 0;
    return html`<pc-waves></pc-waves>
      <header class="top"><pc-logo height="72"></pc-logo><pc-notice .notices=${this.notices}></pc-notice>
        <pc-button icon="lock" icon-size="20" @click=${() => this.tell('animator-chosen')}>${this.t('home.animator')}</pc-button><pc-help-button></pc-help-button></header>
      <main>
        <div class="ask"><h1 tabindex="-1">${this.t('home.whichClass')}</h1><pc-listen .text=${this.t('home.whichClass')}></pc-listen></div>
        ${this.problem ? html`<pc-message audience="adult" heading=${this.t('home.notice')}>${this.problem}</pc-message>` : this.classes ? this.renderClasses(this.classes) : nothing}</main>
      <footer class="low ${isEmpty ? 'alone' : ''}" data-on="deep">
        ${isEmpty ? nothing : html`<div class="hello"><pc-scopi></pc-scopi><pc-bubble>${this.t('home.hello')}</pc-bubble></div>`}
        <pc-button big icon="play" icon-size="24" @click=${() => this.tell('guest-chosen')}>${this.t('home.guest')}</pc-button></footer>`;
  }

  private renderClasses(classes: readonly ClassSummary[]) {
    if (classes.length === 0) {
      return html`<pc-empty heading=${this.t('home.noClass')} scopi-size="128"><p>${this.t('home.noClass.how')}</p>
        <pc-button variant="primary" icon="plus" @click=${() => this.tell('animator-chosen')}>${this.t('home.noClass.create')}</pc-button></pc-empty>`;
    }
    const { columns, size } = classGrid(classes.length);
    const last = lastUsed(classes);
    const offered = last ? [last, ...classes.filter((one) => one !== last)] : classes;
    return html`<div class="grid ${size}" style="--columns:${columns}">${offered.map((one) => html`<pc-card @click=${() => this.tell('class-chosen', one)}>${one === last ? html`<span class="last">${this.t('home.lastTime')}</span>` : nothing}
      <pc-avatar .name=${one.emblem}></pc-avatar><b>${one.name}</b>${one.detail ? html`<span class="detail">${one.detail}</span>` : nothing}</pc-card>`)}</div>`;
  }

  private async load(): Promise<void> {
    try {
      this.classes = await this.client?.request('classes:list') ?? [];
    } catch (error) {
      this.problem = refusalOf(error, this.t('home.notReady'));
    }
  }
}

/** The class that worked at this laptop last; no use where there is one only. */
function lastUsed(classes: readonly ClassSummary[]): ClassSummary | null {
  const [last] = classes.filter(({ usedAtMs }) => usedAtMs !== null).toSorted((a, b) => b.usedAtMs! - a.usedAtMs!);
  return classes.length > 1 ? last ?? null : null;
}

declare global { interface HTMLElementTagNameMap { 'pc-home': PcHome } }
