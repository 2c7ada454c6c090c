/** The desk where a costume is drawn as shapes. Tells `drawn` with a DrawnCostume after each stroke. */
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { PcElement } from '../../kit/pc-element.ts';
import { baseStyles } from '../../kit/base-styles.ts';
import { renderDesk, type Side } from '../desk-frame.ts';
import { isTyping, obeyKey } from '../desk-keys.ts';
import type { Desk } from '../desk.ts';
import { deskStyles } from '../desk-styles.ts';
import { cornerOf, type DrawnCostume } from '../drawn-costume.ts';
import type { ImportedPicture } from '../import-file.ts';
import type { Paint } from '../paint.ts';
import type { PcPaintPicker } from '../pc-paint-picker.ts';
import '../pc-paper-text.ts';
import { keyName } from '../tool-record.ts';
import { chosenPaints, paintChosen, pickColour, widenChosen } from './chosen-paint.ts';
import { showCentre } from './handles.ts';
import { pictureItem } from './place-picture.ts';
import { readSvg } from './read-svg.ts';
import { drawAsBitmap } from './to-bitmap.ts';
import { vectorTools } from './tools/tool-list.ts';
import { chooseAll, moveByArrow, vectorActions } from './vector-actions.ts';
import { VectorPointer } from './vector-pointer.ts';
import { VectorSheet } from './vector-sheet.ts';
import type { ToolHandlers, VectorTool } from './vector-tool.ts';
import { VectorView } from './vector-view.ts';
import { writeCostume } from './write-svg.ts';
import { writtenText } from './written-text.ts';
import paperCore from 'paper/dist/paper-core';

const NO_PAINTS = { fill: { kind: 'none' }, outline: { kind: 'none' } } as const;

@customElement('pc-vector-desk')
export class PcVectorDesk extends PcElement implements Desk {
  static override styles = [baseStyles, deskStyles];

  @property({ attribute: false }) costume: DrawnCostume | null = null;
  @property({ type: Boolean }) isBackdrop = false;
  @state() private tool: VectorTool = vectorTools[0]!;
  @state() private writing: paper.PointText | null = null;
  @state() private pickingFor: Side | null = null;
  /** Counts what was chosen or moved: bars and guides are drawn anew. */
  @state() private look = 0;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  private sheet: VectorSheet | null = null;
  private view: VectorView | null = null;
  private handlers: ToolHandlers = {};
  private reading = 0;
  /** Nothing is drawn until the costume lies on the paper: it would be lost. */
  private isReading = false;

  override render() {
    const { sheet, tool, isBackdrop } = this;
    const paints = sheet ? chosenPaints(sheet) : null;
    return renderDesk({
      sheet, tool, isBackdrop, tools: vectorTools, actions: vectorActions, paints: paints ?? NO_PAINTS, hasGradients: true, width: paints?.width ?? 4, zoom: sheet?.view.zoom ?? 1,
      isPicking: this.pickingFor !== null, label: this.t('costume.paper'), paper: this.renderPaper(),
      take: (taken) => { this.take(taken); },
      act: (does) => { does(); },
      paint: (side, paint, isFinal) => { this.paint(side, paint, isFinal); },
      pick: (side) => { this.pickingFor = side; },
      widen: (width, isFinal) => { this.widen(width, isFinal); },
      step: (by) => { this.view?.step(by); },
    });
  }

