import { consume } from '@lit/context';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../kit/base-styles.ts';
import { isCalm } from '../kit/is-calm.ts';
import { loudspeakerContext, type Loudspeaker } from '../kit/loudspeaker-context.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import { readLibraryFile, type LibraryItem } from './library-items.ts';

/** A costume of the preview is seen this long. */
const FRAME_MS = 180;
/** So many tiles are made at first, and so many more when one comes near their end: opening takes no longer for a large library. */
const PAGE = 60;
/** Near, in CSS pixels. */
const NEAR = 800;
/** Where an arrow key goes: so many tiles on, or so many rows. */
const MOVES: Readonly<Record<string, { readonly by: number; readonly isRow: boolean }>> = {
  ArrowRight: { by: 1, isRow: false }, ArrowLeft: { by: -1, isRow: false }, ArrowDown: { by: 1, isRow: true }, ArrowUp: { by: -1, isRow: true },
};

/**
 * Things of the library to choose from, one stop of the Tab key, arrows inside. A character under the mouse or the focus shows its costumes one
 * after the other; a sound is heard by its loudspeaker. Tells `item-chosen` with the thing.
 */
@customElement('pc-library-grid')
export class PcLibraryGrid extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; min-height: 0; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(112px, 1fr)); gap: 10px; height: 100%; overflow-y: auto; align-content: start; padding: 6px; scrollbar-width: thin; }
    :host([kind="backdrop"]) ul { grid-template-columns: repeat(auto-fill, minmax(158px, 1fr)); }
    li { position: relative; content-visibility: auto; contain-intrinsic-size: auto 112px auto 118px; border-radius: var(--pc-radius-m); }
    :host([kind="backdrop"]) li { contain-intrinsic-size: auto 158px auto 150px; }
    .tile { width: 100%; height: 118px; padding: 6px 4px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 4px; border-radius: var(--pc-radius-m); background: var(--pc-surface-sunken); color: var(--pc-text);
      font-weight: 700; font-size: var(--pc-text-s); line-height: 1.1; text-wrap: balance; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-card-line); }
    :host([kind="backdrop"]) .tile { height: 150px; padding: 6px; }
    .tile:hover { background: var(--pc-selected); }
    .tile:focus-visible { outline-offset: -3px; }
    img { width: 64px; height: 64px; object-fit: contain; flex: none; }
    .animated img { width: 84px; height: 76px; }
    :host([kind="backdrop"]) img { width: 144px; height: 108px; border-radius: var(--pc-radius-s); }
    .tile > span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; max-width: 100%; }
    :host([kind="sound"]) ul { grid-template-columns: repeat(auto-fill, minmax(124px, 1fr)); }
    :host([kind="sound"]) .tile { justify-content: flex-start; padding-top: 12px; }
    :host([kind="sound"]) img { width: 56px; height: 56px; margin-right: 52px; }
    .hear { position: absolute; left: calc(50% + 8px); top: 16px; width: 48px; height: 48px; border-radius: 50%; display: grid; place-items: center; background: var(--pc-surface); color: var(--pc-block-sound); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
    .hear:hover { background: var(--pc-block-sound); color: var(--pc-surface); }
  `];

  @property({ reflect: true }) kind = 'sprite';
  @property({ attribute: false }) items: readonly LibraryItem[] = [];
  /** The tile that Tab reaches. */
  @state() private current = 0;
  @state() private made = PAGE;
  @state() private shown: { readonly id: string; readonly frame: number } | null = null;
  @consume({ context: loudspeakerContext, subscribe: true }) private readonly loudspeaker?: Loudspeaker;
  /** The sound asked for last. */
  private asked = '';
  private timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rest();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('items')) return;
    [this.current, this.made] = [0, PAGE];
    this.rest();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('items')) this.renderRoot.querySelector('ul')?.scrollTo({ top: 0 });
  }

  override render() {
    return html`<ul @keydown=${this.move} @scroll=${this.makeMore}>${repeat(this.items.slice(0, this.made), (item) => item.id, (item, place) => this.renderItem(item, place))}</ul>`;
  }

  private renderItem(item: LibraryItem, place: number) {
    const { id, name, pictures, sound } = item;
    const address = sound?.picture ?? pictures[this.shown?.id === id ? this.shown.frame : 0]?.address;
    return html`<li><button type="button" class=${pictures.length > 1 ? 'tile animated' : 'tile'} data-item=${id} tabindex=${place === this.current ? 0 : -1} @click=${() => { this.tell('item-chosen', item); }}
      @pointerenter=${() => { this.preview(item); }} @pointerleave=${this.rest} @focus=${() => { this.current = place; this.preview(item); }} @blur=${this.rest}>
      ${address ? html`<img src=${address} alt="" loading="lazy" decoding="async" draggable="false">` : nothing}<span>${name}</span></button>
      ${sound ? html`<button type="button" class="hear" tabindex=${place === this.current ? 0 : -1} aria-label=${this.t('library.hear', { name })} @click=${() => this.hear(sound.address)} @pointerenter=${() => this.hear(sound.address)} @pointerleave=${this.hush}>
        <pc-icon name="volume-2" size="26"></pc-icon></button>` : nothing}</li>`;
  }

  private preview({ id, pictures }: LibraryItem): void {
    this.rest();
    if (pictures.length < 2 || isCalm()) return;
    let frame = 0;
    this.timer = setInterval(() => { this.shown = { id, frame: frame = (frame + 1) % pictures.length }; }, FRAME_MS);
  }

  private rest(): void {
    clearInterval(this.timer);
    this.shown = null;
    if (this.asked !== '') this.hush();
  }

  private async hear(address: string): Promise<void> {
    this.asked = address;
    const sound = await this.loudspeaker?.decode(await readLibraryFile(address));
    if (sound && this.asked === address) this.loudspeaker?.play(sound);
  }

  private hush(): void {
    this.asked = '';
    this.loudspeaker?.stop();
  }

  private makeMore(event: Event): void {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget as HTMLElement;
    if (scrollTop + clientHeight > scrollHeight - NEAR && this.made < this.items.length) this.made += PAGE;
  }

  private move(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const tiles = [...this.renderRoot.querySelectorAll<HTMLElement>('.tile')];
    const next = this.current + move.by * (move.isRow ? this.columns() : 1);
    tiles[Math.max(0, Math.min(tiles.length - 1, next))]?.focus();
  }

  private columns(): number {
    const list = this.renderRoot.querySelector('ul');
    return list ? getComputedStyle(list).gridTemplateColumns.split(' ').length : 1;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-library-grid': PcLibraryGrid } }
