import { consume } from '@lit/context';
import { nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import type { Lesson } from '../../core/lesson/lesson.ts';
import { readLesson } from '../../core/lesson/read-pack.ts';
import { childDays } from '../../core/progress/child-days.ts';
import { foldProgress, placeKey, type ChildProgress } from '../../core/progress/fold-progress.ts';
import { helpWanted } from '../../core/progress/progress-table.ts';
import type { Child, PackSummary, ProjectSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, type Client } from '../kit/client-context.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { pageLocale } from '../kit/page-locale.ts';
import { GuardedElement } from '../kit/guarded-element.ts';
import '../kit/pc-message.ts';
import { animatorStyles } from './animator-styles.ts';
import { childPageStyles } from './child-page-styles.ts';
import { cellsOf, childTimeline, dayTitle, duration, lessonOfChild, lessonsOf, stepWords, type DayOfChild, type NumberedLesson } from './child-timeline.ts';
import { judgeStep } from './judge-step.ts';
import { helpWords } from './lesson-words-for-adults.ts';
import './pc-child-works.ts';
import { stepState, stepStateStyles } from './step-state.ts';

/** One child, alone: what they did day after day, what they made, where it is stuck. Beside nobody else. Tells `leave-child`. */
@customElement('pc-child-page')
export class PcChildPage extends GuardedElement {
  static override styles = [baseStyles, animatorStyles, stepStateStyles, childPageStyles];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() classId = '';
  @property() childId = '';
  @state() private child?: Child;
  @state() private pack: PackSummary | undefined;
  @state() private days: readonly DayOfChild[] = [];
  @state() private progress: ChildProgress | undefined;
  @state() private projects: readonly ProjectSummary[] = [];
  @state() private lesson: Lesson | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.guard(async () => {
      await this.load();
      await this.focusHeading();
    });
  }

  override render() {
    const problem = this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : nothing;
    if (!this.child) return problem;
    const workedMs = this.days.reduce((sum, day) => sum + day.workedMs, 0);
    return html`<header class="top"><pc-button round icon="chevron-left" icon-size="26" label=${this.t('animator.child.back')} @click=${() => this.tell('leave-child')}></pc-button>
        <pc-avatar .name=${this.child.avatar} size="48"></pc-avatar><div class="title"><h1 tabindex="-1" title=${this.child.firstName}>${this.child.firstName}</h1>
        <small title=${this.t('animator.child.workedWhy')}>${this.words && workedMs > 0 ? this.t('animator.child.allWorked', { time: duration(workedMs, this.words) }) : this.t('animator.child.noTry')}</small></div><pc-help-button></pc-help-button></header>
      <main>${problem}<section class="box past" tabindex="0" aria-labelledby="days"><h2 id="days">${this.t('animator.child.days')}</h2>
        ${this.days.length === 0 ? html`<p class="soft">${this.t('animator.child.noDay')}</p>` : html`<p class="soft">${this.t('animator.child.workedWhy')}</p><ul class="days">${this.days.map((day) => this.renderDay(day))}</ul>`}</section></main>
      <aside>${this.renderNow()}<pc-child-works class="box works" .projects=${this.projects}></pc-child-works></aside>`;
  }

  private renderDay({ day, workedMs, lessons }: DayOfChild) {
    if (!this.words) return nothing;
    return html`<li><h3>${dayTitle(day, this.words)}<small>${workedMs > 0 ? this.t('animator.child.worked', { time: duration(workedMs, this.words) }) : this.t('animator.child.noTry')}</small></h3>
      ${lessons.map(({ lesson, steps }) => html`<h4>${lesson ? this.t('animator.child.lesson', { number: lesson.number, title: lesson.title }) : this.t('animator.child.unknownStep')}</h4>
        <ul class="steps">${steps.map((step) => html`<li>${stepState(step.isPassed ? 'done' : step.isValidated ? 'validated' : step.hasCalled ? 'called' : 'now', this.words)}
          <span>${step.number > 0 ? html`<b>${this.t('animator.child.step', { step: step.number })}</b> · ` : nothing}${stepWords(step, this.words!)}</span></li>`)}</ul>`)}</li>`;
  }

  /** The lesson the child is at, what to say, and what an adult may find done. */
  private renderNow() {
    const lesson = this.current;
    if (!lesson) return nothing;
    const cells = cellsOf(this.pack!.id, lesson, this.progress);
    const next = cells.findIndex((cell) => cell !== 'done' && cell !== 'validated');
    return html`<section class="box now" aria-labelledby="now"><h2 id="now">${this.t('animator.child.now')}</h2><p>${this.t('animator.child.lesson', { number: lesson.number, title: lesson.title })}</p>
      <ol class="path">${cells.map((state, i) => html`<li>${stepState(state, this.words)}${i + 1}</li>`)}</ol>
      ${this.renderHelp(lesson)}
      ${next >= 0 ? html`<pc-button icon="hand" label=${this.t('animator.validate', { step: next + 1, name: this.child!.firstName })} @click=${() => this.judge(lesson, next)}>${this.t('animator.validate.short', { step: next + 1 })}</pc-button>` : nothing}</section>`;
  }

  private renderHelp(lesson: NumberedLesson) {
    const help = helpWanted(lesson.stepIds.map((stepId) => this.progress?.get(this.keyOf(lesson, stepId))));
    if (!help) return html`<p class="soft">${this.t('animator.child.fine')}</p>`;
    const words = this.lesson && helpWords(this.lesson, lesson.stepIds[help.stepIndex], help, pageLocale());
    return html`<p><b>${this.t('animator.child.step', { step: help.stepIndex + 1 })} · ${this.t('animator.child.tries', { count: help.tries })}.</b> ${help.isCalled ? `${this.t('animator.note.called')}. ` : ''}${words?.why ?? ''}</p>
      ${words?.question ? html`<p class="tip"><pc-icon name="message-circle" size="22" weight="2"></pc-icon><span>${this.t('animator.help.ask', { question: words.question })}</span></p>` : nothing}
      ${words?.typical.map((note) => html`<p class="soft">${this.t('animator.help.typical', { note })}</p>`)}`;
  }

  private get current(): NumberedLesson | undefined {
    return this.pack && lessonOfChild(lessonsOf(this.pack), this.pack.id, this.progress);
  }

  private keyOf(lesson: NumberedLesson, stepId: string): string {
    return placeKey({ packId: this.pack!.id, lessonId: lesson.id, stepId });
  }

  private judge(lesson: NumberedLesson, stepIndex: number): void {
    const place = { packId: this.pack!.id, lessonId: lesson.id, stepId: lesson.stepIds[stepIndex]! };
    void this.guard(() => judgeStep(this, this.client!, { classId: this.classId, child: this.child!, place, number: stepIndex + 1 }, () => this.load(), (key, values) => this.t(key, values)));
  }

  private async load(): Promise<void> {
    const { classId, childId, client } = this;
    const [classes, packs, roster, events, projects] = await Promise.all([
      client!.request('classes:list'), client!.request('packs:list', { classId }), client!.request('classes:children', { classId }),
      client!.request('progress:list', { classId, childId }), client!.request('projects:list', { classId, childId }),
    ]);
    const packId = classes.find((one) => one.id === classId)?.packId;
    this.pack = packs.find((pack) => pack.id === packId);
    this.child = roster.find((child) => child.id === childId)!;
    this.progress = foldProgress(events).get(childId);
    this.days = childTimeline(childDays(events), this.pack);
    this.projects = projects;
    await this.readWords();
  }

  /** They come second: the page does not wait for them. */
  private async readWords(): Promise<void> {
    const lesson = this.current;
    if (!lesson || lesson.id === this.lesson?.id) return;
    const { files } = await this.client!.request('packs:lesson', { classId: this.classId, packId: this.pack!.id, lessonId: lesson.id });
    const read = readLesson(files, pageLocale());
    if (read.ok) this.lesson = read.value;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-child-page': PcChildPage } }
