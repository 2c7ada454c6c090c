/** Chooses what lies on the paper; moves, pulls and turns it. */
import paperCore from 'paper/dist/paper-core';
import { snapAngle } from '../constrain.ts';
import { handleAt, showFrame, type Handle } from '../handles.ts';
import type { ToolHandlers, Touch, VectorTool } from '../vector-tool.ts';
import type { VectorSheet } from '../vector-sheet.ts';

export const select: VectorTool = {
  id: 'select', icon: 'mouse-pointer-2', label: 'costume.tool.select', cursor: 'default',
  take: (sheet) => new Selecting(sheet),
};

/** A hand that trembles is not yet a movement: pixels. */
const TREMBLE = 3;

/** One way of using the pointer, from press to release. */
interface Grip { drag(touch: Touch): void; up(touch: Touch): void }

class Selecting implements ToolHandlers {
  private readonly sheet: VectorSheet;
  private grip: Grip | null = null;

  constructor(sheet: VectorSheet) {
    this.sheet = sheet;
  }

  down(touch: Touch): void {
    const { sheet } = this;
    const handle = handleAt(sheet, touch.point);
    if (handle) {
      this.grip = handle.way ? pull(sheet, handle, handle.way) : turn(sheet, touch);
      return;
    }
    const item = sheet.topItemAt(touch.point);
    if (item) this.chooseWith(item, touch.isShift);
    else if (!touch.isShift) sheet.choose([]);
    this.grip = item ? move(sheet, touch, item) : lasso(sheet, touch);
  }

  drag(touch: Touch): void {
    this.grip?.drag(touch);
  }

  up(touch: Touch): void {
    this.grip?.up(touch);
    this.grip = null;
    this.sheet.choose(this.sheet.chosen);
  }

  show(): void {
    showFrame(this.sheet, this.grip === null);
  }

  private chooseWith(item: paper.Item, isAdding: boolean): void {
    const { chosen } = this.sheet;
    if (isAdding) this.sheet.choose(chosen.includes(item) ? chosen.filter((other) => other !== item) : [...chosen, item]);
    else if (!chosen.includes(item)) this.sheet.choose([item]);
  }
}

/** A press without a movement means the one thing that was pressed, also among several that are chosen. */
function move(sheet: VectorSheet, start: Touch, pressed: paper.Item): Grip {
  let done = new paperCore.Point(0, 0);
  let isMoving = false;
  return {
    drag({ point, isShift }) {
      isMoving ||= point.getDistance(start.point) > TREMBLE * sheet.perPixel;
      if (!isMoving) return;
      const whole = (isShift ? snapAngle(start.point, point, 45) : point).subtract(start.point);
      for (const item of sheet.chosen) item.translate(whole.subtract(done));
      done = whole;
      sheet.choose(sheet.chosen);
    },
    up() {
      if (isMoving) sheet.changed();
      else if (!start.isShift) sheet.choose([pressed]);
    },
  };
}

const LEAST_SIDE = 2;

function pull(sheet: VectorSheet, { point: from }: Handle, way: { readonly x: number; readonly y: number }): Grip {
  const box = sheet.boxOf()!;
  const fixed = box.center.add(new paperCore.Point(-way.x * box.width / 2, -way.y * box.height / 2));
  let done = { x: 1, y: 1 };
  return {
    drag({ point, isShift }) {
      const side = (at: number, end: number, length: number, sign: number): number =>
        (sign === 0 || length < LEAST_SIDE ? 1 : Math.max(LEAST_SIDE, length + (at - end) * sign) / length);
      let x = side(point.x, from.x, box.width, way.x);
      let y = side(point.y, from.y, box.height, way.y);
      if (isShift) x = y = way.x === 0 ? y : way.y === 0 ? x : Math.max(x, y);
      for (const item of sheet.chosen) item.scale(x / done.x, y / done.y, fixed);
      done = { x, y };
      sheet.choose(sheet.chosen);
    },
    up: () => { if (done.x !== 1 || done.y !== 1) sheet.changed(); },
  };
}

function turn(sheet: VectorSheet, start: Touch): Grip {
  const { center } = sheet.boxOf()!;
  const first = start.point.subtract(center).angle;
  let done = 0;
  return {
    drag({ point, isShift }) {
      const whole = point.subtract(center).angle - first;
      const wanted = isShift ? Math.round(whole / 15) * 15 : whole;
      for (const item of sheet.chosen) item.rotate(wanted - done, center);
      done = wanted;
      sheet.choose(sheet.chosen);
    },
    up: () => { if (done !== 0) sheet.changed(); },
  };
}

/** Pulls a frame; what it touches is chosen at the end. */
function lasso(sheet: VectorSheet, start: Touch): Grip {
  const kept = sheet.chosen;
  let frame: paper.Path | null = null;
  return {
    drag({ point }) {
      frame?.remove();
      frame = new paperCore.Path.Rectangle({ rectangle: new paperCore.Rectangle(start.point, point), strokeColor: '#0E7193', strokeWidth: 2 * sheet.perPixel, dashArray: [6 * sheet.perPixel, 4 * sheet.perPixel], fillColor: new paperCore.Color(0.07, 0.53, 0.66, 0.12), insert: false });
      sheet.guides.addChild(frame);
    },
    up({ point }) {
      frame?.remove();
      const area = new paperCore.Rectangle(start.point, point);
      if (!frame) return;
      sheet.choose([...new Set([...kept, ...sheet.drawing.children.filter((item) => item.isInside(area) || (item.bounds.intersects(area) && touches(item, area)))])]);
    },
  };
}

function touches(item: paper.Item, area: paper.Rectangle): boolean {
  const frame = new paperCore.Path.Rectangle({ rectangle: area, insert: false });
  return item instanceof paperCore.PathItem ? item.intersects(frame) || (item.fillColor !== null && item.contains(area.center)) : true;
}
