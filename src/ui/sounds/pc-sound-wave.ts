import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { outline, type Span } from '../../core/sound/edit.ts';
import { baseStyles } from '../kit/base-styles.ts';

/** A press that moves less than this is a place, not a piece (CSS pixels). */
const STILL = 4;
/** Arrow keys move by such a part of what is shown. */
const KEY_STEP = 1 / 50;

/** A sound as a wave. Dragging chooses a piece, a click a place. Tells `span-chosen` with a Span of samples; of no length when it is a place. */
@customElement('pc-sound-wave')
export class PcSoundWave extends LitElement {
  static override styles = [baseStyles, css`
    :host { position: relative; display: block; min-height: 120px; border-radius: var(--pc-radius-m); background: var(--pc-surface); overflow: hidden; touch-action: none; cursor: text; box-shadow: inset 0 0 0 2px var(--pc-line); }
    :host(:focus-visible) { outline: 3px solid var(--pc-focus-outer); }
    canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
    .piece, .cursor { position: absolute; top: 0; bottom: 0; pointer-events: none; }
    .piece { background: color-mix(in srgb, var(--pc-primary) 35%, transparent); border-inline: 2px solid var(--pc-primary-edge); }
    .cursor { width: 3px; margin-left: -1px; background: var(--pc-ink); will-change: transform; }
  `];

  @property({ attribute: false }) samples: Float32Array<ArrayBuffer> = new Float32Array(0);
  /** What is shown of it. */
  @property({ attribute: false }) view: Span = { from: 0, to: 0 };
  @property({ attribute: false }) chosen: Span = { from: 0, to: 0 };
  /** Where it is being played; null when it is not. */
  @property({ attribute: false }) playing: number | null = null;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  private readonly sizes = new ResizeObserver(() => { this.draw(); });
  private pressed: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.setAttribute('role', 'group');
    this.sizes.observe(this);
    this.addEventListener('pointerdown', this.press);
    this.addEventListener('pointermove', this.drag);
    this.addEventListener('pointerup', this.release);
    this.addEventListener('keydown', this.move);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.removeEventListener('pointerdown', this.press);
    this.removeEventListener('pointermove', this.drag);
    this.removeEventListener('pointerup', this.release);
    this.removeEventListener('keydown', this.move);
  }

  override render() {
    const { from, to } = this.chosen;
    const [left, right] = [this.placeOf(from), this.placeOf(to)];
    const cursor = this.playing ?? (from === to ? from : null);
    return html`<canvas aria-hidden="true"></canvas>
      ${to > from ? html`<div class="piece" style="left:${left * 100}%;width:${(right - left) * 100}%"></div>` : nothing}
      ${cursor !== null ? html`<div class="cursor" style="left:${this.placeOf(cursor) * 100}%"></div>` : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('samples') || changed.has('view')) this.draw();
  }

  /** 0–1 of the width. */
  private placeOf(sample: number): number {
    const { from, to } = this.view;
    return Math.min(1, Math.max(0, (sample - from) / Math.max(1, to - from)));
  }

  private sampleAt(event: PointerEvent): number {
    const { left, width } = this.getBoundingClientRect();
    const { from, to } = this.view;
    return Math.round(from + Math.min(1, Math.max(0, (event.clientX - left) / width)) * (to - from));
  }

  private draw(): void {
    const context = this.canvas?.getContext('2d');
    const { width, height } = this.getBoundingClientRect();
    if (!context || width === 0) return;
    const scale = devicePixelRatio;
    Object.assign(this.canvas, { width: Math.round(width * scale), height: Math.round(height * scale) });
    const columns = this.canvas.width;
    const middle = this.canvas.height / 2;
    const wave = outline(this.samples, this.view, columns);
    context.fillStyle = getComputedStyle(this).getPropertyValue('--pc-block-sound');
    for (let x = 0; x < columns; x++) {
      const [low, high] = [wave[x * 2]!, wave[x * 2 + 1]!];
      context.fillRect(x, middle - high * middle * 0.94, 1, Math.max(scale, (high - low) * middle * 0.94));
    }
  }

  private readonly press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.setPointerCapture(event.pointerId);
    this.pressed = event.clientX;
    const at = this.sampleAt(event);
    this.anchor = at;
    this.choose(at, at);
  };

  private anchor = 0;

  private readonly drag = (event: PointerEvent): void => {
    if (this.pressed === null || Math.abs(event.clientX - this.pressed) < STILL) return;
    this.pressed = Number.NEGATIVE_INFINITY;
    this.choose(this.anchor, this.sampleAt(event));
  };

  private readonly release = (): void => { this.pressed = null; };

  /** Arrows move the place, with the capital key the end of the piece. */
  private readonly move = (event: KeyboardEvent): void => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const step = direction * Math.max(1, Math.round((this.view.to - this.view.from) * KEY_STEP));
    const { from, to } = this.chosen;
    const limit = (sample: number): number => Math.min(this.samples.length, Math.max(0, sample));
    if (event.shiftKey) this.choose(from, Math.max(from, limit(to + step)));
    else this.choose(limit(from + step), limit(from + step));
  };

  private choose(one: number, other: number): void {
    this.dispatchEvent(new CustomEvent<Span>('span-chosen', { detail: { from: Math.min(one, other), to: Math.max(one, other) } }));
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-sound-wave': PcSoundWave } }
