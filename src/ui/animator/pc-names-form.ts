import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { readPastedNames, type PastedNames } from './pasted-names.ts';

/** Takes a pasted list of first names, shows what will become of it, and adds it. Tells `names-added` (how many) and `dismiss`. */
@customElement('pc-names-form')
export class PcNamesForm extends PcElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { --pc-dialog-width: 760px; }
    .two { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; }
    textarea { height: 268px; resize: none; line-height: 1.45; }
    .preview { display: flex; flex-direction: column; gap: 6px; min-width: 0; }
    .preview > b { font-size: var(--pc-text-m); }
    ol { flex: 1; height: 268px; overflow: auto; display: flex; flex-wrap: wrap; align-content: flex-start; gap: 8px; padding: 12px; border-radius: 14px; background: var(--pc-surface-sunken); }
    li { padding: 5px 14px; border-radius: var(--pc-radius-pill); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); font-weight: 700; line-height: 1.3; overflow-wrap: anywhere; }
    .apart { background: var(--pc-almost); box-shadow: inset 0 0 0 2px var(--pc-almost-line); }
    .notes { display: flex; flex-direction: column; gap: 8px; margin-top: 14px; font-size: var(--pc-text-s); }
    .privacy { color: var(--pc-text-soft); font-size: var(--pc-text-s); margin-top: 12px; }
    @media (max-width: 700px) { .two { grid-template-columns: 1fr; } textarea, ol { height: 140px; } }
    @media (max-height: 740px) { textarea, ol { height: 240px; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() classId = '';
  /** First names already in the class. */
  @property({ attribute: false }) taken: readonly string[] = [];
  @property({ type: Boolean }) open = false;
  @state() private pasted: PastedNames = readPastedNames('', []);
  @state() private problem = '';
  @state() private isBusy = false;

  override render() {
    const { shown, toldApart, cut } = this.pasted;
    return html`<pc-dialog heading=${this.t('animator.names.title')} ?open=${this.open}>
      <div class="two"><div class="field"><label for="names">${this.t('animator.names.field')}</label><textarea id="names" autofocus spellcheck="false" autocomplete="off" @input=${this.read}></textarea></div>
        <div class="preview"><b role="status">${this.t('animator.names.preview', { count: shown.length })}</b><ol>${shown.map((one) => html`<li class=${one.isToldApart ? 'apart' : ''}>${one.name}</li>`)}</ol></div></div>
      <p class="privacy">${this.t('animator.names.privacy')}</p>
      <div class="notes">${toldApart > 0 ? html`<pc-message>${this.t('animator.names.toldApart', { count: toldApart })}</pc-message>` : nothing}
        ${cut > 0 ? html`<pc-message>${this.t('animator.names.tooLong', { count: cut })}</pc-message>` : nothing}
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</div>
      <pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" icon="user-plus" ?disabled=${shown.length === 0 || this.isBusy} @click=${this.save}>${this.t('animator.names.save', { count: shown.length })}</pc-button>
    </pc-dialog>`;
  }

  private read(event: Event): void {
    this.pasted = readPastedNames((event.target as HTMLTextAreaElement).value, this.taken);
  }

  private async save(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      const added = await this.client!.request('classes:addChildren', { classId: this.classId, firstNames: [...this.pasted.names] });
      this.tell('names-added', added.length);
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
      this.isBusy = false;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-names-form': PcNamesForm } }
