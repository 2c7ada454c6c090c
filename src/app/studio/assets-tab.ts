/** What the tabs of costumes and of sounds have in common: a list beside an editor, the library, and what is done to any entry of the list. */
import { css } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Target } from '../../core/project/project.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import { showToast } from '../../ui/kit/pc-toast.ts';
import '../../ui/library/pc-library.ts';
import '../../ui/studio/pc-asset-list.ts';
import type { AssetAsk } from '../../ui/studio/pc-asset-list.ts';
import { moveAsset, removeAsset, renameAsset } from './asset-changes.ts';
import type { ProjectSession } from './project-session.ts';

export abstract class AssetsTab extends PcElement {
  static override styles = css`
    :host { display: grid; grid-template: minmax(0, 1fr) / 140px minmax(0, 1fr); }
    pc-asset-list, pc-costume-editor, pc-sound-editor { min-height: 0; }
    /* No cell of the grid. */
    pc-library { position: absolute; }
  `;

  @property({ attribute: false }) session!: ProjectSession;
  @property({ attribute: false }) target!: Target;
  @state() protected isEditorThere = false;
  @state() protected isLibraryOpen = false;
  protected abstract readonly kind: 'costumes' | 'sounds';

  /** Does what is asked of costumes and sounds alike; leaves the rest to its own tab. */
  protected obeyForAny(asked: AssetAsk): void {
    const { session, kind, target } = this;
    switch (asked.kind) {
      case 'rename': renameAsset(session, target.name, kind, asked.index, asked.name); return;
      case 'move': moveAsset(session, target.name, kind, asked.index, asked.to); return;
      case 'remove':
        removeAsset(session, target.name, kind, asked.index);
        showToast(this, this.t('studio.asset.removed', { name: target[kind][asked.index]?.name ?? '' }), { words: this.t('studio.undo'), run: () => { session.undo(); } });
        return;
      case 'copy': case 'pack': this.tell(`${asked.kind}-asked`, { kind, target: target.name, index: asked.index }); return;
      case 'save': this.tell('export-asset-asked', target[kind][asked.index]); return;
      case 'library': this.isLibraryOpen = true;
    }
  }
}
