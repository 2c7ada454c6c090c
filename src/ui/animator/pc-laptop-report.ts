import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { LaptopReport } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';

const ICONS = { good: 'circle-check', poor: 'lightbulb', bad: 'circle-alert' } as const;

/** What was found on this laptop, as `periscode --selftest` tells it. Tells `dismiss`. */
@customElement('pc-laptop-report')
export class PcLaptopReport extends PcElement {
  static override styles = [baseStyles, css`
    :host { --pc-dialog-width: 620px; }
    ul { display: flex; flex-direction: column; gap: 4px; margin-top: 12px; min-height: 330px; }
    li { display: flex; align-items: center; gap: 12px; min-height: 30px; font-size: var(--pc-text-s); overflow-wrap: anywhere; }
    li pc-icon { flex: none; color: var(--pc-done); }
    li.poor pc-icon { color: var(--pc-text-soft); }
    li.bad { font-weight: 700; }
    li.bad pc-icon { color: var(--pc-help-text); }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @state() private report: LaptopReport | null = null;
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  override render() {
    return html`<pc-dialog heading=${this.t('animator.laptop.reportTitle')} open>
      <p role="status">${this.report ? this.t(this.report.isFit ? 'selftest.fit' : 'selftest.unfit') : this.problem ? nothing : this.t('animator.laptop.looking')}</p>
      ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}
      <ul>${this.report?.checks.map(({ state, words }) => html`<li class=${state}><pc-icon name=${ICONS[state]} size="22"></pc-icon><span><span class="vh">${this.t(`animator.laptop.state.${state}`)} </span>${words}</span></li>`)}</ul>
      <pc-button slot="actions" icon="rotate-ccw" ?disabled=${!this.report} @click=${this.look}>${this.t('animator.laptop.lookAgain')}</pc-button>
      <pc-button slot="actions" variant="primary" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.laptop.reportClose')}</pc-button>
    </pc-dialog>`;
  }

  private async look(): Promise<void> {
    this.report = null;
    try {
      this.report = await this.client!.request('app:examine');
      this.problem = '';
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-laptop-report': PcLaptopReport } }
