/** Under the stage: the chosen target's numbers, all sprites, and the library they come from. */
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Project, SpriteState, Target } from '../../core/project/project.ts';
import type { TargetState } from '../../stage-messages/messages.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import { showToast } from '../../ui/kit/pc-toast.ts';
import type { LibraryItem } from '../../ui/library/library-items.ts';
import '../../ui/library/pc-library.ts';
import '../../ui/studio/pc-sprite-numbers.ts';
import '../../ui/studio/pc-sprite-tiles.ts';
import type { SpriteAsk, Tile } from '../../ui/studio/pc-sprite-tiles.ts';
import { duplicateSprite, moveSprite } from './copy-sprite.ts';
import { importSpriteFile } from './import-sprite.ts';
import { readPictures } from './library-pictures.ts';
import { readPicture } from './picture-file.ts';
import { projectFiles } from './project-files.ts';
import type { ProjectSession } from './project-session.ts';
import { addSprite, enterState, renameSprite } from './sprite-changes.ts';

@customElement('pc-studio-sprites')
export class PcStudioSprites extends PcElement {
  @property({ attribute: false }) session!: ProjectSession;
  /** The project as it is: drawn anew when it changes. */
  @property({ attribute: false }) project!: Project;
  @property({ attribute: false }) target: Target | undefined;
  /** What the program made of the target. */
  @property({ attribute: false }) live: TargetState | undefined;
  @property({ attribute: false }) pictureOf: (target: Target) => string | null = () => null;
  /** A lesson's sprites stay. */
  @property({ type: Boolean }) isLesson = false;
  @property({ type: Boolean }) canAdd = true;
  /** Looked at block by block, the numbers make room. */
  @property({ type: Boolean }) isPacing = false;
  @state() private isLibraryOpen = false;
  private tiles: readonly Tile[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Not at each render: the program that runs moves the numbers thirty times a second.
    if (changed.has('project')) this.tiles = this.project.targets.map((target) => ({ name: target.name, isStage: target.isStage, picture: this.pictureOf(target) }));
  }

  override render() {
    const { target } = this;
    return html`${target && !this.isPacing ? html`<pc-sprite-numbers .name=${target.isStage ? this.t('studio.scene') : target.name} .place=${this.placeOf(target)}
        @state-entered=${(event: CustomEvent<Partial<SpriteState>>) => { enterState(this.session, target.name, event.detail); }} @name-entered=${(event: CustomEvent<string>) => { renameSprite(this.session, target.name, event.detail); }}></pc-sprite-numbers>` : nothing}
      <pc-sprite-tiles .tiles=${this.tiles} .chosen=${target?.name ?? ''} .canRemove=${!this.isLesson && this.project.targets.length > 2} .canAdd=${this.canAdd} @add-asked=${() => { this.isLibraryOpen = true; }}
        @sprite-asked=${(event: CustomEvent<SpriteAsk>) => { this.obey(event.detail); }}></pc-sprite-tiles>
      <pc-library kind="sprite" ?open=${this.isLibraryOpen} @library-closed=${() => { this.isLibraryOpen = false; }} @library-chosen=${this.addFromLibrary} @file-chosen=${this.addFromFile}></pc-library>`;
  }

  /** What the program made of the sprite, else what the project says. */
  private placeOf({ sprite }: Target): SpriteState | null {
    if (!sprite || !this.live) return sprite ?? null;
    const { x, y, size, direction, isVisible } = this.live;
    return { ...sprite, x, y, size, direction, visible: isVisible };
  }

  private obey(asked: SpriteAsk): void {
    const { session } = this;
    switch (asked.kind) {
      case 'rename': renameSprite(session, asked.target, asked.name); return;
      case 'move': moveSprite(session, asked.target, asked.to); return;
      case 'save': this.tell('export-sprite-asked', asked.target); return;
      case 'pack': this.tell('pack-asked', { kind: 'sprite', target: asked.target }); return;
      case 'take': this.tell('give-asked', { to: asked.target, carried: asked.carried }); return;
      case 'duplicate': {
        const copy = duplicateSprite(session, asked.target);
        if (copy !== null) this.tell('target-chosen', copy);
        return;
      }
      case 'remove':
        session.apply({ kind: 'remove-target', target: asked.target });
        showToast(this, this.t('studio.asset.removed', { name: asked.target }), { words: this.t('studio.undo'), run: () => { session.undo(); } });
    }
  }

  private async addFromLibrary({ detail: item }: CustomEvent<LibraryItem>): Promise<void> {
    this.isLibraryOpen = false;
    this.tell('target-chosen', addSprite(this.session, item.name, await readPictures(item)));
  }

  private async addFromFile({ detail: file }: CustomEvent<File>): Promise<void> {
    const name = await this.addSpriteOf(file);
    this.isLibraryOpen = false;
    if (name !== null) this.tell('target-chosen', name);
    else this.tell('message-told', { heading: '', words: this.t('studio.library.refused') });
  }

  /** The name of the sprite that a picture or a sprite file made; null when it cannot. */
  private async addSpriteOf(file: File): Promise<string | null> {
    if (/\.sprite[23]$/iu.test(file.name)) return importSpriteFile(this.session, file, projectFiles);
    const picture = await readPicture(file);
    return picture && addSprite(this.session, picture.name, [picture]);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-sprites': PcStudioSprites } }
