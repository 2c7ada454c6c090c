/** What goes from one sprite to another: asked from a menu, or let go over a tile. Hears the studio it stands in. */
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Project, Target } from '../../core/project/project.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import { showToast } from '../../ui/kit/pc-toast.ts';
import type { Carried } from '../../ui/studio/carry.ts';
import '../../ui/studio/pc-copy-to.ts';
import { giveTo } from './give.ts';
import type { ProjectSession } from './project-session.ts';

type Copied = Exclude<Carried, { kind: 'packed' }>;

/** Told by those inside the studio; `to` is a target's name. */
export interface GiveAsk { readonly to: string; readonly carried: Carried }

@customElement('pc-studio-sharing')
export class PcStudioSharing extends PcElement {
  @property({ attribute: false }) session!: ProjectSession;
  @property({ attribute: false }) project!: Project;
  @property({ attribute: false }) pictureOf: (target: Target) => string | null = () => null;
  /** Waits for a goal. */
  @state() private copied: Copied | null = null;
  private readonly over = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.over;
    const studio = this.closest('.studio');
    studio?.addEventListener('copy-asked', (event) => { if (event instanceof CustomEvent) this.copied = event.detail as Copied; }, { signal });
    studio?.addEventListener('give-asked', (event) => { if (event instanceof CustomEvent) this.give(event.detail as GiveAsk); }, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.over.abort();
  }

  override render() {
    const { copied } = this;
    const others = this.project.targets.filter(({ name }) => !copied || name !== copied.target);
    return html`<pc-copy-to ?open=${copied !== null} .tiles=${others.map((target) => ({ name: target.name, isStage: target.isStage, picture: this.pictureOf(target) }))}
      @copy-closed=${() => { this.copied = null; }} @copy-chosen=${(event: CustomEvent<string>) => { if (copied) this.give({ to: event.detail, carried: copied }); }}></pc-copy-to>`;
  }

  private give({ to, carried }: GiveAsk): void {
    this.copied = null;
    const { session } = this;
    if (carried.kind === 'packed' || !giveTo(session, to, carried)) return;
    const name = session.project.targets.find((target) => target.name === to)?.isStage ? this.t('studio.scene') : to;
    showToast(this, this.t('studio.copied', { name }), { words: this.t('studio.undo'), run: () => { session.undo(); } });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-sharing': PcStudioSharing } }
