import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { REPORTS, type ReportWish } from '../../ipc/contract.ts';
import { MakeForm } from './make-form.ts';

/** Asks which report, as what, and makes it. */
@customElement('pc-report-form')
export class PcReportForm extends MakeForm {
  @property() classId = '';
  /** The one on the screen. */
  @property({ attribute: false }) lessonId: string | null = null;
  @state() private what: ReportWish['what'] = 'class';
  @state() private to: ReportWish['to'] = 'csv';

  override render() {
    return this.renderForm(this.t('report.heading'), 'list', this.t('report.busy'), html`
      ${this.renderChoices({ name: 'what', legend: this.t('report.what'), all: REPORTS, chosen: this.what, words: (what) => ({ title: this.t(`report.${what}`), why: this.t(`report.${what}Why`) }), choose: (what) => { this.what = what; } })}
      ${this.renderChoices({ name: 'to', legend: this.t('animator.print.to'), all: ['csv', 'pdf', 'printer'], chosen: this.to, words: (to) => ({ title: this.t(`report.${to}`) }), choose: (to) => { this.to = to; } })}`);
  }

  protected override request() {
    const { what, classId, lessonId, to } = this;
    return this.client!.request('reports:make', { what, classId, lessonId, to });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-report-form': PcReportForm } }
