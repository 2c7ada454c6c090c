/** The studio's top on a projector: from step to step, whether to guess first, and a pointer for the back row. */
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { plainText } from '../../core/lesson/lesson.ts';
import type { LessonSession } from '../../core/lesson/lesson-session.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import '../../ui/studio/pc-big-pointer.ts';
import '../../ui/studio/pc-projector-bar.ts';
import type { StudioWork } from './studio-work.ts';

const WIDE_SCREEN = 1800;
/** Of the blocks, to be read from the back of the room. */
export const projectedScale = (): number => (innerWidth >= WIDE_SCREEN ? 2 : 1.5);

/** Escape first closes what is open. */
export const isWritingOrChoosing = (): boolean => document.querySelector('input:focus, textarea:focus, .blocklyDropDownDiv:focus-within, dialog[open]') !== null;

/** The lesson's own question, which is about its beginning. */
export const guessOf = (at: LessonSession | undefined): string | null =>
  (at?.lesson.question && at.lesson.steps[0]?.id === at.stepId ? plainText(at.lesson.question) : null);

/** Tells `step-left`, and what `pc-projector-bar` tells. */
@customElement('pc-studio-projector')
export class PcStudioProjector extends PcElement {
  @property({ attribute: false }) work: StudioWork | null = null;
  /** Changes with each step, so that the element is drawn anew. */
  @property({ attribute: false }) at: LessonSession | undefined;
  /** The project file that each step begins with, by step id; without them one stays in the project that is shown. */
  @property({ attribute: false }) starts: ReadonlyMap<string, Uint8Array> = new Map();
  @property({ type: Boolean }) asksToGuess = true;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const steps = this.at?.lesson.steps ?? [];
    const index = steps.findIndex((step) => step.id === this.at?.stepId);
    return html`<pc-projector-bar .heading=${this.work?.title ?? ''} .hasSteps=${this.starts.size > 0} .isFirst=${index <= 0} .isLast=${index === steps.length - 1} .isGuessing=${this.asksToGuess}
      @step-moved=${(event: CustomEvent<number>) => { this.showStep(steps[index + event.detail]?.id); }}></pc-projector-bar><pc-big-pointer></pc-big-pointer>`;
  }

  private showStep(stepId: string | undefined): void {
    if (stepId === undefined) return;
    this.tell('step-left');
    this.work?.showStep(stepId, this.starts.get(stepId));
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-projector': PcStudioProjector } }
