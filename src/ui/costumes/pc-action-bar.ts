import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import type { IconName } from '../kit/pc-icon.ts';

export interface OfferedAction {
  readonly icon: IconName;
  readonly label: TextKey;
  readonly keys: readonly string[];
  readonly isOffered: boolean;
  do(): void;
}

/** What is written on the keys that bear no letter. */
const KEYS: Readonly<Record<string, TextKey | undefined>> = { delete: 'costume.keys.delete', home: 'costume.keys.home', end: 'costume.keys.end', pageup: 'costume.keys.pageUp', pagedown: 'costume.keys.pageDown' };

/** Buttons for what can be done at once, grouped by kind. */
@customElement('pc-action-bar')
export class PcActionBar extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; }
    div { display: flex; flex-wrap: wrap; gap: 2px 10px; }
    span { display: inline-flex; padding: 1px; border-radius: var(--pc-radius-m); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    pc-button[disabled] { opacity: .45; }
  `];

  @property({ attribute: false }) groups: readonly (readonly OfferedAction[])[] = [];

  override render() {
    return html`<div role="toolbar" aria-label=${this.t('costume.actions')}>${this.groups.map((group) => html`<span>${group.map((action) => html`<pc-button
      variant="flat" data-action=${action.label} .icon=${action.icon} .label=${this.labelOf(action)} ?disabled=${!action.isOffered} @click=${() => { if (action.isOffered) action.do(); }}></pc-button>`)}</span>`)}</div>`;
  }

  private labelOf({ label, keys: [key] }: OfferedAction): string {
    if (!key) return this.t(label);
    const shown = key.split('+').map((part) => (KEYS[part] ? this.t(KEYS[part]) : part[0]!.toUpperCase() + part.slice(1))).join('+');
    return `${this.t(label)} (${shown})`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-action-bar': PcActionBar } }
