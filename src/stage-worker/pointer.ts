/** The mouse on the stage: clicks go to the front-most target drawn under it; draggable sprites follow it, and all of them while a program is made. */
import type { DrawnTarget, RuntimeFace, StageQueries } from '../core/runtime/ports.ts';
import type { FromStage } from '../stage-messages/messages.ts';

/** Stage units the mouse may move before a click on a draggable sprite becomes a drag. */
const DRAG_THRESHOLD = 3;

interface Hold {
  readonly id: string;
  readonly fromX: number;
  readonly fromY: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** Its click has gone down already. */
  readonly isClicked: boolean;
  isDragged: boolean;
}

/** The front-most visible target that has a pixel at the point, else the stage; undefined when there is not even that. */
export function pickTarget(drawOrder: readonly DrawnTarget[], x: number, y: number, queries: StageQueries): DrawnTarget | undefined {
  const hit = drawOrder.findLast((target) => !target.isStage && target.isVisible && queries.isTouchingPoint(target, x, y));
  return hit ?? drawOrder.find((target) => target.isStage);
}

type PointerRuntime = Pick<RuntimeFace, 'drawOrder' | 'isRunning' | 'clickTarget' | 'dragTarget'>;
type Tell = (message: Extract<FromStage, { readonly type: 'sprite-held' | 'sprite-dropped' }>) => void;

export class Pointer {
  isEveryDraggable = false;
  readonly #tell: Tell;
  #isDown = false;
  #hold: Hold | null = null;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

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
    if (this.isEveryDraggable && !target.isStage) this.#tell({ type: 'sprite-held', target: target.name });
    const isHeld = !target.isStage && (target.isDraggable || this.isEveryDraggable);
    // A game that runs is played as it will be when finished; in a still one, moving a sprite must not start its scripts.
    const isClicked = !isHeld || (!target.isDraggable && runtime.isRunning);
    if (isClicked) runtime.clickTarget(target.id);
    if (isHeld) this.#hold = { id: target.id, fromX: x, fromY: y, offsetX: target.x - x, offsetY: target.y - y, isClicked, isDragged: false };
  }

  #drag(x: number, y: number, runtime: PointerRuntime): void {
    const hold = this.#hold;
    if (!hold) return;
    hold.isDragged ||= Math.hypot(x - hold.fromX, y - hold.fromY) > DRAG_THRESHOLD;
    if (hold.isDragged) runtime.dragTarget(hold.id, x + hold.offsetX, y + hold.offsetY);
  }

  #release(runtime: PointerRuntime): void {
    const hold = this.#hold;
    this.#hold = null;
    if (!hold) return;
    if (hold.isDragged) this.#drop(hold, runtime);
    else if (!hold.isClicked) runtime.clickTarget(hold.id);
  }

  /** Clones have no place in the project, and a running program has its own idea of everyone's. */
  #drop({ id }: Hold, runtime: PointerRuntime): void {
    const target = runtime.drawOrder.find((one) => one.id === id);
    if (!this.isEveryDraggable || runtime.isRunning || !target?.isOriginal) return;
    this.#tell({ type: 'sprite-dropped', target: target.name, x: Math.round(target.x), y: Math.round(target.y) });
  }
}
