import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';

export type ShownPace = 'watched' | 'paused' | 'slow';
/** A script that runs: its sprite, and the words of its first block. */
export interface RunningScript { readonly target: string; readonly blockId: string; readonly words: string }

/** A variable as it is now. */
export interface SeenVariable { readonly name: string; readonly value: string; readonly isShared: boolean }

/** To look at a program while it runs: pause, one block, slow motion, what runs and what the variables hold. Tells `pace-asked`, `block-asked`, `running-chosen`. */
@customElement('pc-pace-bar')
export class PcPaceBar extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 6px; flex: none; padding: 8px; border-radius: var(--pc-radius-m); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-line); }
    .buttons { display: flex; gap: 6px; }
    .buttons pc-button { --pc-pad: 10px; }
    .seen { display: flex; gap: 8px; max-height: 76px; }
    ul { display: flex; flex: 2; flex-wrap: wrap; align-content: start; gap: 4px; min-width: 0; overflow-y: auto; scrollbar-width: thin; }
    li button { display: flex; align-items: center; gap: 6px; max-width: 100%; min-height: 34px; padding: 2px 12px; border-radius: var(--pc-radius-pill); background: var(--pc-done-soft); color: var(--pc-text); font-size: var(--pc-text-s); box-shadow: var(--ring); }
    li button:hover { background: var(--pc-quiet-hover); }
    li b, li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    li span { max-width: 200px; }
    dl { display: flex; flex: 1; flex-wrap: wrap; align-content: start; gap: 4px; min-width: 0; overflow-y: auto; scrollbar-width: thin; }
    dl div { display: flex; align-items: center; gap: 6px; max-width: 100%; min-height: 28px; padding: 2px 4px 2px 10px; border-radius: var(--pc-radius-s); background: var(--pc-selected); font-size: var(--pc-text-s); }
    dt, dd { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    dd { min-width: 24px; max-width: 160px; padding: 0 8px; border-radius: var(--pc-radius-pill); background: var(--pc-surface); font-weight: 700; text-align: center; }
    p { padding: 4px 8px; font-size: var(--pc-text-s); color: var(--pc-text-soft); }
  `];

  @property() pace: ShownPace = 'watched';
  @property({ attribute: false }) running: readonly RunningScript[] = [];
  @property({ attribute: false }) variables: readonly SeenVariable[] = [];

  override render() {
    const isPaused = this.pace === 'paused';
    return html`<div class="buttons" role="group" aria-label=${this.t('studio.pace')}>
        <pc-button icon=${isPaused ? 'play' : 'pause'} icon-size="22" @click=${() => { this.tell('pace-asked', isPaused ? 'watched' : 'paused'); }}>${this.t(isPaused ? 'studio.pace.resume' : 'studio.pace.pause')}</pc-button>
        <pc-button icon="step-forward" icon-size="22" ?disabled=${!isPaused} @click=${() => { this.tell('block-asked'); }}>${this.t('studio.pace.block')}</pc-button>
        <pc-button icon="turtle" icon-size="22" aria-pressed=${this.pace === 'slow'} ?pressed=${this.pace === 'slow'} @click=${() => { this.tell('pace-asked', this.pace === 'slow' ? 'watched' : 'slow'); }}>${this.t(this.pace === 'slow' ? 'studio.pace.fast' : 'studio.pace.slow')}</pc-button>
      </div>
      ${this.running.length === 0 ? html`<p>${this.t('studio.pace.nothing')}</p>` : nothing}
      <div class="seen"><ul aria-label=${this.t('studio.pace.running')}>${this.running.map((script) => html`<li><button type="button" @click=${() => { this.tell('running-chosen', script); }}><b>${script.target}</b><span>${script.words}</span></button></li>`)}</ul>
      ${this.variables.length === 0 ? nothing : html`<dl aria-label=${this.t('studio.pace.variables')}>${this.variables.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}</div>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-pace-bar': PcPaceBar } }
