import { LitElement, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { svg, unsafeStatic, type StaticValue } from 'lit/static-html.js';
import { emojiShapes } from './emoji-shapes.ts';

export type EmojiName = keyof typeof emojiShapes;

export const isEmojiName = (name: string): name is EmojiName => Object.hasOwn(emojiShapes, name);

const shapeOf = (name: string, fallback: EmojiName): string => emojiShapes[isEmojiName(name) ? name : fallback];

/** The picture as a part of whoever's template (`lit/static-html.js`), where many are shown at once: its size is for the styles around it. */
export const emojiMark = (name: string, fallback: EmojiName): StaticValue => unsafeStatic(`<svg viewBox="0 0 32 32" aria-hidden="true">${shapeOf(name, fallback)}</svg>`);

/** A flat picture, never recoloured. A name we do not have draws `fallback`. */
@customElement('pc-emoji')
export class PcEmoji extends LitElement {
  static override styles = css`:host { display: inline-flex; flex: none; } svg { display: block; width: var(--emoji-size, 100%); height: var(--emoji-size, 100%); }`;

  @property() name = '';
  @property() fallback: EmojiName = 'star';
  /** Side in pixels; left out, it fills the place it is given. */
  @property({ type: Number }) size?: number;

  override render() {
    return svg`<svg viewBox="0 0 32 32" aria-hidden="true" style=${this.size ? `--emoji-size:${this.size}px` : ''}>${unsafeStatic(shapeOf(this.name, this.fallback))}</svg>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-emoji': PcEmoji } }
