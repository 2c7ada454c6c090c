import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassSummary, RosterEntry } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import '../kit/pc-icon.ts';
import { SheetElement, sheetStyles } from './sheet-element.ts';

const STEPS = ['give', 'aside', 'purge'] as const;
type Step = (typeof STEPS)[number];

/** The end of the year in three steps, each of them left to the animator: everything to the families, names put aside, then erased. Tells `roster-changed` and `dismiss`. */
@customElement('pc-year-end')
export class PcYearEnd extends SheetElement {
  static override styles = [baseStyles, sheetStyles, css`
    :host { --pc-dialog-width: 660px; }
    ol { display: flex; flex-direction: column; gap: 14px; margin-top: 12px; }
    li { display: grid; grid-template-columns: 36px 1fr auto; gap: 4px 12px; align-items: center; padding: 12px 14px; border-radius: 16px; background: var(--pc-surface-sunken); }
    li > span { display: grid; place-items: center; width: 36px; height: 36px; border-radius: 50%; background: var(--pc-surface); font: 700 var(--pc-text-m)/1 var(--pc-font-heading); }
    .done { color: var(--pc-done-text); }
  `];

  @property({ attribute: false }) summary!: ClassSummary;
  @property({ attribute: false }) entries: readonly RosterEntry[] = [];
  @state() private done: ReadonlySet<Step> = new Set();
  @state() private isSure = false;

  override render() {
    return html`<pc-dialog heading=${this.t('yearEnd.title')} open><p>${this.t('yearEnd.why')}</p>${this.renderProblem()}
      <ol>${STEPS.map((step, i) => html`<li><span class=${this.done.has(step) ? 'done' : ''}>${this.done.has(step) ? html`<pc-icon name="check" size="22" weight="2.8"></pc-icon>` : i + 1}</span>
        <div><b>${this.t(`yearEnd.${step}`)}</b><p>${this.t(step === 'purge' && this.isSure && this.entries.length > 0 ? 'yearEnd.purgeSure' : `yearEnd.${step}Why`, { count: this.entries.length })}</p></div>${this.renderDeed(step)}</li>`)}</ol>
      <pc-button slot="actions" data-safe @click=${() => { this.tell('dismiss'); }}>${this.t('versions.close')}</pc-button></pc-dialog>`;
  }

  private renderDeed(step: Step) {
    if (this.entries.length === 0) return nothing;
    if (step === 'purge' && this.isSure) return html`<pc-button variant="danger" icon="trash-2" @click=${this.purge}>${this.t('yearEnd.purgeYes')}</pc-button>`;
    const deeds: Readonly<Record<Step, () => void>> = { give: () => { void this.give(); }, aside: () => { void this.putAside(); }, purge: () => { this.isSure = true; } };
    return html`<pc-button @click=${deeds[step]}>${this.t(`yearEnd.${step}Do`)}</pc-button>`;
  }

  private async give(): Promise<void> {
    let name: string | null = null;
    await this.change(async () => { name = await this.client!.request('privacy:export', { classId: this.summary.id, childId: null }); });
    if (name !== null) this.tick('give');
  }

  private async putAside(): Promise<void> {
    const there = this.entries.filter((one) => !one.isArchived);
    if (await this.change(async () => { for (const { id: childId } of there) await this.client!.request('roster:archive', { classId: this.summary.id, childId, isArchived: true }); })) this.tick('aside');
  }

  private async purge(): Promise<void> {
    if (await this.change(() => this.client!.request('privacy:erase', { classId: this.summary.id, childIds: this.entries.map(({ id }) => id) }))) this.tick('purge');
  }

  private tick(step: Step): void {
    this.done = new Set([...this.done, step]);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-year-end': PcYearEnd } }
