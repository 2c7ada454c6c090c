import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { LaptopSettings } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import './pc-access-form.ts';
import './pc-laptop-report.ts';

const SWITCHES = [
  ['isMicrophoneAllowed', 'animator.laptop.microphone', 'animator.laptop.microphoneWhy'],
  ['isCameraAllowed', 'animator.laptop.camera', 'animator.laptop.cameraWhy'],
  ['isKiosk', 'animator.laptop.kiosk', 'animator.laptop.kioskWhy'],
] as const;

/** What is heard, listened to and seen on this laptop, and whether it is all there is. Tells `settings-changed` with the LaptopSettings kept. */
@customElement('pc-laptop-settings')
export class PcLaptopSettings extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 6px; font-size: var(--pc-text-s); }
    .head { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
    .head pc-button { flex: none; font-size: var(--pc-text-s); }
    h2 { font-size: 1.375rem; }
    label { display: flex; align-items: center; gap: 12px; min-height: var(--pc-target); }
    input[type="text"] { flex: none; width: 172px; min-height: var(--pc-target); padding: 6px 12px; border: 2px solid var(--pc-line-strong); border-radius: var(--pc-radius-s); background: var(--pc-surface); }
    input[type="range"] { flex: 1; min-width: 90px; height: 32px; accent-color: var(--pc-action); }
    input[type="checkbox"] { width: 24px; height: 24px; accent-color: var(--pc-action); flex: none; }
    .grow { flex: 1; }
    output { min-width: 3.6em; text-align: right; font-weight: 700; }
    small { display: block; color: var(--pc-text-soft); font-size: var(--pc-text-xs); line-height: 1.3; }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @state() private settings: LaptopSettings | null = null;
  @state() private problem = '';
  @state() private isReportOpen = false;
  @state() private isChoosing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    if (!this.settings) return nothing;
    const { laptopName, mostVolume, mostHistoryMegabytes } = this.settings;
    return html`<div class="head"><h2>${this.t('animator.laptop')}</h2><pc-button icon="eye" @click=${() => { this.isChoosing = true; }}>${this.t('access.title')}</pc-button></div>
      <div class="head"><small>${this.t('animator.laptop.stays')}</small><pc-button @click=${() => { this.isReportOpen = true; }}>${this.t('animator.laptop.report')}</pc-button></div>
      <label title=${this.t('animator.laptop.nameWhy')}><span class="grow">${this.t('animator.laptop.name')}</span><input type="text" maxlength="40" autocomplete="off" spellcheck="false" .value=${laptopName} @change=${(event: Event) => this.keep({ laptopName: fieldOf(event).value.trim() })}></label>
      <label>${this.t('animator.laptop.most')}<input type="range" min="10" max="100" step="10" .value=${String(mostVolume)} @change=${(event: Event) => this.keep({ mostVolume: Number(fieldOf(event).value) })}>
        <output>${this.t('animator.laptop.percent', { volume: mostVolume })}</output></label>
      <label>${this.t('animator.laptop.history')}<input type="range" min="50" max="1000" step="50" .value=${String(mostHistoryMegabytes)} @change=${(event: Event) => this.keep({ mostHistoryMegabytes: Number(fieldOf(event).value) })}>
        <output>${this.t('animator.laptop.megabytes', { count: mostHistoryMegabytes })}</output></label>
      ${SWITCHES.map(([setting, words, why]) => html`
      <label><input type="checkbox" .checked=${this.settings![setting]} @change=${(event: Event) => this.keep({ [setting]: fieldOf(event).checked })}>
        <span>${this.t(words)}<small>${this.t(why)}</small></span></label>`)}
      <pc-button icon="log-out" @click=${() => { void this.client!.request('app:leave'); }}>${this.t('animator.leave')}</pc-button>
      ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}
      ${this.isChoosing ? html`<pc-access-form @dismiss=${() => { this.isChoosing = false; }} @settings-changed=${(event: CustomEvent<LaptopSettings>) => { this.settings = event.detail; }}></pc-access-form>` : nothing}
      ${this.isReportOpen ? html`<pc-laptop-report @dismiss=${() => { this.isReportOpen = false; }}></pc-laptop-report>` : nothing}`;
  }

  private async load(): Promise<void> {
    this.settings = await this.client!.request('settings:read');
  }

  private async keep(change: Partial<LaptopSettings>): Promise<void> {
    const wanted = { ...this.settings!, ...change };
    try {
      await this.client!.request('settings:write', wanted);
      this.settings = wanted;
      this.problem = '';
      this.tell('settings-changed', wanted);
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }
}

const fieldOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

declare global { interface HTMLElementTagNameMap { 'pc-laptop-settings': PcLaptopSettings } }
