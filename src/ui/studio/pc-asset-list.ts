import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { IconName } from '../kit/pc-icon.ts';
import { startCarry, type CarryOver } from './carry.ts';
import './pc-menu.ts';
import type { MenuItem, PcMenu } from './pc-menu.ts';
import './pc-name-field.ts';
import type { NamingEnd } from './pc-name-field.ts';
import './pc-thumbnail.ts';

export interface ListedAsset {
  /** Stays the same while the thing is changed. */
  readonly id: string;
  readonly name: string;
  /** Gives the address of its picture once it is seen; sounds have none. */
  readonly picture: (() => string | null) | null;
  /** A size, a duration. */
  readonly detail: string;
}

export type AssetSource = 'library' | 'file' | 'draw';
/** What is done with one costume or sound of the list. */
export type AssetDeed = 'duplicate' | 'copy' | 'pack' | 'save' | 'remove';
export type AssetAsk =
  | { readonly kind: 'choose' | AssetDeed; readonly index: number }
  | { readonly kind: 'rename'; readonly index: number; readonly name: string }
  | { readonly kind: 'move'; readonly index: number; readonly to: number }
  | { readonly kind: Exclude<AssetSource, 'file'> }
  | { readonly kind: 'file'; readonly file: File };

const SOURCE_ICONS: Readonly<Record<AssetSource, IconName>> = { library: 'search', file: 'upload', draw: 'paintbrush' };
const DEED_ICONS: Readonly<Record<AssetDeed, IconName>> = { duplicate: 'copy', copy: 'send', pack: 'backpack', save: 'download', remove: 'trash-2' };
const STEPS: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

