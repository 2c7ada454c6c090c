import { css, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-emoji.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-scopi.ts';
import { weed } from '../kit/pc-waves.ts';
import '../kit/pc-waves.ts';
import { chartBands } from '../kit/wave-path.ts';
import { chest } from './chest.ts';
import type { LessonStop } from './lesson-stops.ts';
import { layoutPath, type PathLayout, type PlacedStop } from './path-layout.ts';
import { stopStyles } from './stop-styles.ts';

/** The path of lessons, going down into the sea. Tells `lesson-chosen` (a lesson's id). */
@customElement('pc-sea-chart')
export class PcSeaChart extends PcElement {
  static override styles = [baseStyles, stopStyles, css`
    :host { display: block; position: relative; overflow: hidden auto; }
    .chart { position: relative; min-height: 100%; overflow: hidden; background: var(--pc-page); }
    /* Another panel may lie over the chart's right side: stops keep left of it. */
    .frame { position: absolute; inset: 0 var(--pc-chart-covered, 0px) 0 0; visibility: hidden; pointer-events: none; }
    svg.wake, svg.floor { position: absolute; left: 0; top: 0; }
    .creature { position: absolute; }
    pc-scopi { position: absolute; }
    .chest { position: absolute; }
  `];

  @property({ attribute: false }) stops: readonly LessonStop[] = [];
  @state() private width = 942;
  @state() private height = 684;
  private readonly watcher = new ResizeObserver(([entry]) => {
    if (!entry) return;
    this.width = Math.round(entry.contentRect.width);
    this.height = Math.round(entry.contentRect.height);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.watcher.observe(this.renderRoot.querySelector('.frame')!));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  override render() {
    const nowAt = this.stops.findIndex((stop) => stop.state === 'now');
    const now = nowAt < 0 ? this.stops.length : nowAt;
    const layout = layoutPath(this.stops.length, now, this.width, this.height);
    const beside = layout.stops[now];
    const scopi = beside ? { x: beside.x - 208, y: beside.y - 90 } : { x: 690 + Math.max(this.width - 942, 0), y: layout.height - 134 };
    return html`<div class="frame"></div><div class="chart" style="height:${layout.height}px">
      <pc-waves no-floor drawn-for="0" .bands=${chartBands(layout.height)}></pc-waves>
      ${this.renderSea(layout, layout.isNarrow ? null : scopi)}
      <ol class=${layout.isNarrow ? 'narrow' : ''} aria-label=${this.t('sessions.chart')}>${this.stops.map((stop, i) => this.renderStop(stop, layout.stops[i]!, i))}</ol>
      ${layout.isNarrow ? nothing : html`<pc-scopi pose=${beside ? 'calm' : 'happy'} .size=${beside ? 148 : 120} style="left:${scopi.x}px;top:${scopi.y}px"></pc-scopi>`}</div>`;
  }

  private renderSea({ height, wakeDone, wakeToCome }: PathLayout, scopi: { readonly x: number; readonly y: number } | null) {
    const right = Math.max(this.width - 942, 0);
    return html`<svg class="wake" width="100%" height=${height} aria-hidden="true">
        <path d="M0 ${height - 34}c120-20 220 10 380-4s320-22 562 4s300 14 660-6s300 14 2400 0v60H0Z" style="fill:var(--pc-floor)"/>
        ${weed(36, height - 16, 90)}${weed(468, height - 20, 56, true)}${weed(790 + right, height - 16, 52)}
        <g fill="none" stroke-width="11" stroke-linecap="round" stroke-dasharray="1 23"><path d=${wakeDone} style="stroke:var(--pc-line-strong)"/><path d=${wakeToCome} style="stroke:var(--pc-wake)"/></g>
        ${scopi && svg`<g fill="#fff" opacity=".7"><circle cx=${scopi.x - 12} cy=${scopi.y + 48} r="6"/><circle cx=${scopi.x + 4} cy=${scopi.y + 24} r="4"/></g>`}
        ${svg`<g transform="translate(${830 + right} ${height - 98}) scale(.9)">${chest}</g>`}</svg>
      <pc-emoji class="creature" name="jellyfish" size="52" style="left:${882 + right}px;top:${Math.round(height * 0.36)}px"></pc-emoji>
      <pc-emoji class="creature" name="coral" size="46" style="left:404px;top:${height - 72}px"></pc-emoji>`;
  }

  private renderStop(stop: LessonStop, { x, y, side }: PlacedStop, index: number) {
    const place = side === 'right' ? `left:${x - (stop.state === 'now' ? 44 : 34)}px;max-width:${this.width - x - (index === this.stops.length - 1 && x > 400 ? 104 : 32)}px` : `right:calc(var(--pc-chart-covered, 0px) + ${this.width - x - 34}px);max-width:${x + 14}px`;
    return html`<li class="stop ${stop.state} ${side}" style="${place};top:${y}px">
      <button type="button" aria-current=${stop.state === 'now' ? 'step' : nothing} @click=${() => this.tell('lesson-chosen', stop.lessonId)}>
        <span class="mark">${stop.state === 'done' ? html`<pc-icon name="check" size="38" weight="3"></pc-icon>` : index + 1}</span>
        <span class="name">${stop.state === 'done' ? html`<pc-emoji .name=${stop.treasure} fallback="gem-stone" size="38"></pc-emoji>` : nothing}
          <span><b title=${stop.title}>${stop.title}</b><small>${this.wordsFor(stop, index)}</small></span>
          ${stop.state === 'now' ? html`<span class="go"><pc-icon name="play" size="24"></pc-icon>${this.t(stop.step > 1 ? 'sessions.continue' : 'sessions.begin')}</span>` : nothing}</span>
      </button></li>`;
  }

  private wordsFor(stop: LessonStop, index: number): string {
    if (stop.state === 'done') return this.t('sessions.found');
    if (stop.state === 'now') return this.t('sessions.step', { step: stop.step, count: stop.stepCount });
    if (index === this.stops.length - 1) return this.t('sessions.grandTreasure');
    return this.t(this.stops[index - 1]?.state === 'now' ? 'sessions.next' : 'sessions.later');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-sea-chart': PcSeaChart } }
