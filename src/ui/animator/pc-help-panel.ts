import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TableRow } from '../../core/progress/progress-table.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { avatarDisc, avatarStyles } from '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import { FirstLook } from './first-look.ts';

export interface HelpWords {
  /** What the check saw, or what the step asks. */
  readonly why: string;
  /** A question to ask the child. */
  readonly question: string;
  /** What often goes astray at this step, from the lesson's notes. */
  readonly typical: readonly string[];
}

/** A step, from 0, that an adult looked at and found done. */
export interface JudgedStep { readonly child: TableRow['child']; readonly stepIndex: number }

/** The least that a child's lines take, and the rest of the page around them. */
const LINES_PX = 150, AROUND_PX = 320;

/** Who needs an adult, where, and what to ask them. Tells `step-judged` (a JudgedStep) when the adult says that the step is done. */
@customElement('pc-help-panel')
export class PcHelpPanel extends PcElement {
  static override styles = [baseStyles, avatarStyles, css`
    :host { display: flex; flex-direction: column; min-height: 0; font-size: var(--pc-text-s); }
    h2 { font-size: 1.375rem; display: flex; align-items: center; gap: 10px; margin-bottom: 10px; }
    .count { display: inline-grid; place-items: center; min-width: 30px; height: 30px; border-radius: 15px; background: var(--pc-help); color: var(--pc-white); font-size: 1.125rem; }
    .nobody { display: flex; align-items: center; gap: 12px; color: var(--pc-done-text); font-weight: 700; }
    /* The bar lies in the padding of the box: lines are as long with it as without. */
    ul { overflow: auto; scrollbar-width: thin; scrollbar-gutter: stable; min-height: 0; margin-right: -16px; padding-right: 5px; }
    li { display: grid; grid-template-columns: 48px 1fr; gap: 4px 12px; padding: 12px 0; border-top: 2px solid var(--pc-selected); }
    li:first-child { border-top: 0; padding-top: 0; }
    .disc { grid-row: span 2; }
    b { font: 700 1.25rem/1.1 var(--pc-font-heading); overflow-wrap: anywhere; }
    b small { font: 400 var(--pc-text-s)/1 var(--pc-font-body); color: var(--pc-text-soft); margin-left: 6px; white-space: nowrap; }
    p { line-height: 1.3; }
    .typical { grid-column: 1 / -1; font-size: var(--pc-text-xs); color: var(--pc-text-soft); }
    pc-button { font-size: var(--pc-text-s); grid-column: 1 / -1; justify-self: start; }
    .tip { grid-column: 1 / -1; background: var(--pc-almost); border-radius: 12px; padding: 8px 12px; line-height: 1.3; display: flex; gap: 10px; }
  `];

  @property({ attribute: false }) rows: readonly TableRow[] = [];
  @property({ attribute: false }) wordsFor: (row: TableRow) => HelpWords | null = () => null;

  private readonly firstLook = new FirstLook(this);

  override render() {
    const waiting = this.rows.filter((row) => row.help).toSorted((a, b) => Number(b.help?.isCalled) - Number(a.help?.isCalled));
    return html`<h2>${this.t('animator.help.title')}${waiting.length > 0 ? html`<span class="count">${waiting.length}</span>` : nothing}</h2>
      ${waiting.length === 0 ? html`<p class="nobody"><pc-icon name="circle-check" size="24"></pc-icon>${this.t('animator.help.nobody')}</p>` : html`<ul tabindex="0" aria-label=${this.t('animator.help.title')}>${this.firstLook.of(waiting, LINES_PX, AROUND_PX).map((row) => this.renderOne(row))}</ul>`}`;
  }

  private renderOne(row: TableRow) {
    const help = row.help!;
    const words = this.wordsFor(row);
    return html`<li>${avatarDisc(row.child.avatar, 48)}<b>${row.child.firstName}<small>${this.t('animator.help.tries', { step: help.stepIndex + 1, count: help.tries })}</small></b>
      <p>${help.isCalled ? `${this.t('animator.note.called')}. ` : ''}${words?.why ?? ''}</p>
      ${words?.question ? html`<p class="tip"><pc-icon name="message-circle" size="22" weight="2"></pc-icon><span>${this.t('animator.help.ask', { question: words.question })}</span></p>` : nothing}
      ${words?.typical.map((note) => html`<p class="typical">${this.t('animator.help.typical', { note })}</p>`)}
      <pc-button icon="hand" label=${this.t('animator.validate', { step: help.stepIndex + 1, name: row.child.firstName })} @click=${() => this.tell('step-judged', { child: row.child, stepIndex: help.stepIndex } satisfies JudgedStep)}>${this.t('animator.validate.short', { step: help.stepIndex + 1 })}</pc-button></li>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-help-panel': PcHelpPanel } }