/** The costumes or the sounds of a target, one under the other; each can be carried elsewhere. Tells `asset-asked` with an AssetAsk. */
@customElement('pc-asset-list')
export class PcAssetList extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; min-height: 0; background: var(--pc-surface-sunken); border-right: 2px solid var(--pc-line); }
    ul { position: relative; flex: 1; min-height: 0; overflow: hidden auto; scrollbar-width: thin; padding: 10px; display: flex; flex-direction: column; gap: 10px; }
    li { position: relative; flex: none; }
    .card { width: 100%; height: 116px; padding: 6px; display: flex; flex-direction: column; align-items: center; justify-content: end; gap: 2px; border-radius: var(--pc-radius-m); background: var(--pc-surface); color: var(--pc-text);
      font-size: var(--pc-text-s); font-weight: 700; line-height: 1.2; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); touch-action: none; }
    .card:hover { background: var(--pc-quiet-hover); }
    .card[aria-current="true"] { background: var(--pc-selected); box-shadow: var(--ring), inset 0 0 0 4px var(--pc-selected-line); }
    .number { position: absolute; left: 10px; top: 8px; font-size: var(--pc-text-xs); color: var(--pc-text-soft); }
    pc-thumbnail, .card > pc-icon { margin: auto auto 0; } pc-thumbnail { width: 96px; height: 54px; } .card > pc-icon { color: var(--pc-block-sound); }
    .name, small { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding-inline: 2px; }
    small { font-size: var(--pc-text-xs); font-weight: 400; color: var(--pc-text-soft); }
    li pc-menu { position: absolute; right: 0; top: -6px; }
    pc-name-field { position: absolute; left: 6px; right: 6px; bottom: 6px; height: 40px; }
    .gap::before, .gap-after::after { content: ""; position: absolute; left: 0; right: 0; height: 4px; border-radius: 2px; background: var(--pc-selected-line); }
    .gap::before { top: -7px; } .gap-after::after { bottom: -7px; }
    .none { flex: none; margin: auto 0; text-align: center; font-weight: 700; color: var(--pc-text-soft); }
    .add { margin: 8px 10px 10px; --pc-menu-radius: var(--pc-radius-m); border: 2px dashed var(--pc-line-strong); border-radius: var(--pc-radius-m); font-size: var(--pc-text-s); }
  `];

  @property() kind: 'costumes' | 'sounds' = 'costumes';
  /** Whose they are. */
  @property() owner = '';
  @property({ attribute: false }) assets: readonly ListedAsset[] = [];
  @property({ type: Number }) current = -1;
  /** A target always wears something. */
  @property({ type: Number }) least = 0;
  @property({ attribute: false }) sources: readonly AssetSource[] = [];
  @property({ attribute: false }) deeds: readonly AssetDeed[] = [];
  /** Of the file that may be chosen. */
  @property() accept = '';
  @state() private renaming = '';
  /** Where what is carried would go: before this one. */
  @state() private gap = -1;
  /** Whoever moves one by the keys goes with it: the card to focus. */
  private wanted = -1;

  override render() {
    return html`<ul aria-label=${this.t(this.kind === 'costumes' ? 'studio.costumes' : 'studio.sounds')} @carry-over=${this.look} @keydown=${this.hearKey}>
        ${this.assets.length === 0 ? html`<li class="none">${this.t('studio.sounds.none')}</li>` : repeat(this.assets, ({ id }) => id, (asset, i) => this.renderAsset(asset, i))}</ul>
      <pc-menu class="add" icon="plus" .items=${this.sources.map((source): MenuItem => ({ icon: SOURCE_ICONS[source], words: this.t(`studio.asset.${source}`), run: () => { this.add(source); } }))}>${this.t('studio.sprite.add')}</pc-menu>
      <input type="file" hidden accept=${this.accept} @change=${this.takeFile}>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current') || changed.has('owner')) this.cards()[this.current]?.scrollIntoView({ block: 'nearest' });
    if (changed.has('assets') && this.wanted >= 0) this.cards()[this.wanted]?.focus();
    if (changed.has('assets')) this.wanted = -1;
  }

  private renderAsset({ id, name, picture, detail }: ListedAsset, i: number) {
    const shape = this.gap === i ? 'gap' : this.gap === this.assets.length && i === this.gap - 1 ? 'gap-after' : '';
    return html`<li class=${shape} @contextmenu=${this.openMenu}>
      <button type="button" class="card" title=${name} aria-current=${i === this.current} @click=${() => { this.ask({ kind: 'choose', index: i }); }} @dblclick=${() => { this.renaming = id; }}
        @pointerdown=${(event: PointerEvent) => { startCarry(event, { kind: this.kind, target: this.owner, index: i }, picture?.() ?? null, name); }}>
        <span class="number">${i + 1}.</span>${picture ? html`<pc-thumbnail .picture=${picture}></pc-thumbnail>` : html`<pc-icon name="volume-2" size="44" weight="2"></pc-icon>`}
        <span class="name">${name}</span>${this.kind === 'sounds' ? html`<small>${detail}</small>` : nothing}</button>
      <pc-menu label=${this.t('studio.asset.more', { name })} .items=${this.menuOf(i, id)}></pc-menu>
      ${this.renaming === id ? html`<pc-name-field .name=${name} @naming-ended=${(event: CustomEvent<NamingEnd>) => { this.endRenaming(event, i); }}></pc-name-field>` : nothing}</li>`;
  }

  private menuOf(index: number, id: string): readonly MenuItem[] {
    const deed = (kind: AssetDeed): MenuItem => ({ icon: DEED_ICONS[kind], words: this.t(`studio.asset.${kind}` satisfies TextKey), run: () => { this.ask({ kind, index }); } });
    const move = (to: number, icon: IconName, words: TextKey): MenuItem[] => (to < 0 || to >= this.assets.length ? [] : [{ icon, words: this.t(words), run: () => { this.move(index, to); } }]);
    const deeds = this.deeds.filter((kind) => kind !== 'remove' || this.assets.length > this.least);
    return [{ icon: 'pencil', words: this.t('studio.asset.rename'), run: () => { this.renaming = id; } }, ...deeds.filter((kind) => kind !== 'remove').map(deed),
      ...move(index - 1, 'arrow-up', 'studio.asset.up'), ...move(index + 1, 'arrow-down', 'studio.asset.down'), ...deeds.filter((kind) => kind === 'remove').map(deed)];
  }

  private ask(detail: AssetAsk): void {
    this.tell('asset-asked', detail);
  }

  private cards(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.card')];
  }

  private add(source: AssetSource): void {
    if (source === 'file') this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
    else this.ask({ kind: source });
  }

  private takeFile(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) this.ask({ kind: 'file', file });
  }

  private openMenu(event: Event): void {
    event.preventDefault();
    (event.currentTarget as HTMLElement).querySelector<PcMenu>('pc-menu')?.open();
  }

  private move(index: number, to: number): void {
    this.wanted = to;
    this.ask({ kind: 'move', index, to });
  }

  /** Arrows walk, Alt and an arrow moves, F2 renames, Delete takes away. */
  private hearKey(event: KeyboardEvent): void {
    const index = this.cards().findIndex((card) => card === event.target);
    const asset = this.assets[index];
    if (!asset) return;
    const step = STEPS[event.key];
    if (step !== undefined && !event.altKey) this.cards()[index + step]?.focus();
    else if (step !== undefined && this.assets[index + step]) this.move(index, index + step);
    else if (event.key === 'F2') this.renaming = asset.id;
    else if (event.key === 'Delete' && this.assets.length > this.least) this.ask({ kind: 'remove', index });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private endRenaming({ detail: { name, isByKey } }: CustomEvent<NamingEnd>, index: number): void {
    this.renaming = '';
    if (isByKey) this.cards()[index]?.focus();
    if (name !== null) this.ask({ kind: 'rename', index, name });
  }

  /** One of its own is carried over it: a line shows where it would go. */
  private look({ detail: { carried, y, accept } }: CustomEvent<CarryOver>): void {
    if (carried.kind !== this.kind || carried.target !== this.owner) return;
    const before = this.cards().findIndex((card) => { const { top, height } = card.getBoundingClientRect(); return y < top + height / 2; });
    this.gap = before < 0 ? this.assets.length : before;
    const { gap } = this;
    const to = gap > carried.index ? gap - 1 : gap;
    accept({ key: this, leave: () => { this.gap = -1; }, take: () => { if (to !== carried.index) this.ask({ kind: 'move', index: carried.index, to }); } });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-asset-list': PcAssetList } }
