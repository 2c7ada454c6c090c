import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Child, ClassSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import { nameSize } from '../kit/name-size.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import '../kit/pc-card.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-listen.ts';
import '../kit/pc-logo.ts';
import '../kit/pc-message.ts';
import '../kit/pc-waves.ts';
import { nameGrid } from './card-grid.ts';
import type { Entry } from './entry.ts';
import { homeStyles } from './home-styles.ts';

/** Who are you? The first names of a class. One child comes in, or two together. Tells `entry-chosen` (an Entry), `back` and `animator-chosen`. */
@customElement('pc-names')
export class PcNames extends PcElement {
  static override styles = [baseStyles, homeStyles, css`
    .grid { flex: none; display: grid; grid-template-columns: repeat(var(--columns), var(--width, 156px)); gap: 20px 18px; margin-top: 28px; }
    pc-card { height: 168px; --card-radius: 26px; --card-edge: 5px; --card-lift: 3px; --card-gap: 10px; --pc-avatar-size: 84px; }
    .medium { gap: 16px 18px; margin-top: 24px; } .medium pc-card { height: 144px; --pc-avatar-size: 72px; --card-gap: 6px; }
    .small { gap: 14px 18px; margin-top: 20px; } .small pc-card { height: 108px; --pc-avatar-size: 54px; --card-gap: 4px; --card-radius: 22px; --card-padding: 4px; }
    b { font: 700 1.5rem/1 var(--pc-font-heading); max-width: 100%; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; padding-block: 2px; }
    .small b { font-size: 1.25rem; } .long { font-size: 1.25rem; } .small .long { font-size: 1.125rem; } b.longest, .small b.longest { font-size: 1rem; }
    pc-empty { margin-top: 36px; width: min(560px, 100%); --pc-empty-background: var(--pc-surface); }
    pc-empty p { color: var(--pc-text-soft); max-width: 44ch; }
    pc-message { width: min(760px, 100%); margin-top: 24px; }
    .low { padding-bottom: 36px; }
    .class { max-width: 460px; overflow: hidden; text-overflow: ellipsis; padding-block: 4px; flex-shrink: 1; }
    @media (max-height: 740px) { .low { padding-bottom: 18px; } .grid { margin-top: 20px; } .medium { margin-top: 16px; } .medium pc-card { height: 136px; }
      .small { margin-top: 12px; gap: 12px 18px; } .small pc-card { height: 100px; --pc-avatar-size: 50px; } }
    @media (max-width: 1250px) { .grid { grid-template-columns: repeat(auto-fill, minmax(130px, 1fr)); width: 100%; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property({ attribute: false }) classSummary!: ClassSummary;
  @state() private roster?: readonly Child[];
  @state() private problem = '';
  /** Two come in: those chosen so far. Null: one comes alone. */
  @state() private pair: readonly Child[] | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const { name, emblem } = this.classSummary;
    return html`<pc-waves></pc-waves>
      <header class="top"><pc-logo height="72"></pc-logo>
        <pc-button icon="lock" icon-size="20" @click=${() => this.tell('animator-chosen')}>${this.t('home.animator')}</pc-button><pc-help-button></pc-help-button></header>
      <main>
        <div class="ask"><h1 tabindex="-1" aria-live="polite">${this.question}</h1><pc-listen .text=${this.question}></pc-listen></div>
        ${this.problem ? html`<pc-message>${this.problem}</pc-message>` : this.roster ? this.renderNames(this.roster) : nothing}</main>
      <footer class="low" data-on="deep">
        <pc-button big icon="chevron-left" @click=${() => this.tell('back')}><span class="vh">${this.t('home.backToClasses')}, </span><pc-emoji .name=${emblem} size="32"></pc-emoji><span class="class">${name}</span></pc-button>
        ${(this.roster?.length ?? 0) < 2 ? nothing : html`<pc-button big icon="user-plus" .isPressed=${this.pair !== null} @click=${() => { this.pair = this.pair ? null : []; }}>${this.t(this.pair ? 'home.pair.alone' : 'home.pair')}</pc-button>`}</footer>`;
  }

  private get question(): string {
    return this.t(this.pair === null ? 'home.who' : this.pair.length === 0 ? 'home.pair.first' : 'home.pair.second');
  }

  private renderNames(children: readonly Child[]) {
    if (children.length === 0) {
      return html`<pc-empty heading=${this.t('home.noChild')} scopi-size="112"><p>${this.t('home.noChild.how')}</p></pc-empty>`;
    }
    const { columns, size } = nameGrid(children.length);
    return html`<div class="grid ${size}" style="--columns:${columns}">${children.map((child) => html`<pc-card .isPressed=${this.pair ? this.pair.includes(child) : undefined} @click=${() => { this.choose(child); }}>
      <pc-avatar .name=${child.avatar}></pc-avatar><b class=${nameSize(child.firstName)}>${child.firstName}</b></pc-card>`)}</div>`;
  }

  private choose(child: Child): void {
    if (!this.pair) return void this.enter([child]);
    if (this.pair.includes(child)) this.pair = [];
    else if (this.pair[0]) void this.enter([this.pair[0], child]);
    else this.pair = [child];
  }

  private async enter(children: Entry['children']): Promise<void> {
    const { client, classSummary: { id: classId } } = this;
    try {
      const asked: Child[] = [];
      for (const child of children) if (child && await client?.request('classes:signIn', { classId, childId: child.id, pictures: null }) === 'asked') asked.push(child);
      this.tell('entry-chosen', { children, asked } satisfies Entry);
    } catch (error) {
      this.problem = refusalOf(error, this.t('home.notReady'));
    }
  }

  private async load(): Promise<void> {
    try {
      this.roster = await this.client?.request('classes:children', { classId: this.classSummary.id }) ?? [];
    } catch (error) {
      this.problem = refusalOf(error, this.t('home.notReady'));
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-names': PcNames } }
