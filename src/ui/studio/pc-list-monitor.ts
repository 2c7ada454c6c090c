import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';

/** What is written into a row: see `MonitorWish`. */
export interface RowWritten { readonly row: number; readonly text: string | null; readonly isNew: boolean }

/** No one reads more of a list that changes; the number under it tells the rest. */
const MOST_ITEMS = 200;

/** A list on the stage: rows that scroll and, where they may be, are written in. Tells `row-written`. */
@customElement('pc-list-monitor')
export class PcListMonitor extends PcElement {
  static override styles = [baseStyles, css`
    :host { container-type: inline-size; display: flex; flex-direction: column; height: 100%; min-height: 0; font: inherit; font-weight: 700; }
    header, footer { padding: 4px 8px; text-align: center; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; flex: none; }
    footer { display: flex; align-items: center; justify-content: center; gap: 6px; border-top: 1px solid var(--pc-line); font-weight: 400; }
    footer button { display: grid; place-items: center; width: 26px; height: 26px; margin: -2px auto -2px 0; border-radius: 6px; }
    footer button:hover { background: var(--pc-selected); }
    footer span { margin-right: auto; overflow: hidden; text-overflow: ellipsis; }
    /* The corner that sizes the list lies over the end of it. */
    footer:has(button) { padding-right: 20px; }
    .narrow { display: none; }
    @container (max-width: 130px) { footer:has(button) .wide { display: none; } footer:has(button) .narrow { display: inline; } }
    ol { flex: 1; min-height: 0; overflow: auto; padding: 2px 6px; scrollbar-width: thin; }
    li { display: flex; gap: 6px; align-items: center; margin: 2px 0; }
    .item { flex: 1; min-width: 0; padding: 1px 6px; min-height: 1.4em; border-radius: 6px; background: var(--pc-block-lists); color: var(--pc-block-text-dark); text-align: left; white-space: normal; overflow-wrap: anywhere; font-weight: 700; }
    .writing { display: flex; flex: 1; min-width: 0; border-radius: 6px; background: var(--pc-block-lists); }
    input { flex: 1; width: 0; min-width: 0; padding: 1px 6px; border: 0; border-radius: 6px; background: transparent; color: var(--pc-block-text-dark); }
    .writing button { padding: 0 6px; color: var(--pc-block-text-dark); }
  `];

  @property() label = '';
  @property({ attribute: false }) items: readonly string[] = [];
  @property({ type: Number }) count = 0;
  @property({ type: Boolean }) isEditable = false;
  /** The row being written in. */
  @state() private row = -1;
  /** The rows as written in, while somebody writes and until the stage has answered: nothing slips away under the hand. */
  @state() private written: readonly string[] | null = null;
  private isAnswered = true;
  @query('input') private readonly input!: HTMLInputElement | null;

  private get rows(): readonly string[] { return this.written ?? this.items; }
  private get total(): number { return this.count + this.rows.length - this.items.length; }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items')) this.isAnswered = true;
    if (this.row < 0 && this.isAnswered) this.written = null;
  }

  override render() {
    const hidden = this.total - MOST_ITEMS;
    const shown = this.rows.slice(0, MOST_ITEMS);
    const length = this.t('studio.list.length', { count: this.total });
    return html`<header title=${this.label}>${this.label}</header>
      <ol>${shown.length === 0 ? html`<li>${this.t('studio.list.empty')}</li>` : shown.map((item, row) => html`<li>${row + 1} ${this.renderItem(item, row)}</li>`)}${hidden > 0 ? html`<li>…</li>` : nothing}</ol>
      <footer>${this.isEditable ? html`<button aria-label=${this.t('studio.list.add')} title=${this.t('studio.list.add')} @click=${() => { this.insert(this.total); }}><pc-icon name="plus" size="18"></pc-icon></button>` : nothing}<span class="wide">${length}</span><span class="narrow" role="img" aria-label=${length} title=${length}>${this.total}</span></footer>`;
  }

  private renderItem(item: string, row: number) {
    if (!this.isEditable) return html`<span class="item">${item}</span>`;
    if (row !== this.row) return html`<button class="item" @click=${() => { void this.write(row); }}>${item}</button>`;
    return html`<span class="writing"><input .value=${item} aria-label=${this.t('studio.list.item', { row: row + 1 })} @keydown=${this.hearKey} @blur=${(event: FocusEvent) => { this.leaveRow(row, event); }}>
      <button aria-label=${this.t('studio.list.remove', { row: row + 1 })} title=${this.t('studio.list.remove', { row: row + 1 })} @pointerdown=${(event: Event) => { event.preventDefault(); }} @click=${this.drop}><pc-icon name="x" size="16"></pc-icon></button></span>`;
  }

  private async write(row: number): Promise<void> {
    this.written ??= this.items;
    this.row = row;
    await this.updateComplete;
    this.input?.select();
  }

  /** What was typed is told before another row is written in. */
  private readonly leave = (): void => {
    const text = this.input?.value;
    const { row } = this;
    this.row = -1;
    if (text !== undefined && row >= 0 && text !== this.rows[row]) this.tellRow({ row, text, isNew: false });
  };

  private readonly drop = (): void => {
    const { row } = this;
    this.row = -1;
    this.tellRow({ row, text: null, isNew: false });
  };

  /** An input that goes away because another row is written in now has been left already. */
  private leaveRow(row: number, { target }: FocusEvent): void {
    if (this.row === row && target === this.input) this.leave();
  }

  private insert(row: number): void {
    this.leave();
    this.tellRow({ row, text: '', isNew: true });
    if (row < MOST_ITEMS) void this.write(row);
  }

  protected override updated(): void {
    if (this.row >= 0 && this.input && this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement !== this.input) this.input.select();
  }

  private readonly hearKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const { row } = this;
    if (event.key === 'Enter') this.insert(row + 1);
    if (event.key === 'Escape') this.row = -1;
    const to = { ArrowUp: row - 1, ArrowDown: row + 1 }[event.key];
    if (to === undefined || to < 0 || to >= Math.min(this.rows.length, MOST_ITEMS)) return;
    event.preventDefault();
    this.leave();
    void this.write(to);
  };

  private tellRow(told: RowWritten): void {
    const { row, text, isNew } = told;
    this.written = text === null ? this.rows.toSpliced(row, 1) : this.rows.toSpliced(row, isNew ? 0 : 1, text);
    this.isAnswered = false;
    this.tell('row-written', told);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-list-monitor': PcListMonitor } }
