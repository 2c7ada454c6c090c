import { LitElement, css, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { emojiShapes } from './emoji-shapes.ts';

export type EmojiName = keyof typeof emojiShapes;

export const isEmojiName = (name: string): name is EmojiName => Object.hasOwn(emojiShapes, name);

/** A flat picture, never recoloured. A name we do not have draws `fallback`. */
@customElement('pc-emoji')
export class PcEmoji extends LitElement {
  static override styles = css`:host { display: inline-flex; flex: none; } svg { display: block; width: var(--emoji-size, 100%); height: var(--emoji-size, 100%); }`;

  @property() name = '';
  @property() fallback: EmojiName = 'star';
  /** Side in pixels; left out, it fills the place it is given. */
  @property({ type: Number }) size?: number;

  override render() {
    const shape = emojiShapes[isEmojiName(this.name) ? this.name : this.fallback];
    return svg`<svg viewBox="0 0 32 32" aria-hidden="true" style=${this.size ? `--emoji-size:${this.size}px` : ''}>${unsafeSVG(shape)}</svg>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-emoji': PcEmoji } }
