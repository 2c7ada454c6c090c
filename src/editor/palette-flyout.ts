/** The list of blocks beside the workspace: always open, of one width, with a heading per category; filled piece by piece, since a whole palette at once holds the page for half a second. */
import * as Blockly from 'blockly/core';

/** Pixels. Wider blocks show whole while the palette is in use. */
export const FLYOUT_WIDTH = 232;

// Buttons of the palette are pressed by children: 44 pixels high and rounded, as everywhere.
Blockly.FlyoutButton.TEXT_MARGIN_X = 14;
Blockly.FlyoutButton.TEXT_MARGIN_Y = 11;
Blockly.FlyoutButton.BORDER_RADIUS = 14;

type Items = Blockly.utils.toolbox.FlyoutItemInfoArray;

interface Made {
  readonly item: Blockly.FlyoutItem;
  /** Under it; workspace units. */
  readonly gap: number;
}

/** Made before anything is shown; the rest follows. */
const FIRST_ITEMS = 6;
/** For making one piece; drawing it takes about as long again. */
const PIECE_MS = 10;

export class PaletteFlyout extends Blockly.VerticalFlyout {
  #scale = 1;
  /** Not made yet. */
  #rest: Items = [];
  /** Where the next item goes; workspace units. */
  #nextTop = 0;
  #filling: ReturnType<typeof setTimeout> | undefined;
  override readonly GAP_Y = 12;

  constructor(options: Blockly.Options) {
    super(options);
    this.autoClose = false;
  }

  /** What is scrolled to stays in view. */
  fill(items: Items): void {
    clearTimeout(this.#filling);
    const scrolled = this.scrolled();
    const seen = scrolled > 0 ? scrolled + this.getHeight() : 0;
    this.show(items.slice(0, FIRST_ITEMS));
    this.#rest = items.slice(FIRST_ITEMS);
    this.#nextTop = this.getContents().at(-1)?.getElement().getBoundingRectangle().bottom ?? this.MARGIN;
    while (this.#rest.length > 0 && this.#nextTop * this.#scale < seen) this.#addPiece(PIECE_MS);
    this.#goOn();
  }

  /** As `headingTops`; makes at once what is still missing. */
  allHeadingTops(): number[] {
    clearTimeout(this.#filling);
    if (this.#rest.length > 0) this.#addPiece(Infinity);
    return this.headingTops();
  }

  override dispose(): void {
    clearTimeout(this.#filling);
    super.dispose();
  }

  #goOn(): void {
    if (this.#rest.length === 0) return;
    this.#filling = setTimeout(() => {
      this.#addPiece(PIECE_MS);
      this.#goOn();
    });
  }

  #addPiece(mostMs: number): void {
    Blockly.Events.setRecordUndo(false);
    this.workspace_.setResizesEnabled(false);
    const made = this.#make(mostMs);
    Blockly.renderManagement.triggerQueuedRenders(this.workspace_);
    for (const { item, gap } of made) {
      const element = item.getElement();
      element.moveBy(this.MARGIN + this.tabWidth_, this.#nextTop);
      this.#nextTop += element.getBoundingRectangle().getHeight() + gap;
    }
    this.setContents([...this.getContents(), ...made.map(({ item }) => item)]);
    this.workspace_.setResizesEnabled(true);
    Blockly.Events.setRecordUndo(true);
    if (this.#rest.length === 0) this.updateAriaContext();
  }

  /** Takes from the rest, at least one. */
  #make(mostMs: number): Made[] {
    const started = performance.now();
    const made: Made[] = [];
    do {
      const [info] = this.#rest.splice(0, 1);
      const inflater = info && this.getInflaterForType(info.kind.toLowerCase());
      if (inflater) made.push({ item: inflater.load(info, this), gap: inflater.gapForItem(info, this.GAP_Y) });
    } while (this.#rest.length > 0 && performance.now() - started < mostMs);
    return made;
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

  /** Where each heading made so far starts, in pixels from the top of the list. */
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
