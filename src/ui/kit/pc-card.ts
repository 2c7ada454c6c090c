import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';

/** A white card that is one button: a picture, a name, a line. Its size is its host's. */
@customElement('pc-card')
export class PcCard extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [baseStyles, css`
    :host { display: flex; --card-radius: 32px; --card-edge: 6px; --card-edge-colour: var(--pc-ocean-500); --card-lift: 4px; }
    button { flex: 1; min-width: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: var(--card-gap, 6px); padding: var(--card-padding, 8px);
      border-radius: var(--card-radius); background: var(--pc-surface); color: var(--pc-text);
      box-shadow: var(--ring), 0 var(--card-edge) 0 var(--card-edge-colour), var(--pc-shadow-2); transition: transform var(--pc-fast), box-shadow var(--pc-fast); }
    button:hover { transform: translateY(calc(-1 * var(--card-lift))); box-shadow: var(--ring), 0 calc(var(--card-edge) + var(--card-lift)) 0 var(--card-edge-colour); }
    button[aria-pressed="true"] { background: var(--pc-selected); --card-edge-colour: var(--pc-selected-line); outline: 4px solid var(--pc-selected-line); outline-offset: -4px; }
    button:active { transform: translateY(3px); box-shadow: var(--ring), 0 calc(var(--card-edge) - 3px) 0 var(--card-edge-colour); }
  `];

  /** Set for a card that stays chosen; left out for one that acts. */
  @property({ attribute: false }) isPressed?: boolean;
  /** Only when the words inside do not name it well. */
  @property() label = '';

  override render() {
    return html`<button type="button" part="button" aria-label=${this.label || nothing} aria-pressed=${this.isPressed ?? nothing}><slot></slot></button>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-card': PcCard } }
