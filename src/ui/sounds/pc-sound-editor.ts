import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PcElement } from '../kit/pc-element.ts';

/** A sound's file: WAV or MP3 as read, WAV once edited. */
export interface EditedSound {
  readonly dataFormat: 'wav' | 'mp3';
  readonly bytes: Uint8Array;
  /** Samples a second, and how many of them. */
  readonly rate: number;
  readonly sampleCount: number;
}

/** Shows one sound as a wave and edits it. Tells `sound-edited` with an EditedSound after each change. */
@customElement('pc-sound-editor')
export class PcSoundEditor extends PcElement {
  /** Changes when another sound is chosen. */
  @property() soundId = '';
  @property() name = '';
  @property({ attribute: false }) sound: EditedSound | null = null;

  override render() {
    return html``;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-sound-editor': PcSoundEditor } }
