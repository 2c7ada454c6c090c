import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import type { IconName } from './pc-icon.ts';
import './pc-icon.ts';

export type ButtonVariant = 'primary' | 'action' | 'quiet' | 'flat' | 'danger';

/**
 * A button. Verb first, icon on the left; with `label` and no words inside it is an icon alone, named and tipped by `label`.
 * `type="submit"` sends the form it stands in.
 */
@customElement('pc-button')
export class PcButton extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [baseStyles, css`
    :host { display: inline-flex; vertical-align: middle; margin-bottom: var(--pc-edge); font: 400 var(--pc-text-m)/1 var(--pc-font-body); }
    button { flex: 1; display: inline-flex; align-items: center; justify-content: center; gap: 10px; min-height: var(--pc-target); padding: 0 var(--pc-pad, 18px); border-radius: var(--pc-radius-m);
      font-weight: 700; font-size: inherit; line-height: 1; white-space: nowrap; background: var(--pc-quiet); color: var(--pc-on-quiet); --edge: var(--pc-quiet-edge);
      box-shadow: var(--ring), inset 0 0 0 2px var(--edge), 0 var(--pc-edge) 0 var(--edge);
      transition: transform var(--pc-fast), box-shadow var(--pc-fast), background var(--pc-fast); }
    button:hover { background: var(--pc-quiet-hover); }
    button:active { transform: translateY(3px); box-shadow: var(--ring), inset 0 0 0 2px var(--edge), 0 1px 0 var(--edge); }
    .primary, .action, .danger { box-shadow: var(--ring), 0 var(--pc-edge) 0 var(--edge); }
    .primary:active, .action:active, .danger:active { box-shadow: var(--ring), 0 1px 0 var(--edge); }
    .primary { background: var(--pc-primary); color: var(--pc-on-primary); --edge: var(--pc-primary-edge); }
    .primary:hover { background: var(--pc-primary-hover); }
    .action { background: var(--pc-action); color: var(--pc-on-action); --edge: var(--pc-action-edge); }
    .action:hover { background: var(--pc-action-hover); }
    .danger { background: var(--pc-danger); color: var(--pc-on-danger); --edge: var(--pc-danger-edge); }
    .danger:hover { background: var(--pc-danger-edge); }
    :host([variant="flat"]) { margin-bottom: 0; }
    .flat { background: transparent; box-shadow: var(--ring); }
    .flat:hover { background: var(--pc-selected); }
    .flat:active { transform: none; box-shadow: var(--ring); }
    button[disabled] { background: var(--pc-disabled); color: var(--pc-ink-soft); --edge: var(--pc-disabled-edge); box-shadow: inset 0 0 0 2px var(--edge); cursor: not-allowed; transform: none; }
    .flat[disabled] { background: transparent; box-shadow: none; color: var(--pc-text-disabled); }
    button[aria-pressed="true"] { background: var(--pc-selected); --edge: var(--pc-selected-line); }
    .flat[aria-pressed="true"] { background: var(--pc-action); color: var(--pc-on-action); }
    .big { min-height: var(--pc-target-child); padding: 0 24px; font-size: var(--pc-text-l); border-radius: 18px; }
    .alone { width: var(--pc-target); padding: 0; }
    .alone.big { width: var(--pc-target-child); }
    .round { border-radius: 50%; }
    ::slotted(*) { flex: none; }
  `];

  @property({ reflect: true }) variant: ButtonVariant = 'quiet';
  @property() icon?: IconName;
  /** An icon after the words: only for "next". */
  @property({ attribute: 'icon-end' }) iconEnd?: IconName;
  @property({ type: Number, attribute: 'icon-size' }) iconSize?: number;
  @property() label = '';
  /** The tip of an icon alone, where it says more than its name. */
  @property() tip = '';
  @property() type: 'button' | 'submit' = 'button';
  @property({ type: Boolean }) big = false;
  @property({ type: Boolean }) round = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Set for a button that stays pressed; left out for one that acts. */
  @property({ attribute: false }) isPressed?: boolean;
  @property({ attribute: false }) isExpanded?: boolean;

  private readonly internals = this.attachInternals();

  override render() {
    const classes = [this.variant, this.big && 'big', this.round && 'round', this.isAlone && 'alone'].filter(Boolean).join(' ');
    const size = this.iconSize ?? (this.big ? 28 : 22);
    return html`<button class=${classes} type="button" part="button" ?disabled=${this.disabled} aria-label=${this.label || nothing} title=${this.isAlone ? this.tip || this.label : nothing}
      aria-pressed=${this.isPressed ?? nothing} aria-expanded=${this.isExpanded ?? nothing} @click=${this.send}>
      ${this.icon ? html`<pc-icon .name=${this.icon} .size=${size}></pc-icon>` : nothing}<slot></slot>
      ${this.iconEnd ? html`<pc-icon .name=${this.iconEnd} .size=${size}></pc-icon>` : nothing}</button>`;
  }

  private get isAlone(): boolean {
    return this.label !== '' && this.textContent.trim() === '' && this.childElementCount === 0;
  }

  private send(): void {
    if (this.type === 'submit') this.internals.form?.requestSubmit();
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-button': PcButton } }
