import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { firstEntries } from '../../core/lesson/check-form.ts';
import { describeCheck } from '../../core/lesson/check-sentence.ts';
import { CHECK_KINDS, isDynamicKind, type CheckKind } from '../../core/lesson/checks/registry.ts';
import { addCheck, editCheck, messageOf, removeCheck } from '../../core/lesson/draft-checks.ts';
import { editLesson, lessonOf, stepOf } from '../../core/lesson/draft-edits.ts';
import { writtenAt } from '../../core/lesson/draft-levels.ts';
import { mapSection, setLines, wordsIn, wordsLocale } from '../../core/lesson/draft-words.ts';
import type { Draft, WrittenCheck } from '../../core/lesson/draft.ts';
import type { Level } from '../../core/lesson/lesson.ts';
import type { KnownNames } from '../../core/lesson/project-names.ts';
import { labelOf } from '../../core/text/translate.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import type { DraftEdit } from './draft-edit.ts';
import { choiceField, formStyles, textField } from './fields.ts';
import './pc-check-sentence.ts';

/** The checks of a step, each a sentence, and what a child is told until it holds. Tells `draft-edited`. */
@customElement('pc-step-checks')
export class PcStepChecks extends PcElement {
  static override styles = [baseStyles, fieldStyles, formStyles, css`
    :host { display: block; }
    article { display: flex; flex-direction: column; gap: 12px; padding: 14px 16px; border-radius: 18px; background: var(--pc-surface-sunken); }
    .foot { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; justify-content: space-between; }
    pc-button { font-size: var(--pc-text-s); }
    pc-dialog { --pc-dialog-width: 900px; }
    .many { height: clamp(200px, 100vh - 260px, 520px); overflow: auto; padding-right: 8px; }
    .kinds { display: flex; flex-direction: column; gap: 4px; }
    .kinds button { display: block; width: 100%; min-height: 44px; padding: 8px 14px; border-radius: 12px; text-align: left; line-height: 1.3; background: var(--pc-surface-sunken); box-shadow: var(--ring); }
    .kinds button:hover { background: var(--pc-selected); }
  `];

  @property({ attribute: false }) draft!: Draft;
  @property() folder = '';
  @property() stepId = '';
  @property() level: Level = 'standard';
  @property({ attribute: false }) names: KnownNames = {};
  @state() private isChoosing = false;

  override render() {
    const step = stepOf(lessonOf(this.draft, this.folder)!, this.stepId);
    if (!step) return nothing;
    const { checks } = writtenAt(step, this.level);
    return html`<div class="form"><p class="quiet">${this.t('writing.checks.why')}</p>
      ${checks.map((check, i) => this.renderCheck(check, i, checks.length))}
      <div><pc-button variant="primary" icon="plus" @click=${() => { this.isChoosing = true; }}>${this.t('writing.check.add')}</pc-button></div></div>
      ${this.isChoosing ? this.renderKinds() : nothing}`;
  }

  private renderCheck(check: WrittenCheck, at: number, count: number) {
    const heading = `check-${at}`;
    return html`<article aria-labelledby=${heading} data-check=${check.id}><h3 id=${heading}>${this.t('writing.check.number', { number: at + 1 })}</h3>
      <pc-check-sentence .check=${check} .names=${this.names} @check-changed=${(event: CustomEvent<Readonly<Record<string, unknown>>>) => { event.stopPropagation(); this.edit((draft) => editCheck(draft, this.folder, this.stepId, check.id, event.detail, this.level)); }}></pc-check-sentence>
      ${textField({ id: `message-${at}`, label: this.t('writing.check.message'), value: messageOf(this.draft, this.folder, this.stepId, check.id, this.locale), placeholder: labelOf(this.locale, `check.${check.kind}`), onText: (text) => { this.setMessage(check.id, text); } })}
      <div class="foot">${choiceField(`bonus-${at}`, this.t('writing.check.bonus'), check['isBonus'] === true, (isBonus) => { this.edit((draft) => editCheck(draft, this.folder, this.stepId, check.id, { isBonus: isBonus || undefined }, this.level)); })}
        <pc-button icon="trash-2" ?disabled=${count === 1} @click=${() => { this.edit((draft) => removeCheck(draft, this.folder, this.stepId, check.id, this.level)); }}>${this.t('writing.check.remove')}</pc-button></div></article>`;
  }

  /** Each kind as the sentence it begins with. */
  private renderKinds() {
    const list = (kinds: readonly CheckKind[]) => kinds.map((kind) => html`<li><button type="button" data-kind=${kind} @click=${() => this.add(kind)}>${describeCheck({ kind, id: kind, ...firstEntries(kind, this.names) }, pageLocale())}</button></li>`);
    return html`<pc-dialog open heading=${this.t('writing.check.choose')} @dismiss=${() => { this.isChoosing = false; }}><div class="form many" tabindex="0">
      <h3>${this.t('writing.check.dynamic')}</h3><ul class="kinds">${list(CHECK_KINDS.filter(isDynamicKind))}</ul>
      <h3>${this.t('writing.check.static')}</h3><ul class="kinds">${list(CHECK_KINDS.filter((kind) => !isDynamicKind(kind)))}</ul>
      </div><pc-button slot="actions" data-safe @click=${() => { this.isChoosing = false; }}>${this.t('animator.cancel')}</pc-button></pc-dialog>`;
  }

  private get locale() {
    return wordsLocale(lessonOf(this.draft, this.folder)!, pageLocale());
  }

  private async add(kind: CheckKind): Promise<void> {
    this.isChoosing = false;
    this.edit((draft) => addCheck(draft, this.folder, this.stepId, kind, firstEntries(kind, this.names), this.level).draft);
    await this.updateComplete;
    this.renderRoot.querySelector('article:last-of-type')?.scrollIntoView({ block: 'center' });
  }

  private setMessage(checkId: string, text: string): void {
    const { locale } = this;
    this.edit((draft) => editLesson(draft, this.folder, (lesson) =>
      ({ ...lesson, words: { ...lesson.words, [locale]: mapSection(wordsIn(lesson, locale), this.stepId, (section) => setLines(section, checkId, [text])) } })), `${this.folder} ${this.stepId} ${checkId}`);
  }

  private edit(change: DraftEdit['change'], tag = ''): void {
    this.tell('draft-edited', { change, tag } satisfies DraftEdit);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-step-checks': PcStepChecks } }
