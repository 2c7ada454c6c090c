/** Moves, adds and takes away the points of one shape. */
import paperCore from 'paper/dist/paper-core';
import { dot } from '../handles.ts';
import type { ToolHandlers, Touch, VectorTool } from '../vector-tool.ts';
import type { VectorSheet } from '../vector-sheet.ts';

export const reshape: VectorTool = {
  id: 'reshape', icon: 'spline-pointer', label: 'costume.tool.reshape', cursor: 'default',
  take: (sheet) => new Reshaping(sheet),
};

/** In pixels: how near a press must be. */
const REACH = 16;
const NEAR_CURVE = 8;
type Part = 'point' | 'handleIn' | 'handleOut';

class Reshaping implements ToolHandlers {
  private readonly sheet: VectorSheet;
  private path: paper.Path | null = null;
  private segment: paper.Segment | null = null;
  private held: Part | null = null;
  private hasMoved = false;

  constructor(sheet: VectorSheet) {
    this.sheet = sheet;
    const [only] = sheet.chosen;
    if (sheet.chosen.length === 1 && only instanceof paperCore.Path) this.path = only;
  }

  down({ point }: Touch): void {
    this.hasMoved = false;
    this.held = this.partAt(point);
    if (!this.held && this.path) this.addPoint(point);
    if (!this.held) this.takePath(point);
    this.sheet.choose(this.path ? [this.path] : []);
  }

  drag({ point }: Touch): void {
    if (!this.segment || !this.held) return;
    this.hasMoved = true;
    if (this.held === 'point') this.segment.point = point;
    else this.bend(point.subtract(this.segment.point));
    this.sheet.choose(this.sheet.chosen);
  }

  up(): void {
    this.held = null;
    if (this.hasMoved) this.sheet.changed();
  }

  /** Round becomes a corner, a corner becomes round. */
  twice({ point }: Touch): void {
    if (this.partAt(point) !== 'point' || !this.segment) return;
    if (this.segment.hasHandles()) this.segment.clearHandles();
    else this.segment.smooth({ type: 'catmull-rom' });
    this.sheet.changed();
  }

  remove(): boolean {
    if (!this.segment || !this.path || this.path.segments.length <= 2) return false;
    this.segment.remove();
    this.segment = null;
    this.sheet.changed();
    return true;
  }

  show(): void {
    const { path, sheet } = this;
    if (!path?.project || !path.isInserted()) return;
    const line = path.clone({ insert: false });
    line.set({ fillColor: null, strokeColor: '#0E7193', strokeWidth: 1.5 * sheet.perPixel, dashArray: [], opacity: 1, clipMask: false });
    sheet.guides.addChild(line);
    if (this.segment) this.showHandles(this.segment);
    sheet.guides.addChildren(path.segments.map((segment) => dot(segment.point, sheet, segment === this.segment)));
  }

  private showHandles(segment: paper.Segment): void {
    for (const handle of [segment.handleIn, segment.handleOut].filter((each) => !each.isZero())) {
      const end = segment.point.add(handle);
      this.sheet.guides.addChildren([new paperCore.Path.Line({ from: segment.point, to: end, strokeColor: '#0E7193', strokeWidth: 1.5 * this.sheet.perPixel, insert: false }), dot(end, this.sheet)]);
    }
  }

  /** The handle or point under the finger, which becomes the one held. */
  private partAt(point: paper.Point): Part | null {
    const reach = REACH * this.sheet.perPixel;
    const { segment } = this;
    const part = (['handleIn', 'handleOut'] as const).find((name) => segment && !segment[name].isZero() && segment.point.add(segment[name]).getDistance(point) < reach);
    if (part) return part;
    const near = this.path?.segments.toSorted((a, b) => a.point.getDistance(point) - b.point.getDistance(point))[0];
    if (!near || near.point.getDistance(point) > reach) return null;
    this.segment = near;
    return 'point';
  }

  /** On the line between two points, a press makes a new one. */
  private addPoint(point: paper.Point): void {
    const place = this.path?.getNearestLocation(point);
    if (!place || place.point.getDistance(point) > NEAR_CURVE * this.sheet.perPixel) return;
    this.segment = place.curve.divideAt(place)?.segment1 ?? null;
    this.held = 'point';
    this.hasMoved = true;
  }

  private takePath(point: paper.Point): void {
    const item = this.sheet.deepItemAt(point);
    this.segment = null;
    this.path = item instanceof paperCore.Path ? item : item instanceof paperCore.CompoundPath ? childAt(item, point) : null;
  }

  /** Both sides of a round point turn together. */
  private bend(handle: paper.Point): void {
    const { segment } = this;
    if (!segment || !this.held || this.held === 'point') return;
    const other = this.held === 'handleIn' ? 'handleOut' : 'handleIn';
    const wasSmooth = Math.abs(Math.abs(segment.handleIn.getDirectedAngle(segment.handleOut)) - 180) < 2;
    if (wasSmooth && !segment[other].isZero()) segment[other] = handle.normalize(-segment[other].length);
    segment[this.held] = handle;
  }
}

/** The outline of a shape with holes that is nearest to the finger. */
function childAt(item: paper.CompoundPath, point: paper.Point): paper.Path | null {
  const paths = item.children.filter((child) => child instanceof paperCore.Path);
  return paths.toSorted((a, b) => a.getNearestPoint(point).getDistance(point) - b.getNearestPoint(point).getDistance(point))[0] ?? null;
}
