/** The mouse on the stage: clicks go to the front-most target drawn under it, draggable sprites follow it. */
import type { DrawnTarget, RuntimeFace, StageQueries } from '../core/runtime/ports.ts';

/** Stage units the mouse may move before a click on a draggable sprite becomes a drag. */
const DRAG_THRESHOLD = 3;

interface Hold { readonly id: string; readonly fromX: number; readonly fromY: number; readonly offsetX: number; readonly offsetY: number; isDragged: boolean }

/** The front-most visible target that has a pixel at the point, else the stage; undefined when there is not even that. */
export function pickTarget(drawOrder: readonly DrawnTarget[], x: number, y: number, queries: StageQueries): DrawnTarget | undefined {
  const hit = drawOrder.findLast((target) => !target.isStage && target.isVisible && queries.isTouchingPoint(target, x, y));
  return hit ?? drawOrder.find((target) => target.isStage);
}

type PointerRuntime = Pick<RuntimeFace, 'drawOrder' | 'clickTarget' | 'dragTarget'>;

export class Pointer {
  #isDown = false;
  #hold: Hold | null = null;

  move(x: number, y: number, isDown: boolean, runtime: PointerRuntime, queries: StageQueries): void {
    if (isDown && !this.#isDown) this.#press(x, y, runtime, queries);
    else if (isDown) this.#drag(x, y, runtime);
    else if (this.#isDown) this.#release(runtime);
    this.#isDown = isDown;
  }

  /** Forgets what is held, when another project takes the stage. */
  reset(): void {
    this.#hold = null;
  }

  #press(x: number, y: number, runtime: PointerRuntime, queries: StageQueries): void {
    const target = pickTarget(runtime.drawOrder, x, y, queries);
    if (!target) return;
    if (target.isStage || !target.isDraggable) runtime.clickTarget(target.id);
    else this.#hold = { id: target.id, fromX: x, fromY: y, offsetX: target.x - x, offsetY: target.y - y, isDragged: false };
  }

  #drag(x: number, y: number, runtime: PointerRuntime): void {
    const hold = this.#hold;
    if (!hold) return;
    hold.isDragged ||= Math.hypot(x - hold.fromX, y - hold.fromY) > DRAG_THRESHOLD;
    if (hold.isDragged) runtime.dragTarget(hold.id, x + hold.offsetX, y + hold.offsetY);
  }

  #release(runtime: PointerRuntime): void {
    if (this.#hold && !this.#hold.isDragged) runtime.clickTarget(this.#hold.id);
    this.#hold = null;
  }
}
