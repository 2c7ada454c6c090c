import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SpriteState } from '../../core/project/project.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import { parseNumber, showNumber } from './numbers.ts';
import './pc-direction.ts';

type NumberName = 'x' | 'y' | 'size' | 'direction';
const NUMBERS: readonly NumberName[] = ['x', 'y', 'size', 'direction'];

/** The chosen target's name and, for a sprite, its place as it is now on the stage. Tells `state-entered` (part of a SpriteState) and `name-entered`. */
@customElement('pc-sprite-numbers')
export class PcSpriteNumbers extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; align-items: center; gap: 4px; height: 44px; flex: none; font-size: var(--pc-text-s); }
    label { display: flex; align-items: center; gap: 4px; color: var(--pc-text-soft); font-weight: 700; }
    input { height: 36px; width: 46px; padding: 0 1px; text-align: center; border: 2px solid var(--pc-line-strong); border-radius: 10px; background: var(--pc-surface); color: var(--pc-text); font-weight: 700; }
    .name input { width: 88px; padding: 0 8px; text-overflow: ellipsis; }
    pc-button { margin: 0 -6px; } pc-direction { margin-inline: -4px; }
    b { font-size: var(--pc-text-m); }
    .grow { flex: 1; }
  `];

  /** What it is called for people: the stage's file name is not. */
  @property() name = '';
  /** Null for the stage. */
  @property({ attribute: false }) place: Pick<SpriteState, NumberName | 'visible' | 'rotationStyle'> | null = null;

  override render() {
    if (!this.place) return html`<b>${this.name}</b>`;
    const { visible, direction, rotationStyle } = this.place;
    return html`<label class="name">${this.t('studio.sprite.name')}<input data-field="name" maxlength="40" .value=${this.name} @change=${this.rename} @keydown=${leaveOnEnter}></label>
      ${NUMBERS.map((name) => this.renderNumber(name))}<pc-direction .direction=${direction} .rotationStyle=${rotationStyle}></pc-direction><span class="grow"></span>
      <pc-button variant="flat" icon=${visible ? 'eye' : 'eye-off'} label=${this.t(visible ? 'studio.sprite.hide' : 'studio.sprite.show', { name: this.name })}
        @click=${() => { this.tell('state-entered', { visible: !visible }); }}></pc-button>`;
  }

  private renderNumber(name: NumberName) {
    if (!this.place) return nothing;
    return html`<label>${name === 'direction' ? nothing : this.t(`studio.sprite.${name}`)}<input data-field=${name} inputmode="decimal"
      aria-label=${this.t(`studio.sprite.${name}`)} .value=${showNumber(this.place[name])} @change=${(event: Event) => { this.enter(name, event); }} @keydown=${leaveOnEnter}></label>`;
  }

  private enter(name: NumberName, event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const value = parseNumber(input.value);
    if (value === null) input.value = showNumber(this.place?.[name] ?? 0);
    else this.tell('state-entered', { [name]: value });
  }

  private rename(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const name = input.value.trim();
    if (name === '') input.value = this.name;
    else if (name !== this.name) this.tell('name-entered', name);
  }
}

/** Keys typed in a field are no keys of the program. */
function leaveOnEnter(event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.key === 'Enter') (event.currentTarget as HTMLInputElement).blur();
}

declare global { interface HTMLElementTagNameMap { 'pc-sprite-numbers': PcSpriteNumbers } }
