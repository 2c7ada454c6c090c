import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CODE_LENGTH, CODE_PICTURES, type CodePicture } from '../../core/classes/picture-code.ts';
import type { Child, ClassSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-emoji.ts';
import '../kit/pc-listen.ts';
import '../kit/pc-scopi.ts';
import '../kit/pc-waves.ts';
import { codeStyles } from './code-styles.ts';

/** What Scopi says about the pictures. */
type Remark = 'wrong' | 'forgotten' | null;

/** Three pictures say who one is. Each of `asked` shows theirs, one after the other. Tells `codes-shown` and `back`. */
@customElement('pc-code')
export class PcCode extends PcElement {
  static override styles = [baseStyles, codeStyles];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property({ attribute: false }) classSummary!: ClassSummary;
  @property({ attribute: false }) asked: readonly Child[] = [];
  @state() private shown = 0;
  @state() private chosen: readonly CodePicture[] = [];
  @state() private remark: Remark = null;
  @state() private problem = '';

  override render() {
    const child = this.asked[this.shown];
    if (!child) return nothing;
    return html`<pc-waves></pc-waves><main class="wrap"><div class="left">
        <div><pc-button icon="chevron-left" @click=${() => { this.tell('back'); }}>${this.t('code.notMe')}</pc-button> <pc-help-button></pc-help-button></div>
        <div class="me"><pc-avatar .name=${child.avatar} size="120"></pc-avatar><div><b class="name">${child.firstName}</b><p>${this.classSummary.name}</p></div></div>
        <div class="says" role="alert">${this.renderRemark(child)}</div><pc-scopi .pose=${this.remark ? 'thinking' : 'calm'} size="232"></pc-scopi></div>
      <section class="panel"><div class="title"><h1 tabindex="-1">${this.t('code.title')}</h1><pc-listen .text=${this.t('code.title')}></pc-listen></div>
        ${this.renderSlots()}<div class="pics">${CODE_PICTURES.map((picture) => html`<button class="pic" type="button" @click=${() => { this.show(picture); }}><pc-emoji .name=${picture}></pc-emoji>${this.t(`code.${picture}`)}</button>`)}</div>
        <div class="foot"><pc-button big icon="eraser" ?disabled=${this.chosen.length === 0} @click=${() => { this.chosen = []; }}>${this.t('code.erase')}</pc-button>
          <pc-button big icon="hand" @click=${() => { this.remark = 'forgotten'; }}>${this.t('code.forgotten')}</pc-button></div></section></main>`;
  }

  private renderSlots() {
    const names = this.chosen.map((picture) => this.t(`code.${picture}`)).join(', ');
    return html`<div class="slots"><span class="vh" role="status">${this.t('code.chosen', { count: this.chosen.length, names })}</span>${Array.from({ length: CODE_LENGTH }, (_, i) => {
      const picture = this.chosen[i];
      return html`<span class="slot ${i === this.chosen.length ? 'next' : ''}" aria-hidden="true">${picture ? html`<pc-emoji .name=${picture}></pc-emoji>` : i + 1}</span>`;
    })}</div>`;
  }

  private renderRemark({ firstName }: Child) {
    if (this.problem) return html`<div class="bubble oops">${this.problem}</div>`;
    if (this.remark === 'wrong') return html`<div class="bubble oops"><b>${this.t('code.wrong')}</b>${this.t('code.wrongHow')}</div>`;
    if (this.remark === 'forgotten') return html`<div class="bubble oops"><b>${this.t('code.askAdult')}</b>${this.t('code.askAdultHow')}</div>`;
    return html`<div class="bubble">${this.t('code.hello', { name: firstName })}</div>`;
  }

  private show(picture: CodePicture): void {
    if (this.chosen.length === CODE_LENGTH) return;
    this.remark = null;
    this.chosen = [...this.chosen, picture];
    if (this.chosen.length === CODE_LENGTH) void this.tryCode(this.chosen);
  }

  private async tryCode(pictures: readonly CodePicture[]): Promise<void> {
    try {
      const answer = await this.client!.request('classes:signIn', { classId: this.classSummary.id, childId: this.asked[this.shown]!.id, pictures: [...pictures] });
      this.problem = '';
      if (answer === 'in') this.goOn();
      else this.remark = 'wrong';
    } catch (error) {
      this.problem = refusalOf(error, this.t('home.notReady'));
    }
    this.chosen = [];
  }

  private goOn(): void {
    this.shown += 1;
    if (this.shown === this.asked.length) this.tell('codes-shown');
    else void this.focusHeading();
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-code': PcCode } }
