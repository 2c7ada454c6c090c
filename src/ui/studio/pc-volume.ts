import { consume } from '@lit/context';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { loudspeakerContext, type Loudspeaker } from '../kit/loudspeaker-context.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';

/** How loud this laptop is: a button that opens a slider and a way to be silent. */
@customElement('pc-volume')
export class PcVolume extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: relative; display: inline-flex; }
    .panel { position: absolute; top: calc(100% + 6px); right: 0; z-index: var(--pc-z-bubble); display: flex; align-items: center; gap: 8px; padding: 8px 14px 8px 8px;
      border-radius: var(--pc-radius-m); background: var(--pc-surface); box-shadow: var(--pc-shadow-2), inset 0 0 0 2px var(--pc-quiet-edge); }
    input { width: 160px; height: var(--pc-target); accent-color: var(--pc-action); }
  `];

  @consume({ context: loudspeakerContext }) private readonly loudspeaker?: Loudspeaker;
  @state() private isOpen = false;
  private forget?: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.forget = this.loudspeaker?.onVolume(() => { this.requestUpdate(); });
    this.addEventListener('focusout', this.leave);
    this.addEventListener('keydown', this.escape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget?.();
    this.removeEventListener('focusout', this.leave);
    this.removeEventListener('keydown', this.escape);
  }

  override render() {
    const { isMute = false, volume = 100 } = this.loudspeaker ?? {};
    const isSilent = isMute || volume === 0;
    return html`<pc-button variant="flat" icon=${isSilent ? 'volume-x' : 'volume-2'} icon-size="24" label=${this.t(isSilent ? 'studio.volume.silent' : 'studio.volume')} aria-expanded=${this.isOpen}
        @click=${() => { this.isOpen = !this.isOpen; }}></pc-button>
      ${this.isOpen ? html`<div class="panel" role="group" aria-label=${this.t('studio.volume')}>
        <pc-button variant="flat" icon=${isMute ? 'volume-x' : 'volume-2'} aria-pressed=${isMute} label=${this.t(isMute ? 'studio.volume.unmute' : 'studio.volume.mute')} @click=${() => { this.loudspeaker?.setVolume(volume, !isMute); }}></pc-button>
        <input type="range" min="0" max="100" step="5" aria-label=${this.t('studio.volume')} .value=${String(isMute ? 0 : volume)} @input=${this.choose}></div>` : nothing}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('isOpen') && this.isOpen) this.renderRoot.querySelector('input')?.focus();
  }

  private choose(event: Event): void {
    this.loudspeaker?.setVolume(Number((event.currentTarget as HTMLInputElement).value), false);
  }

  private readonly leave = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !this.contains(event.relatedTarget)) this.isOpen = false;
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.isOpen) this.isOpen = false;
  };
}

declare global { interface HTMLElementTagNameMap { 'pc-volume': PcVolume } }
