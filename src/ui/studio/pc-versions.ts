import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KeptVersion } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import { PictureUrls } from '../kit/picture-urls.ts';
import { dayLabel } from '../sessions/day-label.ts';

/** Back in time: the versions of a project with a picture of each, one of them large. Tells `version-chosen` (its name) and `dismiss`. */
@customElement('pc-versions')
export class PcVersions extends PcElement {
  static override styles = [baseStyles, css`
    :host { --pc-dialog-width: 980px; }
    .two { display: grid; grid-template-columns: 320px minmax(0, 1fr); gap: 24px; height: min(470px, calc(100vh - 230px)); }
    ol { overflow: auto; display: flex; flex-direction: column; gap: 8px; padding: 4px; margin: -4px; }
    li button { width: 100%; display: flex; align-items: center; gap: 12px; padding: 6px; border-radius: 14px; text-align: left; line-height: 1.2; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
    li button:hover { background: var(--pc-quiet-hover); }
    li [aria-pressed="true"] { background: var(--pc-selected); box-shadow: var(--ring), inset 0 0 0 3px var(--pc-selected-line); }
    li small { display: block; color: var(--pc-text-soft); font-size: var(--pc-text-s); }
    .small, .large { flex: none; display: grid; place-items: center; overflow: hidden; border-radius: 10px; background: var(--pc-selected); color: var(--pc-line-strong); border: 2px solid var(--pc-quiet-edge); }
    .small { width: 96px; height: 72px; }
    .large { width: 100%; flex: 1; min-height: 0; border-radius: 16px; }
    img { width: 100%; height: 100%; object-fit: contain; display: block; }
    .seen { display: flex; flex-direction: column; gap: 12px; min-height: 0; }
    .seen p { color: var(--pc-text-soft); line-height: 1.3; }
    @media (max-width: 800px) { .two { grid-template-columns: 1fr; height: auto; } ol { max-height: 200px; } .large { min-height: 160px; } }
  `];

  /** The present first. */
  @property({ attribute: false }) versions: readonly KeptVersion[] = [];
  @property() problem = '';
  @state() private chosen: KeptVersion | null = null;
  private readonly pictures = new PictureUrls(this);

  override render() {
    const seen = this.chosen ?? this.versions[0];
    return html`<pc-dialog heading=${this.t('versions.title')} open><div class="two"><ol>${this.versions.map((one) => this.renderOne(one, one === seen))}</ol>
        <div class="seen">${seen ? html`<div class="large">${this.renderPicture(seen, 72)}</div>` : nothing}<p role="status">${this.problem || this.t(seen?.isPresent ?? true ? 'versions.present.why' : 'versions.why')}</p></div></div>
      <pc-button slot="actions" data-safe @click=${() => { this.tell('dismiss'); }}>${this.t('versions.close')}</pc-button>
      <pc-button slot="actions" variant="primary" icon="history" ?disabled=${seen?.isPresent ?? true} @click=${() => { this.tell('version-chosen', seen?.version); }}>${this.t('versions.goBack')}</pc-button></pc-dialog>`;
  }

  private renderOne(version: KeptVersion, isSeen: boolean) {
    const { savedAtMs, laptopLabel, isPresent } = version;
    const day = this.t(dayLabel(savedAtMs, Date.now()), { at: savedAtMs });
    const where = laptopLabel === null ? '' : this.t(laptopLabel === '' ? 'versions.elsewhere' : 'versions.on', { laptop: laptopLabel });
    return html`<li><button type="button" aria-pressed=${isSeen} @click=${() => { this.chosen = version; }}><span class="small">${this.renderPicture(version, 32)}</span>
      <span><b>${isPresent ? this.t('versions.present') : this.t('versions.at', { day, at: savedAtMs })}</b><small>${isPresent ? this.t('versions.at', { day, at: savedAtMs }) : where}</small></span></button></li>`;
  }

  private renderPicture(version: KeptVersion, size: number) {
    const url = this.pictures.of(version, version.thumbnail);
    return url ? html`<img src=${url} alt="">` : html`<pc-icon name="puzzle" size=${size} weight="2"></pc-icon>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-versions': PcVersions } }
