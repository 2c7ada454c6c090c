/** The studio: joins the editor, the stage, the project at work and its lesson on one screen. In the light DOM, for Blockly. */
import { consume } from '@lit/context';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { allowsAdding } from '../../core/lesson/allows-adding.ts';
import type { Costume, Target } from '../../core/project/project.ts';
import type { Pace } from '../../core/runtime/pace.ts';
import type { HelpWish } from '../../editor/block-editor.ts';
import type { EventData } from '../../ipc/contract.ts';
import type { Platform } from '../../platform/platform.ts';
import { pageLocale } from '../../ui/kit/page-locale.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import type { Client } from '../../ui/kit/client-context.ts';
import { outdateToast, showToast } from '../../ui/kit/pc-toast.ts';
import type { RunningScript } from '../../ui/studio/pc-pace-bar.ts';
import '../../ui/studio/pc-studio-header.ts';
import type { StudioTab } from '../../ui/studio/pc-studio-header.ts';
import '../../ui/studio/pc-studio-message.ts';
import type { StudioMessage } from '../../ui/studio/pc-studio-message.ts';
import '../../ui/studio/studio.css';
import { platformContext } from '../platform-context.ts';
import { devicesContext, type Devices } from '../devices.ts';
import { keepsNothing, type StudioSession } from '../screen.ts';
import { AssetUrls } from './asset-urls.ts';
import { breathe } from './breathe.ts';
import { createStage, type StageWithSound } from './create-stage.ts';
import { EditorDesk } from './editor-desk.ts';
import { forgetful, forgetfulFiles } from './forgetful-client.ts';
import { describeProblems, openWork, type OpenedWork } from './open-work.ts';
import { hearWindow } from './hear-window.ts';
import { readFirstSprite } from './library-pictures.ts';
import { pairClient } from './pair-client.ts';
import { projectFiles } from './project-files.ts';
import { realTimer } from './real-timer.ts';
import { ScriptLights } from './script-lights.ts';
import './studio-costumes.ts';
import './studio-files.ts';
import './studio-lesson.ts';
import { guessOf, isWritingOrChoosing, projectedScale } from './studio-projector.ts';
import './studio-sharing.ts';
import './studio-side.ts';
import './studio-sounds.ts';
import './studio-versions.ts';
import type { StudioWork } from './studio-work.ts';
import { takeDropped } from './take-dropped.ts';

/** What lies under the header's waterline. */
const waterOf = (work: StudioWork | null): string => (!work?.lesson ? 'water' : work.lesson.session.isAdultCalled ? 'help' : 'deep');

type Command = EventData<'menu:chosen'>['command'];

@customElement('pc-studio-screen')
export class PcStudioScreen extends PcElement {
  @property({ attribute: false }) session!: StudioSession;
  @consume({ context: platformContext }) private readonly platform!: Platform;
  @consume({ context: devicesContext }) private readonly devices!: Devices;
  @state() private opened: OpenedWork | null = null;
  @state() private tab: StudioTab = 'code';
  @state() private isFull = false;
  @state() private isProjected = false;
  @state() private asksToGuess = true;
  /** The project file that each step begins with; none but on the animator's projector. */
  private stepStarts: ReadonlyMap<string, Uint8Array> = new Map();
  @state() private isBackpackOpen = false;
  @state() private isLookingBack = false;
  @state() private message: StudioMessage | null = null;
  /** The block whose help is open. */
  @state() private helped: HelpWish | null = null;
  @query('.studio-blocks') private readonly blocksBox!: HTMLElement;
  @query('.studio-side') private readonly sideBox!: HTMLElement;
  @query('.studio-foot') private readonly footBox!: HTMLElement;
  private readonly urls = new AssetUrls();
  private readonly endings: (() => void)[] = [];
  private sound!: StageWithSound;
  private desk: EditorDesk | null = null;
  private pairDoor: Client | null = null;
  private lights!: ScriptLights;

  get work(): StudioWork | null { return this.opened?.work ?? null; }
  private get target(): Target | undefined { return this.work?.project.target; }

