import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ProjectSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import type { PictureUrls } from '../kit/picture-urls.ts';

/** La corbeille: what was put away, to be had back. Tells `project-taken-back` (a ProjectSummary) and `dismiss`. */
@customElement('pc-bin')
export class PcBin extends PcElement {
  static override styles = [baseStyles, css`
    :host { --pc-dialog-width: 720px; }
    ul { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 16px; max-height: 420px; overflow: auto; padding: 4px; }
    li { display: flex; flex-direction: column; gap: 8px; }
    .picture { display: grid; place-items: center; width: 100%; aspect-ratio: 4 / 3; overflow: hidden; border-radius: 14px; background: var(--pc-selected); color: var(--pc-line-strong); border: 2px solid var(--pc-quiet-edge); }
    img { width: 100%; height: 100%; object-fit: cover; display: block; }
    b { overflow-wrap: anywhere; line-height: 1.2; }
    li pc-button { font-size: var(--pc-text-s); }
    p { color: var(--pc-text-soft); margin-bottom: 14px; }
  `];

  @property({ attribute: false }) projects: readonly ProjectSummary[] = [];
  @property({ attribute: false }) pictures!: PictureUrls;

  override render() {
    return html`<pc-dialog heading=${this.t('bin.title')} open><p>${this.t('bin.why')}</p><ul>${this.projects.map((project) => this.renderOne(project))}</ul>
      <pc-button slot="actions" data-safe @click=${() => { this.tell('dismiss'); }}>${this.t('versions.close')}</pc-button></pc-dialog>`;
  }

  private renderOne(project: ProjectSummary) {
    const url = this.pictures.of(project, project.thumbnail);
    return html`<li><span class="picture">${url ? html`<img src=${url} alt="">` : html`<pc-icon name="puzzle" size="40" weight="2"></pc-icon>`}</span><b>${project.title}</b>
      <pc-button icon="undo-2" @click=${() => { this.tell('project-taken-back', project); }}>${this.t('sessions.restore')}<span class="vh"> : ${project.title}</span></pc-button></li>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-bin': PcBin } }
