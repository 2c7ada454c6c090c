import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import './pc-icon.ts';

const SHOWN_MS = 6000;

/** A passing word at the bottom left, six seconds; never the only place where something is said. One stands in the app: `showToast` reaches it. */
@customElement('pc-toast')
export class PcToast extends LitElement {
  static override styles = [baseStyles, css`
    :host { position: fixed; left: 24px; bottom: 24px; z-index: var(--pc-z-toast); pointer-events: none; }
    p { display: flex; align-items: center; gap: 12px; background: var(--pc-ink); color: var(--pc-white); border-radius: 16px; padding: 12px 18px; max-width: min(560px, 90vw);
      font: 400 var(--pc-text-m)/1.3 var(--pc-font-body); box-shadow: var(--pc-shadow-2); animation: rise var(--pc-normal) var(--pc-ease); }
    pc-icon { color: var(--pc-sun-500); }
    @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
  `];

  @state() private text = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  show(text: string): void {
    this.text = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.text = ''; }, SHOWN_MS);
  }

  hide(): void {
    this.text = '';
    clearTimeout(this.timer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    return html`<div role="status">${this.text ? html`<p><pc-icon name="circle-check" size="24" weight="2"></pc-icon>${this.text}</p>` : nothing}</div>`;
  }
}

/** Asks the app to show a passing word; `from` is any element on the screen. */
export function showToast(from: EventTarget, text: string): void {
  from.dispatchEvent(new CustomEvent('show-toast', { detail: text, bubbles: true, composed: true }));
}

declare global { interface HTMLElementTagNameMap { 'pc-toast': PcToast } }
