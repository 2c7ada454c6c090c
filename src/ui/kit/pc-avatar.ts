import { LitElement, css, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { tintOf } from './avatars.ts';
import { emojiMark } from './pc-emoji.ts';

export const avatarStyles = css`
  .disc { display: flex; flex: none; align-items: center; justify-content: center; border-radius: 50%; width: var(--size); height: var(--size); }
  .disc svg { display: block; width: 74%; height: 74%; }
`;

/** The animal without an element around it, where many are shown at once. */
export const avatarDisc = (name: string, size: number): TemplateResult =>
  html`<span class="disc" style="--size:var(--pc-avatar-size, ${unsafeStatic(`${size}px`)});background:${unsafeStatic(tintOf(name))}">${emojiMark(name, 'octopus')}</span>`;

/** A sea animal on its disc. Always beside a first name or a class's name, so it says nothing itself. */
@customElement('pc-avatar')
export class PcAvatar extends LitElement {
  static override styles = [avatarStyles, css`:host { display: inline-grid; flex: none; }`];

  @property() name = '';
  @property({ type: Number }) size = 44;

  override render() {
    return avatarDisc(this.name, this.size);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-avatar': PcAvatar } }
