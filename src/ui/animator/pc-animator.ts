import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PcElement } from '../kit/pc-element.ts';

@customElement('pc-animator')
export class PcAnimator extends PcElement {
  override render() {
    return html`<h1 tabindex="-1">${this.t('home.animator')}</h1>`;
  }
}
