import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassPrintWish, ClassSummary, RosterEntry } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { refusalOf } from '../kit/client-context.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import { showToast } from '../kit/pc-toast.ts';
import './pc-class-form.ts';
import './pc-kept-page.ts';
import './pc-year-end.ts';
import { SheetElement, sheetStyles } from './sheet-element.ts';

/** What is known about a class, and how its children come in. Tells `roster-changed`. */
@customElement('pc-class-sheet')
export class PcClassSheet extends SheetElement {
  static override styles = [baseStyles, sheetStyles, css`
    .head { display: flex; align-items: center; gap: 16px; }
    h2 { flex: 1; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; }
    dt { color: var(--pc-text-soft); }
    dd { overflow-wrap: anywhere; }
    .switch { display: flex; align-items: center; gap: 12px; min-height: var(--pc-target); font-weight: 700; cursor: pointer; }
    .switch input { width: 24px; height: 24px; margin: 0; accent-color: var(--pc-action); }
  `];

  @property({ attribute: false }) summary!: ClassSummary;
  @property({ attribute: false }) entries: readonly RosterEntry[] = [];
  @state() private asked: 'form' | 'kept' | 'year-end' | null = null;
  @state() private isPrinting = false;

  override render() {
    const { name, emblem, hasCodes } = this.summary;
    return html`<div class="head"><pc-avatar .name=${emblem} size="60"></pc-avatar><h2>${name}</h2>
        <pc-button icon="pencil" @click=${() => { this.asked = 'form'; }}>${this.t('roster.class.change')}</pc-button></div>${this.renderProblem()}
      <dl>${(['detail', 'school', 'slot', 'schoolYear'] as const).map((key) => html`<dt>${this.t(`roster.fact.${key}`)}</dt><dd>${this.summary[key] || this.t('roster.fact.none')}</dd>`)}</dl>
      <section><h3>${this.t('roster.codes')}</h3><p>${this.t('roster.codes.why')}</p>
        <label class="switch"><input type="checkbox" .checked=${hasCodes} @change=${this.setCodes}>${this.t('roster.codes.on')}</label>
        ${hasCodes ? html`<div class="row">${this.t('roster.codes.print')} ${this.renderPrints('login-cards')}</div>` : nothing}</section>
      <section><h3>${this.t('privacy.title')}</h3><div class="row">${this.t('print.register')} ${this.renderPrints('register')}</div>
        <div class="row"><pc-button icon="eye" @click=${() => { this.asked = 'kept'; }}>${this.t('kept.title')}</pc-button><pc-button icon="folder" @click=${() => { this.asked = 'year-end'; }}>${this.t('yearEnd.open')}</pc-button></div></section>
      ${this.renderAsked()}`;
  }

  private renderAsked() {
    const dismiss = (): void => { this.asked = null; };
    switch (this.asked) {
      case 'form': return html`<pc-class-form open .changed=${this.summary} @dismiss=${dismiss} @class-changed=${this.changed}></pc-class-form>`;
      case 'kept': return html`<pc-kept-page @dismiss=${dismiss}></pc-kept-page>`;
      case 'year-end': return html`<pc-year-end .summary=${this.summary} .entries=${this.entries} @dismiss=${dismiss}></pc-year-end>`;
      case null: return nothing;
    }
  }

  private renderPrints(what: ClassPrintWish['what']) {
    return (['pdf', 'printer'] as const).map((to) => html`<pc-button icon=${to === 'pdf' ? 'download' : 'printer'} ?disabled=${this.isPrinting} @click=${() => this.print({ what, to, classId: this.summary.id })}>${this.t(`animator.print.${to}`)}</pc-button>`);
  }

  private async print(wish: ClassPrintWish): Promise<void> {
    this.isPrinting = true;
    this.problem = '';
    try {
      const made = await this.client!.request('prints:ofClass', wish);
      if (made) showToast(this, made.fileName === null ? this.t('animator.print.sent') : this.t('animator.print.kept', { name: made.fileName }));
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    } finally {
      this.isPrinting = false;
    }
  }

  private changed(): void {
    this.asked = null;
    void this.change(async () => undefined, () => this.t('roster.class.changed'));
  }

  private setCodes(event: Event): void {
    const hasCodes = (event.target as HTMLInputElement).checked;
    void this.change(() => this.client!.request('roster:setCodes', { classId: this.summary.id, hasCodes }));
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-class-sheet': PcClassSheet } }
