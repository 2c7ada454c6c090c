/** The lesson's side of the studio: step bar, hints, the check and what comes of it. */
import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LEVELS, type Level } from '../../core/lesson/lesson.ts';
import { currentStep, isLessonFinished, openHints, type LessonSession } from '../../core/lesson/lesson-session.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import '../../ui/studio/pc-adult-call.ts';
import '../../ui/studio/pc-hint-ladder.ts';
import '../../ui/studio/pc-step-bar.ts';
import '../../ui/studio/pc-success.ts';
import type { LessonBinding } from './lesson-binding.ts';
import type { StudioWork } from './studio-work.ts';

@customElement('pc-studio-lesson')
export class PcStudioLesson extends PcElement {
  @property({ attribute: false }) work!: StudioWork;
  @property({ attribute: false }) lesson!: LessonBinding;
  /** Changes with each step of the child, so that the element is drawn anew. */
  @property({ attribute: false }) at!: LessonSession;
  @property() childName = '';
  /** Address of a picture of the lesson's folder. */
  @property({ attribute: false }) pictureOf: (file: string) => string | null = () => null;
  @state() private isHintsOpen = false;
  @state() private isChecking = false;
  /** Why the check gave no answer. */
  @state() private trouble: 'studio.checkBroken' | 'stage.checkTooLong' | null = null;
  @state() private isSuccessClosed = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('at')) return;
    this.trouble = null;
    if (this.at.feedback !== changed.get('at')?.feedback) this.isSuccessClosed = false;
  }

  override render() {
    return html`${this.at.isAdultCalled ? this.renderCall() : this.renderStep()}${this.renderHints()}${this.renderSuccess()}`;
  }

  private renderCall() {
    return html`<pc-adult-call .childName=${this.childName} @adult-came=${() => { this.lesson.do({ kind: 'adult-came' }); }}></pc-adult-call>`;
  }

  private renderStep() {
    const { lesson, stepId, doneSteps, feedback } = this.at;
    const step = currentStep(this.at);
    const almost = feedback?.kind === 'almost' ? feedback.message : this.trouble ? this.t(this.trouble) : '';
    return html`<pc-step-bar .number=${lesson.steps.findIndex((one) => one.id === stepId) + 1} .passed=${lesson.steps.map((one) => doneSteps.has(one.id))} .sentence=${step.instruction}
      .picture=${step.picture === undefined ? null : this.pictureOf(step.picture)} .feedback=${almost} .canReplay=${feedback?.kind === 'almost' && feedback.replay !== undefined} .remark=${this.remark()} .hintCount=${step.hints.length} .hintsOpen=${openHints(this.at).length} .isChecking=${this.isChecking}
      @check-asked=${this.check} @hints-asked=${() => { this.isHintsOpen = true; }}></pc-step-bar>`;
  }

  /** What else is to be seen in the program. */
  private remark(): string {
    const { feedback } = this.at;
    const observation = feedback?.kind === 'almost' ? feedback.observation : undefined;
    if (!observation) return '';
    const isStage = this.work.project.project.targets.some((target) => target.isStage && target.name === observation.pointsAt.target);
    return this.t(`observation.${observation.kind}`, { ...observation.seen, ...(isStage ? { sprite: this.t('studio.scene') } : {}) });
  }

  private renderHints() {
    const close = (): void => { this.isHintsOpen = false; };
    return html`<pc-hint-ladder ?open=${this.isHintsOpen} .hints=${openHints(this.at)} .count=${currentStep(this.at).hints.length} .level=${this.at.level} .levels=${this.levels()} @hints-closed=${close}
      @level-chosen=${(event: CustomEvent<Level>) => { close(); this.work.chooseLevel(event.detail); }}
      @next-hint-asked=${() => { this.lesson.do({ kind: 'open-hint' }); }} @adult-asked=${() => { close(); this.lesson.do({ kind: 'call-adult' }); }}></pc-hint-ladder>`;
  }

  /** Those that differ in this step; none when it is the same for all. */
  private levels(): readonly Level[] {
    const { variants } = currentStep(this.at);
    return LEVELS.filter((level) => Object.keys(variants).length > 0 && (level === 'standard' || variants[level] !== undefined));
  }

  private renderSuccess() {
    const { feedback, lesson } = this.at;
    const isOpen = feedback?.kind === 'passed' && !this.isSuccessClosed;
    const end = isLessonFinished(this.at) ? { treasure: lesson.treasure, title: lesson.title, sharing: lesson.ending, challenge: lesson.challenge } : null;
    return html`<pc-success ?open=${isOpen} .sentence=${feedback?.kind === 'passed' ? feedback.words : []} .end=${end}
      @success-closed=${() => { this.isSuccessClosed = true; }} @next-asked=${() => { this.work.nextStep(); }}></pc-success>`;
  }

  private async check(): Promise<void> {
    this.isChecking = true;
    this.trouble = null;
    try {
      this.trouble = (await this.work.check()) ? null : 'stage.checkTooLong';
    } catch {
      this.trouble = 'studio.checkBroken';
    } finally {
      this.isChecking = false;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-lesson': PcStudioLesson } }
