import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CodePicture } from '../../core/classes/picture-code.ts';
import { baseStyles } from './base-styles.ts';
import { PcElement } from './pc-element.ts';
import './pc-emoji.ts';

/** A child's three pictures, with their words. */
@customElement('pc-code-pictures')
export class PcCodePictures extends PcElement {
  static override styles = [baseStyles, css`
    ol { display: flex; gap: 10px; }
    li { display: flex; flex-direction: column; align-items: center; gap: 4px; width: 92px; padding: 8px 4px 6px; border-radius: 14px; background: var(--pc-surface-sunken); font-size: var(--pc-text-s); line-height: 1.1; }
  `];

  @property({ attribute: false }) pictures: readonly CodePicture[] = [];

  override render() {
    return html`<ol>${this.pictures.map((picture) => html`<li><pc-emoji .name=${picture} size="40"></pc-emoji>${this.t(`code.${picture}`)}</li>`)}</ol>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-code-pictures': PcCodePictures } }
