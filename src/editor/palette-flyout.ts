/** The list of blocks beside the workspace: always open, of one width, with a heading per category. */
import * as Blockly from 'blockly/core';

/** Pixels. Wider blocks show whole while the palette is in use. */
export const FLYOUT_WIDTH = 232;

// Buttons of the palette are pressed by children: 44 pixels high and rounded, as everywhere.
Blockly.FlyoutButton.TEXT_MARGIN_X = 14;
Blockly.FlyoutButton.TEXT_MARGIN_Y = 11;
Blockly.FlyoutButton.BORDER_RADIUS = 14;

export class PaletteFlyout extends Blockly.VerticalFlyout {
  #scale = 1;
  override readonly GAP_Y = 12;

  constructor(options: Blockly.Options) {
    super(options);
    this.autoClose = false;
  }

  /** The palette keeps its size when the program is zoomed. */
  setScale(scale: number): void { this.#scale = scale; }
  override getFlyoutScale(): number { return this.#scale; }

  protected override layout_(contents: Blockly.FlyoutItem[]): void {
    super.layout_(contents);
    this.workspace_.scale = this.#scale;
  }

  protected override reflowInternal_(): void {
    this.workspace_.scale = this.#scale;
    if (this.getWidth() === FLYOUT_WIDTH) return;
    this.width_ = FLYOUT_WIDTH;
    this.position();
    this.targetWorkspace.resizeContents();
    this.targetWorkspace.recordDragTargets();
  }

  /** Where each heading starts, in pixels from the top of the list. */
  headingTops(): number[] {
    return this.getContents().filter((item) => item.getType() === 'label').map((item) => item.getElement().getBoundingRectangle().top * this.#scale);
  }

  /** Over the workspace, as wide as its widest block, while the pointer or the focus is in it. */
  widenInUse(isCalm: boolean): void {
    const svg = this.svgGroup_?.closest('svg');
    if (!(svg instanceof SVGSVGElement)) return;
    svg.classList.toggle('is-calm', isCalm);
    const widen = (): void => { svg.style.width = `${Math.max(FLYOUT_WIDTH, this.#contentWidth())}px`; };
    const narrow = (): void => { svg.style.width = ''; };
    for (const event of ['pointerenter', 'focusin'] as const) svg.addEventListener(event, widen);
    svg.addEventListener('pointerleave', narrow);
    svg.addEventListener('focusout', narrow);
    // A block that is taken goes to the program under it.
    svg.addEventListener('pointermove', ({ buttons }) => { if (buttons !== 0) narrow(); });
  }

  /** Blocks let go here are taken away: over the program too wide a palette takes none. */
  override getClientRect(): Blockly.utils.Rect | null {
    const rect = super.getClientRect();
    const left = this.svgGroup_?.getBoundingClientRect().left;
    return rect && left !== undefined ? new Blockly.utils.Rect(rect.top, rect.bottom, rect.left, Math.min(rect.right, left + FLYOUT_WIDTH)) : rect;
  }

  /** Pixels, with the margin at the right. */
  #contentWidth(): number { return Math.ceil(this.workspace_.getBlocksBoundingBox().right * this.#scale) + 16; }

  scrollTo(top: number): void { this.workspace_.scrollbar?.setY(Math.max(0, top)); }

  /** Pixels scrolled past. */
  scrolled(): number { return -this.workspace_.scrollY; }
}
