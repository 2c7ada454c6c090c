import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ProjectSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import { PictureUrls } from '../kit/picture-urls.ts';

/** What a child made, to be looked at by an adult. */
@customElement('pc-child-works')
export class PcChildWorks extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; }
    h2 { font-size: 1.375rem; margin-bottom: 8px; }
    .soft { color: var(--pc-text-soft); }
    .pictures { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
    figure { min-width: 0; }
    .picture { display: grid; place-items: center; aspect-ratio: 4 / 3; border-radius: 12px; overflow: hidden; background: var(--pc-selected); color: var(--pc-line-strong); }
    .picture img { width: 100%; height: 100%; object-fit: cover; display: block; }
    figcaption { font-size: var(--pc-text-xs); line-height: 1.25; overflow-wrap: anywhere; padding-top: 4px; }
    figcaption b { display: block; font-size: var(--pc-text-s); }
  `];

  @property({ attribute: false }) projects: readonly ProjectSummary[] = [];
  private readonly pictures = new PictureUrls(this);

  override render() {
    return html`<h2>${this.t('animator.child.creations')}</h2>
      ${this.projects.length === 0 ? html`<p class="soft">${this.t('animator.child.noCreation')}</p>` : html`<ul class="pictures">${this.projects.map((project) => this.renderOne(project))}</ul>`}`;
  }

  private renderOne(project: ProjectSummary) {
    const { title, thumbnail, updatedAtMs } = project;
    const picture = this.pictures.of(project, thumbnail);
    return html`<li><figure><div class="picture">${picture ? html`<img src=${picture} alt="">` : html`<pc-icon name="puzzle" size="36" weight="2"></pc-icon>`}</div>
      <figcaption><b>${title}</b>${this.words ? this.t('sessions.day', { at: updatedAtMs }) : nothing}</figcaption></figure></li>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-child-works': PcChildWorks } }
