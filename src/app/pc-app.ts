/** The app: shows one screen after another and remembers who is signed in. It lives in the light DOM, because Blockly must not be inside a shadow root. */
import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { TextKey, Translate } from '../core/text/translate.ts';
import { LARGEST_PROJECT_BYTES, type ClassSummary, type LaptopSettings, type OpenedFile } from '../ipc/contract.ts';
import { joinAccess, type Access, type ChosenAccess } from '../core/classes/access.ts';
import type { Platform } from '../platform/platform.ts';
import '../ui/animator/pc-animator.ts';
import '../ui/clock/pc-session-curtain.ts';
import '../ui/help/pc-help.ts';
import type { Curtain, Keeping } from '../ui/clock/pc-session-curtain.ts';
import { clockContext, type SessionClock } from '../ui/clock/session-clock.ts';
import '../ui/home/pc-code.ts';
import type { Entry } from '../ui/home/entry.ts';
import '../ui/home/pc-home.ts';
import '../ui/home/pc-names.ts';
import { cameraContext } from '../ui/kit/camera-context.ts';
import { clientContext, refusalOf } from '../ui/kit/client-context.ts';
import { loudspeakerContext } from '../ui/kit/loudspeaker-context.ts';
import { microphoneContext } from '../ui/kit/microphone-context.ts';
import '../ui/kit/pc-drop-veil.ts';
import '../ui/kit/pc-toast.ts';
import type { PcToast, Toast } from '../ui/kit/pc-toast.ts';
import { speechContext, type Speech } from '../ui/kit/speech-context.ts';
import { translateContext } from '../ui/kit/translate-context.ts';
import '../ui/sessions/pc-sessions.ts';
import '../ui/tour/pc-tour.ts';
import { stopIndexOf, TOUR_STOPS } from '../ui/tour/tour-stops.ts';
import { hearDrops, isProjectFile } from './dropped-files.ts';
import { platformContext } from './platform-context.ts';
import { applySettings, devicesContext, type Devices } from './devices.ts';
import { dress } from './dress.ts';
import { enterStudio, isAnimators, isOnVisit, isSamePerson, ownerOf, project, signIn, signInGuest, signOut, type Place, type Projection, type Screen, type SignedIn } from './screen.ts';
import { Auditor } from '../stage-client/auditor.ts';
import { trialContext } from '../ui/writing/trial-context.ts';
import { workerSource } from './studio/create-stage.ts';
import { Visit } from './tour/visit.ts';

const MORE_MINUTES = 5;

const TITLES: Readonly<Record<Screen['name'], TextKey>> = {
  home: 'home.title', names: 'home.who', code: 'code.title', sessions: 'sessions.title', studio: 'sessions.workshop', animator: 'home.animator',
};

export interface AppParts {
  readonly platform: Platform;
  readonly translate: Translate;
  readonly speech: Speech;
  readonly devices: Devices;
  readonly clock: SessionClock;
  /** As the laptop is for whoever has nothing of their own. */
  readonly access: Access;
  readonly notices: readonly string[];
  readonly openedFile: OpenedFile | null;
}

@customElement('pc-app')
export class PcApp extends LitElement {
  @state() private parts?: AppParts;
  @state() private screen: Screen = { name: 'home' };
  @state() private curtain: Curtain | null = null;
  @state() private keeping: Keeping = 'keeping';
  /** What the person at this laptop wears now. */
  @state() private access?: Access;
  @state() private isHelpOpen = false;
  /** The tour of the app that is being taken, and its stop. */
  @state() private visit: { readonly of: Visit; readonly at: number } | null = null;
  /** Files are carried over the window. */
  @state() private isDropping = false;
  /** Null until the first screen is drawn: a file given at the start comes before. */
  @query('pc-toast') private readonly toast!: PcToast | null;
  private readonly texts = new ContextProvider(this, { context: translateContext });
  private readonly voice = new ContextProvider(this, { context: speechContext });
  private readonly client = new ContextProvider(this, { context: clientContext });
  private readonly loudspeaker = new ContextProvider(this, { context: loudspeakerContext });
  private readonly camera = new ContextProvider(this, { context: cameraContext });
  private readonly microphone = new ContextProvider(this, { context: microphoneContext });
  private readonly devices = new ContextProvider(this, { context: devicesContext });
  private readonly clock = new ContextProvider(this, { context: clockContext });
  private readonly trial = new ContextProvider(this, { context: trialContext });
  private readonly platform = new ContextProvider(this, { context: platformContext });

