import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import { searchSprites, spriteName, type LibrarySprite } from './sprite-library.ts';

/** The sprites to choose from. Tells `sprite-chosen` with its record, `file-chosen` with a File, `library-closed`. */
@customElement('pc-sprite-library')
export class PcSpriteLibrary extends PcElement {
  static override styles = [baseStyles, css`
    pc-dialog { --pc-dialog-width: 920px; }
    .search { position: relative; display: block; margin-bottom: 16px; }
    .search pc-icon { position: absolute; left: 14px; top: 12px; color: var(--pc-ocean-700); }
    input[type="search"] { width: 100%; height: 48px; padding: 0 16px 0 48px; border: 2px solid var(--pc-line-strong); border-radius: var(--pc-radius-m); background: var(--pc-surface); }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(116px, 1fr)); gap: 10px; height: min(400px, 50vh); overflow-y: auto; align-content: start; padding: 4px; }
    li button { width: 100%; height: 112px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 4px; border-radius: var(--pc-radius-m); background: var(--pc-surface-sunken); color: var(--pc-text);
      font-weight: 700; font-size: var(--pc-text-s); line-height: 1.1; box-shadow: var(--ring); }
    li button:hover { background: var(--pc-selected); }
    li img { width: 60px; height: 60px; }
    .none { font-size: var(--pc-text-m); grid-column: 1 / -1; padding: 24px; text-align: center; }
  `];

  @property({ type: Boolean }) open = false;
  /** Address of each sprite's picture, by id. */
  @property({ attribute: false }) pictures: Readonly<Record<string, string>> = {};
  @state() private query = '';

  override render() {
    const found = this.words ? searchSprites(this.query, this.words) : [];
    return html`<pc-dialog heading=${this.t('studio.library')} ?open=${this.open} @dismiss=${this.close}>
      <label class="search"><pc-icon name="search" size="24"></pc-icon><span class="vh">${this.t('studio.library.search')}</span>
        <input type="search" autofocus autocomplete="off" spellcheck="false" placeholder=${this.t('studio.library.search')} .value=${this.query} @input=${this.look}></label>
      <ul>${found.length === 0 ? html`<li class="none" role="status">${this.t('studio.library.none')}</li>` : repeat(found, (sprite) => sprite.id, (sprite) => this.renderSprite(sprite))}</ul>
      <pc-button slot="actions" icon="folder-open" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click()}>${this.t('studio.library.disk')}</pc-button>
      <pc-button slot="actions" data-safe @click=${this.close}>${this.t('studio.close')}</pc-button>
      <input type="file" hidden accept=".sprite3,.sprite2,.svg,.png,image/svg+xml,image/png" @change=${this.takeFile}>
    </pc-dialog>`;
  }

  private renderSprite(sprite: LibrarySprite) {
    const name = this.words ? spriteName(sprite, this.words) : '';
    return html`<li><button type="button" data-sprite=${sprite.id} @click=${() => { this.choose(sprite); }}><img src=${this.pictures[sprite.id] ?? ''} alt="" loading="lazy">${name}</button></li>`;
  }

  private look(event: Event): void {
    this.query = (event.currentTarget as HTMLInputElement).value;
  }

  private choose(sprite: LibrarySprite): void {
    this.query = '';
    this.tell('sprite-chosen', sprite);
  }

  private takeFile(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) this.tell('file-chosen', file);
  }

  private close(): void {
    this.query = '';
    this.tell('library-closed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-sprite-library': PcSpriteLibrary } }
