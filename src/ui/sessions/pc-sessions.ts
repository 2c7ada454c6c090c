import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Access } from '../../core/classes/access.ts';
import { foldProgress } from '../../core/progress/fold-progress.ts';
import { workTallies } from '../../core/progress/work-days.ts';
import type { Avatar } from '../../core/base/avatars.ts';
import type { Child, PackSummary, ProjectSummary } from '../../ipc/contract.ts';
import { dataAge } from '../bags/data-age.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-access.ts';
import '../kit/pc-avatar-picker.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-logo.ts';
import '../kit/pc-message.ts';
import '../kit/pc-waves.ts';
import { showToast } from '../kit/pc-toast.ts';
import { takeHome } from '../kit/take-home.ts';
import { chartBands } from '../kit/wave-path.ts';
import { chest } from './chest.ts';
import { lessonStops, type LessonStop } from './lesson-stops.ts';
import './pc-creations.ts';
import './pc-sea-chart.ts';

export interface SessionsOwner {
  readonly classId: string;
  readonly childId: string;
  readonly childName: string;
  readonly avatar: string;
  readonly packId: string | null;
  /** A guest follows the pack that comes with the app. */
  readonly isGuest: boolean;
  /** Set when two came in together. */
  readonly pair: { readonly members: readonly [Child, Child] } | null;
}

/** The sea, while or where there is no chart. */
const SEA = html`<div class="sea"><pc-waves no-floor drawn-for="684" .bands=${chartBands(684)}></pc-waves></div>`;

