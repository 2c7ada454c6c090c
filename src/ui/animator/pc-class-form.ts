import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AVATARS, pickAvatar } from '../../core/base/avatars.ts';
import type { ClassSummary } from '../../ipc/contract.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { schoolYearOf } from './school-year.ts';

const EMBLEMS = AVATARS.slice(0, 12);

const FIELDS = ['name', 'detail', 'school', 'slot', 'schoolYear', 'emblem'] as const;
type Facts = Record<(typeof FIELDS)[number], string>;
const NEW = { name: '', detail: '', school: '', slot: '', schoolYear: '' };

/** Asks what a class is called and makes it, or changes it. Tells `class-created` (a ClassSummary) or `class-changed`, and `dismiss`. */
@customElement('pc-class-form')
export class PcClassForm extends PcElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { --pc-dialog-width: 640px; }
    form { display: flex; flex-direction: column; gap: 14px; }
    .facts { display: grid; grid-template-columns: 1.4fr 1.2fr 1fr; gap: 14px; }
    fieldset { min-width: 0; }
    @media (max-height: 740px) { form { gap: 9px; } .emblems { gap: 4px 8px; } .emblems label { padding: 3px; } pc-avatar { --pc-avatar-size: 52px; } }
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
  /** The class to change; null: a new one. */
  @property({ attribute: false }) changed: ClassSummary | null = null;
  @property({ type: Boolean }) open = false;
  @state() private problem = '';
  private isBusy = false;
  @query('form') private readonly form!: HTMLFormElement;

  override render() {
    const chosen = this.changed?.emblem ?? pickAvatar(this.taken);
    return html`<pc-dialog heading=${this.t(this.changed ? 'roster.class.changeTitle' : 'animator.class.new')} ?open=${this.open}>
      <form @submit=${this.submit} @keydown=${this.sendOnEnter} novalidate>
        ${this.renderFields(this.changed ?? NEW)}
        <fieldset><legend>${this.t('animator.class.emblem')}</legend><div class="emblems">${EMBLEMS.map((name) => html`<label title=${this.t(`animal.${name}`)}>
          <input type="radio" name="emblem" value=${name} ?checked=${name === chosen} aria-label=${this.t(`animal.${name}`)}><pc-avatar .name=${name} size="60"></pc-avatar></label>`)}</div></fieldset>
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}
      </form>
      <pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" icon="check" @click=${() => this.form.requestSubmit()}>${this.t(this.changed ? 'roster.class.change' : 'animator.class.save')}</pc-button>
    </pc-dialog>`;
  }

  private renderFields(known: Omit<Facts, 'emblem'>) {
    return html`<div class="field"><label for="name">${this.t('animator.class.name')}</label><input id="name" name="name" maxlength="60" autocomplete="off" autofocus .value=${known.name}><small>${this.t('animator.class.nameHint')}</small></div>
        <div class="field"><label for="detail">${this.t('animator.class.detail')}</label><input id="detail" name="detail" maxlength="80" autocomplete="off" .value=${known.detail}><small>${this.t('animator.class.detailHint')}</small></div>
        <div class="facts"><div class="field"><label for="school">${this.t('roster.school')}</label><input id="school" name="school" maxlength="80" autocomplete="off" .value=${known.school}></div>
          <div class="field"><label for="slot">${this.t('roster.slot')}</label><input id="slot" name="slot" maxlength="60" autocomplete="off" placeholder=${this.t('roster.slotHint')} .value=${known.slot}></div>
          <div class="field"><label for="year">${this.t('roster.schoolYear')}</label><input id="year" name="schoolYear" maxlength="20" autocomplete="off" .value=${known.schoolYear || schoolYearOf(new Date())}></div></div>`;
  }

  private sendOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const data = new FormData(this.form);
    const facts = Object.fromEntries(FIELDS.map((field) => [field, String(data.get(field) ?? '').trim()])) as Facts;
    if (facts.name === '') {
      this.problem = this.t('animator.class.needsName');
      return;
    }
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await (this.changed ? this.change(this.changed.id, facts) : this.create(facts));
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
      this.isBusy = false;
    }
  }

  private async create(facts: Facts): Promise<void> {
    const created = await this.client!.request('classes:create', facts);
    if (this.packId) await this.client!.request('classes:setPack', { classId: created.id, packId: this.packId });
    this.tell('class-created', created);
  }

  private async change(classId: string, facts: Facts): Promise<void> {
    await this.client!.request('classes:change', { classId, facts });
    this.tell('class-changed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-class-form': PcClassForm } }
