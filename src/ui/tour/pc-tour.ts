import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-listen.ts';
import { placeBubble } from './place-bubble.ts';
import { anchorOf, TOUR_STOPS, type TourStop } from './tour-stops.ts';

/** What the light leaves around a control, and between itself and the window's edge. */
const AROUND = 8;
const EDGE = 3;

/**
 * One stop of the tour: a bubble beside a control of the real screen, which is lit. The rest of the app goes on working.
 * Tells `tour-moved` (the index of a stop) and `tour-left` ('skipped' or 'done').
 */
@customElement('pc-tour')
export class PcTour extends PcElement {
  static override styles = [baseStyles, css`
    .light { position: fixed; z-index: var(--pc-z-toast); pointer-events: none; border-radius: 18px; border: 4px solid var(--pc-primary); outline: 2px solid var(--pc-ink); box-shadow: 0 0 0 200vmax rgb(16 38 61 / .35); }
    section { position: fixed; left: 0; top: 0; z-index: var(--pc-z-dialog); width: min(490px, calc(100vw - 16px)); max-height: calc(100vh - 16px); overflow: auto; padding: 16px 20px 18px; border-radius: var(--pc-radius-l); background: var(--pc-surface); color: var(--pc-text);
      box-shadow: var(--pc-shadow-3), inset 0 0 0 3px var(--pc-primary-edge); font: 400 var(--pc-text-m)/1.35 var(--pc-font-body); }
    section:focus-visible { outline-offset: -6px; }
    .head { display: flex; align-items: center; gap: 12px; } .head > div { flex: 1; min-width: 0; }
    small { font-size: var(--pc-text-s); color: var(--pc-text-soft); font-weight: 700; }
    h2 { font-size: var(--pc-text-l); }
    #words { margin-block: 6px 14px; }
    .deeds { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; font-size: var(--pc-text-s); } .deeds pc-button { font-size: inherit; --pc-pad: 14px; }
    .grow { flex: 1; }
  `];

  /** From 0. */
  @property({ type: Number }) at = 0;
  @query('section') private readonly bubble!: HTMLElement;
  @query('.light') private readonly light!: HTMLElement;
  /** Where the two stand now, to leave them alone when nothing moved. */
  private placed = '';
  /** The control of this stop was found: the focus came here. */
  private hasArrived = false;
  /** The heading of the new screen took the focus from here, and gave it back. */
  private isHeadingPast = false;
  private frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.hearEscape);
    document.addEventListener('focusin', this.keepFocus);
    const follow = (): void => { this.follow(); this.frame = requestAnimationFrame(follow); };
    this.frame = requestAnimationFrame(follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.hearEscape);
    document.removeEventListener('focusin', this.keepFocus);
    cancelAnimationFrame(this.frame);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('at')) [this.hasArrived, this.isHeadingPast, this.placed] = [false, false, ''];
  }

  override render() {
    const { id } = this.stop;
    const [title, words] = [this.t(`tour.${id}.title`), this.t(`tour.${id}`)];
    const isLast = this.at === TOUR_STOPS.length - 1;
    return html`<div class="light" aria-hidden="true"></div>
      <section role="dialog" tabindex="-1" aria-labelledby="title" aria-describedby="count words" @keydown=${this.hearKey}>
        <div class="head"><div><small id="count">${this.t('tour.count', { number: this.at + 1, count: TOUR_STOPS.length })}</small><h2 id="title">${title}</h2></div><pc-listen .text=${`${title}. ${words}`}></pc-listen></div>
        <p id="words">${words}</p>
        <div class="deeds">${isLast ? nothing : html`<pc-button variant="flat" @click=${() => { this.tell('tour-left', 'skipped'); }}>${this.t('tour.skip')}</pc-button>`}<span class="grow"></span>
          ${this.at > 0 ? html`<pc-button icon="chevron-left" @click=${() => { this.move(-1); }}>${this.t('tour.back')}</pc-button>` : nothing}
          <pc-button variant="primary" icon=${isLast ? 'check' : nothing} icon-end=${isLast ? nothing : 'chevron-right'} @click=${this.goOn}>${this.t(isLast ? 'tour.finish' : 'tour.next')}</pc-button></div>
      </section>`;
  }

  private get stop(): TourStop { return TOUR_STOPS[this.at]!; }

  private goOn(): void {
    if (this.at === TOUR_STOPS.length - 1) this.tell('tour-left', 'done');
    else this.move(1);
  }

  private move(by: -1 | 1): void {
    this.tell('tour-moved', this.at + by);
  }

  /** The bubble itself has the focus: Enter goes on, as a reader’s own button would. */
  private hearKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    this.goOn();
  }

  /** Only where Escape means nothing else: in the bubble, or nowhere. */
  private readonly hearEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && (event.composedPath()[0] === document.body || event.composedPath().includes(this))) this.tell('tour-left', 'skipped');
  };

  /** A screen that is ready puts the focus on its heading, once: some are so only after their controls are there. */
  private readonly keepFocus = (event: FocusEvent): void => {
    if (!this.hasArrived || this.isHeadingPast || !(event.composedPath()[0] instanceof HTMLHeadingElement)) return;
    this.isHeadingPast = true;
    this.bubble.focus({ preventScroll: true });
  };

  /** A little wider than the control, and within the window. */
  private lightUp({ left, top, right, bottom }: DOMRect): void {
    const [x, y] = [Math.max(EDGE, left - AROUND), Math.max(EDGE, top - AROUND)];
    Object.assign(this.light.style, { left: `${x}px`, top: `${y}px`, width: `${Math.min(innerWidth - EDGE, right + AROUND) - x}px`, height: `${Math.min(innerHeight - EDGE, bottom + AROUND) - y}px` });
  }

  /** Screens load, scroll and change their size: where the control is, is looked at anew. */
  private follow(): void {
    if (!this.hasUpdated || this.isUpdatePending) return;
    const anchor = anchorOf(this.stop.anchor, document);
    const isThere = anchor?.checkVisibility() ?? false;
    const isArriving = isThere && !this.hasArrived;
    if (isArriving) anchor!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.place(isThere ? anchor!.getBoundingClientRect() : null);
    if (!isArriving) return;
    this.hasArrived = true;
    this.bubble.focus({ preventScroll: true });
  }

  private place(about: DOMRect | null): void {
    const { offsetWidth: width, offsetHeight: height } = this.bubble;
    const { left, top } = placeBubble(about, { width, height }, { width: innerWidth, height: innerHeight });
    const placed = [left, top, about?.left, about?.top, about?.width, about?.height].join(' ');
    if (placed === this.placed) return;
    this.placed = placed;
    this.bubble.style.translate = `${left}px ${top}px`;
    this.light.hidden = !about;
    if (about) this.lightUp(about);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-tour': PcTour } }
