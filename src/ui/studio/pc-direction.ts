import { css, html, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RotationStyle } from '../../core/project/project.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { IconName } from '../kit/pc-icon.ts';

const STYLES: readonly (readonly [style: RotationStyle, icon: IconName, words: TextKey])[] = [
  ['all around', 'rotate-cw', 'studio.rotation.around'], ['left-right', 'move-horizontal', 'studio.rotation.sides'], ["don't rotate", 'lock', 'studio.rotation.none'],
];
/** The hand of the dial goes from mark to mark; degrees. */
const STEP = 15;
const KEYS: Readonly<Record<string, number | undefined>> = { ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP };

/** Where a sprite looks, as a dial one can turn, and how it turns. Tells `state-entered` with a direction or a rotation style. */
@customElement('pc-direction')
export class PcDirection extends PcElement {
  static override styles = [baseStyles, css`
    .opener { anchor-name: --opener; display: grid; place-items: center; width: 36px; height: 44px; border-radius: 10px; color: var(--pc-on-quiet); box-shadow: var(--ring); }
    .opener:hover { background: var(--pc-selected); }
    [popover] { position-anchor: --opener; position-area: bottom span-left; position-try-fallbacks: --beside, flip-block; inset: auto; margin: 4px 0; padding: 14px; border: 2px solid var(--pc-quiet-edge); border-radius: var(--pc-radius-l); background: var(--pc-surface); color: var(--pc-text); box-shadow: var(--pc-shadow-2); text-align: center; }
    [popover]:popover-open { display: flex; align-items: center; gap: 14px; }
    /* Over the blocks: the stage stays in sight. */
    @position-try --beside { position-area: none; inset: auto 518px 12px auto; }
    .dial { display: inline-block; border-radius: 50%; cursor: grab; touch-action: none; box-shadow: var(--ring); }
    .styles { display: flex; flex-direction: column; gap: 6px; }
    .styles button { display: flex; align-items: center; gap: 10px; min-height: 44px; padding: 0 14px 0 10px; border-radius: var(--pc-radius-m); font-size: var(--pc-text-s); font-weight: 700; line-height: 1.1; color: var(--pc-on-quiet); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
    .styles button:hover { background: var(--pc-quiet-hover); }
    .styles button[aria-pressed="true"] { background: var(--pc-selected); box-shadow: var(--ring), inset 0 0 0 4px var(--pc-selected-line); }
  `];

  /** Degrees, 0 = up, clockwise. */
  @property({ type: Number }) direction = 90;
  @property() rotationStyle: RotationStyle = 'all around';
  /** While the hand is held. */
  @state() private held: number | null = null;

  override render() {
    const shown = this.held ?? this.direction;
    const name = this.t('studio.sprite.direction');
    return html`<button type="button" class="opener" popovertarget="box" title=${this.t('studio.rotation')} aria-label=${this.t('studio.rotation')}>${drawDial(shown, 30)}</button>
      <div id="box" popover role="group" aria-label=${this.t('studio.rotation')}>
        <div class="dial" role="slider" tabindex="0" autofocus aria-label=${name} aria-valuemin="-180" aria-valuemax="180" aria-valuenow=${Math.round(shown)} @pointerdown=${this.hold} @pointermove=${this.turn} @pointerup=${this.release} @keydown=${this.hearKey}>${drawDial(shown, 132)}</div>
        <div class="styles" role="group" aria-label=${this.t('studio.rotation.style')}>${STYLES.map(([style, icon, words]) => html`<button type="button" aria-pressed=${style === this.rotationStyle}
          @click=${() => { this.tell('state-entered', { rotationStyle: style }); }}><pc-icon .name=${icon} size="26"></pc-icon>${this.t(words)}</button>`)}</div></div>`;
  }

  private hold(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.held = this.direction;
    this.turn(event);
  }

  private turn(event: PointerEvent): void {
    if (this.held === null) return;
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const degrees = (Math.atan2(event.clientX - left - width / 2, top + height / 2 - event.clientY) * 180) / Math.PI;
    this.held = Math.round(degrees / STEP) * STEP;
  }

  /** One change, and one step to undo, for the whole gesture. */
  private release(): void {
    if (this.held !== null && this.held !== this.direction) this.tell('state-entered', { direction: this.held });
    this.held = null;
  }

  private hearKey(event: KeyboardEvent): void {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.tell('state-entered', { direction: Math.round(this.direction / STEP) * STEP + by });
  }
}

/** A ring with its quarters marked, and a hand that points where the sprite looks. */
const drawDial = (direction: number, size: number) => svg`<svg width=${size} height=${size} viewBox="-50 -50 100 100" aria-hidden="true">
  <circle r="44" fill="var(--pc-surface)" stroke="var(--pc-line-strong)" stroke-width="5"/>
  ${[0, 90, 180, 270].map((angle) => svg`<path d="M0 -42V-34" stroke="var(--pc-line-strong)" stroke-width="5" transform="rotate(${angle})"/>`)}
  <g transform="rotate(${direction})"><path d="M0 0V-30" stroke="var(--pc-action)" stroke-width="9" stroke-linecap="round"/><circle r="9" cy="-34" fill="var(--pc-action)"/></g></svg>`;

declare global { interface HTMLElementTagNameMap { 'pc-direction': PcDirection } }
