import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassSummary, RosterEntry } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import { nameSize } from '../kit/name-size.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { animatorStyles } from './animator-styles.ts';
import './pc-child-sheet.ts';
import './pc-class-sheet.ts';

/** The children of one class, each with a sheet, and what is known about the class. Tells `leave-roster`. */
@customElement('pc-roster-page')
export class PcRosterPage extends PcElement {
  static override styles = [baseStyles, animatorStyles, css`
    :host { grid-template: 84px minmax(0, 1fr) / minmax(0, 1fr) 520px; }
    .top { grid-column: 1 / -1; }
    main { min-height: 0; min-width: 0; display: flex; padding: 14px 0 16px 20px; }
    main .box { flex: 1; min-width: 0; overflow: auto; padding: 14px 20px; }
    aside { min-height: 0; display: flex; padding: 14px 20px 16px 16px; }
    aside > * { flex: 1; min-width: 0; overflow: auto; }
    h2 { margin: 4px 0 10px; }
    h2:not(:first-child) { margin-top: 20px; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 8px; }
    li button, .class { width: 100%; display: flex; align-items: center; gap: 10px; min-height: 52px; padding: 4px 12px 4px 6px; border-radius: 16px; text-align: left; font-weight: 700; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
    li button:hover, .class:hover { background: var(--pc-quiet-hover); }
    [aria-pressed="true"] { background: var(--pc-selected); box-shadow: var(--ring), inset 0 0 0 3px var(--pc-selected-line); }
    li span { min-width: 0; overflow-wrap: anywhere; line-height: 1.1; }
    .longest { font-size: var(--pc-text-xs); }
    .class { width: auto; min-width: 300px; }
    pc-message { grid-column: 1 / -1; margin: 12px 20px 0; }
    @media (max-height: 740px) { :host { grid-template-rows: 76px minmax(0, 1fr); } main, aside { padding-block: 8px 10px; } }
    @media (max-width: 1000px) { :host { display: block; overflow: auto; } main, aside { padding: 12px 20px; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() classId = '';
  @state() private classes: readonly ClassSummary[] = [];
  @state() private entries: readonly RosterEntry[] = [];
  /** Null: the class's own sheet. */
  @state() private chosenId: string | null = null;
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load().then(() => this.focusHeading());
  }

  override render() {
    const summary = this.classes.find((one) => one.id === this.classId);
    if (!summary) return this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : nothing;
    return html`<header class="top"><pc-button round icon="chevron-left" icon-size="26" label=${this.t('roster.back')} @click=${() => { this.tell('leave-roster'); }}></pc-button>
        <pc-avatar .name=${summary.emblem} size="48"></pc-avatar><div class="title"><h1 tabindex="-1">${this.t('roster.title')}</h1><small>${summary.name}</small></div><pc-help-button></pc-help-button></header>
      <main><div class="box">${this.renderChildren(summary)}</div></main>
      <aside @roster-changed=${this.load}>${this.renderSheet(summary)}</aside>`;
  }

  private renderChildren({ emblem, name }: ClassSummary) {
    const archived = this.entries.filter((one) => one.isArchived);
    return html`${this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : nothing}
      <h2>${this.t('roster.class')}</h2><button class="class" type="button" aria-pressed=${this.chosenId === null} @click=${() => { this.chosenId = null; }}><pc-avatar .name=${emblem} size="40"></pc-avatar>${name}</button>
      <h2>${this.t('roster.present')}</h2><ul>${this.entries.filter((one) => !one.isArchived).map((one) => this.renderOne(one))}</ul>
      ${archived.length === 0 ? nothing : html`<h2>${this.t('roster.archived')}</h2><ul>${archived.map((one) => this.renderOne(one))}</ul>`}`;
  }

  private renderOne({ id, firstName, avatar }: RosterEntry) {
    return html`<li><button type="button" aria-pressed=${id === this.chosenId} @click=${() => { this.chosenId = id; }}><pc-avatar .name=${avatar} size="40"></pc-avatar><span class=${nameSize(firstName)}>${firstName}</span></button></li>`;
  }

  private renderSheet(summary: ClassSummary) {
    const chosen = this.entries.find((one) => one.id === this.chosenId);
    return chosen
      ? html`<pc-child-sheet class="box" .child=${chosen} .entries=${this.entries} .classSummary=${summary} .classes=${this.classes}></pc-child-sheet>`
      : html`<pc-class-sheet class="box" .summary=${summary} .entries=${this.entries}></pc-class-sheet>`;
  }

  private async load(): Promise<void> {
    this.problem = '';
    try {
      const [classes, entries] = await Promise.all([this.client!.request('classes:list'), this.client!.request('roster:list', { classId: this.classId })]);
      this.classes = classes;
      this.entries = entries;
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-roster-page': PcRosterPage } }
