import { css, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { IconName } from '../kit/pc-icon.ts';
import { wavePath } from '../kit/wave-path.ts';
import type { PairTurns } from './pair-turns.ts';
import './pc-pair.ts';
import './pc-volume.ts';

/** `stage` is a tab only where the window is too narrow for the stage to stand beside the rest. */
export type StudioTab = 'code' | 'costumes' | 'sounds' | 'stage';

/** As in studio.css. */
const NARROW = '(max-width: 1000px)';

const TAB_ICONS: Readonly<Record<StudioTab, IconName>> = { code: 'puzzle', costumes: 'palette', sounds: 'music', stage: 'play' };
const KEPT_ICONS = { kept: 'circle-check', pending: 'ellipsis', refused: 'circle-alert' } as const satisfies Readonly<Record<string, IconName>>;

/** The air over the waterline: where I am, how to leave, what I change, whether it is kept, who I am. Tells `title-entered`, `leave-asked`, `tab-chosen`, `other-asked` (somebody else comes), `undo-asked`, `redo-asked`, `versions-asked`, `backpack-asked`. */
@customElement('pc-studio-header')
export class PcStudioHeader extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: relative; display: block; background: var(--pc-page); }
    header { display: flex; align-items: center; gap: 8px; height: 100%; padding: 0 12px 10px; }
    .sea { position: absolute; left: 0; bottom: -1px; width: 100%; height: 12px; overflow: hidden; z-index: 1; pointer-events: none; }
    h1 { min-width: 0; overflow: hidden; text-overflow: ellipsis; font-size: var(--pc-text-l); line-height: 1.15; margin: 0 4px; white-space: nowrap; }
    .title { display: flex; align-items: center; gap: 8px; max-width: 100%; height: 44px; padding: 0 8px; border-radius: var(--pc-radius-m); font: inherit; color: inherit; box-shadow: var(--ring); }
    .title:hover { background: var(--pc-selected); }
    .title span { overflow: hidden; text-overflow: ellipsis; padding-block: 2px; }
    .title pc-icon { color: var(--pc-text-soft); }
    .new-title { flex: 1 1 240px; min-width: 160px; max-width: 360px; height: 44px; margin: 0 12px 0 4px; padding: 0 12px; border: 2px solid var(--pc-line-strong); border-radius: var(--pc-radius-s); background: var(--pc-surface); font: 700 var(--pc-text-m)/1 var(--pc-font-heading); }
    h1:has(button) { overflow: visible; }
    [role="tablist"] { display: flex; gap: 4px; flex: none; }
    [role="tab"] { display: flex; align-items: center; gap: 8px; height: 44px; padding: 0 16px; border-radius: var(--pc-radius-m); font-weight: 700; color: var(--pc-on-quiet); box-shadow: var(--ring); white-space: nowrap; }
    [role="tab"]:hover { background: var(--pc-selected); }
    [role="tab"][aria-selected="true"] { background: var(--pc-action); color: var(--pc-on-action); }
    .grow { flex: 1; }
    .kept { display: flex; align-items: center; gap: 6px; flex: none; padding: 0 8px; font-size: var(--pc-text-s); font-weight: 700; color: var(--pc-done-text); white-space: nowrap; }
    .kept.pending { color: var(--pc-text-soft); } .kept.refused { color: var(--pc-sun-600); }
    .who { display: flex; align-items: center; gap: 8px; flex: none; height: 44px; padding: 0 14px 0 4px; border-radius: var(--pc-radius-pill); background: var(--pc-surface);
      box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); font-size: var(--pc-text-s); font-weight: 700; white-space: nowrap; }
    .who:hover { background: var(--pc-quiet-hover); }
    @media (max-width: 1100px) { h1, .kept span, .who span:not(.vh) { display: none; } [role="tab"] { padding: 0 10px; } }
    /* Two rows: where I go, then where I am. */
    @media (max-width: 900px) {
      header { flex-wrap: wrap; height: auto; padding-bottom: 16px; row-gap: 0; } h1 { display: block; } [role="tab"] { gap: 5px; padding: 0 8px; }
      h1, .new-title, .grow { order: 1; } h1 { flex: 0 1 auto; max-width: calc(100% - 250px); } .new-title { flex-basis: 200px; } .row-2 { order: 2; }
    }
  `];

  @property() heading = '';
  @property({ type: Boolean }) canRename = false;
  @property() tab: StudioTab = 'code';
  /** Else a lesson keeps to its blocks. */
  @property({ type: Boolean }) canEditAssets = true;
  /** The stage has backdrops, not costumes. */
  @property({ type: Boolean }) isStageChosen = false;
  @property() kept: keyof typeof KEPT_ICONS = 'kept';
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) isBackpackOpen = false;
  @property() childName = '';
  @property() avatar = '';
  @property({ attribute: false }) pair: PairTurns | null = null;
  /** Colour of the water below, a CSS value. */
  @property() water = 'var(--pc-deep)';
  @state() private isRenaming = false;
  private readonly narrow = matchMedia(NARROW);
  @state() private isNarrow = this.narrow.matches;
  private readonly fit = (): void => {
    this.isNarrow = this.narrow.matches;
    if (!this.isNarrow && this.tab === 'stage') this.choose('code');
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow.addEventListener('change', this.fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.narrow.removeEventListener('change', this.fit);
  }

  override render() {
    return html`<header>
        <pc-button variant="flat" icon="chevron-left" icon-size="26" @click=${() => { this.tell('leave-asked'); }}>${this.t('studio.back')}</pc-button>
        ${this.isRenaming ? this.renderNewTitle() : html`<h1 tabindex="-1" title=${this.heading}>${this.canRename ? this.renderTitle() : this.heading}</h1>`}
        <div role="tablist" aria-label=${this.t('studio.tabs')} @keydown=${this.walk}>${(['code', ...(this.isNarrow ? ['stage'] as const : []), ...(this.canEditAssets ? ['costumes', 'sounds'] as const : [])] as const).map((tab) => this.renderTab(tab))}</div>
        <span class="grow"></span>
        <pc-button class="row-2" variant="flat" icon="undo-2" icon-size="24" label=${this.t('studio.undo')} ?disabled=${!this.canUndo} @click=${() => { this.tell('undo-asked'); }}></pc-button>
        <pc-button class="row-2" variant="flat" icon="redo-2" icon-size="24" label=${this.t('studio.redo')} ?disabled=${!this.canRedo} @click=${() => { this.tell('redo-asked'); }}></pc-button>
        <pc-button class="row-2" variant="flat" icon="history" icon-size="24" label=${this.t('versions.title')} @click=${() => { this.tell('versions-asked'); }}></pc-button>
        <pc-volume class="row-2"></pc-volume>
        <pc-button class="row-2" variant="flat" icon="backpack" icon-size="24" .isExpanded=${this.isBackpackOpen} label=${this.t('studio.backpack')} @click=${() => { this.tell('backpack-asked'); }}></pc-button>
        <pc-help-button class="row-2"></pc-help-button>
        <div class="row-2 kept ${this.kept}" role="status"><pc-icon .name=${KEPT_ICONS[this.kept]} size="20"></pc-icon><span>${this.t(`studio.${this.kept}`)}</span></div>
        ${this.pair ? html`<pc-pair class="row-2" .pair=${this.pair}></pc-pair>` : this.childName ? this.renderWho() : nothing}
      </header>
      <svg class="sea" aria-hidden="true">${svg`<path d=${wavePath({ top: 6, half: 55, rise: 9, shift: 110 }, 3840, 12)} style="fill:${this.water}"/>`}</svg>`;
  }

  private renderWho() {
    return html`<button type="button" class="row-2 who" title=${this.t('studio.changeWho')} @click=${() => { this.tell('other-asked'); }}><pc-avatar .name=${this.avatar} size="36"></pc-avatar><span>${this.childName}</span><span class="vh">, ${this.t('studio.changeWho')}</span></button>`;
  }

  private renderTitle() {
    return html`<button class="title" type="button" title=${this.t('studio.title.change')} @click=${() => { void this.beginRenaming(); }}><span>${this.heading}</span><pc-icon name="pencil" size="18"></pc-icon></button>`;
  }

  private renderNewTitle() {
    return html`<input class="new-title" aria-label=${this.t('studio.title')} maxlength="60" autocomplete="off" spellcheck="false" .value=${this.heading} @keydown=${this.hearTitleKey} @blur=${this.endRenaming}>`;
  }

  private async beginRenaming(): Promise<void> {
    this.isRenaming = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.new-title')?.select();
  }

  /** Keys typed in a field are no keys of the program. */
  private async hearTitleKey(event: KeyboardEvent): Promise<void> {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Else the same Enter would press the button that takes the field's place.
    event.preventDefault();
    const input = event.currentTarget as HTMLInputElement;
    if (event.key === 'Escape') input.value = this.heading;
    input.blur();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  private endRenaming(event: Event): void {
    const title = (event.currentTarget as HTMLInputElement).value.trim();
    this.isRenaming = false;
    if (title !== '' && title !== this.heading) this.tell('title-entered', title);
  }

  private renderTab(tab: StudioTab) {
    const isChosen = tab === this.tab;
    return html`<button role="tab" type="button" aria-selected=${isChosen} tabindex=${isChosen ? 0 : -1} data-tab=${tab} @click=${() => { this.choose(tab); }}>
      <pc-icon .name=${TAB_ICONS[tab]} size="22"></pc-icon>${this.t(tab === 'costumes' && this.isStageChosen ? 'studio.tab.backdrops' : `studio.tab.${tab}`)}</button>`;
  }

  private choose(tab: StudioTab): void {
    this.tell('tab-chosen', tab);
  }

  /** Arrow keys walk along the tabs, as everywhere. */
  private walk(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
    const next = tabs[(tabs.findIndex((tab) => tab.dataset['tab'] === this.tab) + by + tabs.length) % tabs.length];
    next?.click();
    next?.focus();
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-header': PcStudioHeader } }
