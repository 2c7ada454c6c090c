import { css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import { showToast } from '../kit/pc-toast.ts';
import type { Desk } from './desk.ts';
import { isSameCostume, type DrawnCostume } from './drawn-costume.ts';
import { IMPORT_TYPES, readPictureFile } from './import-file.ts';
import './pc-photo.ts';

export type { DrawnCostume } from './drawn-costume.ts';

type DeskKind = 'vector' | 'bitmap';

/** paper.js is only fetched when a costume is drawn on, so that the app's start does not pay for it. */
const DESKS: Readonly<Record<DeskKind, () => Promise<unknown>>> = {
  vector: () => import('./vector/pc-vector-desk.ts'),
  bitmap: () => import('./bitmap/pc-bitmap-desk.ts'),
};

/**
 * Draws on one costume. Tells `costume-drawn` with a DrawnCostume after each stroke, which is one step of the project's history, and
 * `undo-asked` / `redo-asked` when that history is wanted: it holds none of its own. A costume that comes back other than it was told
 * (an undo) is read anew.
 */
@customElement('pc-costume-editor')
export class PcCostumeEditor extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; height: 100%; min-height: 0; background: var(--pc-water); }
    .waiting { display: grid; height: 100%; place-items: center; font: 400 var(--pc-text-l)/1.3 var(--pc-font-body); color: var(--pc-text-soft); }
    .history { display: inline-flex; gap: 2px; padding: 1px; border-radius: var(--pc-radius-m); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-quiet-edge); }
    .files { display: inline-flex; flex-wrap: wrap; gap: 8px; }
  `];

  /** Changes when another costume is chosen: the drawing begins anew. */
  @property() costumeId = '';
  @property({ attribute: false }) costume: DrawnCostume | null = null;
  /** A backdrop is drawn on a paper as large as the stage. */
  @property({ type: Boolean }) isBackdrop = false;
  @property({ type: Boolean }) canUndo = true;
  @property({ type: Boolean }) canRedo = true;
  /** What the desk reads: a new object whenever it must read again. */
  @state() private shown: DrawnCostume | null = null;
  @state() private ready: ReadonlySet<DeskKind> = new Set();
  @state() private isPhotographing = false;
  @query('[data-desk]') private readonly desk!: (HTMLElement & Desk) | null;
  @query('input') private readonly fileField!: HTMLInputElement;
  /** What the costume is by now as far as the desk knows. */
  private known: DrawnCostume | null = null;

  override render() {
    if (!this.ready.has(this.kind)) return html`<p class="waiting">${this.t('costume.opening')}</p>`;
    const inside = html`<span slot="history" class="history">
        <pc-button variant="flat" icon="undo-2" label=${this.t('studio.undo')} tip=${this.withKey('studio.undo', 'Ctrl+Z')} ?disabled=${!this.canUndo} @click=${() => { this.tell('undo-asked'); }}></pc-button>
        <pc-button variant="flat" icon="redo-2" label=${this.t('studio.redo')} tip=${this.withKey('studio.redo', 'Ctrl+Y')} ?disabled=${!this.canRedo} @click=${() => { this.tell('redo-asked'); }}></pc-button></span>
      <span slot="file" class="files"><pc-button icon="image-plus" @click=${() => { this.fileField.click(); }}>${this.t('costume.import')}</pc-button>
        <pc-button icon="camera" @click=${() => { this.isPhotographing = true; }}>${this.t('costume.photo')}</pc-button>
        <pc-button icon=${this.kind === 'vector' ? 'grid-2x2' : 'shapes'} data-convert @click=${this.convert}>${this.t(this.kind === 'vector' ? 'costume.toBitmap' : 'costume.toVector')}</pc-button>
        <input type="file" accept=${IMPORT_TYPES} hidden aria-label=${this.t('costume.import')} @change=${this.importFile}>
        <pc-photo ?open=${this.isPhotographing} @photo-closed=${() => { this.isPhotographing = false; }} @photo-taken=${(event: CustomEvent<Blob>) => this.place(event.detail)}></pc-photo></span>`;
    return this.kind === 'vector'
      ? html`<pc-vector-desk data-desk .costume=${this.shown} .isBackdrop=${this.isBackdrop} @drawn=${this.hearDrawn}>${inside}</pc-vector-desk>`
      : html`<pc-bitmap-desk data-desk .costume=${this.shown} .isBackdrop=${this.isBackdrop} @drawn=${this.hearDrawn}>${inside}</pc-bitmap-desk>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('costumeId') || changed.has('isBackdrop');
    if (isOther || (changed.has('costume') && !isSameCostume(this.costume, this.known))) this.show(this.costume);
    if (!this.ready.has(this.kind)) void this.fetchDesk(this.kind);
  }

  private withKey(label: TextKey, key: string): string {
    return this.t('costume.tool.withKey', { tool: this.t(label), key });
  }

  private get kind(): DeskKind {
    return this.shown && this.shown.dataFormat !== 'svg' ? 'bitmap' : 'vector';
  }

  private show(costume: DrawnCostume | null): void {
    this.known = costume;
    this.shown = costume && { ...costume };
  }

  private async fetchDesk(kind: DeskKind): Promise<void> {
    await DESKS[kind]();
    this.ready = new Set([...this.ready, kind]);
  }

  private hearDrawn(event: CustomEvent<DrawnCostume>): void {
    event.stopPropagation();
    this.known = event.detail;
    this.tell('costume-drawn', event.detail);
  }

  private convert(): void {
    const converted = this.desk?.convert();
    if (!converted) return;
    this.show(converted);
    this.tell('costume-drawn', converted);
  }

  private async importFile(): Promise<void> {
    const file = this.fileField.files?.[0];
    this.fileField.value = '';
    if (file) await this.place(file);
  }

  private async place(file: Blob): Promise<void> {
    const picture = await readPictureFile(file);
    if (!picture || !(await this.desk?.place(picture))) showToast(this, this.t('costume.import.no'));
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-costume-editor': PcCostumeEditor } }
