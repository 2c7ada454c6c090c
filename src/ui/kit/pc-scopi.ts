import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import happy from '../../../assets/drawings/scopi-happy.svg';
import thinking from '../../../assets/drawings/scopi-thinking.svg';
import calm from '../../../assets/drawings/scopi.svg';

const POSES = { calm, happy, thinking } as const;
export type ScopiPose = keyof typeof POSES;

/** The little submarine. It faces right, towards what it says; never under 64 px wide. */
@customElement('pc-scopi')
export class PcScopi extends LitElement {
  static override styles = css`:host { display: inline-block; flex: none; } img { display: block; width: var(--pc-scopi-size, var(--size)); height: auto; }`;

  @property() pose: ScopiPose = 'calm';
  @property({ type: Number }) size = 148;

  override render() {
    return html`<img src=${POSES[this.pose]} alt="" style="--size:${this.size}px" draggable="false">`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-scopi': PcScopi } }
