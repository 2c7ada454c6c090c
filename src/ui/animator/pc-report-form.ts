import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { REPORTS, type ReportWish } from '../../ipc/contract.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { showToast } from '../kit/pc-toast.ts';
import { choiceStyles } from './choice-styles.ts';

/** Asks which report, as what, and makes it. Tells `dismiss` when it is done or given up. */
@customElement('pc-report-form')
export class PcReportForm extends PcElement {
  static override styles = [baseStyles, fieldStyles, choiceStyles];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() classId = '';
  /** The one on the screen. */
  @property({ attribute: false }) lessonId: string | null = null;
  @state() private what: ReportWish['what'] = 'class';
  @state() private to: ReportWish['to'] = 'csv';
  @state() private isBusy = false;
  @state() private problem = '';

  override render() {
    return html`<pc-dialog heading=${this.t('report.heading')} open>
      <form @submit=${(event: Event) => { event.preventDefault(); void this.make(); }}>
        <fieldset><legend>${this.t('report.what')}</legend>${REPORTS.map((what) => html`<label class="choice"><input type="radio" name="what" .checked=${what === this.what} @change=${() => { this.what = what; }}>
          <span>${this.t(`report.${what}`)}<small>${this.t(`report.${what}Why`)}</small></span></label>`)}</fieldset>
        <fieldset><legend>${this.t('animator.print.to')}</legend>${(['csv', 'pdf', 'printer'] as const).map((to) => html`<label class="choice"><input type="radio" name="to" .checked=${to === this.to} @change=${() => { this.to = to; }}>
          <span>${this.t(`report.${to}`)}</span></label>`)}</fieldset>
        <div role="status">${this.isBusy ? this.t('report.busy') : nothing}</div>
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</form>
      <pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" icon="list" ?disabled=${this.isBusy} @click=${this.make}>${this.t('animator.print.go')}</pc-button>
    </pc-dialog>`;
  }

  private async make(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    try {
      const made = await this.client!.request('reports:make', { what: this.what, classId: this.classId, lessonId: this.lessonId, to: this.to });
      if (!made) return;
      showToast(this, made.fileName === null ? this.t('animator.print.sent') : this.t('animator.print.kept', { name: made.fileName }));
      this.tell('dismiss');
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    } finally {
      this.isBusy = false;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-report-form': PcReportForm } }
