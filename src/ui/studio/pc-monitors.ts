import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { monitorLabel } from '../../core/blocks/monitor-label.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import { MonitorDrag } from './monitor-drag.ts';
import type { MonitorWish } from './monitor-wish.ts';
import './pc-list-monitor.ts';
import type { RowWritten } from './pc-list-monitor.ts';
import './pc-monitor-menu.ts';
import type { VariableMode } from './pc-monitor-menu.ts';

/** A variable or list shown on the stage; `x` and `y` are stage pixels from the top left. */
export interface ShownValue {
  readonly id: string;
  /** Of what is neither variable nor list. */
  readonly reporter?: { readonly opcode: string; readonly params: Readonly<Record<string, unknown>> };
  readonly sprite: string | null;
  readonly name: string;
  readonly mode: 'default' | 'large' | 'slider' | 'list';
  readonly value: string | readonly string[];
  readonly slider?: { readonly min: number; readonly max: number; readonly isWhole: boolean };
  /** Of a list of which only the beginning is known. */
  readonly count?: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NEXT: Readonly<Record<VariableMode, VariableMode>> = { default: 'large', large: 'slider', slider: 'default' };
const RANGE = { min: 0, max: 100, isWhole: true } as const;
const STEP = 0.01;
/** Stage pixels that the menu needs. */
const MENU = { width: 190, height: 165 } as const;

/**
 * The values laid over the stage. While a program is made (`isEditable`) they can be moved, shown otherwise and their lists written in;
 * while it is played only sliders and lists can be touched. Tells `monitor-asked` with a `MonitorWish`.
 */
@customElement('pc-monitors')
export class PcMonitors extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: absolute; inset: 0; overflow: hidden; pointer-events: none; font-size: 0.875rem; line-height: 1.2; }
    .value { position: absolute; display: flex; align-items: center; gap: 6px; max-width: 100%; padding: 3px 6px; border-radius: 8px; background: var(--pc-surface); color: var(--pc-text); box-shadow: inset 0 0 0 1.5px var(--pc-ocean-300); font-weight: 700; white-space: nowrap; }
    .value[data-editable] { pointer-events: auto; cursor: grab; touch-action: none; user-select: none; }
    .value[data-editable]:active { cursor: grabbing; }
    .value b { min-width: 36px; min-height: 1.35em; padding: 1px 8px; border-radius: 6px; background: var(--pc-block-variables); color: var(--pc-block-text-dark); text-align: center; overflow: hidden; text-overflow: ellipsis; }
    .slider { flex-wrap: wrap; justify-content: center; width: min-content; min-width: 130px; }
    .slider input { width: 100%; min-width: 110px; height: 22px; margin: 0; accent-color: var(--pc-block-variables); pointer-events: auto; cursor: pointer; }
    .large { padding: 2px 12px; border-radius: 8px; background: var(--pc-block-variables); box-shadow: none; color: var(--pc-block-text-dark); font-size: 1.25rem; }
    .list { align-items: stretch; padding: 0; overflow: hidden; pointer-events: auto; }
    .list > pc-list-monitor { flex: 1; min-width: 0; }
    .corner { position: absolute; right: 0; bottom: 0; width: 18px; height: 18px; cursor: nwse-resize; background: linear-gradient(135deg, transparent 50%, var(--pc-line-strong) 50% 60%, transparent 60% 72%, var(--pc-line-strong) 72% 82%, transparent 82%); }
  `];

  @property({ attribute: false }) values: readonly ShownValue[] = [];
  @property({ type: Boolean }) isEditable = false;
  @state() private menuOf: string | null = null;
  private isSliding = false;
  private readonly drag = new MonitorDrag(this, (wish) => { this.tell('monitor-asked', wish); });

  override render() {
    const opened = this.isEditable ? this.values.find(({ id }) => id === this.menuOf) : undefined;
    return html`<div role="group" aria-label=${this.t('studio.monitors')}>${repeat(this.values, ({ id }) => id, (value) => this.renderValue(value))}</div>${opened ? this.renderMenu(opened) : nothing}`;
  }

  private renderValue(given: ShownValue) {
    const shown = this.drag.moved(given);
    const place = `left:${shown.x}px;top:${shown.y}px`;
    if (typeof shown.value !== 'string') return this.renderList(shown, shown.value, place);
    const label = this.labelOf(shown);
    const inside = shown.mode === 'large' ? shown.value : html`${label} <b>${shown.value}</b>${shown.mode === 'slider' ? this.renderSlider(shown, label, shown.value) : nothing}`;
    return html`<div class="value ${shown.mode}" style=${place} ?data-editable=${this.isEditable} tabindex=${this.isEditable ? 0 : nothing} role="group" aria-label="${label} ${shown.value}"
      @pointerdown=${(event: PointerEvent) => { this.hold(event, shown); }} @dblclick=${() => { this.showNext(shown); }} @contextmenu=${(event: Event) => { this.openMenu(event, shown); }} @keydown=${(event: KeyboardEvent) => { this.hearKey(event, shown); }}>${inside}</div>`;
  }

  private labelOf(shown: ShownValue): string {
    return this.words ? monitorLabel(shown, this.words) : '';
  }

  private renderSlider({ id, slider = RANGE }: ShownValue, label: string, value: string) {
    const tellSlide = (event: Event): void => {
      event.stopPropagation();
      this.ask({ kind: 'slide', id, value: Number((event.target as HTMLInputElement).value), isContinued: this.isSliding });
      this.isSliding = event.type === 'input';
    };
    return html`<input type="range" min=${slider.min} max=${slider.max} step=${slider.isWhole ? 1 : STEP} .value=${value} aria-label=${label}
      @pointerdown=${(event: Event) => { event.stopPropagation(); }} @dblclick=${(event: Event) => { event.stopPropagation(); }} @keydown=${(event: Event) => { event.stopPropagation(); }} @input=${tellSlide} @change=${tellSlide}>`;
  }

  private renderList(shown: ShownValue, items: readonly string[], place: string) {
    return html`<div class="value list" style="${place};width:${shown.width || 100}px;height:${shown.height || 200}px" ?data-editable=${this.isEditable} @pointerdown=${(event: PointerEvent) => { this.hold(event, shown); }}>
      <pc-list-monitor .label=${this.labelOf(shown)} .items=${items} .count=${shown.count ?? items.length} .isEditable=${this.isEditable}
        @row-written=${(event: CustomEvent<RowWritten>) => { this.ask({ kind: 'write', id: shown.id, ...event.detail }); }}></pc-list-monitor>
      ${this.isEditable ? html`<span class="corner" @pointerdown=${(event: PointerEvent) => { this.drag.start(event, shown, 'size'); }}></span>` : nothing}</div>`;
  }

  private renderMenu({ id, mode, slider = RANGE, reporter, x, y }: ShownValue) {
    const left = Math.max(0, Math.min(x, 480 - MENU.width));
    const top = y + 30 + MENU.height <= 360 ? y + 30 : Math.max(0, y - MENU.height);
    return html`<pc-monitor-menu style="left:${left}px;top:${top}px" .mode=${mode} .canSlide=${!reporter} .range=${slider} @menu-closed=${() => { this.menuOf = null; }}
      @mode-chosen=${(event: CustomEvent<VariableMode>) => { this.ask({ kind: 'mode', id, mode: event.detail }); }}
      @range-entered=${(event: CustomEvent<{ min: number; max: number; isWhole: boolean }>) => { this.ask({ kind: 'range', id, ...event.detail }); }}></pc-monitor-menu>`;
  }

  private ask(wish: MonitorWish): void {
    this.tell('monitor-asked', wish);
  }

  private hold(event: PointerEvent, shown: ShownValue): void {
    if (this.isEditable && event.button === 0) this.drag.start(event, shown, 'place');
  }

  private openMenu(event: Event, { id }: ShownValue): void {
    if (!this.isEditable) return;
    event.preventDefault();
    this.menuOf = id;
  }

  /** As children know it: a double click shows the value in the next way. */
  private showNext({ id, mode, reporter }: ShownValue): void {
    if (!this.isEditable || mode === 'list') return;
    const next = NEXT[mode];
    this.ask({ kind: 'mode', id, mode: next === 'slider' && reporter ? 'default' : next });
  }

  private hearKey(event: KeyboardEvent, shown: ShownValue): void {
    if (!this.isEditable) return;
    const [dx, dy] = { ArrowLeft: [-5, 0], ArrowRight: [5, 0], ArrowUp: [0, -5], ArrowDown: [0, 5] }[event.key] ?? [0, 0];
    if (event.key === 'Enter' || event.key === ' ') this.openMenu(event, shown);
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.ask({ kind: 'place', id: shown.id, x: Math.max(0, shown.x + dx!), y: Math.max(0, shown.y + dy!) });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-monitors': PcMonitors } }
