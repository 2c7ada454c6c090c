import { css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import type { StepHead } from '../../core/lesson/step-heads.ts';
import type { CellState, TableRow } from '../../core/progress/progress-table.ts';
import { noteOf } from '../../core/reports/class-sheet.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { avatarDisc, avatarStyles } from '../kit/pc-avatar.ts';
import { PcElement } from '../kit/pc-element.ts';
import { nameSize } from '../kit/name-size.ts';
import { FirstLook } from './first-look.ts';
import { stepState, stepStateStyles } from './step-state.ts';
import type { JudgedStep } from './pc-help-panel.ts';

/** What an adult may find done: not what is so already, nor what was never opened. */
const OPEN: ReadonlySet<CellState> = new Set(['now', 'stuck', 'called']);

/** The least that a row takes, and the heads of the page and of the table above it. */
const ROW_PX = 40, HEADS_PX = 120;

/** Child × step of one lesson, in the order of the alphabet and no other. Tells `child-opened` (a child's id) and `step-judged` (a JudgedStep). */
@customElement('pc-progress-table')
export class PcProgressTable extends PcElement {
  static override styles = [baseStyles, avatarStyles, stepStateStyles, css`
    :host { position: relative; display: block; min-height: 0; overflow: auto; border-radius: var(--pc-radius-l); background: var(--pc-surface); box-shadow: var(--pc-shadow-1); font-size: var(--pc-text-s); --row: 44px; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; }
    th, td { padding: 0; text-align: center; font-weight: 400; }
    thead th { position: sticky; top: 0; z-index: 1; height: 44px; font-size: var(--pc-text-xs); line-height: 1.1; background: var(--pc-surface-sunken); color: var(--pc-text-soft); border-bottom: 2px solid var(--pc-line); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    thead b { display: block; color: var(--pc-text); font-size: var(--pc-text-s); }
    thead th:first-child { width: 244px; text-align: left; padding-left: 14px; }
    thead th:last-child { width: 184px; text-align: left; padding-left: 6px; }
    tbody th, tbody td { height: var(--row); border-bottom: 1px solid var(--pc-selected); }
    tbody tr:last-child > * { border-bottom: 0; }
    tbody tr:hover { background: var(--pc-surface-sunken); }
    tbody th { text-align: left; padding-left: 14px; font-weight: 700; font-size: var(--pc-text-m); }
    .child { width: 100%; min-height: calc(var(--row) - 1px); text-align: left; font-weight: inherit; display: flex; align-items: center; gap: 12px; min-width: 0; }
    .longest { font-size: var(--pc-text-s); }
    .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .child small { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; font: 400 var(--pc-text-xs)/1.1 var(--pc-font-body); color: var(--pc-text-soft); overflow: hidden; white-space: normal; }
    .child:has(small) { line-height: 1.1; }
    tr.help, tr.help:hover { background: var(--pc-help-soft); }
    .open { width: 100%; height: calc(var(--row) - 1px); border-radius: 12px; }
    .open:hover { box-shadow: inset 0 0 0 2px var(--pc-done); }
    .child:focus-visible, .open:focus-visible { outline-offset: -3px; }
    .child:hover > .name { text-decoration: underline; }
    .note { text-align: left; padding-left: 6px; color: var(--pc-help-text); font-weight: 700; white-space: nowrap; }
    @media (max-width: 1250px) { thead th:first-child { width: 170px; } thead th:last-child { width: 140px; } .note { white-space: normal; line-height: 1.1; } }
    @media (max-width: 1000px) { table { min-width: 860px; } }
    @media (max-height: 740px) { :host { --row: 40px; } }
  `];

  @property({ attribute: false }) rows: readonly TableRow[] = [];
  @property({ attribute: false }) steps: readonly StepHead[] = [];
  @property() lessonTitle = '';
  /** How old the data is, in words. */
  @property() age = '';
  /** Where what is known of a child comes from, when not from this laptop: words by child. */
  @property({ attribute: false }) origins: ReadonlyMap<string, string> = new Map();

  private readonly firstLook = new FirstLook(this);

  override render() {
    return html`<table><caption class="vh">${this.t('animator.table', { lesson: this.lessonTitle })}</caption>
      <thead><tr><th scope="col"><b>${this.t('animator.children', { count: this.rows.length })}</b>${this.age}</th>
        ${this.steps.map(({ word, instruction }, i) => html`<th scope="col" title=${this.t('animator.table.step', { number: i + 1, instruction })}><b>${i + 1}</b>${word}</th>`)}
        <th scope="col">${this.t('animator.table.note')}</th></tr></thead>
      <tbody>${this.firstLook.of(this.rows, ROW_PX, HEADS_PX).map((row) => this.renderRow(row))}</tbody></table>`;
  }

  private renderRow({ child, cells, help }: TableRow) {
    const origin = this.origins.get(child.id);
    return html`<tr class=${help ? 'help' : ''}><th scope="row"><button class="child ${nameSize(child.firstName)}" type="button" title=${[this.t('animator.child.open', { name: child.firstName }), origin].filter(Boolean).join(', ')} @click=${() => this.tell('child-opened', child.id)}>${avatarDisc(child.avatar, 36)}<span class="name">${child.firstName}${origin ? html`<small>${origin}</small>` : nothing}</span></button></th>
      ${cells.map((state, stepIndex) => (OPEN.has(state) ? this.renderOpen({ child, stepIndex }, state) : html`<td>${stepState(state, this.words)}</td>`))}
      <td class="note">${this.words ? noteOf(help, this.words) : nothing}</td></tr>`;
  }

  /** "Je montre à l'animateur": a press says that it is done. */
  private renderOpen(judged: JudgedStep, state: CellState) {
    return html`<td><button class="open" type="button" title=${this.t('animator.validate', { step: judged.stepIndex + 1, name: judged.child.firstName })} @click=${() => this.tell('step-judged', judged)}>${stepState(state, this.words)}</button></td>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-progress-table': PcProgressTable } }
