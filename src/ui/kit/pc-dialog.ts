import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';

/**
 * A question in front of everything else. Put the words inside, and at most two buttons in the slot "actions", the safe one first
 * and marked `data-safe`: it gets the focus. Escape is the safe answer: the element tells `dismiss`, its owner closes it.
 */
@customElement('pc-dialog')
export class PcDialog extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: contents; }
    dialog { border: 0; margin: auto; padding: 26px 28px 24px; width: var(--pc-dialog-width, 480px); max-width: calc(100vw - 48px); max-height: calc(100vh - 32px); overflow: auto;
      border-radius: 24px; background: var(--pc-surface); color: var(--pc-text); box-shadow: var(--pc-shadow-3); font: 400 var(--pc-text-m)/var(--pc-leading) var(--pc-font-body); }
    dialog[open] { animation: rise var(--pc-normal) var(--pc-ease); }
    dialog::backdrop { background: rgb(16 38 61 / .5); }
    @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    h2 { font-size: var(--pc-text-xl); margin-bottom: 10px; }
    .actions { display: flex; flex-wrap: wrap; gap: 12px; justify-content: flex-end; margin-top: 20px; }
  `];

  @property() heading = '';
  @property({ type: Boolean }) open = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  /** What had the focus before: it gets it back, also when the whole element goes away. */
  private opener: HTMLElement | null = null;

  override render() {
    return html`<dialog aria-labelledby=${this.heading ? 'heading' : nothing} @cancel=${this.dismiss}>
      ${this.heading ? html`<h2 id="heading">${this.heading}</h2>` : nothing}<slot></slot><div class="actions"><slot name="actions"></slot></div></dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (!this.open) {
      this.dialog.close();
    } else if (!this.dialog.open) {
      this.opener = focusedElement();
      this.dialog.showModal();
      (this.querySelector<HTMLElement>('[autofocus]') ?? this.querySelector<HTMLElement>('[data-safe]'))?.focus();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.open) this.opener?.focus();
  }

  private dismiss(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('dismiss', { bubbles: true, composed: true }));
  }
}

/** The control that has the focus, inside whatever shadow roots. */
function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

declare global { interface HTMLElementTagNameMap { 'pc-dialog': PcDialog } }
