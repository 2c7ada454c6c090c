/** The paper of the vector desk: what is drawn, what is chosen of it, and with what the next shape is painted. */
import paperCore from 'paper/dist/paper-core';
import { PAPER } from '../drawn-costume.ts';
import { paintBox } from '../paint-box.ts';
import { plain, type Paint } from '../paint.ts';
import { drawPaper } from './draw-paper.ts';

export interface SheetHost {
  /** A stroke is finished: this is one step of the history. */
  changed(): void;
  /** Something else is chosen, or the chosen things moved. */
  chosen(): void;
  /** The child wants to write in `text`; the desk puts a field over it. */
  write(text: paper.PointText): void;
}

export class VectorSheet {
  width = 4;
  isBackdrop = false;
  centre: paper.Point;
  readonly view: paper.View;
  readonly drawing: paper.Layer;
  /** The frame around what is chosen, points to pull: never part of the picture. */
  readonly guides: paper.Layer;
  private items: readonly paper.Item[] = [];
  private readonly project: paper.Project;
  private readonly host: SheetHost;

  constructor(canvas: HTMLCanvasElement, host: SheetHost) {
    this.host = host;
    this.project = new paperCore.Project(canvas);
    this.view = this.project.view;
    paperCore.settings.insertItems = true;
    this.project.activeLayer.remove();
    drawPaper(this.project.addLayer(new paperCore.Layer({ insert: false })));
    this.drawing = this.project.addLayer(new paperCore.Layer({ insert: false }));
    this.guides = this.project.addLayer(new paperCore.Layer({ insert: false }));
    this.centre = new paperCore.Point(PAPER.middle);
    this.drawing.activate();
  }

  get fill(): Paint { return paintBox.fill; }
  set fill(paint: Paint) { paintBox.fill = paint; }
  get outline(): Paint { return paintBox.outline; }
  set outline(paint: Paint) { paintBox.outline = paint; }

  get chosen(): readonly paper.Item[] {
    return this.items;
  }

  /** Paper units in a pixel of the screen. */
  get perPixel(): number {
    return 1 / this.view.zoom;
  }

  choose(items: readonly paper.Item[]): void {
    this.items = items.toSorted((a, b) => a.index - b.index);
    this.host.chosen();
  }

  changed(): void {
    this.host.changed();
    this.host.chosen();
  }

  write(text: paper.PointText): void {
    this.host.write(text);
  }

  replace(items: readonly paper.Item[]): void {
    this.drawing.removeChildren();
    this.drawing.addChildren([...items]);
    this.choose([]);
  }

  /** Puts a finished shape on top. */
  add(item: paper.Item): void {
    this.drawing.addChild(item);
  }

  close(): void {
    this.project.remove();
  }

  /** The box around `items` as they are seen, outlines without. */
  boxOf(items: readonly paper.Item[] = this.items): paper.Rectangle | null {
    const [first, ...rest] = items.map((item) => item.bounds);
    return first ? rest.reduce((box, bounds) => box.unite(bounds), first) : null;
  }

  /** Outlines and edges count; the inside of a shape without fill too, as a child points at what they see closed. */
  deepItemAt(point: paper.Point): paper.Item | null {
    const hit = this.drawing.hitTest(point, { fill: true, stroke: true, pixel: true, tolerance: 5 * this.perPixel });
    return hit?.item ?? this.drawing.getItems({ match: (item: paper.Item) => isAround(item, point) }).at(-1) ?? null;
  }

  /** The thing on the paper that holds what is at `point`: groups are one thing. */
  topItemAt(point: paper.Point): paper.Item | null {
    let item = this.deepItemAt(point);
    while (item?.parent && item.parent !== this.drawing) item = item.parent;
    return item;
  }

  paints(): { readonly fill: Paint; readonly outline: Paint; readonly width: number } {
    return { fill: this.fill, outline: this.outline, width: this.outline.kind === 'none' ? 0 : this.width };
  }

  /** A line needs a colour even when the outline is off. */
  linePaint(): Paint {
    if (this.outline.kind !== 'none') return this.outline;
    return this.fill.kind === 'none' ? plain('#10263d') : this.fill;
  }
}

const isAround = (item: paper.Item, point: paper.Point): boolean =>
  item instanceof paperCore.PathItem && !item.clipMask && (!(item instanceof paperCore.Path) || item.closed) && item.contains(point);

