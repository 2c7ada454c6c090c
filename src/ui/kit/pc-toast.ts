import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import './pc-button.ts';
import './pc-icon.ts';

/** A passing word, with the one thing that can be done about it. */
export interface Toast {
  readonly text: string;
  readonly action?: { readonly words: string; run(): void };
}

const SHOWN_MS = 6000;

/** A passing word at the bottom left, six seconds; never the only place where something is said. One stands in the app: `showToast` reaches it. */
@customElement('pc-toast')
export class PcToast extends LitElement {
  static override styles = [baseStyles, css`
    :host { position: fixed; left: var(--pc-toast-left, 24px); bottom: var(--pc-toast-bottom, 24px); z-index: var(--pc-z-toast); pointer-events: none; }
    p { display: flex; align-items: center; gap: 12px; background: var(--pc-ink); color: var(--pc-white); border-radius: 16px; padding: 12px 18px; max-width: min(560px, 90vw);
      font: 400 var(--pc-text-m)/1.3 var(--pc-font-body); box-shadow: var(--pc-shadow-2); animation: rise var(--pc-normal) var(--pc-ease); }
    p > pc-icon { flex: none; color: var(--pc-sun-500); }
    pc-button { flex: none; margin-block: -4px 0; pointer-events: auto; }
    @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
  `];

  @state() private toast: Toast | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  show(toast: Toast): void {
    this.toast = toast;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.toast = null; }, SHOWN_MS);
  }

  hide(): void {
    this.toast = null;
    clearTimeout(this.timer);
  }

  /** Something else was done: what the word offered is no longer that. */
  outdate(): void {
    if (this.toast?.action) this.hide();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    return html`<div role="status">${this.toast ? this.renderToast(this.toast) : nothing}</div>`;
  }

  private renderToast({ text, action }: Toast) {
    return html`<p><pc-icon name="circle-check" size="24" weight="2"></pc-icon>${text}
      ${action ? html`<pc-button icon="undo-2" @click=${() => { this.act(action); }}>${action.words}</pc-button>` : nothing}</p>`;
  }

  private act(action: NonNullable<Toast['action']>): void {
    this.hide();
    action.run();
  }
}

/** Asks the app to show a passing word; `from` is any element on the screen. */
export function showToast(from: EventTarget, text: string, action?: Toast['action']): void {
  const detail: Toast = action ? { text, action } : { text };
  from.dispatchEvent(new CustomEvent('show-toast', { detail, bubbles: true, composed: true }));
}

/** Something was done: a word that offers to undo what came before goes. */
export function outdateToast(from: EventTarget): void {
  from.dispatchEvent(new CustomEvent('outdate-toast', { bubbles: true, composed: true }));
}

declare global { interface HTMLElementTagNameMap { 'pc-toast': PcToast } }
