/** The stage for whoever does not see it: a description to be asked for, and what is new read out at a calm pace. In the light DOM, where the canvas names it. */
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StageClient } from '../../stage-client/stage-client.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import { StageStory } from '../../ui/studio/stage-story.ts';
import { CalmPace } from './calm-pace.ts';
import { realTimer } from './real-timer.ts';

/** The id of the description. */
export const STAGE_WORDS = 'stage-words';

@customElement('pc-studio-stage-words')
export class PcStudioStageWords extends PcElement {
  @property({ attribute: false }) stage!: StageClient;
  @state() private now = '';
  @state() private news = '';
  private story: StageStory | null = null;
  private readonly pace = new CalmPace(realTimer, () => { this.tellNow(); });
  private readonly endings: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement { return this; }

  override firstUpdated(): void {
    const story = new StageStory((key, values) => this.t(key, values));
    const { told } = this.stage;
    const after = (change: () => void): void => {
      change();
      this.pace.ask();
    };
    this.story = story;
    this.endings.push(
      told.event.on(({ event }) => { after(() => { story.hear(event); }); }),
      told.running.on(({ isRunning }) => { after(() => { story.setRunning(isRunning); }); }),
      told.monitors.on(({ values }) => { after(() => { story.setValues(values); }); }),
      this.stage.stuck.on(() => { after(() => { story.hear({ kind: 'stopped' }); }); }),
    );
    this.now = story.now();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pace.end();
    for (const end of this.endings.splice(0)) end();
  }

  override render() {
    return html`<p id=${STAGE_WORDS}>${this.now}</p><p role="status">${this.news}</p>`;
  }

  private tellNow(): void {
    if (!this.story) return;
    this.now = this.story.now();
    this.news = this.story.takeNews();
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-stage-words': PcStudioStageWords } }
