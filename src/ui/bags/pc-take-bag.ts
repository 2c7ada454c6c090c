import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Child, ClassSummary } from '../../ipc/contract.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { refusalOf } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import '../kit/pc-message.ts';
import { dialogStyles } from './dialog-styles.ts';
import { PcSticks } from './pc-sticks.ts';

const ELSEWHERE = '';

/** Emporter: the whole class, or one child who goes on elsewhere, onto a stick; with a password if wished. Tells `dismiss`. */
@customElement('pc-take-bag')
export class PcTakeBag extends PcSticks {
  static override styles = [baseStyles, fieldStyles, dialogStyles, css`
    :host { --pc-dialog-width: 600px; }
    .where { max-height: 190px; overflow: auto; }
  `];

  @property({ attribute: false }) forClass!: ClassSummary;
  @property({ attribute: false }) roster: readonly Child[] = [];
  /** Undefined: the first stick there is. */
  @state() private chosenStick?: string;
  @state() private isLocked = false;
  @state() private isBusy = false;
  @state() private taken = '';
  @state() private problem = '';

  override render() {
    return html`<pc-dialog heading=${this.t('animator.bag.take.title', { name: this.forClass.name })} open>
      <form class="all" @submit=${(event: Event) => { event.preventDefault(); void this.take(); }}>${this.taken ? nothing : this.renderQuestions()}
        <div role="status">${this.isBusy ? html`<label>${this.t('animator.bag.take.busy')}<progress></progress></label>` : nothing}</div>
        ${this.taken ? html`<pc-message good audience="adult">${this.taken}</pc-message>` : nothing}
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</form>
      <pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t(this.taken ? 'animator.bag.close' : 'animator.cancel')}</pc-button>
      ${this.taken ? nothing : html`<pc-button slot="actions" variant="primary" icon="arrow-up" ?disabled=${this.isBusy} @click=${this.take}>${this.t('animator.bag.take')}</pc-button>`}
    </pc-dialog>`;
  }

  private renderQuestions() {
    const stickId = this.stickId;
    const choice = (id: string, name: string, why: string) => html`<label class="choice"><input type="radio" name="where" .checked=${stickId === id} @change=${() => { this.chosenStick = id; }}><span>${name}${why ? html`<small>${why}</small>` : nothing}</span></label>`;
    return html`<div class="field"><label for="who">${this.t('animator.bag.take.what')}</label><select id="who"><option value="" selected>${this.t('animator.bag.take.whole')}</option>
        ${this.roster.map(({ id, firstName }) => html`<option value=${id}>${this.t('animator.bag.take.one', { name: firstName })}</option>`)}</select></div>
      <fieldset><legend>${this.t('animator.bag.take.where')}</legend><div class="where all">${this.sticks.map(({ id, name }) => choice(id, this.t('animator.bag.stickName', { name }), ''))}
        ${choice(ELSEWHERE, this.t('animator.bag.take.elsewhere'), this.sticks.length === 0 ? this.t('animator.bag.take.noStick') : '')}</div></fieldset>
      <label class="choice"><input type="checkbox" .checked=${this.isLocked} @change=${(event: Event) => { this.isLocked = (event.target as HTMLInputElement).checked; }}>
        <span>${this.t('animator.bag.take.lock')}<small>${this.t('animator.bag.take.lockWhy')}</small></span></label>
      ${this.isLocked ? html`<div class="field"><label for="password">${this.t('animator.bag.password')}</label><input id="password" type="text" autocomplete="off" spellcheck="false" minlength="4" maxlength="200"></div>` : nothing}`;
  }

  /** One that was pulled out is no longer chosen. */
  private get stickId(): string {
    return this.chosenStick === ELSEWHERE ? ELSEWHERE : (this.sticks.find(({ id }) => id === this.chosenStick) ?? this.sticks[0])?.id ?? ELSEWHERE;
  }

  private async take(): Promise<void> {
    const password = this.isLocked ? this.renderRoot.querySelector<HTMLInputElement>('#password')!.value : null;
    if (this.isBusy || this.taken) return;
    if (password !== null && password.length < 4) { this.problem = this.t('animator.bag.passwordShort'); return; }
    this.isBusy = true;
    this.problem = '';
    try {
      const childId = this.renderRoot.querySelector<HTMLSelectElement>('#who')!.value || null;
      const name = await this.client!.request('bags:take', { classId: this.forClass.id, childId, password, stickId: this.stickId || null });
      if (name !== null) this.taken = this.t(this.stickId ? 'animator.bag.taken' : 'animator.bag.takenElsewhere', { name });
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    } finally {
      this.isBusy = false;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-take-bag': PcTakeBag } }
