import { consume } from '@lit/context';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnswerAudit, LessonTrial, StepAudit } from '../../core/lesson/audit/pack-audit.ts';
import { wordsIn, wordsLocale } from '../../core/lesson/draft-words.ts';
import type { Draft, LessonDraft } from '../../core/lesson/draft.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { formStyles } from './fields.ts';
import { trialContext, type PackTrial } from './trial-context.ts';
import { problemWords } from './trial-words.ts';

interface Outcome { readonly folder: string; readonly trial: LessonTrial }

/** Runs the answers of a step, of a lesson or of the whole pack, and says what became of each and what is to be mended. */
@customElement('pc-trial')
export class PcTrial extends PcElement {
  static override styles = [baseStyles, formStyles, css`
    :host { display: block; }
    progress { width: 100%; height: 14px; accent-color: var(--pc-done); }
    .table { overflow: auto; border-radius: 16px; }
    table { width: 100%; border-collapse: collapse; font-size: var(--pc-text-s); background: var(--pc-surface-sunken); }
    caption { text-align: left; font: 700 var(--pc-text-m)/1.3 var(--pc-font-body); padding: 0 0 6px; background: var(--pc-surface); }
    th, td { text-align: left; padding: 8px 12px; vertical-align: top; line-height: 1.35; border-bottom: 2px solid var(--pc-surface); font-weight: 400; }
    thead th { font-weight: 700; }
    tbody th { font-weight: 700; white-space: nowrap; }
    .state { display: flex; gap: 8px; font-weight: 700; }
    .good { color: var(--pc-done); } .bad { color: var(--pc-help); }
    .mend { display: flex; flex-direction: column; gap: 8px; }
    .mend li { display: flex; gap: 10px; padding: 10px 14px; border-radius: 14px; line-height: 1.35; background: var(--pc-help-soft); overflow-wrap: anywhere; }
    .mend pc-icon { flex: none; color: var(--pc-help); }
  `];

