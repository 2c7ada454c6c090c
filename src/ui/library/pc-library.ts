import { css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import { pageLocale } from '../kit/page-locale.ts';
import '../kit/pc-icon.ts';
import { isLibraryCategory, LIBRARY_CATEGORIES, type LibraryCategory } from './library-categories.ts';
import type { LibraryKind } from './library-entry.ts';
import { libraryItems, type LibraryItem } from './library-items.ts';
import { LIBRARY_KINDS } from './library-kinds.ts';
import { plainWords, searchLibrary } from './library-search.ts';
import './pc-library-grid.ts';

/**
 * Sprites, costumes, backdrops or sounds to choose from, by name, by category, or by surprise. Its owner opens and closes it.
 * Tells `library-chosen` with a `LibraryItem`, `file-chosen` with a File of the computer, `library-closed`.
 */
@customElement('pc-library')
export class PcLibrary extends PcElement {
  static override styles = [baseStyles, css`
    pc-dialog { --pc-dialog-width: 1200px; }
    .top { display: flex; flex-wrap: wrap; gap: 12px; margin-bottom: 12px; }
    .search { position: relative; flex: 1; min-width: 220px; }
    .search pc-icon { position: absolute; left: 14px; top: 12px; color: var(--pc-ocean-700); }
    input[type="search"] { width: 100%; height: 48px; padding: 0 16px 0 48px; border: 2px solid var(--pc-line-strong); border-radius: var(--pc-radius-m); background: var(--pc-surface); }
    .groups { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 10px; }
    .groups button { display: flex; align-items: center; gap: 6px; min-height: var(--pc-target); padding: 0 12px 0 8px; border-radius: var(--pc-radius-pill); font-weight: 700; font-size: var(--pc-text-s); line-height: 1; background: var(--pc-quiet); color: var(--pc-on-quiet);
      box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
    .groups button:hover { background: var(--pc-quiet-hover); }
    .groups button[aria-pressed="true"] { background: var(--pc-action); color: var(--pc-on-action); box-shadow: var(--ring); }
    .groups img, .groups pc-icon { width: 26px; height: 26px; justify-content: center; }
    pc-library-grid, .none { height: clamp(190px, 100vh - 372px, 480px); }
    .none { --pc-scopi-size: 96px; }
    /* Zoomed in: the families in one row that scrolls, so that what there is to choose shows. */
    @media (max-height: 560px) {
      .groups { flex-wrap: nowrap; overflow-x: auto; padding: 4px 4px 10px; margin: 0 -4px; scrollbar-width: thin; }
      .groups button { flex: none; }
    }
  `];

  @property({ type: Boolean }) open = false;
  @property() kind: LibraryKind = 'sprite';
  @state() private items: readonly LibraryItem[] | null = null;
  @state() private query = '';
  @state() private category: LibraryCategory | null = null;
  private found: readonly LibraryItem[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('open') || changed.has('kind')) && this.open) void this.fill();
    this.found = this.find();
  }

  override render() {
    const { heading, disk, accept } = LIBRARY_KINDS[this.kind];
    return html`<pc-dialog heading=${this.t(heading)} ?open=${this.open} @dismiss=${this.close}>
      <div class="top"><label class="search"><pc-icon name="search" size="24"></pc-icon><span class="vh">${this.t('library.search')}</span>
          <input type="search" autofocus autocomplete="off" spellcheck="false" placeholder=${this.t('library.search')} .value=${this.query} @input=${this.look}></label>
        <pc-button variant="primary" icon="dices" data-surprise ?disabled=${this.found.length === 0} @click=${this.surprise}>${this.t('library.surprise')}</pc-button></div>
      <div class="groups" role="group" aria-label=${this.t('library.groups')}>${this.renderGroups()}</div>
      <p class="vh" role="status">${this.items ? this.t('library.found', { count: this.found.length }) : ''}</p>
      ${this.items && this.found.length === 0 ? html`<pc-empty class="none" heading=${this.t('library.none')}></pc-empty>`
        : html`<pc-library-grid kind=${this.kind} .items=${this.found} @item-chosen=${(event: CustomEvent<LibraryItem>) => { this.choose(event.detail); }}></pc-library-grid>`}
      <pc-button slot="actions" icon="folder-open" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click()}>${this.t(disk)}</pc-button>
      <pc-button slot="actions" data-safe @click=${this.close}>${this.t('studio.close')}</pc-button>
      <input type="file" hidden accept=${accept} @change=${this.takeFile}>
    </pc-dialog>`;
  }

  private renderGroups() {
    const present = new Set((this.items ?? []).map((item) => item.category));
    const all = html`<button type="button" aria-pressed=${this.category === null} @click=${() => { this.category = null; }}><pc-icon name="list" size="22"></pc-icon>${this.t('library.group.all')}</button>`;
    return [all, ...[...present].filter(isLibraryCategory).map((category) => html`<button type="button" data-category=${category} aria-pressed=${this.category === category}
      @click=${() => { this.category = category; }}><img src=${`assets/sprites/${LIBRARY_CATEGORIES[category].icon}.svg`} alt="" draggable="false">${this.t(LIBRARY_CATEGORIES[category].name)}</button>`)];
  }

  private async fill(): Promise<void> {
    const kind = this.kind;
    [this.items, this.query, this.category] = [null, '', null];
    const items = await libraryItems(kind, pageLocale());
    // The name of its drawer finds a thing too.
    const named = items.map((item) => (isLibraryCategory(item.category) ? { ...item, words: [...item.words, ...plainWords(this.t(LIBRARY_CATEGORIES[item.category].name))] } : item));
    if (this.kind === kind) this.items = named;
  }

  private find(): readonly LibraryItem[] {
    const found = searchLibrary(this.items ?? [], this.query);
    return this.category === null ? found : found.filter((item) => item.category === this.category);
  }

  private look(event: Event): void {
    this.query = (event.currentTarget as HTMLInputElement).value;
    // What one types is looked for everywhere.
    this.category = null;
  }

  /** Any one of those shown. */
  private surprise(): void {
    const item = this.found[Math.floor(Math.random() * this.found.length)];
    if (item) this.choose(item);
  }

  private choose(item: LibraryItem): void {
    this.tell('library-chosen', item);
  }

  private takeFile(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) this.tell('file-chosen', file);
  }

  private close(): void {
    this.tell('library-closed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-library': PcLibrary } }
