import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-icon.ts';

/** The costumes or the sounds of a target, each a card. Tells `asset-chosen` with its place in the list. */
@customElement('pc-asset-list')
export class PcAssetList extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; overflow: auto; padding: 20px; background: var(--pc-surface-sunken); }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 16px; max-width: 1000px; }
    button { width: 100%; height: 164px; padding: 12px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 8px; border-radius: var(--pc-radius-l); background: var(--pc-surface); color: var(--pc-text);
      font-weight: 700; font-size: var(--pc-text-s); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge), 0 var(--pc-edge) 0 var(--pc-quiet-edge); }
    button:hover { background: var(--pc-quiet-hover); }
    button[aria-pressed="true"] { box-shadow: var(--ring), inset 0 0 0 4px var(--pc-selected-line); }
    img { width: 100%; height: 100px; object-fit: contain; }
    pc-icon { color: var(--pc-block-sound); }
    span { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    pc-empty { max-width: 360px; }
  `];

  @property() kind: 'costumes' | 'sounds' = 'costumes';
  @property({ attribute: false }) assets: readonly { readonly name: string; readonly picture: string | null }[] = [];
  /** Of the costume worn. */
  @property({ type: Number }) current = -1;

  override render() {
    if (this.assets.length === 0) return html`<pc-empty heading=${this.t('studio.sounds.none')}></pc-empty>`;
    return html`<ul>${this.assets.map((asset, i) => html`<li><button type="button" aria-pressed=${this.kind === 'costumes' ? i === this.current : 'false'}
      aria-label=${this.t(this.kind === 'costumes' ? 'studio.costume.choose' : 'studio.sound.play', { name: asset.name })} @click=${() => { this.tell('asset-chosen', i); }}>
      ${asset.picture ? html`<img src=${asset.picture} alt="">` : html`<pc-icon name=${this.kind === 'sounds' ? 'volume-2' : 'image'} size="56" weight="2"></pc-icon>`}<span>${asset.name}</span></button></li>`)}</ul>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-asset-list': PcAssetList } }
