/** Moves a value over the stage with the pointer, or makes a list larger by its corner, and tells the end of it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MonitorWish } from './monitor-wish.ts';

interface Placed { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type What = 'place' | 'size';
interface Held { readonly id: string; readonly what: What; readonly fromX: number; readonly fromY: number; readonly box: Placed; now: Placed }

const STAGE = { width: 480, height: 360 } as const;
const LEAST = { width: 80, height: 70 } as const;
/** Pixels of the screen under which it was a click. */
const THRESHOLD = 4;

export class MonitorDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tell: (wish: MonitorWish) => void;
  #held: Held | null = null;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement, tell: (wish: MonitorWish) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostDisconnected(): void { this.#listening.abort(); }

  /** `shown` where it is held just now. */
  moved<T extends Placed>(shown: T): T {
    return this.#held?.id === shown.id ? { ...shown, ...this.#held.now } : shown;
  }

  start(event: PointerEvent, shown: Placed, what: What): void {
    const { id, x, y, width, height } = shown;
    event.stopPropagation();
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const box = { id, x, y, width: width || 100, height: height || 200 };
    this.#held = { id, what, fromX: event.clientX, fromY: event.clientY, box, now: { ...box, width, height } };
    const page = this.#host.ownerDocument.defaultView!;
    page.addEventListener('pointermove', (moved) => { this.#move(moved); }, { signal });
    page.addEventListener('pointerup', () => { this.#end(); }, { signal });
    page.addEventListener('pointercancel', () => { this.#end(); }, { signal });
  }

  #move({ clientX, clientY }: PointerEvent): void {
    const held = this.#held;
    if (!held || (held.now.x === held.box.x && held.now.y === held.box.y && Math.hypot(clientX - held.fromX, clientY - held.fromY) < THRESHOLD)) return;
    const scale = this.#host.getBoundingClientRect().width / STAGE.width || 1;
    const dx = (clientX - held.fromX) / scale;
    const dy = (clientY - held.fromY) / scale;
    const { x, y, width, height } = held.box;
    held.now = held.what === 'size'
      ? { ...held.now, width: clamp(width + dx, LEAST.width, STAGE.width - x), height: clamp(height + dy, LEAST.height, STAGE.height - y) }
      : { ...held.now, x: clamp(x + dx, 0, STAGE.width - 20), y: clamp(y + dy, 0, STAGE.height - 20) };
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#listening.abort();
    const held = this.#held;
    if (!held) return;
    const { id, what, box, now } = held;
    const isMoved = what === 'size' ? now.width !== box.width || now.height !== box.height : now.x !== box.x || now.y !== box.y;
    this.#held = null;
    if (isMoved) this.#tell(what === 'size' ? { kind: 'size', id, width: now.width, height: now.height } : { kind: 'place', id, x: now.x, y: now.y });
    this.#host.requestUpdate();
  }
}

const clamp = (value: number, least: number, most: number): number => Math.round(Math.max(least, Math.min(most, value)));
