import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PRINTS, type Child, type PackSummary, type PrintWish } from '../../ipc/contract.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { showToast } from '../kit/pc-toast.ts';
import { choiceStyles } from './choice-styles.ts';

/** Asks what to print of a pack, for which lesson or child, and does it. Tells `dismiss` when it is done or given up. */
@customElement('pc-print-form')
export class PcPrintForm extends PcElement {
  static override styles = [baseStyles, fieldStyles, choiceStyles];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property({ attribute: false }) pack!: PackSummary;
  /** Chosen first; null: the first of the pack. */
  @property({ attribute: false }) lessonId: string | null = null;
  @property({ attribute: false }) classId: string | null = null;
  /** Of that class. */
  @property({ attribute: false }) roster: readonly Child[] = [];
  @state() private what: PrintWish['what'] = 'animator-sheet';
  @state() private to: PrintWish['to'] = 'pdf';
  @state() private isBusy = false;
  @state() private problem = '';

  override render() {
    return html`<pc-dialog heading=${this.t('animator.print.title')} open>
      <form @submit=${(event: Event) => { event.preventDefault(); void this.make(); }}><p>${this.t('animator.print.packOf', { title: this.pack.title })}</p>
        <fieldset><legend>${this.t('animator.print.what')}</legend>${PRINTS.map((what) => html`<label class="choice"><input type="radio" name="what" .checked=${what === this.what} @change=${() => { this.what = what; }}>
          <span>${this.t(`print.${what}`)}<small>${this.t(`animator.print.${what}Why`)}</small></span></label>`)}</fieldset>
        ${this.what === 'certificate' ? this.renderChildren() : this.renderLessons()}
        <fieldset><legend>${this.t('animator.print.to')}</legend>${(['pdf', 'printer'] as const).map((to) => html`<label class="choice"><input type="radio" name="to" .checked=${to === this.to} @change=${() => { this.to = to; }}>
          <span>${this.t(`animator.print.${to}`)}</span></label>`)}</fieldset>
        <div role="status">${this.isBusy ? this.t('animator.print.busy') : nothing}</div>
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</form>
      <pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" icon="printer" ?disabled=${this.isBusy} @click=${this.make}>${this.t('animator.print.go')}</pc-button>
    </pc-dialog>`;
  }

  private renderLessons() {
    return html`<div class="field"><label for="of">${this.t('animator.print.lesson')}</label><select id="of">
      ${this.pack.lessons.map(({ id, title }, i) => html`<option value=${id} ?selected=${id === (this.lessonId ?? this.pack.lessons[0]?.id)}>${this.t('animator.lesson.option', { number: i + 1, title })}</option>`)}
      <option value="">${this.t('animator.print.allLessons')}</option></select></div>`;
  }

  private renderChildren() {
    return html`<div class="field"><label for="who">${this.t('animator.print.child')}</label><select id="who">
      ${this.roster.length > 0 ? html`<option value="class" selected>${this.t('animator.print.wholeClass')}</option>` : nothing}
      ${this.roster.map(({ id, firstName }) => html`<option value=${`child ${id}`}>${firstName}</option>`)}
      <option value="nobody">${this.t('animator.print.noName')}</option></select></div>`;
  }

  private wish(): PrintWish {
    const valueOf = (id: string): string => this.renderRoot.querySelector<HTMLSelectElement>(`#${id}`)?.value ?? '';
    const who = valueOf('who');
    return {
      what: this.what, to: this.to, packId: this.pack.id, lessonId: valueOf('of') || null,
      classId: who === 'nobody' ? null : this.classId, childId: who.startsWith('child ') ? who.slice('child '.length) : null,
    };
  }

  private async make(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    try {
      const made = await this.client!.request('prints:make', this.wish());
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

declare global { interface HTMLElementTagNameMap { 'pc-print-form': PcPrintForm } }
