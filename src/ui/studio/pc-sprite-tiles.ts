import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';

export interface Tile {
  readonly name: string;
  readonly isStage: boolean;
  /** Address of its present costume; null when the picture is missing. */
  readonly picture: string | null;
}

/** More sprites than this are shown smaller. */
const MOST_LARGE = 2;

/** All sprites, the way to add one, and the stage. Tells `target-chosen` and `remove-asked` with a target's name, and `add-asked`. */
@customElement('pc-sprite-tiles')
export class PcSpriteTiles extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; gap: 8px; flex: 1; min-height: 64px; }
    .sprites { flex: 1; min-width: 0; display: grid; grid-template-columns: repeat(auto-fill, 96px); grid-auto-rows: 96px; gap: 8px; align-content: start; overflow: hidden auto; scrollbar-width: thin; padding: 3px; margin: -3px; }
    .many { grid-template-columns: repeat(3, minmax(0, 1fr)); grid-auto-rows: 44px; gap: 5px; }
    .many .spr { flex-direction: row; gap: 4px; width: 100%; height: 44px; padding: 2px 6px; }
    .many .removable { padding-right: 34px; } .many .spr img { width: 30px; height: 30px; } .many .add pc-icon { margin: 0; }
    .spr { position: relative; width: 96px; height: 96px; padding: 4px; border-radius: var(--pc-radius-m); background: var(--pc-surface); display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px;
      font-size: var(--pc-text-s); font-weight: 700; line-height: 1.15; box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    .spr:hover { background: var(--pc-quiet-hover); }
    .spr[aria-pressed="true"] { box-shadow: inset 0 0 0 4px var(--pc-selected-line); }
    .spr > span { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .spr img { width: 48px; height: 48px; object-fit: contain; }
    .scene img { width: 60px; height: 45px; object-fit: cover; border-radius: 6px; background: #fff; box-shadow: 0 0 0 1.5px var(--pc-line); }
    .add { border: 2px dashed var(--pc-line-strong); background: transparent; box-shadow: none; color: var(--pc-on-quiet); }
    .cell { position: relative; }
    .cell pc-button { position: absolute; right: -4px; top: -4px; --pc-target: 34px; --pc-quiet: var(--pc-surface); z-index: 1; }
    .add pc-icon { margin-bottom: 4px; }
    @media (max-height: 740px) {
      .sprites { grid-template-columns: repeat(auto-fill, 112px); grid-auto-rows: 56px; }
      .spr { flex-direction: row; gap: 6px; width: 112px; height: 56px; } .spr img { width: 30px; height: 30px; } .add pc-icon { margin: 0; }
      .scene img { width: 40px; height: 30px; }
      .many { grid-template-columns: repeat(3, minmax(0, 1fr)); grid-auto-rows: 44px; } .many .spr { width: 100%; height: 44px; }
    }
  `];

  @property({ attribute: false }) tiles: readonly Tile[] = [];
  @property() chosen = '';
  /** A lesson's sprites stay. */
  @property({ type: Boolean }) canRemove = true;

  override render() {
    const stage = this.tiles.find((tile) => tile.isStage);
    return html`<div class="sprites ${this.tiles.length > MOST_LARGE + 1 ? 'many' : ''}" role="group" aria-label=${this.t('studio.sprites')}>
        ${repeat(this.tiles.filter((tile) => !tile.isStage), (tile) => tile.name, (tile) => this.renderSprite(tile))}
        <button type="button" class="spr add" @click=${() => { this.tell('add-asked'); }}><pc-icon name="plus" size="28"></pc-icon><span>${this.t('studio.sprite.add')}</span></button>
      </div>
      ${stage ? this.renderTile(stage, this.t('studio.scene'), 'spr scene') : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen')) this.renderRoot.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private renderSprite(tile: Tile) {
    const isRemovable = this.canRemove && tile.name === this.chosen;
    return html`<div class="cell">${this.renderTile(tile, tile.name, isRemovable ? 'spr removable' : 'spr')}
      ${isRemovable ? html`<pc-button round icon="trash-2" icon-size="18" label=${this.t('studio.sprite.remove', { name: tile.name })} @click=${() => { this.tell('remove-asked', tile.name); }}></pc-button>` : nothing}</div>`;
  }

  private renderTile(tile: Tile, words: string, classes: string) {
    return html`<button type="button" class=${classes} title=${words} data-target=${tile.name} aria-pressed=${tile.name === this.chosen} @click=${() => { this.tell('target-chosen', tile.name); }}>
      ${tile.picture ? html`<img src=${tile.picture} alt="" draggable="false">` : html`<pc-icon name="image" size="32"></pc-icon>`}<span>${words}</span></button>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-sprite-tiles': PcSpriteTiles } }
