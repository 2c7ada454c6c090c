/** The studio: joins the editor, the stage, the project at work and its lesson on one screen. In the light DOM, for Blockly. */
import { consume } from '@lit/context';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Asset, Costume, Target } from '../../core/project/project.ts';
import type { Pace } from '../../core/runtime/pace.ts';
import type { TracedScript } from '../../core/runtime/ports.ts';
import type { EventData } from '../../ipc/contract.ts';
import { RequestRefused, type Platform } from '../../platform/platform.ts';
import { pageLocale } from '../../ui/kit/page-locale.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import '../../ui/kit/pc-button.ts';
import '../../ui/kit/pc-dialog.ts';
import '../../ui/kit/pc-message.ts';
import { outdateToast, showToast } from '../../ui/kit/pc-toast.ts';
import '../../ui/studio/pc-file-work.ts';
import type { RunningScript } from '../../ui/studio/pc-pace-bar.ts';
import '../../ui/studio/pc-studio-header.ts';
import type { StudioTab } from '../../ui/studio/pc-studio-header.ts';
import '../../ui/studio/studio.css';
import { platformContext } from '../platform-context.ts';
import { soundRoomContext, type SoundRoom } from '../sound-room.ts';
import type { StudioSession } from '../screen.ts';
import { AssetUrls } from './asset-urls.ts';
import { openBackpack, type Backpack } from './backpack.ts';
import { createStage, type StageWithSound } from './create-stage.ts';
import { EditorDesk } from './editor-desk.ts';
import { describeProblems, openWork, type OpenedWork } from './open-work.ts';
import { exportAsset, exportSprite, saveProject } from './save-to-file.ts';
import { readFirstSprite } from './library-pictures.ts';
import { breathe, projectFiles, type FileWork } from './project-files.ts';
import { realTimer } from './real-timer.ts';
import './studio-costumes.ts';
import './studio-lesson.ts';
import './studio-sharing.ts';
import './studio-side.ts';
import './studio-sounds.ts';
import type { StudioWork } from './studio-work.ts';

interface Message { readonly heading: string; readonly words: string }

/** What lies under the header's waterline. */
const waterOf = (work: StudioWork | null): string => (!work?.lesson ? 'water' : work.lesson.session.isAdultCalled ? 'help' : 'deep');

type Command = EventData<'menu:chosen'>['command'];

@customElement('pc-studio-screen')
export class PcStudioScreen extends PcElement {
  @property({ attribute: false }) session!: StudioSession;
  @consume({ context: platformContext }) private readonly platform!: Platform;
  @consume({ context: soundRoomContext }) private readonly soundRoom!: SoundRoom;
  @state() private opened: OpenedWork | null = null;
  @state() private tab: StudioTab = 'code';
  @state() private isFull = false;
  @state() private isBackpackOpen = false;
  @state() private message: Message | null = null;
  @query('.studio-blocks') private readonly blocksBox!: HTMLElement;
  @query('.studio-side') private readonly sideBox!: HTMLElement;
  @query('.studio-foot') private readonly footBox!: HTMLElement;
  private readonly urls = new AssetUrls();
  private readonly endings: (() => void)[] = [];
  @state() private fileWork: FileWork | null = null;
  private sound!: StageWithSound;
  private backpack!: Backpack;
  private desk: EditorDesk | null = null;
  private glowing: ReadonlyMap<string, readonly string[]> = new Map();
  private traced: readonly TracedScript[] = [];

