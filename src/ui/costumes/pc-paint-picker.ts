import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import type { IconName } from '../kit/pc-icon.ts';
import '../kit/pc-icon.ts';
import { hexToHsb, hsbToHex, type Hsb } from './colour-maths.ts';
import { mainColour, NO_PAINT, paintToCss, SWATCHES, withColour, withWay, type GradientWay, type Paint } from './paint.ts';
import { paintPickerStyles } from './paint-picker-styles.ts';

const WAYS: readonly { readonly way: GradientWay | 'plain'; readonly label: TextKey }[] = [
  { way: 'plain', label: 'costume.way.plain' }, { way: 'horizontal', label: 'costume.way.horizontal' },
  { way: 'vertical', label: 'costume.way.vertical' }, { way: 'radial', label: 'costume.way.radial' },
];
const SLIDERS: readonly { readonly name: keyof Hsb; readonly label: TextKey; readonly most: number }[] = [
  { name: 'hue', label: 'costume.hue', most: 360 }, { name: 'saturation', label: 'costume.saturation', most: 100 }, { name: 'brightness', label: 'costume.brightness', most: 100 },
];
/** Pixels, as in the styles. */
const PANEL_WIDTH = 396;
const RAINBOW = 'linear-gradient(to right, red, yellow, lime, cyan, blue, magenta, red)';

/** A pot of paint: opens to choose another. Tells `paint-chosen` with { paint, isFinal } and `pick-asked` when a colour of the drawing is wanted. */
@customElement('pc-paint-picker')
export class PcPaintPicker extends PcElement {
  static override styles = [baseStyles, paintPickerStyles, css`:host { position: relative; display: inline-block; }`];

  @property({ attribute: false }) paint: Paint = NO_PAINT;
  @property() label: TextKey = 'costume.fill';
  @property() icon: IconName = 'paint-bucket';
  @property({ type: Boolean }) hasGradients = false;
  @state() private isOpen = false;
  @state() private end: 'from' | 'to' = 'from';
  /** Kept while sliding: a grey has no hue to come back to. */
  @state() private hsb: Hsb = { hue: 0, saturation: 0, brightness: 100 };
  @query('[popover]') private readonly panel!: HTMLElement;
  @query('.pot') private readonly pot!: HTMLElement;

  override render() {
    return html`<button type="button" class="pot" popovertarget="panel" aria-expanded=${this.isOpen} aria-haspopup="dialog">
        <span class="colour ${this.paint.kind}" style="--paint:${paintToCss(this.paint)}"></span>${this.t(this.label)}</button>
      <div id="panel" popover role="dialog" aria-label=${this.t(this.label)} @beforetoggle=${this.follow}>${this.isOpen ? this.renderPanel() : nothing}</div>`;
  }

  /** The colour picked from the drawing goes where the panel would put it. */
  takeColour(colour: string): void {
    this.choose(withColour(this.paint, colour, this.end), true);
  }

  private renderPanel() {
    return html`${this.hasGradients ? this.renderWays() : nothing}
      <div class="swatches">${SWATCHES.map((colour, i) => html`<button type="button" class="swatch" style="--paint:${colour}" aria-label=${this.t('costume.swatch', { number: i + 1 })} data-colour=${colour}
        aria-pressed=${colour === this.colour} @click=${() => { this.choose(withColour(this.paint, colour, this.end), true); }}></button>`)}</div>
      ${SLIDERS.map(({ name, label, most }) => html`<label class="slider"><span>${this.t(label)}</span><input type="range" min="0" max=${most} .value=${String(Math.round(this.hsb[name]))} style="--track:${this.track(name)}"
        @input=${(event: InputEvent) => { this.slide(name, event, false); }} @change=${(event: InputEvent) => { this.slide(name, event, true); }}></label>`)}
      <div class="row"><button type="button" class="wide" data-none @click=${() => { this.choose(NO_PAINT, true); }}><pc-icon name="ban"></pc-icon>${this.t('costume.noColour')}</button>
        <button type="button" class="wide" @click=${this.pick} aria-label=${this.t('costume.pick')} title=${this.t('costume.pick')}><pc-icon name="pipette"></pc-icon></button></div>`;
  }

  private renderWays() {
    const { paint } = this;
    const current = paint.kind === 'gradient' ? paint.way : 'plain';
    return html`<div class="row">${WAYS.map(({ way, label }) => html`<button type="button" class="way" aria-label=${this.t(label)} title=${this.t(label)} data-way=${way} aria-pressed=${way === current && paint.kind !== 'none'}
        @click=${() => { this.choose(withWay(paint, way), true); }}><i style="background:${paintToCss(withWay(paint.kind === 'none' ? { kind: 'plain', colour: '#12a5b8' } : paint, way))}"></i></button>`)}
      ${paint.kind === 'gradient' ? (['from', 'to'] as const).map((end) => html`<button type="button" class="end" aria-label=${this.t(`costume.${end}`)} title=${this.t(`costume.${end}`)} aria-pressed=${end === this.end}
        style="--paint:${paint[end]}" @click=${() => { this.end = end; this.hsb = hexToHsb(paint[end]); }}></button>`) : nothing}</div>`;
  }

  private get colour(): string {
    return this.paint.kind === 'gradient' ? this.paint[this.end] : this.paint.kind === 'plain' ? this.paint.colour : '';
  }

  private track(name: keyof Hsb): string {
    if (name === 'hue') return RAINBOW;
    const { hsb } = this;
    const [from, to] = [{ ...hsb, [name]: 0 }, { ...hsb, [name]: 100 }].map(hsbToHex);
    return `linear-gradient(to right, ${from}, ${to})`;
  }

  private slide(name: keyof Hsb, event: InputEvent, isFinal: boolean): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.hsb = { ...this.hsb, [name]: event.target.valueAsNumber };
    this.tellPaint(withColour(this.paint, hsbToHex(this.hsb), this.end), isFinal);
  }

  private choose(paint: Paint, isFinal: boolean): void {
    if (paint.kind !== 'gradient') this.end = 'from';
    this.tellPaint(paint, isFinal);
    this.hsb = hexToHsb(this.colour || mainColour(paint));
  }

  private tellPaint(paint: Paint, isFinal: boolean): void {
    this.paint = paint;
    this.tell('paint-chosen', { paint, isFinal });
  }

  private pick(): void {
    this.panel.hidePopover();
    this.tell('pick-asked');
  }

  private follow(event: ToggleEvent): void {
    this.isOpen = event.newState === 'open';
    if (!this.isOpen) return;
    const pot = this.pot.getBoundingClientRect();
    this.panel.style.left = `${Math.max(8, Math.min(pot.left, innerWidth - PANEL_WIDTH - 8))}px`;
    this.panel.style.top = `${pot.bottom + 8}px`;
    this.end = 'from';
    this.hsb = hexToHsb(this.colour || '#ffffff');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-paint-picker': PcPaintPicker } }
