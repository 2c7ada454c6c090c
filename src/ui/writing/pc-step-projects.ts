import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { describeCheck } from '../../core/lesson/check-sentence.ts';
import { editStep, lessonOf, stepOf } from '../../core/lesson/draft-edits.ts';
import { editLevel, ownParts } from '../../core/lesson/draft-levels.ts';
import { dropAnswer, setFails, takeProject, type ProjectRole } from '../../core/lesson/draft-files.ts';
import type { Draft, WrittenStep } from '../../core/lesson/draft.ts';
import type { Level } from '../../core/lesson/lesson.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { DraftEdit } from './draft-edit.ts';
import { formStyles } from './fields.ts';
import './pc-project-chooser.ts';

/** The projects of a step: where a child begins, answers that pass, answers that do not pass yet. Tells `draft-edited`. */
@customElement('pc-step-projects')
export class PcStepProjects extends PcElement {
  static override styles = [baseStyles, fieldStyles, formStyles, css`
    :host { display: block; }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; padding: 8px 10px 8px 14px; border-radius: 14px; background: var(--pc-surface-sunken); }
    ul { display: flex; flex-direction: column; gap: 8px; }
    li > b { min-width: 150px; }
    li > label { flex: 1; min-width: 260px; display: flex; align-items: center; gap: 10px; }
    li select { flex: 1; min-width: 0; min-height: 44px; text-overflow: ellipsis; }
    .grow { flex: 1; }
    pc-button { font-size: var(--pc-text-s); }
    .add { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; }
  `];

  @property({ attribute: false }) draft!: Draft;
  @property() folder = '';
  @property() stepId = '';
  @property() level: Level = 'standard';
  @state() private wanted: ProjectRole | null = null;

  override render() {
    const lesson = lessonOf(this.draft, this.folder)!;
    const step = stepOf(lesson, this.stepId);
    if (!step) return nothing;
    return html`<div class="form">${this.renderStart(step, lesson.plan.steps[0]?.id === step.id)}${this.renderSolutions(step)}${this.level === 'standard' ? this.renderWrongs(step) : nothing}</div>
      <pc-project-chooser ?open=${this.wanted !== null} heading=${this.wanted ? this.t(`writing.choose.${this.wanted}`) : ''} @chooser-closed=${() => { this.wanted = null; }} @project-taken=${(event: CustomEvent<Uint8Array>) => { this.take(event.detail); }}></pc-project-chooser>`;
  }

  private renderStart(step: WrittenStep, isFirst: boolean) {
    const { starter } = ownParts(step, this.level);
    const isOfLesson = isFirst && this.level === 'standard';
    const goesOn = this.level === 'standard' ? (isFirst ? 'writing.start.lesson' : 'writing.start.goesOn') : 'writing.start.level';
    return html`<section class="form"><h3>${this.t('writing.start')}</h3><p class="quiet">${this.t(starter !== undefined ? 'writing.start.own' : goesOn)}</p>
      <div class="add"><pc-button icon="folder-open" @click=${() => { this.wanted = isOfLesson ? 'lesson-starter' : 'step-starter'; }}>${this.t(isOfLesson ? 'writing.start.takeLesson' : 'writing.start.take')}</pc-button>
        ${starter === undefined ? nothing : html`<pc-button icon="x" @click=${() => { this.edit((draft) => this.dropStarter(draft)); }}>${this.t('writing.start.drop')}</pc-button>`}</div></section>`;
  }

  private dropStarter(draft: Draft): Draft {
    if (this.level !== 'standard') return editLevel(draft, this.folder, this.stepId, this.level, () => ({ starter: undefined }));
    return editStep(draft, this.folder, this.stepId, ({ starter: _starter, ...old }) => old);
  }

  private renderSolutions(step: WrittenStep) {
    const { solutions = [] } = ownParts(step, this.level);
    const isNeeded = this.level === 'standard' && solutions.length === 1;
    return html`<section class="form"><h3>${this.t('writing.solutions')}</h3><p class="quiet">${this.t(solutions.length === 0 ? 'writing.solutions.level' : 'writing.solutions.why')}</p>
      <ul>${solutions.map((path, i) => html`<li><pc-icon name="circle-check" size="24"></pc-icon><b>${this.t('writing.solution', { number: i + 1 })}</b><span class="grow"></span>${this.renderDrop(path, isNeeded)}</li>`)}</ul>
      <div class="add"><pc-button icon="plus" @click=${() => { this.wanted = 'solution'; }}>${this.t('writing.solution.add')}</pc-button></div></section>`;
  }

  private renderWrongs(step: WrittenStep) {
    return html`<section class="form"><h3>${this.t('writing.wrongs')}</h3><p class="quiet">${this.t('writing.wrongs.why')}</p>
      <ul>${(step.wrong ?? []).map(({ project, fails }, i) => this.renderWrong(step, project, fails, i))}</ul>
      <div class="add"><pc-button icon="plus" @click=${() => { this.wanted = 'wrong'; }}>${this.t('writing.wrong.add')}</pc-button></div></section>`;
  }

  private renderWrong(step: WrittenStep, path: string, fails: string, at: number) {
    return html`<li><pc-icon name="circle-alert" size="24"></pc-icon><b>${this.t('writing.wrong', { number: at + 1 })}</b>
      <label>${this.t('writing.wrong.fails')}<select @change=${(event: Event) => { const id = (event.target as HTMLSelectElement).value; this.edit((draft) => setFails(draft, this.folder, this.stepId, path, id)); }}>
        ${step.checks.map((check, i) => html`<option value=${check.id} ?selected=${check.id === fails}>${i + 1}. ${describeCheck(check, pageLocale())}</option>`)}</select></label>${this.renderDrop(path, false)}</li>`;
  }

  private renderDrop(path: string, isLast: boolean) {
    return html`<pc-button icon="trash-2" label=${this.t('writing.answer.drop')} ?disabled=${isLast} @click=${() => { this.edit((draft) => dropAnswer(draft, this.folder, this.stepId, path, this.level)); }}></pc-button>`;
  }

  private take(bytes: Uint8Array): void {
    const { wanted } = this;
    this.wanted = null;
    if (wanted) this.edit((draft) => takeProject(draft, this.folder, this.stepId, wanted, bytes, this.level));
  }

  private edit(change: DraftEdit['change']): void {
    this.tell('draft-edited', { change } satisfies DraftEdit);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-step-projects': PcStepProjects } }
