import { consume } from '@lit/context';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { cameraContext, type Camera } from '../kit/camera-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { newCanvas } from './png-bytes.ts';

const QUALITY = 0.9;

/** Takes a photograph while `open`: tells `photo-taken` with a JPEG's Blob, and `photo-closed` when it is over. */
@customElement('pc-photo')
export class PcPhoto extends PcElement {
  static override styles = [baseStyles, css`
    .seen { display: grid; place-items: center; aspect-ratio: 4 / 3; max-height: 52vh; margin: 0 auto; border-radius: var(--pc-radius-m); overflow: hidden; background: var(--pc-wave-2); color: var(--pc-text); text-align: center; }
    .seen > * { grid-area: 1 / 1; }
    /* As in a mirror: what is on the right of the child is on the right of the picture. */
    video { width: 100%; height: 100%; object-fit: cover; transform: scaleX(-1); }
  `];

  @property({ type: Boolean }) open = false;
  @state() private reason: TextKey | null = null;
  @state() private isSeeing = false;
  @consume({ context: cameraContext }) private readonly camera?: Camera;
  @query('video') private readonly video!: HTMLVideoElement | null;
  private stream: MediaStream | null = null;

  override render() {
    return html`<pc-dialog heading=${this.t('costume.photo.title')} ?open=${this.open} @dismiss=${this.close}>
      ${this.reason ? html`<pc-message>${this.t(this.reason)}</pc-message>` : this.open ? html`<div class="seen">
        ${this.isSeeing ? nothing : html`<p>${this.t('costume.photo.opening')}</p>`}<video autoplay muted playsinline aria-label=${this.t('costume.photo.seen')} @playing=${() => { this.isSeeing = true; }}></video></div>` : nothing}
      <pc-button slot="actions" data-safe @click=${this.close}>${this.t(this.reason ? 'costume.photo.back' : 'costume.photo.cancel')}</pc-button>
      ${this.reason ? nothing : html`<pc-button slot="actions" variant="primary" icon="camera" ?disabled=${!this.isSeeing} @click=${this.take}>${this.t('costume.photo.take')}</pc-button>`}</pc-dialog>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open) void this.see();
    else this.stop();
  }

  private async see(): Promise<void> {
    this.reason = this.camera?.isAllowed ? null : 'costume.photo.notAllowed';
    if (this.reason) return;
    const stream = await this.camera!.open();
    this.reason = stream ? null : 'costume.photo.none';
    this.stream = stream;
    if (!this.open) this.stop();
    else if (this.video) this.video.srcObject = stream;
  }

  /** The light of the camera goes out. */
  private stop(): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.isSeeing = false;
  }

  private async take(): Promise<void> {
    const { video } = this;
    if (!video || !this.isSeeing) return;
    const picture = newCanvas(video.videoWidth, video.videoHeight);
    picture.getContext('2d')!.drawImage(video, 0, 0);
    const photo = await new Promise<Blob | null>((resolve) => { picture.toBlob(resolve, 'image/jpeg', QUALITY); });
    if (photo) this.tell('photo-taken', photo);
    this.close();
  }

  private close(): void {
    this.tell('photo-closed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-photo': PcPhoto } }
