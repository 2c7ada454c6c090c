/** A sheet of the class's page: asks the main process, says what came of it, and lets the page read again. */
import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { showToast, type Toast } from '../kit/pc-toast.ts';

export const sheetStyles = css`
  :host { display: flex; flex-direction: column; gap: 14px; font-size: var(--pc-text-s); }
  h2 { font-size: 1.375rem; overflow-wrap: anywhere; }
  h3 { font: 700 var(--pc-text-s)/1.3 var(--pc-font-body); }
  section { display: flex; flex-direction: column; gap: 8px; align-items: flex-start; padding-top: 12px; border-top: 2px solid var(--pc-line); }
  p { color: var(--pc-text-soft); line-height: 1.35; }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; }
  pc-button { font-size: var(--pc-text-s); }
`;

export class SheetElement extends PcElement {
  @consume({ context: clientContext }) protected readonly client?: Client;
  @state() protected problem = '';

  protected renderProblem() {
    return this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : nothing;
  }

  /** Does `work`, says `words` of what it answered, and has the page read again. False when it was refused; the reason is on the sheet. */
  protected async change<T>(work: () => Promise<T>, words?: (answer: T) => string, action?: Toast['action']): Promise<boolean> {
    this.problem = '';
    try {
      const answer = await work();
      if (words) showToast(this, words(answer), action);
      this.tell('roster-changed');
      return true;
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
      return false;
    }
  }
}
