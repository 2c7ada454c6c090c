/** The right of the studio: the stage with what lies over it, and the sprites under it. */
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { allowsAdding } from '../../core/lesson/allows-adding.ts';
import { findTarget, type Target } from '../../core/project/project.ts';
import type { Pace } from '../../core/runtime/pace.ts';
import type { TracedScript } from '../../core/runtime/ports.ts';
import type { MonitorValue, TargetState } from '../../stage-messages/messages.ts';
import { pageLocale } from '../../ui/kit/page-locale.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import { showToast } from '../../ui/kit/pc-toast.ts';
import '../../ui/studio/pc-ask-box.ts';
import type { Asked } from '../../ui/studio/pc-ask-box.ts';
import '../../ui/studio/pc-guess-curtain.ts';
import '../../ui/studio/pc-monitors.ts';
import '../../ui/studio/pc-pace-bar.ts';
import type { RunningScript, SeenVariable } from '../../ui/studio/pc-pace-bar.ts';
import '../../ui/studio/pc-replay-bar.ts';
import type { Replayed } from '../../ui/studio/pc-replay-bar.ts';
import '../../ui/studio/pc-stage-bar.ts';
import '../../ui/studio/pc-stage-grid.ts';
import type { MonitorWish } from '../../ui/studio/monitor-wish.ts';
import type { StageClient } from '../../stage-client/stage-client.ts';
import { enterState } from './sprite-changes.ts';
import { MonitorDesk, placedAsKept } from './monitor-changes.ts';
import './studio-sprites.ts';
import { STAGE_WORDS } from './studio-stage-words.ts';
import type { StudioWork } from './studio-work.ts';
import { wordsOfBlock } from './words-of-block.ts';

const STAGE_WIDTH = 480;
/** Why a script was stopped, in words; what is not known here has words too. */
const FAILURES: Readonly<Record<string, 'stage.tooDeep' | 'stage.tooLong' | 'stage.tooMany' | undefined>> = { 'too-deep': 'stage.tooDeep', 'too-long': 'stage.tooLong', 'too-many': 'stage.tooMany' };

