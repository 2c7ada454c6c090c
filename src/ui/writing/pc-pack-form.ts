import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { editManifest } from '../../core/lesson/draft-edits.ts';
import type { Draft, WrittenManifest } from '../../core/lesson/draft.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import type { DraftEdit } from './draft-edit.ts';
import { choiceField, formStyles, numberField, textField } from './fields.ts';

const CYCLE: readonly WrittenManifest['cycle'][number][] = ['CP', 'CE1', 'CE2', 'CM1', 'CM2'];
const YOUNGEST = 4;
const OLDEST = 18;
const LONGEST_MINUTES = 120;

/** What an animator reads of the pack before choosing it. Tells `draft-edited`. */
@customElement('pc-pack-form')
export class PcPackForm extends PcElement {
  static override styles = [baseStyles, fieldStyles, formStyles, css`:host { display: block; } .levels { display: flex; flex-wrap: wrap; gap: 4px 24px; }`];

  @property({ attribute: false }) draft!: Draft;

  override render() {
    const { title, summary, authors, minutesPerSession, ages, cycle, notions } = this.draft.manifest;
    return html`<div class="form">
      ${textField({ id: 'pack-title', label: this.t('writing.pack.title'), value: title.fr, onText: (fr) => { if (fr.trim() !== '') this.edit({ title: { ...title, fr } }, 'title'); } })}
      ${textField({ id: 'summary', label: this.t('writing.pack.summary'), value: summary.fr, rows: 2, onText: (fr) => { if (fr.trim() !== '') this.edit({ summary: { ...summary, fr } }, 'summary'); } })}
      ${textField({ id: 'authors', label: this.t('writing.pack.authors'), hint: this.t('writing.pack.authorsWhy'), value: authors.join(', '), onText: (text) => { const names = listIn(text); if (names.length > 0) this.edit({ authors: names }, 'authors'); } })}
      ${textField({ id: 'notions', label: this.t('writing.pack.notions'), hint: this.t('writing.pack.commas'), value: notions.fr.join(', '), onText: (text) => { this.edit({ notions: { ...notions, fr: listIn(text) } }, 'notions'); } })}
      <div class="row">${numberField('session-minutes', this.t('writing.pack.minutes'), minutesPerSession, 1, LONGEST_MINUTES, (minutes) => { this.edit({ minutesPerSession: minutes }); })}
        ${numberField('from', this.t('writing.pack.from'), ages.from, YOUNGEST, OLDEST, (from) => { this.edit({ ages: { ...ages, from } }); })}
        ${numberField('to', this.t('writing.pack.to'), ages.to, YOUNGEST, OLDEST, (to) => { this.edit({ ages: { ...ages, to } }); })}</div>
      <div class="levels" role="group" aria-label=${this.t('writing.pack.levels')}>${CYCLE.map((level) => choiceField(level, level, cycle.includes(level), (isChosen) => { this.choose(level, isChosen); }))}</div></div>`;
  }

  private choose(level: WrittenManifest['cycle'][number], isChosen: boolean): void {
    const { cycle } = this.draft.manifest;
    const chosen = CYCLE.filter((one) => (one === level ? isChosen : cycle.includes(one)));
    if (chosen.length > 0) this.edit({ cycle: chosen });
    else this.requestUpdate();
  }

  private edit(change: Partial<WrittenManifest>, tag = ''): void {
    this.tell('draft-edited', { change: (draft) => editManifest(draft, change), tag } satisfies DraftEdit);
  }
}

const listIn = (text: string): string[] => text.split(',').map((one) => one.trim()).filter(Boolean);

declare global { interface HTMLElementTagNameMap { 'pc-pack-form': PcPackForm } }
