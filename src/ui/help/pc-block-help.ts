import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import type { PcButton } from '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-listen.ts';
import '../studio/pc-monitors.ts';
import type { ShownValue } from '../studio/pc-monitors.ts';

/** What the block does, and what its example shows. */
export interface HelpWords { readonly name: string; readonly program: string; readonly does: string; readonly shows: string }

/** A sound as it can be seen: the higher it is the higher, the louder the larger, on its side. `x`, `y` 0–1 from the bottom left. */
export interface Note { readonly id: number; readonly x: number; readonly y: number; readonly size: number }

/** What happens in the example besides what the stage draws; stage units. */
export interface Happening {
  readonly pointer: { readonly x: number; readonly y: number; readonly isDown: boolean } | null;
  readonly key: string;
  readonly notes: readonly Note[];
  /** Said aloud by the computer. */
  readonly spoken: string;
  /** A question waits: what was typed so far. */
  readonly typed: string | null;
  /** 0–100. */
  readonly loudness: number | null;
  readonly monitors: readonly ShownValue[];
}
export const NOTHING_YET: Happening = { pointer: null, key: '', notes: [], spoken: '', typed: null, loudness: null, monitors: [] };

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const SPACE = 16;

/** Beside `box` where there is room: at its right, at its left, else under it or above it. */
export function placeBeside(box: Box, size: { readonly width: number; readonly height: number }, room: { readonly width: number; readonly height: number }): { readonly left: number; readonly top: number } {
  const within = (value: number, most: number): number => Math.round(Math.max(SPACE / 2, Math.min(value, most - SPACE / 2)));
  const beside = [box.right + SPACE, box.left - SPACE - size.width].find((left) => left >= SPACE / 2 && left + size.width <= room.width - SPACE / 2);
  if (beside !== undefined) return { left: Math.round(beside), top: within(box.top - SPACE, room.height - size.height) };
  const under = [box.bottom + SPACE, box.top - SPACE - size.height].find((top) => top >= SPACE / 2 && top + size.height <= room.height - SPACE / 2);
  return { left: within(box.left, room.width - size.width), top: under === undefined ? within(box.top, room.height - size.height) : Math.round(under) };
}

/**
 * The help of one block, beside it: what it does in words, and an example that plays. In the slots: `block` and `program` (pictures), `stage` (a canvas).
 * Tells `dismiss`, `show-asked`, `stop-asked`, `sound-asked`.
 */
