import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BackpackItem } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { IconName } from '../kit/pc-icon.ts';
import { startCarry, type CarryOver } from './carry.ts';

export interface ShownItem extends Pick<BackpackItem, 'id' | 'kind' | 'name'> {
  /** Address of its picture. */
  readonly picture: string | null;
}

const ICONS: Readonly<Record<BackpackItem['kind'], IconName>> = { script: 'puzzle', costumes: 'image', sounds: 'volume-2', sprite: 'star' };

/** The backpack, open at the foot of the studio: things are let go into it, and pressed or carried out of it. Tells `pack-asked` with what was let go, `take-asked` and `unpack-asked` with an item's id, `backpack-closed`. */
@customElement('pc-backpack')
export class PcBackpack extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; background: var(--pc-surface); border-top: 2px solid var(--pc-line); }
    section { display: flex; align-items: center; gap: 12px; height: 124px; padding: 8px 12px; }
    .over { background: var(--pc-almost); }
    h2 { display: flex; flex-direction: column; align-items: center; gap: 4px; flex: none; width: 92px; font-size: var(--pc-text-m); color: var(--pc-on-quiet); text-align: center; }
    ul { flex: 1; min-width: 0; display: flex; gap: 8px; height: 100%; overflow: auto hidden; scrollbar-width: thin; scrollbar-color: var(--pc-line-strong) transparent; padding: 3px; }
    li { position: relative; flex: none; }
    .item { width: 112px; height: 90px; padding: 6px; display: flex; flex-direction: column; align-items: center; justify-content: end; gap: 3px; border-radius: var(--pc-radius-m); background: var(--pc-surface-sunken); font-size: var(--pc-text-s); font-weight: 700; line-height: 1.2; color: var(--pc-text); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); touch-action: none; }
    .item:hover { background: var(--pc-selected); }
    .item span { flex: none; max-width: 100%; max-height: 2.4em; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; }
    .item pc-icon { color: var(--pc-on-quiet); } img, .item pc-icon { margin: auto; } img { flex: 1; min-height: 0; max-width: 60px; object-fit: contain; }
    li pc-button { position: absolute; right: 0; top: 0; --pc-target: 32px; }
    p { flex: 1; color: var(--pc-text-soft); font-weight: 700; }
  `];

  @property({ attribute: false }) items: readonly ShownItem[] = [];
  @state() private isOver = false;

  override render() {
    return html`<section class=${this.isOver ? 'over' : ''} aria-label=${this.t('studio.backpack')} @carry-over=${this.look}><h2><pc-icon name="backpack" size="32"></pc-icon>${this.t('studio.backpack')}</h2>
      ${this.items.length === 0 ? html`<p>${this.t('studio.backpack.empty')}</p>` : html`<ul>${this.items.map((item) => this.renderItem(item))}</ul>`}
      <pc-button variant="flat" icon="x" label=${this.t('studio.backpack.close')} @click=${() => { this.tell('backpack-closed'); }}></pc-button></section>`;
  }

  private renderItem({ id, kind, name, picture }: ShownItem) {
    return html`<li><button type="button" class="item" title=${this.t('studio.backpack.take', { name })} @click=${() => { this.tell('unpack-asked', id); }} @pointerdown=${(event: PointerEvent) => { startCarry(event, { kind: 'packed', id }, picture, name); }}>
      ${picture ? html`<img src=${picture} alt="" draggable="false">` : html`<pc-icon .name=${ICONS[kind]} size="32"></pc-icon>`}<span>${name}</span></button>
      <pc-button variant="flat" icon="x" icon-size="18" label=${this.t('studio.backpack.remove', { name })} @click=${() => { this.tell('take-asked', id); }}></pc-button></li>`;
  }

  private look({ detail: { carried, accept } }: CustomEvent<CarryOver>): void {
    if (carried.kind === 'packed') return;
    this.isOver = true;
    accept({ key: this, leave: () => { this.isOver = false; }, take: () => { this.tell('pack-asked', carried); } });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-backpack': PcBackpack } }