  private renderPaper() {
    const { writing, sheet } = this;
    return html`<canvas></canvas>
      ${writing && sheet ? html`<pc-paper-text .text=${writtenText(writing, sheet.view)} @text-typed=${this.hearWriting} @text-left=${this.leaveWriting}></pc-paper-text>` : nothing}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.hearKey);
    if (this.hasUpdated) this.openSheet();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.hearKey);
    this.endWriting();
    this.view?.close();
    this.sheet?.close();
    this.sheet = this.view = null;
  }

  protected override firstUpdated(): void {
    this.openSheet();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('costume')) void this.read();
    this.showGuides();
  }

  async place(picture: ImportedPicture): Promise<boolean> {
    const item = await pictureItem(picture);
    if (!item || !this.sheet) return false;
    this.sheet.add(item);
    this.takeById('select');
    this.sheet.choose([item]);
    this.sheet.changed();
    return true;
  }

  convert(): DrawnCostume | null {
    this.endWriting();
    return this.sheet && drawAsBitmap(this.sheet);
  }

  private openSheet(): void {
    const lookAgain = (): void => { this.look += 1; };
    this.sheet = new VectorSheet(this.canvas, {
      changed: () => { this.tellDrawn(); },
      chosen: lookAgain,
      write: (text) => { this.beginWriting(text); },
    });
    this.view = new VectorView(this.canvas, this.sheet.view, lookAgain);
    new VectorPointer(this.canvas, this.sheet.view, this.view, () => this.handlersNow(), () => { this.endWriting(); });
    this.take(this.tool);
    void this.read();
  }

  /** What was told itself is not read again: the frame only hands over what came from outside. */
  private async read(): Promise<void> {
    const { costume, sheet } = this;
    if (!sheet) return;
    this.endWriting();
    const turn = ++this.reading;
    this.isReading = true;
    const items = costume ? await readSvg(new TextDecoder().decode(costume.bytes)) ?? [] : [];
    if (turn !== this.reading || sheet !== this.sheet) return;
    this.isReading = false;
    sheet.isBackdrop = this.isBackdrop;
    const corner = costume ? cornerOf(costume) : { x: 0, y: 0 };
    for (const item of items) item.translate(new paperCore.Point(corner));
    if (costume) sheet.centre = new paperCore.Point(corner.x + costume.rotationCenterX, corner.y + costume.rotationCenterY);
    sheet.replace(items);
    this.take(this.tool);
  }

  private tellDrawn(): void {
    if (this.sheet && !this.isReading) this.tell('drawn', writeCostume(this.sheet));
  }

  private handlersNow(): ToolHandlers {
    if (this.isReading) return {};
    return this.pickingFor ? { down: ({ point }) => { this.pick(point); } } : this.handlers;
  }

  private takeById(id: string): void {
    const tool = vectorTools.find((each) => each.id === id);
    if (tool) this.take(tool);
  }

  private take(tool: VectorTool): void {
    if (!this.sheet) return;
    this.endWriting();
    this.handlers.leave?.();
    this.tool = tool;
    this.handlers = tool.take(this.sheet);
    this.pickingFor = null;
    if (tool.id !== 'select' && tool.id !== 'reshape' && tool.id !== 'hand') this.sheet.choose([]);
    this.look += 1;
  }

  private showGuides(): void {
    const { sheet } = this;
    if (!sheet) return;
    sheet.guides.removeChildren();
    if (!sheet.isBackdrop && this.tool.id !== 'centre') showCentre(sheet, false);
    this.handlers.show?.();
  }

  private paint(side: Side, paint: Paint, isFinal: boolean): void {
    if (this.sheet) paintChosen(this.sheet, side, paint, isFinal);
    this.look += 1;
  }

  private widen(width: number, isFinal: boolean): void {
    if (this.sheet) widenChosen(this.sheet, width, isFinal);
    this.look += 1;
  }

  private pick(point: paper.Point): void {
    const colour = this.sheet && pickColour(this.sheet, point);
    const picker = this.renderRoot.querySelector<PcPaintPicker>(`pc-paint-picker[data-side="${this.pickingFor ?? ''}"]`);
    this.pickingFor = null;
    if (colour) picker?.takeColour(colour);
  }

  private beginWriting(text: paper.PointText): void {
    this.writing = text;
    text.visible = false;
  }

  private hearWriting(event: CustomEvent<string>): void {
    if (!this.writing) return;
    this.writing.content = event.detail;
    this.requestUpdate();
  }

  private leaveWriting({ detail: isByKey }: CustomEvent<boolean>): void {
    this.endWriting();
    // The field goes, and the keys are meant for the desk again.
    if (isByKey) this.canvas.parentElement?.focus();
  }

  private endWriting(): void {
    const text = this.writing;
    if (!text || !this.sheet) return;
    this.writing = null;
    text.visible = true;
    if (text.content.trim() === '') text.remove();
    this.sheet.changed();
  }

  private hearKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event) || !this.obey(keyName(event), event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** True when the key meant something here. */
  private obey(key: string, isShift: boolean): boolean {
    const { sheet } = this;
    if (!sheet || this.isReading) return false;
    if (key === 'escape') return this.letGo(sheet);
    if ((key === 'delete' || key === 'backspace') && this.handlers.remove?.()) return true;
    if (key === 'ctrl+a') {
      this.takeById('select');
      chooseAll(sheet);
      return true;
    }
    return obeyKey(key, {
      sheet, tools: vectorTools, actions: vectorActions, take: (tool) => { this.take(tool); }, zoom: (by) => { this.view?.step(by); },
    }) || moveByArrow(sheet, key, isShift);
  }

  private letGo(sheet: VectorSheet): boolean {
    if (!this.pickingFor && sheet.chosen.length === 0) return false;
    this.pickingFor = null;
    sheet.choose([]);
    return true;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-vector-desk': PcVectorDesk } }
