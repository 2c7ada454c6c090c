/** The desk where a costume is painted as pixels. Tells `drawn` with a DrawnCostume after each stroke. */
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../kit/base-styles.ts';
import { PcElement } from '../../kit/pc-element.ts';
import { channelsToHex } from '../colour-maths.ts';
import { renderDesk, type Side } from '../desk-frame.ts';
import { isTyping, obeyKey } from '../desk-keys.ts';
import { deskStyles } from '../desk-styles.ts';
import type { Desk } from '../desk.ts';
import { PAPER, rememberCorner, type DrawnCostume, type Place } from '../drawn-costume.ts';
import { readImage, type ImportedPicture } from '../import-file.ts';
import type { PcPaintPicker } from '../pc-paint-picker.ts';
import '../pc-paper-text.ts';
import { newCanvas } from '../png-bytes.ts';
import { keyName } from '../tool-record.ts';
import { bitmapActions, hold, liftAll, moveByArrow } from './bitmap-actions.ts';
import { asVector, openBitmap, writeBitmap } from './bitmap-file.ts';
import { BitmapSheet } from './bitmap-sheet.ts';
import type { BitmapHandlers, BitmapTool, BitmapTouch } from './bitmap-tool.ts';
import { BitmapView } from './bitmap-view.ts';
import { RESOLUTION } from './piece.ts';
import { bitmapTools, hand } from './tools/tool-list.ts';
import { select } from './tools/select.ts';
import { writtenPiece, writtenText, type Writing } from './written-text.ts';

@customElement('pc-bitmap-desk')
export class PcBitmapDesk extends PcElement implements Desk {
  static override styles = [baseStyles, deskStyles];

  @property({ attribute: false }) costume: DrawnCostume | null = null;
  @property({ type: Boolean }) isBackdrop = false;
  @state() private tool: BitmapTool = bitmapTools[0]!;
  @state() private pickingFor: Side | null = null;
  @state() private writing: Writing | null = null;
  @state() private look = 0;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  private view: BitmapView | null = null;
  private held: number | null = null;
  private readonly sheet = new BitmapSheet({
    changed: () => { if (!this.isReading) this.tell('drawn', writeBitmap(this.sheet)); },
    redraw: () => { this.view?.redraw(); this.look += 1; },
    write: ({ x, y }) => { this.writing = { x, y, words: '' }; },
  });
  private handlers: BitmapHandlers = this.tool.take(this.sheet);
  private reading = 0;
  /** Nothing is drawn until the costume lies on the paper: it would be lost. */
  private isReading = false;

  override render() {
    const { sheet, tool, view, isBackdrop } = this;
    return renderDesk({
      sheet, tool, isBackdrop, tools: bitmapTools, actions: bitmapActions, paints: sheet, hasGradients: false, width: sheet.width, zoom: view?.zoom ?? 1,
      isPicking: this.pickingFor !== null, label: this.t('costume.paper'), paper: this.renderPaper(),
      take: (taken) => { this.take(taken); },
      act: (does) => { this.act(does); },
      paint: (side, paint) => { sheet[side] = paint; this.look += 1; },
      pick: (side) => { this.pickingFor = side; },
      widen: (width) => { sheet.width = width; },
      step: (by) => { view?.step(by); },
    });
  }