@customElement('pc-studio-side')
export class PcStudioSide extends PcElement {
  @property({ attribute: false }) stage!: StageClient;
  @property({ attribute: false }) work!: StudioWork;
  /** The project as it is: drawn anew when it changes. */
  @property({ attribute: false }) project!: StudioWork['project']['project'];
  @property({ attribute: false }) target: Target | undefined;
  @property({ attribute: false }) pictureOf: (target: Target) => string | null = () => null;
  @property({ type: Boolean }) isFull = false;
  /** Asked of the class before the flag starts anything; empty: nothing is asked. */
  @property() guess = '';
  @state() private isRunning = false;
  @state() private pace: Pace = 'free';
  @state() private variables: readonly SeenVariable[] = [];
  @state() private running: readonly RunningScript[] = [];
  @state() private asked: Asked | null = null;
  @state() private hasGrid = false;
  @state() private isGuessing = false;
  @state() private replayed: Replayed | null = null;
  @state() private monitors: readonly MonitorValue[] = [];
  @state() private live: TargetState | undefined;
  @query('.studio-stage') private readonly box!: HTMLElement;
  @query('.studio-over') private readonly over!: HTMLElement;
  private readonly endings: (() => void)[] = [];
  private readonly sizes = new ResizeObserver(([entry]) => { this.over.style.setProperty('--stage-scale', String((entry?.contentRect.width ?? STAGE_WIDTH) / STAGE_WIDTH)); });
  private readonly monitorDesk = new MonitorDesk();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override firstUpdated(): void {
    // Not in the template: a stuck worker's canvas is replaced by another.
    const canvas = document.createElement('canvas');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.t('studio.stage'));
    canvas.setAttribute('aria-describedby', STAGE_WORDS);
    this.box.prepend(canvas);
    this.stage.attach(canvas);
    this.sizes.observe(this.box);
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stage.setPace('free');
    this.sizes.disconnect();
    for (const end of this.endings.splice(0)) end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('work')) [this.asked, this.monitors] = [null, []];
    if (this.guess === '') this.isGuessing = false;
    if (changed.has('isFull')) this.stage.letDrag(!this.isFull);
    if (changed.has('target') && this.target) {
      this.live = undefined;
      this.stage.watch(this.target.name);
    }
  }

  override render() {
    return html`
      <pc-stage-bar .isRunning=${this.isRunning} .isFull=${this.isFull} .canPace=${(this.work.lesson?.session.lesson.canPace ?? true) && !this.isFull} .isPacing=${this.pace !== 'free'} .hasGrid=${this.hasGrid} @grid-asked=${() => { this.hasGrid = !this.hasGrid; }} @pacing-asked=${() => { this.setPace(this.pace === 'free' ? 'watched' : 'free'); }}
        @flag-asked=${this.start} @stop-asked=${() => { this.stage.stop(); }}></pc-stage-bar>
      <div class="studio-stage"><div class="studio-over">${this.hasGrid ? html`<pc-stage-grid></pc-stage-grid>` : nothing}<pc-monitors .values=${placedAsKept(this.monitors, this.project)} .isEditable=${!this.isFull} @monitor-asked=${this.changeMonitor}></pc-monitors>
        ${this.asked ? keyed(this.asked, html`<pc-ask-box .asked=${this.asked} @answered=${this.answer}></pc-ask-box>`) : nothing}</div>
        ${this.isGuessing ? html`<pc-guess-curtain .question=${this.guess} @revealed=${this.reveal}></pc-guess-curtain>` : nothing}${keyed(this.work, html`<pc-studio-stage-words .stage=${this.stage}></pc-studio-stage-words>`)}</div>
      ${this.pace === 'free' || this.isFull || this.replayed ? nothing : html`<pc-pace-bar .pace=${this.pace} .running=${this.running} .variables=${this.variables} @pace-asked=${(event: CustomEvent<Pace>) => { this.setPace(event.detail); }} @block-asked=${() => { this.stage.step(); }}></pc-pace-bar>`}
      ${this.replayed && !this.isFull ? html`<pc-replay-bar .at=${this.replayed} @replay-again=${this.watchAgain} @replay-closed=${() => { this.stage.replay(null); }}></pc-replay-bar>` : nothing}
      <pc-studio-sprites .session=${this.work.project} .project=${this.project} .target=${this.target} .live=${this.live} .pictureOf=${this.pictureOf} .isLesson=${this.work.lesson !== null} .canAdd=${allowsAdding(this.work.lesson?.session.lesson, 'sprite')} .isPacing=${this.pace !== 'free' || this.replayed !== null}></pc-studio-sprites>`;
  }

  /** Shows the run in which the last check did not pass. */
  watchAgain(): void {
    const feedback = this.work.lesson?.session.feedback;
    if (feedback?.kind === 'almost' && feedback.replay) this.stage.replay(feedback.replay);
  }

  private listen(): void {
    const { told } = this.stage;
    this.endings.push(
      told.traced.on(({ scripts }) => { this.list(scripts); }),
      told.variables.on(({ values }) => { this.variables = values; }),
      told.running.on(({ isRunning }) => { this.isRunning = isRunning; }),
      told.replayed.on(({ at }) => { this.replayed = at; }),
      told.monitors.on(({ values }) => { this.monitors = values; }),
      told.state.on(({ states }) => { this.live = states.find((one) => one.name === this.target?.name); }),
      told['sprite-held'].on(({ target }) => { if (target !== this.target?.name) this.tell('target-chosen', target); }),
      told['sprite-dropped'].on(({ target, x, y }) => { enterState(this.work.project, target, { x, y }); }),
      told.event.on(({ event }) => {
        if (event.kind === 'error') showToast(this, this.t(FAILURES[event.text] ?? 'stage.scriptStopped', { name: event.target }));
        if (event.kind === 'ask') this.asked = this.askedBy(event.target, event.text, event.isSaid);
        if (event.kind === 'ask-over' || event.kind === 'stopped') this.closeQuestion();
      }),
    );
  }

  /** Looked at block by block: what runs is listed, and the numbers make room. */
  private setPace(pace: Pace): void {
    this.pace = pace;
    if (pace === 'free') [this.running, this.variables] = [[], []];
    this.stage.setPace(pace);
    this.tell('pace-changed', pace);
  }

  private list(scripts: readonly TracedScript[]): void {
    const seen = new Set<string>();
    this.running = scripts.flatMap(({ target, topId }): RunningScript[] => {
      const id = `${target} ${topId}`;
      if (seen.has(id)) return [];
      seen.add(id);
      return [{ target, blockId: topId, words: wordsOfBlock(findTarget(this.project, target)?.blocks[topId], pageLocale()) }];
    });
  }

  private start(): void {
    if (this.guess === '') {
      this.run();
      return;
    }
    this.stage.stop();
    this.isGuessing = true;
  }

  private reveal(): void {
    this.isGuessing = false;
    this.run();
  }

  private run(): void {
    this.stage.flag();
    this.stage.canvas?.focus({ preventScroll: true });
  }

  private changeMonitor({ detail: wish }: CustomEvent<MonitorWish>): void {
    void this.monitorDesk.grant(wish, this.monitors, this.work.project, this.stage);
  }

  private answer(event: CustomEvent<string>): void {
    this.closeQuestion();
    this.stage.answer(event.detail);
  }

  private askedBy(name: string, question: string, isSaid: boolean): Asked {
    const target = this.project.targets.find((one) => one.name === name);
    return { question, isSaid, asker: target?.isStage ? this.t('studio.scene') : name, picture: target ? this.pictureOf(target) : null };
  }

  /** Whoever was typing goes on with the stage, where the keys belong. */
  private closeQuestion(): void {
    if (this.querySelector('pc-ask-box:focus-within')) this.stage.canvas?.focus({ preventScroll: true });
    this.asked = null;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-side': PcStudioSide } }
