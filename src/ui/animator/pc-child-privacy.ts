import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RosterEntry } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { SheetElement, sheetStyles } from './sheet-element.ts';

/** What is known of a child, for the family; and erasing it, the one thing that cannot be undone. Tells `roster-changed`. */
@customElement('pc-child-privacy')
export class PcChildPrivacy extends SheetElement {
  static override styles = [baseStyles, sheetStyles];

  @property({ attribute: false }) child!: RosterEntry;
  @property() classId = '';
  @state() private isAsking = false;

  override render() {
    return html`<section><h3>${this.t('privacy.title')}</h3>${this.renderProblem()}<div class="row">
        <pc-button icon="file-archive" @click=${this.export}>${this.t('privacy.export')}</pc-button>
        <pc-button icon="trash-2" @click=${() => { this.isAsking = true; }}>${this.t('privacy.erase')}</pc-button></div></section>
      ${this.isAsking ? this.renderQuestion() : nothing}`;
  }

  private renderQuestion() {
    const name = this.child.firstName;
    return html`<pc-dialog style="--pc-dialog-width: 600px" heading=${this.t('privacy.erase.title', { name })} open @dismiss=${this.dismiss}><p>${this.t('privacy.erase.what')}</p><p>${this.t('privacy.erase.final')}</p>
      <pc-button slot="actions" data-safe @click=${this.dismiss}>${this.t('privacy.erase.no')}</pc-button>
      <pc-button slot="actions" variant="danger" icon="trash-2" @click=${this.erase}>${this.t('privacy.erase.yes')}</pc-button></pc-dialog>`;
  }

  private dismiss(): void {
    this.isAsking = false;
  }

  private export(): void {
    void this.change(() => this.client!.request('privacy:export', { classId: this.classId, childId: this.child.id }), (name) => (name === null ? this.t('privacy.export.none') : this.t('animator.print.kept', { name })));
  }

  private erase(): void {
    this.dismiss();
    const { id, firstName: name } = this.child;
    void this.change(() => this.client!.request('privacy:erase', { classId: this.classId, childIds: [id] }), () => this.t('privacy.erase.done', { name }));
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-child-privacy': PcChildPrivacy } }
