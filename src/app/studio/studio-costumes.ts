/** The costumes of the chosen target, or the backdrops of the stage: their list, and the editor of the one worn. */
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Costume } from '../../core/project/project.ts';
import type { DrawnCostume, PcCostumeEditor } from '../../ui/costumes/pc-costume-editor.ts';
import type { LibraryItem } from '../../ui/library/library-items.ts';
import type { AssetAsk, ListedAsset } from '../../ui/studio/pc-asset-list.ts';
import { addCostume, duplicateAsset, replaceCostume, wearCostume } from './asset-changes.ts';
import { AssetsTab } from './assets-tab.ts';
import { keyOf } from './asset-keys.ts';
import { whitePaper } from './free-project.ts';
import { readPictures } from './library-pictures.ts';
import { createCostume, nameAsset, type Picture } from './new-sprite.ts';
import { PICTURE_FILES, readPicture } from './picture-file.ts';

const FORMATS: Readonly<Record<string, DrawnCostume['dataFormat'] | undefined>> = { svg: 'svg', png: 'png', jpg: 'jpg', jpeg: 'jpg', gif: 'gif', bmp: 'bmp' };
/** Nothing, to draw on; its centre is in the middle. */
const EMPTY = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2" viewBox="0 0 2 2"></svg>');

@customElement('pc-studio-costumes')
export class PcStudioCostumes extends AssetsTab {
  protected override readonly kind = 'costumes';
  @property({ attribute: false }) pictureOf: (costume: Costume) => string | null = () => null;
  /** The editor gets back what it has told, and again when that is undone: it need not read its own drawing. */
  private readonly drawn = new WeakMap<Costume, DrawnCostume>();

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../../ui/costumes/pc-costume-editor.ts').then(() => { this.isEditorThere = true; });
  }

  override render() {
    const { costumes, currentCostume, isStage, name } = this.target;
    const worn = costumes[currentCostume];
    const assets = costumes.map((costume): ListedAsset => ({ id: keyOf(costume), name: costume.name, picture: () => this.pictureOf(costume), detail: '' }));
    return html`<pc-asset-list kind="costumes" .owner=${name} .assets=${assets} .current=${currentCostume} .least=${1} .sources=${['library', 'draw', 'file']} .deeds=${['duplicate', 'copy', 'pack', 'save', 'remove']} .accept=${PICTURE_FILES}
        @asset-asked=${(event: CustomEvent<AssetAsk>) => { void this.obey(event.detail); }}></pc-asset-list>
      <pc-library .kind=${isStage ? 'backdrop' : 'costume'} ?open=${this.isLibraryOpen} @library-closed=${() => { this.isLibraryOpen = false; }} @library-chosen=${this.takeFromLibrary} @file-chosen=${this.takeFile}></pc-library>
      ${this.isEditorThere ? html`<pc-costume-editor .costumeId=${worn ? keyOf(worn) : ''} .costume=${worn ? this.drawnOf(worn) : null} .isBackdrop=${isStage} @costume-drawn=${this.take}
        .canUndo=${this.session.canUndo} .canRedo=${this.session.canRedo} @undo-asked=${() => { this.session.undo(); }} @redo-asked=${() => { this.session.redo(); }}></pc-costume-editor>` : ''}`;
  }

  private drawnOf(costume: Costume): DrawnCostume | null {
    const bytes = this.session.assets.get(costume.md5ext);
    const dataFormat = FORMATS[costume.dataFormat.toLowerCase()];
    if (!bytes || !dataFormat) return null;
    const { rotationCenterX, rotationCenterY, bitmapResolution } = costume;
    const drawn = this.drawn.get(costume) ?? { dataFormat, bytes, rotationCenterX, rotationCenterY, bitmapResolution };
    this.drawn.set(costume, drawn);
    return drawn;
  }

  /** Of the costume that the editor holds, wherever it is now. */
  private take(event: CustomEvent<DrawnCostume>): void {
    const { costumeId } = event.currentTarget as PcCostumeEditor;
    const index = this.target.costumes.findIndex((costume) => keyOf(costume) === costumeId);
    if (index < 0) return;
    const { bytes, dataFormat, ...place } = event.detail;
    const named = nameAsset(bytes, dataFormat);
    replaceCostume(this.session, this.target.name, index, { ...named, ...place }, new Map([[named.md5ext, bytes]]));
    const costume = this.session.target?.costumes[index];
    if (costume) this.drawn.set(costume, event.detail);
  }

  private async obey(asked: AssetAsk): Promise<void> {
    const { session, target: { name } } = this;
    switch (asked.kind) {
      case 'choose': wearCostume(session, name, asked.index); return;
      case 'duplicate': duplicateAsset(session, name, 'costumes', asked.index); return;
      case 'draw': this.add(this.emptyPicture()); return;
      case 'file': this.add(await readPicture(asked.file)); return;
      default: this.obeyForAny(asked);
    }
  }

  private add(picture: Picture | null): void {
    if (!picture) {
      this.tell('message-told', { heading: '', words: this.t('studio.costume.refused') });
      return;
    }
    const costume = createCostume(picture);
    addCostume(this.session, this.target.name, costume, new Map([[costume.md5ext, picture.bytes]]));
  }

  private async takeFromLibrary({ detail: item }: CustomEvent<LibraryItem>): Promise<void> {
    this.isLibraryOpen = false;
    for (const picture of await readPictures(item)) this.add(picture);
  }

  private async takeFile({ detail: file }: CustomEvent<File>): Promise<void> {
    this.isLibraryOpen = false;
    this.add(await readPicture(file));
  }

  private emptyPicture(): Picture {
    if (this.target.isStage) return whitePaper(this.t('studio.backdrop'));
    return { name: this.t('studio.costume'), format: 'svg', bytes: EMPTY, width: 2, height: 2 };
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-costumes': PcStudioCostumes } }
