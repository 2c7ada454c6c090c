import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { IconName } from '../kit/pc-icon.ts';
import { wavePath } from '../kit/wave-path.ts';

export type StudioTab = 'code' | 'costumes' | 'sounds';

const TAB_ICONS: Readonly<Record<StudioTab, IconName>> = { code: 'puzzle', costumes: 'palette', sounds: 'music' };
const KEPT_ICONS = { kept: 'circle-check', pending: 'ellipsis', refused: 'circle-alert' } as const satisfies Readonly<Record<string, IconName>>;

/** The air over the waterline: where I am, how to leave, what I change, whether it is kept, who I am. Tells `leave-asked`, `tab-chosen`, `undo-asked`, `redo-asked`. */
@customElement('pc-studio-header')
export class PcStudioHeader extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: relative; display: block; background: var(--pc-page); }
    header { display: flex; align-items: center; gap: 8px; height: 100%; padding: 0 12px 10px; }
    .sea { position: absolute; left: 0; bottom: -1px; width: 100%; height: 12px; overflow: hidden; z-index: 1; pointer-events: none; }
    h1 { min-width: 0; overflow: hidden; text-overflow: ellipsis; font-size: var(--pc-text-l); line-height: 1.15; margin: 0 12px 0 4px; white-space: nowrap; }
    [role="tablist"] { display: flex; gap: 4px; flex: none; }
    [role="tab"] { display: flex; align-items: center; gap: 8px; height: 44px; padding: 0 16px; border-radius: var(--pc-radius-m); font-weight: 700; color: var(--pc-on-quiet); box-shadow: var(--ring); white-space: nowrap; }
    [role="tab"]:hover { background: var(--pc-selected); }
    [role="tab"][aria-selected="true"] { background: var(--pc-action); color: var(--pc-on-action); }
    .grow { flex: 1; }
    .kept { display: flex; align-items: center; gap: 6px; flex: none; padding: 0 8px; font-size: var(--pc-text-s); font-weight: 700; color: var(--pc-done-text); white-space: nowrap; }
    .kept.pending { color: var(--pc-text-soft); } .kept.refused { color: var(--pc-sun-600); }
    .who { display: flex; align-items: center; gap: 8px; flex: none; height: 44px; padding: 0 14px 0 4px; border-radius: var(--pc-radius-pill); background: var(--pc-surface);
      box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); font-size: var(--pc-text-s); font-weight: 700; white-space: nowrap; }
    @media (max-width: 900px) { header { flex-wrap: wrap; height: auto; padding-bottom: 16px; } }
    @media (max-width: 1100px) { h1, .kept span, .who span { display: none; } [role="tab"] { padding: 0 10px; } }
  `];

  @property() heading = '';
  @property() tab: StudioTab = 'code';
  /** The stage has backdrops, not costumes. */
  @property({ type: Boolean }) isStageChosen = false;
  @property() kept: keyof typeof KEPT_ICONS = 'kept';
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property() childName = '';
  @property() avatar = '';
  /** Colour of the water below, a CSS value. */
  @property() water = 'var(--pc-deep)';

  override render() {
    return html`<header>
        <pc-button variant="flat" icon="chevron-left" icon-size="26" @click=${() => { this.tell('leave-asked'); }}>${this.t('studio.back')}</pc-button>
        <h1 tabindex="-1" title=${this.heading}>${this.heading}</h1>
        <div role="tablist" aria-label=${this.t('studio.tabs')} @keydown=${this.walk}>${(['code', 'costumes', 'sounds'] as const).map((tab) => this.renderTab(tab))}</div>
        <span class="grow"></span>
        <pc-button variant="flat" icon="undo-2" icon-size="24" label=${this.t('studio.undo')} ?disabled=${!this.canUndo} @click=${() => { this.tell('undo-asked'); }}></pc-button>
        <pc-button variant="flat" icon="redo-2" icon-size="24" label=${this.t('studio.redo')} ?disabled=${!this.canRedo} @click=${() => { this.tell('redo-asked'); }}></pc-button>
        <div class="kept ${this.kept}" role="status"><pc-icon .name=${KEPT_ICONS[this.kept]} size="20"></pc-icon><span>${this.t(`studio.${this.kept}`)}</span></div>
        ${this.childName ? html`<div class="who"><pc-avatar .name=${this.avatar} size="36"></pc-avatar><span>${this.childName}</span></div>` : nothing}
      </header>
      <svg class="sea" aria-hidden="true">${svg`<path d=${wavePath({ top: 6, half: 55, rise: 9, shift: 110 }, 3840, 12)} style="fill:${this.water}"/>`}</svg>`;
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
