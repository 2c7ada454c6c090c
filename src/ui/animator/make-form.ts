import { consume } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, type Client } from '../kit/client-context.ts';
import { GuardedElement } from '../kit/guarded-element.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import type { IconName } from '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { showToast } from '../kit/pc-toast.ts';

export interface RadioChoices<T> {
  readonly name: string;
  readonly legend: string;
  readonly all: readonly T[];
  readonly chosen: T;
  words(one: T): { readonly title: string; readonly why?: string };
  choose(one: T): void;
}

/** Asks what to make, as a file or on paper, and makes it. Tells `dismiss` when it is done or given up. */
export abstract class MakeForm extends GuardedElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { --pc-dialog-width: 640px; }
    form { display: flex; flex-direction: column; gap: 14px; }
    fieldset { min-width: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
    legend { font-weight: 700; padding: 0; margin-bottom: 6px; }
    .choice { display: flex; align-items: flex-start; gap: 10px; min-height: var(--pc-target); padding: 9px 12px; border-radius: 14px; background: var(--pc-surface-sunken); cursor: pointer; }
    .choice:has(:checked) { background: var(--pc-selected); box-shadow: inset 0 0 0 2px var(--pc-selected-line); }
    .choice input { flex: none; width: 20px; height: 20px; min-height: 0; margin: 2px 0 0; accent-color: var(--pc-action); }
    small { display: block; color: var(--pc-text-soft); font-size: var(--pc-text-xs); line-height: 1.3; }
    @media (max-width: 700px) { fieldset { grid-template-columns: 1fr; } }
  `];

  @consume({ context: clientContext }) protected readonly client?: Client;
  @state() private isBusy = false;

  /** The name of the file, null for paper; null in all when the person changes their mind. */
  protected abstract request(): Promise<{ readonly fileName: string | null } | null>;

  protected renderForm(heading: string, icon: IconName, busy: string, inside: TemplateResult): TemplateResult {
    return html`<pc-dialog heading=${heading} open>
      <form @submit=${(event: Event) => { event.preventDefault(); void this.make(); }}>${inside}
        <div role="status">${this.isBusy ? busy : nothing}</div>
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</form>
      <pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" .icon=${icon} ?disabled=${this.isBusy} @click=${this.make}>${this.t('animator.print.go')}</pc-button>
    </pc-dialog>`;
  }

  protected renderChoices<T extends string>({ name, legend, all, chosen, words, choose }: RadioChoices<T>): TemplateResult {
    return html`<fieldset><legend>${legend}</legend>${all.map((one) => {
      const { title, why } = words(one);
      return html`<label class="choice"><input type="radio" name=${name} .checked=${one === chosen} @change=${() => { choose(one); }}><span>${title}${why ? html`<small>${why}</small>` : nothing}</span></label>`;
    })}</fieldset>`;
  }

  private async make(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    await this.guard(async () => {
      const made = await this.request();
      if (!made) return;
      showToast(this, made.fileName === null ? this.t('animator.print.sent') : this.t('animator.print.kept', { name: made.fileName }));
      this.tell('dismiss');
    });
    this.isBusy = false;
  }
}
