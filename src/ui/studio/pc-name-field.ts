import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';

/** Detail of `naming-ended`. */
export interface NamingEnd {
  /** Null: it stays called as it was. */
  readonly name: string | null;
  /** Enter or Escape was pressed: the focus goes back to what has the name. */
  readonly isByKey: boolean;
}

/** A field laid over a name: Enter or a press elsewhere keeps what is written, Escape what was. Tells `naming-ended` once. */
@customElement('pc-name-field')
export class PcNameField extends PcElement {
  static override styles = [baseStyles, css`
    input { width: 100%; height: 100%; padding: 0 6px; text-align: center; border: 2px solid var(--pc-line-strong); border-radius: var(--pc-radius-s); background: var(--pc-surface); font-size: var(--pc-text-s); font-weight: 700; }
  `];

  @property() name = '';
  private key = '';

  override render() {
    return html`<input aria-label=${this.t('studio.sprite.name')} maxlength="40" autocomplete="off" spellcheck="false" .value=${this.name} @keydown=${this.hearKey} @blur=${this.end}>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.select();
  }

  /** Keys typed in a field are no keys of the program; the same Enter would press what takes the focus. */
  private hearKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    this.key = event.key;
    (event.currentTarget as HTMLInputElement).blur();
  }

  private end(event: Event): void {
    const name = (event.currentTarget as HTMLInputElement).value.trim();
    const isKept = name === '' || name === this.name || this.key === 'Escape';
    this.tell('naming-ended', { name: isKept ? null : name, isByKey: this.key !== '' } satisfies NamingEnd);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-name-field': PcNameField } }
