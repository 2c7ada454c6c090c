import { consume } from '@lit/context';
import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { planSession, type Phase, type PlannedPhase } from '../../core/lesson/session-plan.ts';
import { animatorStyles } from '../animator/animator-styles.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import './pc-clock-bars.ts';
import { clockContext, type SessionClock } from './session-clock.ts';

const LONGEST_PHASE = 90;

/** The animator's clock: how long each moment of the session is, then what is left of it. Tells `leave-session`. */
@customElement('pc-session-page')
export class PcSessionPage extends PcElement {
  static override styles = [baseStyles, fieldStyles, animatorStyles, css`
    :host { grid-template: 84px minmax(0, 1fr) / minmax(0, 1fr); }
    main { min-height: 0; overflow: auto; padding: 24px 32px; display: grid; align-content: center; gap: 32px; }
    .box { max-width: 860px; width: 100%; justify-self: center; display: flex; flex-direction: column; gap: 20px; }
    .phases { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 16px; }
    .total { color: var(--pc-text-soft); }
    .actions { display: flex; flex-wrap: wrap; gap: 12px; }
    @media (max-width: 700px) { .phases { grid-template-columns: 1fr 1fr; } }
    @media (max-height: 740px) { :host { grid-template-rows: 76px minmax(0, 1fr); } }
  `];

  @consume({ context: clockContext }) private readonly clock!: SessionClock;
  @property() forClass = '';
  /** As the pack says. */
  @property({ type: Number }) minutes = 50;
  @state() private phases: readonly PlannedPhase[] = [];
  private stopHearing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.phases = planSession(this.minutes);
    this.stopHearing = this.clock.changed.on(() => { this.requestUpdate(); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopHearing?.();
  }

  override firstUpdated(): void {
    void this.focusHeading();
  }

  override render() {
    const { session } = this.clock;
    return html`<header class="top"><pc-button round icon="chevron-left" icon-size="26" label=${this.t('session.back')} @click=${() => this.tell('leave-session')}></pc-button>
        <div class="title"><h1 tabindex="-1">${this.t('session.title')}</h1><small>${session?.className ?? this.forClass}</small></div><span class="grow"></span><pc-help-button></pc-help-button></header>
      <main>${session ? html`<pc-clock-bars .session=${session}></pc-clock-bars>${this.renderActions()}` : this.renderPlan()}</main>`;
  }

  private renderPlan() {
    return html`<form class="box" @submit=${(event: Event) => { event.preventDefault(); this.start(); }}><h2>${this.t('session.plan')}</h2>
      <div class="phases">${this.phases.map(({ phase, minutes }) => html`<div class="field"><label for=${phase}>${this.t(`session.phase.${phase}`)}</label>
        <input id=${phase} type="number" min="1" max=${LONGEST_PHASE} step="1" required .value=${String(minutes)} @input=${(event: Event) => { this.setLength(phase, (event.target as HTMLInputElement).valueAsNumber); }}></div>`)}</div>
      <p class="total" role="status">${this.t('session.total', { minutes: this.phases.reduce((sum, { minutes }) => sum + minutes, 0) })}</p>
      <p>${this.t('session.how')}</p>
      <div class="actions"><pc-button variant="primary" icon="play" @click=${this.start}>${this.t('session.start')}</pc-button></div></form>`;
  }

  private renderActions() {
    return html`<div class="actions"><pc-button variant="primary" icon="presentation" @click=${() => { this.clock.callToBoard(true); }}>${this.t('session.toBoard')}</pc-button>
      <pc-button icon="plus" @click=${() => { this.clock.lengthen(5); }}>${this.t('session.longer')}</pc-button>
      <pc-button icon="step-forward" @click=${() => { this.clock.nextPhase(); }}>${this.t('session.next')}</pc-button>
      <pc-button icon="square" @click=${() => { this.clock.stop(); }}>${this.t('session.stop')}</pc-button></div>`;
  }

  private setLength(phase: Phase, minutes: number): void {
    if (minutes >= 1 && minutes <= LONGEST_PHASE) this.phases = this.phases.map((one) => (one.phase === phase ? { phase, minutes: Math.round(minutes) } : one));
  }

  private start(): void {
    this.clock.start(this.forClass, this.phases);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-session-page': PcSessionPage } }
