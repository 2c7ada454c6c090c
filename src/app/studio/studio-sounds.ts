/** The sounds of the chosen target: their list, and the editor of the one looked at. */
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Sound } from '../../core/project/project.ts';
import { readLibraryFile, type LibraryItem } from '../../ui/library/library-items.ts';
import type { EditedSound, PcSoundEditor } from '../../ui/sounds/pc-sound-editor.ts';
import { showNumber } from '../../ui/studio/numbers.ts';
import type { AssetAsk, ListedAsset } from '../../ui/studio/pc-asset-list.ts';
import { addSound, duplicateAsset, replaceSound } from './asset-changes.ts';
import { AssetsTab } from './assets-tab.ts';
import { keyOf } from './asset-keys.ts';
import { nameAsset } from './new-sprite.ts';
import { MOST_SOUND_BYTES, readSound, SOUND_FILES, type ReadSound } from './sound-file.ts';

const FORMATS: Readonly<Record<string, EditedSound['dataFormat'] | undefined>> = { wav: 'wav', mp3: 'mp3' };

@customElement('pc-studio-sounds')
export class PcStudioSounds extends AssetsTab {
  protected override readonly kind = 'sounds';
  /** Key of the sound looked at; the first one when it is not here. */
  @state() private chosen = '';
  private readonly edited = new WeakMap<Sound, EditedSound>();

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../../ui/sounds/pc-sound-editor.ts').then(() => { this.isEditorThere = true; });
  }

  override render() {
    const { sounds, name } = this.target;
    const current = this.currentOf(sounds);
    const sound = sounds[current];
    const assets = sounds.map((one): ListedAsset => ({ id: keyOf(one), name: one.name, picture: null, detail: this.t('studio.sound.seconds', { seconds: showNumber(one.sampleCount / (one.rate || 1)) }) }));
    return html`<pc-asset-list kind="sounds" .owner=${name} .assets=${assets} .current=${current} .sources=${['library', 'file']} .deeds=${['duplicate', 'copy', 'pack', 'save', 'remove']} .accept=${SOUND_FILES}
        @asset-asked=${(event: CustomEvent<AssetAsk>) => { void this.obey(event.detail); }}></pc-asset-list>
      <pc-library kind="sound" ?open=${this.isLibraryOpen} @library-closed=${() => { this.isLibraryOpen = false; }} @library-chosen=${this.takeFromLibrary} @file-chosen=${(event: CustomEvent<File>) => { void this.addFile(event.detail); }}></pc-library>
      ${this.isEditorThere ? html`<pc-sound-editor .soundId=${sound ? keyOf(sound) : ''} .name=${sound?.name ?? ''} .sound=${sound ? this.editedOf(sound) : null} @sound-edited=${this.take} @sound-recorded=${this.keepRecording}></pc-sound-editor>` : ''}`;
  }

  private currentOf(sounds: readonly Sound[]): number {
    return Math.max(0, sounds.findIndex((sound) => keyOf(sound) === this.chosen));
  }

  private editedOf(sound: Sound): EditedSound | null {
    const bytes = this.session.assets.get(sound.md5ext);
    const dataFormat = FORMATS[sound.dataFormat.toLowerCase()];
    if (!bytes || !dataFormat) return null;
    const edited = this.edited.get(sound) ?? { dataFormat, bytes, rate: sound.rate, sampleCount: sound.sampleCount };
    this.edited.set(sound, edited);
    return edited;
  }

  /** Of the sound that the editor holds, wherever it is now. */
  private take(event: CustomEvent<EditedSound>): void {
    const { soundId } = event.currentTarget as PcSoundEditor;
    const index = this.target.sounds.findIndex((sound) => keyOf(sound) === soundId);
    if (index < 0) return;
    const { bytes, dataFormat, rate, sampleCount } = event.detail;
    const named = nameAsset(bytes, dataFormat);
    replaceSound(this.session, this.target.name, index, { ...named, rate, sampleCount }, new Map([[named.md5ext, bytes]]));
    const sound = this.session.target?.sounds[index];
    if (sound) this.edited.set(sound, event.detail);
  }

  private keepRecording({ detail: { bytes, dataFormat, rate, sampleCount } }: CustomEvent<EditedSound>): void {
    const named = nameAsset(bytes, dataFormat);
    addSound(this.session, this.target.name, { ...named, name: this.t('studio.sound.recorded'), rate, sampleCount, rest: {} }, new Map([[named.md5ext, bytes]]));
    this.choose(this.target.sounds.length);
  }

  private async obey(asked: AssetAsk): Promise<void> {
    const { session, target: { name } } = this;
    switch (asked.kind) {
      case 'choose': this.choose(asked.index); return;
      case 'duplicate':
        duplicateAsset(session, name, 'sounds', asked.index);
        this.choose(asked.index + 1);
        return;
      case 'file': await this.addFile(asked.file); return;
      default: this.obeyForAny(asked);
    }
  }

  private choose(index: number): void {
    const sound = this.session.target?.sounds[index];
    if (sound) this.chosen = keyOf(sound);
  }

  private async takeFromLibrary({ detail: { name, sound } }: CustomEvent<LibraryItem>): Promise<void> {
    this.isLibraryOpen = false;
    if (sound) this.add(await readSound(name, await readLibraryFile(sound.address)));
  }

  private async addFile(file: File): Promise<void> {
    this.isLibraryOpen = false;
    this.add(file.size > MOST_SOUND_BYTES ? null : await readSound(file.name, new Uint8Array(await file.arrayBuffer())));
  }

  private add(read: ReadSound | null): void {
    if (!read) {
      this.tell('message-told', { heading: '', words: this.t('studio.sound.refused') });
      return;
    }
    addSound(this.session, this.target.name, read.sound, new Map([[read.sound.md5ext, read.bytes]]));
    this.choose(this.target.sounds.length);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-sounds': PcStudioSounds } }
