import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reporterWords } from '../../core/blocks/reporter-words.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

/** A variable or list shown on the stage; `x` and `y` are stage pixels from the top left. */
export interface ShownValue {
  readonly id: string;
  readonly label: string;
  /** Of what is neither variable nor list: its own words follow the label. */
  readonly reporter?: { readonly opcode: string; readonly params: Readonly<Record<string, unknown>> };
  readonly mode: 'default' | 'large' | 'slider' | 'list';
  readonly value: string | readonly string[];
  /** Of a list of which only the beginning is known. */
  readonly count?: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** No one reads more of a list that changes; the number under it tells the rest. */
const MOST_ITEMS = 200;

/** The values laid over the stage. They let clicks through: the stage is below. */
@customElement('pc-monitors')
export class PcMonitors extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: absolute; inset: 0; overflow: hidden; pointer-events: none; font-size: 0.875rem; line-height: 1.2; }
    .value { position: absolute; display: flex; align-items: center; gap: 6px; max-width: 100%; padding: 3px 6px; border-radius: 8px; background: var(--pc-surface); color: var(--pc-text); box-shadow: inset 0 0 0 1.5px var(--pc-ocean-300); font-weight: 700; white-space: nowrap; }
    .value b { min-width: 36px; min-height: 1.35em; padding: 1px 8px; border-radius: 6px; background: var(--pc-block-variables); color: var(--pc-block-text-dark); text-align: center; overflow: hidden; text-overflow: ellipsis; }
    .large { padding: 2px 12px; border-radius: 8px; background: var(--pc-block-variables); box-shadow: none; color: var(--pc-block-text-dark); font-size: 1.25rem; }
    .list { flex-direction: column; align-items: stretch; gap: 0; padding: 0; overflow: hidden; pointer-events: auto; }
    .list header, .list footer { padding: 4px 8px; font: inherit; text-align: center; overflow: hidden; text-overflow: ellipsis; }
    .list footer { border-top: 1px solid var(--pc-line); font-weight: 400; }
    .list ol { flex: 1; overflow: auto; padding: 2px 6px; }
    .list li { display: flex; gap: 6px; align-items: center; margin: 2px 0; }
    .list li span { flex: 1; padding: 1px 6px; min-height: 1.3em; border-radius: 6px; background: var(--pc-block-lists); color: var(--pc-block-text-dark); white-space: normal; overflow-wrap: anywhere; }
  `];

  @property({ attribute: false }) values: readonly ShownValue[] = [];

  override render() {
    return html`<div role="group" aria-label=${this.t('studio.monitors')}>${this.values.map((value) => this.renderValue(value))}</div>`;
  }

  private renderValue(shown: ShownValue) {
    const place = `left:${shown.x}px;top:${shown.y}px`;
    if (typeof shown.value !== 'string') return this.renderList(shown, shown.value, place);
    const label = `${shown.label}${shown.reporter && this.words ? reporterWords(shown.reporter.opcode, shown.reporter.params, this.words) : ''}`;
    if (shown.mode === 'large') return html`<div class="value large" style=${place} aria-label="${label} ${shown.value}">${shown.value}</div>`;
    return html`<div class="value" style=${place}>${label} <b>${shown.value}</b></div>`;
  }

  private renderList(shown: ShownValue, items: readonly string[], place: string) {
    const count = shown.count ?? items.length;
    const hidden = count - MOST_ITEMS;
    return html`<div class="value list" style="${place};width:${shown.width || 100}px;height:${shown.height || 200}px"><header>${shown.label}</header>
      <ol>${items.length === 0 ? html`<li>${this.t('studio.list.empty')}</li>` : items.slice(0, MOST_ITEMS).map((item, i) => html`<li>${i + 1} <span>${item}</span></li>`)}${hidden > 0 ? html`<li>…</li>` : nothing}</ol>
      <footer>${this.t('studio.list.length', { count })}</footer></div>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-monitors': PcMonitors } }
