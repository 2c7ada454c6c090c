import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import light from '../../../assets/drawings/logo-clair.svg';
import dark from '../../../assets/drawings/logo.svg';

@customElement('pc-logo')
export class PcLogo extends LitElement {
  static override styles = css`:host { display: inline-block; flex: none; } img { display: block; }`;

  @property({ type: Number }) height = 60;
  /** The logo for deep water. */
  @property({ type: Boolean }) light = false;

  override render() {
    return html`<img src=${this.light ? light : dark} alt="Périscode" height=${this.height} draggable="false">`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-logo': PcLogo } }
