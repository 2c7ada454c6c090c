import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AVATARS, pickAvatar } from '../../core/base/avatars.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';

/** The first twelve animals have a name in every language. */
const EMBLEMS = AVATARS.slice(0, 12);

/** Asks for a new class and creates it. Tells `class-created` (a ClassSummary) and `dismiss`. */
@customElement('pc-class-form')
export class PcClassForm extends PcElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { --pc-dialog-width: 560px; }
    form { display: flex; flex-direction: column; gap: 18px; }
    fieldset { min-width: 0; }
    legend { font-weight: 700; padding: 0; margin-bottom: 8px; }
    .emblems { display: grid; grid-template-columns: repeat(6, 1fr); gap: 8px; }
    .emblems label { position: relative; display: grid; place-items: center; padding: 6px; border-radius: 16px; cursor: pointer; }
    .emblems input { position: absolute; inset: 0; opacity: 0; min-height: 0; width: 100%; height: 100%; cursor: pointer; }
    .emblems label:hover { background: var(--pc-surface-sunken); }
    .emblems label:has(:checked) { background: var(--pc-selected); box-shadow: inset 0 0 0 3px var(--pc-selected-line); }
    .emblems label:has(:focus-visible) { outline: 3px solid var(--pc-focus-outer); outline-offset: 2px; }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  /** The emblems already taken by other classes. */
  @property({ attribute: false }) taken: readonly string[] = [];
  /** The pack a new class begins with. */
  @property({ attribute: false }) packId: string | null = null;
  @property({ type: Boolean }) open = false;
  @state() private problem = '';
  private isBusy = false;
  @query('form') private readonly form!: HTMLFormElement;

  override render() {
    const chosen = pickAvatar(this.taken);
    return html`<pc-dialog heading=${this.t('animator.class.new')} ?open=${this.open}>
      <form @submit=${this.submit} @keydown=${this.sendOnEnter} novalidate>
        <div class="field"><label for="name">${this.t('animator.class.name')}</label><input id="name" name="name" maxlength="60" autocomplete="off" autofocus><small>${this.t('animator.class.nameHint')}</small></div>
        <div class="field"><label for="detail">${this.t('animator.class.detail')}</label><input id="detail" name="detail" maxlength="80" autocomplete="off"><small>${this.t('animator.class.detailHint')}</small></div>
        <fieldset><legend>${this.t('animator.class.emblem')}</legend><div class="emblems">${EMBLEMS.map((name) => html`<label title=${this.t(`animal.${name}` as TextKey)}>
          <input type="radio" name="emblem" value=${name} ?checked=${name === chosen} aria-label=${this.t(`animal.${name}` as TextKey)}><pc-avatar .name=${name} size="60"></pc-avatar></label>`)}</div></fieldset>
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}
      </form>
      <pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" icon="check" @click=${() => this.form.requestSubmit()}>${this.t('animator.class.save')}</pc-button>
    </pc-dialog>`;
  }

  private sendOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const data = new FormData(this.form);
    const [name, detail, emblem] = ['name', 'detail', 'emblem'].map((field) => String(data.get(field) ?? '').trim()) as [string, string, string];
    if (name === '') {
      this.problem = this.t('animator.class.needsName');
      return;
    }
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      const created = await this.client!.request('classes:create', { name, detail, emblem });
      if (this.packId) await this.client!.request('classes:setPack', { classId: created.id, packId: this.packId });
      this.tell('class-created', created);
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
      this.isBusy = false;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-class-form': PcClassForm } }
