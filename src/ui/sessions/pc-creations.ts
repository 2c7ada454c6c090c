import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ProjectSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { laptopName } from '../kit/laptop-name.ts';
import { PictureUrls } from '../kit/picture-urls.ts';
import './pc-bin.ts';
import { dayLabel } from './day-label.ts';

/**
 * Mes créations: what the child made, newest first. Tells `project-chosen`, `project-taken-home`, `project-removed` and `project-restored` with a ProjectSummary, and `project-begun`.
 * One removed keeps its place until the screen is left, so that it can be had back without hurry.
 */
@customElement('pc-creations')
export class PcCreations extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 16px; min-height: 0; padding: 20px 0; background: var(--pc-surface); border-radius: var(--pc-radius-l); box-shadow: var(--pc-shadow-2); }
    h2 { font-size: var(--pc-text-xl); padding: 0 22px; }
    ul { flex: 1; min-height: 0; overflow: auto; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px; align-content: start; padding: 4px 22px 8px; }
    .one { display: flex; flex-direction: column; width: 100%; height: 100%; text-align: left; border-radius: 16px; overflow: hidden; background: var(--pc-surface); box-shadow: var(--ring), 0 0 0 2px var(--pc-quiet-edge), 0 5px 0 1px var(--pc-quiet-edge); transition: transform var(--pc-fast); }
    .one:hover { transform: translateY(-2px); }
    .one:active { transform: translateY(2px); }
    .picture { width: 100%; aspect-ratio: 16 / 9; background: var(--pc-selected); display: grid; place-items: center; overflow: hidden; }
    pc-icon { color: var(--pc-line-strong); }
    img { width: 100%; height: 100%; object-fit: cover; display: block; }
    b { display: block; width: 100%; padding: 7px 12px 0; line-height: 1.2; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    small { display: block; padding: 0 12px 8px; font-size: var(--pc-text-s); color: var(--pc-text-soft); line-height: 1.2; }
    li { position: relative; }
    .home { position: absolute; right: 6px; top: 6px; }
    .one-and-bin b, .one-and-bin small { padding-right: 52px; }
    .bin { position: absolute; right: 4px; bottom: 5px; }
    .gone { height: 100%; min-height: 140px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 12px; padding: 12px; text-align: center; border: 2px dashed var(--pc-line-strong); border-radius: 16px; overflow-wrap: anywhere; line-height: 1.2; }
    .foot { padding: 0 22px; display: flex; flex-direction: column; gap: 10px; }
    pc-empty { flex: 1; margin: 0 22px; } pc-message { margin: 0 22px; }
    @media (max-height: 740px) { :host { padding: 14px 0; gap: 10px; } ul { gap: 10px 14px; } .picture { aspect-ratio: 2 / 1; } }
  `];

  @property({ attribute: false }) projects: readonly ProjectSummary[] = [];
  /** What people call each laptop, by its id. */
  @property({ attribute: false }) laptopLabels: ReadonlyMap<string, string> = new Map();
  /** What people call the laptop where their work may have stayed; empty when it is here. */
  @property() leftOn = '';
  /** No lesson waits: a new creation is the one thing to do now. */
  @property({ type: Boolean, attribute: 'is-main' }) isMain = false;
  /** Those put away before. */
  @property({ attribute: false }) bin: readonly ProjectSummary[] = [];
  @state() private isBinOpen = false;
  @state() private gone: ReadonlySet<string> = new Set();
  private readonly pictures = new PictureUrls(this);

  override render() {
    const begin = html`<pc-button big icon="plus" variant=${this.isMain ? 'primary' : 'quiet'} @click=${() => this.tell('project-begun')}>${this.t('sessions.new')}</pc-button>`;
    return html`<h2>${this.t('sessions.creations')}</h2>
      ${this.leftOn ? html`<pc-message>${this.t('sessions.leftOn', { name: laptopName(this.leftOn) })}</pc-message>` : nothing}
      ${this.projects.length === 0 ? html`<pc-empty heading=${this.t('sessions.noCreation')} scopi-size="112"></pc-empty>`
        : html`<ul>${this.projects.map((project) => this.renderOne(project))}</ul>`}
      <div class="foot">${this.bin.length > 0 ? html`<pc-button icon="trash-2" @click=${() => { this.isBinOpen = true; }}>${this.t('bin.open', { count: this.bin.length })}</pc-button>` : nothing}${begin}</div>${this.renderBin()}`;
  }

  private renderBin() {
    return this.isBinOpen ? html`<pc-bin .projects=${this.bin} .pictures=${this.pictures} @dismiss=${() => { this.isBinOpen = false; }}></pc-bin>` : nothing;
  }

  private renderOne(project: ProjectSummary) {
    return this.gone.has(project.id) ? this.renderGone(project) : this.renderCard(project);
  }

  private renderGone(project: ProjectSummary) {
    return html`<li><div class="gone" role="status"><span>${this.t('sessions.removed', { title: project.title })}</span>
      <pc-button icon="undo-2" data-restore=${project.id} @click=${() => { void this.setGone(project, false); }}>${this.t('sessions.restore')}</pc-button></div></li>`;
  }

  private renderCard(project: ProjectSummary) {
    const picture = this.pictures.of(project, project.thumbnail);
    return html`<li class=${project.lesson ? '' : 'one-and-bin'}><button class="one" type="button" data-project=${project.id} @click=${() => this.tell('project-chosen', project)}>
      <span class="picture">${picture ? html`<img src=${picture} alt="">` : html`<pc-icon name="puzzle" size="40" weight="2"></pc-icon>`}</span>
      <b>${project.title}</b><small>${this.besideWords(project) ?? this.t(dayLabel(project.updatedAtMs, Date.now()), { at: project.updatedAtMs })}</small></button>
      <pc-button class="home" icon="house" label=${this.t('takeHome.one', { title: project.title })} @click=${() => this.tell('project-taken-home', project)}></pc-button>
      ${project.lesson ? nothing : html`<pc-button class="bin" variant="flat" icon="trash-2" label=${this.t('sessions.remove', { title: project.title })} @click=${() => { void this.setGone(project, true); }}></pc-button>`}</li>`;
  }

  /** Two versions of one project have the same title: what tells them apart is where the other was made. */
  private besideWords({ isBeside, laptopId }: ProjectSummary): string | undefined {
    const label = this.laptopLabels.get(laptopId);
    return isBeside && label !== undefined ? this.t('sessions.beside', { name: laptopName(label) }) : undefined;
  }

  /** What had the focus is no longer there: it goes to what stands in its place. */
  private async setGone(project: ProjectSummary, isGone: boolean): Promise<void> {
    const others = [...this.gone].filter((id) => id !== project.id);
    this.gone = new Set(isGone ? [...others, project.id] : others);
    this.tell(isGone ? 'project-removed' : 'project-restored', project);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(isGone ? `[data-restore="${project.id}"]` : `[data-project="${project.id}"]`)?.focus();
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-creations': PcCreations } }
