import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-logo.ts';
import '../kit/pc-message.ts';
import '../kit/pc-waves.ts';
import { unshiftedDigit } from './azerty-digit.ts';
import { waitingTime } from './waiting-time.ts';

const PIN = /^\d{4,8}$/u;

/** The door of the animator's space: choose a PIN the first time, give it later. Tells `unlocked` and `back`. */
@customElement('pc-pin-gate')
export class PcPinGate extends PcElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { position: relative; display: flex; flex-direction: column; height: 100%; overflow: auto; }
    .top { position: relative; flex: none; display: flex; align-items: center; justify-content: space-between; height: 92px; padding: 8px 32px 0; }
    @media (max-width: 820px) { .top { flex-wrap: wrap; height: auto; min-height: 92px; padding-inline: 16px; } }
    main { position: relative; flex: 1; display: grid; place-items: center; padding: 16px 24px 64px; }
    form { width: min(460px, 100%); display: flex; flex-direction: column; gap: 18px; padding: 32px 36px 30px; border-radius: 32px; background: var(--pc-surface); box-shadow: var(--pc-shadow-2); }
    h1 { font-size: var(--pc-text-2xl); }
    h1 + p { color: var(--pc-text-soft); line-height: 1.3; margin-top: 8px; }
    input { min-height: 60px; font: 700 var(--pc-text-xl)/1 var(--pc-font-body); letter-spacing: .35em; text-align: center; border-radius: var(--pc-radius-m); }
    details { font-size: var(--pc-text-s); color: var(--pc-text-soft); line-height: 1.35; }
    summary { min-height: var(--pc-target); display: flex; align-items: center; cursor: pointer; color: var(--pc-on-quiet); font-weight: 700; border-radius: 8px; width: max-content; }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  /** No PIN was ever chosen on this laptop. */
  @property({ type: Boolean, attribute: 'is-first' }) isFirst = false;
  @state() private problem = '';
  @state() private waitMs = 0;
  @query('#pin') private readonly pin!: HTMLInputElement;
  @query('#again') private readonly again?: HTMLInputElement;
  private clock: ReturnType<typeof setInterval> | undefined;

  override firstUpdated(): void {
    this.pin.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  override render() {
    const problem = this.waitMs > 0 ? this.t('animator.pin.wait', waitingTime(this.waitMs)) : this.problem;
    return html`<pc-waves></pc-waves>
      <header class="top"><pc-logo height="72"></pc-logo><pc-button icon="chevron-left" @click=${() => this.tell('back')}>${this.t('animator.backHome')}</pc-button><pc-help-button></pc-help-button></header>
      <main><form @submit=${this.submit} @keydown=${this.typeDigit} novalidate>
        <div><h1>${this.t(this.isFirst ? 'animator.pin.choose' : 'animator.title')}</h1>${this.isFirst ? html`<p>${this.t('animator.pin.chooseWhy')}</p>` : nothing}</div>
        ${this.renderField('pin', this.t('animator.pin.new'))}
        ${this.isFirst ? this.renderField('again', this.t('animator.pin.again')) : nothing}
        ${problem ? html`<pc-message audience="adult" id="problem">${problem}</pc-message>` : nothing}
        <pc-button big variant="primary" type="submit" icon=${this.isFirst ? 'check' : 'lock-open'} ?disabled=${this.waitMs > 0}>${this.t(this.isFirst ? 'animator.pin.save' : 'animator.pin.open')}</pc-button>
        ${this.isFirst ? nothing : html`<details><summary>${this.t('animator.pin.forgotten')}</summary>${this.t('animator.pin.forgottenHow')}</details>`}
      </form></main>`;
  }

  private renderField(id: string, label: string) {
    return html`<div class="field"><label for=${id}>${label}</label><input id=${id} type="password" inputmode="numeric" autocomplete="off" maxlength="8" aria-invalid=${this.problem ? 'true' : 'false'}></div>`;
  }

  private typeDigit(event: KeyboardEvent): void {
    const input = event.composedPath()[0];
    if (!(input instanceof HTMLInputElement)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      (event.currentTarget as HTMLFormElement).requestSubmit();
      return;
    }
    const digit = unshiftedDigit(event);
    if (digit === null) return;
    event.preventDefault();
    if (input.value.length < input.maxLength) input.setRangeText(digit, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.waitMs > 0) return;
    this.problem = '';
    try {
      await (this.isFirst ? this.choose() : this.open());
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }

  private async choose(): Promise<void> {
    const pin = this.pin.value;
    if (!PIN.test(pin)) {
      this.problem = this.t('animator.pin.tooShort');
      this.pin.focus();
    } else if (this.again?.value !== pin) {
      this.problem = this.t('animator.pin.different');
      this.again?.focus();
    } else {
      await this.client?.request('animator:setPin', { pin });
      this.tell('unlocked');
    }
  }

  private async open(): Promise<void> {
    const reply = await this.client?.request('animator:unlock', { pin: this.pin.value });
    if (reply?.isUnlocked) {
      this.tell('unlocked');
      return;
    }
    this.pin.value = '';
    this.pin.focus();
    this.problem = this.t('animator.pin.wrong');
    this.countDown(reply?.retryInMs ?? 0);
  }

  private countDown(waitMs: number): void {
    const endsAt = performance.now() + waitMs;
    clearInterval(this.clock);
    this.waitMs = waitMs;
    if (waitMs === 0) return;
    this.clock = setInterval(() => {
      this.waitMs = Math.max(0, endsAt - performance.now());
      if (this.waitMs > 0) return;
      clearInterval(this.clock);
      this.problem = '';
    }, 250);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-pin-gate': PcPinGate } }
