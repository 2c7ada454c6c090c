import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PRINTS, type Child, type PackSummary, type PrintWish } from '../../ipc/contract.ts';
import { MakeForm } from './make-form.ts';

/** Asks what to print of a pack, for which lesson or child, and does it. */
@customElement('pc-print-form')
export class PcPrintForm extends MakeForm {
  @property({ attribute: false }) pack!: PackSummary;
  /** Chosen first; null: the first of the pack. */
  @property({ attribute: false }) lessonId: string | null = null;
  @property({ attribute: false }) classId: string | null = null;
  /** Of that class. */
  @property({ attribute: false }) roster: readonly Child[] = [];
  @state() private what: PrintWish['what'] = 'animator-sheet';
  @state() private to: PrintWish['to'] = 'pdf';

  override render() {
    return this.renderForm(this.t('animator.print.title'), 'printer', this.t('animator.print.busy'), html`<p>${this.t('animator.print.packOf', { title: this.pack.title })}</p>
      ${this.renderChoices({ name: 'what', legend: this.t('animator.print.what'), all: PRINTS, chosen: this.what, words: (what) => ({ title: this.t(`print.${what}`), why: this.t(`animator.print.${what}Why`) }), choose: (what) => { this.what = what; } })}
      ${this.what === 'certificate' ? this.renderChildren() : this.renderLessons()}
      ${this.renderChoices({ name: 'to', legend: this.t('animator.print.to'), all: ['pdf', 'printer'], chosen: this.to, words: (to) => ({ title: this.t(`animator.print.${to}`) }), choose: (to) => { this.to = to; } })}`);
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

  protected override request() {
    return this.client!.request('prints:make', this.wish());
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-print-form': PcPrintForm } }