  protected override createRenderRoot(): HTMLElement { return this; }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sound = createStage({
      ...this.devices, language: pageLocale(),
      bytesOf: (md5ext) => this.work?.project.assets.get(md5ext),
      onSilent: () => { showToast(this, this.t('studio.noVoice')); },
      onBroken: (md5ext) => { this.tellBroken(md5ext); },
    });
    const { stage } = this.sound;
    this.lights = new ScriptLights(stage, () => { this.light(); });
    this.endings.push(
      hearWindow(this),
      this.platform.on('menu:chosen', ({ command }) => { this.obey(command); }),
      stage.stuck.on(() => { this.message = { heading: '', words: this.t('stage.stuck') }; }),
      stage.told.event.on(({ event }) => { if (event.kind === 'value' && event.target === this.target?.name) this.desk?.showValue(event.blockId, event.text); }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings.splice(0)) end();
    if (this.isProjected) void this.platform.request('app:setFullScreen', { isFullScreen: false });
    void this.work?.close();
    this.desk?.dispose();
    this.lights.dispose();
    this.sound.dispose();
    this.urls.dispose();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('session')) void this.tryToOpen(this.session);
    if (this.work) this.desk?.show(this.work);
  }

  override render() {
    return html`<div class="studio" ?data-lesson=${(this.work?.lesson ?? null) !== null} ?data-full=${this.isFull} ?data-projected=${this.isProjected} data-tab=${this.tab}
        @target-chosen=${(event: CustomEvent<string>) => { this.choose(event.detail); }} @running-chosen=${(event: CustomEvent<RunningScript>) => { this.chooseScript(event.detail); }} @pace-changed=${this.changePace}
        @message-told=${(event: CustomEvent<StudioMessage>) => { this.message = event.detail; }} @replay-asked=${() => { this.querySelector('pc-studio-side')?.watchAgain(); }} @leave-asked=${this.leave} @full-screen-asked=${() => { this.isFull = !this.isFull; }}>
      ${this.isProjected ? this.renderProjector() : this.renderHeader()}
      ${this.opened ? this.renderLesson(this.opened) : nothing}
      <main class="studio-main">
        <div class="studio-work" aria-label=${this.t('studio.workspace')}><div class="studio-blocks" ?data-away=${this.tab === 'costumes' || this.tab === 'sounds'}></div>${this.renderAssets()}</div>
        <div class="studio-foot">${this.work ? html`<pc-studio-sharing .owner=${this.session} .session=${this.work.project} .project=${this.work.project.project} .target=${this.target} .pictureOf=${this.pictureOf} .lesson=${this.work.lesson?.session.lesson}
          .isBackpackOpen=${this.isBackpackOpen} @backpack-closed=${() => { this.isBackpackOpen = false; }}></pc-studio-sharing>` : nothing}</div>
        <aside class="studio-side">${this.work ? html`<pc-studio-side .stage=${this.sound.stage} .work=${this.work} .project=${this.work.project.project} .target=${this.target}
          .pictureOf=${this.pictureOf} .isFull=${this.isFull} .guess=${this.isProjected && this.asksToGuess ? guessOf(this.work.lesson?.session) ?? this.t('projector.question') : ''}></pc-studio-side>` : html`<p class="studio-opening" role="status">${this.t('studio.opening')}</p>`}</aside>
      </main>
      <pc-studio-message .message=${this.message} .isRefused=${this.work?.autosave.state === 'refused'} @message-closed=${this.closeMessage}></pc-studio-message>
      <pc-studio-files .work=${this.work}></pc-studio-files>${this.renderVersions()}${this.renderHelp()}
    </div>`;
  }

  private renderHeader() {
    const { work } = this;
    return html`<pc-studio-header .heading=${work?.title ?? ''} .canRename=${work?.canRename ?? false} .tab=${this.tab} .canEditAssets=${allowsAdding(work?.lesson?.session.lesson, 'costumes')} .isStageChosen=${this.target?.isStage ?? false} .kept=${work?.autosave.state ?? 'kept'} .canUndo=${work?.project.canUndo ?? false} .canRedo=${work?.project.canRedo ?? false}
      .childName=${this.session.childName} .avatar=${this.session.avatar} .pair=${this.session.pair} .water=${`var(--pc-${waterOf(work)})`}
      .isBackpackOpen=${this.isBackpackOpen} @versions-asked=${() => { this.isLookingBack = true; }} @backpack-asked=${() => { this.isBackpackOpen = !this.isBackpackOpen; }} @title-entered=${(event: CustomEvent<string>) => { work?.rename(event.detail); }}
      @tab-chosen=${(event: CustomEvent<StudioTab>) => { this.tab = event.detail; }} @undo-asked=${this.undo} @redo-asked=${this.redo}></pc-studio-header>`;
  }

  private renderProjector() {
    return html`<pc-studio-projector .work=${this.work} .at=${this.work?.lesson?.session} .starts=${this.stepStarts} .asksToGuess=${this.asksToGuess}
      @step-left=${() => { this.sound.stage.stop(); }} @guess-toggled=${() => { this.asksToGuess = !this.asksToGuess; }} @projector-left=${this.leaveProjector}></pc-studio-projector>`;
  }

  private async project(isProjected: boolean): Promise<void> {
    this.isProjected = isProjected;
    void this.platform.request('app:setFullScreen', { isFullScreen: isProjected });
    if (!this.desk) return;
    // Blocks of another size: an editor of its own.
    this.desk.dispose();
    this.desk = null;
    await this.updateComplete;
    this.desk = await this.createDesk();
    if (this.work) this.desk.show(this.work);
  }

  private leaveProjector(): void {
    if (this.session.isProjected) void this.leave();
    else void this.project(false);
  }

  private renderVersions() {
    const close = (): void => { this.isLookingBack = false; };
    return this.isLookingBack && this.work ? html`<pc-studio-versions .classId=${this.session.classId} .work=${this.work} @dismiss=${close}
      @project-changed=${({ detail: projectId }: CustomEvent<string>) => { close(); this.session = { ...this.session, projectId, openedFile: null }; }}></pc-studio-versions>` : nothing;
  }

  private renderHelp() {
    return this.helped && this.desk ? html`<pc-studio-block-help .wish=${this.helped} .desk=${this.desk} .loudspeaker=${this.devices.loudspeaker} @dismiss=${this.closeHelp}></pc-studio-block-help>` : nothing;
  }

  /** Words, examples and what plays them come with the first question. */
  private async help(wish: HelpWish): Promise<void> {
    await import('./block-help/studio-block-help.ts');
    this.helped = wish;
  }

  private async closeHelp(): Promise<void> {
    const wish = this.helped;
    this.helped = null;
    await this.updateComplete;
    wish?.focus();
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
    const { words: translate, sound: { stage } } = this;
    const opened = await openWork(session, { client: this.clientOf(session), stage, files: keepsNothing(session) ? forgetfulFiles(projectFiles) : projectFiles, firstSprite: readFirstSprite, timer: realTimer, locale: pageLocale(), translate });
    if (!opened.ok) {
      this.message = { heading: session.openedFile ? this.t('studio.file.refused') : '', words: this.work ? `${opened.error} ${this.t('studio.file.safe')}` : opened.error };
      return;
    }
    await this.work?.flush();
    if (session.isProjected) await this.beginProjection(session);
    if (session === this.session && this.isConnected) await this.take(opened.value, session);
    else await opened.value.work.close();
  }

  private async beginProjection({ packClassId, lesson }: StudioSession): Promise<void> {
    this.stepStarts = lesson ? await this.platform.request('packs:stepStarts', { classId: packClassId, ...lesson }) : new Map();
    await this.project(true);
  }

  /** One for as long as the two are here: it knows which copy goes with which project. */
  private clientOf(session: StudioSession): Client {
    if (keepsNothing(session)) return forgetful(this.platform);
    const { pair } = session;
    return pair ? this.pairDoor ??= pairClient(this.platform, pair.members[1].id) : this.platform;
  }

  private async take(opened: OpenedWork, { openedFile }: StudioSession): Promise<void> {
    const { work, problems } = opened;
    void this.work?.close();
    this.urls.dispose();
    this.sound.forgetSounds();
    // The worker unpacks pictures while Blockly is being made.
    this.sound.stage.load({ project: work.project.project, assets: work.project.assets }, opened.twins);
    const desk = this.desk ?? await this.createDesk();
    work.changed.on(() => { this.requestUpdate(); });
    work.project.changed.on(() => { outdateToast(this); });
    [this.opened, this.tab] = [opened, 'code'];
    this.querySelector('pc-studio-header')?.focusHeading();
    await this.updateComplete;
    await breathe();
    if (!this.isConnected) {
      if (this.desk !== desk) desk.dispose();
      return;
    }
    this.desk = desk;
    if (this.work === work) desk.show(work);
    if (work.lesson) this.sound.stage.prepareChecks();
    const trouble = describeProblems(problems, this.words!);
    if (trouble) this.message = { heading: work.title, words: trouble };
    else if (openedFile) showToast(this, this.t('studio.file.opened', { name: work.title }));
  }

  /** Scripts can be given away over the sprites and the backpack. */
  private async createDesk(): Promise<EditorDesk> {
    const desk = await EditorDesk.create(this.blocksBox, pageLocale(), this.words!,
      { onStackClicked: (target, blockId) => { this.sound.stage.toggleStack(target, blockId); }, hearNote: (note) => { this.sound.hearNote(note); }, onHelp: (wish) => { void this.help(wish); }, scale: this.isProjected ? projectedScale() : 1 });
    desk.carryOver(this.sideBox, this.footBox);
    await breathe();
    return desk;
  }

  /** Files let go over the window: a picture, a sound or a sprite each. */
  async takeFiles(files: readonly File[]): Promise<void> {
    for (const file of files) if (this.work && this.target) await this.takeFile(file, this.work, this.target);
  }

  private async takeFile(file: File, work: StudioWork, target: Target): Promise<void> {
    const place = { session: work.project, target, isInCostumes: this.tab === 'costumes', canAddSprites: work.lesson?.session.lesson.canAddSprites ?? true, canEditAssets: work.lesson?.session.lesson.canEditAssets ?? true, files: projectFiles };
    const dropped = await takeDropped(file, place);
    if (dropped.kind === 'refused') this.message = { heading: '', words: this.t(dropped.why) };
    else if (dropped.kind === 'sprite') this.choose(dropped.name);
    else this.tab = `${dropped.kind}s`;
  }

  private readonly pictureOf = ({ costumes, currentCostume }: Target): string | null => (costumes[currentCostume] ? this.pictureOfCostume(costumes[currentCostume]) : null);

  private readonly pictureOfCostume = ({ md5ext }: Costume): string | null => this.urls.of(md5ext, this.work?.project.assets.get(md5ext));

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

  private changePace({ detail: pace }: CustomEvent<Pace>): void {
    if (pace === 'free') this.lights.forgetTraced();
    this.light();
  }

  private light(): void {
    if (this.desk) this.lights.show(this.desk, this.target?.name ?? '');
  }

  private async leave(): Promise<void> {
    if (await this.settle()) this.tell('leave');
  }

  /** Nothing runs any more, and all is kept; false when it could not be. */
  async settle(): Promise<boolean> {
    this.sound.stage.stop();
    return !this.work || await this.work.flush();
  }

  private closeMessage(): void {
    this.message = null;
    if (!this.work) this.tell('leave');
  }

  undo(): void { this.work?.project.undo(); }
  redo(): void { this.work?.project.redo(); }
  /** One step back at a time. */
  readonly goOn = (): void => { void this.platform.request('app:goOn'); };

  escape(): void {
    if (this.helped) return;
    if (this.isFull) this.isFull = false;
    else if (this.isProjected && !isWritingOrChoosing()) this.leaveProjector();
  }

  private obey(command: Command): void {
    if (command === 'undo') this.undo();
    if (command === 'redo') this.redo();
    if (command === 'projector' && !this.session.isProjected) void this.project(!this.isProjected);
    if (command === 'new-project') this.session = { ...this.session, lesson: null, projectId: null, openedFile: null, isProjected: false };
  }

  private tellBroken(md5ext: string): void {
    const name = this.work?.project.project.targets.flatMap((target) => target.sounds).find((sound) => sound.md5ext === md5ext)?.name;
    if (name !== undefined) showToast(this, this.t('studio.sound.broken', { name }));
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-screen': PcStudioScreen } }
