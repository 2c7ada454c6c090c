import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';

/** The studio's top when it is shown to a class: no name of a child. Tells `step-moved` (−1 or 1), `guess-toggled` and `projector-left`. */
@customElement('pc-projector-bar')
export class PcProjectorBar extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; min-width: 0; }
    header { display: flex; align-items: center; gap: 12px; height: 100%; padding: 0 16px; background: var(--pc-page); }
    h1 { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: var(--pc-text-xl); padding-block: 2px; }
    .grow { flex: 1; }
    pc-button { flex: none; font-size: var(--pc-text-s); margin-bottom: 0; --pc-edge: 0px; }
  `];

  @property() heading = '';
  /** Can one go from step to step? */
  @property({ type: Boolean }) hasSteps = false;
  @property({ type: Boolean }) isFirst = false;
  @property({ type: Boolean }) isLast = false;
  /** Is the class asked what will happen, before the flag starts anything? */
  @property({ type: Boolean }) isGuessing = true;

  override render() {
    return html`<header><h1 tabindex="-1">${this.heading}</h1><span class="grow"></span>
      ${this.hasSteps ? html`<pc-button icon="arrow-left" ?disabled=${this.isFirst} @click=${() => this.tell('step-moved', -1)}>${this.t('projector.before')}</pc-button>
        <pc-button icon="arrow-right" ?disabled=${this.isLast} @click=${() => this.tell('step-moved', 1)}>${this.t('projector.after')}</pc-button>` : nothing}
      <pc-button icon="eye-off" .isPressed=${this.isGuessing} @click=${() => this.tell('guess-toggled')}>${this.t('projector.guess')}</pc-button>
      <pc-button icon="x" @click=${() => this.tell('projector-left')}>${this.t('projector.leave')}</pc-button></header>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-projector-bar': PcProjectorBar } }
