import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Access, ChosenAccess } from '../../core/classes/access.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-access.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';

/** What a class, or this laptop, has from the start. Tells `dismiss`, and `settings-changed` for the laptop. */
@customElement('pc-access-form')
export class PcAccessForm extends PcElement {
  static override styles = [baseStyles, css`
    pc-dialog { --pc-dialog-width: 900px; }
    p { margin-bottom: 14px; color: var(--pc-text-soft); }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  /** Null: the laptop. */
  @property({ attribute: false }) classId: string | null = null;
  @state() private access: Access | null = null;
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.guard(() => this.load());
  }

  override render() {
    const of = this.classId === null ? 'laptop' : 'class';
    return html`<pc-dialog open heading=${this.t(`access.${of}`)}><p>${this.t(`access.${of}Why`)}</p>
      ${this.access ? html`<pc-access .access=${this.access} @access-chosen=${(event: CustomEvent<ChosenAccess>) => { this.choose(event.detail); }}></pc-access>` : nothing}
      ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}
      <pc-button slot="actions" icon="rotate-ccw" @click=${() => { this.choose(null); }}>${this.t('access.back')}</pc-button>
      <pc-button slot="actions" data-safe variant="primary" icon="check" @click=${() => this.tell('dismiss')}>${this.t('access.close')}</pc-button></pc-dialog>`;
  }

  private async load(): Promise<void> {
    this.access = await this.client!.request('access:read', { classId: this.classId, childId: null });
  }

  private choose(change: ChosenAccess | null): void {
    void this.guard(async () => {
      const { classId } = this;
      await (classId === null ? this.chooseForLaptop(change) : this.client!.request('access:choose', { classId, childId: null, change }));
      await this.load();
    });
  }

  private async chooseForLaptop(change: ChosenAccess | null): Promise<void> {
    const settings = await this.client!.request('settings:read');
    const wanted = { ...settings, areLettersArrows: settings.areLettersArrows && change !== null, access: change ? { ...settings.access, ...change } : {} };
    await this.client!.request('settings:write', wanted);
    this.tell('settings-changed', wanted);
  }

  private async guard(work: () => Promise<void>): Promise<void> {
    this.problem = '';
    try {
      await work();
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-access-form': PcAccessForm } }