  private renderPaper() {
    const { writing, sheet, view } = this;
    return html`<canvas @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up} @pointercancel=${this.up}></canvas>
      ${writing && view ? html`<pc-paper-text .text=${writtenText(writing, sheet, this.placeOnScreen(writing))}
        @text-typed=${(event: CustomEvent<string>) => { this.writing = { ...writing, words: event.detail }; }} @text-left=${this.leaveWriting}></pc-paper-text>` : nothing}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.hearKey);
    if (this.hasUpdated) this.openView();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.hearKey);
    this.view?.close();
    this.view = null;
  }

  protected override firstUpdated(): void {
    this.openView();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('costume')) void this.read();
  }

  async place(picture: ImportedPicture): Promise<boolean> {
    const image = picture.kind === 'bitmap' ? picture.image : await readImage(`data:image/svg+xml,${encodeURIComponent(picture.text)}`);
    if (!image || image.naturalWidth === 0) return false;
    const scale = Math.min(1 / RESOLUTION, PAPER.width / image.naturalWidth, PAPER.height / image.naturalHeight);
    const [width, height] = [Math.max(1, Math.round(image.naturalWidth * scale)), Math.max(1, Math.round(image.naturalHeight * scale))];
    const copy = newCanvas(width * RESOLUTION, height * RESOLUTION);
    copy.getContext('2d')!.drawImage(image, 0, 0, copy.width, copy.height);
    this.take(select);
    hold(this.sheet, { picture: copy, width, height, x: Math.round(PAPER.middle.x - width / 2), y: Math.round(PAPER.middle.y - height / 2) });
    this.sheet.changed();
    return true;
  }

  convert(): DrawnCostume {
    this.sheet.lay();
    const vector = asVector(writeBitmap(this.sheet));
    rememberCorner(vector.bytes, { x: this.sheet.centre.x - vector.rotationCenterX, y: this.sheet.centre.y - vector.rotationCenterY });
    return vector;
  }

  private openView(): void {
    this.view = new BitmapView(this.canvas, this.sheet, () => this.handlers, () => { this.look += 1; });
  }

  private async read(): Promise<void> {
    const turn = ++this.reading;
    this.isReading = true;
    this.writing = null;
    const opened = await openBitmap(this.costume);
    if (turn !== this.reading) return;
    this.isReading = false;
    this.sheet.open(opened, this.isBackdrop);
    this.handlers = this.tool.take(this.sheet);
  }

  private take(tool: BitmapTool): void {
    this.handlers.leave?.();
    this.tool = tool;
    this.handlers = tool.take(this.sheet);
    this.pickingFor = null;
    this.view?.redraw();
  }

  private placeOnScreen({ x, y }: Place) {
    const { a, b, c, d, tx, ty } = this.view!.toScreen;
    return { a, b, c, d, tx: tx + a * x, ty: ty + d * y };
  }

  private leaveWriting({ detail: isByKey }: CustomEvent<boolean>): void {
    this.endWriting();
    if (isByKey) this.canvas.parentElement?.focus();
  }

  /** What was written is a piece in the hand, to be moved and made larger. */
  private endWriting(): void {
    const piece = this.writing && writtenPiece(this.writing, this.sheet);
    this.writing = null;
    if (!piece) return;
    this.act(() => { hold(this.sheet, piece); });
    this.sheet.changed();
  }

  /** What is pasted is held by the tool that can move it. */
  private act(does: () => void): void {
    if (this.tool !== select) this.take(select);
    does();
  }

  private down(event: PointerEvent): void {
    if (this.held !== null || event.button > 1 || this.isReading) return;
    event.preventDefault();
    const wasWriting = this.writing !== null;
    this.canvas.parentElement?.focus({ preventScroll: true });
    if (wasWriting) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.held = event.pointerId;
    if (this.pickingFor) this.pick(this.pickingFor, this.view!.placeOf(event));
    else if (!this.isPushing(event)) this.handlers.down?.(this.touch(event));
  }

  private move(event: PointerEvent): void {
    if (event.pointerId !== this.held) return;
    if (this.isPushing(event)) this.view?.push(event.movementX, event.movementY);
    else for (const each of passed(event)) this.handlers.drag?.(this.touch(each));
  }

  private up(event: PointerEvent): void {
    if (event.pointerId !== this.held) return;
    this.held = null;
    if (!this.isPushing(event)) this.handlers.up?.(this.touch(event));
  }

  private isPushing({ button, buttons }: PointerEvent): boolean {
    return this.tool === hand || button === 1 || (buttons & 4) !== 0;
  }

  private touch(event: PointerEvent): BitmapTouch {
    return { ...this.view!.placeOf(event), isShift: event.shiftKey, perPixel: 1 / this.view!.zoom };
  }

  private pick(side: Side, place: Place): void {
    this.pickingFor = null;
    const at = this.sheet.toPixel(place);
    const [red, green, blue, alpha] = this.sheet.context.getImageData(at.x, at.y, 1, 1).data;
    if (alpha) this.renderRoot.querySelector<PcPaintPicker>(`pc-paint-picker[data-side="${side}"]`)?.takeColour(channelsToHex(red!, green!, blue!));
  }

  private hearKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event) || !this.obey(keyName(event), event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private obey(key: string, isShift: boolean): boolean {
    const { sheet } = this;
    if (this.isReading) return false;
    if (key === 'escape' && (this.pickingFor || sheet.piece)) {
      this.pickingFor = null;
      sheet.lay();
      return true;
    }
    if (key === 'ctrl+a') {
      this.act(() => { liftAll(sheet); });
      return true;
    }
    return obeyKey(key, {
      sheet, tools: bitmapTools, actions: bitmapActions, take: (tool) => { this.take(tool); }, zoom: (by) => { this.view?.step(by); },
    }) || moveByArrow(sheet, key, isShift);
  }
}

/** Every place a quick hand passed, not only one a frame. */
function passed(event: PointerEvent): readonly PointerEvent[] {
  const between = event.getCoalescedEvents();
  return between.length > 0 ? between : [event];
}

declare global { interface HTMLElementTagNameMap { 'pc-bitmap-desk': PcBitmapDesk } }