/** Mes séances. Tells `access-chosen` (what was changed, or null for nothing of one's own), `place-chosen` ({ lesson } or { projectId, lesson } or {} for a new creation), `avatar-changed` and `quit`. */
@customElement('pc-sessions')
export class PcSessions extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: grid; grid-template: 84px minmax(0, 1fr) / minmax(0, 1fr) 424px; height: 100%; background: var(--pc-page); position: relative; }
    .top { grid-column: 1 / -1; display: flex; align-items: center; gap: 16px; padding: 0 28px 0 24px; position: relative; z-index: 3; }
    h1 { font-size: var(--pc-text-xl); white-space: nowrap; margin-left: 24px; }
    .grow { flex: 1; }
    main { display: contents; }
    .loot { display: flex; align-items: center; gap: 14px; padding: 0 16px; height: 52px; margin-right: 36px; border-radius: var(--pc-radius-pill); background: var(--pc-sun-100); font-weight: 700; white-space: nowrap; }
    .name { flex: 0 1 auto; min-width: 3em; font: 700 var(--pc-text-l)/1.1 var(--pc-font-heading); max-width: 220px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding-block: 2px; }
    .me { display: flex; align-items: center; gap: 16px; padding: 0 14px 0 4px; height: 60px; border-radius: var(--pc-radius-pill); box-shadow: var(--ring); min-width: 0; }
    .me:hover { background: var(--pc-selected); }
    .sea, pc-sea-chart { grid-area: 2 / 1 / 3 / 3; position: relative; --pc-chart-covered: 424px; }
    .quiet { grid-area: 2 / 1 / 3 / 2; position: relative; display: grid; place-items: center; padding: 24px; }
    .quiet pc-empty { width: min(480px, 100%); --pc-empty-background: var(--pc-surface); }
    .quiet pc-message { width: min(560px, 100%); }
    pc-creations { min-width: 0; grid-area: 2 / 2 / 3 / 3; margin: 0 24px 20px 20px; position: relative; z-index: 4; }
    @media (max-height: 740px) { :host { grid-template-rows: 76px minmax(0, 1fr); } pc-creations { margin-bottom: 14px; } }
    @media (max-width: 1100px) { :host { grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(480px, 1fr) auto; overflow: auto; } .top { flex-wrap: wrap; padding-block: 12px; } .sea, pc-sea-chart { grid-area: 2 / 1 / 3 / 2; --pc-chart-covered: 0px; }
      .loot { margin-right: 0; } pc-creations { grid-area: 3 / 1 / 4 / 2; margin: 20px; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property({ attribute: false }) owner!: SessionsOwner;
  /** As it is worn now. */
  @property({ attribute: false }) access!: Access;
  @state() private isComfortOpen = false;
  @state() private pack?: PackSummary | null;
  @state() private stops: readonly LessonStop[] = [];
  @state() private projects: readonly ProjectSummary[] = [];
  @state() private laptopLabels: ReadonlyMap<string, string> = new Map();
  /** Where their work may have stayed; empty when it is here. */
  @state() private leftOn = '';
  @state() private bin: readonly ProjectSummary[] = [];
  @state() private problem = '';
  @state() private isChoosing = false;
  @state() private newAvatar: Avatar | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const found = this.stops.filter((stop) => stop.state === 'done').length;
    return html`<header class="top"><pc-logo height="60"></pc-logo><h1 tabindex="-1">${this.t('sessions.title')}</h1><span class="grow"></span>
        ${this.stops.length > 0 ? html`<span class="loot"><svg width="40" height="34" viewBox="0 4 100 80" aria-hidden="true">${chest}</svg>${this.t('sessions.treasures', { found, count: this.stops.length })}</span>` : nothing}
        ${this.renderWho()}
        <pc-button round icon="eye" icon-size="26" label=${this.t('access.title')} @click=${() => { this.isComfortOpen = true; }}></pc-button>
        <pc-button icon="log-out" @click=${() => this.tell('quit')}>${this.t('sessions.quit')}</pc-button><pc-help-button></pc-help-button></header>
      <main>${this.renderChart()}
      <pc-creations .projects=${this.projects} .laptopLabels=${this.laptopLabels} .leftOn=${this.leftOn} .bin=${this.bin} @project-taken-back=${this.takeBack} ?is-main=${this.pack !== undefined && !this.stops.some((stop) => stop.state === 'now')}
        @project-chosen=${(event: CustomEvent<ProjectSummary>) => this.choose({ projectId: event.detail.id, lesson: event.detail.lesson })}
        @project-removed=${(event: CustomEvent<ProjectSummary>) => this.keepOrNot('projects:remove', event.detail)} @project-restored=${(event: CustomEvent<ProjectSummary>) => this.keepOrNot('projects:restore', event.detail)}
        @project-taken-home=${(event: CustomEvent<ProjectSummary>) => this.takeHome(event.detail)}
        @project-begun=${() => this.choose({})}></pc-creations></main>${this.isComfortOpen ? this.renderComfort() : nothing}`;
  }

  private renderComfort() {
    const close = (): void => { this.isComfortOpen = false; };
    return html`<pc-dialog open heading=${this.t('access.title')} style="--pc-dialog-width: 900px" @dismiss=${close}><pc-access .access=${this.access}></pc-access>
      <pc-button slot="actions" icon="rotate-ccw" @click=${() => this.tell('access-chosen', null)}>${this.t('access.back')}</pc-button>
      <pc-button slot="actions" data-safe variant="primary" icon="check" @click=${close}>${this.t('access.close')}</pc-button></pc-dialog>`;
  }

  private renderWho() {
    const { childName, pair, isGuest } = this.owner;
    const name = html`<span class="name">${pair ? this.t('pair.both', { first: pair.members[0].firstName, second: pair.members[1].firstName }) : childName}</span>`;
    if (isGuest || pair) return html`${(pair?.members ?? [this.owner]).map((one) => html`<pc-avatar .name=${one.avatar} size="52"></pc-avatar>`)}${name}`;
    return html`<button class="me" type="button" title=${this.t('roster.avatar')} @click=${() => { this.isChoosing = true; }}><pc-avatar .name=${this.avatar} size="52"></pc-avatar>${name}<span class="vh">, ${this.t('roster.avatar')}</span></button>
      ${this.isChoosing ? html`<pc-avatar-picker heading=${this.t('roster.avatar.choose')} .chosen=${this.avatar} @dismiss=${() => { this.isChoosing = false; }} @avatar-chosen=${this.setAvatar}></pc-avatar-picker>` : nothing}`;
  }

  private get avatar(): string { return this.newAvatar ?? this.owner.avatar; }

  private async setAvatar({ detail: avatar }: CustomEvent<Avatar>): Promise<void> {
    this.isChoosing = false;
    try {
      await this.client?.request('roster:setAvatar', { classId: this.owner.classId, childId: this.owner.childId, avatar });
      this.newAvatar = avatar;
      this.tell('avatar-changed', avatar);
    } catch (error) {
      this.problem = refusalOf(error, this.t('home.notReady'));
    }
  }

  private renderChart() {
    if (this.problem) return html`${SEA}<div class="quiet"><pc-message>${this.problem}</pc-message></div>`;
    if (this.pack === undefined) return SEA;
    if (this.pack === null) return html`${SEA}<div class="quiet"><pc-empty heading=${this.t('sessions.noPack')} scopi-size="128"><p>${this.t('sessions.noPack.how')}</p></pc-empty></div>`;
    const packId = this.pack.id;
    return html`<pc-sea-chart .stops=${this.stops} @lesson-chosen=${(event: CustomEvent<string>) => this.choose({ lesson: { packId, lessonId: event.detail } })}></pc-sea-chart>`;
  }

  private choose(place: { readonly lesson?: { readonly packId: string; readonly lessonId: string } | null; readonly projectId?: string }): void {
    this.tell('place-chosen', place);
  }

  private async takeHome({ id, title }: ProjectSummary): Promise<void> {
    const { classId, childId } = this.owner;
    try {
      const taken = await takeHome(this.client!, { classId, childIds: [childId], projectId: id, hasLessons: true, hasFree: true, isNamed: false, stickId: null });
      if (taken) showToast(this, this.t('takeHome.one.done', { title, folder: taken.folder }));
    } catch (error) {
      showToast(this, refusalOf(error, this.t('home.notReady')));
    }
  }

  private async keepOrNot(request: 'projects:remove' | 'projects:restore', { id }: ProjectSummary): Promise<void> {
    try {
      await this.client?.request(request, { classId: this.owner.classId, projectId: id });
    } catch (error) {
      this.problem = refusalOf(error, this.t('home.notReady'));
    }
  }

  private async takeBack({ detail }: CustomEvent<ProjectSummary>): Promise<void> {
    await this.keepOrNot('projects:restore', detail);
    await this.load();
  }

  private async load(): Promise<void> {
    if (!this.client) return;
    const { classId, childId, packId, isGuest } = this.owner;
    try {
      const [packs, events, projects, bin, { laptops }] = await Promise.all([
        this.client.request('packs:list', { classId }),
        this.client.request('progress:list', { classId, childId }),
        this.client.request('projects:list', { classId, childId }),
        this.client.request('projects:bin', { classId, childId }),
        this.client.request('classes:laptops', { classId }),
      ]);
      this.leftOn = dataAge(laptops, workTallies(events).lastSeen([childId]).map((seen) => ({ childId, ...seen })), Date.now()).leftOn.get(childId)?.label ?? '';
      this.laptopLabels = new Map(laptops.map(({ id, label }) => [id, label]));
      this.pack = (isGuest ? packs.find((pack) => pack.isBuiltIn) : packs.find((pack) => pack.id === packId)) ?? null;
      this.bin = bin;
      this.projects = projects.toSorted((a, b) => b.updatedAtMs - a.updatedAtMs);
      if (this.pack) this.stops = lessonStops(this.pack, foldProgress(events).get(childId));
    } catch (error) {
      this.problem = refusalOf(error, this.t('home.notReady'));
      this.pack = null;
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-sessions': PcSessions } }
