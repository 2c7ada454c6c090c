import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PcElement } from '../../kit/pc-element.ts';
import type { Desk } from '../desk.ts';
import type { DrawnCostume } from '../drawn-costume.ts';

@customElement('pc-bitmap-desk')
export class PcBitmapDesk extends PcElement implements Desk {
  @property({ attribute: false }) costume: DrawnCostume | null = null;
  @property({ type: Boolean }) isBackdrop = false;
  override render() { return html``; }
  place(): Promise<boolean> { return Promise.resolve(false); }
  convert(): Promise<DrawnCostume> { return Promise.reject(new Error('none')); }
}
declare global { interface HTMLElementTagNameMap { 'pc-bitmap-desk': PcBitmapDesk } }
