import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassSummary, PackSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { animatorStyles } from './animator-styles.ts';
import '../tour/pc-tour-offer.ts';
import './pc-class-list.ts';
import './pc-laptop-settings.ts';
import './pc-pack-list.ts';

/** The rooms of the animator's space, each with its icon. */
const ROOMS = { classes: 'users', packs: 'map', laptop: 'laptop' } as const;
export type AnimatorRoom = keyof typeof ROOMS;
const NAMES = Object.keys(ROOMS) as AnimatorRoom[];

/** The animator's space, room by room: the classes, the packs of this laptop, the laptop itself. Tells `class-opened` (a ClassSummary), `room-chosen` and `back`. */
@customElement('pc-animator-home')
export class PcAnimatorHome extends PcElement {
  static override styles = [baseStyles, animatorStyles, css`
    :host { grid-template: 84px minmax(0, 1fr) / minmax(0, 1fr); }
    [role="tablist"] { display: flex; gap: 6px; padding: 5px; border-radius: 20px; background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-sand-200); }
    [role="tab"] { display: flex; align-items: center; gap: 10px; min-height: 46px; padding: 0 20px; border-radius: 15px; font: 700 var(--pc-text-m)/1.2 var(--pc-font-body); color: var(--pc-on-quiet); box-shadow: var(--ring); }
    [role="tab"]:hover:not([aria-selected="true"]) { background: var(--pc-selected); }
    [aria-selected="true"] { background: var(--pc-action); color: var(--pc-on-action); }
    main, #room { min-width: 0; min-height: 0; display: flex; flex: 1; }
    main { flex-direction: column; gap: 14px; padding: 16px 20px 20px; }
    .box { flex: 1; min-width: 0; min-height: 0; display: flex; flex-direction: column; gap: 14px; }
    pc-laptop-settings.box { flex: 0 1 640px; align-self: start; max-height: 100%; overflow: auto; }
    @media (max-width: 1000px) { :host { display: block; overflow: auto; } .top, [role="tablist"] { flex-wrap: wrap; } .top { padding-block: 12px; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() room: AnimatorRoom = 'classes';
  @state() private classes?: readonly ClassSummary[];
  @state() private packs?: readonly PackSummary[];
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override firstUpdated(): void {
    void this.focusHeading();
  }

  override render() {
    return html`<header class="top"><pc-button round icon="chevron-left" icon-size="26" label=${this.t('animator.backHome')} @click=${() => this.tell('back')}></pc-button>
        <div class="title"><h1 tabindex="-1">${this.t('animator.title')}</h1></div>
        <div role="tablist" aria-label=${this.t('animator.title')} @keydown=${this.walk}>${NAMES.map((name) => this.renderTab(name))}</div><span class="grow"></span>
        <pc-button icon="lock" @click=${() => this.tell('back')}>${this.t('animator.lock')}</pc-button><pc-help-button></pc-help-button></header>
      <main>${this.room === 'classes' ? html`<pc-tour-offer></pc-tour-offer>` : nothing}<div id="room" role="tabpanel" aria-labelledby=${this.room}>${this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : this.renderRoom()}</div></main>`;
  }

  private renderTab(name: AnimatorRoom) {
    const isChosen = name === this.room;
    return html`<button type="button" role="tab" id=${name} aria-selected=${isChosen} aria-controls="room" tabindex=${isChosen ? 0 : -1} @click=${() => { this.choose(name); }}>
      <pc-icon name=${ROOMS[name]} size="22"></pc-icon>${this.t(`animator.room.${name}`)}</button>`;
  }

  private renderRoom() {
    switch (this.room) {
      case 'classes': return this.classes ? html`<pc-class-list class="box" .classes=${this.classes} .packs=${this.packs ?? []} @classes-changed=${this.load}></pc-class-list>` : nothing;
      case 'packs': return html`<pc-pack-list class="box" .packs=${this.packs} @packs-changed=${this.load}></pc-pack-list>`;
      case 'laptop': return html`<pc-laptop-settings class="box"></pc-laptop-settings>`;
    }
  }

  private choose(room: AnimatorRoom): void {
    this.room = room;
    this.tell('room-chosen', room);
  }

  private readonly walk = async (event: KeyboardEvent): Promise<void> => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.choose(NAMES[(NAMES.indexOf(this.room) + step + NAMES.length) % NAMES.length]!);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };

  private async load(): Promise<void> {
    try {
      [this.classes, this.packs] = await Promise.all([this.client!.request('classes:list'), this.client!.request('packs:list', { classId: null })]);
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-animator-home': PcAnimatorHome } }
