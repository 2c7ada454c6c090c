import { consume } from '@lit/context';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import './pc-button.ts';
import { PcElement } from './pc-element.ts';
import { speechContext, type Speech } from './speech-context.ts';

/** The loudspeaker: reads `text` aloud, or says in words why it cannot. `by-itself`: each new text too, for whoever chose so. */
@customElement('pc-listen')
export class PcListen extends PcElement {
  static override styles = [baseStyles, css`
    :host { position: relative; display: inline-flex; }
    [role="status"] { position: absolute; top: calc(100% + 8px); left: 50%; transform: translateX(-50%); z-index: var(--pc-z-bubble); width: max-content; max-width: 300px; }
    p { padding: 10px 14px; border-radius: 14px; background: var(--pc-ink); color: var(--pc-white); font: 400 var(--pc-text-s)/1.3 var(--pc-font-body); text-align: center; }
  `];

  @property() text = '';
  @property({ type: Boolean, attribute: 'by-itself' }) byItself = false;
  @consume({ context: speechContext }) private readonly speech?: Speech;
  @state() private isMute = false;

  override render() {
    return html`<pc-button round big icon=${this.isMute ? 'volume-x' : 'volume-2'} icon-size="30" label=${this.t('kit.listen')} @click=${this.listen}></pc-button>
      <div role="status">${this.isMute ? html`<p>${this.t('kit.noVoice')}</p>` : nothing}</div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.byItself && changed.has('text') && this.text && document.documentElement.dataset['voice'] === 'always') this.speech?.speak(this.text);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.speech?.stop();
  }

  private listen(): void {
    this.isMute = !this.speech?.speak(this.text);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-listen': PcListen } }