  /** Gives the app what it works with; it shows nothing before. */
  start(parts: AppParts): void {
    this.texts.setValue(parts.translate);
    this.voice.setValue(parts.speech);
    this.devices.setValue(parts.devices);
    this.loudspeaker.setValue(parts.devices.loudspeaker);
    this.microphone.setValue(parts.devices.microphone);
    this.camera.setValue(parts.devices.camera);
    this.provide(parts.platform);
    this.clock.setValue(parts.clock);
    this.trial.setValue(new Auditor(workerSource));
    this.access = parts.access;
    this.parts = parts;
    parts.clock.changed.on(() => { this.lookAtClock(); });
    parts.clock.warned.on((count) => { this.warn(parts.translate('session.warning', { count })); });
    this.lookAtClock();
    parts.platform.on('file:opened', (file) => this.openFile(file));
    parts.platform.on('menu:chosen', ({ command }) => { if (command === 'help') this.isHelpOpen = true; });
    parts.platform.on('app:notice', ({ message }) => this.toast?.show({ text: message }));
    hearDrops({ onOver: (isOver) => { this.isDropping = isOver; }, onDrop: (files) => { this.takeFiles(files); } });
    if (parts.openedFile) this.openFile(parts.openedFile);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    if (!this.parts) return html``;
    return html`<div class="pc-screen" data-screen=${this.screen.name} @show-toast=${(event: CustomEvent<Toast>) => this.toast?.show(event.detail)} @outdate-toast=${() => this.toast?.outdate()} @help-asked=${() => { this.isHelpOpen = true; }} @tour-asked=${this.beginTour}>${keyed(this.visit?.of, this.renderScreen(this.parts))}</div><pc-toast></pc-toast>${this.renderTour()}${this.renderCurtain(this.parts)}${this.isHelpOpen ? html`<pc-help .topic=${this.screen.name} @tour-asked=${this.beginTour} @dismiss=${() => { this.isHelpOpen = false; }}></pc-help>` : nothing}${this.isDropping ? html`<pc-drop-veil></pc-drop-veil>` : nothing}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.parts || !(changed.has('screen') || changed.has('parts'))) return;
    document.title = `${this.parts.translate(TITLES[this.screen.name])} · ${this.parts.translate('app.name')}`;
    void this.focusHeading();
  }

  /** Whoever reads with a screen reader or walks with the keyboard starts each screen at its question. */
  private async focusHeading(): Promise<void> {
    const shown = this.querySelector<LitElement>('.pc-screen > *');
    await shown?.updateComplete;
    shown?.shadowRoot?.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
  }

  private renderScreen({ notices, translate }: AppParts) {
    const { screen } = this;
    switch (screen.name) {
      case 'home':
        return html`<pc-home .notices=${notices} @class-chosen=${(event: CustomEvent<ClassSummary>) => this.go({ name: 'names', classSummary: event.detail })}
          @guest-chosen=${() => this.go({ name: 'sessions', who: signInGuest(translate('home.guestName')) })} @animator-chosen=${() => this.go({ name: 'animator' })} @notices-closed=${this.forgetNotices}></pc-home>`;
      case 'names':
        return html`<pc-names .classSummary=${screen.classSummary} @back=${() => this.go({ name: 'home' })} @animator-chosen=${() => this.go({ name: 'animator' })}
          @entry-chosen=${(event: CustomEvent<Entry>) => { this.enter(screen.classSummary, event.detail); }}></pc-names>`;
      case 'code':
        return html`<pc-code .classSummary=${screen.classSummary} .asked=${screen.entry.asked} @back=${() => { this.go({ name: 'names', classSummary: screen.classSummary }); }}
          @codes-shown=${() => { this.go({ name: 'sessions', who: signIn(screen.classSummary, screen.entry.children) }); }}></pc-code>`;
      case 'sessions':
        return html`<pc-sessions .owner=${screen.who} .access=${this.access} @access-chosen=${(event: CustomEvent<ChosenAccess | null>) => { void this.choose(screen.who, event.detail); }}
          @avatar-changed=${(event: CustomEvent<string>) => { this.screen = { ...screen, who: { ...screen.who, avatar: event.detail } }; }} @quit=${() => this.go(signOut(screen.who))}
          @place-chosen=${(event: CustomEvent<Partial<Place>>) => this.go(enterStudio(screen.who, event.detail))}></pc-sessions>`;
      case 'studio':
        // The same studio for another session: it keeps the present work until the file that was opened is known to be good.
        return html`<pc-studio-screen .session=${screen.session} @leave=${() => this.go(screen.session.isProjected ? { name: 'animator' } : { name: 'sessions', who: screen.who })} @other-asked=${() => { void this.changeWho(screen.who); }}></pc-studio-screen>`;
      case 'animator':
        return html`<pc-animator .place=${screen.place} @settings-changed=${(event: CustomEvent<LaptopSettings>) => { applySettings(this.parts!.devices, event.detail); void this.wear(); }} @projection-asked=${(event: CustomEvent<Projection>) => this.go(project(event.detail))} @back=${() => this.go({ name: 'home' })}></pc-animator>`;
    }
  }

  private renderTour() {
    return this.visit ? html`<pc-tour .at=${this.visit.at} @tour-moved=${({ detail }: CustomEvent<number>) => { this.goToStop(detail); }} @tour-left=${({ detail }: CustomEvent<'skipped' | 'done'>) => { this.endTour(detail); }}></pc-tour>` : nothing;
  }

  /** Whoever may not be in the animator's space is told so. */
  private async beginTour({ detail: stop }: CustomEvent<string | null>): Promise<void> {
    const { platform, translate } = this.parts!;
    try {
      const packs = await platform.request('packs:list', { classId: null });
      await platform.request('tour:keep', { state: 'begun', stop });
      const of = new Visit(platform, packs, translate);
      this.provide(of.platform);
      this.visit = { of, at: 0 };
      this.goToStop(stopIndexOf(stop));
    } catch (error) {
      this.toast?.show({ text: refusalOf(error, translate('animator.problem.what')) });
    }
  }

  private goToStop(at: number): void {
    const { of } = this.visit!;
    this.visit = { of, at };
    // Where one is, is a help for later: without it the tour begins at its first stop.
    this.parts!.platform.request('tour:keep', { state: 'begun', stop: TOUR_STOPS[at]!.id }).catch(() => undefined);
    this.go(of.screenOf(at));
  }

  private endTour(state: 'skipped' | 'done'): void {
    const { platform, translate } = this.parts!;
    this.leaveTour();
    platform.request('tour:keep', { state, stop: null }).catch((error: unknown) => { this.toast?.show({ text: refusalOf(error, translate('animator.problem.what')) }); });
    this.go({ name: 'animator', place: { room: 'classes' } });
  }

  /** Every screen is made anew, with the laptop's own classes. */
  private leaveTour(): void {
    this.visit = null;
    this.provide(this.parts!.platform);
  }

  /** What the screens that are made from now on ask. */
  private provide(platform: Platform): void {
    this.client.setValue(platform);
    this.platform.setValue(platform);
  }

  private renderCurtain({ clock }: AppParts) {
    if (!this.curtain) return nothing;
    return html`<pc-session-curtain .curtain=${this.curtain} .keeping=${this.keeping} @board-over=${() => { clock.callToBoard(false); }} @more-time=${() => { clock.postponeTidying(MORE_MINUTES); }}
      @session-tidied=${() => { clock.stop(); this.go({ name: 'home' }); }}></pc-session-curtain>`;
  }

  private lookAtClock(): void {
    const { isAtBoard, isTidying } = this.parts!.clock;
    const curtain = isAtBoard ? 'board' : isTidying ? 'tidying' : null;
    if (curtain !== null && this.curtain === null) void this.settle();
    this.curtain = curtain;
  }

  /** Behind a curtain nothing moves, and what was made is kept. */
  private async settle(): Promise<void> {
    this.keeping = 'keeping';
    const isKept = await (this.querySelector('pc-studio-screen')?.settle() ?? true);
    this.keeping = isKept ? 'kept' : 'refused';
  }

  private enter(classSummary: ClassSummary, entry: Entry): void {
    this.go(entry.asked.length > 0 ? { name: 'code', classSummary, entry } : { name: 'sessions', who: signIn(classSummary, entry.children) });
  }

  /** Somebody else comes to the laptop: what was made is kept first. */
  private async changeWho(who: SignedIn): Promise<void> {
    if (await this.querySelector('pc-studio-screen')?.settle()) this.go(signOut(who));
  }

  private warn(text: string): void {
    this.toast?.show({ text });
    if (this.parts!.devices.loudspeaker.level > 0) this.parts!.speech.speak(text);
  }

  private go(screen: Screen): void {
    const wasOpen = isAnimators(this.screen) || this.visit !== null;
    if (this.visit && !isOnVisit(screen)) this.leaveTour();
    // Whatever way one leaves the animator's space, the next person at this laptop is a child. On the tour it is the animator who looks at what children see.
    if (wasOpen && !isAnimators(screen) && !this.visit) void this.parts?.platform.request('animator:lock');
    this.toast?.hide();
    this.isHelpOpen = false;
    const isSame = isSamePerson(this.screen, screen);
    this.screen = screen;
    if (!isSame) void this.wear();
  }

  /** Each person, and each class before anybody of it is known, has the app as it was set for them; it is taken back when they leave. */
  private async wear(): Promise<void> {
    const { screen } = this;
    const access = await this.asked.request('access:read', ownerOf(screen)).catch(() => null);
    if (access && this.screen === screen) this.put(access);
  }

  private get asked(): Platform { return this.visit?.of.platform ?? this.parts!.platform; }

  private put(access: Access): void {
    dress(this.parts!.devices, access, this.access ?? null);
    this.access = access;
  }

  private async choose({ classId, childId, isGuest }: SignedIn, change: ChosenAccess | null): Promise<void> {
    if (change) this.put(joinAccess(this.access!, change));
    if (isGuest && change) return;
    await this.asked.request('access:choose', { classId, childId, change }).catch((error: unknown) => { this.toast?.show({ text: refusalOf(error, this.parts!.translate('home.notReady')) }); });
    if (!change) await this.wear();
  }

  private forgetNotices(): void {
    if (this.parts) this.parts = { ...this.parts, notices: [] };
  }

  /** A project opens wherever one is; whatever else is let go joins the one that is open. */
  private takeFiles(files: readonly File[]): void {
    if (this.curtain) return;
    const { translate } = this.parts!;
    const project = files.find(isProjectFile);
    const studio = this.querySelector('pc-studio-screen');
    if (project && project.size > LARGEST_PROJECT_BYTES) this.toast?.show({ text: translate('window.fileTooBig', { name: project.name }) });
    else if (project) this.openFile({ name: project.name, address: URL.createObjectURL(project) });
    else if (studio) void studio.takeFiles(files);
    else this.toast?.show({ text: translate('drop.openFirst') });
  }

  private openFile(file: OpenedFile): void {
    const who: SignedIn = 'who' in this.screen && !this.visit ? this.screen.who : signInGuest(this.parts!.translate('home.guestName'));
    this.go(enterStudio(who, { openedFile: file }));
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-app': PcApp } }