  @consume({ context: trialContext }) private readonly trial?: PackTrial;
  @property({ attribute: false }) draft!: Draft;
  /** The pack as it would be given to a class. */
  @property({ attribute: false }) filesOf: () => ReadonlyMap<string, Uint8Array> = () => new Map();
  /** Lessons to try; with `stepId` only what is said of that step is shown. */
  @property({ attribute: false }) folders: readonly string[] = [];
  @property() stepId: string | null = null;
  @state() private outcomes: readonly Outcome[] | null = null;
  @state() private done: number | null = null;
  @state() private hasBroken = false;
  private triedDraft: Draft | null = null;
  private triedPlace = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.trial?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('folders') || changed.has('stepId')) && this.triedPlace !== '' && this.triedPlace !== this.here) {
      this.outcomes = null;
      this.triedPlace = '';
    }
  }

  override render() {
    const isOld = this.outcomes !== null && this.triedDraft !== this.draft;
    return html`<div class="form"><p class="quiet">${this.t('writing.trial.why')}</p>
      <div><pc-button variant="primary" icon="play" ?disabled=${this.done !== null} @click=${() => this.run()}>${this.t(this.outcomes ? 'writing.trial.again' : this.stepId === null && this.folders.length > 1 ? 'writing.trial.runAll' : 'writing.trial.run')}</pc-button></div>
      <div role="status">${this.done === null ? nothing : html`<label>${this.t('writing.trial.running')}<progress max=${this.folders.length} .value=${this.done}></progress></label>`}
        ${this.hasBroken ? html`<pc-message audience="adult">${this.t('animator.problem.what')}</pc-message>` : nothing}
        ${isOld ? html`<p class="quiet">${this.t('writing.trial.old')}</p>` : nothing}
        ${this.outcomes && !isOld ? this.renderVerdict(this.outcomes) : nothing}</div>
      ${this.outcomes?.map((outcome) => this.renderTables(outcome))}</div>`;
  }

  private get here(): string { return [this.folders.join(), this.stepId ?? ''].join(' '); }

  private renderVerdict(outcomes: readonly Outcome[]) {
    const problems = outcomes.flatMap(({ trial }) => trial.problems).filter((problem) => this.concerns(problem.values['step']));
    if (problems.length === 0) return html`<pc-message audience="adult" good>${this.t(this.stepId === null ? 'writing.trial.good' : 'writing.trial.goodStep')}</pc-message>`;
    return html`<div class="form"><h3>${this.t('writing.trial.mend', { count: problems.length })}</h3><ul class="mend">${problems.map((problem) => html`<li><pc-icon name="circle-alert" size="22"></pc-icon><span>${this.words ? problemWords(problem, this.draft, this.words, pageLocale()) : ''}</span></li>`)}</ul></div>`;
  }

  /** What names no step concerns the lesson, and is shown there. */
  private concerns(step: unknown): boolean {
    return this.stepId === null || (typeof step === 'string' && step.split(' ')[0] === this.stepId);
  }

  private renderTables({ folder, trial }: Outcome) {
    const lesson = this.draft.lessons.find((one) => one.folder === folder);
    return lesson ? trial.lessons.flatMap(({ steps }) => steps.map((step, i) => (this.concerns(step.id) ? this.renderTable(lesson, step, i) : nothing))) : nothing;
  }

  private renderTable(lesson: LessonDraft, step: StepAudit, at: number) {
    const { heading } = wordsIn(lesson, wordsLocale(lesson, pageLocale())).lesson;
    return html`<div class="table"><table><caption>${this.t('writing.trial.step', { lesson: heading, number: at + 1 })}</caption>
      <thead><tr><th scope="col">${this.t('writing.trial.answer')}</th><th scope="col">${this.t('writing.trial.wanted')}</th><th scope="col">${this.t('writing.trial.happened')}</th></tr></thead>
      <tbody>${step.answers.map((answer) => this.renderAnswer(answer, step, lesson, at))}</tbody></table></div>`;
  }

  private renderAnswer({ project, fails, isGood, told }: AnswerAudit, step: StepAudit, lesson: LessonDraft, at: number) {
    const alike = step.answers.filter((other) => (other.fails === null) === (fails === null));
    const number = alike.findIndex((other) => other.project === project) + 1;
    const check = (lesson.plan.steps[at]?.checks.findIndex(({ id }) => id === fails) ?? -1) + 1;
    return html`<tr><th scope="row">${this.t(fails === null ? 'writing.solution' : 'writing.wrong', { number })}</th>
      <td>${fails === null ? this.t('writing.trial.mustPass') : this.t('writing.trial.mustFail', { number: check })}</td>
      <td><span class="state ${isGood ? 'good' : 'bad'}"><pc-icon name=${isGood ? 'circle-check' : 'circle-alert'} size="20"></pc-icon>${this.t(isGood ? (fails === null ? 'writing.trial.passes' : 'writing.trial.noticed') : fails === null ? 'writing.trial.doesNotPass' : 'writing.trial.notNoticed')}</span>
        ${told ? html`<span>${this.t('writing.trial.told', { told })}</span>` : nothing}</td></tr>`;
  }

  private async run(): Promise<void> {
    [this.outcomes, this.hasBroken, this.done, this.triedDraft, this.triedPlace] = [null, false, 0, this.draft, this.here];
    const files = this.filesOf();
    const outcomes: Outcome[] = [];
    try {
      for (const folder of this.folders) {
        const own = new Map([...files].filter(([path]) => path === 'pack.json' || path.startsWith(`${folder}/`)));
        outcomes.push({ folder, trial: await this.trial!.audit(own, folder) });
        this.done = outcomes.length;
      }
      if (this.triedPlace === this.here) this.outcomes = outcomes;
    } catch {
      this.hasBroken = true;
    } finally {
      this.done = null;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-trial': PcTrial } }
