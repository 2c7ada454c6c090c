import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { TOOL_KEYS } from '../../core/text/keys.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { ToolRecord } from './tool-record.ts';

/** The tools of a desk, picture above word. Tells `tool-taken` with a tool's id. */
@customElement('pc-tool-rail')
export class PcToolRail extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; }
    div { display: grid; grid-template-columns: repeat(2, 78px); gap: 8px 6px; }
    button { height: 62px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 5px; border-radius: var(--pc-radius-m); background: var(--pc-quiet); color: var(--pc-on-quiet);
      font-size: var(--pc-text-xs); line-height: 1; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge), 0 3px 0 var(--pc-quiet-edge); transition: transform var(--pc-fast), background var(--pc-fast); }
    button:hover { background: var(--pc-quiet-hover); }
    button:active { transform: translateY(2px); }
    button[aria-pressed="true"] { background: var(--pc-action); color: var(--pc-on-action); box-shadow: var(--ring), 0 3px 0 var(--pc-action-edge); }
    @media (max-height: 740px) { div { gap: 6px; } button { height: 54px; } }
  `];

  @property({ attribute: false }) tools: readonly ToolRecord[] = [];
  @property() current = '';

  override render() {
    return html`<div role="toolbar" aria-orientation="vertical" aria-label=${this.t('costume.tools')}>${this.tools.map((tool) => html`<button type="button"
      data-tool=${tool.id} aria-pressed=${tool.id === this.current} aria-keyshortcuts=${TOOL_KEYS[tool.id]} @click=${() => { this.tell('tool-taken', tool.id); }}
      title=${this.t('costume.tool.withKey', { tool: this.t(tool.label), key: TOOL_KEYS[tool.id].toUpperCase() })}>
      <pc-icon .name=${tool.icon} .size=${26}></pc-icon>${this.t(tool.label)}</button>`)}</div>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-tool-rail': PcToolRail } }
