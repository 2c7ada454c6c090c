import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ACCESS_KEYS, choicesOf, type Access } from '../../core/classes/access.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from './base-styles.ts';
import { PcElement } from './pc-element.ts';

/** Letters, sizes, colours, movement, sound, voice and keys, one row each. Tells `access-chosen` with what was changed. */
@customElement('pc-access')
export class PcAccess extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: grid; gap: 6px; }
    fieldset { display: grid; grid-template-columns: 11rem minmax(0, 1fr); align-items: center; gap: 12px; border: 0; margin: 0; padding: 0; min-width: 0; }
    @media (max-width: 560px) { fieldset { grid-template-columns: minmax(0, 1fr); gap: 4px; } }
    legend { float: left; padding: 0; font-weight: 700; line-height: 1.2; }
    .choices { display: flex; flex-wrap: wrap; gap: 8px; }
    label { position: relative; display: inline-flex; align-items: center; min-height: var(--pc-target); padding: 4px 16px; border-radius: var(--pc-radius-pill); line-height: 1.15; cursor: pointer;
      background: var(--pc-quiet); color: var(--pc-on-quiet); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    label:hover { background: var(--pc-quiet-hover); }
    label:has(:checked) { background: var(--pc-selected); color: var(--pc-text); font-weight: 700; box-shadow: inset 0 0 0 3px var(--pc-selected-line); }
    label:has(:focus-visible) { outline: 3px solid var(--pc-focus-outer); outline-offset: 2px; }
    input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
    .lexend { font-family: Lexend; } .opendyslexic { font-family: OpenDyslexic; } .atkinson { font-family: "Atkinson Hyperlegible"; } .andika { font-family: Andika; }
  `];

  @property({ attribute: false }) access!: Access;

  override render() {
    return ACCESS_KEYS.map((key) => html`<fieldset role="radiogroup" aria-labelledby=${key}><legend id=${key}>${this.t(`access.${key}`)}</legend><div class="choices">${choicesOf(key).map((choice) => html`
      <label class=${choice}><input type="radio" name=${key} .checked=${this.access[key] === choice} @change=${() => this.tell('access-chosen', { [key]: choice })}>${this.t(`access.${key}.${choice}` as TextKey)}</label>`)}</div></fieldset>`);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-access': PcAccess } }
