/** What goes from one sprite to another, and into the backpack and out of it: asked from a menu, or let go over a tile. Hears the studio it stands in. */
import { consume } from '@lit/context';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { allowsAdding, type Addition } from '../../core/lesson/allows-adding.ts';
import type { Lesson } from '../../core/lesson/lesson.ts';
import type { Project, Target } from '../../core/project/project.ts';
import { RequestRefused, type Platform } from '../../platform/platform.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import { showToast } from '../../ui/kit/pc-toast.ts';
import type { Carried } from '../../ui/studio/carry.ts';
import '../../ui/studio/pc-backpack.ts';
import type { ShownItem } from '../../ui/studio/pc-backpack.ts';
import '../../ui/studio/pc-copy-to.ts';
import { platformContext } from '../platform-context.ts';
import type { StudioSession } from '../screen.ts';
import { AssetUrls } from './asset-urls.ts';
import { openBackpack, type Backpack, type NewItem } from './backpack.ts';
import { packItem, unpackItem } from './backpack-item.ts';
import { giveTo } from './give.ts';
import type { ProjectSession } from './project-session.ts';

type Copied = Exclude<Carried, { kind: 'packed' }>;

/** Told by those inside the studio; `to` is a target's name. */
export interface GiveAsk { readonly to: string; readonly carried: Carried }

@customElement('pc-studio-sharing')
export class PcStudioSharing extends PcElement {
  @property({ attribute: false }) session!: ProjectSession;
  @property({ attribute: false }) project!: Project;
  /** Whose backpack it is. */
  @property({ attribute: false }) owner!: Pick<StudioSession, 'classId' | 'childId'>;
  @consume({ context: platformContext }) private readonly platform!: Platform;
  /** Whose program is shown: it takes what is pressed in the backpack. */
  @property({ attribute: false }) target: Target | undefined;
  /** What it does not allow stays where it is. */
  @property({ attribute: false }) lesson: Pick<Lesson, 'canAddSprites' | 'canEditAssets'> | undefined;
  @property({ type: Boolean }) isBackpackOpen = false;
  @property({ attribute: false }) pictureOf: (target: Target) => string | null = () => null;
  /** Waits for a goal. */
  @state() private copied: Copied | null = null;
  @state() private items: readonly ShownItem[] = [];
  private backpack!: Backpack;
  private readonly urls = new AssetUrls();
  private readonly over = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.over;
    const studio = this.closest('.studio');
    studio?.addEventListener('copy-asked', (event) => { if (event instanceof CustomEvent) this.copied = event.detail as Copied; }, { signal });
    studio?.addEventListener('pack-asked', (event) => { if (event instanceof CustomEvent) void this.pack(event.detail as Copied); }, { signal });
    studio?.addEventListener('give-asked', (event) => { if (event instanceof CustomEvent) void this.give(event.detail as GiveAsk); }, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.over.abort();
    this.urls.dispose();
  }

  override render() {
    const { copied } = this;
    const others = this.project.targets.filter(({ name }) => !copied || name !== copied.target);
    return html`<pc-copy-to ?open=${copied !== null} .tiles=${others.map((target) => ({ name: target.name, isStage: target.isStage, picture: this.pictureOf(target) }))}
      @copy-closed=${() => { this.copied = null; }} @copy-chosen=${(event: CustomEvent<string>) => { if (copied) void this.give({ to: event.detail, carried: copied }); }}></pc-copy-to>
      ${this.isBackpackOpen ? html`<pc-backpack .items=${this.items} @unpack-asked=${(event: CustomEvent<string>) => { void this.unpack(event.detail, this.target?.name ?? ''); }} @take-asked=${(event: CustomEvent<string>) => { void this.takeOut(event.detail); }}></pc-backpack>` : nothing}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('owner') && (changed.get('owner')?.classId !== this.owner.classId || changed.get('owner')?.childId !== this.owner.childId);
    if (isOther) this.backpack = openBackpack(this.platform, this.owner, this.t('storage.backpackFull'));
    if (isOther || (changed.has('isBackpackOpen') && this.isBackpackOpen)) void this.refresh();
  }

  private async give({ to, carried }: GiveAsk): Promise<void> {
    this.copied = null;
    if (carried.kind === 'packed') {
      await this.unpack(carried.id, to);
      return;
    }
    if (this.isRefused(carried.kind) || !giveTo(this.session, to, carried)) return;
    const name = this.session.project.targets.find((target) => target.name === to)?.isStage ? this.t('studio.scene') : to;
    this.sayUndoable(this.t('studio.copied', { name }));
  }

  /** A child may wonder why: it is said. */
  private isRefused(what: Addition): boolean {
    if (allowsAdding(this.lesson, what)) return false;
    showToast(this, this.t(what === 'sprite' ? 'studio.notInLesson.sprite' : 'studio.notInLesson.asset'));
    return true;
  }

  private async refresh(): Promise<void> {
    const items = await this.backpack.list();
    this.items = items.map(({ id, kind, name, picture }) => ({ id, kind, name, picture: picture && this.urls.of(`${id}.${isSvg(picture) ? 'svg' : 'png'}`, picture) }));
  }

  /** A full backpack says so. */
  private async pack(carried: Copied): Promise<void> {
    const item = packItem(this.session, carried);
    if (item) await this.put(item);
  }

  private async put(item: NewItem): Promise<void> {
    try {
      await this.backpack.add(item);
      showToast(this, this.t('studio.backpack.added', { name: item.name }));
    } catch (reason) {
      if (!(reason instanceof RequestRefused)) throw reason;
      this.tell('message-told', { heading: '', words: reason.message });
    }
    await this.refresh();
  }

  private async unpack(id: string, to: string): Promise<void> {
    const item = this.items.find((each) => each.id === id);
    if (item && this.isRefused(item.kind)) return;
    const bytes = await this.backpack.load(id);
    if (!bytes) return;
    const made = unpackItem(this.session, to, bytes);
    if (made !== null) this.tell('target-chosen', made);
    this.sayUndoable(this.t('studio.backpack.taken', { name: item?.name ?? '' }));
  }

  /** For good, unless one changes one's mind at once. */
  private async takeOut(id: string): Promise<void> {
    const [items, content] = [await this.backpack.list(), await this.backpack.load(id)];
    const item = items.find((each) => each.id === id);
    await this.backpack.remove(id);
    await this.refresh();
    if (!item || !content) return;
    const { kind, name, picture } = item;
    showToast(this, this.t('studio.asset.removed', { name }), { words: this.t('studio.undo'), run: () => { void this.put({ kind, name, picture, content: new Uint8Array(content) }); } });
  }

  private sayUndoable(text: string): void {
    const { session } = this;
    showToast(this, text, { words: this.t('studio.undo'), run: () => { session.undo(); } });
  }
}

const isSvg = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.subarray(0, 200)).includes('<');

declare global { interface HTMLElementTagNameMap { 'pc-studio-sharing': PcStudioSharing } }
