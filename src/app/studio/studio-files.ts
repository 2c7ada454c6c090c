/** Files that the person takes away from the studio: the project by the menu, a sprite, a costume or a sound; a bar while a large one is read or written. Hears the studio it stands in. */
import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Asset } from '../../core/project/project.ts';
import { RequestRefused, type Platform } from '../../platform/platform.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import { showToast } from '../../ui/kit/pc-toast.ts';
import '../../ui/studio/pc-file-work.ts';
import { platformContext } from '../platform-context.ts';
import { projectFiles, type FileWork } from './project-files.ts';
import { exportAsset, exportSprite, saveProject } from './save-to-file.ts';
import type { StudioWork } from './studio-work.ts';

@customElement('pc-studio-files')
export class PcStudioFiles extends PcElement {
  /** Null until it is open. */
  @property({ attribute: false }) work: StudioWork | null = null;
  @consume({ context: platformContext }) private readonly platform!: Platform;
  @state() private fileWork: FileWork | null = null;
  private readonly over = new AbortController();
  private readonly endings: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.over;
    const studio = this.closest('.studio');
    studio?.addEventListener('export-sprite-asked', (event) => { if (event instanceof CustomEvent) void this.write((work) => exportSprite(work.project, event.detail as string, this.platform, projectFiles)); }, { signal });
    studio?.addEventListener('export-asset-asked', (event) => { if (event instanceof CustomEvent) void this.write((work) => exportAsset(work.project, event.detail as Asset, this.platform)); }, { signal });
    this.endings.push(
      this.platform.on('menu:chosen', ({ command }) => { if (command === 'save-as') void this.write((work) => saveProject(work, this.platform, projectFiles)); }),
      projectFiles.working.on((fileWork) => { this.fileWork = fileWork; }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.over.abort();
    for (const end of this.endings.splice(0)) end();
  }

  override render() {
    return this.fileWork ? html`<pc-file-work .done=${this.fileWork.part}></pc-file-work>` : nothing;
  }

  /** `write` gives false when the person changed their mind. */
  private async write(write: (work: StudioWork) => Promise<boolean>): Promise<void> {
    if (!this.work) return;
    try {
      if (await write(this.work)) showToast(this, this.t('studio.file.saved'));
    } catch (reason) {
      if (!(reason instanceof RequestRefused)) throw reason;
      this.tell('message-told', { heading: '', words: reason.message });
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-files': PcStudioFiles } }
