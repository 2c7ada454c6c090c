/** Stands for a renderer where there is no screen: every costume is a square and costs nothing to draw, which favours the engine that is given it. */
import { SIDE } from '../programs/bench-file.ts';

const HALF = SIDE / 2;
const [FENCE_X, FENCE_Y] = [240 - 15, 180 - 15];
type Pair = [number, number];

export class SquareRenderer {
  dirty = false;
  readonly #places: Pair[] = [];
  readonly #order: number[] = [];
  /** From 1: the engine takes 0 for none. */
  #textSkins = 0;

  createDrawable(): number {
    const id = this.#places.push([0, 0]) - 1;
    this.#order.push(id);
    return id;
  }

  destroyDrawable(id: number): void { this.#order.splice(this.#order.indexOf(id), 1); }
  getDrawableOrder(id: number): number { return this.#order.indexOf(id); }

  setDrawableOrder(id: number, order: number, _group: string, isRelative = false, least = 0): number {
    const from = this.#order.indexOf(id);
    this.#order.splice(from, 1);
    const to = Math.max(least, Math.min(this.#order.length, isRelative ? from + order : order));
    this.#order.splice(to, 0, id);
    return to;
  }

  getFencedPositionOfDrawable(_id: number, [x, y]: Pair): Pair {
    return [Math.min(Math.max(x, -FENCE_X - HALF), FENCE_X + HALF), Math.min(Math.max(y, -FENCE_Y - HALF), FENCE_Y + HALF)];
  }

  updateDrawablePosition(id: number, place: Pair): void {
    this.dirty = true;
    this.#places[id] = place;
  }

  getBounds(id: number): object {
    const [x, y] = this.#places[id]!;
    return { left: x - HALF, right: x + HALF, top: y + HALF, bottom: y - HALF, width: SIDE, height: SIDE };
  }

  getBoundsForBubble(id: number): object { return this.getBounds(id); }
  getCurrentSkinSize(): Pair { return [SIDE, SIDE]; }
  getSkinSize(): Pair { return [SIDE, SIDE]; }
  getSkinRotationCenter(): Pair { return [HALF, HALF]; }
  getNativeSize(): Pair { return [480, 360]; }
  createTextSkin(): number { return ++this.#textSkins; }
  draw(): void { /* Nothing is shown. */ }
  updateTextSkin(): void { /* Nor this, nor what follows. */ }
  destroySkin(): void { /* … */ }
  on(): void { /* … */ }
  setLayerGroupOrdering(): void { /* … */ }
  updateDrawableDirectionScale(): void { /* … */ }
  updateDrawableEffect(): void { /* … */ }
  updateDrawableSkinId(): void { /* … */ }
  updateDrawableVisible(): void { /* … */ }
}
