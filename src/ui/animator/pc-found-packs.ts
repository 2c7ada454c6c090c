import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FoundPack } from '../../ipc/contract.ts';
import { PcSticks } from '../bags/pc-sticks.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-icon.ts';

/** The packs on the sticks that are plugged in, and a newer Périscode, seen without being asked for. Tells `pack-wanted` with the id of one. */
@customElement('pc-found-packs')
export class PcFoundPacks extends PcSticks {
  static override styles = [baseStyles, css`
    :host { display: block; }
    h3 { display: flex; align-items: center; gap: 8px; margin-bottom: 8px; font: 700 var(--pc-text-s)/1.3 var(--pc-font-body); overflow-wrap: anywhere; }
    p { display: flex; gap: 8px; padding: 8px 14px; border-radius: 14px; background: var(--pc-almost); font-size: var(--pc-text-xs); line-height: 1.35; overflow-wrap: anywhere; }
    p pc-icon { flex: none; }
    p + h3 { margin-top: 10px; }
    ul { display: flex; flex-direction: column; gap: 8px; max-height: 180px; overflow: auto; scrollbar-width: thin; }
    li { display: flex; align-items: center; gap: 12px; padding: 8px 8px 8px 14px; border-radius: 14px; background: var(--pc-selected); }
    span { flex: 1; min-width: 0; overflow-wrap: anywhere; line-height: 1.25; }
    small { display: block; color: var(--pc-text-soft); font-size: var(--pc-text-xs); }
    pc-button { flex: none; font-size: var(--pc-text-s); }
  `];

  override render() {
    return this.sticks.map(({ name, packs, newer }) => html`${newer ? html`<p role="status"><pc-icon name="usb" size="20"></pc-icon>${this.t('animator.stick.installer', { name, ...newer })}</p>` : nothing}
      ${packs.length > 0 ? html`<h3><pc-icon name="usb" size="20"></pc-icon>${this.t('animator.stick.packs', { name })}</h3><ul>${packs.map((found) => this.renderOne(found))}</ul>` : nothing}`);
  }

  private renderOne({ id, fileName, pack, trouble }: FoundPack) {
    const { title, version, present } = pack ?? { title: fileName, version: '', present: null };
    const isHere = present !== null && present === version;
    return html`<li><span>${title}<small>${trouble ?? (isHere ? this.t('animator.stick.here', { version }) : present === null ? this.t('animator.pack.version', { version }) : this.t('animator.stick.newer', { version, present }))}</small></span>
      ${trouble !== null || isHere ? nothing : html`<pc-button icon="download" label=${this.t('animator.stick.loadOne', { title })} @click=${() => this.tell('pack-wanted', id)}>${this.t('animator.stick.load')}</pc-button>`}</li>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-found-packs': PcFoundPacks } }
