import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { IconName } from '../kit/pc-icon.ts';

export interface MenuItem {
  readonly icon: IconName;
  readonly words: string;
  run(): void;
}

const STEPS: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

/** A button that opens a short list of things to do; the arrows walk along it, Escape or a press elsewhere closes it. Words inside the element make a wide button. */
@customElement('pc-menu')
export class PcMenu extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: inline-block; }
    .opener { anchor-name: --opener; display: flex; align-items: center; justify-content: center; gap: 8px; width: 100%; min-width: var(--pc-target); min-height: var(--pc-target); border-radius: var(--pc-menu-radius, 50%); color: var(--pc-on-quiet); font-weight: 700; box-shadow: var(--ring); }
    .opener:hover, .opener[aria-expanded="true"] { background: var(--pc-selected); }
    [popover] { position-anchor: --opener; position-area: bottom span-right; position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline; inset: auto; margin: 4px 0; padding: 6px; border: 2px solid var(--pc-quiet-edge);
      border-radius: var(--pc-radius-m); background: var(--pc-surface); color: var(--pc-text); box-shadow: var(--pc-shadow-2); }
    [role="menuitem"] { display: flex; align-items: center; gap: 12px; width: 100%; min-height: var(--pc-target); padding: 0 16px 0 10px; border-radius: 10px; font-size: var(--pc-text-s); font-weight: 700; text-align: left; white-space: nowrap; }
    [role="menuitem"]:hover, [role="menuitem"]:focus { background: var(--pc-selected); }
    [role="menuitem"]:focus-visible { outline-offset: -3px; }
    [role="menuitem"] pc-icon { color: var(--pc-on-quiet); }
  `];

  @property() label = '';
  @property() icon: IconName = 'ellipsis';
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  /** A list may have hundreds of menus: what is in one is made when it opens. */
  @state() private isOpen = false;
  @query('[popover]') private readonly list!: HTMLElement;
  @query('.opener') private readonly opener!: HTMLElement;

  /** As the button does. */
  open(): void {
    if (!this.list.matches(':popover-open')) this.list.showPopover();
  }

  override render() {
    return html`<button type="button" class="opener" popovertarget="list" aria-haspopup="menu" aria-label=${this.label || nothing} title=${this.label || nothing}><pc-icon .name=${this.icon} size="22"></pc-icon><slot></slot></button>
      <div id="list" popover role="menu" aria-label=${this.label || nothing} @keydown=${this.walk} @beforetoggle=${this.prepare} @toggle=${this.toggled}>
        ${!this.isOpen ? nothing : this.items.map((item, i) => html`<button type="button" role="menuitem" tabindex="-1" ?autofocus=${i === 0} @click=${() => { this.choose(item); }}><pc-icon .name=${item.icon} size="22"></pc-icon>${item.words}</button>`)}</div>`;
  }

  /** Before it is shown: the first item takes the focus then. */
  private prepare({ newState }: ToggleEvent): void {
    if (newState !== 'open') return;
    this.isOpen = true;
    this.performUpdate();
  }

  private toggled({ newState }: ToggleEvent): void {
    this.isOpen = newState === 'open';
    this.opener.ariaExpanded = String(newState === 'open');
  }

  private choose(item: MenuItem): void {
    this.list.hidePopover();
    item.run();
  }

  private walk(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Tab') this.list.hidePopover();
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...this.list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    items[(items.findIndex((item) => item.matches(':focus')) + step + items.length) % items.length]?.focus();
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-menu': PcMenu } }