  private get work(): StudioWork | null { return this.opened?.work ?? null; }
  private get target(): Target | undefined { return this.work?.project.target; }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sound = createStage({
      ...this.soundRoom, language: pageLocale(),
      bytesOf: (md5ext) => this.work?.project.assets.get(md5ext),
      onSilent: () => { showToast(this, this.t('studio.noVoice')); },
      onBroken: (md5ext) => { this.tellBroken(md5ext); },
    });
    const holdWindow = (event: BeforeUnloadEvent): void => { this.holdWindow(event); };
    const hearKeys = (event: KeyboardEvent): void => { this.hearKeys(event); };
    window.addEventListener('beforeunload', holdWindow);
    window.addEventListener('keydown', hearKeys, { capture: true });
    this.endings.push(
      () => { window.removeEventListener('beforeunload', holdWindow); },
      () => { window.removeEventListener('keydown', hearKeys, { capture: true }); },
      this.platform.on('menu:chosen', ({ command }) => { void this.obey(command); }),
      projectFiles.working.on((fileWork) => { this.fileWork = fileWork; }),
      this.sound.stage.stuck.on(() => { this.message = { heading: '', words: this.t('stage.stuck') }; }),
      this.sound.stage.told.running.on(({ scripts }) => {
        this.glowing = scripts;
        this.light();
      }),
      this.sound.stage.told.traced.on(({ scripts }) => {
        this.traced = scripts;
        this.light();
      }),
      this.sound.stage.told.event.on(({ event }) => { if (event.kind === 'value' && event.target === this.target?.name) this.desk?.showValue(event.blockId, event.text); }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings.splice(0)) end();
    void this.work?.close();
    this.desk?.dispose();
    this.sound.dispose();
    this.urls.dispose();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('session')) void this.tryToOpen(this.session);
    if (this.work) this.desk?.show(this.work);
  }

  override render() {
    return html`<div class="studio" ?data-lesson=${(this.work?.lesson ?? null) !== null} ?data-full=${this.isFull} data-tab=${this.tab} @target-chosen=${this.chooseTarget} @running-chosen=${(event: CustomEvent<RunningScript>) => { this.chooseScript(event.detail); }} @pace-changed=${(event: CustomEvent<Pace>) => { if (event.detail === 'free') this.traced = [];
          this.light();
        }} @message-told=${(event: CustomEvent<Message>) => { this.message = event.detail; }}
        @export-sprite-asked=${(event: CustomEvent<string>) => { void this.exportSprite(event.detail); }} @export-asset-asked=${(event: CustomEvent<Asset>) => { void this.exportAsset(event.detail); }} @replay-asked=${() => { this.querySelector('pc-studio-side')?.watchAgain(); }} @leave-asked=${this.leave} @full-screen-asked=${() => { this.isFull = !this.isFull; }}>
      ${this.renderHeader()}
      ${this.opened ? this.renderLesson(this.opened) : nothing}
      <main class="studio-main">
        <div class="studio-work" aria-label=${this.t('studio.workspace')}><div class="studio-blocks" ?data-away=${this.tab === 'costumes' || this.tab === 'sounds'}></div>${this.renderAssets()}</div>
        <aside class="studio-side">${this.work ? html`<pc-studio-side .stage=${this.sound.stage} .work=${this.work} .project=${this.work.project.project} .target=${this.target}
          .pictureOf=${this.pictureOf} .isFull=${this.isFull}></pc-studio-side>` : html`<p class="studio-opening" role="status">${this.t('studio.opening')}</p>`}</aside>
      </main>
      <div class="studio-foot">${this.work ? html`<pc-studio-sharing .backpack=${this.backpack} .target=${this.target} .isBackpackOpen=${this.isBackpackOpen} @backpack-closed=${() => { this.isBackpackOpen = false; }} .session=${this.work.project} .project=${this.work.project.project} .pictureOf=${this.pictureOf}></pc-studio-sharing>` : nothing}</div>
      ${this.renderMessage()}
      ${this.fileWork ? html`<pc-file-work .done=${this.fileWork.part}></pc-file-work>` : nothing}
    </div>`;
  }

  private renderHeader() {
    const { work } = this;
    return html`<pc-studio-header .heading=${work?.title ?? ''} .canRename=${work?.canRename ?? false} .tab=${this.tab} .isStageChosen=${this.target?.isStage ?? false} .kept=${work?.autosave.state ?? 'kept'} .canUndo=${work?.project.canUndo ?? false} .canRedo=${work?.project.canRedo ?? false}
      .childName=${this.session.childName} .avatar=${this.session.avatar} .water=${`var(--pc-${waterOf(work)})`}
      @backpack-asked=${() => { this.isBackpackOpen = !this.isBackpackOpen; }} @title-entered=${(event: CustomEvent<string>) => { work?.rename(event.detail); }}
      @tab-chosen=${(event: CustomEvent<StudioTab>) => { this.tab = event.detail; }} @undo-asked=${() => { work?.project.undo(); }} @redo-asked=${() => { work?.project.redo(); }}></pc-studio-header>`;
  }

  private renderLesson({ work, lessonFiles }: OpenedWork) {
    if (!work.lesson) return nothing;
    return html`<pc-studio-lesson .work=${work} .lesson=${work.lesson} .at=${work.lesson.session} .childName=${this.session.childName}
      .pictureOf=${(file: string) => this.urls.of(file, lessonFiles.get(file))}></pc-studio-lesson>`;
  }

  private renderAssets() {
    const { work, target, tab } = this;
    if (!work || !target) return nothing;
    if (tab === 'costumes') return html`<pc-studio-costumes .session=${work.project} .target=${target} .pictureOf=${this.pictureOfCostume}></pc-studio-costumes>`;
    return tab === 'sounds' ? html`<pc-studio-sounds .session=${work.project} .target=${target}></pc-studio-sounds>` : nothing;
  }

  private renderMessage() {
    const { message, work } = this;
    const words = message ?? (work?.autosave.state === 'refused' ? { heading: this.t('studio.refused'), words: this.t('studio.refused.why') } : null);
    return html`<pc-dialog heading=${message?.heading ?? ''} ?open=${message !== null} @dismiss=${this.closeMessage}><p>${message?.words}</p>
        <pc-button slot="actions" variant="primary" data-safe @click=${this.closeMessage}>${this.t('studio.close')}</pc-button></pc-dialog>
      ${words && !message ? html`<pc-message class="studio-message" .heading=${words.heading}>${words.words}</pc-message>` : nothing}`;
  }

  /** Whatever happens, the child is told and can go back. */
  private async tryToOpen(session: StudioSession): Promise<void> {
    try {
      await this.open(session);
    } catch (reason) {
      this.message = { heading: '', words: this.t('studio.notOpened') };
      throw reason;
    }
  }

  /** What is at work stays so until the new project is there. */
  private async open(session: StudioSession): Promise<void> {
    if (!this.words) return;
    const { platform, words: translate, sound: { stage } } = this;
    const opened = await openWork(session, { client: platform, stage, files: projectFiles, firstSprite: readFirstSprite, timer: realTimer, locale: pageLocale(), translate });
    if (!opened.ok) {
      this.message = { heading: session.openedFile ? this.t('studio.file.refused') : '', words: this.work ? `${opened.error} ${this.t('studio.file.safe')}` : opened.error };
      return;
    }
    await this.work?.flush();
    if (session === this.session && this.isConnected) await this.take(opened.value, session);
    else await opened.value.work.close();
  }

  private async take(opened: OpenedWork, { openedFile }: StudioSession): Promise<void> {
    const { work, problems } = opened;
    void this.work?.close();
    this.urls.dispose();
    this.backpack = openBackpack(this.platform, this.session, this.t('storage.backpackFull'));
    this.sound.forgetSounds();
    // The worker unpacks pictures while Blockly is being made.
    this.sound.stage.load({ project: work.project.project, assets: work.project.assets }, opened.twins);
    const desk = this.desk ?? await this.createDesk();
    work.changed.on(() => { this.requestUpdate(); });
    work.project.changed.on(() => { outdateToast(this); });
    [this.opened, this.tab] = [opened, 'code'];
    this.focusHeading();
    await this.updateComplete;
    await breathe();
    if (!this.isConnected) {
      if (this.desk !== desk) desk.dispose();
      return;
    }
    this.desk = desk;
    if (this.work === work) desk.show(work);
    const trouble = describeProblems(problems, this.words!);
    if (trouble) this.message = { heading: work.title, words: trouble };
    else if (openedFile) showToast(this, this.t('studio.file.opened', { name: work.title }));
  }

  /** Scripts can be given away over the sprites and the backpack. */
  private async createDesk(): Promise<EditorDesk> {
    const desk = await EditorDesk.create(this.blocksBox, pageLocale(), this.words!, {
      onStackClicked: (target, blockId) => { this.sound.stage.toggleStack(target, blockId); },
      hearNote: (note) => { this.sound.hearNote(note); },
    });
    desk.carryOver(this.sideBox);
    desk.carryOver(this.footBox);
    await breathe();
    return desk;
  }

  /** Whoever reads with a screen reader starts at the program's name. */
  private focusHeading(): void {
    this.querySelector('pc-studio-header')?.shadowRoot?.querySelector('h1')?.focus({ preventScroll: true });
  }

  private readonly pictureOf = (target: Target): string | null => {
    const costume = target.costumes[target.currentCostume];
    return costume ? this.pictureOfCostume(costume) : null;
  };

  private readonly pictureOfCostume = ({ md5ext }: Costume): string | null => this.urls.of(md5ext, this.work?.project.assets.get(md5ext));

  private chooseTarget(event: CustomEvent<string>): void {
    this.choose(event.detail);
  }

  private choose(target: string): void {
    this.work?.project.select(target);
    this.requestUpdate();
    void this.updateComplete.then(() => { this.light(); });
  }

  private chooseScript({ target, blockId }: RunningScript): void {
    this.choose(target);
    this.tab = 'code';
    void this.updateComplete.then(() => { this.desk?.showScript(blockId); });
  }

  /** What runs glows, and what comes next is outlined, in the target that is shown. */
  private light(): void {
    const name = this.target?.name ?? '';
    this.desk?.glow(this.glowing.get(name) ?? []);
    this.desk?.mark(this.traced.flatMap(({ target, blockId }) => (target === name && blockId !== null ? [blockId] : [])));
  }

  private async leave(): Promise<void> {
    this.sound.stage.stop();
    if (!this.work || await this.work.flush()) this.tell('leave');
  }

  private closeMessage(): void {
    this.message = null;
    if (!this.work) this.tell('leave');
  }

  /** The window waits a moment for what is not kept yet. */
  private holdWindow(event: BeforeUnloadEvent): void {
    const { work } = this;
    if (!work || work.autosave.state !== 'pending') return;
    event.preventDefault();
    void work.flush().then(() => { window.close(); });
  }

  /** Ctrl+Z and its like, before Blockly: there is one history, the project's. */
  private hearKeys(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isFull) this.isFull = false;
    const [on] = event.composedPath();
    if (!(event.ctrlKey || event.metaKey) || (on instanceof Element && on.matches('input, textarea'))) return;
    const command = { z: event.shiftKey ? 'redo' : 'undo', y: 'redo' }[event.key.toLowerCase()];
    if (command !== 'undo' && command !== 'redo') return;
    event.preventDefault();
    event.stopPropagation();
    void this.obey(command);
  }

  private async obey(command: Command): Promise<void> {
    if (command === 'undo') this.work?.project.undo();
    if (command === 'redo') this.work?.project.redo();
    if (command === 'save-as') await this.saveAs();
    if (command === 'new-project') this.session = { ...this.session, lesson: null, projectId: null, openedFile: null };
  }

  private tellBroken(md5ext: string): void {
    const name = this.work?.project.project.targets.flatMap((target) => target.sounds).find((sound) => sound.md5ext === md5ext)?.name;
    if (name !== undefined) showToast(this, this.t('studio.sound.broken', { name }));
  }

  private async saveAs(): Promise<void> {
    const { work } = this;
    if (work) await this.writeFile(() => saveProject(work, this.platform, projectFiles));
  }

  private async exportSprite(name: string): Promise<void> {
    const { work } = this;
    if (work) await this.writeFile(() => exportSprite(work.project, name, this.platform, projectFiles));
  }

  private async exportAsset(asset: Asset): Promise<void> {
    const { work } = this;
    if (work) await this.writeFile(() => exportAsset(work.project, asset, this.platform));
  }

  /** `write` gives false when the person changed their mind. */
  private async writeFile(write: () => Promise<boolean>): Promise<void> {
    try {
      if (await write()) showToast(this, this.t('studio.file.saved'));
    } catch (reason) {
      if (!(reason instanceof RequestRefused)) throw reason;
      this.message = { heading: '', words: reason.message };
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-screen': PcStudioScreen } }
