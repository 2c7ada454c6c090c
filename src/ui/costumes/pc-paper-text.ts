import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

/** A text of the drawing, whose first line stands on the origin of `toScreen`. Lengths in units of the paper. */
export interface WrittenText {
  readonly words: string;
  readonly size: number;
  readonly leading: number;
  readonly family: string;
  readonly weight: string;
  readonly colour: string;
  readonly toScreen: { readonly a: number; readonly b: number; readonly c: number; readonly d: number; readonly tx: number; readonly ty: number };
}

/** A field that lies exactly over a text, to write it on the paper itself. Tells `text-typed` with the words, and `text-left` with true when Escape ended it. */
@customElement('pc-paper-text')
export class PcPaperText extends PcElement {
  static override styles = [baseStyles, css`
    textarea { position: absolute; left: 0; top: 0; transform-origin: 0 0; margin: 0; border: 0; outline: 1px dashed var(--pc-selected-line); background: transparent; overflow: hidden; resize: none; white-space: pre; caret-color: var(--pc-ink); }
  `];

  @property({ attribute: false }) text!: WrittenText;
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  override render() {
    return html`<textarea aria-label=${this.t('costume.write')} spellcheck="false" wrap="off" style=${styleOf(this.text)} .value=${this.text.words}
      @input=${() => { this.tell('text-typed', this.field.value); }} @blur=${() => { this.tell('text-left', false); }} @keydown=${this.hearKey}></textarea>`;
  }

  protected override firstUpdated(): void {
    this.field.focus();
  }

  private hearKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.tell('text-left', true);
  }
}

function styleOf(text: WrittenText): string {
  const { size, leading, toScreen: { a, b, c, d, tx, ty } } = text;
  // Air on all sides: letters reach out of their line, and a field too small for them would scroll.
  const air = size / 2;
  const { width, ascent, descent } = measureText(text);
  const top = (leading - ascent - descent) / 2 + ascent + air;
  const corner = { x: tx - a * air - c * top, y: ty - b * air - d * top };
  const lines = text.words.split('\n').length;
  return `transform:matrix(${a},${b},${c},${d},${corner.x},${corner.y});font:${fontOf(text)};line-height:${leading}px;width:${Math.max(width, size) + size + 2 * air}px;height:${lines * leading + 2 * air}px;padding:${air}px;color:${text.colour}`;
}

export const fontOf = ({ weight, size, family }: Pick<WrittenText, 'weight' | 'size' | 'family'>): string => `${weight} ${size}px ${family}`;

/** How wide the widest line is, and how far letters reach over and under the line they stand on. */
export function measureText(text: Pick<WrittenText, 'words' | 'weight' | 'size' | 'family'>): { readonly width: number; readonly ascent: number; readonly descent: number } {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.font = fontOf(text);
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x');
  return { ascent, descent, width: Math.max(...text.words.split('\n').map((line) => context.measureText(line).width)) };
}

declare global { interface HTMLElementTagNameMap { 'pc-paper-text': PcPaperText } }
