import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { IconName } from '../kit/pc-icon.ts';
import { startCarry, type Carried, type CarryOver } from './carry.ts';
import './pc-menu.ts';
import type { MenuItem, PcMenu } from './pc-menu.ts';
import './pc-name-field.ts';
import type { NamingEnd } from './pc-name-field.ts';

export interface Tile {
  readonly name: string;
  readonly isStage: boolean;
  /** Address of its present costume; null when the picture is missing. */
  readonly picture: string | null;
}

/** What is done with one sprite, and the icon of each. */
export type SpriteDeed = 'duplicate' | 'pack' | 'save' | 'remove';
const DEED_ICONS: Readonly<Record<SpriteDeed, IconName>> = { duplicate: 'copy', pack: 'backpack', save: 'download', remove: 'trash-2' };
/** Detail of `sprite-asked`. */
export type SpriteAsk =
  | { readonly kind: SpriteDeed; readonly target: string }
  | { readonly kind: 'rename'; readonly target: string; readonly name: string }
  | { readonly kind: 'move'; readonly target: string; readonly to: number }
  | { readonly kind: 'take'; readonly target: string; readonly carried: Carried };

/** More sprites than this are shown smaller. */
const MOST_LARGE = 2;
const STEPS: Readonly<Record<string, number | undefined>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** All sprites, the way to add one, and the stage; what is carried over one can be given to it. Tells `target-chosen` with a name, `sprite-asked` with a SpriteAsk, and `add-asked`. */
@customElement('pc-sprite-tiles')
export class PcSpriteTiles extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; gap: 8px; flex: 1; min-height: 64px; }
    .sprites { flex: 1; min-width: 0; display: grid; grid-template-columns: repeat(auto-fill, 112px); grid-auto-rows: 96px; gap: 8px; align-content: start; overflow: hidden auto; scrollbar-width: thin; padding: 3px; margin: -3px; }
    .many { grid-template-columns: repeat(3, minmax(0, 1fr)); grid-auto-rows: 44px; gap: 5px; }
    .many .spr { flex-direction: row; gap: 4px; width: 100%; height: 44px; padding: 2px 6px; }
    .many .spr img { width: 30px; height: 30px; } .many .add pc-icon { margin: 0; }
    .spr { position: relative; width: 112px; height: 96px; padding: 4px 8px; border-radius: var(--pc-radius-m); background: var(--pc-surface); display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px;
      font-size: var(--pc-text-s); font-weight: 700; line-height: 1.15; box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); touch-action: none; }
    .spr:hover { background: var(--pc-quiet-hover); }
    .spr[aria-pressed="true"] { background: var(--pc-selected); box-shadow: inset 0 0 0 4px var(--pc-selected-line); }
    .over .spr, .spr.over { background: var(--pc-almost); box-shadow: inset 0 0 0 4px var(--pc-primary-edge); }
    .spr > span { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .spr img { width: 48px; height: 48px; object-fit: contain; }
    .scene { width: 96px; } .scene img { width: 60px; height: 45px; object-fit: cover; border-radius: 6px; background: #fff; box-shadow: 0 0 0 1.5px var(--pc-line); }
    .add { border: 2px dashed var(--pc-line-strong); background: transparent; box-shadow: none; color: var(--pc-on-quiet); }
    .cell { position: relative; }
    .cell pc-menu { position: absolute; right: -2px; top: -4px; }
    /* Its outer part lies over the end of the name, which the press has chosen already. */
    .many .cell pc-menu { right: -5px; top: 0; }
    .gap::before { content: ""; position: absolute; left: -6px; top: 0; bottom: 0; width: 4px; border-radius: 2px; background: var(--pc-selected-line); }
    .add pc-icon { margin-bottom: 4px; }
    pc-name-field { position: absolute; inset: auto 4px 4px; height: 36px; }
    @media (max-height: 740px) {
      .sprites { grid-template-columns: repeat(auto-fill, 132px); grid-auto-rows: 56px; }
      .spr { flex-direction: row; gap: 6px; width: 132px; height: 56px; } .spr img { width: 30px; height: 30px; } .add pc-icon { margin: 0; }
      .chosen .spr { padding-right: 40px; } .cell pc-menu { top: 6px; }
      .scene { width: 112px; } .scene img { width: 40px; height: 30px; }
      .many { grid-template-columns: repeat(3, minmax(0, 1fr)); grid-auto-rows: 44px; } .many .spr { width: 100%; height: 44px; } .many .cell pc-menu { top: 0; }
    }
    .many .chosen .spr { gap: 3px; padding: 2px 26px 2px 4px; font-size: var(--pc-text-xs); } .many .chosen .spr img { width: 26px; }
  `];

  @property({ attribute: false }) tiles: readonly Tile[] = [];
  @property() chosen = '';
  /** A lesson's sprites stay. */
  @property({ type: Boolean }) canRemove = true;
  @property({ type: Boolean }) canAdd = true;
  @state() private renaming = '';
  /** Who is under the hand that carries something it can have. */
  @state() private over = '';
  /** Before which sprite the carried one would stand. */
  @state() private gap = -1;
  /** Whoever moves one by the keys goes with it. */
  private wanted = '';

  private get sprites(): readonly Tile[] { return this.tiles.filter((tile) => !tile.isStage); }

  override render() {
    const stage = this.tiles.find((tile) => tile.isStage);
    return html`<div class="sprites ${this.tiles.length > MOST_LARGE + 1 ? 'many' : ''}" role="group" aria-label=${this.t('studio.sprites')} @keydown=${this.hearKey}>
        ${repeat(this.sprites, (tile) => tile.name, (tile, i) => this.renderSprite(tile, i))}
        ${this.canAdd ? html`<button type="button" class="spr add" @click=${() => { this.tell('add-asked'); }}><pc-icon name="plus" size="28"></pc-icon><span>${this.t('studio.sprite.add')}</span></button>` : nothing}
      </div>
      ${stage ? this.renderTile(stage, this.t('studio.scene'), 'spr scene') : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen')) this.renderRoot.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
    if (changed.has('tiles') && this.wanted !== '') this.tileOf(this.wanted)?.focus();
    if (changed.has('tiles')) this.wanted = '';
  }

  private renderSprite(tile: Tile, i: number) {
    const isChosen = tile.name === this.chosen;
    return html`<div class="cell ${isChosen ? 'chosen' : ''} ${this.gap === i ? 'gap' : ''}" @contextmenu=${this.openMenu}>${this.renderTile(tile, tile.name, 'spr')}
      ${isChosen ? html`<pc-menu label=${this.t('studio.asset.more', { name: tile.name })} .items=${this.menuOf(tile.name, i)}></pc-menu>` : nothing}
      ${this.renaming === tile.name ? html`<pc-name-field .name=${tile.name} @naming-ended=${this.endRenaming}></pc-name-field>` : nothing}</div>`;
  }

  private renderTile({ name, picture, isStage }: Tile, words: string, classes: string) {
    return html`<button type="button" class="${classes} ${this.over === name ? 'over' : ''}" title=${words} data-target=${name} aria-pressed=${name === this.chosen} @click=${() => { this.tell('target-chosen', name); }}
      @pointerdown=${(event: PointerEvent) => { if (!isStage) startCarry(event, { kind: 'sprite', target: name }, picture, words); }} @dblclick=${() => { if (!isStage) this.renaming = name; }} @carry-over=${(event: CustomEvent<CarryOver>) => { this.look(event.detail, name, isStage); }}>
      ${picture ? html`<img src=${picture} alt="" draggable="false">` : html`<pc-icon name="image" size="32"></pc-icon>`}<span>${words}</span></button>`;
  }

  private menuOf(target: string, i: number): readonly MenuItem[] {
    const deed = (kind: SpriteDeed): MenuItem => ({ icon: DEED_ICONS[kind], words: this.t(`studio.asset.${kind}` satisfies TextKey), run: () => { this.ask({ kind, target }); } });
    const move = (to: number, icon: IconName, words: TextKey): MenuItem[] => (to < 0 || to >= this.sprites.length ? [] : [{ icon, words: this.t(words), run: () => { this.move(target, to); } }]);
    return [{ icon: 'pencil', words: this.t('studio.asset.rename'), run: () => { this.renaming = target; } }, ...(this.canAdd ? [deed('duplicate')] : []), deed('pack'), deed('save'),
      ...move(i - 1, 'arrow-left', 'studio.sprite.earlier'), ...move(i + 1, 'arrow-right', 'studio.sprite.later'), ...(this.canRemove ? [deed('remove')] : [])];
  }

  private ask(detail: SpriteAsk): void {
    this.tell('sprite-asked', detail);
  }

  private tileOf(name: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-target]')].find((tile) => tile.dataset['target'] === name);
  }

  private openMenu(event: Event): void {
    event.preventDefault();
    const cell = event.currentTarget as HTMLElement;
    cell.querySelector<HTMLElement>('.spr')?.click();
    void this.updateComplete.then(() => new Promise(requestAnimationFrame)).then(() => { cell.querySelector<PcMenu>('pc-menu')?.open(); });
  }

  private move(target: string, to: number): void {
    this.wanted = target;
    this.ask({ kind: 'move', target, to });
  }

  /** Arrows walk, Alt and an arrow moves, F2 renames, Delete takes away. */
  private hearKey(event: KeyboardEvent): void {
    const index = this.sprites.findIndex(({ name }) => this.tileOf(name) === event.target);
    const name = this.sprites[index]?.name;
    if (name === undefined) return;
    const step = STEPS[event.key];
    const beside = step === undefined ? undefined : this.sprites[index + step];
    if (step !== undefined && beside && event.altKey) this.move(name, index + step);
    else if (beside) this.tileOf(beside.name)?.focus();
    else if (event.key === 'F2') this.renaming = name;
    else if (event.key === 'Delete' && this.canRemove) this.ask({ kind: 'remove', target: name });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private endRenaming({ detail: { name, isByKey } }: CustomEvent<NamingEnd>): void {
    const target = this.renaming;
    this.renaming = '';
    if (name === null && isByKey) this.tileOf(target)?.focus();
    if (name === null) return;
    if (isByKey) this.wanted = name;
    this.ask({ kind: 'rename', target, name });
  }

  /** Another sprite is put before or behind this one; anything else is given to it. */
  private look({ carried, x, accept }: CarryOver, name: string, isStage: boolean): void {
    if (carried.kind === 'sprite') {
      if (!isStage) this.lookForPlace(carried.target, x, name, accept);
    } else if (!('target' in carried) || carried.target !== name) {
      this.over = name;
      accept({ key: name, leave: () => { this.over = ''; }, take: () => { this.ask({ kind: 'take', target: name, carried }); } });
    }
  }

  private lookForPlace(target: string, x: number, name: string, accept: CarryOver['accept']): void {
    const { left = 0, width = 0 } = this.tileOf(name)?.getBoundingClientRect() ?? {};
    const index = this.sprites.findIndex((tile) => tile.name === name);
    const from = this.sprites.findIndex((tile) => tile.name === target);
    this.gap = x < left + width / 2 ? index : index + 1;
    const to = this.gap > from ? this.gap - 1 : this.gap;
    accept({ key: this, leave: () => { this.gap = -1; }, take: () => { if (to !== from) this.ask({ kind: 'move', target, to }); } });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-sprite-tiles': PcSpriteTiles } }
