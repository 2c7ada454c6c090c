import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readClock, type RunningSession } from '../../core/lesson/session-clock.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

/** A moment longer than this draws to its end. */
const SOON_MINUTES = 5;

/** A running session, to be read from the back of the room: the minutes left of the present moment, and five bars as long as their minutes. */
@customElement('pc-clock-bars')
export class PcClockBars extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 24px; min-width: 0; }
    .now { display: flex; align-items: baseline; gap: 20px; flex-wrap: wrap; }
    h2 { font-size: 3rem; }
    .left { font: 800 clamp(6rem, 24vh, 12rem)/1 var(--pc-font-heading); font-variant-numeric: tabular-nums; padding: 0 24px; border-radius: var(--pc-radius-l); }
    .left[data-soon] { background: var(--pc-almost); box-shadow: inset 0 0 0 4px var(--pc-almost-line); }
    .unit { font-size: var(--pc-text-xl); }
    ol { display: flex; gap: 8px; }
    li { flex: var(--minutes) 1 0; min-width: 84px; font-size: var(--pc-text-m); }
    b, span { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    li span { color: var(--pc-text-soft); font-size: var(--pc-text-s); }
    i { display: block; height: 32px; margin-top: 8px; border-radius: 16px; background: var(--pc-surface); box-shadow: 0 0 0 2px var(--pc-line-strong); overflow: hidden; }
    i::before { content: ''; display: block; height: 100%; background: var(--pc-ocean-300); transform: scaleX(var(--done)); transform-origin: 0 0; }
    [aria-current="step"] i { box-shadow: 0 0 0 4px var(--pc-ink); }
    [aria-current="step"] i::before { background: var(--pc-primary); }
  `];

  @property({ attribute: false }) session!: RunningSession;

  override render() {
    const { phase, minutesLeft, bars } = readClock(this.session);
    return html`<div class="now"><h2>${phase ? this.t(`session.phase.${phase}`) : this.t('session.over')}</h2>
        <span class="left" ?data-soon=${minutesLeft <= SOON_MINUTES && bars.some((bar) => bar.phase === phase && bar.minutes > SOON_MINUTES)}>${minutesLeft}</span><span class="unit">${this.t('session.minutesLeft', { count: minutesLeft })}</span></div>
      <ol>${bars.map((bar) => html`<li style="--minutes:${Math.max(1, bar.minutes)};--done:${bar.done}" aria-current=${bar.phase === phase ? 'step' : 'false'}><b>${this.t(`session.phase.${bar.phase}`)}</b>
        <span>${this.t('print.minutes', { minutes: Math.round(bar.minutes) })}</span><i></i></li>`)}</ol>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-clock-bars': PcClockBars } }
