import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';

/** Over the stage: start, stop, full screen. Tells `flag-asked`, `stop-asked`, `grid-asked`, `pacing-asked`, `full-screen-asked`. */
@customElement('pc-stage-bar')
export class PcStageBar extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; align-items: center; gap: 4px; height: 48px; flex: none; }
    .flag { color: var(--pc-done-text); --pc-on-quiet: var(--pc-done-text); }
    .flag pc-icon { color: var(--pc-kelp-500); }
    .flag[running] { --pc-quiet: var(--pc-done-soft); --pc-quiet-edge: var(--pc-done); }
    .grow { flex: 1; }
    /* Room for all in the width of the stage. */
    pc-button { --pc-pad: 10px; }
    /* In a language with longer words these go to a second line. */
    .flag, [icon="octagon"], [icon="footprints"] { min-width: 0; } pc-button::part(button) { min-width: 0; white-space: normal; }
    pc-button[variant="flat"] { margin-inline: -6px; }
  `];

  @property({ type: Boolean }) isRunning = false;
  @property({ type: Boolean }) isFull = false;
  /** May the program be looked at block by block, and is it? */
  @property({ type: Boolean }) canPace = false;
  @property({ type: Boolean }) isPacing = false;
  @property({ type: Boolean }) hasGrid = false;

  override render() {
    return html`
      <pc-button class="flag" ?running=${this.isRunning} @click=${() => { this.tell('flag-asked'); }}><pc-icon name="flag" size="26"></pc-icon>${this.t('studio.flag')}</pc-button>
      <pc-button icon="octagon" icon-size="24" ?disabled=${!this.isRunning} @click=${() => { this.tell('stop-asked'); }}>${this.t('studio.stop')}</pc-button>
      ${this.canPace ? html`<pc-button variant="flat" icon="footprints" icon-size="24" aria-expanded=${this.isPacing} label=${this.isPacing ? this.t('studio.pace.leave') : ''} @click=${() => { this.tell('pacing-asked'); }}>${this.t('studio.pace')}</pc-button>` : nothing}
      <span class="grow"></span>
      <pc-button variant="flat" icon="grid-2x2" icon-size="24" aria-pressed=${this.hasGrid} label=${this.t(this.hasGrid ? 'studio.grid.hide' : 'studio.grid.show')} @click=${() => { this.tell('grid-asked'); }}></pc-button>
      <pc-button variant="flat" icon=${this.isFull ? 'minimize' : 'maximize'} icon-size="24" label=${this.t(this.isFull ? 'studio.leaveFullScreen' : 'studio.fullScreen')} @click=${() => { this.tell('full-screen-asked'); }}></pc-button>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-stage-bar': PcStageBar } }
