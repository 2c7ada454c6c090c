import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Child, FoundStick } from '../../ipc/contract.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { takeHome, type TakeHomeWish, type TakenHome } from '../kit/take-home.ts';
import { whileLookedAt } from './while-looked-at.ts';

const LOOK_EVERY_MS = 3000;

/** Asks whose creations go home and where to, and takes them. Tells `dismiss` when it is done or given up. */
@customElement('pc-take-home-form')
export class PcTakeHomeForm extends PcElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { --pc-dialog-width: 680px; }
    form { display: flex; flex-direction: column; gap: 14px; }
    .what { color: var(--pc-text-soft); font-size: var(--pc-text-s); line-height: 1.35; }
    .two { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; }
    fieldset { min-width: 0; display: flex; flex-direction: column; gap: 8px; }
    legend { font-weight: 700; padding: 0; margin-bottom: 6px; }
    .choice { display: flex; align-items: center; gap: 10px; min-height: var(--pc-target); padding: 8px 12px; border-radius: 14px; background: var(--pc-surface-sunken); cursor: pointer; line-height: 1.25; overflow-wrap: anywhere; }
    .choice:has(:checked) { background: var(--pc-selected); box-shadow: inset 0 0 0 2px var(--pc-selected-line); }
    .choice input { flex: none; width: 20px; height: 20px; min-height: 0; margin: 0; accent-color: var(--pc-action); }
    small { display: block; color: var(--pc-text-soft); font-size: var(--pc-text-xs); line-height: 1.3; }
    .going { display: flex; flex-direction: column; gap: 6px; }
    progress { width: 100%; height: 14px; accent-color: var(--pc-action); }
    @media (max-width: 700px) { .two { grid-template-columns: 1fr; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() classId = '';
  @property({ attribute: false }) roster: readonly Child[] = [];
  @state() private sticks: readonly FoundStick[] = [];
  /** The stick chosen, or empty for a folder; null before anybody chose. */
  @state() private to: string | null = null;
  @state() private at: { readonly done: number; readonly total: number } | null = null;
  @state() private taken: TakenHome | null = null;
  @state() private problem = '';
  private isOver = false;

  constructor() {
    super();
    whileLookedAt(this, LOOK_EVERY_MS, () => { void this.look(); });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.isOver = false;
    void this.look();
  }

  /** What was begun is left unfinished, and nothing of it stays. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isOver = true;
  }

  override render() {
    return html`<pc-dialog heading=${this.t('takeHome.form.title')} open>${this.taken ? this.renderTaken(this.taken) : html`
      <form @submit=${(event: Event) => { event.preventDefault(); void this.take(); }}><p class="what">${this.t('takeHome.form.what')}</p>
        <div class="two"><div class="field"><label for="who">${this.t('takeHome.form.children')}</label><select id="who" ?disabled=${this.at !== null}><option value="">${this.t('takeHome.form.all')}</option>
          ${this.roster.map(({ id, firstName }) => html`<option value=${id}>${firstName}</option>`)}</select></div>
          <div class="field"><label for="to">${this.t('takeHome.form.to')}</label><select id="to" ?disabled=${this.at !== null} @change=${(event: Event) => { this.to = (event.target as HTMLSelectElement).value; }}>
            ${this.sticks.map(({ id, name }) => html`<option value=${id} .selected=${id === this.stickId}>${this.t('takeHome.form.stick', { name })}</option>`)}
            <option value="" .selected=${this.stickId === null}>${this.t('takeHome.form.folder')}</option></select></div></div>
        <div class="two"><fieldset><legend>${this.t('takeHome.form.creations')}</legend>${this.renderChoice('lessons', true, this.t('takeHome.form.lessons'))}${this.renderChoice('free', true, this.t('takeHome.form.free'))}</fieldset>
          <fieldset><legend>${this.t('takeHome.form.as')}</legend>${this.renderChoice('named', false, html`<span>${this.t('takeHome.form.names')}<small>${this.t('takeHome.form.names.how')}</small></span>`)}</fieldset></div>
        <div role="status">${this.at ? this.renderGoing(this.at) : nothing}</div>
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</form>`}
      ${this.taken ? nothing : html`<pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t('animator.cancel')}</pc-button>`}
      <pc-button slot="actions" variant="primary" icon=${this.taken ? 'check' : 'house'} ?disabled=${this.at !== null} @click=${() => { if (this.taken) this.tell('dismiss'); else void this.take(); }}>${this.t(this.taken ? 'takeHome.form.close' : 'takeHome.form.go')}</pc-button></pc-dialog>`;
  }

  private renderChoice(id: string, isChecked: boolean, words: unknown) {
    return html`<label class="choice"><input id=${id} type="checkbox" ?checked=${isChecked} ?disabled=${this.at !== null}>${words}</label>`;
  }

  private renderGoing({ done, total }: { readonly done: number; readonly total: number }) {
    return html`<label class="going">${this.t('takeHome.form.busy')} ${this.t('takeHome.form.progress', { done, total })}<progress max=${total} .value=${done}></progress></label>`;
  }

  private renderTaken({ folder, count, left }: TakenHome) {
    return html`<div role="status"><p>${this.t('takeHome.form.done', { count, folder })}</p>
      ${left.length > 0 ? html`<pc-message audience="adult">${this.t('takeHome.form.left', { count: left.length, titles: left.join(', ') })}</pc-message>` : nothing}</div>`;
  }

  /** The first one that is plugged in, unless something else was chosen; null: a folder. */
  private get stickId(): string | null {
    const chosen = this.to === null ? this.sticks[0] : this.sticks.find(({ id }) => id === this.to);
    return chosen?.id ?? null;
  }

  private async look(): Promise<void> {
    this.sticks = await this.client!.request('sticks:look').catch(() => []);
  }

  private wish(): TakeHomeWish {
    const valueOf = (id: string): string => this.renderRoot.querySelector<HTMLSelectElement>(`#${id}`)!.value;
    const isChecked = (id: string): boolean => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!.checked;
    return {
      classId: this.classId, childIds: valueOf('who') === '' ? null : [valueOf('who')], projectId: null,
      hasLessons: isChecked('lessons'), hasFree: isChecked('free'), isNamed: isChecked('named'), stickId: this.stickId,
    };
  }

  private async take(): Promise<void> {
    if (this.at) return;
    this.problem = '';
    this.at = { done: 0, total: 1 };
    try {
      this.taken = await takeHome(this.client!, this.wish(), (at) => { this.at = at; }, () => this.isOver);
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    } finally {
      this.at = null;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-take-home-form': PcTakeHomeForm } }
