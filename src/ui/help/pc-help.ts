import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { HELP_KEYS } from '../../core/text/keys.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { GUIDES, type GuideWish } from '../../ipc/contract.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-listen.ts';
import '../kit/pc-message.ts';
import './pc-licences.ts';
import { sentencesOf, type HelpTopic } from './help-topics.ts';

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
    .print { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 8px 16px; border-top: 1px solid var(--pc-line); } .print > p { flex: 1 1 300px; } small { display: block; color: var(--pc-text-soft); } .print + [role=status] { padding: 0 16px 10px; font-weight: 700; } pc-message { margin: 0 16px 12px; }
    .about { padding: 0 16px 14px; display: grid; gap: 8px; }
  `];

  @property() topic: HelpTopic = 'home';
  @consume({ context: clientContext }) private readonly client?: Client;
  @state() private version = '';
  /** The tour is for whoever is in the animator's space, not before its door. */
  @state() private hasTour = false;
  @state() private isBusy = false;
  /** What became of the last print. */
  @state() private made = '';
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // Without an answer the version stays away: the rest of the help is there all the same.
    void this.client?.request('app:info').then(({ version }) => { this.version = version; }, () => undefined);
    if (this.topic === 'animator') void this.client?.request('animator:status').then(({ isUnlocked }) => { this.hasTour = isUnlocked; }, () => undefined);
  }

  override render() {
    const sentences = sentencesOf(this.topic).map((key) => this.t(key));
    return html`<pc-dialog open heading=${this.t(`help.${this.topic}`)}>
      <div class="say"><ol>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ol><pc-listen .text=${sentences.join(' ')}></pc-listen></div>
      ${this.topic === 'animator' ? this.renderPrints() : nothing}
      <details><summary>${this.t('help.keys')}</summary><table><tbody>${HELP_KEYS.map(([name, key]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${this.t(`help.keys.${name}`)}</td></tr>`)}</tbody></table></details>
      <details><summary>${this.t('help.about')}</summary><div class="about"><p>${this.version ? this.t('help.about.version', { version: this.version }) : nothing}</p><p>${this.t('help.about.free')}</p><p>${this.t('help.about.others')}</p><p>${this.t('help.about.private')}</p><pc-licences></pc-licences></div></details>
      ${this.hasTour ? html`<pc-button slot="actions" icon="play" @click=${() => { this.tell('tour-asked', null); }}>${this.t('help.tour')}</pc-button>` : nothing}
      <pc-button slot="actions" data-safe variant="primary" icon="check" @click=${() => { this.tell('dismiss'); }}>${this.t('help.close')}</pc-button></pc-dialog>`;
  }

  private renderPrints() {
    return html`<details><summary>${this.t('help.prints')}</summary>
      ${GUIDES.map((what) => html`<div class="print"><p><b>${this.t(`print.${what}`)}</b><small>${this.t(`help.prints.${what}`)}</small></p>
        ${(['pdf', 'printer'] as const).map((to) => html`<pc-button icon=${to === 'pdf' ? 'download' : 'printer'} label=${this.t('help.prints.both', { what: this.t(`print.${what}`), how: this.t(`help.prints.${to}`) })} ?disabled=${this.isBusy} @click=${() => this.print({ what, to })}>${this.t(`help.prints.${to}`)}</pc-button>`)}</div>`)}
      <div role="status">${this.isBusy ? this.t('animator.print.busy') : this.made}</div>
      ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</details>`;
  }

  private async print(wish: GuideWish): Promise<void> {
    if (this.isBusy) return;
    [this.isBusy, this.made, this.problem] = [true, '', ''];
    try {
      const made = await this.client!.request('prints:guide', wish);
      if (made) this.made = made.fileName === null ? this.t('animator.print.sent') : this.t('animator.print.kept', { name: made.fileName });
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    } finally {
      this.isBusy = false;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-help': PcHelp } }
