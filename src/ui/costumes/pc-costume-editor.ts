import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PcElement } from '../kit/pc-element.ts';

/** What a costume is drawn from, and what is drawn of it. */
export interface DrawnCostume {
  readonly dataFormat: 'svg' | 'png' | 'jpg' | 'gif' | 'bmp';
  readonly bytes: Uint8Array;
  /** In the picture's own units, from its top left corner; of a bitmap in its pixels. */
  readonly rotationCenterX: number;
  readonly rotationCenterY: number;
  /** Pixels of a bitmap per stage unit, 1 or 2; 1 for a vector. */
  readonly bitmapResolution: number;
}

/** Draws on one costume. Tells `costume-drawn` with a DrawnCostume after each stroke, and holds no history of its own across costumes. */
@customElement('pc-costume-editor')
export class PcCostumeEditor extends PcElement {
  /** Changes when another costume is chosen: the drawing begins anew. */
  @property() costumeId = '';
  @property({ attribute: false }) costume: DrawnCostume | null = null;
  /** A backdrop is drawn on a paper as large as the stage. */
  @property({ type: Boolean }) isBackdrop = false;

  override render() {
    return html``;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-costume-editor': PcCostumeEditor } }