@customElement('pc-block-help')
export class PcBlockHelp extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: contents; --stage-width: 432px; }
    dialog { position: fixed; margin: 0; border: 0; padding: 16px 20px 18px; width: min(900px, calc(100vw - 16px)); max-height: calc(100vh - 16px); overflow: auto; border-radius: 24px; background: var(--pc-surface); color: var(--pc-text); box-shadow: var(--pc-shadow-3), 0 0 0 2px var(--pc-card-line); font: 400 var(--pc-text-m)/var(--pc-leading) var(--pc-font-body); }
    dialog[open] { animation: rise var(--pc-normal) var(--pc-ease); }
    dialog::backdrop { background: rgb(16 38 61 / .3); }
    @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    .head { display: flex; align-items: center; gap: 12px; margin-bottom: 12px; }
    h2 { flex: 1; min-width: 0; overflow: hidden; }
    .body { display: flex; flex-wrap: wrap; gap: 14px 20px; }
    .tell { flex: 1 1 300px; min-width: 0; display: flex; flex-direction: column; gap: 10px; }
    .does { font-weight: 700; }
    .program { flex: 1; display: grid; place-items: center start; padding: 10px; border-radius: var(--pc-radius-m); background: var(--pc-surface-sunken); box-shadow: inset 0 0 0 2px var(--pc-line); min-height: 0; --picture-height: 340px; }
    figure { margin: 0; width: min(var(--stage-width), 100%); display: flex; flex-direction: column; gap: 10px; }
    .stage { position: relative; width: var(--stage-width); max-width: 100%; aspect-ratio: 4 / 3; overflow: hidden; border-radius: var(--pc-radius-m); background: #fff; box-shadow: 0 0 0 2px var(--pc-line-strong); }
    .over { position: absolute; left: 0; top: 0; width: 480px; height: 360px; transform: scale(.9); transform-origin: 0 0; pointer-events: none; }
    .over > * { position: absolute; }
    .pointer { color: var(--pc-ink); filter: drop-shadow(0 0 0 #fff); transition: left 100ms linear, top 100ms linear; }
    .pointer.down::before { content: ""; position: absolute; left: -16px; top: -16px; width: 32px; height: 32px; border-radius: 50%; border: 4px solid var(--pc-ink); }
    .note { color: var(--pc-ink); padding: 6px; border-radius: 50%; background: var(--pc-white); box-shadow: 0 0 0 3px var(--pc-ink); transform: translate(-50%, 50%); display: grid; }
    .sign { left: 10px; bottom: 10px; display: flex; align-items: center; gap: 8px; max-width: 460px; padding: 4px 14px; border-radius: 12px; background: var(--pc-white); color: var(--pc-ink); box-shadow: 0 0 0 3px var(--pc-ink); font-weight: 700; font-size: 1.25rem; overflow-wrap: anywhere; }
    .key { box-shadow: 0 0 0 3px var(--pc-ink), 0 7px 0 var(--pc-ink); bottom: 16px; }
    .typed { right: 10px; min-height: 44px; } .typed i { width: 2px; height: 1.2em; background: currentColor; }
    .level { width: 140px; height: 14px; border-radius: 7px; background: var(--pc-ocean-100); overflow: hidden; } .level i { display: block; height: 100%; background: var(--pc-ocean-600); }
    .buttons { display: flex; flex-wrap: wrap; gap: 10px; }
  `];

  @property({ attribute: false }) help: HelpWords = { name: '', program: '', does: '', shows: '' };
  @property({ attribute: false }) box: Box = { left: 0, right: 0, top: 0, bottom: 0 };
  @property({ attribute: false }) happening: Happening = NOTHING_YET;
  @property({ type: Boolean }) isPlaying = false;
  /** It sounds, or says something aloud. */
  @property({ type: Boolean }) hasSound = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.buttons pc-button') private readonly button!: PcButton;
  private readonly sizes = new ResizeObserver(() => { this.place(); });

  override render() {
    const { name, program, does, shows } = this.help;
    // What is done here is no play: the keys of the game stay where they are.
    return html`<dialog aria-labelledby="name" @cancel=${this.cancel} @click=${this.leave} @keydown=${(event: Event) => { event.stopPropagation(); }} @keyup=${(event: Event) => { event.stopPropagation(); }}>
      <div class="head"><h2 id="name" aria-label=${this.t('help.block.name', { block: name })}><slot name="block"></slot></h2>
        <pc-listen .text="${does} ${shows}"></pc-listen><pc-button icon="x" icon-size="24" label=${this.t('studio.close')} @click=${() => { this.tell('dismiss'); }}></pc-button></div>
      <div class="body"><div class="tell"><p class="does">${does}</p><p>${shows}</p>
          <div class="program" role="img" aria-label=${this.t('help.block.program', { blocks: program })}><slot name="program"></slot></div></div>
        <figure><div class="stage" role="img" aria-label=${`${this.t('help.block.example')} ${shows}`}><slot name="stage"></slot><div class="over" aria-hidden="true">${this.renderHappening()}</div></div>
          <div class="buttons">${this.renderButtons()}</div></figure></div></dialog>`;
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
    // Until then it has nothing inside that could have the focus.
    void this.button.updateComplete.then(() => { this.button.focus(); });
    this.sizes.observe(this.dialog);
    this.sizes.observe(document.documentElement);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  private place(): void {
    const { left, top } = placeBeside(this.box, { width: this.dialog.offsetWidth, height: this.dialog.offsetHeight }, { width: innerWidth, height: innerHeight });
    Object.assign(this.dialog.style, { left: `${left}px`, top: `${top}px` });
  }

  /** One button for both, which keeps the focus. */
  private renderButtons() {
    const { isPlaying } = this;
    return html`<pc-button variant=${isPlaying ? 'quiet' : 'primary'} icon=${isPlaying ? 'square' : 'play'} icon-size="22" @click=${() => { this.tell(isPlaying ? 'stop-asked' : 'show-asked'); }}>${this.t(isPlaying ? 'studio.stop' : 'help.block.show')}</pc-button>
      ${this.hasSound ? html`<pc-button icon="volume-2" icon-size="24" @click=${() => { this.tell('sound-asked'); }}>${this.t('help.block.sound')}</pc-button>` : nothing}`;
  }

  private renderHappening() {
    const { pointer, key, notes, spoken, typed, loudness, monitors } = this.happening;
    return html`<pc-monitors .values=${monitors}></pc-monitors>
      ${repeat(notes, ({ id }) => id, ({ x, y, size }) => html`<span class="note" style="left:${12 + x * 76}%;bottom:${40 + y * 50}%"><pc-icon name="music" size=${Math.round(16 + size * 32)}></pc-icon></span>`)}
      ${pointer ? html`<span class="pointer ${pointer.isDown ? 'down' : ''}" style="left:${240 + pointer.x}px;top:${180 - pointer.y}px"><pc-icon name="mouse-pointer-2" size="34"></pc-icon></span>` : nothing}
      ${key ? html`<span class="sign key">${key}</span>` : nothing}
      ${spoken ? html`<span class="sign"><pc-icon name="volume-2" size="28"></pc-icon>${spoken}</span>` : nothing}
      ${typed === null ? nothing : html`<span class="sign typed">${typed}<i></i></span>`}
      ${loudness === null ? nothing : html`<span class="sign"><pc-icon name="mic" size="26"></pc-icon><span class="level"><i style="width:${loudness}%"></i></span></span>`}`;
  }

  private cancel(event: Event): void {
    event.preventDefault();
    this.tell('dismiss');
  }

  /** A press beside the card. */
  private leave(event: MouseEvent): void {
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const isInside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    // The keyboard's presses have no place.
    if (event.target === this.dialog && !isInside) this.tell('dismiss');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-block-help': PcBlockHelp } }
