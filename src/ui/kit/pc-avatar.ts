import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tintOf } from './avatars.ts';
import './pc-emoji.ts';

/** A sea animal on its disc. Always beside a first name or a class's name, so it says nothing itself. */
@customElement('pc-avatar')
export class PcAvatar extends LitElement {
  static override styles = css`
    :host { display: inline-grid; flex: none; }
    span { display: flex; align-items: center; justify-content: center; border-radius: 50%; width: var(--size); height: var(--size); }
    pc-emoji { width: calc(var(--size) * .74); height: calc(var(--size) * .74); }
  `;

  @property() name = '';
  @property({ type: Number }) size = 44;

  override render() {
    return html`<span style="--size:var(--pc-avatar-size, ${this.size}px);background:${tintOf(this.name)}"><pc-emoji .name=${this.name} fallback="octopus"></pc-emoji></span>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-avatar': PcAvatar } }
