import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-listen.ts';
import { HELP_KEYS, sentencesOf, type HelpTopic } from './help-topics.ts';

/** What one can do on this screen, the keys, and what the app is made of. Tells `dismiss`. */
@customElement('pc-help')
export class PcHelp extends PcElement {
  static override styles = [baseStyles, css`
    pc-dialog { --pc-dialog-width: 760px; }
    .say { display: flex; align-items: flex-start; gap: 16px; }
    ol { flex: 1; display: grid; gap: 10px; padding-left: 1.4em; list-style: decimal; } li::marker { font-weight: 700; }
    details { margin-top: 14px; border-radius: var(--pc-radius-m); background: var(--pc-surface-sunken); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    summary { display: flex; align-items: center; min-height: var(--pc-target); padding: 0 16px; font-weight: 700; cursor: pointer; border-radius: var(--pc-radius-m); }
    summary::before { content: "▸"; width: 1.3em; } [open] > summary::before { content: "▾"; }
    table { border-collapse: collapse; width: 100%; } td, th { padding: 6px 16px; text-align: left; font-weight: 400; border-top: 1px solid var(--pc-line); }
    kbd { display: inline-block; padding: 2px 10px; border-radius: 6px; background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-line-strong); font: 700 var(--pc-text-s)/1.4 var(--pc-font-body); white-space: nowrap; }
    .about { padding: 0 16px 14px; display: grid; gap: 8px; }
  `];

  @property() topic: HelpTopic = 'home';
  @consume({ context: clientContext }) private readonly client?: Client;
  @state() private version = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // Without an answer the version stays away: the rest of the help is there all the same.
    void this.client?.request('app:info').then(({ version }) => { this.version = version; }, () => undefined);
  }

  override render() {
    const sentences = sentencesOf(this.topic).map((key) => this.t(key));
    return html`<pc-dialog open heading=${this.t(`help.${this.topic}`)}>
      <div class="say"><ol>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ol><pc-listen .text=${sentences.join(' ')}></pc-listen></div>
      <details><summary>${this.t('help.keys')}</summary><table><tbody>${HELP_KEYS.map(([name, key]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${this.t(`help.keys.${name}`)}</td></tr>`)}</tbody></table></details>
      <details><summary>${this.t('help.about')}</summary><div class="about"><p>${this.version ? this.t('help.about.version', { version: this.version }) : nothing}</p><p>${this.t('help.about.free')}</p><p>${this.t('help.about.others')}</p><p>${this.t('help.about.private')}</p></div></details>
      <pc-button slot="actions" data-safe variant="primary" icon="check" @click=${() => { this.tell('dismiss'); }}>${this.t('help.close')}</pc-button></pc-dialog>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-help': PcHelp } }
