/** The canvas on the page: gives its drawing to the worker, tells its size in device pixels and what the mouse does over it. */
import { STAGE_HEIGHT, STAGE_WIDTH } from '../core/stage/transform.ts';
import type { Surface, ToStage } from '../stage-messages/messages.ts';
import { endDragsWithFinger } from './end-of-drag.ts';

type Send = (message: ToStage, transfer?: Transferable[]) => void;

/** The point of the page in stage units, y upwards, for a stage shown in `box`. */
export function toStagePoint(box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>, clientX: number, clientY: number): { x: number; y: number } {
  return {
    x: (clientX - box.left) / (box.width || 1) * STAGE_WIDTH - STAGE_WIDTH / 2,
    y: STAGE_HEIGHT / 2 - (clientY - box.top) / (box.height || 1) * STAGE_HEIGHT,
  };
}

export class CanvasView {
  readonly canvas: HTMLCanvasElement;
  readonly #send: Send;
  readonly #resizes: ResizeObserver;
  readonly #sights: IntersectionObserver;
  readonly #listening = new AbortController();
  #isDown = false;
  #isOnScreen = true;

  /** `canvas` must not have been drawn on: its drawing is given away for good. `isHeard`: the mouse is told. */
  constructor(canvas: HTMLCanvasElement, send: Send, isHeard = true) {
    this.canvas = canvas;
    this.#send = send;
    const offscreen = canvas.transferControlToOffscreen();
    send({ type: 'canvas', canvas: offscreen, surface: surfaceOf(canvas) }, [offscreen]);
    this.#resizes = new ResizeObserver(([entry]) => send({ type: 'resize', surface: surfaceOf(canvas, entry) }));
    observeDevicePixels(this.#resizes, canvas);
    this.#sights = new IntersectionObserver(([entry]) => {
      this.#isOnScreen = entry?.isIntersecting ?? true;
      this.#tellSight();
    });
    this.#sights.observe(canvas);
    canvas.ownerDocument.addEventListener('visibilitychange', () => this.#tellSight(), { signal: this.#listening.signal });
    if (isHeard) this.#listenToMouse();
  }

  /** Stops listening; the canvas keeps its last picture. */
  close(): void {
    this.#resizes.disconnect();
    this.#sights.disconnect();
    this.#listening.abort();
  }

  #tellSight(): void {
    this.#send({ type: 'visibility', isVisible: this.#isOnScreen && this.canvas.ownerDocument.visibilityState === 'visible' });
  }

  #listenToMouse(): void {
    const { signal } = this.#listening;
    const page = this.canvas.ownerDocument.defaultView!;
    this.canvas.style.touchAction = 'none';
    endDragsWithFinger(this.canvas, signal);
    this.canvas.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.#isDown = true;
      this.canvas.setPointerCapture(event.pointerId);
      this.#tell(event);
    }, { signal });
    const release = (event: PointerEvent): void => {
      if (!this.#isDown) return;
      this.#isDown = false;
      this.#tell(event);
    };
    // The whole page is listened to: sprites follow the mouse beyond the stage's edge.
    page.addEventListener('pointermove', (event) => this.#tell(event), { signal, passive: true });
    page.addEventListener('pointerup', release, { signal });
    page.addEventListener('pointercancel', release, { signal });
  }

  #tell(event: PointerEvent): void {
    const { x, y } = toStagePoint(this.canvas.getBoundingClientRect(), event.clientX, event.clientY);
    this.#send({ type: 'mouse', x, y, isDown: this.#isDown });
  }
}

/** The canvas of a dead worker cannot be drawn on again: puts one like it in its place, under the same attributes. */
export function replaceCanvas(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const fresh = canvas.cloneNode(false) as HTMLCanvasElement;
  canvas.replaceWith(fresh);
  return fresh;
}

function observeDevicePixels(observer: ResizeObserver, canvas: HTMLCanvasElement): void {
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);
  }
}

function surfaceOf(canvas: HTMLCanvasElement, entry?: ResizeObserverEntry): Surface {
  const exact = entry?.devicePixelContentBoxSize?.[0];
  if (exact) return { width: exact.inlineSize, height: exact.blockSize };
  return { width: Math.round(canvas.clientWidth * devicePixelRatio), height: Math.round(canvas.clientHeight * devicePixelRatio) };
}
